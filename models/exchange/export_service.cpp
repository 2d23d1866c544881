#include "exchange/export_service.h"

#include "audit/audit_log.h"
#include "base/output_file.h"
#include "db/interrupt_guard.h"
#include "db/store_files.h"
#include "exchange/csv_writer.h"
#include "till/loyalty_context.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr qint64 kRowsPerReport = 1024;
constexpr qsizetype kBuffer = 256 << 10;

bool isJson(const ExportRequest &request) { return request.path.endsWith(u".json", Qt::CaseInsensitive); }

// A document {"customers":[{…},…]}, row by row.
class JsonRows {
public:
    JsonRows(OutputFile &file, const QString &kind, QStringList columns) : m_file(file), m_columns(std::move(columns))
    {
        m_buffer = "{\"" + kind.toUtf8() + "\":[";
    }
    Status row(const QStringList &cells)
    {
        QJsonObject object;
        for (qsizetype i = 0; i < cells.size(); ++i)
            object.insert(m_columns.at(i), cells.at(i));
        m_buffer += m_isFirst ? "\n" : ",\n";
        m_buffer += QJsonDocument(object).toJson(QJsonDocument::Compact);
        m_isFirst = false;
        return m_buffer.size() > kBuffer ? flush() : ok();
    }
    Status finish()
    {
        m_buffer += "\n]}\n";
        return flush();
    }

private:
    Status flush()
    {
        const Status taken = m_file.write(m_buffer);
        m_buffer.clear();
        return taken;
    }
    OutputFile &m_file;
    QStringList m_columns;
    QByteArray m_buffer;
    bool m_isFirst = true;
};

Status writeCsv(db::ReadSession &session, const ExportRequest &request, EpochDay today, OutputFile &file,
                const RowVisitor &tick)
{
    CsvWriter writer([&file](QByteArrayView bytes) { return file.write(bytes); }, request.hasBom);
    TRY(writer.row(exportColumns(request.kind)));
    const Status visited = forEachExportRow(session, request, today, [&](const QStringList &cells) -> Status {
        TRY(writer.row(cells));
        return tick(cells);
    });
    TRY(visited);
    return writer.flush();
}

Status writeJson(db::ReadSession &session, const ExportRequest &request, EpochDay today, OutputFile &file,
                 const RowVisitor &tick)
{
    JsonRows rows(file, exportKindName(request.kind), exportColumns(request.kind));
    const Status visited = forEachExportRow(session, request, today, [&](const QStringList &cells) -> Status {
        TRY(rows.row(cells));
        return tick(cells);
    });
    TRY(visited);
    return rows.finish();
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
    const auto tick = [&](const QStringList &) -> Status {
        if (++report.rows % kRowsPerReport == 0) {
            TRY(job.checkCancelled());
            job.report(report.rows, size);
        }
        return ok();
    };
    TRY(isJson(request) ? writeJson(session, request, today, file, tick) : writeCsv(session, request, today, file, tick));
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
    if (!isJson(request) && !request.path.endsWith(u".csv", Qt::CaseInsensitive))
        return fail(ErrorCode::Invalid, u"format"_s, u".csv, .json"_s);
    if (db::isPartOf(database.path(), request.path))
        return fail(ErrorCode::FileExists, {}, request.path);
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
