// What stands beside the rows of a customer's ledger: who booked them, and why a refund was given.
//
// Thread: that of the session. Writes nothing.
#pragma once

#include "db/session.h"

#include <QHash>
#include <QString>

namespace regulars::counter {

struct LedgerNotes {
    QHash<OperatorId, QString> operators;  ///< names
    QHash<QString, QString> refundReasons; ///< by the refund's number; only refunds that have one
};

Result<LedgerNotes> ledgerNotes(db::ReadSession &session, CustomerId customer);

} // namespace regulars::counter
