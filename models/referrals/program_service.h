// The shop's programme of referrals and its milestones.
//
// Thread: that of the session. What was promised before a change stands. Errors: NotAllowed, those of checkProgram and
// checkMilestone, NotFound(coupon_template | tier | milestone), CouponWithdrawn (the kind of coupon is out of use).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "referrals/referral.h"

namespace regulars::referrals {

class ProgramService {
public:
    explicit ProgramService(const Clock &clock) : m_clock(clock) {}

    Status save(db::WriteSession &session, const Actor &actor, const ReferralProgram &program);
    /// Adds a milestone, or changes the one with this id. What was given stays.
    Result<ReferralMilestoneId> saveMilestone(db::WriteSession &session, const Actor &actor, ReferralMilestone milestone);
    /// Out of the programme; one that somebody reached is kept at rest, so that what it gave stays explained.
    Status removeMilestone(db::WriteSession &session, const Actor &actor, ReferralMilestoneId id);

private:
    const Clock &m_clock;
};

} // namespace regulars::referrals
