#include "upkeep/verify_coupons_query.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr std::string_view kTemplates =
    "SELECT t.id,t.issued,t.used,t.given_minor,COALESCE(c.coupons,0),COALESCE(u.uses,0),COALESCE(u.taken,0) FROM coupon_template t"
    " LEFT JOIN (SELECT template_id,COUNT(*) coupons FROM coupon GROUP BY template_id) c ON c.template_id=t.id"
    " LEFT JOIN (SELECT template_id,SUM(is_given_back=0) uses,SUM(CASE WHEN returned_at_ms IS NULL THEN taken_minor ELSE 0 END) taken"
    "  FROM coupon_use GROUP BY template_id) u"
    " ON u.template_id=t.id ORDER BY t.id";

constexpr std::string_view kCoupons =
    "SELECT c.id,c.uses,(SELECT COUNT(*) FROM coupon_use u WHERE u.coupon_id=c.id AND u.is_given_back=0) FROM coupon c ORDER BY c.id";

// A coupon without an effect makes no step and no use; a gift makes both, of nothing.
constexpr std::string_view kPurchases =
    "SELECT p.id,p.discount_minor,d.taken,d.coupons,COALESCE(u.uses,0),d.coupon_taken,COALESCE(u.taken,0) FROM"
    " (SELECT purchase_id,SUM(taken_minor) taken,SUM(kind='coupon') coupons,SUM(CASE kind WHEN 'coupon' THEN taken_minor ELSE 0 END) coupon_taken"
    "  FROM purchase_discount GROUP BY purchase_id) d"
    " JOIN purchase p ON p.id=d.purchase_id"
    " LEFT JOIN (SELECT purchase_id,COUNT(*) uses,SUM(taken_minor) taken FROM coupon_use GROUP BY purchase_id) u ON u.purchase_id=d.purchase_id"
    " ORDER BY p.id";

constexpr std::string_view kGifts =
    "SELECT g.member_day_id,g.given,(SELECT COUNT(*) FROM member_day_claim c WHERE c.member_day_id=g.member_day_id AND c.day=g.day)"
    " FROM member_day_gift g ORDER BY g.member_day_id,g.day";

/// Compares columns of each row in pairs of kept figure and fact; the first column names the row.
Status compare(VerifyRun &run, std::string_view sql, Check check, std::initializer_list<std::pair<int, int>> pairs)
{
    auto select = run.session.prepare(sql);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TRY(run.progress.advance(1));
        run.findings.count(check);
        QStringList expected;
        QStringList found;
        for (const auto &[kept, fact] : pairs) {
            expected << QString::number(select.intAt(fact));
            found << QString::number(select.intAt(kept));
        }
        if (expected != found)
            run.findings.differ(check, select.intAt(0), expected.join(u'/'), found.join(u'/'));
    }
}

} // namespace

Status verifyCoupons(VerifyRun &run)
{
    TRY(compare(run, kTemplates, Check::CouponCounters, {{1, 4}, {2, 5}, {3, 6}}));
    TRY(compare(run, kCoupons, Check::CouponUses, {{1, 2}}));
    TRY(compare(run, kGifts, Check::MemberDayGifts, {{1, 2}}));
    return compare(run, kPurchases, Check::PurchaseDiscounts, {{1, 2}, {3, 4}, {5, 6}});
}

Result<qint64> workOfCoupons(db::ReadSession &session)
{
    qint64 rows = 0;
    for (const std::string_view sql : {"SELECT COUNT(*) FROM coupon", "SELECT COUNT(DISTINCT purchase_id) FROM purchase_discount"}) {
        TRY_LET(const qint64 count, rowCount(session, sql));
        rows += count;
    }
    return rows;
}

} // namespace regulars::upkeep
