// SQL of the points ledger, lots and accounts.
#pragma once

#include "db/session.h"
#include "points/ledger.h"

namespace regulars::points {

Result<Account> accountOf(db::ReadSession &session, CustomerId customer, Purse purse);
Status saveAccount(db::WriteSession &session, CustomerId customer, Purse purse, const Account &account);

/// True when this cause has been booked before.
Result<bool> isBooked(db::ReadSession &session, Cause cause, qint64 causeId, int part);
Status insertEntry(db::WriteSession &session, const LedgerEntry &entry);
Result<std::optional<LedgerEntry>> entryOf(db::ReadSession &session, Cause cause, qint64 causeId, int part);
Result<std::optional<LedgerEntry>> entryById(db::ReadSession &session, LedgerId id);

/// The customer's newest ledger row.
Result<LedgerId> newestRow(db::ReadSession &session, CustomerId customer);

Status insertLot(db::WriteSession &session, const Lot &lot);
/// Records the uses under the row and changes what remains of each lot.
Status useLots(db::WriteSession &session, LedgerId entry, const std::vector<Lot> &lots, const std::vector<LotUse> &uses);
/// Lots with something left, by expiry.
Result<std::vector<Lot>> openLots(db::ReadSession &session, CustomerId customer, Purse purse);
Result<std::vector<Lot>> allLots(db::ReadSession &session, CustomerId customer, Purse purse);
Result<std::vector<LotUse>> usesOf(db::ReadSession &session, LedgerId entry);
/// Sliding expiry: every open lot gets the new last day.
Status moveExpiry(db::WriteSession &session, CustomerId customer, Purse purse, EpochDay expiresOn);
/// Points credited by purchases on a day, for the daily cap.
Result<qint64> earnedOnDay(db::ReadSession &session, CustomerId customer, EpochDay day);

/// Customers with an open lot whose last day is before `today`, in order of id, after `after`.
Result<std::vector<CustomerId>> customersWithExpired(db::ReadSession &session, EpochDay today);

} // namespace regulars::points
