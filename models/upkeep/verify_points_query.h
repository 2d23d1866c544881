// The points ledger against balances, purchases and refunds; lots against accounts and against what was taken of them.
//
// Thread: that of the session. One pass over the ledger, one over accounts and lots side by side, one over the uses of lots.
// Needs purchases, refunds and customers in the books. Memory: 24 bytes per customer beside the books.
#pragma once

#include "upkeep/verify_books.h"
#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

Status verifyPoints(VerifyRun &run, Books &books);
/// Rows of the passes, weighed.
Result<qint64> workOfPoints(db::ReadSession &session);

} // namespace regulars::upkeep
