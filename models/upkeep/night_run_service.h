// The night run (`store midnight`): what falls due when a business day begins.
//
// Purpose: tiers that fall due, then points that expire, for every customer concerned. Safe to repeat, and after
// days switched off it gives the result of having run each night, since each case is judged as of its own day.
// Thread: that of the session; one transaction with one audit row; cancel leaves nothing.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/session.h"

namespace regulars::upkeep {

struct NightRunReport {
    qint64 customers = 0;      ///< looked at
    qint64 tiersRenewed = 0;
    qint64 tiersLowered = 0;
    qint64 pointsExpired = 0;
    qint64 referralsLapsed = 0; ///< friends who did not buy in time
    qint64 milestonesGiven = 0; ///< of referrals: reached before, given now
    qint64 couponsIssued = 0;  ///< by rule or with a tier: birthdays of the month, rises that no till saw
};

class NightRunService {
public:
    explicit NightRunService(const Clock &clock) : m_clock(clock) {}
    Result<NightRunReport> run(db::WriteSession &session, const Actor &actor, JobControl *job);
    /// The same without right check and audit row, for jobs that end with it (imports).
    Result<NightRunReport> settleAll(db::WriteSession &session, OperatorId operatorId, JobControl *job);

private:
    const Clock &m_clock;
};

} // namespace regulars::upkeep
