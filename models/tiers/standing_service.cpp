#include "tiers/standing_service.h"

#include "purchases/purchase_query.h"
#include "settings/setting_service.h"
#include "tiers/tier_query.h"
#include "tiers/tier_rules.h"
#include "tiers/tier_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::tiers {
namespace {

qint64 valueOf(const purchases::PurchaseFact &fact, TierMetric metric)
{
    switch (metric) {
    case TierMetric::Spend:
        return fact.netMinor;
    case TierMetric::Orders:
        return fact.isUnlinkedReturn || fact.isFullyRefunded ? 0 : 1;
    case TierMetric::Points:
        return fact.pointsKept;
    }
    Q_UNREACHABLE();
}

} // namespace

Ladder ladderOf(const settings::SettingValues &values, std::vector<Tier> tiers)
{
    Ladder ladder;
    const QString metric = values.text(u"tier.metric"_s);
    ladder.metric = metric == u"orders" ? TierMetric::Orders : metric == u"points" ? TierMetric::Points : TierMetric::Spend;
    const QString window = values.text(u"tier.window"_s);
    ladder.window = window == u"calendar_year" ? TierWindow::CalendarYear : window == u"lifetime" ? TierWindow::Lifetime : TierWindow::Rolling;
    ladder.windowDays = static_cast<int>(values.integer(u"tier.window_days"_s));
    ladder.validityMonths = static_cast<int>(values.integer(u"tier.validity_months"_s));
    ladder.graceDays = static_cast<int>(values.integer(u"tier.grace_days"_s));
    const QString downgrade = values.text(u"tier.downgrade"_s);
    ladder.downgrade = downgrade == u"one_step" ? Downgrade::OneStep : downgrade == u"never" ? Downgrade::Never : Downgrade::ToEarned;
    ladder.tiers = std::move(tiers);
    return ladder;
}

Result<Ladder> loadLadder(db::ReadSession &session)
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    TRY_LET(auto tiers, allTiers(session));
    Ladder ladder = ladderOf(values, std::move(tiers));
    TRY(checkLadder(ladder));
    return ladder;
}

Result<TierState> StandingService::stateOf(db::ReadSession &session, CustomerId customer) const
{
    TRY_LET(const auto stored, storedState(session, customer));
    if (stored)
        return *stored;
    TierState state;
    state.customerId = customer;
    state.tierId = m_ladder.base().id;
    return state;
}

Result<std::vector<MetricEvent>> StandingService::events(db::ReadSession &session, CustomerId customer, EpochDay windowEnd) const
{
    TRY_LET(const auto facts, purchases::factsOf(session, customer, windowStart(m_ladder, windowEnd)));
    std::vector<MetricEvent> found;
    found.reserve(facts.size());
    for (const auto &fact : facts)
        found.push_back({fact.day, fact.atMs, valueOf(fact, m_ladder.metric)});
    return found;
}

Result<qint64> StandingService::metricOf(db::ReadSession &session, CustomerId customer, EpochDay day) const
{
    TRY_LET(const auto found, events(session, customer, day));
    return metricOn(m_ladder, found, day);
}

Result<qint64> StandingService::judgedMetricOf(db::ReadSession &session, const TierState &state) const
{
    if (!state.isInGrace)
        return 0;
    return metricOf(session, state.customerId, state.validUntilOn);
}

Result<TierState> StandingService::apply(db::WriteSession &session, const Occasion &occasion, const TierState &before, TierState after,
                                         TierCause cause, qint64 metric)
{
    TierChange change;
    change.cause = cause;
    change.metric = metric;
    TRY(record(session, occasion, before, after, change));
    return after;
}

Status StandingService::record(db::WriteSession &session, const Occasion &occasion, const TierState &before, TierState &after, TierChange change)
{
    TRY_LET(change.id, session.nextId<TierChangeId>(u"tier_change"_s));
    change.customerId = occasion.customerId;
    change.fromTierId = before.tierId;
    change.toTierId = after.tierId;
    change.atMs = occasion.atMs;
    // A fact may come late: its day then lies before changes that were made without it.
    TRY_LET(const auto newest, newestChangeDay(session, occasion.customerId));
    change.onDay = std::max(occasion.day, newest.value_or(occasion.day));
    after.sinceOn = after.tierId != before.tierId ? change.onDay : before.sinceOn;
    change.validUntilOn = after.validUntilOn;
    change.fromValidUntilOn = before.validUntilOn;
    change.purchaseId = occasion.purchaseId;
    change.reason = occasion.reason;
    change.operatorId = occasion.operatorId;
    TRY(insertChange(session, change));
    after.customerId = occasion.customerId;
    after.changeId = change.id;
    TRY(saveState(session, after));
    TRY(moveCounter(session, before.tierId, after.tierId, m_ladder.base().id));
    session.changes().add(db::Topic::Tiers, occasion.customerId.value());
    return ok();
}

// The highest first.
Result<std::vector<StandingService::Step>> StandingService::stepsOf(db::ReadSession &session, const TierState &before, const TierState &after,
                                                                    const TierState &other) const
{
    std::vector<Step> steps{{after, {}}};
    const int floor = m_ladder.tierOf(before.tierId).rank;
    TierChangeId originId = other.changeId;
    for (size_t height = 0; height < m_ladder.tiers.size(); ++height) {
        TRY_LET(const auto origin, changeById(session, originId));
        if (!origin || !mayBeTakenBack(m_ladder, *origin))
            break;
        steps.back().origin = origin;
        if (origin->cause == TierCause::PinEnd || m_ladder.tierOf(origin->fromTierId).rank <= floor)
            break;
        TierState lower = after;
        lower.tierId = origin->fromTierId;
        lower.validUntilOn = origin->fromValidUntilOn;
        lower.dueOn = lower.validUntilOn >= kNeverDay ? kNeverDay : lower.validUntilOn + 1;
        lower.isInGrace = false;
        TRY_LET(originId, originOf(session, other.customerId, lower.tierId, origin->id));
        steps.push_back({lower, {}});
    }
    return steps;
}

Result<TierState> StandingService::takeOver(db::WriteSession &session, const Occasion &occasion, const TierState &before, const TierState &after,
                                            const TierState &other)
{
    TRY_LET(const auto steps, stepsOf(session, before, after, other));
    TierState held = before;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        TierChange change;
        change.cause = TierCause::Merge;
        if (step->origin) {
            change.metric = step->origin->metric;
            change.restsOn = judgedOn(*step->origin);
            change.restsAtMs = step->origin->restsOn ? step->origin->restsAtMs : step->origin->atMs;
        }
        TierState reached = step->state;
        TRY(record(session, occasion, held, reached, change));
        held = reached;
    }
    return held;
}

Result<TierChangeId> StandingService::originOf(db::ReadSession &session, CustomerId customer, TierId tier, TierChangeId before) const
{
    TRY_LET(const auto history, changesOf(session, customer));
    for (auto change = history.rbegin(); change != history.rend(); ++change) {
        if (change->id >= before || change->toTierId != tier || change->cause == TierCause::Pin || change->cause == TierCause::TakenBack)
            continue;
        if (change->cause == TierCause::Merge && change->metric == 0)
            continue; // given back when two files were parted: what had led there before decides
        if (change->cause == TierCause::PinEnd && change->metric < m_ladder.tierOf(tier).threshold)
            continue; // only went back to what had been earned before
        return change->id;
    }
    return TierChangeId();
}

Result<std::optional<TierState>> StandingService::heldBeforePin(db::ReadSession &session, CustomerId customer, EpochDay today) const
{
    TRY_LET(const auto history, changesOf(session, customer));
    const auto held = std::find_if(history.rbegin(), history.rend(), [](const TierChange &c) { return c.cause != TierCause::Pin; });
    if (held == history.rend())
        return std::optional<TierState>();
    TierState state;
    state.customerId = customer;
    state.tierId = held->toTierId;
    state.validUntilOn = held->validUntilOn;
    state.dueOn = held->validUntilOn >= kNeverDay ? kNeverDay : held->validUntilOn + 1;
    const TierChangeId newer(held->id.value() + 1);
    TRY_LET(state.changeId, originOf(session, customer, state.tierId, newer));
    TRY_LET(const auto upgrade, changeById(session, state.changeId));
    if (!upgrade)
        return std::optional<TierState>(state);
    TRY_LET(const auto found, events(session, customer, std::min(judgedOn(*upgrade), today)));
    const bool isTakenBack = takenBack(m_ladder, *upgrade, state.tierId, found, today).has_value();
    return isTakenBack ? std::optional<TierState>() : std::optional<TierState>(state);
}

Result<TierHolding> StandingService::holdingOf(db::ReadSession &session, const TierState &state, EpochDay today) const
{
    TierHolding holding;
    holding.own = state;
    if (!state.isPinned)
        return holding;
    holding.pin = state;
    TRY_LET(const auto pinned, changeById(session, state.changeId));
    if (pinned)
        holding.pinReason = pinned->reason;
    TRY_LET(const auto before, heldBeforePin(session, state.customerId, today));
    holding.own = before.value_or(TierState());
    holding.own.customerId = state.customerId;
    if (!before)
        holding.own.tierId = m_ladder.base().id;
    return holding;
}

Result<std::optional<TierState>> StandingService::heldBeneath(db::ReadSession &session, const TierState &state) const
{
    TRY_LET(const auto taken, changeById(session, state.changeId));
    if (!taken || taken->cause != TierCause::Merge || m_ladder.tierOf(taken->fromTierId).rank == 0)
        return std::optional<TierState>();
    TierState own;
    own.customerId = state.customerId;
    own.tierId = taken->fromTierId;
    own.validUntilOn = taken->fromValidUntilOn;
    own.dueOn = own.validUntilOn >= kNeverDay ? kNeverDay : own.validUntilOn + 1;
    TRY_LET(own.changeId, originOf(session, state.customerId, own.tierId, taken->id));
    return std::optional<TierState>(own);
}

Result<std::optional<Verdict>> StandingService::dueStep(db::ReadSession &session, const TierState &state, EpochDay today) const
{
    if (state.dueOn > today || state.dueOn >= kNeverDay)
        return std::optional<Verdict>();
    TRY_LET(const auto found, events(session, state.customerId, std::min(state.validUntilOn, state.dueOn)));
    std::optional<TierState> beforePin;
    if (state.isPinned) {
        TRY_LET(beforePin, heldBeforePin(session, state.customerId, state.dueOn));
    }
    TRY_LET(const auto beneath, heldBeneath(session, state));
    return settleDue(m_ladder, state, found, today, beforePin, beneath);
}

Result<TierState> StandingService::settle(db::WriteSession &session, const Occasion &occasion)
{
    TRY_LET(TierState state, stateOf(session, occasion.customerId));
    for (;;) {
        const EpochDay due = state.dueOn;
        TRY_LET(const auto verdict, dueStep(session, state, occasion.day));
        if (!verdict)
            return state;
        if (!verdict->isChange) {
            state = verdict->state;
            TRY(saveState(session, state));
            session.changes().add(db::Topic::Tiers, occasion.customerId.value());
            continue;
        }
        Occasion dueOccasion = occasion;
        dueOccasion.day = due; // the history shows when it fell due, not when the machine was switched on
        if (occasion.time)
            dueOccasion.atMs = occasion.time->startOf(due);
        dueOccasion.purchaseId = {};
        const TierChangeId origin = verdict->state.changeId;
        const bool isBack = origin.isValid() && origin != state.changeId; // to what was held before
        TRY_LET(const qint64 metric, metricOf(session, occasion.customerId, due - 1)); // the last day held, or of the grace
        TRY_LET(state, apply(session, dueOccasion, state, verdict->state, verdict->cause, metric));
        if (isBack) { // what had led to that tier decides whether it stands
            state.changeId = origin;
            TRY(saveState(session, state));
        }
    }
}

Result<TierState> StandingService::settled(db::ReadSession &session, CustomerId customer, EpochDay day) const
{
    TRY_LET(TierState state, stateOf(session, customer));
    for (;;) {
        TRY_LET(const auto verdict, dueStep(session, state, day));
        if (!verdict)
            return state;
        state = verdict->state;
    }
}

Result<TierId> StandingService::tierOn(db::ReadSession &session, CustomerId customer, EpochDay day) const
{
    TRY_LET(const auto newest, newestChangeDay(session, customer));
    if (newest && day < *newest) {
        TRY_LET(const TierId held, tierOnDay(session, customer, day));
        return held.isValid() ? held : m_ladder.base().id;
    }
    TRY_LET(const TierState state, settled(session, customer, day));
    return state.tierId;
}

Tier StandingService::tierWith(const TierState &state, qint64 metric, EpochDay day) const
{
    const auto verdict = tiers::afterPurchase(m_ladder, state, metric, day);
    return m_ladder.tierOf(verdict ? verdict->state.tierId : state.tierId);
}

Result<bool> StandingService::mayRise(db::ReadSession &session, const TierState &state) const
{
    const Tier *next = m_ladder.next(m_ladder.tierOf(state.tierId));
    if (!next)
        return false;
    if (m_ladder.metric == TierMetric::Points)
        return true;
    TRY_LET(const auto lifetime, purchases::lifetimeOf(session, state.customerId));
    // A window is a part of all purchases; only returns, which count negative, could lie outside it.
    if (lifetime.refunds > 0)
        return true;
    return (m_ladder.metric == TierMetric::Spend ? lifetime.spendMinor : lifetime.orders) >= next->threshold;
}

Result<TierState> StandingService::afterPurchase(db::WriteSession &session, const Occasion &occasion, TierCause cause)
{
    TRY_LET(const TierState state, stateOf(session, occasion.customerId));
    if (!state.isInGrace) {
        TRY_LET(const bool isWorthAsking, mayRise(session, state));
        if (!isWorthAsking)
            return state; // nothing above to reach, or nothing that reaches it
    }
    TRY_LET(const qint64 metric, metricOf(session, occasion.customerId, occasion.day));
    TRY_LET(const qint64 judged, judgedMetricOf(session, state));
    const auto verdict = tiers::afterPurchase(m_ladder, state, metric, occasion.day, judged);
    if (!verdict)
        return state;
    return apply(session, occasion, state, verdict->state, verdict->cause == TierCause::Purchase ? cause : verdict->cause, metric);
}

Result<std::optional<TierState>> StandingService::fallenBack(db::WriteSession &session, const Occasion &occasion, const TierState &state)
{
    TRY_LET(const auto upgrade, changeById(session, state.changeId));
    if (!upgrade || state.isPinned)
        return std::optional<TierState>();
    TRY_LET(const auto found, events(session, occasion.customerId, std::min(judgedOn(*upgrade), occasion.day)));
    const auto target = takenBack(m_ladder, *upgrade, state.tierId, found, occasion.day);
    if (!target)
        return std::optional<TierState>();
    TierState after = state;
    after.tierId = *target;
    after.isInGrace = false;
    const Tier &tier = m_ladder.tierOf(*target);
    const bool isBackAtStart = *target == upgrade->fromTierId && upgrade->cause != TierCause::PinEnd;
    // Back where the upgrade came from: that tier's own end counts again.
    after.validUntilOn = isBackAtStart ? upgrade->fromValidUntilOn : validUntil(m_ladder, tier, upgrade->restsOn.value_or(upgrade->onDay));
    after.dueOn = after.validUntilOn >= kNeverDay ? kNeverDay : after.validUntilOn + 1;
    TRY_LET(TierState applied, apply(session, occasion, state, after, TierCause::TakenBack, metricOn(m_ladder, found, occasion.day)));
    // What led to the tier we are back in decides whether that one stands; above it, the same upgrade still does.
    TierChangeId origin = upgrade->id;
    if (isBackAtStart) {
        TRY_LET(origin, originOf(session, occasion.customerId, *target, upgrade->id));
    }
    if (origin.isValid()) {
        applied.changeId = origin;
        TRY(saveState(session, applied));
    }
    return std::optional<TierState>(applied);
}

Result<TierState> StandingService::afterRefund(db::WriteSession &session, const Occasion &occasion)
{
    TRY_LET(TierState state, stateOf(session, occasion.customerId));
    // Each step lands on a lower tier, so the ladder's height bounds the loop.
    for (size_t step = 0; step < m_ladder.tiers.size(); ++step) {
        if (!state.changeId.isValid())
            break;
        TRY_LET(const auto fallen, fallenBack(session, occasion, state));
        if (!fallen)
            break;
        state = *fallen;
    }
    return settle(session, occasion);
}

} // namespace regulars::tiers
