// Which column of a table holds which field.
//
// Purpose: columns are guessed from their headings, then corrected by `--map FIELD=COLUMN`, `--set FIELD=VALUE` and a
// saved mapping file. Pure but for readMappingFile. Any thread.
// A column is named by its heading, by `#N` (1-based) always, a repeated heading by `heading (2)`.
// Errors: UnknownField(field; detail = the fields), UnknownColumn(column), MissingColumn(field), Usage (a word without "="),
// Invalid(mapping), FileNotFound, FileUnreadable.
#pragma once

#include "exchange/import_kind.h"

#include <QHash>
#include <QJsonObject>

#include <utility>

namespace regulars::exchange {

using Assignment = std::pair<QString, QString>;

/// What the user, or a saved mapping, asks for.
struct MappingRequest {
    QList<Assignment> map; ///< field, column
    QList<Assignment> set; ///< field, constant value

    bool operator==(const MappingRequest &) const = default;
};

struct ColumnMapping {
    QHash<QString, int> columns;       ///< field → 0-based column
    QHash<QString, QString> constants; ///< field → value for every row

    [[nodiscard]] int column(const QString &field) const { return columns.value(field, -1); }
    bool operator==(const ColumnMapping &) const = default;
};

/// Guesses only; nothing is required.
QHash<QString, int> guessColumns(ImportKind kind, const QStringList &names);

/// Guesses and requests together; a column that was asked for is not guessed for another field. A required field
/// without a column or constant is MissingColumn.
Result<ColumnMapping> resolveMapping(ImportKind kind, const QStringList &names, const MappingRequest &request);

/// Refuses a column whose heading stands over other columns, too, unless the request says by `#N` or `heading (2)`
/// which one is meant. `headings` as they stand in the file. DuplicateHeading(heading; detail = numbers of the columns).
Status checkHeadings(const QStringList &headings, const MappingRequest &request, const ColumnMapping &mapping);

/// {"map":{"order":"InvoiceNo"},"set":{"channel":"till"}}.
Result<MappingRequest> mappingFromJson(const QJsonObject &object);
Result<MappingRequest> readMappingFile(const QString &path);
QJsonObject mappingToJson(const MappingRequest &request);
/// "order=InvoiceNo" parted at the first "=".
Result<Assignment> assignmentFromWord(const QString &word);

} // namespace regulars::exchange
