#include "coupons/coupon_desk_query.h"

#include "coupons/coupon_rules.h"

using namespace Qt::StringLiterals;

namespace regulars::coupons {
namespace {

#define UNUSED_CODES " FROM coupon WHERE template_id=?1 AND source='batch' AND customer_id IS NULL AND uses=0 AND voided_at_ms IS NULL"

} // namespace

Result<std::optional<qint64>> exampleOf(const CouponTemplate &plan, qint64 totalMinor)
{
    TRY(checkTemplate(plan));
    SavingBase base;
    base.runningMinor = totalMinor;
    return savingOf(plan, base);
}

Status checkGoods(db::ReadSession &session, const CouponGoods &goods)
{
    for (const QString &sku : goods.skus) {
        TRY_LET(const auto found, session.prepare("SELECT 1 FROM product WHERE sku=?").bind(sku).firstInt());
        if (!found)
            return fail(ErrorCode::NotFound, u"skus"_s, sku);
    }
    for (const QString &category : goods.categories) {
        TRY_LET(const auto found, session.prepare("SELECT 1 FROM product WHERE category=? LIMIT 1").bind(category).firstInt());
        if (!found)
            return fail(ErrorCode::NotFound, u"categories"_s, category);
    }
    return ok();
}

Result<QStringList> categories(db::ReadSession &session)
{
    auto select = session.prepare("SELECT DISTINCT category FROM product WHERE category<>'' ORDER BY category");
    QStringList words;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return words;
        words << select.textAt(0);
    }
}

Result<std::vector<UnusedCode>> unusedCodes(db::ReadSession &session, CouponTemplateId id, int limit)
{
    auto select = session.prepare("SELECT code,valid_from,valid_until" UNUSED_CODES " ORDER BY id DESC LIMIT ?2");
    select.bind(id).bind(limit);
    std::vector<UnusedCode> codes;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return codes;
        codes.push_back({select.textAt(0), static_cast<EpochDay>(select.intAt(1)), static_cast<EpochDay>(select.intAt(2))});
    }
}

Result<qint64> countUnusedCodes(db::ReadSession &session, CouponTemplateId id)
{
    TRY_LET(const auto count, session.prepare("SELECT COUNT(*)" UNUSED_CODES).bind(id).firstInt());
    return count.value_or(0);
}

} // namespace regulars::coupons
