#include "till/coupon_offer_query.h"

#include "coupons/coupon_query.h"
#include "coupons/coupon_rules.h"
#include "products/product_query.h"
#include "purchases/purchase_query.h"

#include <algorithm>

namespace regulars::till {
namespace {

// Lines without a product (an amount only) are no goods that a coupon could name.
Result<std::vector<bool>> goodsOf(db::ReadSession &session, const CouponGoods &goods, const std::vector<ProductId> &products)
{
    std::vector<bool> wanted;
    if (goods.isAll())
        return wanted;
    for (const ProductId id : products) {
        TRY_LET(const auto product, products::productById(session, id));
        wanted.push_back(product && (goods.skus.contains(product->sku) || goods.categories.contains(product->category)));
    }
    return wanted;
}

// A campaign with a first day of its own begins then; any other begins when the coupon came into the customer's hands.
Result<qint64> paidWhile(db::ReadSession &session, CustomerId customer, const coupons::CouponFile &file, EpochDay until)
{
    const bool hasFirstDay = file.plan.validFrom > 0;
    TRY_LET(const auto facts, purchases::factsOf(session, customer, hasFirstDay ? file.plan.validFrom : file.coupon.issuedOn));
    qint64 paid = 0;
    for (const auto &fact : facts)
        paid += fact.day <= until && (hasFirstDay || fact.atMs >= file.coupon.issuedAtMs) ? fact.netMinor : 0;
    return std::max<qint64>(paid, 0);
}

Result<CouponOffer> offerOf(db::ReadSession &session, const coupons::CouponFile &file, const OfferRequest &request,
                            const coupons::UseFacts &facts)
{
    CouponOffer offer;
    offer.id = file.coupon.id;
    offer.code = file.coupon.code;
    offer.plan = file.plan;
    offer.validUntil = file.coupon.validUntil;
    if (file.plan.budgetMinor > 0)
        offer.budgetLeftMinor = file.plan.budgetMinor - file.plan.givenMinor;
    if (file.plan.limitTotal > 0)
        offer.usesLeft = file.plan.limitTotal - file.plan.used;
    if (file.plan.limitPerCustomer > 0)
        offer.usesLeft = std::min(offer.usesLeft, file.plan.limitPerCustomer - facts.uses);
    TRY_LET(offer.goods, goodsOf(session, file.plan.goods, request.products));
    if (file.plan.basis == CouponBasis::CampaignTotal) {
        TRY_LET(offer.totalBeforeMinor, paidWhile(session, request.customerId, file, request.day));
        offer.givenBeforeMinor = facts.givenMinor;
        offer.totalBeforeMinor += facts.givenMinor; // steps are reached by what the goods cost before this very reduction
    }
    return offer;
}

} // namespace

Result<OfferedCoupons> couponOffers(db::ReadSession &session, const OfferRequest &request)
{
    OfferedCoupons offered;
    std::vector<coupons::CouponFile> files;
    const auto add = [&files](const coupons::CouponFile &file) {
        const bool isTwice = std::any_of(files.begin(), files.end(), [&](const auto &other) { return other.coupon.id == file.coupon.id; });
        if (!isTwice)
            files.push_back(file);
    };
    for (const QString &code : request.codes) {
        TRY_LET(const auto file, coupons::requireCoupon(session, code));
        add(file);
    }
    const size_t named = files.size();
    if (request.isProposal && request.customerId.isValid()) {
        TRY_LET(const auto held, coupons::couponsOf(session, request.customerId, request.day, kMostProposed));
        for (const auto &file : held)
            add(file);
    }
    size_t position = 0;
    for (const auto &file : files) {
        TRY_LET(const auto facts, coupons::useFactsOf(session, file.plan.id, request.customerId));
        const Status usable = coupons::checkUsable(file.plan, file.coupon,
                                                   {request.customerId, request.day, request.minuteOfDay, facts.ordersBefore, facts.uses});
        if (!usable && position < named)
            return tl::make_unexpected(usable.error());
        ++position;
        if (!usable) {
            offered.refused.push_back({file.coupon.id, file.coupon.code, file.plan.name, usable.error()});
            continue;
        }
        TRY_LET(CouponOffer offer, offerOf(session, file, request, facts));
        offered.offers.push_back(std::move(offer));
    }
    return offered;
}

} // namespace regulars::till
