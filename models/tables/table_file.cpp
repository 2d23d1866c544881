#include "tables/table_file.h"

#include "tables/cell_value.h"
#include "tables/spreadsheet_kind.h"
#include "tables/text_file_source.h"
#include "tables/xlsx_sheet_reader.h"
#include "tables/xlsx_workbook.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr qint64 kPrefix = 64 << 10;

// Spreadsheets say "sep=;" in a first line of its own.
qsizetype separatorLine(QByteArrayView prefix, CsvDialect &dialect)
{
    if (!prefix.startsWith("sep=") || prefix.size() < 6)
        return 0;
    qsizetype end = 5;
    while (end < prefix.size() && (prefix[end] == '\r' || prefix[end] == '\n') && end < 7)
        ++end;
    if (end == 5)
        return 0;
    dialect.delimiter = prefix[4];
    return end;
}

// Headings that cannot be read leave nothing to go by.
Status faultOfHeadings(const TableRow &row)
{
    switch (row.fault) {
    case RowFault::None:
        return ok();
    case RowFault::FieldTooLong:
    case RowFault::RecordTooLong:
        return fail(ErrorCode::TooLong, {}, QString::number(kMaxFieldBytes));
    case RowFault::TextAfterQuote:
        return fail(ErrorCode::TextAfterQuote, {}, QString::number(row.quoteLine));
    case RowFault::UnclosedQuote:
        return fail(ErrorCode::UnclosedQuote, {}, QString::number(row.quoteLine));
    }
    Q_UNREACHABLE();
}

} // namespace

TableFile::TableFile() = default;
TableFile::~TableFile() = default;

Result<std::unique_ptr<TableFile>> TableFile::open(const TableOptions &options)
{
    std::unique_ptr<TableFile> table(new TableFile);
    TRY_LET(const SpreadsheetKind kind, spreadsheetKindOf(options.path));
    switch (kind) {
    case SpreadsheetKind::None:
        TRY(table->openText(options));
        return table;
    case SpreadsheetKind::Packed:
        TRY(table->openSpreadsheet(options));
        return table;
    case SpreadsheetKind::Binary:
        return fail(ErrorCode::OldSpreadsheet, {}, u".xls"_s);
    case SpreadsheetKind::Encrypted:
        return fail(ErrorCode::EncryptedFile, {}, options.path);
    }
    Q_UNREACHABLE();
}

Result<QStringList> TableFile::sheetsOf(const QString &path)
{
    TRY_LET(const SpreadsheetKind kind, spreadsheetKindOf(path));
    if (kind == SpreadsheetKind::None)
        return QStringList();
    if (kind == SpreadsheetKind::Packed) {
        TRY_LET(const auto book, XlsxWorkbook::open(path));
        return book->sheetNames();
    }
    TRY_LET(const auto table, open({path, {}, {}, false})); // says why not
    return table->sheets();
}

Error TableFile::emptySheet(const QString &path) const
{
    const QStringList others = otherSheets();
    return others.isEmpty() ? Error{ErrorCode::EmptyFile, {}, path} : Error{ErrorCode::EmptyFile, {}, sheetDetail(m_sheet, others)};
}

Status TableFile::openText(const TableOptions &options)
{
    TRY_LET(m_source, TextFileSource::open(options.path, options.encoding, options.knownHeadings));
    QByteArray prefix(kPrefix, Qt::Uninitialized);
    // A fault in the first bytes is met again, with its line, by the reader.
    const auto got = m_source->read(prefix.data(), prefix.size());
    prefix.resize(got ? *got : 0);
    const qsizetype skipped = separatorLine(prefix, m_dialect);
    const QByteArrayView sample = QByteArrayView(prefix).sliced(skipped);
    if (!options.delimiter.isEmpty()) {
        TRY_LET(m_dialect, dialectFromName(options.delimiter));
    } else if (skipped == 0) {
        m_dialect = guessDialect(sample);
    }
    m_textReader = std::make_unique<CsvReader>(*m_source, m_dialect, sample, skipped > 0 ? 2 : 1);
    BytesSource bytes(sample);
    CsvReader peek(bytes, m_dialect);
    if (options.hasHeader)
        return readHeadings(*m_textReader, rowsAboveHeadings(peek, options.knownHeadings), {ErrorCode::EmptyFile, {}, options.path});
    TableRow row;
    do {
        TRY_LET(const bool hasRow, peek.next(row));
        if (!hasRow)
            return fail(ErrorCode::EmptyFile, {}, options.path);
    } while (row.fault != RowFault::None);
    m_names = columnNames(QStringList(static_cast<qsizetype>(row.fields.size()), QString()));
    return ok();
}

Status TableFile::openSpreadsheet(const TableOptions &options)
{
    TRY_LET(m_workbook, XlsxWorkbook::open(options.path));
    TRY_LET(m_sheet, m_workbook->sheetNamed(options.sheet));
    TRY_LET(m_sheetReader, XlsxSheetReader::open(*m_workbook, m_sheet));
    TRY_LET(const auto peek, XlsxSheetReader::open(*m_workbook, m_sheet));
    if (options.hasHeader)
        return readHeadings(*m_sheetReader, rowsAboveHeadings(*peek, options.knownHeadings), emptySheet(options.path));
    TableRow row;
    do {
        TRY_LET(const bool hasRow, peek->next(row));
        if (!hasRow)
            return tl::unexpected<Error>(emptySheet(options.path));
    } while (row.fault != RowFault::None);
    m_names = columnNames(QStringList(static_cast<qsizetype>(row.fields.size()), QString()));
    return ok();
}

int TableFile::rowsAboveHeadings(RowReader &peek, const HeadingScore &score)
{
    if (!score)
        return 0;
    TableRow row;
    for (int above = 0; above < kHeadingRows; ++above) {
        const auto more = peek.next(row);
        if (!more || !*more || row.fault != RowFault::None)
            return 0;
        int filled = 0;
        int known = 0;
        for (const std::string_view cell : row.fields) {
            const QString text = cellString(cell).simplified();
            filled += text.isEmpty() ? 0 : 1;
            known += !text.isEmpty() && score(text) > 0 ? 1 : 0;
        }
        if (known >= 2 && known * 2 >= filled)
            return above;
        if (above == 0 && known > 0 && known == filled) // a list of a single column
            return 0;
    }
    return 0;
}

Status TableFile::readHeadings(RowReader &reader, int rowsAbove, const Error &empty)
{
    TableRow row;
    for (int i = 0; i <= rowsAbove; ++i) {
        TRY_LET(const bool hasRow, reader.next(row));
        if (!hasRow)
            return tl::unexpected<Error>(empty);
    }
    TRY(faultOfHeadings(row));
    takeHeadings(row);
    return ok();
}

void TableFile::takeHeadings(const TableRow &row)
{
    m_headingLine = row.line;
    for (const std::string_view cell : row.fields)
        m_headings.append(cellString(cell));
    m_names = columnNames(m_headings);
}

QStringList TableFile::sheets() const { return m_workbook ? m_workbook->sheetNames() : QStringList(); }
QStringList TableFile::otherSheets() const
{
    QStringList others = sheets();
    others.removeOne(m_sheet);
    return others;
}

QString TableFile::encoding() const { return m_source ? m_source->encoding() : QString(); }
QString TableFile::delimiter() const { return m_source ? dialectName(m_dialect) : QString(); }
qint64 TableFile::position() const { return m_source ? m_source->position() : m_sheetReader->position(); }
qint64 TableFile::size() const { return m_source ? m_source->size() : m_sheetReader->size(); }

Result<bool> TableFile::next(TableRow &row)
{
    return m_textReader ? m_textReader->next(row) : m_sheetReader->next(row);
}

QStringList columnNames(const QStringList &headings)
{
    QStringList names;
    QSet<QString> taken;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const QString heading = headings.at(i).simplified();
        QString name = heading.isEmpty() ? u"#%1"_s.arg(i + 1) : heading;
        for (int again = 2; taken.contains(name); ++again)
            name = u"%1 (%2)"_s.arg(heading).arg(again);
        taken.insert(name);
        names.append(name);
    }
    return names;
}

} // namespace regulars::tables
