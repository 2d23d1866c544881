// The life of a tier: qualifying, holding, renewing, lapsing, taking back; pure. Source: rules.md 3.
#pragma once

#include "base/result.h"
#include "tiers/tier.h"

#include <limits>
#include <optional>

namespace regulars::tiers {

/// LadderInvalid: no tier, first threshold not 0, thresholds or ranks that do not rise, names twice or empty,
/// a multiplier that is not positive or above 100.
Status checkLadder(const Ladder &ladder);

/// The highest tier whose threshold the metric reaches.
[[nodiscard]] const Tier &qualified(const Ladder &ladder, qint64 metric);

/// First day of the window that ends (inclusive) on `day`.
[[nodiscard]] EpochDay windowStart(const Ladder &ladder, EpochDay day);

/// Sum of the events in the window ending on `day`; only those not after `untilMs`.
[[nodiscard]] qint64 metricOn(const Ladder &ladder, const std::vector<MetricEvent> &events, EpochDay day,
                              qint64 untilMs = std::numeric_limits<qint64>::max());

/// Last day of a tier gained on `day`: validity months, to the end of that month. A renewal counts from the last day
/// of the validity that ended, so that years of validity join without growing: 2027-11-30 → 2028-11-30.
[[nodiscard]] EpochDay validUntil(const Ladder &ladder, const Tier &tier, EpochDay day);

/// What the rule makes of a state on `day`; nothing when it stands.
struct Verdict {
    TierCause cause = TierCause::Renewal;
    TierState state;           ///< the state after; changeId still the old one
    bool isChange = true;      ///< false: only the grace period began
};

/// One step of what falls due on `state.dueOn` (≤ today): grace begins, renewal, lapse, end of a pin. Events must
/// reach back to the window of validUntilOn. Call again until it returns nothing for a state due after today.
/// Judged as of the last day held (validUntilOn), not the day after: a calendar year ends with its 31 December. At the
/// end of the grace a second window counts as well, the one that ends with the grace's last day; the better of both
/// says whether the tier is renewed and, where it is lowered, which one was earned.
/// `beforePin`: what the customer held when the pin began, if it still counts; where a pin ends, the customer goes
/// to the tier earned by then, or back to that one with the end it had, whichever is higher.
/// `beneath`: what the customer held of their own when a higher tier was taken over with another file; it counts where that
/// one lapses, to its own end.
[[nodiscard]] std::optional<Verdict> settleDue(const Ladder &ladder, const TierState &state,
                                               const std::vector<MetricEvent> &events, EpochDay today,
                                               const std::optional<TierState> &beforePin = {},
                                               const std::optional<TierState> &beneath = {});

/// The upgrade (or the renewal within grace) that a purchase on `day` earns, if any. `metric`: in the window that ends
/// on `day`. `judgedMetric`: within grace, in the window that ended with validUntilOn, which late facts may have
/// filled since; either of them renews.
[[nodiscard]] std::optional<Verdict> afterPurchase(const Ladder &ladder, const TierState &state, qint64 metric, EpochDay day,
                                                   qint64 judgedMetric = 0);

/// The day whose window led to a change: the last day of a pin that ended, the other file's where it was taken over, else the
/// day of the change.
[[nodiscard]] EpochDay judgedOn(const TierChange &change);

/// Whether refunds may undo the change at all: an upgrade that rests on purchases of this store, or what another file held of
/// the same tier for longer.
[[nodiscard]] bool mayBeTakenBack(const Ladder &ladder, const TierChange &change);

/// Where a customer falls back to after refunds: nothing when the tier stands. `upgrade` is the change that led to
/// the tier `held` (or above it, where refunds have brought the customer down in steps). `events` are net of refunds
/// and reach back to the window of the upgrade. Rule 3.3: it falls when the metric at the upgrade, less what has been
/// refunded of it since, misses the threshold, unless the customer has qualified otherwise since. Nothing falls while
/// nothing that counted at the upgrade has been refunded: a threshold raised later takes nothing back. Once a refund
/// has cut into it, the thresholds of today decide.
[[nodiscard]] std::optional<TierId> takenBack(const Ladder &ladder, const TierChange &upgrade, TierId held,
                                              const std::vector<MetricEvent> &events, EpochDay today);

} // namespace regulars::tiers
