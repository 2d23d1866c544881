// Which value and which tier of two files stands, and how likely two files are one person's. Pure; any thread.
#pragma once

#include "merges/merge.h"
#include "tiers/tier.h"

namespace regulars::merges {

/// Without a choice: what the kept file says, and where it says nothing the other; the earlier day of registration; notes
/// of both.
[[nodiscard]] Side sideOf(const QString &field, const QString &keep, const QString &other, const Choices &choices);
[[nodiscard]] QString resultOf(const QString &keep, const QString &other, Side side);

/// What the kept file holds before all purchases together are judged.
struct JoinedTier {
    TierState own;                ///< the higher of the two, of two alike the one that ends later
    std::optional<TierState> pin; ///< over it; of two the higher
    QString pinReason;
    bool isOwnOfOther = false;
};
[[nodiscard]] JoinedTier joinedTier(const Ladder &ladder, const TierHolding &ofKeep, const TierHolding &ofOther);

/// The strongest sign counts, each further one adds a little: a shared address 90, name and birthday 80, reading and
/// birthday 60, name and end of the phone 50, reading and end of the phone 30; below 100.
[[nodiscard]] int scoreOf(int signs);

} // namespace regulars::merges
