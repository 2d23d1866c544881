// Who may take a reward, and how many; pure. Sources: rules.md 2.3, 2.10; requirements L4.
#pragma once

#include "base/result.h"
#include "rewards/reward.h"

namespace regulars::rewards {

/// First day of the period that `day` lies in; the day before all days for Ever.
[[nodiscard]] EpochDay periodStart(RewardPeriod period, EpochDay day);

/// What stands between one customer and one reward.
struct ClaimCase {
    EpochDay day = 0;
    qint64 quantity = 1;
    qint64 balance = 0;             ///< of the reward's purse, lots that ended left out
    qint64 hadInPeriod = 0;         ///< pieces, returned ones left out
    bool isTierEnough = true;
    QString minimumTierName;        ///< empty: that tier is gone
};

/// Errors: OutOfRange(quantity | points), NotFound(reward) where it is not offered on that day, TierTooLow(tier),
/// RewardLimit(limit), OutOfStock(left), InsufficientPoints(points | credits; balance).
Status checkClaim(const Reward &reward, const ClaimCase &wish);

/// Most pieces the customer may take at once; 0 where checkClaim of one piece fails.
[[nodiscard]] qint64 mostOf(const Reward &reward, ClaimCase wish);

/// Errors: Required(name), TooLong(name | note), OutOfRange(cost | stock | limit), Invalid(end).
Status checkReward(const Reward &reward);

inline constexpr qint64 kMostPieces = 1000;       ///< of one claim
inline constexpr qint64 kMostStock = 1'000'000'000;
inline constexpr qint64 kMostCost = 1'000'000'000;
inline constexpr int kMostPictureSide = 256;      ///< pixels
inline constexpr qsizetype kMostPictureBytes = 512 * 1024;

/// A PNG whose sides are at most kMostPictureSide, by its head. Errors: Invalid(picture), OutOfRange(picture).
Status checkPicture(const QByteArray &png);

} // namespace regulars::rewards
