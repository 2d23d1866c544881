#include "points/points_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::points {

Result<qint64> earn(qint64 eligibleMinor, const std::vector<EarningRule> &rules, const std::vector<qint64> &multipliersBp,
                    Rounding rounding)
{
    if (eligibleMinor <= 0)
        return 0;
    const EarningRule *exclusive = nullptr;
    for (const EarningRule &rule : rules) {
        if (rule.isExclusive && (!exclusive || rule.priority > exclusive->priority))
            exclusive = &rule;
    }
    const auto outOfRange = [] { return fail(ErrorCode::OutOfRange, u"points"_s); };
    qint64 sum = 0;
    for (const EarningRule &rule : rules) {
        if (exclusive && &rule != exclusive)
            continue;
        const auto points = rule.unitMinor > 0 ? checkedMul(eligibleMinor / rule.unitMinor, rule.points)
                                               : std::optional<qint64>(rule.points);
        const auto total = points ? checkedAdd(sum, *points) : std::nullopt;
        if (!total)
            return outOfRange();
        sum = *total;
    }
    // The product is formed first so that rounding happens once.
    qint64 numerator = 1;
    qint64 denominator = 1;
    for (const qint64 multiplier : multipliersBp) {
        const auto product = checkedMul(numerator, multiplier);
        const auto scale = checkedMul(denominator, kMultiplierOne);
        if (!product || !scale)
            return outOfRange();
        numerator = *product;
        denominator = *scale;
    }
    const auto points = mulDiv(sum, numerator, denominator, rounding);
    if (!points)
        return outOfRange();
    return *points;
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
