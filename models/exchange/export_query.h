// The rows of an export, as the texts that the importer reads. Read-only.
//
// Dates and times are the shop's; money and prices plain decimals; goods brought back have negative quantities.
// Invariant: importing a file of customers, purchases or products into the store it came from changes nothing;
// in a fresh store it makes the same customers, products and net purchases. A purchase line's discount is its share of the
// order's discounts and of what points paid; the import takes both as a discount and spends no points.
#pragma once

#include "base/business_time.h"
#include "db/session.h"
#include "tables/table_writer.h"

#include <QStringList>

#include <functional>

namespace regulars::exchange {

enum class ExportKind { Customers, Purchases, Products, Points };

/// "customers", "purchases", "products", "points". UnknownKind(name).
Result<ExportKind> exportKindFromName(const QString &name);
QString exportKindName(ExportKind kind);

struct ExportRequest {
    ExportKind kind = ExportKind::Customers;
    QString path;                 ///< ends in .csv, .xlsx or .json
    std::optional<EpochDay> from; ///< day of registration, of the document, of the ledger row; inclusive
    std::optional<EpochDay> to;   ///< exclusive
    bool hasBom = true;           ///< CSV: spreadsheets need the mark to see UTF-8
    bool overwrites = false;      ///< a file that is there already
};

struct ExportReport {
    qint64 rows = 0;
    double seconds = 0;
};

/// Called with one row's cells; an error ends the query with it.
using RowVisitor = std::function<Status(const QStringList &)>;

/// The columns: field names of the importer, then what it does not read.
QStringList exportColumns(ExportKind kind);
/// The same with what each column holds, and its heading in that language (see ownHeading).
std::vector<tables::TableColumn> exportTable(ExportKind kind, const QString &language);
Status forEachExportRow(db::ReadSession &session, const ExportRequest &request, EpochDay today,
                        const RowVisitor &visit);
/// How many rows there will be at most, for progress.
Result<qint64> exportSize(db::ReadSession &session, ExportKind kind);

} // namespace regulars::exchange
