#include "tables/csv_writer.h"

#include "tables/cell_value.h"

namespace regulars::tables {
namespace {

constexpr qsizetype kBuffer = 256 << 10;

} // namespace

CsvWriter::CsvWriter(ByteSink sink, bool hasBom) : m_sink(std::move(sink))
{
    if (hasBom)
        m_buffer += "\xEF\xBB\xBF";
}

Status CsvWriter::row(const QStringList &cells)
{
    for (const QString &text : cells)
        cell(text);
    return endRow();
}

void CsvWriter::cell(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    cell(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void CsvWriter::cell(std::string_view utf8)
{
    if (!m_isRowStart)
        m_buffer += ',';
    m_isRowStart = false;
    const bool isGuarded = needsGuard(utf8);
    // Blanks at an edge are quoted too: some programs trim what is not.
    const bool hasEdge = !utf8.empty() && (utf8.front() == ' ' || utf8.back() == ' ');
    const bool isQuoted = hasEdge || utf8.find_first_of(",\"\r\n\t;|") != std::string_view::npos;
    if (isQuoted)
        m_buffer += '"';
    if (isGuarded)
        m_buffer += '\'';
    if (!isQuoted) {
        m_buffer.append(utf8.data(), static_cast<qsizetype>(utf8.size()));
        return;
    }
    for (const char c : utf8) {
        if (c == '"')
            m_buffer += '"';
        m_buffer += c;
    }
    m_buffer += '"';
}

Status CsvWriter::endRow()
{
    m_buffer += "\r\n";
    m_isRowStart = true;
    return m_buffer.size() >= kBuffer ? flush() : ok();
}

Status CsvWriter::flush()
{
    const Status taken = m_sink(m_buffer);
    m_buffer.clear();
    return taken;
}

} // namespace regulars::tables
