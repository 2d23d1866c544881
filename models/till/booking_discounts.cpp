// The reductions of an order on the books: the tier's price, member days, which coupons are meant, what each step took, each use counted,
// each gift given.
#include "till/booking.h"

#include "coupons/coupon_service.h"
#include "memberdays/member_day_query.h"
#include "memberdays/member_day_service.h"
#include "points/points_rules.h"
#include "purchases/purchase_service.h"

#include <algorithm>

namespace regulars::till {
namespace {

constexpr int kMsOfMinute = 60'000;

}

Result<OfferedCoupons> Booking::offersOf(db::ReadSession &session, const PurchaseBooking &order, const Purchase &purchase) const
{
    if (order.coupons.isEmpty() && !order.proposesCoupons)
        return OfferedCoupons();
    OfferRequest request;
    request.codes = order.coupons;
    request.isProposal = order.proposesCoupons;
    request.customerId = order.customerId;
    request.day = purchase.day;
    request.minuteOfDay = m_context.timeOf(purchase.shopId).local(order.atMs).time().msecsSinceStartOfDay() / kMsOfMinute;
    for (const BookingLine &line : order.lines)
        request.products.push_back(line.productId);
    return couponOffers(session, request);
}

std::vector<MemberDay> Booking::memberDaysOf(const Purchase &purchase, const Tier &tier) const
{
    std::vector<MemberDay> found;
    if (!purchase.customerId.isValid() || m_context.memberDays.empty())
        return found;
    for (const MemberDay &day : memberdays::thoseOn(m_context.memberDays, purchase.shopId, purchase.day)) {
        const Tier &least = m_context.ladder.tierOf(day.leastTierId); // the first one where there is no such tier
        const bool isMeant = !day.leastTierId.isValid() || (least.id == day.leastTierId && tier.rank >= least.rank);
        if (isMeant)
            found.push_back(day);
    }
    return found;
}

void Booking::addTierPrices(const PurchaseBooking &order, const Tier &tier, SaleInput &input) const
{
    if (!order.customerId.isValid() || order.source != Source::Till)
        return;
    for (const benefits::TierPrice &price : m_context.tierPrices) {
        if (price.tierId == tier.id)
            input.benefits.push_back({SaleStep::Kind::Tier, tier.id.value(), price.label, price.percentBp, 0});
    }
}

void Booking::addMemberDays(const PurchaseBooking &order, const Purchase &purchase, const Tier &tier, SaleInput &input) const
{
    for (const MemberDay &day : memberDaysOf(purchase, tier)) {
        const bool hasPrice = day.percentBp > 0 || day.amountMinor > 0;
        if (hasPrice && order.source == Source::Till)
            input.benefits.push_back({SaleStep::Kind::MemberDay, day.id.value(), day.name, day.percentBp, day.amountMinor});
        if (day.multiplierBp != points::kMultiplierOne)
            input.earning.multipliers.push_back({Multiplier::Kind::MemberDay, day.multiplierBp, day.name});
    }
}

// Member days that raised the points and took nothing off: a step of nothing tells that the sale had them.
std::vector<MemberDay> Booking::pointDaysOf(const BookedPurchase &booked) const
{
    std::vector<MemberDay> found;
    if (booked.purchase.source != Source::Till || booked.purchase.pointsEarned == 0)
        return found;
    const std::vector<SaleStep> &steps = booked.figures.steps;
    for (const MemberDay &day : memberDaysOf(booked.purchase, booked.tierBefore)) {
        const bool hasStep = std::any_of(steps.begin(), steps.end(), [&](const SaleStep &step) {
            return step.kind == SaleStep::Kind::MemberDay && step.sourceId == day.id.value();
        });
        if (day.multiplierBp != points::kMultiplierOne && !hasStep)
            found.push_back(day);
    }
    return found;
}

Result<std::vector<DayGift>> Booking::openGifts(db::ReadSession &session, const Purchase &purchase, const Tier &tier) const
{
    std::vector<DayGift> gifts;
    for (const MemberDay &day : memberDaysOf(purchase, tier)) {
        if (purchase.source != Source::Till || purchase.netMinor() < day.giftMinimumMinor)
            continue;
        TRY_LET(const bool isOpen, memberdays::isGiftOpen(session, day, purchase.day, purchase.customerId));
        if (isOpen)
            gifts.push_back({day.id, day.name, day.gift, 0, day.giftLimit});
    }
    return gifts;
}

Result<std::vector<DayGift>> Booking::giveGifts(db::WriteSession &session, const Purchase &purchase, const Tier &tier)
{
    std::vector<DayGift> gifts;
    for (const MemberDay &day : memberDaysOf(purchase, tier)) {
        if (purchase.source != Source::Till || purchase.netMinor() < day.giftMinimumMinor)
            continue;
        TRY_LET(const auto gift, memberdays::MemberDayService::give(session, day, purchase.day, purchase.customerId, purchase.id, purchase.atMs));
        if (gift)
            gifts.push_back(*gift);
    }
    return gifts;
}

Status Booking::bookDiscounts(db::WriteSession &session, const BookedPurchase &booked)
{
    const Purchase &purchase = booked.purchase;
    std::vector<PurchaseDiscount> rows;
    size_t couponSteps = 0;
    for (const SaleStep &step : booked.figures.steps) {
        if (step.kind == SaleStep::Kind::Points)
            continue; // stands on the purchase itself
        rows.push_back({static_cast<int>(rows.size()) + 1, saleStepName(step.kind), step.sourceId, step.label, step.takenMinor, step.leftMinor});
        if (step.kind != SaleStep::Kind::Coupon)
            continue;
        const CouponOffer &offer = booked.offers[booked.figures.usedOffers[couponSteps++]];
        TRY(coupons::CouponService::take(session, {offer.id, purchase.id, offer.plan.id, purchase.customerId, purchase.day, step.takenMinor}));
    }
    for (const MemberDay &day : pointDaysOf(booked)) {
        const qint64 left = rows.empty() ? purchase.grossMinor : rows.back().leftMinor;
        rows.push_back({static_cast<int>(rows.size()) + 1, saleStepName(SaleStep::Kind::MemberDay), day.id.value(), day.name, 0, left});
    }
    if (rows.empty())
        return ok();
    return purchases::PurchaseService::bookDiscounts(session, purchase.id, rows);
}

} // namespace regulars::till
