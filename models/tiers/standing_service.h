// Moving a customer's tier inside somebody else's use case: sale, refund, import, night run.
//
// Purpose: applies tier_rules to the facts and keeps state, history and counters together. Does not audit.
// Thread: that of the session. Invariant: exactly one state per customer; every change has its row.
#pragma once

#include "db/session.h"
#include "settings/setting_service.h"
#include "tiers/tier.h"
#include "tiers/tier_rules.h"

namespace regulars::tiers {

/// A ladder of these tiers under the settings' rules; unchecked.
[[nodiscard]] Ladder ladderOf(const settings::SettingValues &values, std::vector<Tier> tiers);
/// The ladder as the settings and the tier table have it.
Result<Ladder> loadLadder(db::ReadSession &session);

struct Occasion {
    CustomerId customerId;
    qint64 atMs = 0;
    EpochDay day = 0;
    PurchaseId purchaseId;
    OperatorId operatorId;
    QString reason;
    const BusinessTime *time = nullptr; ///< the shop's: dates what fell due to the beginning of its day
};

class StandingService {
public:
    explicit StandingService(Ladder ladder) : m_ladder(std::move(ladder)) {}
    [[nodiscard]] const Ladder &ladder() const { return m_ladder; }

    /// The state as stored; the first tier where nothing is stored.
    Result<TierState> stateOf(db::ReadSession &session, CustomerId customer) const;
    /// The ladder's metric in the window that ends on `day`.
    Result<qint64> metricOf(db::ReadSession &session, CustomerId customer, EpochDay day) const;

    /// Within grace: the metric in the window that ended with the validity; else 0.
    Result<qint64> judgedMetricOf(db::ReadSession &session, const TierState &state) const;

    /// Everything that fell due up to the day, each judged as of its own day. Returns the state after.
    Result<TierState> settle(db::WriteSession &session, const Occasion &occasion);
    /// The same without writing: what the state will be (quotes, cards).
    Result<TierState> settled(db::ReadSession &session, CustomerId customer, EpochDay day) const;
    /// The tier held at the end of a day up to today, also where a night run that would have lowered it is still to come.
    Result<TierId> tierOn(db::ReadSession &session, CustomerId customer, EpochDay day) const;
    /// The tier a state would become with this metric after a sale on `day`; writes nothing.
    [[nodiscard]] Tier tierWith(const TierState &state, qint64 metric, EpochDay day) const;
    /// The upgrade a purchase earned, in the purchase's transaction; `cause` tells what brought the purchases together.
    /// Returns the state after.
    Result<TierState> afterPurchase(db::WriteSession &session, const Occasion &occasion, TierCause cause = TierCause::Purchase);
    /// Takes back upgrades that refunds have undone. Returns the state after.
    Result<TierState> afterRefund(db::WriteSession &session, const Occasion &occasion);
    /// Puts a state in place with its change row and counters; used by pins and evaluation too. A change is dated
    /// not before the one before it, so that the tier on any date is the one the history ends with that day.
    Result<TierState> apply(db::WriteSession &session, const Occasion &occasion, const TierState &before, TierState after,
                            TierCause cause, qint64 metric);
    /// A state taken apart. Below a pin: what was held before it, or the first tier.
    Result<TierHolding> holdingOf(db::ReadSession &session, const TierState &state, EpochDay today) const;
    /// The customer of `before` holds `after` from now on, which `other` held (a merge). Each step by which the other rose above
    /// becomes a change here that rests on what had led to it there, so that a refund takes back as much as it would have there.
    Result<TierState> takeOver(db::WriteSession &session, const Occasion &occasion, const TierState &before, const TierState &after,
                               const TierState &other);

private:
    struct Step {
        TierState state;
        std::optional<TierChange> origin; ///< none: it rests on no purchase
    };
    Result<std::vector<Step>> stepsOf(db::ReadSession &session, const TierState &before, const TierState &after, const TierState &other) const;
    Status record(db::WriteSession &session, const Occasion &occasion, const TierState &before, TierState &after, TierChange change);
    /// False where even all that the customer ever bought would not reach the next tier.
    Result<bool> mayRise(db::ReadSession &session, const TierState &state) const;
    Result<std::vector<MetricEvent>> events(db::ReadSession &session, CustomerId customer, EpochDay windowEnd) const;
    /// What was held of one's own when the tier was taken over.
    Result<std::optional<TierState>> heldBeneath(db::ReadSession &session, const TierState &state) const;
    /// The next step of what fell due; writes nothing.
    Result<std::optional<Verdict>> dueStep(db::ReadSession &session, const TierState &state, EpochDay today) const;
    /// What was held when the pin began, unless refunds have taken it back since.
    Result<std::optional<TierState>> heldBeforePin(db::ReadSession &session, CustomerId customer, EpochDay today) const;
    /// The change that decides whether a tier fallen back to stands: the newest by rule that led to it.
    Result<TierChangeId> originOf(db::ReadSession &session, CustomerId customer, TierId tier, TierChangeId before) const;
    Result<std::optional<TierState>> fallenBack(db::WriteSession &session, const Occasion &occasion, const TierState &state);

    Ladder m_ladder;
};

} // namespace regulars::tiers
