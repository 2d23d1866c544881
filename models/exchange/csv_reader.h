// Rows of a delimited text file (CSV), streamed.
//
// Purpose: reads UTF-8 bytes of any amount and gives one row at a time; RFC 4180 quotes with doubled quotes,
// lines ended by CR, LF or CRLF, or fields parted by runs of blanks.
// Thread: one. Memory: bounded by one record (kMaxRecordBytes) and one chunk; a field or a record beyond the limits
// becomes a row with a fault and no fields, and is skipped without being held.
// Invariants: `CsvRow::fields` are views into the reader's buffer and live until the next call of next().
// A quote inside an unquoted field is an ordinary character; text after a closing quote belongs to the field.
// Errors: UnclosedQuote (detail = line where it opened), TooManyColumns (detail = limit), UndecodableText (a NUL
// byte or what the source reports; detail ends in the line).
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace regulars::exchange {

inline constexpr qint64 kMaxFieldBytes = qint64{1} << 20;
inline constexpr qint64 kMaxRecordBytes = qint64{4} << 20;
inline constexpr int kMaxColumns = 1000;

/// Where UTF-8 bytes come from.
class TextSource {
public:
    virtual ~TextSource() = default;
    /// At most `size` bytes into `buffer`; 0 at the end. All bytes before a fault are given before its error.
    virtual Result<qint64> read(char *buffer, qint64 size) = 0;
};

/// Bytes that are in memory already; they must outlive the source.
class BytesSource final : public TextSource {
public:
    explicit BytesSource(QByteArrayView bytes) : m_rest(bytes) {}
    Result<qint64> read(char *buffer, qint64 size) override;

private:
    QByteArrayView m_rest;
};

struct CsvDialect {
    char delimiter = ',';
    bool isWhitespace = false; ///< runs of blanks and tabs part the fields; no quotes

    bool operator==(const CsvDialect &) const = default;
};

enum class RowFault { None, FieldTooLong, RecordTooLong };

struct CsvRow {
    qint64 line = 0; ///< 1-based physical line on which the row begins
    RowFault fault = RowFault::None;
    std::vector<std::string_view> fields;
};

class CsvReader {
public:
    /// `prefix` are bytes that were taken from the source already (to guess the dialect); they begin on `firstLine`.
    CsvReader(TextSource &source, CsvDialect dialect, QByteArrayView prefix = {}, qint64 firstLine = 1);

    /// false at the end. Empty lines are passed over.
    Result<bool> next(CsvRow &row);

private:
    enum class Stop { Delimiter, Record, File };
    struct Span {
        size_t begin; // relative to m_begin
        size_t end;
    };

    bool refill();
    bool hasByte() { return m_pos < m_end || refill(); }
    [[nodiscard]] Error faultAtEnd(Error otherwise) const;
    Status parseRecord(CsvRow &row);
    Status parseBlankSeparated(CsvRow &row);
    Result<Stop> parseField(CsvRow &row);
    Status parseQuoted(CsvRow &row, Span &span);
    Result<Stop> finishField(CsvRow &row, const Span &span);
    void countLineBreak();
    void appendUpTo(size_t position, Span &span);
    void checkLimits(CsvRow &row, Span &span);

    TextSource &m_source;
    CsvDialect m_dialect;
    bool m_isStop[256] = {}; // ends an unquoted field
    std::vector<char> m_data;
    std::vector<Span> m_spans;
    size_t m_begin = 0; // of the record
    size_t m_pos = 0;
    size_t m_end = 0;
    qint64 m_line;
    bool m_isAtEnd = false;
    std::optional<Error> m_error;
};

/// The dialect of which most lines of the sample have the same number of columns, above one. `sample` is the
/// beginning of a file; its last line may be cut.
CsvDialect guessDialect(QByteArrayView sample);
/// "," ";" "|" "tab" "whitespace", or any single ASCII sign. Invalid(delimiter) otherwise.
Result<CsvDialect> dialectFromName(const QString &name);

} // namespace regulars::exchange
