// What came of a trial or an import, summed up where it ran: there may be a million rejected rows.
//
// Thread: any. Invariants: never changed once made, so that it can be shared.
#pragma once

#include "exchange/import_report.h"

#include <memory>

namespace regulars::ui {

/// One reason for rows, or for cells, that cannot be taken.
struct RejectReason {
    Error error;    ///< code and field; no detail, since the rows differ in it
    QString column; ///< in the file; empty when the whole row is at fault
    qint64 rows = 0;
};

struct ImportOutcome {
    exchange::ImportReport report;
    QList<RejectReason> reasons; ///< the most frequent first
    QList<RejectReason> remarks; ///< of cells that were left out of rows that were taken
};

using SharedOutcome = std::shared_ptr<const ImportOutcome>;

SharedOutcome summedUp(exchange::ImportReport report);

/// A reason in a few words, for a line in a list: "Customer unknown".
QString shortReason(const Error &error);
/// The whole sentence: what happened, what to do.
QString longReason(const Error &error);

} // namespace regulars::ui
