#include "exchange/export_service.h"

#include "audit/audit_log.h"
#include "exchange/csv_writer.h"
#include "till/loyalty_context.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr qint64 kRowsPerReport = 1024;

// A document {"customers":[{…},…]}, row by row.
class JsonRows {
public:
    JsonRows(QIODevice &device, const QString &kind, QStringList columns)
        : m_device(device), m_columns(std::move(columns))
    {
        m_buffer = "{\"" + kind.toUtf8() + "\":[";
    }
    void row(const QStringList &cells)
    {
        QJsonObject object;
        for (qsizetype i = 0; i < cells.size(); ++i)
            object.insert(m_columns.at(i), cells.at(i));
        m_buffer += m_isFirst ? "\n" : ",\n";
        m_buffer += QJsonDocument(object).toJson(QJsonDocument::Compact);
        m_isFirst = false;
        if (m_buffer.size() > (256 << 10))
            flush();
    }
    bool finish()
    {
        m_buffer += "\n]}\n";
        flush();
        return m_isGood;
    }

private:
    void flush()
    {
        m_isGood = m_isGood && m_device.write(m_buffer) == m_buffer.size();
        m_buffer.clear();
    }
    QIODevice &m_device;
    QStringList m_columns;
    QByteArray m_buffer;
    bool m_isFirst = true;
    bool m_isGood = true;
};

Status writeCsv(db::ReadSession &session, const ExportRequest &request, EpochDay today, QIODevice &device,
                const RowVisitor &tick)
{
    CsvWriter writer(device, request.hasBom);
    writer.row(exportColumns(request.kind));
    TRY(forEachExportRow(session, request, today, [&](const QStringList &cells) {
        writer.row(cells);
        return tick(cells);
    }));
    return writer.flush() ? ok() : fail(ErrorCode::FileUnwritable, {}, request.path);
}

Status writeJson(db::ReadSession &session, const ExportRequest &request, EpochDay today, QIODevice &device,
                 const RowVisitor &tick)
{
    JsonRows rows(device, exportKindName(request.kind), exportColumns(request.kind));
    TRY(forEachExportRow(session, request, today, [&](const QStringList &cells) {
        rows.row(cells);
        return tick(cells);
    }));
    return rows.finish() ? ok() : fail(ErrorCode::FileUnwritable, {}, request.path);
}

} // namespace

Result<ExportReport> ExportService::run(db::ReadSession &session, const Actor &actor, const ExportRequest &request,
                                        JobControl &job) const
{
    TRY(require(actor, Right::ExportData));
    if (request.kind == ExportKind::Customers)
        TRY(require(actor, Right::SeeFullPhone));
    const bool isJson = request.path.endsWith(u".json", Qt::CaseInsensitive);
    if (!isJson && !request.path.endsWith(u".csv", Qt::CaseInsensitive))
        return fail(ErrorCode::Invalid, u"format"_s, u".csv, .json"_s);
    QElapsedTimer timer;
    timer.start();
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    const EpochDay today = context.timeOf(context.defaultShop).dayOf(m_clock.nowMs());
    TRY_LET(const qint64 size, exportSize(session, request.kind));
    ExportReport report;
    QSaveFile file(request.path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, {}, request.path);
    const auto tick = [&](const QStringList &) -> Status {
        if (++report.rows % kRowsPerReport == 0) {
            TRY(job.checkCancelled());
            job.report(report.rows, size);
        }
        return ok();
    };
    TRY(isJson ? writeJson(session, request, today, file, tick) : writeCsv(session, request, today, file, tick));
    TRY(job.checkCancelled());
    if (!file.commit())
        return fail(ErrorCode::FileUnwritable, {}, request.path);
    job.report(size, size);
    report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
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
    TRY_LET(const ExportReport report,
            database.readNow([&](db::ReadSession &session) { return run(session, actor, request, job); }));
    TRY(database.writeNow([&](db::WriteSession &session) { return recordExport(session, actor, request, report); }));
    return report;
}

} // namespace regulars::exchange
