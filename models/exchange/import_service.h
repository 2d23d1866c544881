// Takes a file into the store.
//
// Purpose: one import = one transaction with one audit row and one row in the list of imports; a rejected row leaves
// the rest untouched, a cancelled import leaves nothing. Thread: that of the session; JobControl may be watched and
// cancelled from any. Errors: NotAllowed; FileNotFound, FileUnreadable (also the open store itself), EmptyFile, UnknownEncoding, UndecodableText,
// UnclosedQuote, TooManyColumns; UnknownColumn, UnknownField, MissingColumn; Invalid(date | date_format | delimiter |
// rejects); FileUnwritable (rejects); Cancelled; whatever stops the store.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"
#include "exchange/import_report.h"

#include <functional>

namespace regulars::exchange {

/// Joins the import's write: stands or falls with it.
using AlsoWrite = std::function<Status(db::WriteSession &, const ImportReport &)>;

class ImportService {
public:
    explicit ImportService(const Clock &clock) : m_clock(clock) {}

    /// Within the caller's transaction. The rejects file is not written.
    Result<ImportReport> run(db::WriteSession &session, const Actor &actor, const ImportRequest &request,
                             JobControl &job);

    /// The whole job in the writer: transaction, dry run (rolled back), rejects file. Waits for its end. A dry run lets
    /// other writes go first and begins anew behind them, kMostYields times; then it holds the writer to its end.
    /// `reasonOf` makes a sentence of an error for the rejects file.
    Result<ImportReport> runJob(db::Database &database, const Actor &actor, const ImportRequest &request,
                                JobControl &job, const std::function<QString(const Error &)> &reasonOf,
                                const AlsoWrite &also = {});

private:
    static constexpr int kMostYields = 5;

    const Clock &m_clock;
};

} // namespace regulars::exchange
