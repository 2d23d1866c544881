#include "db/full_text.h"

#include "db/sqlite_error.h"

#include <sqlite3.h>

namespace regulars::db {
namespace {

using StatementHandle = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// The way the manual of FTS5 gives: its functions come through a pointer that a SELECT fills in.
fts5_api *functionsOf(sqlite3 *handle)
{
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &prepared, nullptr) != SQLITE_OK)
        return nullptr;
    const StatementHandle statement(prepared, sqlite3_finalize);
    fts5_api *functions = nullptr;
    sqlite3_bind_pointer(prepared, 1, &functions, "fts5_api_ptr", nullptr);
    sqlite3_step(prepared);
    return functions;
}

int passOn(void *visit, int, const char *word, int bytes, int, int)
{
    (*static_cast<const std::function<void(QByteArrayView)> *>(visit))(QByteArrayView(word, bytes));
    return SQLITE_OK;
}

} // namespace

struct Tokenizer::Private {
    fts5_tokenizer functions{};
    Fts5Tokenizer *instance = nullptr;
};

Tokenizer::Tokenizer(std::unique_ptr<Private> priv) : p(std::move(priv)) {}

Tokenizer::~Tokenizer() { p->functions.xDelete(p->instance); }

Result<std::unique_ptr<Tokenizer>> Tokenizer::open(Connection &connection, const std::vector<const char *> &arguments)
{
    if (!connection.isNative())
        return std::unique_ptr<Tokenizer>();
    fts5_api *api = functionsOf(connection.handle());
    auto p = std::make_unique<Private>();
    void *context = nullptr;
    if (!api || api->xFindTokenizer(api, "unicode61", &context, &p->functions) != SQLITE_OK)
        return fail(ErrorCode::Internal, {}, QStringLiteral("full text"));
    std::vector<const char *> given(arguments);
    const int code = p->functions.xCreate(context, given.data(), static_cast<int>(given.size()), &p->instance);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(sqliteError(code, "tokenizer"));
    return std::unique_ptr<Tokenizer>(new Tokenizer(std::move(p)));
}

Status Tokenizer::words(QByteArrayView text, const std::function<void(QByteArrayView)> &visit) const
{
    if (text.isEmpty())
        return ok();
    auto *context = const_cast<std::function<void(QByteArrayView)> *>(&visit);
    const int code = p->functions.xTokenize(p->instance, context, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()), passOn);
    return code == SQLITE_OK ? ok() : Status(tl::unexpected<Error>(sqliteError(code, "tokenize")));
}

Result<std::unique_ptr<CustomerWords>> CustomerWords::open(Connection &connection)
{
    std::unique_ptr<CustomerWords> words(new CustomerWords(connection));
    // A temporary table is no change of the store, but the pragma cannot tell them apart.
    TRY_LET(const auto readsOnly, connection.prepare("PRAGMA query_only").firstInt());
    TRY(connection.execute("PRAGMA query_only=OFF"));
    Status made = connection.execute("DROP TABLE IF EXISTS temp.customer_words");
    if (made)
        made = connection.execute("CREATE VIRTUAL TABLE temp.customer_words USING fts5vocab(main,customer_fts,instance)");
    if (readsOnly.value_or(0) != 0)
        TRY(connection.execute("PRAGMA query_only=ON"));
    TRY(made);
    words->m_select.emplace(connection.prepare("SELECT term,doc,col='name' FROM temp.customer_words"));
    return words;
}

CustomerWords::~CustomerWords()
{
    m_select.reset();
    const auto readsOnly = m_connection.prepare("PRAGMA query_only").firstInt();
    [[maybe_unused]] Status status = m_connection.execute("PRAGMA query_only=OFF");
    status = m_connection.execute("DROP TABLE IF EXISTS temp.customer_words");
    if (readsOnly && readsOnly->value_or(0) != 0)
        status = m_connection.execute("PRAGMA query_only=ON");
}

} // namespace regulars::db
