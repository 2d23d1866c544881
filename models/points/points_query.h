// Read-only questions about points.
#pragma once

#include "db/session.h"
#include "points/ledger.h"
#include "points/points_policy.h"

namespace regulars::points {

/// The balance as it will be once lots that ended before `today` are written off; may be negative.
Result<qint64> balanceAfterExpiry(db::ReadSession &session, CustomerId customer, Purse purse, EpochDay today);
/// What may be redeemed: the same, never below zero.
Result<qint64> spendable(db::ReadSession &session, CustomerId customer, Purse purse, EpochDay today);
/// Debits no lot could cover; the next credit pays them first.
Result<qint64> deficitOf(db::ReadSession &session, CustomerId customer, Purse purse);
/// Whose row of the ledger it is; nothing where there is no such row.
Result<std::optional<CustomerId>> customerOfRow(db::ReadSession &session, LedgerId row);
Result<qint64> earnedByPurchasesOn(db::ReadSession &session, CustomerId customer, EpochDay day);

struct Expiring {
    EpochDay on = 0;
    qint64 points = 0;
};
/// Open lots by last day.
Result<std::vector<Expiring>> expiringOf(db::ReadSession &session, CustomerId customer, Purse purse);

struct LedgerRow {
    LedgerEntry entry;
    qint64 balanceAfter = 0;
    QString document;           ///< number of the purchase or refund behind it, if any
};
/// The newest rows first, each with the balance after it.
Result<std::vector<LedgerRow>> ledgerOf(db::ReadSession &session, CustomerId customer, Purse purse, int limit);

/// Σ of the balances of all customers.
Result<qint64> outstanding(db::ReadSession &session, Purse purse);

} // namespace regulars::points
