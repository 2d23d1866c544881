// Merges that stand: where closed files lead, what was moved and whose it is, and whose gifts of member days are.
//
// Thread: that of the session. Invariants: a merge stands until it is parted; of one whose file was erased there is nothing left to
// part, and nothing is asked. The kept file of a merge may have gone into another one since: what moved is that one's now.
// Errors: those of reading.
#pragma once

#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

Status verifyMerges(VerifyRun &run);
/// Rows of the passes.
Result<qint64> workOfMerges(db::ReadSession &session);

} // namespace regulars::upkeep
