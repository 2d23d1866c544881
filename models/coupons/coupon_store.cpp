#include "coupons/coupon_store.h"

#include "coupons/template_json.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace regulars::coupons {
namespace {

QString definitionOf(const CouponTemplate &plan, const Currency &currency)
{
    return QString::fromUtf8(QJsonDocument(templateToJson(plan, currency)).toJson(QJsonDocument::Compact));
}

Status onlyOneOfName(Status status, const QString &name)
{
    if (!status && status.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"name"_s, name);
    return status;
}

constexpr std::string_view kSelectTemplates =
    "SELECT id,definition,is_active,issued,used,given_minor FROM coupon_template WHERE ?1 IS NULL OR id=?1 ORDER BY is_active DESC,name";

Result<CouponTemplate> readTemplate(const db::Statement &row, const Currency &currency)
{
    const auto json = QJsonDocument::fromJson(row.textAt(1).toUtf8()).object();
    TRY_LET(CouponTemplate plan, templateFromJson(json, currency));
    plan.id = row.idAt<CouponTemplateId>(0);
    plan.isActive = row.intAt(2) != 0;
    plan.issued = row.intAt(3);
    plan.used = row.intAt(4);
    plan.givenMinor = row.intAt(5);
    return plan;
}

// Two statements, so that each finds its row by an index.
#define SELECT_COUPON                                                                                                                     \
    "SELECT id,code,template_id,customer_id,issued_at_ms,issued_on,valid_from,valid_until,uses,most_uses,issue_key,source,operator_id,"   \
    "voided_at_ms,void_reason FROM coupon WHERE "

Result<std::optional<Coupon>> oneCoupon(db::Statement &select)
{
    TRY_LET(const bool found, select.step());
    if (!found)
        return std::optional<Coupon>();
    Coupon coupon;
    coupon.id = select.idAt<CouponId>(0);
    coupon.code = select.textAt(1);
    coupon.templateId = select.idAt<CouponTemplateId>(2);
    coupon.customerId = select.idAt<CustomerId>(3);
    coupon.issuedAtMs = select.intAt(4);
    coupon.issuedOn = static_cast<EpochDay>(select.intAt(5));
    coupon.validFrom = static_cast<EpochDay>(select.intAt(6));
    coupon.validUntil = static_cast<EpochDay>(select.intAt(7));
    coupon.uses = select.intAt(8);
    coupon.mostUses = select.intAt(9);
    coupon.issueKey = select.textAt(10);
    coupon.source = select.textAt(11);
    coupon.operatorId = select.idAt<OperatorId>(12);
    coupon.voidedAtMs = select.isNullAt(13) ? 0 : select.intAt(13);
    coupon.voidReason = select.textAt(14);
    return std::optional(coupon);
}

} // namespace

Status insertTemplate(db::WriteSession &session, const CouponTemplate &plan, const Currency &currency, qint64 nowMs)
{
    auto insert = session.prepare(
        "INSERT INTO coupon_template(id,name,definition,is_active,issue_rule,issue_tier_id,limit_total,limit_per_customer,budget_minor,"
        "created_at_ms,updated_at_ms) VALUES(?,?,?,?,?,?,?,?,?,?10,?10)");
    insert.bind(plan.id).bind(plan.name).bind(definitionOf(plan, currency)).bind(plan.isActive).bind(issueRuleName(plan.issueRule) + u""_s);
    insert.bind(plan.issueTier).bind(plan.limitTotal).bind(plan.limitPerCustomer).bind(plan.budgetMinor).bind(nowMs);
    return onlyOneOfName(insert.run(), plan.name);
}

Status updateTemplate(db::WriteSession &session, const CouponTemplate &plan, const Currency &currency, qint64 nowMs)
{
    auto update = session.prepare(
        "UPDATE coupon_template SET name=?2,definition=?3,is_active=?4,issue_rule=?5,issue_tier_id=?6,limit_total=?7,limit_per_customer=?8,"
        "budget_minor=?9,updated_at_ms=?10 WHERE id=?1");
    update.bind(plan.id).bind(plan.name).bind(definitionOf(plan, currency)).bind(plan.isActive).bind(issueRuleName(plan.issueRule) + u""_s);
    update.bind(plan.issueTier).bind(plan.limitTotal).bind(plan.limitPerCustomer).bind(plan.budgetMinor).bind(nowMs);
    return onlyOneOfName(update.run(), plan.name);
}

Status deleteTemplate(db::WriteSession &session, CouponTemplateId id)
{
    return session.prepare("DELETE FROM coupon_template WHERE id=?").bind(id).run();
}

Result<std::vector<CouponTemplate>> templates(db::ReadSession &session, const Currency &currency)
{
    auto select = session.prepare(kSelectTemplates);
    select.bindNull();
    std::vector<CouponTemplate> all;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return all;
        TRY_LET(CouponTemplate plan, readTemplate(select, currency));
        all.push_back(std::move(plan));
    }
}

Result<std::optional<CouponTemplate>> templateById(db::ReadSession &session, CouponTemplateId id, const Currency &currency)
{
    auto select = session.prepare(kSelectTemplates);
    TRY_LET(const bool found, select.bind(id).step());
    if (!found || !id.isValid())
        return std::optional<CouponTemplate>();
    TRY_LET(CouponTemplate plan, readTemplate(select, currency));
    return std::optional(std::move(plan));
}

Result<bool> insertCoupon(db::WriteSession &session, const Coupon &coupon)
{
    auto insert = session.prepare(
        "INSERT INTO coupon(id,code,template_id,customer_id,issued_at_ms,issued_on,valid_from,valid_until,most_uses,issue_key,source,operator_id)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(code) DO NOTHING RETURNING 1");
    insert.bind(coupon.id).bind(coupon.code).bind(coupon.templateId).bind(coupon.customerId).bind(coupon.issuedAtMs).bind(coupon.issuedOn);
    insert.bind(coupon.validFrom).bind(coupon.validUntil).bind(coupon.mostUses).bindOptional(coupon.issueKey).bind(coupon.source);
    TRY_LET(const auto written, insert.bind(coupon.operatorId).firstInt());
    return written.has_value();
}

Result<std::optional<Coupon>> couponByCode(db::ReadSession &session, const QString &code)
{
    auto select = session.prepare(SELECT_COUPON "code=?");
    select.bind(code);
    return oneCoupon(select);
}

Result<std::optional<Coupon>> couponById(db::ReadSession &session, CouponId id)
{
    auto select = session.prepare(SELECT_COUPON "id=?");
    select.bind(id);
    return oneCoupon(select);
}

Result<bool> isOccasionUsed(db::ReadSession &session, const QString &issueKey)
{
    TRY_LET(const auto found, session.prepare("SELECT 1 FROM coupon WHERE issue_key=?").bind(issueKey).firstInt());
    return found.has_value();
}

Status countIssued(db::WriteSession &session, CouponTemplateId id, qint64 coupons)
{
    return session.prepare("UPDATE coupon_template SET issued=issued+?2 WHERE id=?1").bind(id).bind(coupons).run();
}

Result<std::optional<CouponTemplateId>> deleteUnused(db::WriteSession &session, CouponId id)
{
    auto remove = session.prepare("DELETE FROM coupon WHERE id=?1 AND NOT EXISTS(SELECT 1 FROM coupon_use WHERE coupon_id=?1) RETURNING template_id");
    TRY_LET(const auto kind, remove.bind(id).firstInt());
    return kind ? std::optional(CouponTemplateId(*kind)) : std::nullopt;
}

Status setVoided(db::WriteSession &session, CouponId id, qint64 atMs, const QString &reason)
{
    return session.prepare("UPDATE coupon SET voided_at_ms=?2,void_reason=?3 WHERE id=?1").bind(id).bind(atMs).bind(reason).run();
}

Result<qint64> voidUnused(db::WriteSession &session, CustomerId customer, const QString &occasion, EpochDay issuedFrom, qint64 atMs, const QString &reason)
{
    auto update = session.prepare("UPDATE coupon SET voided_at_ms=?4,void_reason=?5,issue_key=issue_key||':'||id WHERE customer_id=?1 AND uses=0"
                                  " AND voided_at_ms IS NULL AND issued_on>=?3 AND issue_key GLOB ?2 RETURNING id");
    update.bind(customer).bind(occasion).bind(issuedFrom).bind(atMs).bind(reason);
    for (qint64 voided = 0;; ++voided) {
        TRY_LET(const bool row, update.step());
        if (!row)
            return voided;
    }
}

Result<bool> takeFromCoupon(db::WriteSession &session, CouponId id)
{
    auto update = session.prepare("UPDATE coupon SET uses=uses+1 WHERE id=? AND (most_uses=0 OR uses<most_uses) AND voided_at_ms IS NULL RETURNING 1");
    TRY_LET(const auto taken, update.bind(id).firstInt());
    return taken.has_value();
}

Result<bool> takeFromTemplate(db::WriteSession &session, CouponTemplateId id, qint64 takenMinor)
{
    auto update = session.prepare("UPDATE coupon_template SET used=used+1,given_minor=given_minor+?2 WHERE id=?1"
                                  " AND (limit_total=0 OR used<limit_total) AND (budget_minor=0 OR given_minor+?2<=budget_minor) RETURNING 1");
    TRY_LET(const auto taken, update.bind(id).bind(takenMinor).firstInt());
    return taken.has_value();
}

Status insertUse(db::WriteSession &session, const CouponUse &use)
{
    auto insert = session.prepare("INSERT INTO coupon_use(coupon_id,purchase_id,template_id,customer_id,day,taken_minor) VALUES(?,?,?,?,?,?)");
    return insert.bind(use.couponId).bind(use.purchaseId).bind(use.templateId).bind(use.customerId).bind(use.day).bind(use.takenMinor).run();
}

Result<std::vector<CouponUse>> usesOf(db::ReadSession &session, PurchaseId purchase)
{
    auto select = session.prepare("SELECT coupon_id,template_id,customer_id,day,taken_minor FROM coupon_use"
                                  " WHERE purchase_id=? AND returned_at_ms IS NULL");
    select.bind(purchase);
    std::vector<CouponUse> uses;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return uses;
        uses.push_back({select.idAt<CouponId>(0), purchase, select.idAt<CouponTemplateId>(1), select.idAt<CustomerId>(2),
                        static_cast<EpochDay>(select.intAt(3)), select.intAt(4)});
    }
}

Status returnUse(db::WriteSession &session, const CouponUse &use, qint64 atMs, bool isGivenBack)
{
    auto mark = session.prepare("UPDATE coupon_use SET returned_at_ms=?3,is_given_back=?4 WHERE coupon_id=?1 AND purchase_id=?2");
    TRY(mark.bind(use.couponId).bind(use.purchaseId).bind(atMs).bind(isGivenBack).run());
    auto count = session.prepare("UPDATE coupon_template SET used=used-?3,given_minor=given_minor-?2 WHERE id=?1");
    TRY(count.bind(use.templateId).bind(use.takenMinor).bind(isGivenBack ? 1 : 0).run());
    if (!isGivenBack)
        return ok();
    return session.prepare("UPDATE coupon SET uses=uses-1 WHERE id=?").bind(use.couponId).run();
}

} // namespace regulars::coupons
