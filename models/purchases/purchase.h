// Purchases and refunds as facts.
//
// Invariants: gross = Σ line amounts; discounts and what points paid are spread over the lines by largest
// remainder and stored with them, so that a refund pays back each line's own share for ever after.
// Money in minor units; quantities × 10³; unit prices × 10⁴ of the major unit.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>

#include <vector>

namespace regulars {

enum class Source { Till, Import };

struct PurchaseLine {
    int lineNo = 0;                ///< from 1
    ProductId productId;
    qint64 quantityMilli = 0;
    qint64 unitPriceE4 = 0;
    qint64 amountMinor = 0;        ///< before the order's discounts
    qint64 discountMinor = 0;      ///< this line's share of discounts and of what points paid
    qint64 eligibleMinor = 0;      ///< this line's share of what earned points
    qint64 pointsPaidMinor = 0;    ///< this line's share of what points paid (part of discountMinor)
    qint64 refundedMilli = 0;
    qint64 refundedMinor = 0;

    [[nodiscard]] qint64 netMinor() const { return amountMinor - discountMinor; }
    bool operator==(const PurchaseLine &) const = default;
};

struct Purchase {
    PurchaseId id;
    QString number;
    CustomerId customerId;         ///< invalid: a walk-in
    ShopId shopId;
    qint64 atMs = 0;
    EpochDay day = 0;
    qint64 grossMinor = 0;
    qint64 discountMinor = 0;      ///< order discounts without points
    qint64 pointsPaidMinor = 0;
    qint64 eligibleMinor = 0;
    qint64 pointsEarned = 0;
    qint64 pointsSpent = 0;
    qint64 refundedMinor = 0;
    qint64 refundedEligibleMinor = 0;
    qint64 refundedPointsPaidMinor = 0;
    qint64 pointsReversed = 0;
    qint64 pointsRestored = 0;
    bool isFullyRefunded = false;
    TierId tierBeforeId;
    OperatorId operatorId;
    Source source = Source::Till;
    QString note;

    /// Money received.
    [[nodiscard]] qint64 netMinor() const { return grossMinor - discountMinor - pointsPaidMinor; }
    /// Of it what was not paid back.
    [[nodiscard]] qint64 keptMinor() const { return netMinor() - refundedMinor; }
};

/// What one step took off an order before points paid.
struct PurchaseDiscount {
    int sequence = 0;              ///< from 1
    QString kind;                  ///< hand, tier, member_day, coupon
    qint64 sourceId = 0;           ///< of the tier, member day or coupon
    QString label;                 ///< as it was called then
    qint64 takenMinor = 0;
    qint64 leftMinor = 0;          ///< of the order's total
};

struct Refund {
    RefundId id;
    QString number;
    PurchaseId purchaseId;         ///< invalid: a return that may touch several purchases or none
    CustomerId customerId;
    ShopId shopId;
    qint64 atMs = 0;
    EpochDay day = 0;
    qint64 amountMinor = 0;        ///< money handed back, positive
    qint64 unlinkedMinor = 0;      ///< the part no earlier purchase explains
    qint64 pointsReversed = 0;
    qint64 pointsRestored = 0;
    OperatorId operatorId;
    Source source = Source::Till;
    QString note;
};

struct RefundLine {
    int lineNo = 0;
    ProductId productId;
    qint64 quantityMilli = 0;      ///< positive
    qint64 unitPriceE4 = 0;
    qint64 amountMinor = 0;        ///< positive
};

/// Which purchase line a refund line took back, and how much of it.
struct RefundLink {
    int lineNo = 0;                ///< of the refund
    PurchaseId purchaseId;
    int purchaseLineNo = 0;
    qint64 quantityMilli = 0;
    qint64 amountMinor = 0;        ///< money handed back
    qint64 eligibleMinor = 0;
    qint64 pointsPaidMinor = 0;
};

} // namespace regulars
