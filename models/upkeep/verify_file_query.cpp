#include "upkeep/verify_file_query.h"

#include "db/row_sum.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr int kMostDamage = 20; // what SQLite names at most
constexpr qint64 kPageWeight = 6;
constexpr qint64 kScanWeight = 1;

/// Tables whose references the passes follow while they read them; tests/models/upkeep compares this with the schema.
constexpr std::array kFollowed{"purchase"_L1, "purchase_line"_L1, "points_ledger"_L1, "points_lot"_L1, "points_lot_use"_L1};

/// Tables without an index beside themselves, whose order the passes see: the quick check leaves nothing to be asked.
constexpr std::array kReadInOrder{"purchase_line"_L1, "points_lot"_L1, "points_lot_use"_L1};

template <class Names>
bool contains(const Names &names, const QString &table)
{
    return std::find(names.begin(), names.end(), table) != names.end();
}

struct IndexSum {
    const char *index;
    std::string_view ofIndex; ///< its row_sum, read from the index; of a unique one also its row_twins
    bool isUnique = false;
};

/// A table with so many rows that a search per row and index would take minutes.
struct LargeTable {
    const char *name;
    std::string_view ofTable; ///< a row_sum per index, in the order of `indexes`, from the table itself
    std::vector<IndexSum> indexes;
};

// New indexes of these tables need a line here; tests/models/upkeep compares the list with the schema.
const std::vector<LargeTable> &largeTables()
{
    static const std::vector<LargeTable> tables{
        {"purchase",
         "SELECT row_sum(number,id),row_sum(customer_id,at_ms,id) FILTER(WHERE customer_id IS NOT NULL),row_sum(at_ms,id),"
         "row_sum(day,customer_id,net_minor,id) FILTER(WHERE customer_id IS NOT NULL) "
         "FROM purchase NOT INDEXED",
         {{"sqlite_autoindex_purchase_1", "SELECT row_sum(number,id),row_twins(number) FROM purchase INDEXED BY sqlite_autoindex_purchase_1", true},
          {"purchase_customer", "SELECT row_sum(customer_id,at_ms,id) FROM purchase INDEXED BY purchase_customer WHERE customer_id IS NOT NULL"},
          {"purchase_at", "SELECT row_sum(at_ms,id) FROM purchase INDEXED BY purchase_at"},
          {"purchase_window",
           "SELECT row_sum(day,customer_id,net_minor,id) FROM purchase INDEXED BY "
           "purchase_window WHERE customer_id IS NOT NULL"}}},
        {"points_ledger",
         "SELECT row_sum(cause,cause_id,part,id),row_sum(customer_id,id) FROM points_ledger NOT INDEXED",
         {{"points_ledger_cause", "SELECT row_sum(cause,cause_id,part,id),row_twins(cause,cause_id,part) FROM points_ledger INDEXED BY points_ledger_cause", true},
          {"points_ledger_customer", "SELECT row_sum(customer_id,id) FROM points_ledger INDEXED BY points_ledger_customer"}}},
        {"customer",
         "SELECT row_sum(card_no,id),row_sum(phone,id) FILTER(WHERE phone IS NOT NULL),row_sum(phone_reversed,id) FILTER(WHERE phone_reversed "
         "IS NOT NULL),row_sum(name,id),row_sum(pinyin,id) FILTER(WHERE pinyin<>''),row_sum(initials,id) FILTER(WHERE initials<>''),"
         "row_sum(referrer_id,id) FILTER(WHERE referrer_id IS NOT NULL),row_sum(pinyin,name,id),row_sum(registered_on,id),row_sum(channel,id),"
         "row_sum(region,id),row_sum(manager,id),row_sum(id) FILTER(WHERE erased_at_ms IS NOT NULL),"
         "row_sum(substr(birthday,-5),is_birthday_lunar,id) FILTER(WHERE birthday IS NOT NULL) FROM customer NOT INDEXED",
         {{"sqlite_autoindex_customer_1", "SELECT row_sum(card_no,id),row_twins(card_no) FROM customer INDEXED BY sqlite_autoindex_customer_1", true},
          {"customer_phone", "SELECT row_sum(phone,id),row_twins(phone) FROM customer INDEXED BY customer_phone WHERE phone IS NOT NULL", true},
          {"customer_phone_reversed",
           "SELECT row_sum(phone_reversed,id) FROM customer INDEXED BY customer_phone_reversed WHERE phone_reversed IS NOT NULL"},
          {"customer_name", "SELECT row_sum(name,id) FROM customer INDEXED BY customer_name"},
          {"customer_pinyin", "SELECT row_sum(pinyin,id) FROM customer INDEXED BY customer_pinyin WHERE pinyin<>''"},
          {"customer_initials", "SELECT row_sum(initials,id) FROM customer INDEXED BY customer_initials WHERE initials<>''"},
          {"customer_referrer", "SELECT row_sum(referrer_id,id) FROM customer INDEXED BY customer_referrer WHERE referrer_id IS NOT NULL"},
          {"customer_order_name", "SELECT row_sum(pinyin,name,id) FROM customer INDEXED BY customer_order_name"},
          {"customer_registered", "SELECT row_sum(registered_on,id) FROM customer INDEXED BY customer_registered"},
          {"customer_channel", "SELECT row_sum(channel,id) FROM customer INDEXED BY customer_channel"},
          {"customer_region", "SELECT row_sum(region,id) FROM customer INDEXED BY customer_region"},
          {"customer_manager", "SELECT row_sum(manager,id) FROM customer INDEXED BY customer_manager"},
          {"customer_erased", "SELECT row_sum(id) FROM customer INDEXED BY customer_erased WHERE erased_at_ms IS NOT NULL"},
          {"customer_birthday",
           "SELECT row_sum(substr(birthday,-5),is_birthday_lunar,id) FROM customer INDEXED BY customer_birthday WHERE birthday IS NOT NULL"}}}};
    return tables;
}

bool isLarge(const QString &table)
{
    const auto &tables = largeTables();
    return std::any_of(tables.begin(), tables.end(), [&](const LargeTable &large) { return table == QLatin1String(large.name); });
}

void tell(VerifyRun &run, const QString &damage) { run.findings.differ(Check::FileIntegrity, 0, u"ok"_s, damage); }

/// Lines of an answer of SQLite's checks other than "ok".
Result<bool> tellProblems(VerifyRun &run, db::Statement &check)
{
    bool isWhole = true;
    for (;;) {
        const auto row = check.step();
        if (!row && row.error().code == ErrorCode::StoreDamaged) { // it stumbles over what it has found
            if (isWhole)
                tell(run, u"unreadable"_s);
            return false;
        }
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!*row)
            return isWhole;
        const QString line = check.textAt(0);
        if (line == u"ok")
            continue;
        isWhole = false;
        tell(run, line);
    }
}

Result<QStringList> tablesOf(db::ReadSession &session)
{
    QStringList tables;
    auto select = session.prepare("SELECT name FROM sqlite_schema WHERE type='table' AND rootpage>0 ORDER BY name");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return tables;
        tables.append(select.textAt(0));
    }
}

Status compareIndexes(VerifyRun &run, const LargeTable &table, qint64 rows)
{
    std::vector<qint64> sums;
    {
        auto select = run.session.prepare(table.ofTable);
        TRY_LET(const bool row, select.step());
        for (size_t i = 0; i < table.indexes.size(); ++i)
            sums.push_back(row ? select.intAt(static_cast<int>(i)) : 0);
    }
    TRY(run.progress.advance(rows * kScanWeight));
    for (size_t i = 0; i < table.indexes.size(); ++i) {
        const IndexSum &index = table.indexes[i];
        auto select = run.session.prepare(index.ofIndex);
        TRY_LET(const bool row, select.step());
        if (!row || select.intAt(0) != sums[i])
            tell(run, u"index %1 does not agree with table %2"_s.arg(QLatin1String(index.index), QLatin1String(table.name)));
        if (row && index.isUnique && select.intAt(1) != 0)
            tell(run, u"non-unique entry in index %1"_s.arg(QLatin1String(index.index)));
        TRY(run.progress.advance(rows * kScanWeight));
    }
    return ok();
}

Result<qint64> pageCount(db::ReadSession &session) { return rowCount(session, "PRAGMA page_count"); }

constexpr std::array<std::string_view, 3> kCounts{"SELECT COUNT(*) FROM purchase", "SELECT COUNT(*) FROM points_ledger",
                                                  "SELECT COUNT(*) FROM customer"};

} // namespace

Result<bool> verifyPages(VerifyRun &run)
{
    run.findings.count(Check::File, 1);
    TRY_LET(const qint64 pages, pageCount(run.session));
    TRY_LET(const bool hasSums, db::addRowSums(run.session.connection()));
    auto check = run.session.prepare(hasSums ? "PRAGMA quick_check(20)" : "PRAGMA integrity_check(20)");
    TRY_LET(const bool isWhole, tellProblems(run, check));
    TRY(run.progress.advance(pages * kPageWeight));
    return isWhole;
}

Status verifyIndexes(VerifyRun &run)
{
    TRY_LET(const bool hasSums, db::addRowSums(run.session.connection()));
    if (!hasSums) // the whole check has looked at them
        return ok();
    for (size_t i = 0; i < kCounts.size(); ++i) {
        TRY_LET(const qint64 rows, rowCount(run.session, kCounts[i]));
        TRY(compareIndexes(run, largeTables()[i], rows));
    }
    TRY_LET(const QStringList tables, tablesOf(run.session));
    for (const QString &table : tables) {
        if (isLarge(table) || contains(kReadInOrder, table))
            continue;
        auto one = run.session.prepare("SELECT integrity_check FROM pragma_integrity_check(?)");
        one.bind(table);
        TRY(tellProblems(run, one));
    }
    return ok();
}

Status verifyReferences(VerifyRun &run)
{
    TRY_LET(const QStringList tables, tablesOf(run.session));
    for (const QString &table : tables) {
        if (contains(kFollowed, table))
            continue;
        auto check = run.session.prepare("SELECT \"table\",rowid,parent FROM pragma_foreign_key_check(?)");
        check.bind(table);
        for (;;) {
            TRY_LET(const bool row, check.step());
            if (!row)
                break;
            run.findings.differ(Check::FileReferences, check.intAt(1), check.textAt(2), check.textAt(0));
        }
    }
    return ok();
}

Result<qint64> workOfPages(db::ReadSession &session)
{
    TRY_LET(const qint64 pages, pageCount(session));
    return pages * kPageWeight;
}

Result<qint64> workOfIndexes(db::ReadSession &session)
{
    qint64 work = 0;
    for (size_t i = 0; i < kCounts.size(); ++i) {
        TRY_LET(const qint64 rows, rowCount(session, kCounts[i]));
        work += rows * static_cast<qint64>(1 + largeTables()[i].indexes.size()) * kScanWeight;
    }
    return work;
}

} // namespace regulars::upkeep
