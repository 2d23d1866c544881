#include "coupons/coupon_query.h"

#include "coupons/code_rules.h"
#include "coupons/coupon_store.h"
#include "settings/setting_service.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::coupons {

Result<std::vector<CouponTemplate>> allTemplates(db::ReadSession &session)
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    return templates(session, values.currency());
}

Result<CouponTemplate> requireTemplate(db::ReadSession &session, const QString &nameOrId)
{
    TRY_LET(const auto all, allTemplates(session));
    for (const CouponTemplate &plan : all) {
        if (plan.name == nameOrId || plan.id.toString() == nameOrId)
            return plan;
    }
    return fail(ErrorCode::NotFound, u"coupon_template"_s, nameOrId);
}

Result<std::optional<KindGiver>> giverOf(db::ReadSession &session, CouponTemplateId id)
{
    auto select = session.prepare("SELECT 'pack',name FROM benefit WHERE coupon_template_id=?1 UNION ALL SELECT 'program','' FROM referral_program WHERE "
                                  "template_id=?1 UNION ALL SELECT 'milestone',name FROM referral_milestone WHERE template_id=?1 AND is_active=1 LIMIT 1");
    TRY_LET(const bool found, select.bind(id).step());
    return found ? std::optional(KindGiver{select.textAt(0), select.textAt(1)}) : std::optional<KindGiver>();
}

QString spelledCode(const QString &typed) { return normalCode(typed).value_or(typed.trimmed()); }

Result<CouponFile> requireCoupon(db::ReadSession &session, const QString &typedCode)
{
    const auto code = normalCode(typedCode);
    if (!code)
        return fail(ErrorCode::NotFound, u"coupon"_s, typedCode);
    TRY_LET(const auto coupon, couponByCode(session, *code));
    if (!coupon)
        return fail(ErrorCode::NotFound, u"coupon"_s, *code);
    TRY_LET(const auto values, settings::SettingService::values(session));
    TRY_LET(const auto plan, templateById(session, coupon->templateId, values.currency()));
    if (!plan)
        return fail(ErrorCode::Internal, {}, u"coupon without its template"_s);
    return CouponFile{*coupon, *plan};
}

Result<std::optional<CouponFile>> couponFileOf(db::ReadSession &session, CouponId id)
{
    TRY_LET(const auto coupon, couponById(session, id));
    if (!coupon)
        return std::optional<CouponFile>();
    TRY_LET(const auto values, settings::SettingService::values(session));
    TRY_LET(const auto plan, templateById(session, coupon->templateId, values.currency()));
    return plan ? std::optional(CouponFile{*coupon, *plan}) : std::nullopt;
}

namespace {

Status readIds(db::Statement &select, std::vector<CouponId> &ids)
{
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        ids.push_back(select.idAt<CouponId>(0));
    }
}

Result<std::vector<CouponFile>> filesOf(db::ReadSession &session, const std::vector<CouponId> &ids)
{
    TRY_LET(const auto plans, allTemplates(session));
    std::vector<CouponFile> files;
    for (const CouponId id : ids) {
        TRY_LET(const auto coupon, couponById(session, id));
        const auto plan = std::find_if(plans.begin(), plans.end(), [&](const CouponTemplate &p) { return coupon && p.id == coupon->templateId; });
        if (plan != plans.end())
            files.push_back({*coupon, *plan});
    }
    return files;
}

} // namespace

Result<std::vector<CouponFile>> couponsOf(db::ReadSession &session, CustomerId customer, EpochDay today, int limit)
{
    auto select = session.prepare(
        "SELECT id FROM coupon WHERE customer_id=?1 ORDER BY voided_at_ms IS NOT NULL OR valid_until<?2 OR (most_uses>0 AND uses>=most_uses),"
        "valid_until,id LIMIT ?3");
    std::vector<CouponId> ids;
    TRY(readIds(select.bind(customer).bind(today).bind(limit), ids));
    return filesOf(session, ids);
}

Result<std::vector<CouponFile>> shownBy(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    std::vector<CouponId> ids;
    auto living = session.prepare(
        "SELECT id FROM (SELECT id,valid_until,ROW_NUMBER() OVER (PARTITION BY template_id ORDER BY valid_from>?2,valid_until,id) place FROM coupon"
        " WHERE customer_id=?1 AND voided_at_ms IS NULL AND (most_uses=0 OR uses<most_uses) AND valid_until>=?2) WHERE place<=?3"
        " ORDER BY valid_until,id LIMIT ?4");
    TRY(readIds(living.bind(customer).bind(today).bind(kMostOfKind).bind(kMostShown), ids));
    auto ended = session.prepare("SELECT id FROM coupon WHERE customer_id=?1 AND voided_at_ms IS NULL AND (most_uses=0 OR uses<most_uses)"
                                 " AND valid_until<?2 ORDER BY valid_until DESC,id LIMIT ?3");
    TRY(readIds(ended.bind(customer).bind(today).bind(kMostEnded), ids));
    return filesOf(session, ids);
}

Result<HeldCoupons> heldBy(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    auto select = session.prepare(
        "SELECT COUNT(*),MIN(c.valid_until) FROM coupon c JOIN coupon_template t ON t.id=c.template_id WHERE c.customer_id=?1"
        " AND c.voided_at_ms IS NULL AND c.valid_from<=?2 AND c.valid_until>=?2 AND (c.most_uses=0 OR c.uses<c.most_uses) AND t.is_active=1");
    HeldCoupons held;
    TRY_LET(const bool row, select.bind(customer).bind(today).step());
    if (row && select.intAt(0) > 0) {
        held.count = select.intAt(0);
        held.nextEnd = static_cast<EpochDay>(select.intAt(1));
    }
    return held;
}

Result<std::vector<Coupon>> couponsOfTemplate(db::ReadSession &session, CouponTemplateId id, CouponId after, int limit)
{
    auto select = session.prepare("SELECT id FROM coupon WHERE template_id=? AND id>? ORDER BY id LIMIT ?");
    select.bind(id).bind(after.value()).bind(limit);
    std::vector<CouponId> ids;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        ids.push_back(select.idAt<CouponId>(0));
    }
    std::vector<Coupon> found;
    for (const CouponId each : ids) {
        TRY_LET(const auto coupon, couponById(session, each));
        if (coupon)
            found.push_back(*coupon);
    }
    return found;
}

Result<UseFacts> useFactsOf(db::ReadSession &session, CouponTemplateId id, CustomerId customer)
{
    UseFacts facts;
    if (!customer.isValid())
        return facts;
    auto uses = session.prepare("SELECT COUNT(*) FROM coupon_use WHERE customer_id=? AND template_id=? AND is_given_back=0");
    TRY_LET(const auto count, uses.bind(customer).bind(id).firstInt());
    facts.uses = count.value_or(0);
    TRY_LET(const auto orders, session.prepare("SELECT orders FROM customer_summary WHERE customer_id=?").bind(customer).firstInt());
    facts.ordersBefore = orders.value_or(0);
    return facts;
}

Result<std::vector<CouponUse>> usesBy(db::ReadSession &session, CouponTemplateId id, CustomerId customer)
{
    std::vector<CouponUse> uses;
    auto select = session.prepare("SELECT coupon_id,purchase_id,day,taken_minor FROM coupon_use WHERE customer_id=? AND template_id=?"
                                  " AND returned_at_ms IS NULL");
    select.bind(customer).bind(id);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return uses;
        uses.push_back({select.idAt<CouponId>(0), select.idAt<PurchaseId>(1), id, customer, static_cast<EpochDay>(select.intAt(2)), select.intAt(3)});
    }
}

namespace {

#define SELECT_USES                                                                                                                       \
    "SELECT c.code,p.number,u.customer_id,k.name,u.day,u.taken_minor,u.returned_at_ms IS NOT NULL FROM coupon_use u"                      \
    " JOIN coupon c ON c.id=u.coupon_id JOIN purchase p ON p.id=u.purchase_id LEFT JOIN customer k ON k.id=u.customer_id "

Result<std::vector<UseRow>> readUses(db::Statement &select)
{
    std::vector<UseRow> rows;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back({select.textAt(0), select.textAt(1), select.idAt<CustomerId>(2), select.textAt(3),
                        static_cast<EpochDay>(select.intAt(4)), select.intAt(5), select.intAt(6) != 0});
    }
}

} // namespace

Result<std::vector<UseRow>> usesOfTemplate(db::ReadSession &session, CouponTemplateId id, int limit)
{
    auto select = session.prepare(SELECT_USES "WHERE u.template_id=? ORDER BY u.purchase_id DESC LIMIT ?");
    select.bind(id).bind(limit);
    return readUses(select);
}

Result<std::vector<UseRow>> usesOfCoupon(db::ReadSession &session, CouponId id)
{
    auto select = session.prepare(SELECT_USES "WHERE u.coupon_id=? ORDER BY u.purchase_id DESC");
    select.bind(id);
    return readUses(select);
}

} // namespace regulars::coupons
