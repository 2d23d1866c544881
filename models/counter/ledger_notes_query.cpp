#include "counter/ledger_notes_query.h"

namespace regulars::counter {

Result<LedgerNotes> ledgerNotes(db::ReadSession &session, CustomerId customer)
{
    LedgerNotes notes;
    auto operators = session.prepare("SELECT id,name FROM operator");
    for (;;) {
        TRY_LET(const bool row, operators.step());
        if (!row)
            break;
        notes.operators.insert(operators.idAt<OperatorId>(0), operators.textAt(1));
    }
    auto refunds = session.prepare("SELECT number,note FROM refund WHERE customer_id=? AND note<>''");
    refunds.bind(customer);
    for (;;) {
        TRY_LET(const bool row, refunds.step());
        if (!row)
            return notes;
        notes.refundReasons.insert(refunds.textAt(0), refunds.textAt(1));
    }
}

} // namespace regulars::counter
