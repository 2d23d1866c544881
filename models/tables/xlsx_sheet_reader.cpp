#include "tables/xlsx_sheet_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr int kMostColumnLetters = 3;
constexpr size_t kMaxFaultBytes = 64;

// "BC12" → 54; -1 where there are no letters.
int columnOf(QStringView reference)
{
    int column = 0;
    int letters = 0;
    for (const QChar c : reference) {
        const ushort sign = c.toUpper().unicode();
        if (sign < u'A' || sign > u'Z' || letters == kMostColumnLetters)
            break;
        column = column * 26 + (sign - u'A' + 1);
        ++letters;
    }
    return column - 1;
}

} // namespace

Result<std::unique_ptr<XlsxSheetReader>> XlsxSheetReader::open(const XlsxWorkbook &book, const QString &sheet)
{
    TRY_LET(auto xml, book.sheetPart(sheet));
    return std::unique_ptr<XlsxSheetReader>(new XlsxSheetReader(book, std::move(xml)));
}

Result<bool> XlsxSheetReader::next(TableRow &row)
{
    for (;;) {
        TRY_LET(const bool more, m_xml->next());
        if (!more)
            break;
        m_hasSheetData = m_hasSheetData || m_xml->isStart(u"sheetData");
        if (!m_xml->isStart(u"row"))
            continue;
        bool isNumber = false;
        const qint64 number = m_xml->xml().attributes().value("r"_L1).toLongLong(&isNumber);
        m_line = isNumber && number > 0 ? number : m_line + 1;
        TRY(readRow(row));
        if (row.fault != RowFault::None || !m_arena.empty() || !row.cellFaults.empty())
            return true;
    }
    if (!m_hasSheetData)
        return fail(ErrorCode::BrokenSpreadsheet, {}, m_xml->part().name());
    return false;
}

Status XlsxSheetReader::readRow(TableRow &row)
{
    row = TableRow();
    row.line = m_line;
    m_arena.clear();
    m_spans.clear();
    m_nextColumn = 0;
    m_taken = 0;
    for (;;) {
        TRY_LET(const bool more, m_xml->next());
        if (!more || m_xml->isEnd(u"row"))
            break;
        if (!m_xml->isStart(u"c"))
            continue;
        startCell();
        TRY(readCell(row));
    }
    if (row.fault != RowFault::None)
        return ok();
    row.fields.reserve(m_spans.size());
    for (const Span &span : m_spans)
        row.fields.emplace_back(std::string_view(m_arena).substr(span.begin, span.end - span.begin));
    return ok();
}

void XlsxSheetReader::startCell()
{
    const auto attributes = m_xml->xml().attributes();
    m_cell = CellStart();
    const int column = columnOf(attributes.value("r"_L1));
    m_cell.column = column < 0 ? m_nextColumn : column;
    m_nextColumn = std::min(m_cell.column, kMaxColumns) + 1;
    m_cell.type = attributes.value("t"_L1).toString();
    m_cell.style = attributes.value("s"_L1).toLongLong();
    m_value.clear();
}

// Up to the end of the cell; what its value is follows from the type.
Status XlsxSheetReader::readCell(TableRow &row)
{
    int phonetic = 0;
    bool isText = false;
    for (;;) {
        TRY_LET(const bool more, m_xml->next());
        if (!more || m_xml->isEnd(u"c"))
            return takeValue(row, m_cell);
        const bool isStart = m_xml->xml().isStartElement();
        if (m_xml->isStart(u"f"))
            m_cell.hasFormula = true;
        else if (m_xml->isStart(u"rPh") || m_xml->isEnd(u"rPh"))
            phonetic += isStart ? 1 : -1;
        else if (m_xml->isStart(u"v") || m_xml->isEnd(u"v") || m_xml->isStart(u"t") || m_xml->isEnd(u"t"))
            isText = isStart;
        else if (isText && phonetic == 0 && m_xml->xml().isCharacters() && static_cast<qint64>(m_value.size()) <= kMaxFieldBytes)
            appendDecoded(m_value, m_xml->xml().text());
    }
}

std::string XlsxSheetReader::numberText(const CellStart &cell) const
{
    switch (m_book.formOfStyle(cell.style)) {
    case NumberForm::Plain:
        break;
    case NumberForm::Date:
        if (const auto text = dateText(m_value, m_book.isFrom1904()))
            return *text;
        break;
    case NumberForm::Duration:
        if (const auto text = durationText(m_value))
            return *text;
        break;
    }
    return plainNumber(m_value);
}

Status XlsxSheetReader::takeValue(TableRow &row, const CellStart &cell)
{
    const bool isUnworked = cell.hasFormula && m_value.empty() && cell.type != u"str"; // an empty text is a value, too
    if (m_value.empty() && !isUnworked)
        return ok();
    // Cells that are only formatted may reach to the edge of the sheet, and cost nothing.
    if (cell.column >= kMaxColumns || ++m_taken > kMaxColumns)
        return fail(ErrorCode::TooManyColumns, {}, QString::number(kMaxColumns));
    if (isUnworked || cell.type == u"e") {
        noteFault(row, cell.column);
        return ok();
    }
    if (cell.type == u"s") {
        bool isNumber = false;
        const qint64 index = QByteArray::fromStdString(m_value).toLongLong(&isNumber);
        const auto text = isNumber ? m_book.sharedText(index) : std::nullopt;
        if (!text)
            return fail(ErrorCode::BrokenSpreadsheet, {}, u"sharedStrings"_s);
        return keep(row, cell, *text);
    }
    if (cell.type == u"b")
        return keep(row, cell, m_value == "1" || m_value == "true" ? "TRUE" : "FALSE");
    if (cell.type == u"d") { // ISO 8601, with a T that date_parse reads
        const size_t midnight = m_value.find("T00:00:00");
        return keep(row, cell, midnight == std::string::npos ? m_value : m_value.substr(0, midnight));
    }
    if (cell.type.isEmpty() || cell.type == u"n")
        return keep(row, cell, numberText(cell));
    return keep(row, cell, m_value);
}

// One a column; what it says is a word like #DIV/0! in any file that a spreadsheet program wrote.
void XlsxSheetReader::noteFault(TableRow &row, int column) const
{
    const bool isNoted = std::any_of(row.cellFaults.begin(), row.cellFaults.end(),
                                     [column](const CellFault &fault) { return fault.column == column; });
    if (!isNoted)
        row.cellFaults.push_back({column, QString::fromStdString(m_value.substr(0, kMaxFaultBytes))});
}

Status XlsxSheetReader::keep(TableRow &row, const CellStart &cell, std::string_view text)
{
    if (text.empty())
        return ok();
    if (static_cast<qint64>(text.size()) > kMaxFieldBytes)
        row.fault = RowFault::FieldTooLong;
    else if (static_cast<qint64>(m_arena.size() + text.size()) > kMaxRecordBytes)
        row.fault = RowFault::RecordTooLong;
    if (row.fault != RowFault::None)
        return ok();
    if (m_spans.size() <= static_cast<size_t>(cell.column))
        m_spans.resize(static_cast<size_t>(cell.column) + 1);
    const size_t begin = m_arena.size();
    m_arena.append(text);
    m_spans[static_cast<size_t>(cell.column)] = {begin, m_arena.size()};
    return ok();
}

} // namespace regulars::tables
