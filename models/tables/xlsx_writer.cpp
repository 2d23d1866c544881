#include "tables/xlsx_writer.h"

#include "tables/cell_value.h"
#include "tables/zip_archive.h"

#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr quint32 kMostRows = 1'048'576; // of a sheet, heading included
constexpr int kSureDigits = 15;
constexpr qsizetype kMostText = 32'767;  // characters of a cell
constexpr qsizetype kMostName = 31;      // characters of a sheet's name
constexpr qint64 kChunk = qint64{1} << 20;

Status failed(lxw_error error, const QString &path)
{
    switch (error) {
    case LXW_NO_ERROR:
        return ok();
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
        return fail(ErrorCode::TooLong, {}, QString::number(kMostText));
    case LXW_ERROR_MEMORY_MALLOC_FAILED:
        return fail(ErrorCode::Internal, {}, u"xlsx"_s);
    default:
        return fail(ErrorCode::FileUnwritable, {}, path);
    }
}

// Signs that XML cannot hold are left out; line breaks and tabs stay.
QByteArray xmlText(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u' ' || c == u'\t' || c == u'\n' || c == u'\r')
            kept += c;
    }
    return kept.toUtf8();
}

// A name that spreadsheet programs accept.
QString sheetName(const QString &title, size_t number)
{
    QString name;
    for (const QChar c : title) {
        if (!QStringView(u"[]:*?/\\'").contains(c))
            name += c;
    }
    const QString end = number > 1 ? u" %1"_s.arg(number) : QString();
    name = name.trimmed().first(qMin(name.trimmed().size(), kMostName - end.size()));
    return (name.isEmpty() ? u"Sheet"_s : name) + end;
}

double widthOf(const TableColumn &column)
{
    constexpr double kMargin = 2;
    double heading = kMargin;
    for (const QChar c : column.heading)
        heading += c.script() == QChar::Script_Han ? 2 : 1;
    switch (column.kind) {
    case CellKind::Text:
        return std::max(heading, 18.0);
    case CellKind::Instant:
        return std::max(heading, 20.0);
    case CellKind::Integer:
    case CellKind::Decimal:
    case CellKind::Money:
    case CellKind::Date:
        return std::max(heading, 12.0);
    }
    Q_UNREACHABLE();
}

// A number that the double behind a spreadsheet's cell holds without loss.
std::optional<double> sureNumber(const QString &text)
{
    int digits = 0;
    for (const QChar c : text)
        digits += c.isDigit() ? 1 : 0;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && digits <= kSureDigits ? std::optional(number) : std::nullopt;
}

// The text is in the shop's time already: the machine's zone, whose clocks skip an hour or a day, has no say in it.
std::optional<lxw_datetime> dateOf(const QString &text)
{
    const bool hasTime = text.size() > 10;
    const QDate day = QDate::fromString(text.first(qMin<qsizetype>(text.size(), 10)), u"yyyy-MM-dd"_s);
    const QTime time = hasTime ? QTime::fromString(text.sliced(10), u" HH:mm:ss"_s) : QTime(0, 0);
    // Before March 1900 the calendar of spreadsheets is not that of the world.
    if (!day.isValid() || !time.isValid() || day < QDate(1900, 3, 1) || day.year() > 9999)
        return std::nullopt;
    lxw_datetime date{};
    date.year = day.year();
    date.month = day.month();
    date.day = day.day();
    date.hour = time.hour();
    date.min = time.minute();
    date.sec = time.second();
    return date;
}

int decimalsOf(const QString &text)
{
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
}

} // namespace

XlsxWriter::XlsxWriter(OutputFile &file, QString title) : m_file(file), m_title(std::move(title)) {}

XlsxWriter::~XlsxWriter()
{
    if (m_book)
        workbook_close(m_book); // and its file goes with the folder
}

Status XlsxWriter::begin(const std::vector<TableColumn> &columns)
{
    if (!m_folder.isValid())
        return fail(ErrorCode::FileUnwritable, {}, m_folder.path());
    const QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = const_cast<char *>(folder.constData()); // only read, and copied
    m_book = workbook_new_opt(QFile::encodeName(m_folder.filePath(u"list.xlsx"_s)).constData(), &options);
    if (!m_book)
        return fail(ErrorCode::FileUnwritable, {}, m_folder.path());
    m_bold = workbook_add_format(m_book);
    format_set_bold(m_bold);
    m_date = workbook_add_format(m_book);
    format_set_num_format(m_date, "yyyy-mm-dd");
    m_instant = workbook_add_format(m_book);
    format_set_num_format(m_instant, "yyyy-mm-dd hh:mm:ss");
    m_columns = columns;
    return beginSheet();
}

Status XlsxWriter::beginSheet()
{
    m_sheet = workbook_add_worksheet(m_book, sheetName(m_title, m_rows.size() + 1).toUtf8().constData());
    if (!m_sheet)
        return fail(ErrorCode::FileUnwritable, {}, m_folder.path());
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_rows.push_back(1);
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        TRY(failed(worksheet_set_column(m_sheet, column, column, widthOf(m_columns[i]), nullptr), m_folder.path()));
        TRY(failed(worksheet_write_string(m_sheet, 0, column, xmlText(m_columns[i].heading).constData(), m_bold), m_folder.path()));
    }
    return ok();
}

lxw_format *XlsxWriter::moneyFormat(int digits)
{
    const auto known = std::find_if(m_money.begin(), m_money.end(), [&](const auto &each) { return each.first == digits; });
    if (known != m_money.end())
        return known->second;
    lxw_format *format = workbook_add_format(m_book);
    const QByteArray code = digits == 0 ? QByteArray("#,##0") : "#,##0." + QByteArray(digits, '0');
    format_set_num_format(format, code.constData());
    m_money.emplace_back(digits, format);
    return format;
}

Status XlsxWriter::row(const std::vector<Cell> &cells)
{
    if (m_rows.back() == kMostRows)
        TRY(beginSheet());
    const quint32 line = m_rows.back()++;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].text.isEmpty())
            TRY(writeCell(line, static_cast<quint16>(i), cells[i]));
    }
    return ok();
}

Status XlsxWriter::writeCell(quint32 row, quint16 column, const Cell &cell)
{
    if (cell.kind == CellKind::Integer || cell.kind == CellKind::Decimal || cell.kind == CellKind::Money) {
        lxw_format *format = cell.kind == CellKind::Money ? moneyFormat(decimalsOf(cell.text)) : nullptr;
        if (const auto number = sureNumber(cell.text))
            return failed(worksheet_write_number(m_sheet, row, column, *number, format), m_folder.path());
    }
    if (cell.kind == CellKind::Date || cell.kind == CellKind::Instant) {
        lxw_format *format = cell.kind == CellKind::Date ? m_date : m_instant;
        if (auto date = dateOf(cell.text))
            return failed(worksheet_write_datetime(m_sheet, row, column, &*date, format), m_folder.path());
    }
    QByteArray text = xmlText(cell.text);
    // An import takes one apostrophe off a guarded formula, wherever it comes from.
    if (text.startsWith('\'') && needsGuard({text.constData(), static_cast<size_t>(text.size())}))
        text.prepend('\'');
    return failed(worksheet_write_string(m_sheet, row, column, text.constData(), nullptr), m_folder.path());
}

Status XlsxWriter::finish()
{
    const QString path = m_folder.filePath(u"list.xlsx"_s);
    TRY(failed(workbook_close(std::exchange(m_book, nullptr)), path));
    TRY(checkWritten(path));
    return copy(path);
}

// Every sheet unpacks without a fault, has as many rows as were given, and its end.
Status XlsxWriter::checkWritten(const QString &path) const
{
    ZipBounds own; // it is ours, however long and well packed
    own.ratio = std::numeric_limits<int>::max();
    own.unpackedBytes = std::numeric_limits<qint64>::max() / 4;
    const auto archive = ZipArchive::open(path, own);
    for (size_t i = 0; archive && i < m_rows.size(); ++i) {
        const auto part = (*archive)->part(u"xl/worksheets/sheet%1.xml"_s.arg(i + 1));
        if (!part)
            return fail(ErrorCode::DiskFull, {}, path);
        quint32 rows = 0;
        QByteArray held; // what a chunk's end may have cut
        for (;;) {
            const QByteArray chunk = (*part)->read(kChunk);
            if (chunk.isEmpty())
                break;
            held += chunk;
            rows += static_cast<quint32>(held.count("<row "));
            held = held.last(qMin<qsizetype>(held.size(), 4)); // shorter than what is counted
        }
        const bool hasEnd = held.endsWith("eet>") && !(*part)->error();
        if (!hasEnd || rows != m_rows[i])
            return fail(ErrorCode::DiskFull, {}, path);
    }
    return archive ? ok() : fail(ErrorCode::DiskFull, {}, path);
}

Status XlsxWriter::copy(const QString &path)
{
    QFile written(path);
    if (!written.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnwritable, {}, path);
    while (!written.atEnd()) {
        const QByteArray chunk = written.read(kChunk);
        if (chunk.isEmpty())
            return fail(ErrorCode::FileUnwritable, {}, path);
        TRY(m_file.write(chunk));
    }
    return ok();
}

} // namespace regulars::tables
