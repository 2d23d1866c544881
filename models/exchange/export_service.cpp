#include "exchange/export_service.h"

#include "audit/audit_log.h"
#include "base/output_file.h"
#include "db/interrupt_guard.h"
#include "db/store_files.h"
#include "settings/setting_service.h"
#include "tables/table_writer.h"
#include "till/loyalty_context.h"

#include <QElapsedTimer>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr qint64 kRowsPerReport = 1024;

// The texts of a row as cells of their columns' kinds.
std::vector<tables::Cell> cellsOf(const QStringList &texts, const std::vector<tables::TableColumn> &columns)
{
    std::vector<tables::Cell> cells;
    cells.reserve(columns.size());
    for (size_t i = 0; i < columns.size(); ++i)
        cells.push_back({columns[i].kind, texts.at(static_cast<qsizetype>(i))});
    return cells;
}

} // namespace

Result<ExportReport> ExportService::write(db::ReadSession &session, const ExportRequest &request, OutputFile &file,
                                          JobControl &job) const
{
    const db::InterruptGuard guard(session.connection(), &job);
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    const EpochDay today = context.timeOf(context.defaultShop).dayOf(m_clock.nowMs());
    TRY_LET(const qint64 size, exportSize(session, request.kind));
    ExportReport report;
    const auto tick = [&]() -> Status {
        if (++report.rows % kRowsPerReport == 0) {
            TRY(job.checkCancelled());
            job.report(report.rows, size);
        }
        return ok();
    };
    TRY_LET(const auto values, settings::SettingService::values(session));
    // Programs read JSON by the names of its fields.
    const bool isForPrograms = request.path.endsWith(u".json"_s, Qt::CaseInsensitive);
    const auto columns = exportTable(request.kind, isForPrograms ? QString() : values.text(u"store.language"_s));
    TRY_LET(const auto writer, tables::tableWriterFor(request.path, file, {exportKindName(request.kind), request.hasBom}));
    TRY(writer->begin(columns));
    const Status visited = forEachExportRow(session, request, today, [&](const QStringList &texts) -> Status {
        TRY(writer->row(cellsOf(texts, columns)));
        return tick();
    });
    TRY(visited);
    TRY(writer->finish());
    TRY(file.flush());
    TRY(job.checkCancelled());
    job.report(size, size);
    return report;
}

Status ExportService::recordExport(db::WriteSession &session, const Actor &actor, const ExportRequest &request,
                                   const ExportReport &report) const
{
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"export."_s + exportKindName(request.kind), u"export"_s, 0, {{u"rows"_s, report.rows}}});
}

Result<ExportReport> ExportService::runJob(db::Database &database, const Actor &actor, const ExportRequest &request,
                                           JobControl &job) const
{
    TRY(require(actor, Right::ExportData));
    if (request.kind == ExportKind::Customers)
        TRY(require(actor, Right::SeeFullPhone));
    TRY(tables::requireTableSuffix(request.path));
    if (db::isPartOf(database.path(), request.path))
        return fail(ErrorCode::FileExists, {}, request.path);
    if (!request.overwrites && QFileInfo(request.path).isFile()) // a device is written to
        return fail(ErrorCode::FileExists, u"export"_s, request.path);
    QElapsedTimer timer;
    timer.start();
    OutputFile file(request.path);
    TRY(file.open());
    TRY_LET(ExportReport report,
            database.readLongNow([&](db::ReadSession &session) { return write(session, request, file, job); }));
    // Nothing goes out of the house without its row in the audit trail.
    TRY(database.writeNow([&](db::WriteSession &session) { return recordExport(session, actor, request, report); }));
    TRY(file.commit());
    report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return report;
}

} // namespace regulars::exchange
