// The loop that every import of single rows shares: count, reject, report progress, stop when asked.
#pragma once

#include "base/job_control.h"
#include "exchange/import_table.h"

namespace regulars::exchange {

inline constexpr qint64 kRowsPerReport = 1024;

/// The error is a row's own fault: the row is rejected and the rest is taken. All others stop the import.
[[nodiscard]] bool isRowError(ErrorCode code);

/// Adds a warning that counts, if there is something to count.
void warnOf(ImportReport &report, ErrorCode code, qint64 count);

/// `take` deals with the row that stands ready; its error rejects the row when it is the row's own, else stops.
template <class Take>
Status forEachRow(ImportTable &table, JobControl &job, ImportReport &report, Take take)
{
    report.encoding = table.file().encoding();
    report.delimiter = dialectName(table.file().dialect());
    report.columns = table.understanding();
    for (;;) {
        TRY_LET(const bool more, table.next());
        if (!more) {
            if (table.endWarning())
                report.warnings.append(*table.endWarning());
            return ok();
        }
        if (report.read++ % kRowsPerReport == 0) {
            TRY(job.checkCancelled());
            job.report(table.file().position(), table.file().size());
        }
        if (table.fault()) {
            report.rejects.push_back(table.rejectOfFault());
            ++report.rejected;
            continue;
        }
        const Status status = take();
        if (status)
            continue;
        if (!isRowError(status.error().code))
            return status;
        report.rejects.push_back(table.rejectOf(status.error()));
        ++report.rejected;
    }
}

} // namespace regulars::exchange
