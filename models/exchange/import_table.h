// The rows of a file as fields of an import kind.
//
// Thread: one. Views live until the next call of next(). Cells are trimmed and free of the formula guard.
// Errors of open: those of TableFile, resolveMapping (withSheets) and readMappingFile.
#pragma once

#include "base/job_control.h"
#include "exchange/import_report.h"
#include "tables/table_file.h"

namespace regulars::exchange {

class ImportTable {
public:
    static Result<std::unique_ptr<ImportTable>> open(const ImportRequest &request);

    /// false at the end. Rows in which every cell is blank are passed over.
    Result<bool> next();
    /// What is wrong with the row as a whole: too long, broken quotes, more cells than there are columns, cut off.
    [[nodiscard]] const std::optional<Error> &fault() const { return m_fault; }
    [[nodiscard]] Reject rejectOfFault() const;
    /// Once next() was false: the file's last row had no line end, which is what a cut file looks like.
    [[nodiscard]] std::optional<Error> endWarning() const { return m_endWarning; }
    [[nodiscard]] qint64 line() const { return m_row.line; }

    /// Position of a field for cell(); the name must be one of the kind's.
    [[nodiscard]] int field(const QString &name) const;
    /// Empty when the field has neither column nor constant.
    [[nodiscard]] std::string_view cell(int field) const;
    [[nodiscard]] QString text(int field) const;
    /// The field has a column or a constant.
    [[nodiscard]] bool has(int field) const;
    /// The name of the field's column; the field's own name where it is a constant or missing.
    [[nodiscard]] QString columnOf(const QString &field) const;
    [[nodiscard]] Reject rejectOf(const Error &error) const { return {line(), columnOf(error.field), error}; }

    /// See checkGoesOn() below.
    [[nodiscard]] const std::function<bool()> &givesWay() const { return m_givesWay; }
    [[nodiscard]] const tables::TableFile &file() const { return *m_file; }
    /// Field and column, in the order of the fields.
    [[nodiscard]] QList<Assignment> understanding() const;
    /// Columns with a heading that no field takes.
    [[nodiscard]] QStringList notTaken() const;
    /// What the field is in every row, where it has no column; absent where it is neither.
    [[nodiscard]] std::optional<QString> constant(int field) const;
    /// How the file was understood.
    void describe(ImportReport &report) const;

private:
    struct Place {
        int column = -1;
        std::optional<QByteArray> constant;
    };

    std::unique_ptr<tables::TableFile> m_file;
    ImportKind m_kind = ImportKind::Purchases;
    std::vector<Place> m_places; // by position of the field
    tables::TableRow m_row;
    std::optional<Error> m_fault;
    std::optional<Error> m_endWarning;
    std::function<bool()> m_givesWay;

    [[nodiscard]] std::optional<Error> faultOfRow() const;
};

/// The error of a column that is missing names the book's other sheets, where there are some: it may stand there.
Error withSheets(const tables::TableFile &file, Error error);

/// The sheet to read: the one asked for; else the first that is shown, or where its headings say nothing and those of
/// another do, that one, since a book may begin with a page of notes. Empty for text, and where the first is the one.
Result<QString> likelySheet(const QString &path, const QString &asked);

/// How the request has the file read.
tables::TableOptions tableOptions(const ImportRequest &request);

/// The request with what the first reading of the file has found out, so that a second reading finds the same.
ImportRequest settledRequest(const ImportRequest &request, const ImportTable &table);

// ---- The loop that every import of single rows shares: count, reject, report progress, stop when asked ---------------

inline constexpr qint64 kRowsPerReport = 1024;

/// Cancelled; StoreBusy for a dry run that gives way and will be begun anew.
Status checkGoesOn(const std::function<bool()> &givesWay, const JobControl &job);

/// `take` deals with the row that stands ready; its error rejects the row when it is the row's own, else stops.
template <class Take>
Status forEachRow(ImportTable &table, JobControl &job, ImportReport &report, Take take)
{
    table.describe(report);
    for (;;) {
        TRY_LET(const bool more, table.next());
        if (!more) {
            if (table.endWarning())
                report.warnings.append(*table.endWarning());
            return ok();
        }
        if (report.read++ % kRowsPerReport == 0) {
            TRY(checkGoesOn(table.givesWay(), job));
            job.report(table.file().position(), table.file().size());
        }
        if (table.fault()) {
            takeReject(report, table.rejectOfFault());
            continue;
        }
        const Status status = take();
        if (status)
            continue;
        if (!isRowError(status.error().code))
            return status;
        takeReject(report, table.rejectOf(status.error()));
    }
}

} // namespace regulars::exchange
