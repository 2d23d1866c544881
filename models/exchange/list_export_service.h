// Writes any list that a page shows to a file, put in place at once.
//
// Purpose: one use case for all lists, with its right and, since it carries data out of the house, its audit row.
// Thread: any; waits for reader and writer. A list that could not be written, or not audited, leaves nothing.
// Errors: NotAllowed; Invalid(format): the name ends in none of tables::tableSuffixes(); FileExists: the store itself; FileUnwritable;
// DiskFull; Cancelled; what `rows` answers; whatever stops the store.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"
#include "exchange/export_query.h"
#include "tables/table_writer.h"

namespace regulars::exchange {

/// Takes one row, with as many cells as the list has columns; an error ends the list with it.
using CellVisitor = std::function<Status(const std::vector<tables::Cell> &)>;

/// A list as it leaves the house.
struct ListToExport {
    QString name;              ///< in the audit trail, lower case: "customers", "sales"
    QString title;             ///< of the sheet, as the page shows it
    std::vector<tables::TableColumn> columns;
    qint64 size = 0;           ///< rows expected, for progress; 0 while unknown
    bool showsPhones = false;  ///< whole phone numbers: needs the right to see them
    /// Calls the visitor once for each row, in the order of the list, off the GUI thread; an error of the visitor ends it.
    std::function<Status(db::ReadSession &, const CellVisitor &)> rows;
};

class ListExportService {
public:
    explicit ListExportService(const Clock &clock) : m_clock(clock) {}

    /// Reads and writes the rows, audits the export, then puts the file into its place.
    Result<ExportReport> runJob(db::Database &database, const Actor &actor, const ListToExport &list, const QString &path,
                                JobControl &job) const;

private:
    const Clock &m_clock;
};

} // namespace regulars::exchange
