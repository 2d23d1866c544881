// Puts the demo store's ledger into the order of time.
//
// Purpose: lives are drawn customer by customer, and rewards, coupons and referrals are booked after all of them; yet the
// ledger's order is its ids. In a small shop the whole ledger is put in order, in a large one the customers who were booked
// on afterwards: there nobody reads millions of rows, and making it stays fast.
// Thread: that of the session; foreign keys are off while a store is loaded. Invariant: the same ids as before, each with
// another row; rows of one instant keep their order; lots and their uses follow their rows.
#pragma once

#include "db/session.h"

namespace regulars::demo {

/// The newest id of the ledger; 0 in an empty one.
Result<qint64> newestLedgerRow(db::ReadSession &session);
/// `lastDrawn`: the newest row before the services began to book.
Status orderLedger(db::WriteSession &session, qint64 lastDrawn);

} // namespace regulars::demo
