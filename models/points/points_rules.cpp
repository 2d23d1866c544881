#include "points/points_rules.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace regulars::points {

namespace {

tl::unexpected<Error> outOfRange()
{
    return fail(ErrorCode::OutOfRange, u"points"_s);
}

} // namespace

Result<qint64> pointsOf(qint64 eligibleMinor, const EarningRule &rule)
{
    if (rule.unitMinor <= 0)
        return rule.points;
    const auto points = checkedMul(eligibleMinor / rule.unitMinor, rule.points);
    if (!points)
        return outOfRange();
    return *points;
}

Result<qint64> multiplied(qint64 points, const std::vector<qint64> &multipliersBp, Rounding rounding)
{
    // The product is formed first so that rounding happens once; in lowest terms, so that many multipliers fit.
    qint64 numerator = 1;
    qint64 denominator = 1;
    for (const qint64 multiplier : multipliersBp) {
        const auto product = checkedMul(numerator, multiplier);
        const auto scale = checkedMul(denominator, kMultiplierOne);
        if (!product || !scale)
            return outOfRange();
        const qint64 common = std::max<qint64>(std::gcd(*product, *scale), 1);
        numerator = *product / common;
        denominator = *scale / common;
    }
    const auto raised = mulDiv(points, numerator, denominator, rounding);
    if (!raised)
        return outOfRange();
    return *raised;
}

EpochDay expiresOn(EpochDay day, const PointsPolicy &policy)
{
    switch (policy.expiry) {
    case ExpiryKind::MonthsToMonthEnd:
        return endOfMonth(addMonths(day, policy.expiryMonths));
    case ExpiryKind::RollingMonths:
    case ExpiryKind::Sliding:
        return addMonths(day, policy.expiryMonths);
    case ExpiryKind::FixedDay: {
        const int year = toDate(day).year();
        const EpochDay thisYear = birthdayInYear(QDate(2000, policy.fixedMonth, policy.fixedDay), year, true);
        return day <= thisYear ? thisYear
                               : birthdayInYear(QDate(2000, policy.fixedMonth, policy.fixedDay), year + 1, true);
    }
    case ExpiryKind::Never:
        return kNeverDay;
    }
    Q_UNREACHABLE();
}

qint64 valueOf(qint64 points, const PointsPolicy &policy)
{
    return mulDiv(points, policy.valueE4 * minorPerMajor(policy.currency), 10'000, Rounding::Floor).value_or(0);
}

Redemption redeemable(qint64 request, qint64 balance, qint64 orderMinor, const PointsPolicy &policy)
{
    const qint64 unit = policy.valueE4 * minorPerMajor(policy.currency); // worth of a point × 10⁴, minor units
    if (request <= 0 || balance <= 0 || orderMinor <= 0 || unit <= 0)
        return {};
    const qint64 share = mulDiv(orderMinor, policy.redeemMaxPercent, 100, Rounding::Floor).value_or(0);
    const qint64 orderPoints = mulDiv(share, 10'000, unit, Rounding::Floor).value_or(0);
    qint64 points = std::min({request, balance, orderPoints});
    points -= points % policy.redeemMultiple;
    if (points < policy.redeemMinimum)
        return {};
    const qint64 value = valueOf(points, policy);
    if (value <= 0)
        return {};
    // Points worth less than a minor unit must not vanish: take only what this money needs.
    const qint64 needed = mulDiv(value, 10'000, unit, Rounding::Ceil).value_or(points);
    const qint64 rest = needed % policy.redeemMultiple;
    const qint64 rounded = rest == 0 ? needed : needed + policy.redeemMultiple - rest;
    return {std::min(points, rounded), value};
}

} // namespace regulars::points
