// How a shop earns, expires and redeems points: the settings `points.*` as one value.
#pragma once

#include "base/business_time.h"
#include "base/money.h"
#include "base/rounding.h"

#include <vector>

namespace regulars {

namespace settings {
class SettingValues;
}

/// One earning rule. `points` for every full `unitMinor` of the eligible amount; unitMinor 0: a fixed number.
struct EarningRule {
    qint64 unitMinor = 100;
    qint64 points = 1;
    int priority = 0;
    bool isExclusive = false; ///< the exclusive rule with the highest priority suppresses all others
};

enum class ExpiryKind { MonthsToMonthEnd, RollingMonths, FixedDay, Sliding, Never };
enum class Clawback { AllowNegative, Clamp };

struct PointsPolicy {
    Currency currency;
    std::vector<EarningRule> rules{EarningRule{}};
    Rounding rounding = Rounding::Floor;
    qint64 birthdayMultiplierBp = 10'000; ///< on the business day of the celebration, times the tier's
    bool isLeapDayOnFeb28 = false;        ///< birthdays of 29 February in common years; else 1 March
    qint64 capPerPurchase = 0; ///< refuses beyond; 0 = none
    qint64 capPerDay = 0;      ///< trims; 0 = none
    Clawback clawback = Clawback::AllowNegative;
    ExpiryKind expiry = ExpiryKind::MonthsToMonthEnd;
    int expiryMonths = 12;
    int fixedMonth = 12;       ///< FixedDay: month and day of the yearly end
    int fixedDay = 31;
    int restoreDays = 30;      ///< life of points given back to a lot that has expired
    qint64 valueE4 = 100;      ///< worth of a point in money, × 10⁴ of the major unit (0.01)
    qint64 redeemMultiple = 1;
    qint64 redeemMinimum = 0;
    int redeemMaxPercent = 100;

    static PointsPolicy from(const settings::SettingValues &values);
};

} // namespace regulars
