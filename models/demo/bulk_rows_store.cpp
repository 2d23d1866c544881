#include "demo/bulk_rows_store.h"

namespace regulars::demo {
namespace {

constexpr qint64 kOwnMeasure = 1024 * 1024; // FTS5's default

db::Statement &bindFigures(db::Statement &insert, const RollupRow &row)
{
    return insert.bind(row.orders)
        .bind(row.walkInOrders)
        .bind(row.salesMinor)
        .bind(row.discountMinor)
        .bind(row.pointsPaidMinor)
        .bind(row.refunds)
        .bind(row.refundMinor)
        .bind(row.pointsEarned)
        .bind(row.pointsSpent)
        .bind(row.newCustomers);
}

} // namespace

RollupRow &RollupRow::operator+=(const RollupRow &other)
{
    orders += other.orders;
    walkInOrders += other.walkInOrders;
    salesMinor += other.salesMinor;
    discountMinor += other.discountMinor;
    pointsPaidMinor += other.pointsPaidMinor;
    refunds += other.refunds;
    refundMinor += other.refundMinor;
    pointsEarned += other.pointsEarned;
    pointsSpent += other.pointsSpent;
    newCustomers += other.newCustomers;
    return *this;
}

Status insertLotUse(db::WriteSession &session, const BookedLotUse &use)
{
    auto insert = session.prepare("INSERT INTO points_lot_use(ledger_id,sequence,lot_id,taken) VALUES(?,?,?,?)");
    return insert.bind(use.ledgerId).bind(use.sequence).bind(use.use.lotId).bind(use.use.taken).run();
}

Status insertSummary(db::WriteSession &session, CustomerId customer, const SummaryRow &summary)
{
    auto insert = session.prepare(
        "INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor,first_on,last_on,last_at_ms) VALUES(?,?,?,?,?,?,?)");
    insert.bind(customer).bind(summary.orders).bind(summary.refunds).bind(summary.spendMinor);
    return insert.bind(summary.firstOn).bind(summary.lastOn).bind(summary.lastAtMs).run();
}

Status insertDayRollup(db::WriteSession &session, ShopId shop, EpochDay day, const RollupRow &row, qint64 lastNumber)
{
    auto insert = session.prepare("INSERT INTO day_rollup(shop_id,day,orders,walk_in_orders,sales_minor,discount_minor,points_paid_minor,"
                                  "refunds,refund_minor,points_earned,points_spent,new_customers,last_number) "
                                  "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(shop).bind(day);
    return bindFigures(insert, row).bind(lastNumber).run();
}

Status insertMonthRollup(db::WriteSession &session, ShopId shop, qint32 month, const RollupRow &row)
{
    auto insert = session.prepare("INSERT INTO month_rollup(shop_id,month,orders,walk_in_orders,sales_minor,discount_minor,"
                                  "points_paid_minor,refunds,refund_minor,points_earned,points_spent,new_customers) "
                                  "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(shop).bind(month);
    return bindFigures(insert, row).run();
}

Status insertTierCounter(db::WriteSession &session, TierId tier, qint64 customers)
{
    return session.prepare("INSERT INTO tier_counter(tier_id,customers) VALUES(?,?)").bind(tier).bind(customers).run();
}

Status saveCounter(db::WriteSession &session, const QString &table, qint64 next)
{
    auto upsert = session.prepare("INSERT INTO id_counter(table_name,device,next) VALUES(?,0,?) "
                                  "ON CONFLICT(table_name,device) DO UPDATE SET next=excluded.next");
    return upsert.bind(table).bind(next).run();
}

Status setSearchBuffer(db::WriteSession &session, qint64 bytes)
{
    auto insert = session.prepare("INSERT INTO customer_fts(customer_fts,rank) VALUES('hashsize',?)");
    return insert.bind(bytes > 0 ? bytes : kOwnMeasure).run();
}

} // namespace regulars::demo
