// Use cases on tiers: the ladder, pins, evaluation of all, history.
//
// Thread: that of the session. Errors: NotAllowed, NotFound(tier | customer), ReasonRequired, EndDateRequired,
// LadderInvalid, HasHistory(tier: somebody holds it or has held it), CustomerErased, OutOfRange(until).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/session.h"
#include "tiers/standing_service.h"

namespace regulars::tiers {

/// What one evaluation did.
struct Evaluation {
    qint64 checked = 0;
    qint64 upgraded = 0;
    qint64 downgraded = 0;
    qint64 renewed = 0;
};

/// What stands between a customer and the next tier.
struct Progress {
    Tier tier;
    std::optional<Tier> next;
    qint64 metric = 0;          ///< in the window that ends today
    qint64 toNext = 0;          ///< 0 at the top
    EpochDay validUntilOn = kNeverDay;
    bool isInGrace = false;
    bool isPinned = false;
    TierMetric kind = TierMetric::Spend;
};

class TierService {
public:
    explicit TierService(const Clock &clock) : m_clock(clock) {}

    /// The four tiers a new store starts with, named in its language.
    Status createDefaults(db::WriteSession &session, const QString &language);
    /// Replaces thresholds, names and multipliers; customers are judged by the next evaluation. A tier that somebody's
    /// history names stays: what was held must keep its name. The audit row tells the ladder before and after.
    Status saveTiers(db::WriteSession &session, const Actor &actor, std::vector<Tier> tiers);
    /// Tiers and what counts, over which time, in one write: thresholds mean nothing without what they count. Only settings
    /// that differ are written.
    Status saveLadder(db::WriteSession &session, const Actor &actor, const Ladder &ladder);
    /// Holds a tier by hand until the end date; the rule waits until then.
    Status pin(db::WriteSession &session, const Actor &actor, CustomerId customer, TierId tier, EpochDay until, EpochDay today,
               const QString &reason);
    /// Everything due, then the upgrades that a changed ladder or late facts have earned, for all customers.
    Result<Evaluation> evaluateAll(db::WriteSession &session, const Actor &actor, EpochDay today, JobControl *job);
    static Result<Progress> progressOf(db::ReadSession &session, CustomerId customer, EpochDay today);
    static Result<std::vector<TierChange>> historyOf(db::ReadSession &session, CustomerId customer);

private:
    const Clock &m_clock;
};

} // namespace regulars::tiers
