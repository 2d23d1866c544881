#include "tiers/tier_service.h"

#include "audit/audit_log.h"
#include "customers/customer_query.h"
#include "settings/setting_service.h"
#include "tiers/ladder_json.h"
#include "tiers/tier_query.h"
#include "tiers/tier_rules.h"
#include "tiers/tier_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::tiers {
namespace {

constexpr int kLongestPinMonths = 10 * 12;

QJsonArray ladderJson(const std::vector<Tier> &tiers)
{
    QJsonArray rows;
    for (const Tier &tier : tiers)
        rows.append(QJsonObject{{u"id"_s, tier.id.toString()},
                                {u"name"_s, tier.name},
                                {u"threshold"_s, tier.threshold},
                                {u"multiplier_bp"_s, tier.multiplierBp},
                                {u"color"_s, tier.color}});
    return rows;
}

} // namespace

Status TierService::createDefaults(db::WriteSession &session, const QString &language)
{
    struct Preset {
        QString zhCn, zhTw, en;
        qint64 thresholdMajor;
        qint64 multiplierBp;
    };
    const Preset presets[] = {
        {u"普通"_s, u"普通"_s, u"Base"_s, 0, 10'000},
        {u"银牌"_s, u"銀牌"_s, u"Silver"_s, 2'000, 10'000},
        {u"金牌"_s, u"金牌"_s, u"Gold"_s, 10'000, 15'000},
        {u"钻石"_s, u"鑽石"_s, u"Diamond"_s, 50'000, 20'000},
    };
    TRY_LET(const auto values, settings::SettingService::values(session));
    const qint64 minor = minorPerMajor(values.currency());
    int rank = 0;
    for (const Preset &preset : presets) {
        Tier tier;
        TRY_LET(tier.id, session.nextId<TierId>(u"tier"_s));
        tier.rank = rank++;
        tier.name = language == u"en" ? preset.en : language == u"zh_TW" ? preset.zhTw : preset.zhCn;
        tier.threshold = preset.thresholdMajor * minor;
        tier.multiplierBp = preset.multiplierBp;
        TRY(saveTier(session, tier));
    }
    return ok();
}

Status TierService::saveTiers(db::WriteSession &session, const Actor &actor, std::vector<Tier> tiers)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(Ladder ladder, loadLadder(session));
    for (size_t i = 0; i < tiers.size(); ++i) {
        tiers[i].rank = static_cast<int>(i);
        if (!tiers[i].id.isValid()) {
            TRY_LET(tiers[i].id, session.nextId<TierId>(u"tier"_s));
        }
    }
    const auto before = ladder.tiers;
    ladder.tiers = tiers;
    TRY(checkLadder(ladder));
    for (const Tier &old : before) {
        const bool kept = std::any_of(tiers.begin(), tiers.end(), [&](const Tier &t) { return t.id == old.id; });
        if (kept)
            continue;
        TRY_LET(const qint64 holders, holdersOf(session, old.id));
        TRY_LET(const bool isNamed, isInHistory(session, old.id));
        if (holders > 0 || isNamed)
            return fail(ErrorCode::HasHistory, u"tier"_s, old.name);
        TRY(deleteTier(session, old.id));
    }
    // Ranks and names are unique: step aside first, then take the new places.
    constexpr int kAside = 1000;
    for (Tier tier : before) {
        tier.rank += kAside;
        tier.name = u"\u0001"_s + tier.name;
        if (std::any_of(tiers.begin(), tiers.end(), [&](const Tier &t) { return t.id == tier.id; }))
            TRY(saveTier(session, tier));
    }
    for (const Tier &tier : tiers)
        TRY(saveTier(session, tier));
    TRY(recountCounters(session, tiers.front().id));
    session.changes().add(db::Topic::Tiers);
    session.changes().add(db::Topic::Settings);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"tier.ladder"_s, u"ladder"_s, 0, {{u"before"_s, ladderJson(before)}, {u"after"_s, ladderJson(tiers)}}});
}

Status TierService::saveLadder(db::WriteSession &session, const Actor &actor, const Ladder &ladder)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const auto values, settings::SettingService::values(session));
    settings::SettingService service(m_clock);
    const std::pair<QString, QString> wanted[] = {{u"tier.metric"_s, metricName(ladder.metric)},
                                                  {u"tier.window"_s, windowName(ladder.window)},
                                                  {u"tier.window_days"_s, QString::number(ladder.windowDays)},
                                                  {u"tier.validity_months"_s, QString::number(ladder.validityMonths)},
                                                  {u"tier.grace_days"_s, QString::number(ladder.graceDays)},
                                                  {u"tier.downgrade"_s, downgradeName(ladder.downgrade)}};
    for (const auto &[key, value] : wanted) {
        if (values.text(key) != value)
            TRY(service.set(session, actor, key, value));
    }
    return saveTiers(session, actor, ladder.tiers);
}

Status TierService::pin(db::WriteSession &session, const Actor &actor, CustomerId customer, TierId tier, EpochDay until, EpochDay today,
                        const QString &reason)
{
    TRY(require(actor, Right::PinTier));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, u"reason"_s);
    if (until <= today || until >= kNeverDay)
        return fail(ErrorCode::EndDateRequired, u"until"_s);
    if (const EpochDay latest = addMonths(today, kLongestPinMonths); until > latest)
        return fail(ErrorCode::OutOfRange, u"until"_s, u"≤ "_s + dayText(latest)); // a pin for ever is no favour but a rule
    TRY_LET(const auto file, customers::customerById(session, customer));
    if (!file)
        return fail(ErrorCode::NotFound, u"customer"_s);
    if (file->isErased)
        return fail(ErrorCode::CustomerErased, u"customer"_s);
    TRY_LET(const Ladder ladder, loadLadder(session));
    if (ladder.tierOf(tier).id != tier)
        return fail(ErrorCode::NotFound, u"tier"_s, tier.toString());
    StandingService standing(ladder);
    Occasion occasion{customer, m_clock.nowMs(), today, {}, actor.id, reason.trimmed()};
    TRY_LET(const TierState before, standing.settle(session, occasion));
    TierState after = before;
    after.tierId = tier;
    after.sinceOn = before.tierId == after.tierId ? before.sinceOn : today;
    after.validUntilOn = until;
    after.dueOn = until + 1;
    after.isPinned = true;
    after.isInGrace = false;
    TRY_LET(const qint64 metric, standing.metricOf(session, customer, today));
    TRY(standing.apply(session, occasion, before, after, TierCause::Pin, metric));
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"tier.pin"_s, u"customer"_s, customer.value(), {{u"tier"_s, tier.toString()}, {u"until"_s, dayText(until)}}});
}

Result<Evaluation> TierService::evaluateAll(db::WriteSession &session, const Actor &actor, EpochDay today, JobControl *job)
{
    TRY(require(actor, Right::Maintain));
    TRY_LET(const Ladder ladder, loadLadder(session));
    StandingService standing(ladder);
    TRY_LET(const auto customers, customersWithPurchases(session));
    Evaluation evaluation;
    for (const CustomerId customer : customers) {
        if (job && evaluation.checked % 256 == 0) {
            TRY(job->checkCancelled());
            job->report(evaluation.checked, static_cast<qint64>(customers.size()));
        }
        ++evaluation.checked;
        const Occasion occasion{customer, m_clock.nowMs(), today, {}, actor.id, {}};
        TRY_LET(const TierState before, standing.stateOf(session, customer));
        TRY_LET(TierState state, standing.settle(session, occasion));
        TRY_LET(const qint64 metric, standing.metricOf(session, customer, today));
        TRY_LET(const qint64 judged, standing.judgedMetricOf(session, state));
        if (const auto verdict = afterPurchase(ladder, state, metric, today, judged)) {
            const TierCause cause = verdict->cause == TierCause::Purchase ? TierCause::Evaluation : verdict->cause;
            TRY_LET(state, standing.apply(session, occasion, state, verdict->state, cause, metric));
        }
        const int change = ladder.tierOf(state.tierId).rank - ladder.tierOf(before.tierId).rank;
        evaluation.upgraded += change > 0 ? 1 : 0;
        evaluation.downgraded += change < 0 ? 1 : 0;
        evaluation.renewed += change == 0 && state.validUntilOn != before.validUntilOn ? 1 : 0;
    }
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {u"tier.evaluate"_s,
                       u"ladder"_s,
                       0,
                       {{u"checked"_s, evaluation.checked}, {u"upgraded"_s, evaluation.upgraded}, {u"downgraded"_s, evaluation.downgraded}}}));
    return evaluation;
}

Result<Progress> TierService::progressOf(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    TRY_LET(const Ladder ladder, loadLadder(session));
    const StandingService standing(ladder);
    TRY_LET(const TierState state, standing.settled(session, customer, today));
    Progress progress;
    progress.tier = ladder.tierOf(state.tierId);
    progress.kind = ladder.metric;
    TRY_LET(progress.metric, standing.metricOf(session, customer, today));
    if (const Tier *next = ladder.next(progress.tier)) {
        progress.next = *next;
        progress.toNext = std::max<qint64>(0, next->threshold - progress.metric);
    }
    progress.validUntilOn = state.validUntilOn;
    progress.isInGrace = state.isInGrace;
    progress.isPinned = state.isPinned;
    return progress;
}

Result<std::vector<TierChange>> TierService::historyOf(db::ReadSession &session, CustomerId customer)
{
    return changesOf(session, customer);
}

} // namespace regulars::tiers
