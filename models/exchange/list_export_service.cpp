#include "exchange/list_export_service.h"

#include "audit/audit_log.h"
#include "base/output_file.h"
#include "db/interrupt_guard.h"
#include "db/store_files.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr qint64 kRowsPerReport = 1024;

Result<qint64> writeRows(db::ReadSession &session, const ListToExport &list, tables::TableWriter &writer, OutputFile &file,
                         JobControl &job)
{
    const db::InterruptGuard guard(session.connection(), &job);
    TRY(writer.begin(list.columns));
    qint64 rows = 0;
    const Status visited = list.rows(session, [&](const std::vector<tables::Cell> &cells) -> Status {
        TRY(writer.row(cells));
        if (++rows % kRowsPerReport != 0)
            return ok();
        job.report(rows, qMax(list.size, rows));
        return job.checkCancelled();
    });
    TRY(visited);
    TRY(writer.finish());
    TRY(file.flush());
    TRY(job.checkCancelled());
    job.report(rows, rows);
    return rows;
}

} // namespace

Result<ExportReport> ListExportService::runJob(db::Database &database, const Actor &actor, const ListToExport &list,
                                               const QString &path, JobControl &job) const
{
    TRY(require(actor, Right::ExportData));
    if (list.showsPhones)
        TRY(require(actor, Right::SeeFullPhone));
    TRY(tables::requireTableSuffix(path));
    if (db::isPartOf(database.path(), path))
        return fail(ErrorCode::FileExists, {}, path);
    QElapsedTimer timer;
    timer.start();
    OutputFile file(path);
    TRY(file.open());
    tables::TableWriterOptions options;
    options.title = list.title;
    TRY_LET(const auto writer, tables::tableWriterFor(path, file, options));
    ExportReport report;
    TRY_LET(report.rows,
            database.readLongNow([&](db::ReadSession &session) { return writeRows(session, list, *writer, file, job); }));
    // Nothing goes out of the house without its row in the audit trail.
    TRY(database.writeNow([&](db::WriteSession &session) {
        return audit::append(session, actor, m_clock.nowMs(),
                             {u"export."_s + list.name, u"export"_s, 0, {{u"rows"_s, report.rows}}});
    }));
    TRY(file.commit());
    report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return report;
}

} // namespace regulars::exchange
