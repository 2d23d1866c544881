// What an order would cost, earn and change, with everything the counter shows beside it.
//
// Thread: that of the session. Writes nothing. Units as in sale_draft.h.
// Errors: those of TillService::quote, except those of the discount and the coupons asked for: they come along in the
// quote, which then stands without them. Points beyond what counts are trimmed, never an error.
#pragma once

#include "base/clock.h"
#include "counter/sale_draft.h"
#include "points/points_policy.h"
#include "till/till_service.h"

namespace regulars::counter {

/// A coupon that lies beside the order: the customer's own, or one laid on the counter.
struct CouponChoice {
    QString code;
    QString name;
    qint64 minimumMinor = 0;
    EpochDay validUntil = kNeverDay;
    bool isUsed = false;
    bool isOffered = false;        ///< may be used on this order
    std::optional<Error> refusal;  ///< why it may not
};

struct SaleQuote {
    bool isEmpty = true; ///< nothing ordered yet: figures are zero
    till::BookedPurchase booked;
    PointsPolicy policy;
    std::optional<Error> discountError; ///< the discount asked for cannot be given
    std::optional<Error> couponError;   ///< a code asked for that cannot be used; the quote stands without it
    QStringList refusedCodes;           ///< all that were left out
    std::vector<CouponChoice> coupons;  ///< used ones first in the order of their steps
    qint64 spendable = 0;               ///< points the customer may redeem at all
    qint64 usable = 0;                  ///< of them what this order takes at most
    qint64 usableMinor = 0;             ///< and what that is worth
    // The ladder's metric, in its own unit.
    TierMetric metric = TierMetric::Spend;
    qint64 metricBefore = 0;
    qint64 metricAfter = 0;
    std::optional<Tier> next; ///< above the tier after the sale; none at the top
};

Result<SaleQuote> saleQuote(db::ReadSession &session, const Clock &clock, const SaleDraft &draft,
                            const Currency &currency, EpochDay today);

} // namespace regulars::counter
