// The figures of a sale before anything is written; pure. Sources: rules.md 2.4, 2.9, 4.1 (order of steps).
#pragma once

#include "base/result.h"
#include "points/points_policy.h"
#include "purchases/purchase.h"
#include "till/discount_rules.h"
#include "till/earning_rules.h"

namespace regulars::till {

struct SaleInput {
    std::vector<PurchaseLine> lines;       ///< amounts set, shares not yet
    std::vector<bool> earns;               ///< per line; empty: every line earns
    qint64 discountMinor = 0;              ///< an order discount given by hand
    std::vector<PriceBenefit> benefits;    ///< of the tier and the member day
    std::vector<CouponOffer> offers;       ///< coupons that may be used
    bool isProposal = false;               ///< choose the coupons; else all of them are meant
    qint64 redeemRequest = 0;              ///< points the customer wants to spend
    qint64 balance = 0;                    ///< points the customer has
    bool hasCustomer = false;
    EarningInput earning;
};

struct SaleFigures {
    std::vector<PurchaseLine> lines;       ///< with their shares
    qint64 grossMinor = 0;
    qint64 discountMinor = 0;
    qint64 pointsSpent = 0;
    qint64 pointsPaidMinor = 0;
    qint64 payableMinor = 0;
    qint64 eligibleMinor = 0;
    qint64 pointsEarned = 0;
    Earning earning;                       ///< how they came about
    std::vector<SaleStep> steps;
    std::vector<size_t> usedOffers;        ///< in the order of their steps
    std::vector<size_t> unusedOffers;      ///< without effect on this order
};

/// Errors: EmptyOrder, OutOfRange(amount | points | discount), DiscountExceeds, CapExceeded,
/// StackingForbidden(coupon).
Result<SaleFigures> calculateSale(const SaleInput &input, const PointsPolicy &policy);

} // namespace regulars::till
