// The figures of a sale before anything is written; pure. Sources: rules.md 2.4, 2.9, 4.1 (order of steps).
#pragma once

#include "base/result.h"
#include "points/points_policy.h"
#include "purchases/purchase.h"

namespace regulars::till {

struct SaleInput {
    std::vector<PurchaseLine> lines;       ///< amounts set, shares not yet
    std::vector<bool> earns;               ///< per line; empty: every line earns
    qint64 discountMinor = 0;              ///< an order discount given by hand
    qint64 redeemRequest = 0;              ///< points the customer wants to spend
    qint64 balance = 0;                    ///< points the customer has
    qint64 earnedToday = 0;                ///< for the daily cap
    bool hasCustomer = false;
    std::vector<qint64> multipliersBp;     ///< tier × birthday × campaign × member day
};

/// One step of the calculation, in order, for the receipt: what it took and what remained.
struct SaleStep {
    enum class Kind { Discount, Points } kind = Kind::Discount;
    qint64 takenMinor = 0;
    qint64 leftMinor = 0;
    qint64 points = 0;
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
    std::vector<SaleStep> steps;
};

/// Errors: EmptyOrder, OutOfRange(amount | points | discount), DiscountExceeds, CapExceeded.
Result<SaleFigures> calculateSale(const SaleInput &input, const PointsPolicy &policy);

} // namespace regulars::till
