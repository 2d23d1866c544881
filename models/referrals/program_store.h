// SQL of the programme and its milestones.
#pragma once

#include "db/session.h"
#include "referrals/referral.h"

#include <vector>

namespace regulars::referrals {

/// Off, with the defaults, where the shop has set none.
Result<ReferralProgram> readProgram(db::ReadSession &session);
Status putProgram(db::WriteSession &session, const ReferralProgram &program, qint64 nowMs);

/// Those in use first, then by how many friends they ask for.
Result<std::vector<ReferralMilestone>> readMilestones(db::ReadSession &session);
Status putMilestone(db::WriteSession &session, const ReferralMilestone &milestone, qint64 nowMs);
Status deleteMilestone(db::WriteSession &session, ReferralMilestoneId id);
Result<bool> wasGiven(db::ReadSession &session, ReferralMilestoneId id);

} // namespace regulars::referrals
