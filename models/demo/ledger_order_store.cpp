#include "demo/ledger_order_store.h"

#include <algorithm>
#include <vector>

namespace regulars::demo {
namespace {

constexpr qint64 kSmallLedger = 100'000;

struct Row {
    qint64 atMs = 0;
    qint64 id = 0;
    qint64 customer = 0;
};

/// In the order of their ids.
Result<std::vector<Row>> rowsToOrder(db::ReadSession &session, qint64 lastDrawn)
{
    TRY_LET(const qint64 newest, newestLedgerRow(session));
    auto select = session.prepare("SELECT at_ms,id,customer_id FROM points_ledger WHERE customer_id IN"
                                  " (SELECT customer_id FROM points_ledger WHERE id>?) ORDER BY id");
    select.bind(newest <= kSmallLedger ? 0 : lastDrawn);
    std::vector<Row> rows;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back({select.intAt(0), select.intAt(1), select.intAt(2)});
    }
}

Status rememberPlaces(db::WriteSession &session, const std::vector<Row> &rows)
{
    std::vector<Row> inTime = rows;
    std::stable_sort(inTime.begin(), inTime.end(), [](const Row &a, const Row &b) { return a.atMs < b.atMs; });
    for (size_t i = 0; i < rows.size(); ++i) {
        if (inTime[i].id == rows[i].id)
            continue;
        auto insert = session.prepare("INSERT INTO temp.ledger_order(old_id,new_id,customer_id) VALUES(?,?,?)");
        TRY(insert.bind(inTime[i].id).bind(rows[i].id).bind(inTime[i].customer).run());
    }
    return ok();
}

} // namespace

Result<qint64> newestLedgerRow(db::ReadSession &session)
{
    TRY_LET(const auto newest, session.prepare("SELECT MAX(id) FROM points_ledger").firstInt());
    return newest.value_or(0);
}

Status orderLedger(db::WriteSession &session, qint64 lastDrawn)
{
    TRY_LET(const std::vector<Row> rows, rowsToOrder(session, lastDrawn));
    TRY(session.prepare("CREATE TEMP TABLE ledger_order(old_id INTEGER PRIMARY KEY,new_id INTEGER NOT NULL,customer_id INTEGER NOT NULL)").run());
    TRY(rememberPlaces(session, rows));
    // By way of negative ids, so that no two rows meet on their ways.
    for (const std::string_view sql :
         {"UPDATE points_ledger SET id=-o.new_id FROM temp.ledger_order o WHERE o.old_id=points_ledger.id",
          "UPDATE points_ledger SET id=-id WHERE id<0",
          "UPDATE points_lot_use SET ledger_id=-o.new_id FROM temp.ledger_order o WHERE o.old_id=points_lot_use.ledger_id",
          "UPDATE points_lot_use SET ledger_id=-ledger_id WHERE ledger_id<0",
          "UPDATE points_lot SET ledger_id=o.new_id FROM temp.ledger_order o WHERE o.old_id=points_lot.ledger_id AND o.customer_id=points_lot.customer_id",
          "DROP TABLE temp.ledger_order"})
        TRY(session.prepare(sql).run());
    return ok();
}

} // namespace regulars::demo
