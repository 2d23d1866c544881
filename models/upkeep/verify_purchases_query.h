// Purchases and refunds against their lines and against each other, and what they say of customers and days.
//
// Thread: that of the session. One pass over purchases, their lines and the links of refunds by purchase; one over refunds,
// their lines and their links by refund. Memory: the lines of one purchase, and what the books hold.
#pragma once

#include "upkeep/verify_books.h"
#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

/// Needs customers, shops and products in the books; fills purchases, facts, days, settlements and points by purchase.
Status verifyPurchases(VerifyRun &run, Books &books);
/// Fills refunds, and adds to the same.
Status verifyRefunds(VerifyRun &run, Books &books);
/// After both: what the purchases remember as settled.
void verifySettlements(VerifyRun &run, const Books &books);

/// Rows of both passes, weighed.
Result<qint64> workOfPurchases(db::ReadSession &session);

} // namespace regulars::upkeep
