// Where the lots of a file went that became part of another one's.
//
// Read-only; thread: that of the session. A merge takes what is left of each lot and opens a twin of it for the kept file; a
// lot of which nothing was left has none. Merges of merges are followed.
#pragma once

#include "db/session.h"
#include "points/ledger.h"

#include <vector>

namespace regulars::points {

struct MovedLot {
    LotId was;
    Lot now; ///< the newest twin, else the lot itself: its last day, day of earning and purchase count
};

/// All lots that `owner` had when it went into `keep`; none where it did not.
Result<std::vector<MovedLot>> movedLots(db::ReadSession &session, CustomerId owner, CustomerId keep, Purse purse);

} // namespace regulars::points
