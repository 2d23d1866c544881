// Merges that were made, and what the two files of a merge hold. Read-only; thread: that of the session.
#pragma once

#include "db/session.h"
#include "merges/merge.h"

namespace regulars::merges {

/// The newest first; of one customer's file where one is given.
Result<QList<Merge>> mergesMade(db::ReadSession &session, int limit, CustomerId ofKept = {});
/// NotFound(merge).
Result<Merge> mergeById(db::ReadSession &session, MergeId id);
/// Tier, balances and figures as of today.
Result<Standing> standingOf(db::ReadSession &session, CustomerId customer, EpochDay today);
/// The name of the tier that both files together hold today, judged as the merge judges it.
Result<QString> tierTogether(db::ReadSession &session, CustomerId keep, CustomerId other, EpochDay today);

} // namespace regulars::merges
