// What a sale earns: the rules of points with the caps of the shop; pure. Source: rules.md 2.4, 2.10.
#pragma once

#include "base/result.h"
#include "points/points_policy.h"
#include "purchases/purchase.h"

namespace regulars::till {

/// What the earning rules ask of a sale, beside its lines.
struct EarningInput {
    EpochDay day = 0;
    TierId tierId;                         ///< held before the purchase
    std::vector<Multiplier> multipliers;   ///< tier × birthday × campaign × member day; those of rules are added
    std::vector<QString> categories;       ///< per line; empty where no rule asks for them
    qint64 earnedToday = 0;                ///< for the cap of the day
    qint64 earnedBefore = 0;               ///< by this very purchase, part of earnedToday: lines that come later
};

/// The points of lines whose eligible shares are set; with lines that come later, of all of them together.
/// Errors: OutOfRange(points), CapExceeded(points).
Result<Earning> earnOnLines(const std::vector<PurchaseLine> &lines, const EarningInput &input, const PointsPolicy &policy);

} // namespace regulars::till
