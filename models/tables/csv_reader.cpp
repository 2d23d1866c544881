#include "tables/csv_reader.h"

#include <algorithm>
#include <cstring>
#include <map>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr size_t kChunk = size_t{256} << 10;

bool isBlankRow(const TableRow &row)
{
    return row.fault == RowFault::None && (row.fields.empty() || (row.fields.size() == 1 && row.fields[0].empty()));
}

} // namespace

Result<qint64> BytesSource::read(char *buffer, qint64 size)
{
    const qint64 take = std::min<qint64>(size, m_rest.size());
    if (take > 0)
        std::memcpy(buffer, m_rest.data(), static_cast<size_t>(take));
    m_rest = m_rest.sliced(take);
    return take;
}

CsvReader::CsvReader(TextSource &source, CsvDialect dialect, QByteArrayView prefix, qint64 firstLine)
    : m_source(source), m_dialect(dialect), m_data(prefix.begin(), prefix.end()), m_end(m_data.size()),
      m_line(firstLine)
{
    for (const char stop : {'\r', '\n', '\0', dialect.delimiter})
        m_isStop[static_cast<unsigned char>(stop)] = true;
    if (dialect.isWhitespace) {
        m_isStop[static_cast<unsigned char>(' ')] = true;
        m_isStop[static_cast<unsigned char>('\t')] = true;
    }
}

bool CsvReader::refill()
{
    if (m_isAtEnd)
        return false;
    if (m_begin > 0) {
        std::memmove(m_data.data(), m_data.data() + m_begin, m_end - m_begin);
        m_pos -= m_begin;
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_data.size() - m_end < kChunk)
        m_data.resize(std::max(m_data.size() * 2, m_end + kChunk));
    const auto got = m_source.read(m_data.data() + m_end, static_cast<qint64>(m_data.size() - m_end));
    if (!got)
        m_error = got.error();
    if (!got || *got == 0) {
        m_isAtEnd = true;
        return false;
    }
    m_end += static_cast<size_t>(*got);
    return true;
}

// The source's error, with the line it stands on, is what really ended the file.
Error CsvReader::faultAtEnd() const
{
    Error error = *m_error;
    if (error.code == ErrorCode::UndecodableText)
        error = {error.code, error.detail, QString::number(m_line)};
    return error;
}

Error CsvReader::nulByte() const { return {ErrorCode::UndecodableText, u"CSV"_s, QString::number(m_line)}; }

Result<bool> CsvReader::next(TableRow &row)
{
    for (;;) {
        std::vector<std::string_view> reused = std::move(row.fields);
        reused.clear();
        row = TableRow();
        row.fields = std::move(reused);
        row.line = m_line;
        m_spans.clear();
        m_begin = m_pos;
        if (!hasByte()) {
            if (m_error)
                return tl::unexpected<Error>(faultAtEnd());
            return false;
        }
        if (m_isDoubtUntilQuote || m_line <= m_doubtUntil) {
            row.isDoubtful = true;
            row.quoteLine = m_doubtfulQuote;
        }
        const bool wasInDoubt = m_isDoubtUntilQuote;
        TRY(m_dialect.isWhitespace ? parseBlankSeparated(row) : parseRecord(row));
        if (wasInDoubt && row.faultColumn < 0)
            settleDoubt();
        if (row.fault == RowFault::None) {
            row.fields.reserve(m_spans.size());
            for (const Span &span : m_spans)
                row.fields.push_back(unquoted(span));
        }
        if (!isBlankRow(row))
            return true;
    }
}

// A line with a quote is where a field beyond the limit may have ended.
void CsvReader::settleDoubt()
{
    if (m_pos > m_begin && std::memchr(m_data.data() + m_begin, '"', m_pos - m_begin) != nullptr)
        m_isDoubtUntilQuote = false;
}

std::string_view CsvReader::unquoted(const Span &span)
{
    char *text = m_data.data() + m_begin + span.begin;
    const size_t size = span.end - span.begin;
    if (span.doubled == 0)
        return {text, size};
    char *target = text;
    for (size_t i = 0; i < size; ++i) {
        *target++ = text[i];
        i += text[i] == '"' ? 1 : 0; // its double follows
    }
    return {text, static_cast<size_t>(target - text)};
}

Status CsvReader::parseRecord(TableRow &row)
{
    for (m_column = 0;; ++m_column) {
        if (m_column == kMaxColumns)
            return fail(ErrorCode::TooManyColumns, {}, QString::number(kMaxColumns));
        TRY_LET(const Stop stop, parseField(row));
        row.isAtFileEnd = stop == Stop::File;
        if (stop != Stop::Delimiter)
            return ok();
    }
}

// Beyond a limit nothing of the record is kept: parsing goes on only to find its end.
void CsvReader::checkLimits(TableRow &row, Span &span)
{
    if (row.fault == RowFault::None) {
        if (static_cast<qint64>(span.end - span.begin - span.doubled) > kMaxFieldBytes)
            row.fault = RowFault::FieldTooLong;
        else if (static_cast<qint64>(m_pos - m_begin) > kMaxRecordBytes)
            row.fault = RowFault::RecordTooLong;
    }
    if (row.fault != RowFault::None) {
        dropHeld();
        span = {0, 0};
    }
}

Result<CsvReader::Stop> CsvReader::parseField(TableRow &row)
{
    if (hasByte() && m_data[m_pos] == '"')
        return parseQuoted(row);
    Span span{m_pos - m_begin, m_pos - m_begin};
    for (;;) {
        const char *at = m_data.data() + m_pos;
        const char *end = m_data.data() + m_end;
        while (at < end && !m_isStop[static_cast<unsigned char>(*at)])
            ++at;
        m_pos = static_cast<size_t>(at - m_data.data());
        span.end = m_pos - m_begin;
        if (m_pos < m_end)
            return finishField(row, span);
        checkLimits(row, span);
        if (!refill())
            return finishField(row, span);
    }
}

Result<CsvReader::Stop> CsvReader::finishField(TableRow &row, const Span &field)
{
    Span span = field;
    checkLimits(row, span);
    if (row.fault == RowFault::None)
        m_spans.push_back(span);
    if (m_pos == m_end) {
        if (m_error)
            return tl::unexpected<Error>(faultAtEnd());
        return Stop::File;
    }
    const char stop = m_data[m_pos];
    if (stop == '\0')
        return tl::unexpected<Error>(nulByte());
    if (stop == '\r' || stop == '\n') {
        countLineBreak();
        return Stop::Record;
    }
    ++m_pos;
    return Stop::Delimiter;
}

// CR, LF and CRLF are one break each.
void CsvReader::countLineBreak()
{
    const bool isCr = m_data[m_pos] == '\r';
    ++m_pos;
    ++m_line;
    if (isCr && hasByte() && m_data[m_pos] == '\n')
        ++m_pos;
}

Result<CsvReader::Stop> CsvReader::parseQuoted(TableRow &row)
{
    ++m_pos;
    OpenQuote quote{m_line, m_pos - m_begin};
    TRY_LET(const bool isClosed, findClosingQuote(row, quote));
    if (!isClosed)
        return breakOff(row, quote, RowFault::UnclosedQuote);
    const Span span{quote.begin, m_pos - 1 - m_begin, quote.doubled};
    while (hasByte() && (m_data[m_pos] == ' ' || m_data[m_pos] == '\t') &&
           !m_isStop[static_cast<unsigned char>(m_data[m_pos])])
        ++m_pos;
    if (hasByte() && !m_isStop[static_cast<unsigned char>(m_data[m_pos])])
        return breakOff(row, quote, RowFault::TextAfterQuote);
    return finishField(row, quote.isDropped ? Span{0, 0} : span);
}

// Reads up to behind the closing quote. false: there is none in the file, or none within the limit.
Result<bool> CsvReader::findClosingQuote(TableRow &row, OpenQuote &quote)
{
    bool isAfterCr = false;
    for (;;) {
        size_t at = m_pos;
        while (at < m_end && m_data[at] != '"' && m_data[at] != '\n' && m_data[at] != '\r' && m_data[at] != '\0')
            ++at;
        isAfterCr = isAfterCr && at == m_pos;
        m_pos = at;
        if (!quote.isDropped &&
            static_cast<qint64>(m_pos - m_begin - quote.begin - quote.doubled) > kMaxFieldBytes) {
            if (quote.lineEnd > 0)
                return false;
            row.fault = row.fault == RowFault::None ? RowFault::FieldTooLong : row.fault;
            quote.isDropped = true;
        }
        if (quote.isDropped)
            dropHeld();
        if (m_pos == m_end) {
            if (refill())
                continue;
            if (m_error)
                return tl::unexpected<Error>(faultAtEnd());
            return false;
        }
        const char stop = m_data[m_pos];
        if (stop == '\0')
            return tl::unexpected<Error>(nulByte());
        if (stop == '"') {
            isAfterCr = false;
            ++m_pos;
            if (!hasByte() || m_data[m_pos] != '"')
                return true;
            ++m_pos;
            ++quote.doubled;
            continue;
        }
        if (quote.isDropped)
            return false; // on one line too long, and going on behind it: the line is the row
        if (quote.lineEnd == 0)
            quote.lineEnd = m_pos - m_begin;
        m_line += (stop == '\n' && isAfterCr) ? 0 : 1;
        isAfterCr = stop == '\r';
        ++m_pos;
    }
}

// The row ends with the line on which the broken field opened. What was read of the lines behind it is read again.
Result<CsvReader::Stop> CsvReader::breakOff(TableRow &row, const OpenQuote &quote, RowFault fault)
{
    const bool isFileEnd = m_pos == m_end && m_isAtEnd;
    const bool isHeld = row.fault == RowFault::None; // a limit was met before: nothing is held, and that says enough
    if (isHeld || isFileEnd)
        row.fault = fault;
    row.quoteLine = m_doubtfulQuote = quote.line;
    row.faultColumn = m_column;
    m_doubtUntil = m_line;
    Stop stop = Stop::Record;
    size_t size = 0;
    if (quote.lineEnd > 0) {
        m_isDoubtUntilQuote = fault == RowFault::UnclosedQuote && !isFileEnd; // the limit was met, not the end
        m_pos = m_begin + quote.lineEnd;
        m_line = quote.line;
        size = quote.lineEnd;
        countLineBreak();
    } else {
        TRY_LET(const SkippedLine skipped, skipLine());
        const auto quotes = skipped.quotes + 2 * quote.doubled + (fault == RowFault::TextAfterQuote ? 2 : 1);
        m_isDoubtUntilQuote = quotes % 2 != 0; // one of them goes on behind the line
        stop = skipped.stop;
        size = skipped.size;
    }
    if (isHeld && m_begin + size <= m_pos)
        row.raw = {m_data.data() + m_begin, size};
    return stop;
}

// To behind the next line break. `size` is that of the record without it, or 0 when it was too much to be held.
Result<CsvReader::SkippedLine> CsvReader::skipLine()
{
    SkippedLine line{Stop::File, 0, 0};
    bool isHeld = true;
    for (;;) {
        for (; m_pos < m_end && m_data[m_pos] != '\r' && m_data[m_pos] != '\n' && m_data[m_pos] != '\0'; ++m_pos)
            line.quotes += m_data[m_pos] == '"' ? 1 : 0;
        if (static_cast<qint64>(m_pos - m_begin) > kMaxRecordBytes || !isHeld) {
            isHeld = false;
            dropHeld();
        }
        if (m_pos < m_end || !refill())
            break;
    }
    line.size = isHeld ? m_pos - m_begin : 0;
    if (m_pos < m_end && m_data[m_pos] == '\0')
        return tl::unexpected<Error>(nulByte());
    if (m_pos < m_end) {
        countLineBreak();
        line.stop = Stop::Record;
    } else if (m_error) {
        return tl::unexpected<Error>(faultAtEnd());
    }
    return line;
}

Status CsvReader::parseBlankSeparated(TableRow &row)
{
    for (;;) {
        while (hasByte() && (m_data[m_pos] == ' ' || m_data[m_pos] == '\t'))
            ++m_pos;
        const bool isAtBreak = m_pos < m_end && (m_data[m_pos] == '\r' || m_data[m_pos] == '\n');
        if (isAtBreak)
            countLineBreak();
        if (isAtBreak || m_pos == m_end) {
            if (!isAtBreak && m_error)
                return tl::unexpected<Error>(faultAtEnd());
            row.isAtFileEnd = !isAtBreak;
            return ok();
        }
        if (m_spans.size() >= kMaxColumns)
            return fail(ErrorCode::TooManyColumns, {}, QString::number(kMaxColumns));
        Span span{m_pos - m_begin, m_pos - m_begin};
        do {
            while (m_pos < m_end && !m_isStop[static_cast<unsigned char>(m_data[m_pos])])
                ++m_pos;
            span.end = m_pos - m_begin;
            checkLimits(row, span);
        } while (m_pos == m_end && refill());
        if (row.fault == RowFault::None)
            m_spans.push_back(span);
        if (m_pos < m_end && m_data[m_pos] == '\0')
            return tl::unexpected<Error>(nulByte());
    }
}

// ---- Dialects -----------------------------------------------------------------------------------------------

namespace {

// How many of the first lines agree on a number of columns above one, and that number.
struct Agreement {
    int rows = 0;
    size_t columns = 0;
    auto operator<=>(const Agreement &) const = default;
};

Agreement agreement(QByteArrayView sample, CsvDialect dialect)
{
    constexpr int kRows = 50;
    BytesSource source(sample);
    CsvReader reader(source, dialect);
    TableRow row;
    std::map<size_t, int> rowsByColumns;
    for (int i = 0; i < kRows; ++i) {
        const auto more = reader.next(row);
        if (!more || !*more)
            break;
        if (row.fields.size() > 1)
            ++rowsByColumns[row.fields.size()];
    }
    Agreement best;
    for (const auto &[columns, rows] : rowsByColumns)
        best = std::max(best, Agreement{rows, columns});
    return best;
}

} // namespace

CsvDialect guessDialect(QByteArrayView sample)
{
    CsvDialect best;
    Agreement most;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        const Agreement found = agreement(sample, {delimiter, false});
        if (found > most) {
            most = found;
            best.delimiter = delimiter;
        }
    }
    return best;
}

Result<CsvDialect> dialectFromName(const QString &name)
{
    if (name == u"whitespace")
        return CsvDialect{' ', true};
    if (name == u"tab" || name == u"\\t")
        return CsvDialect{'\t', false};
    const bool isSign = name.size() == 1 && name.at(0) < QChar(0x80) && !name.at(0).isLetterOrNumber() &&
                        (name.at(0).isPrint() || name.at(0) == u'\t') && name.at(0) != u'"';
    if (!isSign)
        return fail(ErrorCode::Invalid, u"delimiter"_s, u", ; | tab whitespace"_s);
    return CsvDialect{name.at(0).toLatin1(), false};
}

QString dialectName(CsvDialect dialect)
{
    if (dialect.isWhitespace)
        return u"whitespace"_s;
    return dialect.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(dialect.delimiter));
}

} // namespace regulars::tables
