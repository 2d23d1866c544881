// A list as it leaves the house: headings and typed cells, written as CSV, as a spreadsheet or as JSON.
//
// Purpose: one interface for the exports and for the list of any page. Thread: one. Memory: bounded (a spreadsheet is
// written row by row, too). The file takes its place only when the caller commits it.
// Invariants: begin, then rows of as many cells as there are columns, then finish. A text never becomes a formula.
// In CSV and JSON a cell is its text; in a spreadsheet numbers, money, dates and instants are real ones where they fit
// (fifteen digits, years 1900–9999), so that sums and filters work on them.
// Errors: what the file says (DiskFull, FileUnwritable); TooLong for a text no spreadsheet cell takes.
#pragma once

#include "base/business_time.h"
#include "base/money.h"
#include "base/output_file.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace regulars::tables {

enum class CellKind {
    Text,
    Integer,
    Decimal, ///< a plain number with a fraction
    Money,
    Date,    ///< yyyy-MM-dd
    Instant  ///< yyyy-MM-dd HH:mm:ss, wall clock of the shop
};

/// The text is canonical, as the importer reads it: plain digits with a point, ISO dates; empty: no value.
struct Cell {
    CellKind kind = CellKind::Text;
    QString text;

    static Cell ofText(QString text) { return {CellKind::Text, std::move(text)}; }
    static Cell ofInteger(qint64 number) { return {CellKind::Integer, QString::number(number)}; }
    static Cell ofMoney(qint64 minor, const Currency &currency) { return {CellKind::Money, moneyText(minor, currency)}; }
    static Cell ofDay(EpochDay day) { return {CellKind::Date, dayText(day)}; }
    static Cell ofInstant(qint64 ms, const BusinessTime &time);
    bool operator==(const Cell &) const = default;
};

/// What most cells of the column are; a cell of another kind may stand in it.
struct TableColumn {
    QString heading;
    CellKind kind = CellKind::Text;
};

class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual Status begin(const std::vector<TableColumn> &columns) = 0;
    virtual Status row(const std::vector<Cell> &cells) = 0;
    /// Everything is in the file, which is still to be committed.
    virtual Status finish() = 0;
};

struct TableWriterOptions {
    QString title;      ///< name of the sheet, key of the JSON list
    bool hasBom = true; ///< CSV: spreadsheets need the mark to see UTF-8
};

/// ".csv", ".xlsx", ".json".
QStringList tableSuffixes();
/// Invalid(format; detail = the suffixes).
Status requireTableSuffix(const QString &path);
/// By the suffix of the name the file will have. Invalid(format; detail = the suffixes).
Result<std::unique_ptr<TableWriter>> tableWriterFor(const QString &path, OutputFile &file, const TableWriterOptions &options);

} // namespace regulars::tables
