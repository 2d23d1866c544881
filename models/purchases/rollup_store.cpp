#include "purchases/rollup_store.h"

namespace regulars::purchases {
namespace {

Status upsertRollup(db::Statement statement, ShopId shop, qint64 period, const RollupDelta &delta)
{
    return statement.bind(shop)
        .bind(period)
        .bind(delta.orders)
        .bind(delta.walkInOrders)
        .bind(delta.salesMinor)
        .bind(delta.discountMinor)
        .bind(delta.pointsPaidMinor)
        .bind(delta.refunds)
        .bind(delta.refundMinor)
        .bind(delta.pointsEarned)
        .bind(delta.pointsSpent)
        .run();
}

} // namespace

Result<CustomerSummary> summaryOf(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT orders,refunds,spend_minor,first_on,last_on,last_at_ms FROM customer_summary WHERE customer_id=?");
    TRY_LET(const bool found, select.bind(customer).step());
    CustomerSummary summary;
    if (!found)
        return summary;
    summary.orders = select.intAt(0);
    summary.refunds = select.intAt(1);
    summary.spendMinor = select.intAt(2);
    if (!select.isNullAt(3)) {
        summary.firstOn = static_cast<EpochDay>(select.intAt(3));
        summary.lastOn = static_cast<EpochDay>(select.intAt(4));
        summary.lastAtMs = select.intAt(5);
    }
    return summary;
}

Status addToSummary(db::WriteSession &session, CustomerId customer, EpochDay day, qint64 atMs, qint64 netMinor)
{
    auto upsert = session.prepare(
        "INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor,first_on,last_on,last_at_ms) VALUES(?,1,0,?,?,?,?) "
        "ON CONFLICT(customer_id) DO UPDATE SET orders=orders+1,spend_minor=spend_minor+excluded.spend_minor,"
        "first_on=min(COALESCE(first_on,excluded.first_on),excluded.first_on),"
        "last_on=max(COALESCE(last_on,excluded.last_on),excluded.last_on),"
        "last_at_ms=max(COALESCE(last_at_ms,excluded.last_at_ms),excluded.last_at_ms)");
    return upsert.bind(customer).bind(netMinor).bind(day).bind(day).bind(atMs).run();
}

Status addSpend(db::WriteSession &session, CustomerId customer, qint64 netMinor)
{
    auto update = session.prepare("UPDATE customer_summary SET spend_minor=spend_minor+? WHERE customer_id=?");
    return update.bind(netMinor).bind(customer).run();
}

Status subtractFromSummary(db::WriteSession &session, CustomerId customer, qint64 amountMinor)
{
    auto upsert = session.prepare("INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor) VALUES(?,0,1,?) "
                                  "ON CONFLICT(customer_id) DO UPDATE SET refunds=refunds+1,spend_minor=spend_minor+excluded.spend_minor");
    return upsert.bind(customer).bind(-amountMinor).run();
}

Status recountOrders(db::WriteSession &session, CustomerId customer)
{
    auto update = session.prepare(
        "UPDATE customer_summary SET (orders,first_on,last_on,last_at_ms)=(SELECT COUNT(*),min(day),max(day),max(at_ms) FROM purchase "
        "WHERE customer_id=?1 AND is_fully_refunded=0) WHERE customer_id=?1");
    return update.bind(customer).run();
}

Status addToRollups(db::WriteSession &session, ShopId shop, EpochDay day, const RollupDelta &delta)
{
    TRY(upsertRollup(
        session.prepare("INSERT INTO day_rollup(shop_id,day,orders,walk_in_orders,sales_minor,discount_minor,points_paid_minor,refunds,"
                        "refund_minor,points_earned,points_spent) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(shop_id,day) DO UPDATE SET "
                        "orders=orders+excluded.orders,walk_in_orders=walk_in_orders+excluded.walk_in_orders,"
                        "sales_minor=sales_minor+excluded.sales_minor,discount_minor=discount_minor+excluded.discount_minor,"
                        "points_paid_minor=points_paid_minor+excluded.points_paid_minor,refunds=refunds+excluded.refunds,"
                        "refund_minor=refund_minor+excluded.refund_minor,points_earned=points_earned+excluded.points_earned,"
                        "points_spent=points_spent+excluded.points_spent"),
        shop, day, delta));
    return upsertRollup(
        session.prepare("INSERT INTO month_rollup(shop_id,month,orders,walk_in_orders,sales_minor,discount_minor,points_paid_minor,refunds,"
                        "refund_minor,points_earned,points_spent) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(shop_id,month) DO UPDATE SET "
                        "orders=orders+excluded.orders,walk_in_orders=walk_in_orders+excluded.walk_in_orders,"
                        "sales_minor=sales_minor+excluded.sales_minor,discount_minor=discount_minor+excluded.discount_minor,"
                        "points_paid_minor=points_paid_minor+excluded.points_paid_minor,refunds=refunds+excluded.refunds,"
                        "refund_minor=refund_minor+excluded.refund_minor,points_earned=points_earned+excluded.points_earned,"
                        "points_spent=points_spent+excluded.points_spent"),
        shop, monthKey(day), delta);
}

Result<qint64> nextDocumentNumber(db::WriteSession &session, ShopId shop, EpochDay day)
{
    // Asked and then written: RETURNING opens a table of its own in every sale.
    auto select = session.prepare("SELECT last_number FROM day_rollup WHERE shop_id=? AND day=?");
    TRY_LET(const auto last, select.bind(shop).bind(day).firstInt());
    const qint64 number = last.value_or(0) + 1;
    auto upsert = session.prepare("INSERT INTO day_rollup(shop_id,day,last_number) VALUES(?,?,?) "
                                  "ON CONFLICT(shop_id,day) DO UPDATE SET last_number=excluded.last_number");
    TRY(upsert.bind(shop).bind(day).bind(number).run());
    return number;
}

} // namespace regulars::purchases
