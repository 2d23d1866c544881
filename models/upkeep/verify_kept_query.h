// Figures kept beside the facts: customer summaries, roll-ups of days and months, tier states and counters.
//
// Thread: that of the session. Errors: those of reading.
#pragma once

#include "upkeep/verify_books.h"
#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

/// Summaries against what purchases and refunds say of each customer.
Status verifySummaries(VerifyRun &run, Books &books);
/// Days and months of each shop against purchases, refunds and registrations.
Status verifyRollups(VerifyRun &run, Books &books);
/// States against the history they are the end of, and counters against states.
Status verifyTiers(VerifyRun &run);

/// Rows of all three, weighed.
Result<qint64> workOfKept(db::ReadSession &session);

} // namespace regulars::upkeep
