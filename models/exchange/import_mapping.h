// How files of a kind are read: columns by heading, constants, encoding, separator, date format, sheet, options.
//
// Purpose: what the user settled once, so that the next file of the same headings needs no settling. Pure but for
// readImportMapping. Errors: Invalid(mapping), FileNotFound, FileUnreadable.
#pragma once

#include "exchange/import_report.h"

namespace regulars::exchange {

using MappingId = Id<struct MappingTag>;

struct ImportMapping {
    MappingRequest columns;
    QString encoding;   ///< empty: find out
    QString delimiter;  ///< empty: find out
    QString dateFormat; ///< empty: guess
    QString sheet;      ///< empty: the first that is shown
    bool hasHeader = true;
    bool createCustomers = false;
    bool createProducts = false;
    bool updateNames = false;

    bool operator==(const ImportMapping &) const = default;
};

/// A mapping as the store keeps it; without a name it is the one remembered for its headings.
struct SavedMapping {
    MappingId id;
    ImportKind kind = ImportKind::Purchases;
    QString name;
    QString signature;
    ImportMapping mapping;
    qint64 updatedAtMs = 0;
};

/// What the request says about reading, and back into a request. The path, the rejects file and the shop are not part
/// of it, nor is the dry run.
ImportMapping mappingOf(const ImportRequest &request);
void applyMapping(const ImportMapping &mapping, ImportRequest &request);

/// The columns as the import understood them, guesses included, so that nothing is guessed the next time. That names were
/// to be updated is not carried on: nobody is renamed unasked.
ImportMapping settledMapping(const ImportRequest &request, const ImportReport &report);

/// {"map":{…},"set":{…},"encoding":"GB18030","delimiter":";","date_format":"dd/MM/yyyy","sheet":"July","no_header":true,
/// "create_customers":true,"create_products":true,"update_names":true}; all but "map" may be missing.
QJsonObject importMappingToJson(const ImportMapping &mapping);
Result<ImportMapping> importMappingFromJson(const QJsonObject &object);
Result<ImportMapping> readImportMapping(const QString &path);

/// The same for tables with the same headings in the same order, however they are written ("Card No." and "cardno").
QString headingSignature(const QStringList &headings, qsizetype columns);

} // namespace regulars::exchange
