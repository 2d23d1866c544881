#include "exchange/csv_reader.h"

#include <algorithm>
#include <cstring>
#include <map>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr size_t kChunk = size_t{256} << 10;

bool isBlankRow(const CsvRow &row)
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
Error CsvReader::faultAtEnd(Error otherwise) const
{
    if (!m_error)
        return otherwise;
    Error error = *m_error;
    if (error.code == ErrorCode::UndecodableText)
        error.detail += u", line %1"_s.arg(m_line);
    return error;
}

Result<bool> CsvReader::next(CsvRow &row)
{
    for (;;) {
        row.fields.clear();
        row.fault = RowFault::None;
        row.line = m_line;
        m_spans.clear();
        m_begin = m_pos;
        if (!hasByte()) {
            if (m_error)
                return tl::unexpected<Error>(faultAtEnd({}));
            return false;
        }
        TRY(m_dialect.isWhitespace ? parseBlankSeparated(row) : parseRecord(row));
        if (row.fault == RowFault::None) {
            row.fields.reserve(m_spans.size());
            for (const Span &span : m_spans)
                row.fields.emplace_back(m_data.data() + m_begin + span.begin, span.end - span.begin);
        }
        if (!isBlankRow(row))
            return true;
    }
}

Status CsvReader::parseRecord(CsvRow &row)
{
    for (int columns = 1;; ++columns) {
        if (columns > kMaxColumns)
            return fail(ErrorCode::TooManyColumns, {}, QString::number(kMaxColumns));
        TRY_LET(const Stop stop, parseField(row));
        if (stop != Stop::Delimiter)
            return ok();
    }
}

// Moves [m_pos, position) behind what the field holds already (they part once a doubled quote was met).
void CsvReader::appendUpTo(size_t position, Span &span)
{
    const size_t size = position - m_pos;
    char *target = m_data.data() + m_begin + span.end;
    if (target != m_data.data() + m_pos)
        std::memmove(target, m_data.data() + m_pos, size);
    span.end += size;
    m_pos = position;
}

// Beyond a limit nothing of the record is kept: parsing goes on only to find its end.
void CsvReader::checkLimits(CsvRow &row, Span &span)
{
    if (row.fault == RowFault::None) {
        if (static_cast<qint64>(span.end - span.begin) > kMaxFieldBytes)
            row.fault = RowFault::FieldTooLong;
        else if (static_cast<qint64>(m_pos - m_begin) > kMaxRecordBytes)
            row.fault = RowFault::RecordTooLong;
    }
    if (row.fault != RowFault::None) {
        m_begin = m_pos;
        span = {0, 0};
    }
}

Result<CsvReader::Stop> CsvReader::parseField(CsvRow &row)
{
    Span span{m_pos - m_begin, m_pos - m_begin};
    if (hasByte() && m_data[m_pos] == '"')
        TRY(parseQuoted(row, span));
    for (;;) {
        const char *at = m_data.data() + m_pos;
        const char *end = m_data.data() + m_end;
        while (at < end && !m_isStop[static_cast<unsigned char>(*at)])
            ++at;
        appendUpTo(static_cast<size_t>(at - m_data.data()), span);
        if (m_pos < m_end)
            return finishField(row, span);
        checkLimits(row, span);
        if (!refill())
            return finishField(row, span);
    }
}

Result<CsvReader::Stop> CsvReader::finishField(CsvRow &row, const Span &field)
{
    Span span = field;
    checkLimits(row, span);
    if (row.fault == RowFault::None)
        m_spans.push_back(span);
    if (m_pos == m_end) {
        if (m_error)
            return tl::unexpected<Error>(faultAtEnd({}));
        return Stop::File;
    }
    const char stop = m_data[m_pos];
    if (stop == '\0')
        return fail(ErrorCode::UndecodableText, {}, u"NUL, line %1"_s.arg(m_line));
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

Status CsvReader::parseQuoted(CsvRow &row, Span &span)
{
    const qint64 openedOn = m_line;
    ++m_pos;
    span = {m_pos - m_begin, m_pos - m_begin};
    bool isAfterCr = false;
    for (;;) {
        size_t at = m_pos;
        while (at < m_end && m_data[at] != '"' && m_data[at] != '\n' && m_data[at] != '\r' && m_data[at] != '\0')
            ++at;
        isAfterCr = isAfterCr && at == m_pos;
        appendUpTo(at, span);
        if (m_pos == m_end) {
            checkLimits(row, span);
            if (!refill())
                return tl::unexpected<Error>(faultAtEnd({ErrorCode::UnclosedQuote, {}, QString::number(openedOn)}));
            continue;
        }
        const char stop = m_data[m_pos];
        if (stop == '\0')
            return fail(ErrorCode::UndecodableText, {}, u"NUL, line %1"_s.arg(m_line));
        if (stop != '"') {
            m_line += (stop == '\n' && isAfterCr) ? 0 : 1;
            isAfterCr = stop == '\r';
            appendUpTo(m_pos + 1, span);
            continue;
        }
        isAfterCr = false;
        ++m_pos;
        if (!hasByte() || m_data[m_pos] != '"')
            return ok();
        appendUpTo(m_pos + 1, span); // a doubled quote stands for one
    }
}

Status CsvReader::parseBlankSeparated(CsvRow &row)
{
    for (;;) {
        while (hasByte() && (m_data[m_pos] == ' ' || m_data[m_pos] == '\t'))
            ++m_pos;
        const bool isAtBreak = m_pos < m_end && (m_data[m_pos] == '\r' || m_data[m_pos] == '\n');
        if (isAtBreak)
            countLineBreak();
        if (isAtBreak || m_pos == m_end) {
            if (!isAtBreak && m_error)
                return tl::unexpected<Error>(faultAtEnd({}));
            return ok();
        }
        if (m_spans.size() >= kMaxColumns)
            return fail(ErrorCode::TooManyColumns, {}, QString::number(kMaxColumns));
        Span span{m_pos - m_begin, m_pos - m_begin};
        do {
            size_t at = m_pos;
            while (at < m_end && !m_isStop[static_cast<unsigned char>(m_data[at])])
                ++at;
            appendUpTo(at, span);
            checkLimits(row, span);
        } while (m_pos == m_end && refill());
        if (row.fault == RowFault::None)
            m_spans.push_back(span);
        if (m_pos < m_end && m_data[m_pos] == '\0')
            return fail(ErrorCode::UndecodableText, {}, u"NUL, line %1"_s.arg(m_line));
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
    CsvRow row;
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

} // namespace regulars::exchange
