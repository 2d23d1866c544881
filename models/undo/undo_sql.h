// Conditions that the statements of an undo share.
#pragma once

// A row e of the ledger belongs to a document that stays: causes 1 and 2 are of a purchase, 3 and 4 of a return, 6 is a
// lot's end, 10 of a referral that a return took back, and such a return stays.
#define OF_KEPT_DOCUMENT                                                                                               \
    "(e.cause=10 OR (e.cause IN (1,2) AND EXISTS(SELECT 1 FROM temp.undo_stuck s WHERE s.is_return=0 AND s.id=e.cause_id)) OR "      \
    "(e.cause IN (3,4) AND EXISTS(SELECT 1 FROM temp.undo_stuck s WHERE s.is_return=1 AND s.id=e.cause_id)) OR "       \
    "(e.cause=6 AND EXISTS(SELECT 1 FROM points_lot k JOIN temp.undo_stuck s ON s.is_return=0 AND s.id=k.purchase_id " \
    "WHERE k.customer_id=e.customer_id AND k.id=e.cause_id)))"
