#include "till/discount_rules.h"

#include "base/rounding.h"
#include "coupons/coupon_rules.h"
#include "till/coupon_search_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::till {
namespace {

void addStep(Discounts &discounts, SaleStep step, qint64 takenMinor, RunningLines &running, const std::vector<bool> &goods = {})
{
    running.take(takenMinor, goods);
    step.takenMinor = takenMinor;
    step.leftMinor = running.total();
    discounts.totalMinor += takenMinor;
    discounts.steps.push_back(std::move(step));
}

void takeBenefits(const DiscountInput &input, Discounts &discounts, RunningLines &running)
{
    if (input.byHandMinor > 0)
        addStep(discounts, {}, input.byHandMinor, running);
    for (const PriceBenefit &benefit : input.benefits) {
        const qint64 share = mulDiv(running.total(), benefit.percentBp, coupons::kWhole, Rounding::HalfUp).value_or(0);
        const qint64 taken = std::min(running.total(), share + benefit.amountMinor);
        if (taken <= 0)
            continue;
        SaleStep step;
        step.kind = benefit.kind;
        step.sourceId = benefit.sourceId;
        step.label = benefit.label;
        step.percentBp = benefit.percentBp;
        step.amountMinor = benefit.amountMinor;
        addStep(discounts, step, taken, running);
    }
}

Status checkStacking(const DiscountInput &input)
{
    if (input.isProposal)
        return ok();
    for (size_t i = 0; i < input.offers.size(); ++i) {
        std::vector<Stacking> others;
        for (size_t j = 0; j < input.offers.size(); ++j) {
            if (j != i)
                others.push_back(input.offers[j].plan.stacking);
        }
        const bool standsAlone = input.offers[i].plan.stacking == Stacking::Exclusive;
        if (standsAlone && !coupons::mayJoin(others, Stacking::Exclusive))
            return fail(ErrorCode::StackingForbidden, u"coupon"_s, input.offers[i].code);
    }
    return ok();
}

} // namespace

Result<Discounts> discountsOf(const DiscountInput &input)
{
    Discounts discounts;
    if (input.byHandMinor == 0 && input.benefits.empty() && input.offers.empty()) {
        discounts.lineMinor.assign(input.amounts.size(), 0); // most orders of an import
        return discounts;
    }
    TRY(checkStacking(input));
    RunningLines running(input.amounts);
    takeBenefits(input, discounts, running);
    for (const ChosenCoupon &chosen : cheapestOrder(input, running)) {
        const CouponOffer &offer = input.offers[chosen.offer];
        SaleStep step;
        step.kind = SaleStep::Kind::Coupon;
        step.sourceId = offer.id.value();
        step.label = offer.plan.name;
        step.code = offer.code;
        step.gift = offer.plan.kind == CouponKind::Gift ? offer.plan.gift : QString();
        addStep(discounts, step, chosen.takenMinor, running, offer.goods);
        discounts.used.push_back(chosen.offer);
    }
    for (size_t i = 0; i < input.offers.size(); ++i) {
        if (std::find(discounts.used.begin(), discounts.used.end(), i) == discounts.used.end())
            discounts.unused.push_back(i);
    }
    for (size_t i = 0; i < input.amounts.size(); ++i)
        discounts.lineMinor.push_back(input.amounts[i] - running.lines()[i]);
    return discounts;
}

} // namespace regulars::till
