#include "benefits/benefit_service.h"

#include "audit/audit_log.h"
#include "base/money.h"
#include "benefits/benefit_query.h"
#include "benefits/benefit_rules.h"
#include "benefits/benefit_store.h"
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "settings/setting_service.h"
#include "tiers/standing_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::benefits {
namespace {

constexpr qint64 kUsualCouponMajor = 20;
constexpr qint64 kUsualMinimumMajor = 100;
constexpr int kUsualCouponDays = 90;

Result<Benefit> found(db::ReadSession &session, BenefitId id) { return requireBenefit(session, id.toString()); }

Result<BenefitUse> foundUse(db::ReadSession &session, BenefitUseId id)
{
    TRY_LET(const auto use, useById(session, id));
    if (!use)
        return fail(ErrorCode::NotFound, u"benefit_use"_s, id.toString());
    return *use;
}

/// What stands between one customer and one benefit.
struct Claim {
    Benefit benefit;
    BenefitCell cell;
    TierId tierId;
    QuotaWindow window;
};

/// TierTooLow naming the first tier that has it.
Error notOfTier(const std::vector<BenefitCell> &cells, const Ladder &ladder, BenefitId benefit, int rank)
{
    for (const Tier &tier : ladder.tiers) {
        const bool has = std::any_of(cells.begin(), cells.end(), [&](const BenefitCell &c) { return c.benefitId == benefit && c.tierId == tier.id; });
        if (has && tier.rank > rank)
            return {ErrorCode::TierTooLow, u"tier"_s, tier.name};
    }
    return {ErrorCode::TierTooLow, u"benefit"_s, {}};
}

Result<Claim> claimOf(db::ReadSession &session, CustomerId customer, BenefitId id, EpochDay day)
{
    Claim claim;
    TRY_LET(claim.benefit, found(session, id));
    if (!claim.benefit.isActive)
        return fail(ErrorCode::NotFound, u"benefit"_s, claim.benefit.name);
    if (!isRecorded(claim.benefit.kind))
        return fail(ErrorCode::Invalid, u"benefit"_s, u"automatic"_s);
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const TierState state, tiers::StandingService(ladder).settled(session, customer, day));
    const Tier &tier = ladder.tierOf(state.tierId);
    TRY_LET(const auto cells, readCells(session));
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const BenefitCell &c) { return c.benefitId == id && c.tierId == tier.id; });
    if (cell == cells.end())
        return tl::unexpected<Error>(notOfTier(cells, ladder, id, tier.rank));
    claim.cell = *cell;
    claim.tierId = tier.id;
    TRY_LET(claim.window, quotaWindow(session, claim.benefit, customer, tier.id, day, state.sinceOn));
    return claim;
}

Error quotaUsed(const QuotaWindow &window)
{
    return {ErrorCode::QuotaUsed, u"benefit"_s, window.renewsOn ? dayText(*window.renewsOn) : QString()};
}

} // namespace

Status BenefitService::tell(db::WriteSession &session, const Actor &actor, const QString &event, BenefitId id)
{
    session.changes().add(db::Topic::Benefits);
    return audit::append(session, actor, m_clock.nowMs(), {event, u"benefit"_s, id.value(), {}});
}

Status BenefitService::tellUse(db::WriteSession &session, const Actor &actor, const QString &event, const BenefitUse &use)
{
    session.changes().add(db::Topic::Benefits, use.customerId.value());
    return audit::append(session, actor, m_clock.nowMs(), {event, u"benefit_use"_s, use.id.value(), {{u"benefit"_s, use.benefitId.toString()}}});
}

Result<BenefitId> BenefitService::save(db::WriteSession &session, const Actor &actor, Benefit benefit)
{
    TRY(require(actor, Right::EditRules));
    benefit.name = benefit.name.simplified();
    benefit.note = benefit.note.trimmed();
    if (benefit.kind != BenefitKind::CouponPack)
        benefit.couponTemplateId = {};
    const bool isNew = !benefit.id.isValid();
    if (!isNew) {
        TRY_LET(const Benefit before, found(session, benefit.id));
        if (before.kind != benefit.kind)
            return fail(ErrorCode::Invalid, u"kind"_s, benefitKindName(before.kind));
    }
    TRY(checkBenefit(benefit));
    if (benefit.couponTemplateId.isValid())
        TRY(coupons::requireTemplate(session, benefit.couponTemplateId.toString()));
    if (isNew) {
        TRY_LET(benefit.id, session.nextId<BenefitId>(u"benefit"_s));
        if (benefit.position == 0) {
            TRY_LET(const qint64 last, lastPosition(session));
            benefit.position = static_cast<int>(last) + 1;
        }
    }
    TRY(putBenefit(session, benefit, m_clock.nowMs()));
    TRY(tell(session, actor, isNew ? u"benefit.add"_s : u"benefit.change"_s, benefit.id));
    return benefit.id;
}

Status BenefitService::setActive(db::WriteSession &session, const Actor &actor, BenefitId id, bool isActive)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(Benefit benefit, found(session, id));
    benefit.isActive = isActive;
    TRY(putBenefit(session, benefit, m_clock.nowMs()));
    return tell(session, actor, isActive ? u"benefit.start"_s : u"benefit.stop"_s, id);
}

Status BenefitService::remove(db::WriteSession &session, const Actor &actor, BenefitId id)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const Benefit benefit, found(session, id));
    TRY_LET(const bool isUsed, hasUses(session, id));
    if (isUsed)
        return fail(ErrorCode::HasHistory, u"benefit"_s, benefit.name);
    TRY(deleteBenefit(session, id));
    return tell(session, actor, u"benefit.remove"_s, id);
}

Status BenefitService::setCell(db::WriteSession &session, const Actor &actor, const BenefitCell &cell)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const Benefit benefit, found(session, cell.benefitId));
    TRY(checkCell(benefit, cell));
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    const bool hasTier = std::any_of(ladder.tiers.begin(), ladder.tiers.end(), [&](const Tier &tier) { return tier.id == cell.tierId; });
    if (!hasTier)
        return fail(ErrorCode::NotFound, u"tier"_s, cell.tierId.toString());
    TRY(putCell(session, cell));
    return tell(session, actor, u"benefit.cell"_s, cell.benefitId);
}

Status BenefitService::clearCell(db::WriteSession &session, const Actor &actor, BenefitId benefit, TierId tier)
{
    TRY(require(actor, Right::EditRules));
    TRY(found(session, benefit));
    TRY(deleteCell(session, benefit, tier));
    return tell(session, actor, u"benefit.cell"_s, benefit);
}

Result<CouponTemplateId> BenefitService::usualCoupon(db::WriteSession &session, const Actor &actor, const QString &name, UsualSet &made)
{
    TRY_LET(const auto plans, coupons::allTemplates(session));
    for (const CouponTemplate &plan : plans) {
        if (plan.name == name)
            return plan.id;
    }
    TRY_LET(const auto values, settings::SettingService::values(session));
    const qint64 major = minorPerMajor(values.currency());
    CouponTemplate plan;
    plan.name = name;
    plan.kind = CouponKind::Fixed;
    plan.amountMinor = kUsualCouponMajor * major;
    plan.minimumMinor = kUsualMinimumMajor * major;
    plan.validDays = kUsualCouponDays;
    TRY_LET(made.coupon, coupons::CouponService(m_clock).save(session, actor, plan));
    return made.coupon;
}

Result<UsualSet> BenefitService::addUsual(db::WriteSession &session, const Actor &actor, const QStringList &names, const QString &couponName)
{
    TRY(require(actor, Right::EditRules));
    UsualSet made;
    TRY_LET(const CouponTemplateId coupon, usualCoupon(session, actor, couponName, made));
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const auto before, readBenefits(session));
    for (const UsualBenefit &usual : usualBenefits(ladder, names, coupon)) {
        const bool isTaken = std::any_of(before.begin(), before.end(), [&](const Benefit &each) { return each.name == usual.benefit.name; });
        if (isTaken)
            continue;
        Benefit wanted = usual.benefit;
        wanted.position = 0; // below what is there
        TRY_LET(const BenefitId id, save(session, actor, wanted));
        made.benefits.push_back(id);
        for (BenefitCell cell : usual.cells) {
            cell.benefitId = id;
            TRY(putCell(session, cell)); // told with the benefit
        }
    }
    return made;
}

Status BenefitService::takeBackUsual(db::WriteSession &session, const Actor &actor, const UsualSet &made)
{
    for (const BenefitId id : made.benefits)
        TRY(remove(session, actor, id));
    return made.coupon.isValid() ? coupons::CouponService(m_clock).remove(session, actor, made.coupon) : ok();
}

Result<UsedBenefit> BenefitService::use(db::WriteSession &session, const Actor &actor, const UseRequest &request, EpochDay today)
{
    TRY(require(actor, Right::UseBenefit));
    TRY(customers::checkLiving(session, request.customerId));
    TRY_LET(const Claim claim, claimOf(session, request.customerId, request.benefitId, today));
    UsedBenefit done;
    done.use.note = request.note.trimmed();
    if (done.use.note.size() > kMostNote)
        return fail(ErrorCode::TooLong, u"note"_s, QString::number(kMostNote));
    done.quota = quotaOf(claim.benefit, claim.cell);
    TRY_LET(done.use.id, session.nextId<BenefitUseId>(u"benefit_use"_s));
    done.use.benefitId = request.benefitId;
    done.use.customerId = request.customerId;
    done.use.tierId = claim.tierId;
    done.use.usedOn = today;
    if (claim.benefit.kind == BenefitKind::Trial)
        done.use.untilOn = dueBack(today, claim.cell.value);
    done.use.atMs = m_clock.nowMs();
    done.use.operatorId = actor.id;
    TRY_LET(const bool isWithin, insertUse(session, done.use, done.quota, claim.window.from));
    if (!isWithin)
        return tl::unexpected<Error>(quotaUsed(claim.window));
    TRY_LET(done.used, usesSince(session, request.benefitId, request.customerId, claim.window.from));
    if (done.quota > 0)
        done.renewsOn = claim.window.renewsOn;
    TRY(tellUse(session, actor, u"benefit.use"_s, done.use));
    return done;
}

Status BenefitService::cancel(db::WriteSession &session, const Actor &actor, BenefitUseId id, const QString &reason)
{
    TRY(require(actor, Right::UseBenefit));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, u"reason"_s);
    TRY_LET(const BenefitUse use, foundUse(session, id));
    if (use.returnedOn) // it was had: that it was a slip is for who makes the rules to say
        TRY(require(actor, Right::EditRules));
    if (use.isCancelled())
        return fail(ErrorCode::NotReturnable, u"benefit_use"_s, u"cancelled"_s);
    TRY(markCancelled(session, id, m_clock.nowMs(), actor.id, reason.trimmed()));
    return tellUse(session, actor, u"benefit.cancel"_s, use);
}

Status BenefitService::restore(db::WriteSession &session, const Actor &actor, BenefitUseId id)
{
    TRY(require(actor, Right::UseBenefit));
    TRY_LET(const BenefitUse use, foundUse(session, id));
    if (!use.isCancelled())
        return ok();
    TRY(customers::checkLiving(session, use.customerId));
    // It was given: neither a tier lost since nor a benefit withdrawn since stands in the way, only the quota of its period.
    TRY_LET(const Benefit benefit, found(session, use.benefitId));
    TRY_LET(const auto cells, readCells(session));
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const BenefitCell &c) { return c.benefitId == benefit.id && c.tierId == use.tierId; });
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const TierState state, tiers::StandingService(ladder).settled(session, use.customerId, use.usedOn));
    TRY_LET(const QuotaWindow window, quotaWindow(session, benefit, use.customerId, use.tierId, use.usedOn, state.sinceOn));
    const qint64 quota = cell != cells.end() ? quotaOf(benefit, *cell) : benefit.quota;
    TRY_LET(const bool isWithin, restoreUse(session, use, quota, window));
    if (!isWithin)
        return tl::unexpected<Error>(quotaUsed(window));
    return tellUse(session, actor, u"benefit.restore"_s, use);
}

Status BenefitService::takeBack(db::WriteSession &session, const Actor &actor, BenefitUseId id, EpochDay today)
{
    TRY(require(actor, Right::UseBenefit));
    TRY_LET(const BenefitUse use, foundUse(session, id));
    if (!use.isOut())
        return fail(ErrorCode::NotReturnable, u"benefit_use"_s, u"returned"_s);
    TRY(markReturned(session, id, std::max(today, use.usedOn)));
    return tellUse(session, actor, u"benefit.return"_s, use);
}

Status BenefitService::lendAgain(db::WriteSession &session, const Actor &actor, BenefitUseId id)
{
    TRY(require(actor, Right::UseBenefit));
    TRY_LET(const BenefitUse use, foundUse(session, id));
    TRY(markReturned(session, id, std::nullopt));
    return tellUse(session, actor, u"benefit.out"_s, use);
}

} // namespace regulars::benefits
