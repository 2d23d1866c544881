// A folder from which finished files are taken in, and what became of each file.
#pragma once

#include "exchange/import_kind.h"
#include "exchange/import_mapping.h"
#include "exchange/import_run.h"

namespace regulars::watch {

struct ImportWatch {
    exchange::ImportWatchId id;
    QString folder;             ///< absolute; may be absent for a while (a stick, a share)
    QString pattern;            ///< of the file name: "*.csv", "sales-*.xlsx"
    exchange::ImportKind kind = exchange::ImportKind::Purchases;
    exchange::MappingId mappingId;        ///< invalid: the one remembered for the file's headings, else a guess
    QString mappingName;        ///< empty where none is chosen; not written
    bool createsMissing = true; ///< customers and products that the store does not know yet
    bool isEnabled = true;
    ShopId shopId;              ///< invalid: the default shop
};

enum class WatchOutcome {
    Imported, ///< moved to done/; its rejected rows, if any, lie in rejected/
    Rejected, ///< moved to rejected/, with the reason beside it
    Repeated  ///< the same content was taken in before; moved to done/
};
QString watchOutcomeName(WatchOutcome outcome);

struct WatchedFile {
    qint64 id = 0;
    exchange::ImportWatchId watchId;
    QString fileName;
    QString contentHash; ///< SHA-256, hex
    qint64 atMs = 0;
    WatchOutcome outcome = WatchOutcome::Imported;
    exchange::ImportRunId runId;   ///< of an imported file
    QString detail;      ///< of a rejected file: name of the error
    qint64 added = 0;    ///< of its run
    qint64 rejectedRows = 0;
    QString reason;      ///< of a file that was rejected just now, in words; not kept
};

} // namespace regulars::watch
