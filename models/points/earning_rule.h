// How points are earned: base rules, multipliers, and when and on what they count.
//
// Invariants: a base rule gives `points` for every full `unitMinor` of what it counts on (unitMinor 0: a fixed number
// per purchase); a multiplier raises the sum of the base rules. Dates are half-open, weekdays those of the shop.
// Money in minor units, multipliers × 10⁴.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace regulars {

/// Bit 0 = Monday … bit 6 = Sunday.
inline constexpr int kEveryWeekday = 127;

/// When and for whom a rule counts.
struct EarningTime {
    int weekdays = kEveryWeekday;
    std::optional<EpochDay> fromOn{};
    std::optional<EpochDay> endOn{};        ///< first day on which it counts no more
    std::vector<TierId> tiers{};            ///< the tier held before the purchase; empty: every tier

    bool operator==(const EarningTime &) const = default;
};

/// Which lines a base rule counts; a line of the exceptions never counts.
struct EarningScope {
    std::vector<ProductId> products{};      ///< with `categories` empty too: everything
    QStringList categories{};
    std::vector<ProductId> exceptProducts{};
    QStringList exceptCategories{};

    [[nodiscard]] bool isEverything() const
    {
        return products.empty() && categories.isEmpty() && exceptProducts.empty() && exceptCategories.isEmpty();
    }
    [[nodiscard]] bool asksCategories() const { return !categories.isEmpty() || !exceptCategories.isEmpty(); }
    bool operator==(const EarningScope &) const = default;
};

struct EarningRule {
    qint64 unitMinor = 100;
    qint64 points = 1;
    int priority = 0;
    bool isExclusive = false;   ///< of the exclusive rules that count, the one with the highest priority stands alone
    bool isMultiplier = false;
    qint64 multiplierBp = 10'000;
    EarningRuleId id{};         ///< invalid: the standard rule of the settings
    QString name{};
    EarningTime time{};
    EarningScope scope{};       ///< base rules only
    bool isActive = true;

    bool operator==(const EarningRule &) const = default;
};

/// What raised the points of a purchase.
struct Multiplier {
    enum class Kind { Tier, Birthday, MemberDay, Campaign, Rule };
    Kind kind = Kind::Tier;
    qint64 bp = 10'000;
    QString name{};             ///< of the tier, the rule, the day

    bool operator==(const Multiplier &) const = default;
};

/// What one rule gave, before the multipliers.
struct EarnedPart {
    QString ruleName{};         ///< empty: the standard rule
    qint64 unitMinor = 0;
    qint64 pointsPerUnit = 0;
    qint64 points = 0;
    std::optional<qint64> eligibleMinor{}; ///< where the rule does not count the whole purchase

    bool operator==(const EarnedPart &) const = default;
};

/// How the points of a purchase came about.
struct Earning {
    std::vector<EarnedPart> parts{};
    std::vector<Multiplier> multipliers{}; ///< without those of 1
    qint64 points = 0;          ///< after multipliers, rounding and caps
    qint64 trimmed = 0;         ///< what the cap of the day took

    bool operator==(const Earning &) const = default;
};

} // namespace regulars
