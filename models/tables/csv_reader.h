// Rows of a delimited text file (CSV), streamed.
//
// Purpose: reads UTF-8 bytes of any amount and gives one row at a time; RFC 4180 quotes with doubled quotes,
// lines ended by CR, LF or CRLF, or fields parted by runs of blanks.
// Thread: one. Memory: bounded by one record (kMaxRecordBytes) and one chunk; a field or a record beyond the limits
// becomes a row with a fault and no fields, and is skipped without being held.
// Invariants: `TableRow::fields` are views into the reader's buffer and live until the next call of next().
// A quote inside an unquoted field is an ordinary character; behind a closing quote only blanks may stand.
// A quoted field that is broken (text behind its closing quote, no closing quote within the limit or the file) costs
// one line: its row has a fault, and reading goes on behind the line on which the field opened. The lines up to where
// the fault showed are doubtful: they may be rows of their own or the inside of the field.
// Errors: TooManyColumns (detail = limit), UndecodableText (a NUL byte or what the source
// reports; field = encoding or CSV, detail = line).
#pragma once

#include "tables/table_row.h"

#include <QByteArray>

namespace regulars::tables {

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

class CsvReader final : public RowReader {
public:
    /// `prefix` are bytes that were taken from the source already (to guess the dialect); they begin on `firstLine`.
    CsvReader(TextSource &source, CsvDialect dialect, QByteArrayView prefix = {}, qint64 firstLine = 1);

    /// false at the end. Empty lines are passed over.
    Result<bool> next(TableRow &row) override;

private:
    enum class Stop { Delimiter, Record, File };
    struct Span {
        size_t begin; // relative to m_begin
        size_t end;
        size_t doubled = 0; // quotes that stand twice: taken out once the record is whole
    };
    struct SkippedLine {
        Stop stop;
        size_t size;
        size_t quotes; // on the part that was skipped
    };
    // What is known about a quoted field before its end is found.
    struct OpenQuote {
        qint64 line;       // where it opened
        size_t begin = 0;  // of its content, relative to m_begin
        size_t doubled = 0;
        size_t lineEnd = 0; // of the line on which it opened; 0 until met
        bool isDropped = false; // beyond the limit: its bytes are no longer held
    };

    bool refill();
    bool hasByte() { return m_pos < m_end || refill(); }
    [[nodiscard]] Error faultAtEnd() const;
    [[nodiscard]] Error nulByte() const;
    Status parseRecord(TableRow &row);
    Status parseBlankSeparated(TableRow &row);
    Result<Stop> parseField(TableRow &row);
    Result<Stop> parseQuoted(TableRow &row);
    Result<bool> findClosingQuote(TableRow &row, OpenQuote &quote);
    Result<Stop> breakOff(TableRow &row, const OpenQuote &quote, RowFault fault);
    Result<SkippedLine> skipLine();
    Result<Stop> finishField(TableRow &row, const Span &span);
    void countLineBreak();
    void checkLimits(TableRow &row, Span &span);
    void dropHeld() { m_begin = m_pos; }
    std::string_view unquoted(const Span &span);
    void settleDoubt();

    TextSource &m_source;
    CsvDialect m_dialect;
    bool m_isStop[256] = {}; // ends an unquoted field
    std::vector<char> m_data;
    std::vector<Span> m_spans;
    size_t m_begin = 0; // of the record
    size_t m_pos = 0;
    size_t m_end = 0;
    qint64 m_line;
    int m_column = 0;
    qint64 m_doubtUntil = 0;           // last line that may be the inside of a broken field
    bool m_isDoubtUntilQuote = false;  // or every line up to the next that holds a quote
    qint64 m_doubtfulQuote = 0;        // where that field opened
    bool m_isAtEnd = false;
    std::optional<Error> m_error;
};

/// The dialect of which most lines of the sample have the same number of columns, above one. `sample` is the
/// beginning of a file; its last line may be cut.
CsvDialect guessDialect(QByteArrayView sample);
/// "," ";" "|" "tab" "whitespace", or any single ASCII sign. Invalid(delimiter) otherwise.
Result<CsvDialect> dialectFromName(const QString &name);
/// The name that dialectFromName() takes.
QString dialectName(CsvDialect dialect);

} // namespace regulars::tables
