// The reductions of an order, one after the other on the running total; pure. Sources: rules.md 4.1, 4.2, 2.4 (spreading).
//
// The order of classes is fixed: by hand and price benefits (tier, member day), spend-X-save-Y, percentage, fixed amount,
// gift; points come after all of them. Only coupons of one class change places. Each step is rounded once and spread over
// the lines it looks at by largest remainder, weighted by what is left of each; no line falls below zero.
#pragma once

#include "base/result.h"
#include "coupons/coupon.h"
#include "till/sale_step.h"

#include <limits>

namespace regulars::till {

/// A price benefit that counts on this sale: the tier's own price or a member day's.
struct PriceBenefit {
    SaleStep::Kind kind = SaleStep::Kind::Tier;
    qint64 sourceId = 0;            ///< the tier's or the member day's
    QString label;
    qint64 percentBp = 0;           ///< off
    qint64 amountMinor = 0;         ///< off, after the share
};

/// A coupon shown at this sale, checked and of the right customer.
struct CouponOffer {
    CouponId id;
    QString code;
    CouponTemplate plan;
    EpochDay validUntil = kNeverDay;
    qint64 totalBeforeMinor = 0;    ///< CampaignTotal: paid before this order while it counted
    qint64 givenBeforeMinor = 0;    ///< CampaignTotal: taken off in those orders
    qint64 budgetLeftMinor = std::numeric_limits<qint64>::max();
    qint64 usesLeft = std::numeric_limits<qint64>::max(); ///< of its kind, by the limits of all and of the customer
    std::vector<bool> goods;        ///< per line; empty: all
};

struct DiscountInput {
    std::vector<qint64> amounts;    ///< of the lines, ≥ 0
    qint64 byHandMinor = 0;         ///< ≤ Σ amounts
    std::vector<PriceBenefit> benefits;
    std::vector<CouponOffer> offers;
    bool isProposal = false;        ///< choose among the offers; else all are meant to be used
};

struct Discounts {
    std::vector<SaleStep> steps;
    std::vector<qint64> lineMinor;      ///< taken off each line
    qint64 totalMinor = 0;
    std::vector<size_t> used;           ///< offers in the order of their steps
    std::vector<size_t> unused;         ///< offers without effect (or, in a proposal, not worth it)
};

/// The cheapest legal order for the customer, see coupon_search_rules; among equals the one with most gifts, then with fewer
/// coupons, then the one whose coupons end first. StackingForbidden(coupon): offers that must not stand together (not in a
/// proposal).
Result<Discounts> discountsOf(const DiscountInput &input);

} // namespace regulars::till
