#include "tables/table_writer.h"

#include "tables/csv_writer.h"
#include "tables/xlsx_writer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr qsizetype kBuffer = 256 << 10;

class CsvTable final : public TableWriter {
public:
    CsvTable(OutputFile &file, bool hasBom) : m_writer([&file](QByteArrayView bytes) { return file.write(bytes); }, hasBom) {}
    Status begin(const std::vector<TableColumn> &columns) override
    {
        for (const TableColumn &column : columns)
            m_writer.cell(column.heading);
        return m_writer.endRow();
    }
    Status row(const std::vector<Cell> &cells) override
    {
        for (const Cell &cell : cells)
            m_writer.cell(cell.text);
        return m_writer.endRow();
    }
    Status finish() override { return m_writer.flush(); }

private:
    CsvWriter m_writer;
};

// A document {"customers":[{…},…]}, row by row; every value is text, so that no digit is lost on the way.
class JsonTable final : public TableWriter {
public:
    JsonTable(OutputFile &file, QString title) : m_file(file), m_title(std::move(title)) {}
    Status begin(const std::vector<TableColumn> &columns) override
    {
        for (const TableColumn &column : columns)
            m_names.append(column.heading);
        const QJsonObject key{{m_title, QJsonValue()}};
        m_buffer = QJsonDocument(key).toJson(QJsonDocument::Compact); // {"title":null}
        m_buffer.chop(5);
        m_buffer += '[';
        return ok();
    }
    Status row(const std::vector<Cell> &cells) override
    {
        QJsonObject object;
        for (size_t i = 0; i < cells.size(); ++i)
            object.insert(m_names.at(static_cast<qsizetype>(i)), cells[i].text);
        m_buffer += m_isFirst ? "\n" : ",\n";
        m_buffer += QJsonDocument(object).toJson(QJsonDocument::Compact);
        m_isFirst = false;
        return m_buffer.size() > kBuffer ? flush() : ok();
    }
    Status finish() override
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
    QString m_title;
    QStringList m_names;
    QByteArray m_buffer;
    bool m_isFirst = true;
};

} // namespace

Cell Cell::ofInstant(qint64 ms, const BusinessTime &time)
{
    return {CellKind::Instant, time.local(ms).toString(u"yyyy-MM-dd HH:mm:ss"_s)};
}

QStringList tableSuffixes() { return {u".csv"_s, u".xlsx"_s, u".json"_s}; }

Status requireTableSuffix(const QString &path)
{
    for (const QString &suffix : tableSuffixes()) {
        if (path.endsWith(suffix, Qt::CaseInsensitive))
            return ok();
    }
    return fail(ErrorCode::Invalid, u"format"_s, tableSuffixes().join(u", "_s));
}

Result<std::unique_ptr<TableWriter>> tableWriterFor(const QString &path, OutputFile &file, const TableWriterOptions &options)
{
    TRY(requireTableSuffix(path));
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return std::make_unique<CsvTable>(file, options.hasBom);
    if (path.endsWith(u".json", Qt::CaseInsensitive))
        return std::make_unique<JsonTable>(file, options.title);
    return std::make_unique<XlsxWriter>(file, options.title);
}

} // namespace regulars::tables
