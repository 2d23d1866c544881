// Points of one file to another, and back: by rows of their own in both ledgers, lot by lot.
//
// Purpose: every row of the ledger stays as it is. Merging writes one row per purse and file, which takes all that is
// left of the other's lots and opens a twin of each for the kept file, with the same last day, day of earning and purchase;
// a deficit moves, too, and is paid as any deficit is. Parting takes the twins and fills the other's own lots again.
// Invariants: balance = Σ ledger = Σ remaining − deficit in both files after each call. What fell due is settled before.
// Thread: that of the session.
#pragma once

#include "db/session.h"
#include "merges/merge.h"
#include "points/ledger.h"

namespace regulars::merges {

struct PointsMove {
    Merge merge;
    qint64 atMs = 0;
    EpochDay day = 0;
    OperatorId operatorId;
    EpochDay restoredUntil = kNeverDay; ///< last day of points that come back where no lot is left for them
};

Status movePoints(db::WriteSession &session, const PointsMove &move, Purse purse);
/// After hindrance() found nothing.
Status movePointsBack(db::WriteSession &session, const PointsMove &move, Purse purse);

} // namespace regulars::merges
