#include "points/earning_rules.h"

#include "points/points_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::points {
namespace {

constexpr int kMostPriority = 1000;
constexpr qint64 kMostRulePoints = 1'000'000'000;
constexpr qsizetype kMostName = 100;

template <class List, class Value>
bool holds(const List &list, const Value &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

qint64 eligibleOf(const EarningRule &rule, const EarningCase &purchase, qint64 whole)
{
    if (rule.scope.isEverything())
        return whole;
    qint64 eligible = 0;
    for (const EarningLine &line : purchase.lines)
        eligible += countsFor(rule.scope, line) ? line.eligibleMinor : 0;
    return eligible;
}

} // namespace

bool asksCategories(const PointsPolicy &policy)
{
    return std::any_of(policy.rules.begin(), policy.rules.end(), [](const EarningRule &rule) { return rule.scope.asksCategories(); });
}

bool countsOn(const EarningTime &time, EpochDay day, TierId tier)
{
    const int weekday = toDate(day).dayOfWeek() - 1;
    return (time.weekdays >> weekday & 1) != 0 && (!time.fromOn || day >= *time.fromOn) && (!time.endOn || day < *time.endOn) &&
           (time.tiers.empty() || holds(time.tiers, tier));
}

bool countsFor(const EarningScope &scope, const EarningLine &line)
{
    if (holds(scope.exceptProducts, line.productId) || scope.exceptCategories.contains(line.category))
        return false;
    if (scope.products.empty() && scope.categories.isEmpty())
        return true;
    return holds(scope.products, line.productId) || scope.categories.contains(line.category);
}

Result<Earning> earnOn(const EarningCase &purchase, const PointsPolicy &policy)
{
    Earning earning;
    qint64 whole = 0;
    for (const EarningLine &line : purchase.lines)
        whole += line.eligibleMinor;
    if (whole <= 0)
        return earning;
    const EarningRule *exclusive = nullptr;
    std::vector<std::pair<const EarningRule *, qint64>> counting;
    for (const EarningRule &rule : policy.rules) {
        if (!rule.isActive || !countsOn(rule.time, purchase.day, purchase.tierId))
            continue;
        const qint64 eligible = eligibleOf(rule, purchase, whole);
        if (eligible <= 0)
            continue;
        counting.emplace_back(&rule, eligible);
        if (rule.isExclusive && (!exclusive || rule.priority > exclusive->priority))
            exclusive = &rule;
    }
    qint64 sum = 0;
    for (const auto &[rule, eligible] : counting) {
        if (exclusive && rule != exclusive)
            continue;
        TRY_LET(const qint64 points, pointsOf(eligible, *rule));
        if (points == 0)
            continue;
        EarnedPart part{rule->name, rule->unitMinor, rule->points, points, {}};
        if (!rule->scope.isEverything())
            part.eligibleMinor = eligible;
        earning.parts.push_back(std::move(part));
        const auto total = checkedAdd(sum, points);
        if (!total)
            return fail(ErrorCode::OutOfRange, u"points"_s);
        sum = *total;
    }
    std::vector<qint64> factors;
    const auto raise = [&](Multiplier multiplier) {
        if (multiplier.bp == kMultiplierOne)
            return;
        factors.push_back(multiplier.bp);
        earning.multipliers.push_back(std::move(multiplier));
    };
    for (const Multiplier &multiplier : purchase.multipliers)
        raise(multiplier);
    for (const EarningRule &rule : policy.multipliers) {
        if (rule.isActive && countsOn(rule.time, purchase.day, purchase.tierId))
            raise({Multiplier::Kind::Rule, rule.multiplierBp, rule.name});
    }
    TRY_LET(earning.points, multiplied(sum, factors, policy.rounding));
    return earning;
}

Status checkRule(const EarningRule &rule)
{
    if (rule.name.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (rule.name.size() > kMostName)
        return fail(ErrorCode::OutOfRange, u"name"_s, u"≤ %1"_s.arg(kMostName));
    if (rule.isMultiplier) {
        if (rule.multiplierBp <= 0 || rule.multiplierBp > kMostMultiplierBp)
            return fail(ErrorCode::OutOfRange, u"multiplier"_s, u"0.0001 – %1"_s.arg(kMostMultiplierBp / kMultiplierOne));
    } else {
        if (rule.unitMinor < 0)
            return fail(ErrorCode::OutOfRange, u"unit"_s, u"> 0"_s);
        if (rule.points <= 0 || rule.points > kMostRulePoints)
            return fail(ErrorCode::OutOfRange, u"points"_s, u"1 – %1"_s.arg(kMostRulePoints));
    }
    if (rule.priority < 0 || rule.priority > kMostPriority)
        return fail(ErrorCode::OutOfRange, u"priority"_s, u"0 – %1"_s.arg(kMostPriority));
    if ((rule.time.weekdays & kEveryWeekday) == 0)
        return fail(ErrorCode::Required, u"weekdays"_s);
    if (rule.time.fromOn && rule.time.endOn && *rule.time.endOn <= *rule.time.fromOn)
        return fail(ErrorCode::Invalid, u"end"_s, dayText(*rule.time.fromOn));
    return ok();
}

} // namespace regulars::points
