// SQL that takes the rows of one import out of every book.
//
// Purpose: the statements behind ImportUndoService, in the order of its steps. Within one write; temporary tables hold
// what is to go, which documents stay (undo_stuck), and how each customer is dealt with (undo_customer.mode):
// 0 nothing happened since: exactly as before; 1 points or tier moved since, or a document stays: evened out by rows of
// their own; 2 kept with what came with the file.
// Thread: that of the session.
#pragma once

#include "db/session.h"
#include "exchange/import_run.h"
#include "points/ledger.h"

#include <QList>

namespace regulars::undo {

/// Sorts customers and documents, in temporary tables alone. `keepsAdded`: an added customer who stays keeps what was
/// imported with the file.
Status sortForUndo(db::ReadSession &session, exchange::ImportRunId run, bool keepsAdded);
/// A reader may write temporary tables, though not the store, for as long as it is allowed.
Status allowScratch(db::ReadSession &session, bool isAllowed);
/// A customer of the import was merged with another since. After sortForUndo.
Result<bool> hasMerged(db::ReadSession &session);
/// Empties the temporary tables.
Status clearScratch(db::ReadSession &session);
/// How many documents go and stay.
Status countDocuments(db::ReadSession &session, exchange::UndoReport &report);
/// Purchases, returns, lines and what they moved on older documents; roll-ups and summaries follow.
Status removeDocuments(db::WriteSession &session);
/// Ledger, lots and standing of the customers in mode 0.
Status removeBooks(db::WriteSession &session, exchange::UndoReport &report);

/// Customers in mode 1.
Result<QList<CustomerId>> customersToSettle(db::ReadSession &session);
/// A lot that the import opened, and what is still to be taken back of it.
struct OwedLot {
    LotId id;
    PurchaseId purchaseId;
    qint64 owed = 0;
};
struct OwedPoints {
    std::vector<OwedLot> lots;
    qint64 net = 0;       ///< what the import's rows added in all
    LedgerId lastRow;     ///< of the import's rows; invalid: there are none
};
Result<OwedPoints> owedPoints(db::ReadSession &session, CustomerId customer, Purse purse);
/// An opening balance that was taken back by a row of its own may be taken over anew.
Status releaseOpenings(db::WriteSession &session);
/// What lines added to an older document gave or took is no longer of that document, which has its own figures again.
/// After the settling, which tells rows by their cause.
Status releaseExtensions(db::WriteSession &session);

/// A field that the import changed, of a customer or a product.
struct UndoField {
    bool isCustomer = true;
    qint64 subject = 0;
    QString field;
    QString before;
    QString after;
};
Result<qint64> countFields(db::ReadSession &session, exchange::ImportRunId run);
/// The customer or product with the lowest id above `after` of which the import changed a field.
Result<std::optional<qint64>> nextChanged(db::ReadSession &session, exchange::ImportRunId run, bool isCustomer, qint64 after);
/// What is to be restored of one. After sortForUndo.
Result<QList<UndoField>> fieldsOf(db::ReadSession &session, exchange::ImportRunId run, bool isCustomer, qint64 subject);
/// false: it was not there any more.
Result<bool> deleteTagOf(db::WriteSession &session, qint64 customer, const QString &tag);
/// Takes a consent that the import wrote away again, if it still stands.
Result<bool> deleteConsentOf(db::WriteSession &session, qint64 customer, const QString &channel, qint64 atMs);

/// Added customers upon whom nothing stands, the newest first; and how many stay.
Result<QList<CustomerId>> customersToRemove(db::ReadSession &session);
Result<qint64> customersThatStay(db::ReadSession &session);
Status removeProducts(db::WriteSession &session, exchange::UndoReport &report);

Status markUndone(db::WriteSession &session, exchange::ImportRunId id, qint64 atMs, OperatorId by,
                  const exchange::UndoReport &report);
/// Recounts tiers, removes empty days and the memory of the run.
Status finishUndo(db::WriteSession &session, exchange::ImportRunId run);

} // namespace regulars::undo
