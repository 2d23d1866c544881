// SQL that rebuilds indexes from their tables and the kept figures from the facts. Facts (ledger, purchases, refunds,
// changes) are never touched.
#pragma once

#include "db/session.h"

namespace regulars::upkeep {

/// Before the others, which read through indexes. Errors: StoreDamaged where pages cannot be read, or where two rows hold what
/// may be there once.
Status rebuildIndexes(db::WriteSession &session);
/// Of customers, and what is kept of each purchase.
Status rebuildSummaries(db::WriteSession &session);
Status rebuildRollups(db::WriteSession &session);
Status rebuildAccounts(db::WriteSession &session);
Status rebuildTierCounters(db::WriteSession &session);
/// Counters of coupons, gifts of member days, stock of rewards.
Status rebuildCouponCounters(db::WriteSession &session);

} // namespace regulars::upkeep
