// Which earning rules count for a purchase, and what they give; pure. Source: rules.md 2.4.
#pragma once

#include "base/result.h"
#include "points/points_policy.h"

namespace regulars::points {

/// A line as the rules see it.
struct EarningLine {
    ProductId productId;        ///< invalid: only an amount was recorded
    QString category;
    qint64 eligibleMinor = 0;
};

struct EarningCase {
    EpochDay day = 0;
    TierId tierId;              ///< held before the purchase
    std::vector<EarningLine> lines;
    std::vector<Multiplier> multipliers; ///< tier, birthday, member day, campaign; those of rules are added
};

/// True where a rule of the policy looks at categories: only then the lines need them.
[[nodiscard]] bool asksCategories(const PointsPolicy &policy);
[[nodiscard]] bool countsOn(const EarningTime &time, EpochDay day, TierId tier);
[[nodiscard]] bool countsFor(const EarningScope &scope, const EarningLine &line);

/// Σ over the rules that count of floor(eligible ÷ unit) × points, times all multipliers, rounded once; caps are the
/// caller's. A rule for some products takes their lines' share only, and counts where that is above zero.
/// OutOfRange(points) beyond int64.
Result<Earning> earnOn(const EarningCase &purchase, const PointsPolicy &policy);

/// What is wrong with a rule about to be saved. Errors: Required(name), Invalid(unit | points | multiplier | end |
/// weekdays | priority), OutOfRange(the same).
Status checkRule(const EarningRule &rule);

/// Most that a multiplier may be: × 100.
inline constexpr qint64 kMostMultiplierBp = 1'000'000;

} // namespace regulars::points
