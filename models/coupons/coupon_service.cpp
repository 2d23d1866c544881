#include "coupons/coupon_service.h"

#include "audit/audit_log.h"
#include "coupons/code_rules.h"
#include "coupons/coupon_query.h"
#include "coupons/coupon_rules.h"
#include "customers/alias_query.h"
#include "customers/customer_query.h"
#include "products/product_query.h"
#include "settings/setting_service.h"
#include "shops/shop_service.h"
#include "tiers/standing_service.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::coupons {
namespace {

Result<Currency> currencyOf(db::ReadSession &session)
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    return values.currency();
}

Result<CouponTemplate> templateOf(db::ReadSession &session, CouponTemplateId id)
{
    TRY_LET(const Currency currency, currencyOf(session));
    TRY_LET(const auto plan, templateById(session, id, currency));
    if (!plan)
        return fail(ErrorCode::NotFound, u"coupon_template"_s, id.toString());
    return *plan;
}

std::array<quint32, kRandomCharacters> drawn(QRandomGenerator &generator)
{
    std::array<quint32, kRandomCharacters> random{};
    for (quint32 &number : random)
        number = generator.bounded(31u);
    return random;
}

// A tier or goods that nobody knows would make a coupon that never comes or never counts.
Status checkNamed(db::ReadSession &session, const CouponTemplate &plan)
{
    if (plan.issueTier.isValid()) {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        const bool isThere = std::any_of(ladder.tiers.begin(), ladder.tiers.end(), [&plan](const Tier &tier) { return tier.id == plan.issueTier; });
        if (!isThere)
            return fail(ErrorCode::NotFound, u"tier"_s, plan.issueTier.toString());
    }
    for (const QString &sku : plan.goods.skus) {
        TRY_LET(const auto product, products::productBySku(session, sku));
        if (!product)
            return fail(ErrorCode::NotFound, u"sku"_s, sku);
    }
    return ok();
}

// A last day that is over makes a kind nobody can be given; one that stood before stays as it is.
Status checkLastDay(db::ReadSession &session, const Clock &clock, const CouponTemplate &plan, const std::optional<CouponTemplate> &before)
{
    if (before && before->validUntil == plan.validUntil)
        return ok();
    TRY_LET(const Shop shop, shops::ShopService(clock).defaultShop(session));
    TRY_LET(const BusinessTime time, BusinessTime::fromName(shop.timezone));
    if (plan.validUntil < time.dayOf(clock.nowMs()))
        return fail(ErrorCode::Invalid, u"valid_until"_s, u"past"_s);
    return ok();
}

} // namespace

Result<CouponTemplateId> CouponService::save(db::WriteSession &session, const Actor &actor, CouponTemplate plan)
{
    TRY(require(actor, Right::ManageCoupons));
    plan.name = plan.name.trimmed();
    TRY(checkTemplate(plan));
    TRY(checkNamed(session, plan));
    TRY_LET(const Currency currency, currencyOf(session));
    const bool isNew = !plan.id.isValid();
    std::optional<CouponTemplate> before;
    if (!isNew) {
        TRY_LET(before, templateOf(session, plan.id));
    }
    TRY(checkLastDay(session, m_clock, plan, before));
    if (isNew) {
        TRY_LET(plan.id, session.nextId<CouponTemplateId>(u"coupon_template"_s));
        TRY(insertTemplate(session, plan, currency, m_clock.nowMs()));
    } else {
        TRY(updateTemplate(session, plan, currency, m_clock.nowMs()));
    }
    session.changes().add(db::Topic::Coupons);
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {isNew ? u"coupon.template.add"_s : u"coupon.template.change"_s, u"coupon_template"_s, plan.id.value(), {{u"name"_s, plan.name}}}));
    return plan.id;
}

Status CouponService::setActive(db::WriteSession &session, const Actor &actor, CouponTemplateId id, bool isActive)
{
    TRY(require(actor, Right::ManageCoupons));
    TRY_LET(CouponTemplate plan, templateOf(session, id));
    plan.isActive = isActive;
    TRY_LET(const Currency currency, currencyOf(session));
    TRY(updateTemplate(session, plan, currency, m_clock.nowMs()));
    session.changes().add(db::Topic::Coupons);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"coupon.template.active"_s, u"coupon_template"_s, id.value(), {{u"active"_s, isActive}}});
}

Status CouponService::remove(db::WriteSession &session, const Actor &actor, CouponTemplateId id)
{
    TRY(require(actor, Right::ManageCoupons));
    TRY_LET(const CouponTemplate plan, templateOf(session, id));
    if (plan.issued > 0)
        return fail(ErrorCode::HasHistory, u"coupon_template"_s, plan.name);
    TRY_LET(const auto giver, giverOf(session, id));
    if (giver)
        return fail(ErrorCode::HasHistory, u"coupon_"_s + giver->what, giver->name);
    TRY(deleteTemplate(session, id));
    session.changes().add(db::Topic::Coupons);
    return audit::append(session, actor, m_clock.nowMs(), {u"coupon.template.remove"_s, u"coupon_template"_s, id.value(), {{u"name"_s, plan.name}}});
}

Result<CouponTemplate> CouponService::issuable(db::WriteSession &session, CouponTemplateId id, EpochDay today) const
{
    TRY_LET(const CouponTemplate plan, templateOf(session, id));
    if (!plan.isActive)
        return fail(ErrorCode::CouponWithdrawn, u"coupon_template"_s, plan.name);
    if (plan.validUntil < today)
        return fail(ErrorCode::CouponExpired, u"coupon_template"_s, dayText(plan.validUntil));
    return plan;
}

Result<std::optional<Coupon>> CouponService::write(db::WriteSession &session, const CouponTemplate &plan, Coupon coupon, EpochDay today)
{
    if (!coupon.issueKey.isEmpty()) {
        TRY_LET(const bool isUsed, isOccasionUsed(session, coupon.issueKey));
        if (isUsed)
            return std::optional<Coupon>();
    }
    coupon.templateId = plan.id;
    coupon.issuedAtMs = m_clock.nowMs();
    coupon.issuedOn = today;
    coupon.validFrom = firstDay(plan, today);
    coupon.validUntil = lastDay(plan, today);
    coupon.mostUses = plan.usesPerCoupon;
    TRY_LET(coupon.id, session.nextId<CouponId>(u"coupon"_s));
    // A taken code is drawn again.
    QRandomGenerator &random = m_random ? *m_random : *QRandomGenerator::system();
    for (;;) {
        coupon.code = codeOf(plan.codePrefix, drawn(random));
        TRY_LET(const bool isWritten, insertCoupon(session, coupon));
        if (isWritten)
            break;
    }
    session.changes().add(db::Topic::Coupons, coupon.customerId.value());
    return std::optional(coupon);
}

Result<Coupon> CouponService::issue(db::WriteSession &session, const Actor &actor, CouponTemplateId id, CustomerId customer, EpochDay today)
{
    TRY(require(actor, Right::IssueCoupon));
    TRY(customers::checkLiving(session, customer));
    TRY_LET(const CouponTemplate plan, issuable(session, id, today));
    Coupon coupon;
    coupon.customerId = customer;
    coupon.source = u"hand"_s;
    coupon.operatorId = actor.id;
    TRY_LET(const auto written, write(session, plan, coupon, today));
    TRY(countIssued(session, id, 1));
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {u"coupon.issue"_s, u"customer"_s, customer.value(), {{u"template"_s, id.toString()}, {u"coupon"_s, written->id.toString()}}}));
    return *written;
}

Result<qint64> CouponService::issueToAll(db::WriteSession &session, const Actor &actor, CouponTemplateId id,
                                         const std::vector<qint64> &customers, EpochDay today, JobControl *job)
{
    TRY(require(actor, Right::ManageCoupons));
    TRY_LET(const CouponTemplate plan, issuable(session, id, today));
    qint64 issued = 0;
    for (const qint64 customer : customers) {
        if (job && issued % 256 == 0) {
            TRY(job->checkCancelled());
            job->report(issued, static_cast<qint64>(customers.size()));
        }
        Coupon coupon;
        coupon.customerId = CustomerId(customer);
        coupon.source = u"filter"_s;
        coupon.operatorId = actor.id;
        TRY(write(session, plan, coupon, today));
        ++issued;
    }
    TRY(countIssued(session, id, issued));
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"coupon.issue.all"_s, u"coupon_template"_s, id.value(), {{u"coupons"_s, issued}}}));
    return issued;
}

Result<QStringList> CouponService::issueBatch(db::WriteSession &session, const Actor &actor, CouponTemplateId id, int quantity,
                                              EpochDay today, JobControl *job)
{
    TRY(require(actor, Right::ManageCoupons));
    if (quantity < 1 || quantity > kMostBatch)
        return fail(ErrorCode::OutOfRange, u"quantity"_s, u"1–%1"_s.arg(kMostBatch));
    TRY_LET(const CouponTemplate plan, issuable(session, id, today));
    QStringList codes;
    codes.reserve(quantity);
    while (codes.size() < quantity) {
        if (job && codes.size() % 256 == 0) {
            TRY(job->checkCancelled());
            job->report(codes.size(), quantity);
        }
        Coupon coupon;
        coupon.source = u"batch"_s;
        coupon.operatorId = actor.id;
        TRY_LET(const auto written, write(session, plan, coupon, today));
        codes << written->code;
    }
    TRY(countIssued(session, id, quantity));
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"coupon.issue.batch"_s, u"coupon_template"_s, id.value(), {{u"coupons"_s, quantity}}}));
    return codes;
}

Status CouponService::voidCoupon(db::WriteSession &session, const Actor &actor, const QString &code, const QString &reason)
{
    TRY(require(actor, Right::ManageCoupons));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, u"reason"_s);
    const auto normal = normalCode(code);
    TRY_LET(const auto coupon, couponByCode(session, normal.value_or(code)));
    if (!coupon)
        return fail(ErrorCode::NotFound, u"coupon"_s, code);
    if (coupon->voidedAtMs != 0)
        return fail(ErrorCode::CouponVoid, u"void"_s, coupon->code);
    if (coupon->mostUses > 0 && coupon->uses >= coupon->mostUses)
        return fail(ErrorCode::CouponUsed, u"void"_s, coupon->code);
    TRY(setVoided(session, coupon->id, m_clock.nowMs(), reason.trimmed()));
    session.changes().add(db::Topic::Coupons, coupon->customerId.value());
    return audit::append(session, actor, m_clock.nowMs(), {u"coupon.void"_s, u"coupon"_s, coupon->id.value(), {}});
}

Result<std::optional<Coupon>> CouponService::issueOnce(db::WriteSession &session, const CouponTemplate &plan, CustomerId customer,
                                                       EpochDay today, const QString &issueKey, const QString &source, OperatorId operatorId)
{
    Coupon coupon;
    coupon.customerId = customer;
    coupon.issueKey = issueKey;
    coupon.source = source;
    coupon.operatorId = operatorId;
    TRY_LET(const auto written, write(session, plan, coupon, today));
    if (written)
        TRY(countIssued(session, plan.id, 1));
    return written;
}

Result<std::optional<Coupon>> CouponService::issueOncePerPerson(db::WriteSession &session, const CouponTemplate &plan, CustomerId customer,
                                                                EpochDay today, const OccasionKey &keyOf, const QString &source,
                                                                OperatorId operatorId)
{
    // Mostly it has been given before, and nobody need be looked for.
    TRY_LET(const bool isGiven, isOccasionUsed(session, keyOf(customer)));
    if (isGiven)
        return std::optional<Coupon>();
    TRY_LET(const auto files, customers::filesOf(session, customer));
    for (const CustomerId file : files) {
        TRY_LET(const bool isGivenThere, isOccasionUsed(session, keyOf(file)));
        if (isGivenThere)
            return std::optional<Coupon>();
    }
    return issueOnce(session, plan, customer, today, keyOf(customer), source, operatorId);
}

Status CouponService::take(db::WriteSession &session, const CouponUse &use)
{
    TRY_LET(const bool isLeft, takeFromCoupon(session, use.couponId));
    if (!isLeft)
        return fail(ErrorCode::CouponUsed, u"coupon"_s);
    TRY_LET(const bool isCarried, takeFromTemplate(session, use.templateId, use.takenMinor));
    if (!isCarried)
        return fail(ErrorCode::BudgetSpent, u"coupon"_s);
    session.changes().add(db::Topic::Coupons, use.customerId.value());
    return insertUse(session, use);
}

Status CouponService::giveBack(db::WriteSession &session, PurchaseId purchase, EpochDay today, qint64 atMs)
{
    TRY_LET(const auto uses, usesOf(session, purchase));
    for (const CouponUse &use : uses) {
        TRY_LET(const auto coupon, couponById(session, use.couponId));
        TRY_LET(const CouponTemplate plan, templateOf(session, use.templateId));
        const bool counts = coupon && coupon->voidedAtMs == 0 && today <= coupon->validUntil;
        TRY(returnUse(session, use, atMs, plan.isReturnedOnRefund && counts));
        session.changes().add(db::Topic::Coupons, use.customerId.value());
    }
    return ok();
}

} // namespace regulars::coupons
