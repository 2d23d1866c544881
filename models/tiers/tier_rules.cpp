#include "tiers/tier_rules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::tiers {
namespace {

constexpr qint64 kMostMultiplierBp = 100 * 10'000;

TierState reached(const Ladder &ladder, const TierState &before, const Tier &tier, EpochDay day)
{
    TierState state = before;
    state.tierId = tier.id;
    state.sinceOn = before.tierId == tier.id ? before.sinceOn : day;
    state.validUntilOn = validUntil(ladder, tier, day);
    state.dueOn = state.validUntilOn >= kNeverDay ? kNeverDay : state.validUntilOn + 1;
    state.isInGrace = false;
    state.isPinned = false;
    return state;
}

const Tier &lapsed(const Ladder &ladder, const Tier &held, const Tier &earned)
{
    if (ladder.downgrade == Downgrade::OneStep && held.rank > 0)
        return ladder.tiers[static_cast<size_t>(held.rank - 1)];
    return earned;
}

} // namespace

Status checkLadder(const Ladder &ladder)
{
    const auto invalid = [](const QString &why) { return fail(ErrorCode::LadderInvalid, u"tiers"_s, why); };
    if (ladder.tiers.empty())
        return invalid(u"empty"_s);
    if (ladder.tiers.front().threshold != 0)
        return invalid(u"first threshold"_s);
    QSet<QString> names;
    for (size_t i = 0; i < ladder.tiers.size(); ++i) {
        const Tier &tier = ladder.tiers[i];
        if (tier.name.trimmed().isEmpty() || names.contains(tier.name))
            return invalid(u"name"_s);
        names.insert(tier.name);
        if (tier.rank != static_cast<int>(i))
            return invalid(u"rank"_s);
        if (i > 0 && tier.threshold <= ladder.tiers[i - 1].threshold)
            return invalid(u"threshold"_s);
        if (tier.multiplierBp <= 0 || tier.multiplierBp > kMostMultiplierBp)
            return invalid(u"multiplier"_s);
    }
    return ok();
}

const Tier &qualified(const Ladder &ladder, qint64 metric)
{
    const Tier *best = &ladder.tiers.front();
    for (const Tier &tier : ladder.tiers) {
        if (metric >= tier.threshold)
            best = &tier;
    }
    return *best;
}

EpochDay windowStart(const Ladder &ladder, EpochDay day)
{
    switch (ladder.window) {
    case TierWindow::Rolling:
        return day - ladder.windowDays + 1;
    case TierWindow::CalendarYear:
        return toEpochDay(QDate(toDate(day).year(), 1, 1));
    case TierWindow::Lifetime:
        return std::numeric_limits<EpochDay>::min() / 2;
    }
    Q_UNREACHABLE();
}

qint64 metricOn(const Ladder &ladder, const std::vector<MetricEvent> &events, EpochDay day, qint64 untilMs)
{
    const EpochDay from = windowStart(ladder, day);
    qint64 sum = 0;
    for (const MetricEvent &event : events) {
        if (event.day >= from && event.day <= day && event.atMs <= untilMs)
            sum += event.value;
    }
    return sum;
}

EpochDay validUntil(const Ladder &ladder, const Tier &tier, EpochDay day)
{
    return tier.rank == 0 ? kNeverDay : endOfMonth(addMonths(day, ladder.validityMonths));
}

std::optional<Verdict> settleDue(const Ladder &ladder, const TierState &state, const std::vector<MetricEvent> &events,
                                 EpochDay today, const std::optional<TierState> &beforePin, const std::optional<TierState> &beneath)
{
    if (state.dueOn > today || state.dueOn >= kNeverDay)
        return std::nullopt;
    const EpochDay day = state.dueOn; // dated to the day it fell due, however late the run is
    const Tier &held = ladder.tierOf(state.tierId);
    const Tier &inTime = qualified(ladder, metricOn(ladder, events, state.validUntilOn));
    const Tier &inGrace = state.isInGrace ? qualified(ladder, metricOn(ladder, events, day - 1)) : inTime;
    const Tier &earned = inGrace.rank > inTime.rank ? inGrace : inTime;
    if (state.isPinned) {
        Verdict verdict{TierCause::PinEnd, reached(ladder, state, earned, day), true};
        if (beforePin && ladder.tierOf(beforePin->tierId).rank > earned.rank) {
            // A favour must not cost what had been earned for longer; its own end is judged by the next step.
            verdict.state = *beforePin;
            verdict.state.sinceOn = beforePin->tierId == held.id ? state.sinceOn : day;
        }
        return verdict;
    }
    if (earned.rank >= held.rank || ladder.downgrade == Downgrade::Never)
        return Verdict{TierCause::Renewal, reached(ladder, state, held, state.validUntilOn), true};
    if (!state.isInGrace && ladder.graceDays > 0) {
        TierState grace = state;
        grace.isInGrace = true;
        grace.dueOn = std::min(kNeverDay, state.validUntilOn + ladder.graceDays + 1);
        return Verdict{TierCause::Lapse, grace, false};
    }
    Verdict verdict{TierCause::Lapse, reached(ladder, state, lapsed(ladder, held, earned), day), true};
    if (beneath && beneath->validUntilOn >= day && ladder.tierOf(beneath->tierId).rank > ladder.tierOf(verdict.state.tierId).rank) {
        verdict.state = *beneath;
        verdict.state.sinceOn = beneath->tierId == held.id ? state.sinceOn : day;
    }
    return verdict;
}

std::optional<Verdict> afterPurchase(const Ladder &ladder, const TierState &state, qint64 metric, EpochDay day, qint64 judgedMetric)
{
    if (state.isPinned)
        return std::nullopt;
    const Tier &held = ladder.tierOf(state.tierId);
    const Tier &earned = qualified(ladder, metric);
    if (earned.rank > held.rank)
        return Verdict{TierCause::Purchase, reached(ladder, state, earned, day), true};
    if (state.isInGrace && (earned.rank == held.rank || qualified(ladder, judgedMetric).rank >= held.rank))
        return Verdict{TierCause::Renewal, reached(ladder, state, held, day), true};
    return std::nullopt;
}

EpochDay judgedOn(const TierChange &change)
{
    if (change.restsOn)
        return *change.restsOn;
    return change.cause == TierCause::PinEnd ? change.onDay - 1 : change.onDay;
}

bool mayBeTakenBack(const Ladder &ladder, const TierChange &change)
{
    // What a hand gave or another system had judged rests on no purchase of this store.
    const bool restsOnNothing = change.cause == TierCause::Merge && change.metric == 0;
    if (change.cause == TierCause::Pin || change.cause == TierCause::Import || restsOnNothing)
        return false;
    // Where a pin ended, the rule began anew: what was pinned is nothing to fall back to.
    const Tier &from = change.cause == TierCause::PinEnd ? ladder.base() : ladder.tierOf(change.fromTierId);
    const int rise = ladder.tierOf(change.toTierId).rank - from.rank;
    return rise > 0 || (rise == 0 && change.restsOn);
}

std::optional<TierId> takenBack(const Ladder &ladder, const TierChange &upgrade, TierId held,
                                const std::vector<MetricEvent> &events, EpochDay today)
{
    if (!mayBeTakenBack(ladder, upgrade))
        return std::nullopt;
    const Tier &to = ladder.tierOf(held);
    const Tier &from = upgrade.cause == TierCause::PinEnd ? ladder.base() : ladder.tierOf(upgrade.fromTierId);
    if (to.rank < from.rank || (to.rank == from.rank && !upgrade.restsOn))
        return std::nullopt;
    const qint64 judgedAtMs = upgrade.restsOn ? upgrade.restsAtMs : upgrade.atMs;
    const qint64 adjusted = metricOn(ladder, events, judgedOn(upgrade), judgedAtMs);
    if (adjusted >= to.threshold || adjusted >= upgrade.metric)
        return std::nullopt;
    // Qualified otherwise: on the day of a later purchase, or today, the window reached the threshold.
    if (metricOn(ladder, events, today) >= to.threshold)
        return std::nullopt;
    for (const MetricEvent &event : events) {
        const bool isLater = event.atMs > judgedAtMs || event.day > upgrade.restsOn.value_or(upgrade.onDay);
        if (isLater && event.day <= today && metricOn(ladder, events, event.day, event.atMs) >= to.threshold)
            return std::nullopt;
    }
    const Tier &still = qualified(ladder, adjusted);
    return still.rank > from.rank ? still.id : from.id;
}

} // namespace regulars::tiers
