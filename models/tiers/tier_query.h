// Read-only questions about tiers across customers.
#pragma once

#include "db/session.h"
#include "tiers/tier.h"

namespace regulars::tiers {

/// Customers with a purchase or a tier of their own, in order of id.
Result<std::vector<CustomerId>> customersWithPurchases(db::ReadSession &session);
/// How many customers hold the tier by a stored state.
Result<qint64> holdersOf(db::ReadSession &session, TierId tier);
/// True when a change of tier or a purchase names the tier, though nobody may hold it today.
Result<bool> isInHistory(db::ReadSession &session, TierId tier);
/// Customers by tier, from the counters; the first tier has all that no other holds.
Result<QHash<TierId, qint64>> customersByTier(db::ReadSession &session);
/// The tier a customer held on a day, from the history; an invalid id means the first tier.
Result<TierId> tierOnDay(db::ReadSession &session, CustomerId customer, EpochDay day);

} // namespace regulars::tiers
