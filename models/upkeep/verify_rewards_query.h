// Rewards: their stock against what explains it, and claims against the points that were booked for them.
//
// Thread: that of the session. Claims are few beside the ledger: each looks its rows up by the ledger's own key.
#pragma once

#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

Status verifyRewards(VerifyRun &run);
/// Rows of the passes, weighed.
Result<qint64> workOfRewards(db::ReadSession &session);

} // namespace regulars::upkeep
