#include "exchange/rejects_file.h"

#include "exchange/import_table.h"
#include "tables/csv_writer.h"
#include "tables/table_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

Status writeRows(tables::TableFile &table, const std::vector<Reject> &rejects, tables::CsvWriter &writer,
                 const std::function<QString(const Error &)> &reasonOf)
{
    tables::TableRow row;
    for (const Reject &reject : rejects) {
        bool isFound = row.line == reject.line;
        while (!isFound) {
            TRY_LET(const bool more, table.next(row));
            if (!more || row.line > reject.line)
                break;
            isFound = row.line == reject.line;
        }
        writer.cell(QString::number(reject.line));
        writer.cell(reject.column);
        writer.cell(reasonOf(reject.error));
        if (isFound) {
            for (const std::string_view field : row.fields)
                writer.cell(field);
            if (!row.raw.empty()) // cannot be parted into cells
                writer.cell(row.raw);
        }
        TRY(writer.endRow());
    }
    return ok();
}

} // namespace

Status checkRejectsPath(const ImportRequest &request)
{
    if (request.rejectsPath.isEmpty())
        return ok();
    if (QFileInfo(request.rejectsPath) == QFileInfo(request.path))
        return fail(ErrorCode::Invalid, u"rejects"_s, request.rejectsPath);
    OutputFile file(request.rejectsPath);
    return file.open(); // and nothing is left of it
}

Status removeStaleRejects(const ImportRequest &request)
{
    const QFileInfo info(request.rejectsPath);
    if (request.rejectsPath.isEmpty() || !info.isFile() || QFile::remove(info.canonicalFilePath()))
        return ok();
    return fail(ErrorCode::FileUnwritable, {}, request.rejectsPath);
}

Result<std::unique_ptr<OutputFile>> prepareRejects(const ImportRequest &request, std::vector<Reject> rejects,
                                                   const std::function<QString(const Error &)> &reasonOf)
{
    std::stable_sort(rejects.begin(), rejects.end(), [](const Reject &a, const Reject &b) { return a.line < b.line; });
    TRY_LET(const auto table, tables::TableFile::open(tableOptions(request)));
    auto file = std::make_unique<OutputFile>(request.rejectsPath);
    TRY(file->open());
    tables::CsvWriter writer([&file](QByteArrayView bytes) { return file->write(bytes); }, true);
    TRY(writer.row(QStringList{u"line"_s, u"column"_s, u"reason"_s} +
                   (request.hasHeader ? table->headings() : table->names())));
    TRY(writeRows(*table, rejects, writer, reasonOf));
    TRY(writer.flush());
    TRY(file->flush());
    return file;
}

Status writeRejects(const ImportRequest &request, std::vector<Reject> rejects,
                    const std::function<QString(const Error &)> &reasonOf)
{
    TRY_LET(const auto file, prepareRejects(request, std::move(rejects), reasonOf));
    return file->commit();
}

} // namespace regulars::exchange
