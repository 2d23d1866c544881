// What an import is asked to do, and what came of it.
//
// Invariant: read = added + updated + unchanged + rejected. A rejected row keeps its line, its column and the reason,
// not its cells: those are read again from the file when the rejects file is written, so that memory stays bounded.
#pragma once

#include "base/id.h"
#include "exchange/column_guess.h"

#include <vector>

namespace regulars::exchange {

struct ImportRequest {
    ImportKind kind = ImportKind::Purchases;
    QString path;
    QString encoding;  ///< empty: find out
    QString delimiter; ///< empty: find out
    bool hasHeader = true;
    MappingRequest mapping;
    QString dateFormat; ///< empty: guessed over a sample
    bool createCustomers = false;
    bool createProducts = false;
    bool isDryRun = false;
    QString rejectsPath; ///< empty: no rejects file
    ShopId shopId;       ///< invalid: the default shop
};

struct Reject {
    qint64 line = 0;
    QString column; ///< name of the column; empty when the whole row is at fault
    Error error;
};

struct ImportReport {
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    double seconds = 0;
    qint64 purchases = 0;       ///< new purchases
    qint64 walkIns = 0;         ///< of these without a customer
    qint64 returns = 0;         ///< new return documents
    qint64 unlinkedReturns = 0; ///< return lines that no earlier purchase explains
    qint64 createdCustomers = 0;
    qint64 createdProducts = 0;
    QString encoding;
    QString delimiter;
    QList<Assignment> columns; ///< field, column: as it was understood
    std::vector<Reject> rejects;
    QList<Error> warnings; ///< what was taken, but should be looked at
};

} // namespace regulars::exchange
