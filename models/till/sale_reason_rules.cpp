#include "till/sale_reason_rules.h"

#include "coupons/coupon_rules.h"

#include <algorithm>

namespace regulars::till {
namespace {

bool isBenefit(const SaleStep &step) { return step.kind == SaleStep::Kind::Tier || step.kind == SaleStep::Kind::MemberDay; }

// What is left when the coupons' turn comes.
qint64 leftBeforeCoupons(const SaleFigures &figures)
{
    qint64 left = figures.grossMinor;
    for (const SaleStep &step : figures.steps) {
        if (isBenefit(step) || step.kind == SaleStep::Kind::Discount)
            left = step.leftMinor;
    }
    return left;
}

bool isMeasuredByOrder(const CouponOffer &offer)
{
    return offer.plan.kind == CouponKind::SpendSave && offer.plan.basis == CouponBasis::Order && offer.goods.empty();
}

/// The highest step that the basis reaches; of "every X" so often as it does.
SaveStep reachedBy(const CouponTemplate &plan, qint64 basisMinor)
{
    SaveStep reached;
    for (const SaveStep &step : plan.steps) {
        if (basisMinor >= step.spendMinor)
            reached = step;
    }
    if (!plan.isEvery || reached.spendMinor == 0)
        return reached;
    const qint64 times = basisMinor / reached.spendMinor;
    const qint64 counted = plan.mostTimes > 0 ? std::min<qint64>(times, plan.mostTimes) : times;
    return {reached.spendMinor * counted, reached.saveMinor * counted};
}

bool mayJoinUsed(const SaleFigures &figures, const std::vector<CouponOffer> &offers, const CouponOffer &offer)
{
    std::vector<Stacking> used;
    for (const size_t index : figures.usedOffers)
        used.push_back(offers[index].plan.stacking);
    return coupons::mayJoin(used, offer.plan.stacking);
}

void addBenefits(const SaleFigures &figures, std::vector<SaleReason> &reasons)
{
    const auto &multipliers = figures.earning.multipliers;
    const auto hasPrice = [&](const QString &day) {
        return std::any_of(figures.steps.begin(), figures.steps.end(),
                           [&](const SaleStep &step) { return step.kind == SaleStep::Kind::MemberDay && step.label == day; });
    };
    for (const SaleStep &step : figures.steps) {
        if (!isBenefit(step))
            continue;
        SaleReason reason;
        reason.benefit = step.kind;
        reason.name = step.label;
        reason.percentBp = step.percentBp;
        reason.amountMinor = step.amountMinor;
        for (const Multiplier &multiplier : multipliers) {
            if (step.kind == SaleStep::Kind::MemberDay && multiplier.kind == Multiplier::Kind::MemberDay && multiplier.name == step.label)
                reason.multiplierBp = multiplier.bp;
        }
        reasons.push_back(reason);
    }
    for (const Multiplier &multiplier : multipliers) {
        if (multiplier.kind != Multiplier::Kind::MemberDay || hasPrice(multiplier.name))
            continue;
        SaleReason reason;
        reason.kind = SaleReason::Kind::DayPoints;
        reason.name = multiplier.name;
        reason.multiplierBp = multiplier.bp;
        reasons.push_back(reason);
    }
}

void addReached(const SaleFigures &figures, const std::vector<CouponOffer> &offers, std::vector<SaleReason> &reasons)
{
    size_t used = 0;
    for (const SaleStep &step : figures.steps) {
        if (step.kind != SaleStep::Kind::Coupon)
            continue;
        const CouponOffer &offer = offers[figures.usedOffers[used++]];
        if (!isMeasuredByOrder(offer))
            continue;
        const qint64 basis = step.leftMinor + step.takenMinor;
        SaleReason reason;
        reason.kind = SaleReason::Kind::StepReached;
        reason.name = offer.plan.name;
        reason.reached = reachedBy(offer.plan, basis);
        if (const auto next = coupons::nextStepOf(offer.plan, basis)) {
            reason.missingMinor = next->missingMinor;
            reason.next = reachedBy(offer.plan, basis + next->missingMinor);
        }
        reasons.push_back(reason);
    }
}

void addAhead(const SaleFigures &figures, const std::vector<CouponOffer> &offers, std::vector<SaleReason> &reasons)
{
    const qint64 basis = leftBeforeCoupons(figures);
    for (const size_t index : figures.unusedOffers) {
        const CouponOffer &offer = offers[index];
        if (!isMeasuredByOrder(offer) || offer.usesLeft <= 0 || !mayJoinUsed(figures, offers, offer))
            continue;
        // Its first step, or its minimum where that is higher.
        const qint64 target = std::max(offer.plan.minimumMinor, offer.plan.steps.front().spendMinor);
        const SaveStep next = reachedBy(offer.plan, target);
        if (basis >= target || next.saveMinor > offer.budgetLeftMinor)
            continue;
        SaleReason reason;
        reason.kind = SaleReason::Kind::StepAhead;
        reason.name = offer.plan.name;
        reason.next = {target, next.saveMinor};
        reason.missingMinor = target - basis;
        reasons.push_back(reason);
    }
}

void addCompany(const SaleFigures &figures, const std::vector<CouponOffer> &offers, std::vector<SaleReason> &reasons)
{
    SaleReason together;
    together.kind = SaleReason::Kind::Together;
    SaleReason alone;
    alone.kind = SaleReason::Kind::StandsAlone;
    for (const size_t index : figures.usedOffers) {
        together.names << offers[index].plan.name;
        if (offers[index].plan.stacking == Stacking::Exclusive)
            alone.name = offers[index].plan.name;
    }
    for (const size_t index : figures.unusedOffers) {
        if (offers[index].plan.stacking != Stacking::Always && !alone.names.contains(offers[index].plan.name))
            alone.names << offers[index].plan.name;
    }
    if (together.names.size() > 1)
        reasons.push_back(together);
    if (!alone.name.isEmpty() && !alone.names.isEmpty())
        reasons.push_back(alone);
}

} // namespace

std::vector<SaleReason> reasonsOf(const SaleFigures &figures, const std::vector<CouponOffer> &offers)
{
    std::vector<SaleReason> reasons;
    addBenefits(figures, reasons);
    addReached(figures, offers, reasons);
    addAhead(figures, offers, reasons);
    addCompany(figures, offers, reasons);
    return reasons;
}

} // namespace regulars::till
