// What an undo leaves in place, and what it would take: read from the tables that sortForUndo() filled.
//
// Thread: that of the session, which must be the one that sorted. Bounded: of each kind exchange::kMostKept.
#pragma once

#include "db/session.h"
#include "exchange/import_run.h"

namespace regulars::undo {

/// Added customers and documents that stay, with their reasons.
Status listKeptFiles(db::ReadSession &session, QList<exchange::UndoKept> &kept);
/// Added products that are still there. After they were removed.
Status listKeptProducts(db::ReadSession &session, QList<exchange::UndoKept> &kept);

/// What an undo would come to, before anything is removed: customers, products, points, and how many fields were changed.
Status foresee(db::ReadSession &session, exchange::UndoReport &report);

} // namespace regulars::undo
