// A table in a text file: headings and rows, encoding and dialect found out or given.
//
// Thread: one. Memory: bounded (see CsvReader). Rows are data rows; the heading row is taken at opening.
// Errors: those of TextFileSource and CsvReader; Invalid(delimiter); EmptyFile when there is no row at all;
// TooLong, TextAfterQuote, UnclosedQuote when the headings are broken.
#pragma once

#include "exchange/text_file_source.h"

#include <QStringList>

namespace regulars::exchange {

struct TableOptions {
    QString path;
    QString encoding;  ///< empty: find out
    QString delimiter; ///< "," ";" "|" "tab" "whitespace"; empty: find out
    bool hasHeader = true;
};

class TableFile {
public:
    static Result<std::unique_ptr<TableFile>> open(const TableOptions &options);

    /// See columnNames(); "#1", "#2" … without a heading row.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// The headings as they stand in the file.
    [[nodiscard]] const QStringList &headings() const { return m_headings; }
    [[nodiscard]] const QString &encoding() const { return m_source->encoding(); }
    [[nodiscard]] CsvDialect dialect() const { return m_dialect; }
    [[nodiscard]] qint64 position() const { return m_source->position(); }
    [[nodiscard]] qint64 size() const { return m_source->size(); }

    /// false at the end.
    Result<bool> next(CsvRow &row) { return m_reader->next(row); }

private:
    TableFile() = default;

    std::unique_ptr<TextFileSource> m_source;
    std::unique_ptr<CsvReader> m_reader;
    CsvDialect m_dialect;
    QStringList m_headings;
    QStringList m_names;
};

} // namespace regulars::exchange
