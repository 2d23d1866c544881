// Takes an import back: everything it added or changed, in one write, whole or not at all.
//
// Purpose: the books are as they were before it. Where nothing happened since, exactly so: documents, points, lots and
// standing go as if they had never been. Where something did, customer by customer:
// – points moved since: the imported documents go, and the points they gave are taken back by a row of their own, with
//   the claw-back rule of the settings where they were used; the tier is judged anew;
// – goods of an imported purchase came back since, or a later import added to it: that document stays, with the returns
//   and purchases that hang together with it; the customer's other ones go;
// – added customers and products stay when something later stands upon them;
// – a field that was changed again since keeps what it says.
// What stays is counted and, up to exchange::kMostKept of each kind, named with its reason.
// The same file afterwards imports again as if new.
// Thread: that of the session; JobControl may be watched and cancelled from any.
// Errors: NotAllowed; NotFound(import); ImportUndone; ImportForgotten; Cancelled; whatever stops the store.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"
#include "exchange/import_run.h"

namespace regulars::undo {

class ImportUndoService {
public:
    explicit ImportUndoService(const Clock &clock) : m_clock(clock) {}

    /// Within the caller's transaction.
    Result<exchange::UndoReport> run(db::WriteSession &session, const Actor &actor, exchange::ImportRunId id, JobControl &job) const;
    /// What an undo would come to, asked of a reader: sales go on. Fields are those that were changed, whether or not they
    /// were changed again; the points are those the import moved.
    Result<exchange::UndoReport> preview(db::Database &database, const Actor &actor, exchange::ImportRunId id, JobControl &job) const;
    /// The whole job in the writer. A trial is rolled back: what the undo would do.
    Result<exchange::UndoReport> runJob(db::Database &database, const Actor &actor, exchange::ImportRunId id, bool isTrial, JobControl &job) const;

private:
    const Clock &m_clock;
};

} // namespace regulars::undo
