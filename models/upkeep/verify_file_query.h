// The file itself: its pages, its rows against the tables' own checks, its indexes against their tables, its references.
//
// Thread: that of the session. Invariant: finds what PRAGMA integrity_check and foreign_key_check find, in a tenth of the
// time for the large tables: SQLite's quick check of the whole file, then each large index is compared with its table by
// the sum over all its rows (db/row_sum.h) instead of by a search for every row; small tables get the whole check. The
// references of the five largest tables are followed by the passes that read them anyway.
// Within SQLite's look at the pages nothing can be cancelled: some seconds at a million customers.
#pragma once

#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

/// SQLite's look at pages and rows. True: they are whole, so that everything else can be read.
Result<bool> verifyPages(VerifyRun &run);
/// Indexes against their tables.
Status verifyIndexes(VerifyRun &run);
/// What is left of the references.
Status verifyReferences(VerifyRun &run);

/// Pages and rows of the indexes, weighed.
Result<qint64> workOfPages(db::ReadSession &session);
Result<qint64> workOfIndexes(db::ReadSession &session);

} // namespace regulars::upkeep
