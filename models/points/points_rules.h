// Earning, expiry and redemption of points; pure. Source: rules.md 2.4, 2.8–2.10.
#pragma once

#include "base/result.h"
#include "points/points_policy.h"

namespace regulars::points {

/// One = 10 000 (basis points).
inline constexpr qint64 kMultiplierOne = 10'000;

/// Most points that one booking gives and one balance holds: the sum over millions of customers stays within int64.
inline constexpr qint64 kMostPoints = 1'000'000'000'000;

/// What one base rule gives for an amount. OutOfRange(points) beyond int64.
Result<qint64> pointsOf(qint64 eligibleMinor, const EarningRule &rule);
/// `points` times the product of the multipliers (× 10⁴ each), rounded once. OutOfRange(points) beyond int64.
Result<qint64> multiplied(qint64 points, const std::vector<qint64> &multipliersBp, Rounding rounding);

/// Last day on which points earned on `day` are good.
[[nodiscard]] EpochDay expiresOn(EpochDay day, const PointsPolicy &policy);

struct Redemption {
    qint64 points = 0;
    qint64 valueMinor = 0;
};

/// What a request really takes: min(request, balance, share of the order), floored to the conversion multiple;
/// under the minimum nothing. Never more points than the money taken off needs.
[[nodiscard]] Redemption redeemable(qint64 request, qint64 balance, qint64 orderMinor, const PointsPolicy &policy);

/// Money that `points` are worth, rounded down to a minor unit.
[[nodiscard]] qint64 valueOf(qint64 points, const PointsPolicy &policy);

} // namespace regulars::points
