// Use cases on points by hand: adjustment, opening balance, expiry.
//
// Thread: that of the session. Errors: NotAllowed, ReasonRequired, LimitExceeded(points; detail = the role's limit),
// InsufficientPoints, OutOfRange(points), Invalid(points), NotFound(customer | entry), CustomerErased, HasHistory(points).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/session.h"
#include "points/ledger.h"

namespace regulars::points {

class PointsService {
public:
    explicit PointsService(const Clock &clock) : m_clock(clock) {}

    /// Adds or takes points with a reason, within the limit of the actor's role. A credit expires by policy.
    /// Returns the new row.
    Result<LedgerId> adjust(db::WriteSession &session, const Actor &actor, CustomerId customer, Purse purse, qint64 delta,
                            EpochDay today, const QString &reason);
    /// Undoes an adjustment as if it had not been: the lot it opened, or what it took from lots, and nothing else.
    /// Once per row; NotFound(entry); HasHistory(entry, sale | refund | reward | merge | other) where the row is no adjustment,
    /// HasHistory(points) when its points have been used or the lots it took from have ended. Returns the new row.
    Result<LedgerId> reverse(db::WriteSession &session, const Actor &actor, LedgerId adjustment, EpochDay today,
                             const QString &reason);
    /// The balance a customer brings along from an older system; once per customer. Returns the points booked
    /// (0 when it was taken over before). Needs a right of its own, since no role's limit applies. Does not audit: the import that calls it does.
    Result<qint64> open(db::WriteSession &session, const Actor &actor, CustomerId customer, qint64 points, EpochDay today);
    /// Writes off every lot that ended before `today`; may be run twice. Returns the points expired.
    Result<qint64> expireAll(db::WriteSession &session, const Actor &actor, EpochDay today, JobControl *job);

private:
    const Clock &m_clock;
};

} // namespace regulars::points
