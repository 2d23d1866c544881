#include "points/points_policy.h"

#include "settings/setting_service.h"

using namespace Qt::StringLiterals;

namespace regulars {

PointsPolicy PointsPolicy::from(const settings::SettingValues &values)
{
    PointsPolicy policy;
    policy.currency = values.currency();
    const qint64 unit = mulDiv(values.decimalE4(u"points.unit"_s), minorPerMajor(policy.currency), 10'000, Rounding::Ceil).value_or(1);
    policy.rules = {EarningRule{qMax<qint64>(unit, 1), values.integer(u"points.earn"_s)}};
    const QString rounding = values.text(u"points.rounding"_s);
    policy.rounding = rounding == u"half_up" ? Rounding::HalfUp : rounding == u"ceil" ? Rounding::Ceil : Rounding::Floor;
    policy.birthdayMultiplierBp = values.decimalE4(u"points.birthday_multiplier"_s);
    policy.isLeapDayOnFeb28 = values.text(u"birthday.leap_day"_s) == u"02-28";
    policy.capPerPurchase = values.integer(u"points.cap_per_purchase"_s);
    policy.capPerDay = values.integer(u"points.cap_per_day"_s);
    policy.clawback = values.text(u"points.clawback"_s) == u"clamp" ? Clawback::Clamp : Clawback::AllowNegative;
    const QString expiry = values.text(u"points.expiry"_s);
    policy.expiry = expiry == u"rolling_months" ? ExpiryKind::RollingMonths
                  : expiry == u"fixed_day"      ? ExpiryKind::FixedDay
                  : expiry == u"sliding"        ? ExpiryKind::Sliding
                  : expiry == u"never"          ? ExpiryKind::Never
                                                : ExpiryKind::MonthsToMonthEnd;
    policy.expiryMonths = static_cast<int>(values.integer(u"points.expiry_months"_s));
    const QDate fixed = QDate::fromString(u"2001-"_s + values.text(u"points.expiry_fixed_day"_s), Qt::ISODate);
    policy.fixedMonth = fixed.month();
    policy.fixedDay = fixed.day();
    policy.restoreDays = static_cast<int>(values.integer(u"points.restore_days"_s));
    policy.valueE4 = values.decimalE4(u"points.value"_s);
    policy.redeemMultiple = values.integer(u"points.redeem_multiple"_s);
    policy.redeemMinimum = values.integer(u"points.redeem_minimum"_s);
    policy.redeemMaxPercent = static_cast<int>(values.integer(u"points.redeem_max_percent"_s));
    return policy;
}

} // namespace regulars
