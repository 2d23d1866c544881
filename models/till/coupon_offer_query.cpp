#include "till/coupon_offer_query.h"

#include "base/rounding.h"
#include "coupons/coupon_query.h"
#include "coupons/coupon_rules.h"
#include "products/product_query.h"
#include "purchases/purchase_query.h"

#include <algorithm>
#include <map>
#include <optional>

namespace regulars::till {
namespace {

bool counts(const CouponGoods &goods, const std::optional<Product> &product)
{
    return goods.isAll() || (product && (goods.skus.contains(product->sku) || goods.categories.contains(product->category)));
}

// Lines without a product (an amount only) are no goods that a coupon could name.
Result<std::vector<bool>> goodsOf(db::ReadSession &session, const CouponGoods &goods, const std::vector<ProductId> &products)
{
    std::vector<bool> wanted;
    if (goods.isAll())
        return wanted;
    for (const ProductId id : products) {
        TRY_LET(const auto product, products::productById(session, id));
        wanted.push_back(counts(goods, product));
    }
    return wanted;
}

/// What a customer bought and kept of a purchase's goods that a coupon is for.
struct Kept {
    qint64 netMinor = 0;
    qint64 refundedMinor = 0;
};

struct CampaignTotal {
    qint64 totalMinor = 0; ///< what the goods cost before the coupons of this kind
    qint64 givenMinor = 0; ///< what these took off
};

// A campaign with a first day of its own begins then; any other begins when the coupon came into the customer's hands.
Result<CampaignTotal> campaignTotalOf(db::ReadSession &session, const coupons::CouponFile &file, CustomerId customer, EpochDay until)
{
    const bool hasFirstDay = file.plan.validFrom > 0;
    const EpochDay from = hasFirstDay ? file.plan.validFrom : file.coupon.issuedOn;
    const auto isDuring = [&](const auto &fact) { return fact.day <= until && (hasFirstDay || fact.atMs >= file.coupon.issuedAtMs); };
    std::map<PurchaseId, Kept> purchases;
    TRY_LET(const auto lines, purchases::lineFactsOf(session, customer, from));
    for (const auto &line : lines) {
        std::optional<Product> product;
        if (!file.plan.goods.isAll()) {
            TRY_LET(product, products::productById(session, line.productId));
        }
        if (!isDuring(line) || !counts(file.plan.goods, product))
            continue;
        Kept &kept = purchases[line.purchaseId];
        kept.netMinor += line.netMinor;
        kept.refundedMinor += line.refundedMinor;
    }
    CampaignTotal campaign;
    for (const auto &[id, kept] : purchases)
        campaign.totalMinor += kept.netMinor - kept.refundedMinor;
    if (file.plan.goods.isAll()) { // a return without its purchase names no goods of the campaign
        TRY_LET(const auto facts, purchases::factsOf(session, customer, from));
        for (const auto &fact : facts)
            campaign.totalMinor += fact.isUnlinkedReturn && isDuring(fact) ? fact.netMinor : 0;
    }
    TRY_LET(const auto uses, coupons::usesBy(session, file.plan.id, customer));
    for (const CouponUse &use : uses) {
        const auto found = purchases.find(use.purchaseId);
        if (found == purchases.end())
            continue;
        const Kept &kept = found->second;
        // Goods that came back were paid back without what the coupon took off them: that share was given to nobody.
        const qint64 back = std::min(kept.refundedMinor, kept.netMinor);
        const qint64 returned = kept.netMinor > 0 ? mulDiv(use.takenMinor, back, kept.netMinor, Rounding::HalfUp).value_or(0) : 0;
        campaign.givenMinor += use.takenMinor - returned;
    }
    campaign.totalMinor = std::max<qint64>(campaign.totalMinor, 0) + campaign.givenMinor;
    return campaign;
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
        TRY_LET(const CampaignTotal campaign, campaignTotalOf(session, file, request.customerId, request.day));
        offer.totalBeforeMinor = campaign.totalMinor;
        offer.givenBeforeMinor = campaign.givenMinor;
    }
    return offer;
}

// What the customer has done with each kind is asked once, however many coupons of it there are.
class UseFactsByKind {
public:
    UseFactsByKind(db::ReadSession &session, CustomerId customer) : m_session(session), m_customer(customer) {}

    Result<coupons::UseFacts> of(CouponTemplateId kind)
    {
        const auto known = m_facts.find(kind);
        if (known != m_facts.end())
            return known->second;
        TRY_LET(const auto facts, coupons::useFactsOf(m_session, kind, m_customer));
        return m_facts.emplace(kind, facts).first->second;
    }

private:
    db::ReadSession &m_session;
    CustomerId m_customer;
    std::map<CouponTemplateId, coupons::UseFacts> m_facts;
};

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
        TRY_LET(const auto held, coupons::shownBy(session, request.customerId, request.day));
        for (const auto &file : held)
            add(file);
    }
    size_t position = 0;
    UseFactsByKind useFacts(session, request.customerId);
    for (const auto &file : files) {
        TRY_LET(const auto facts, useFacts.of(file.plan.id));
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
