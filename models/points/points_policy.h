// How a shop earns, expires and redeems points: the settings `points.*` as one value.
#pragma once

#include "base/business_time.h"
#include "base/money.h"
#include "base/rounding.h"
#include "points/earning_rule.h"

#include <vector>

namespace regulars {

namespace settings {
class SettingValues;
}

enum class ExpiryKind { MonthsToMonthEnd, RollingMonths, FixedDay, Sliding, Never };
enum class Clawback { AllowNegative, Clamp };

struct PointsPolicy {
    Currency currency;
    std::vector<EarningRule> rules{EarningRule{}};  ///< the standard rule of the settings first, then those of the table
    std::vector<EarningRule> multipliers;           ///< of the table
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

    /// Without the rules of the table; see points/earning_query.h.
    static PointsPolicy from(const settings::SettingValues &values);
};

} // namespace regulars
