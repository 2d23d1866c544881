// Customers: their search keys against their names and phones, and who they are for the passes that follow.
//
// Thread: that of the session. One pass over customers, one over all words of the full-text index.
// Memory: 32 bytes per customer while it runs.
#pragma once

#include "upkeep/verify_books.h"
#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

/// Shops and products, for those that name them.
Status readCatalogue(VerifyRun &run, Books &books);
/// Fills customers and the registrations of days.
Status verifyCustomers(VerifyRun &run, Books &books);
/// Rows of the passes, weighed.
Result<qint64> workOfCustomers(db::ReadSession &session);

} // namespace regulars::upkeep
