// The rows of a file as fields of an import kind.
//
// Thread: one. Views live until the next call of next(). Cells are trimmed and free of the formula guard.
// Errors of open: those of TableFile, resolveMapping and readMappingFile.
#pragma once

#include "exchange/import_report.h"
#include "exchange/table_file.h"

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

    [[nodiscard]] const TableFile &file() const { return *m_file; }
    /// Field and column, in the order of the fields.
    [[nodiscard]] QList<Assignment> understanding() const;

private:
    struct Place {
        int column = -1;
        std::optional<QByteArray> constant;
    };

    std::unique_ptr<TableFile> m_file;
    ImportKind m_kind = ImportKind::Purchases;
    std::vector<Place> m_places; // by position of the field
    CsvRow m_row;
    std::optional<Error> m_fault;
    std::optional<Error> m_endWarning;

    [[nodiscard]] std::optional<Error> faultOfRow() const;
};

/// "," ";" "|" "tab" "whitespace": the name that dialectFromName() takes.
QString dialectName(CsvDialect dialect);

/// The request with what the first reading of the file has found out, so that a second reading finds the same.
ImportRequest settledRequest(const ImportRequest &request, const ImportTable &table);

} // namespace regulars::exchange
