#include "db/row_sum.h"

#include "db/sqlite_error.h"

#include <QHashFunctions>
#include <QRandomGenerator>

#include <sqlite3.h>

namespace regulars::db {
namespace {

struct Seed {
    quint64 value = QRandomGenerator::system()->generate64();
};

// The finaliser of SplitMix64 (Steele et al. 2014).
quint64 scattered(quint64 value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

quint64 numberOf(sqlite3_value *value, quint64 seed)
{
    const int type = sqlite3_value_type(value);
    switch (type) {
    case SQLITE_INTEGER:
        return scattered(static_cast<quint64>(sqlite3_value_int64(value)) ^ seed);
    case SQLITE_NULL:
        return scattered(~seed);
    default: { // reals too, as the text that SQLite makes of them
        const void *bytes = type == SQLITE_BLOB ? sqlite3_value_blob(value) : sqlite3_value_text(value);
        const auto size = static_cast<size_t>(sqlite3_value_bytes(value));
        return scattered(qHashBits(bytes, size, static_cast<size_t>(seed)) ^ (seed + static_cast<quint64>(type)));
    }
    }
}

quint64 numberOf(int count, sqlite3_value **values, quint64 seed)
{
    quint64 row = seed;
    for (int i = 0; i < count; ++i)
        row = scattered(row ^ numberOf(values[i], seed));
    return row;
}

template <class T>
T *stateOf(sqlite3_context *context)
{
    auto *state = static_cast<T *>(sqlite3_aggregate_context(context, sizeof(T)));
    if (!state)
        sqlite3_result_error_nomem(context);
    return state;
}

quint64 seedOf(sqlite3_context *context) { return static_cast<const Seed *>(sqlite3_user_data(context))->value; }

void addToSum(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (auto *sum = stateOf<quint64>(context))
        *sum += numberOf(count, values, seedOf(context));
}

void giveSum(sqlite3_context *context)
{
    const auto *sum = static_cast<const quint64 *>(sqlite3_aggregate_context(context, 0));
    sqlite3_result_int64(context, sum ? static_cast<qint64>(*sum) : 0);
}

struct Twins {
    quint64 last; // SQLite gives zeroed memory
    qint64 found;
    bool hasLast;
};

void compareWithLast(sqlite3_context *context, int count, sqlite3_value **values)
{
    auto *twins = stateOf<Twins>(context);
    if (!twins)
        return;
    const quint64 row = numberOf(count, values, seedOf(context));
    twins->found += twins->hasLast && twins->last == row ? 1 : 0;
    twins->last = row;
    twins->hasLast = true;
}

void giveTwins(sqlite3_context *context)
{
    const auto *twins = static_cast<const Twins *>(sqlite3_aggregate_context(context, 0));
    sqlite3_result_int64(context, twins ? twins->found : 0);
}

using Step = void (*)(sqlite3_context *, int, sqlite3_value **);
using Finish = void (*)(sqlite3_context *);

int add(sqlite3 *handle, const char *name, Step step, Finish finish)
{
    return sqlite3_create_function_v2(handle, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, new Seed, nullptr, step, finish,
                                      [](void *seed) { delete static_cast<Seed *>(seed); });
}

} // namespace

Result<bool> addRowSums(Connection &connection)
{
    if (!connection.isNative())
        return false;
    // Once per connection: statements that run would be in the way.
    TRY_LET(const auto known, connection.prepare("SELECT COUNT(*) FROM pragma_function_list WHERE name='row_twins'").firstInt());
    if (known.value_or(0) > 0)
        return true;
    int code = add(connection.handle(), "row_sum", addToSum, giveSum);
    if (code == SQLITE_OK)
        code = add(connection.handle(), "row_twins", compareWithLast, giveTwins);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(sqliteError(code, "row_sum"));
    return true;
}

} // namespace regulars::db
