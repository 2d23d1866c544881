// Writes lists of the store to files, put in place at once; a cancelled or failed export leaves the old file.
//
// Purpose: one use case with its right and, since it carries data out of the house, its audit row.
// Thread: that of the session; runJob waits for reader and writer.
// Errors: NotAllowed; Invalid(format): the name ends neither in .csv nor in .json; FileUnwritable; DiskFull; Cancelled.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"
#include "exchange/export_query.h"

namespace regulars::exchange {

class ExportService {
public:
    explicit ExportService(const Clock &clock) : m_clock(clock) {}

    /// Writes the file. The audit row is recordExport's.
    Result<ExportReport> run(db::ReadSession &session, const Actor &actor, const ExportRequest &request,
                             JobControl &job) const;
    Status recordExport(db::WriteSession &session, const Actor &actor, const ExportRequest &request,
                        const ExportReport &report) const;
    /// Both, on a reader and the writer.
    Result<ExportReport> runJob(db::Database &database, const Actor &actor, const ExportRequest &request,
                                JobControl &job) const;

private:
    const Clock &m_clock;
};

} // namespace regulars::exchange
