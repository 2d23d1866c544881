// A table in a file: headings and rows, whatever the file is – delimited text or a sheet of an .xlsx.
//
// Thread: one. Memory: bounded (see CsvReader, XlsxWorkbook). Rows are data rows; the heading row is taken at opening.
// A list may bear a title above its headings: the headings are the first of the first kHeadingRows rows of whose cells at
// least half, and two, are known, if there is one; else the first row.
// What the file is, is told by its first bytes, never by its name.
// Errors: those of TextFileSource and CsvReader, of XlsxWorkbook and its sheets; Invalid(delimiter); EmptyFile when
// there is no row at all (of a sheet, beside others: sheetDetail()); TooLong, TextAfterQuote, UnclosedQuote when the headings are broken; OldSpreadsheet and
// EncryptedFile for what spreadsheet programs wrote before .xlsx or behind a password.
#pragma once

#include "tables/csv_reader.h"
#include "tables/text_encoding.h"

#include <QStringList>

#include <memory>

namespace regulars::tables {

class TextFileSource;
class XlsxWorkbook;
class XlsxSheetReader;

inline constexpr int kHeadingRows = 20;

struct TableOptions {
    QString path;
    QString encoding{};  ///< empty: find out; of text only
    QString delimiter{}; ///< "," ";" "|" "tab" "whitespace"; empty: find out; of text only
    bool hasHeader = true;
    QString sheet{};            ///< empty: the first that is shown; of .xlsx only
    HeadingScore knownHeadings{}; ///< how many cells of a line are headings: tells encodings apart, and headings from a title
};

/// The detail of EmptyFile and MissingColumn where the book has other sheets; texts/sheet_text reads it.
inline QString sheetDetail(const QString &sheet, const QStringList &others)
{
    return sheet + QChar(u'\t') + others.join(QStringLiteral(", "));
}

class TableFile {
public:
    /// The sheets of a spreadsheet in their order, whatever stands in them; none for text.
    static Result<QStringList> sheetsOf(const QString &path);
    static Result<std::unique_ptr<TableFile>> open(const TableOptions &options);
    ~TableFile();
    TableFile(const TableFile &) = delete;
    TableFile &operator=(const TableFile &) = delete;

    /// See columnNames(); "#1", "#2" … without a heading row.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// The headings as they stand in the file.
    [[nodiscard]] const QStringList &headings() const { return m_headings; }
    /// Line of the text or row of the sheet in which they stand; 0 without a heading row.
    [[nodiscard]] qint64 headingLine() const { return m_headingLine; }
    [[nodiscard]] bool isSpreadsheet() const { return m_workbook != nullptr; }
    /// Of a spreadsheet: the one that is read, and all, in their order.
    [[nodiscard]] const QString &sheet() const { return m_sheet; }
    [[nodiscard]] QStringList sheets() const;
    /// Those that are not read.
    [[nodiscard]] QStringList otherSheets() const;
    /// Of text; empty for a spreadsheet.
    [[nodiscard]] QString encoding() const;
    [[nodiscard]] QString delimiter() const;
    /// For progress; of a spreadsheet the unpacked bytes of the sheet.
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] qint64 size() const;

    /// false at the end.
    Result<bool> next(TableRow &row);

private:
    TableFile();
    Status openText(const TableOptions &options);
    Status openSpreadsheet(const TableOptions &options);
    /// How many rows of the file stand above its headings, by reading its beginning a first time.
    static int rowsAboveHeadings(RowReader &peek, const HeadingScore &score);
    Status readHeadings(RowReader &reader, int rowsAbove, const Error &empty);
    void takeHeadings(const TableRow &row);
    [[nodiscard]] Error emptySheet(const QString &path) const;

    std::unique_ptr<TextFileSource> m_source;
    std::unique_ptr<XlsxWorkbook> m_workbook;
    std::unique_ptr<XlsxSheetReader> m_sheetReader;
    std::unique_ptr<RowReader> m_textReader;
    CsvDialect m_dialect;
    QString m_sheet;
    QStringList m_headings;
    QStringList m_names;
    qint64 m_headingLine = 0;
};

/// The names of the columns: headings trimmed, `#N` where there is none, ` (2)` behind a repeated one.
QStringList columnNames(const QStringList &headings);

} // namespace regulars::tables
