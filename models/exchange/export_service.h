// Writes lists of the store to files, put in place at once; a cancelled or failed export leaves the old file.
//
// Purpose: one use case with its right and, since it carries data out of the house, its audit row.
// Thread: any; waits for reader and writer. A file that could not be written, or not audited, leaves nothing.
// Errors: NotAllowed; Invalid(format): the name ends in none of .csv, .xlsx, .json; FileExists: the store
// itself, or a file that is not to be overwritten; FileUnwritable; DiskFull; Cancelled; whatever stops the store.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"
#include "exchange/export_query.h"

namespace regulars {
class OutputFile;
}

namespace regulars::exchange {

class ExportService {
public:
    explicit ExportService(const Clock &clock) : m_clock(clock) {}

    /// The rows are read and written, then the export is audited, then the file takes its place.
    Result<ExportReport> runJob(db::Database &database, const Actor &actor, const ExportRequest &request,
                                JobControl &job) const;

private:
    Result<ExportReport> write(db::ReadSession &session, const ExportRequest &request, OutputFile &file,
                               JobControl &job) const;
    Status recordExport(db::WriteSession &session, const Actor &actor, const ExportRequest &request,
                        const ExportReport &report) const;

    const Clock &m_clock;
};

} // namespace regulars::exchange
