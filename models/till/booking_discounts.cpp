// The reductions of an order on the books: which coupons are meant, what each step took, and each use counted.
#include "till/booking.h"

#include "coupons/coupon_service.h"
#include "purchases/purchase_service.h"

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
    if (rows.empty())
        return ok();
    return purchases::PurchaseService::bookDiscounts(session, purchase.id, rows);
}

} // namespace regulars::till
