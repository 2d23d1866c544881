// Referrals against their payments, and payments and milestones against the points that were booked for them.
//
// Thread: that of the session. Few beside the ledger: each looks its rows up by the ledger's own key.
#pragma once

#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

Status verifyReferrals(VerifyRun &run);
/// Rows of the passes, weighed.
Result<qint64> workOfReferrals(db::ReadSession &session);

} // namespace regulars::upkeep
