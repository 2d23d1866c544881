#include "upkeep/repair_store.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

Status runAll(db::WriteSession &session, std::initializer_list<std::string_view> statements)
{
    for (const std::string_view sql : statements)
        TRY(session.prepare(sql).run());
    return ok();
}

} // namespace

Status rebuildIndexes(db::WriteSession &session)
{
    const Status rebuilt = session.prepare("REINDEX").run();
    if (!rebuilt && rebuilt.error().code == ErrorCode::AlreadyExists) // no one asked to write it: it lies in the table
        return fail(ErrorCode::StoreDamaged, {}, u"unique index"_s);
    return rebuilt;
}

Status rebuildSummaries(db::WriteSession &session)
{
    return runAll(session, {"UPDATE purchase SET net_minor=gross_minor-discount_minor-points_paid_minor-refunded_minor"
                            " WHERE net_minor<>gross_minor-discount_minor-points_paid_minor-refunded_minor",
                            "DELETE FROM customer_summary",
                            "INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor,first_on,last_on,last_at_ms) "
                            "SELECT customer_id,SUM(is_fully_refunded=0),0,SUM(gross_minor-discount_minor-points_paid_minor),"
                            "MIN(CASE is_fully_refunded WHEN 0 THEN day END),MAX(CASE is_fully_refunded WHEN 0 THEN day END),"
                            "MAX(CASE is_fully_refunded WHEN 0 THEN at_ms END) FROM purchase WHERE customer_id IS NOT NULL GROUP BY customer_id",
                            "INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor) SELECT customer_id,0,COUNT(*),-SUM(amount_minor) "
                            "FROM refund WHERE customer_id IS NOT NULL GROUP BY customer_id ON CONFLICT(customer_id) DO UPDATE SET "
                            "refunds=refunds+excluded.refunds,spend_minor=spend_minor+excluded.spend_minor"});
}

Status rebuildRollups(db::WriteSession &session)
{
    // The running numbers of documents are facts of their own and stay.
    return runAll(
        session,
        {"UPDATE day_rollup SET orders=0,walk_in_orders=0,sales_minor=0,discount_minor=0,points_paid_minor=0,refunds=0,refund_minor=0,"
         "points_earned=0,points_spent=0,new_customers=0",
         "INSERT INTO day_rollup(shop_id,day,orders,walk_in_orders,sales_minor,discount_minor,points_paid_minor,points_earned,points_spent) "
         "SELECT shop_id,day,COUNT(*),SUM(customer_id IS NULL),SUM(gross_minor-discount_minor-points_paid_minor),SUM(discount_minor),"
         "SUM(points_paid_minor),SUM(points_earned),SUM(points_spent) FROM purchase GROUP BY shop_id,day ON CONFLICT(shop_id,day) DO UPDATE SET "
         "orders=excluded.orders,walk_in_orders=excluded.walk_in_orders,sales_minor=excluded.sales_minor,discount_minor=excluded.discount_minor,"
         "points_paid_minor=excluded.points_paid_minor,points_earned=excluded.points_earned,points_spent=excluded.points_spent",
         "INSERT INTO day_rollup(shop_id,day,refunds,refund_minor) SELECT shop_id,day,COUNT(*),SUM(amount_minor) FROM refund GROUP BY shop_id,day "
         "ON CONFLICT(shop_id,day) DO UPDATE SET refunds=excluded.refunds,refund_minor=excluded.refund_minor",
         "INSERT INTO day_rollup(shop_id,day,new_customers) SELECT shop_id,registered_on,COUNT(*) FROM customer WHERE shop_id IS NOT NULL "
         "GROUP BY shop_id,registered_on ON CONFLICT(shop_id,day) DO UPDATE SET new_customers=excluded.new_customers",
         "DELETE FROM month_rollup",
         "INSERT INTO month_rollup(shop_id,month,orders,walk_in_orders,sales_minor,discount_minor,points_paid_minor,refunds,refund_minor,"
         "points_earned,points_spent,new_customers) SELECT shop_id,CAST(strftime('%Y',day*86400,'unixepoch') AS INTEGER)*12+"
         "CAST(strftime('%m',day*86400,'unixepoch') AS INTEGER)-1,SUM(orders),SUM(walk_in_orders),SUM(sales_minor),SUM(discount_minor),"
         "SUM(points_paid_minor),SUM(refunds),SUM(refund_minor),SUM(points_earned),SUM(points_spent),SUM(new_customers) FROM day_rollup GROUP BY 1,2"});
}

Status rebuildAccounts(db::WriteSession &session)
{
    return runAll(session, {"DELETE FROM points_account",
                            "INSERT INTO points_account(customer_id,purse,balance,deficit,next_expiry_on) SELECT l.customer_id,l.purse,l.total,"
                            "MAX(0,COALESCE(t.remaining,0)-l.total),COALESCE(t.earliest,2932896) FROM (SELECT customer_id,purse,SUM(delta) AS total "
                            "FROM points_ledger GROUP BY customer_id,purse) l LEFT JOIN (SELECT customer_id,purse,SUM(remaining) AS remaining,"
                            "MIN(CASE WHEN remaining>0 THEN expires_on END) AS earliest FROM points_lot GROUP BY customer_id,purse) t "
                            "USING(customer_id,purse)"});
}

Status rebuildTierCounters(db::WriteSession &session)
{
    return runAll(session, {"DELETE FROM tier_counter",
                            "INSERT INTO tier_counter(tier_id,customers) SELECT s.tier_id,COUNT(*) FROM tier_state s JOIN tier t ON t.id=s.tier_id "
                            "WHERE t.rank>0 GROUP BY s.tier_id"});
}

Status rebuildCouponCounters(db::WriteSession &session)
{
    return runAll(session, {"UPDATE coupon_template AS t SET issued=(SELECT COUNT(*) FROM coupon WHERE template_id=t.id),"
                            "used=(SELECT COUNT(*) FROM coupon_use WHERE template_id=t.id AND is_given_back=0),"
                            "given_minor=COALESCE((SELECT SUM(taken_minor) FROM coupon_use WHERE template_id=t.id AND returned_at_ms IS NULL),0)",
                            "UPDATE coupon AS c SET uses=(SELECT COUNT(*) FROM coupon_use WHERE coupon_id=c.id AND is_given_back=0)",
                            "UPDATE member_day_gift AS g SET given=(SELECT COUNT(*) FROM member_day_claim c WHERE c.member_day_id=g.member_day_id AND c.day=g.day)",
                            "UPDATE reward AS r SET stock=MAX(0,(SELECT COALESCE(SUM(delta),0) FROM reward_stock_change s WHERE s.reward_id=r.id)-"
                            "(SELECT COALESCE(SUM(quantity),0) FROM reward_claim k WHERE k.reward_id=r.id AND k.took_stock=1 AND k.returned_at_ms IS NULL))"
                            " WHERE stock IS NOT NULL"});
}

} // namespace regulars::upkeep
