// SQL of tiers, tier states, changes and counters.
#pragma once

#include "db/session.h"
#include "tiers/tier.h"

namespace regulars::tiers {

Result<std::vector<Tier>> allTiers(db::ReadSession &session);
Status saveTier(db::WriteSession &session, const Tier &tier);
Status deleteTier(db::WriteSession &session, TierId id);

Result<std::optional<TierState>> storedState(db::ReadSession &session, CustomerId customer);
Status saveState(db::WriteSession &session, const TierState &state);
Status insertChange(db::WriteSession &session, const TierChange &change);
Result<std::vector<TierChange>> changesOf(db::ReadSession &session, CustomerId customer);
/// Day of the customer's newest change, by sequence.
Result<std::optional<EpochDay>> newestChangeDay(db::ReadSession &session, CustomerId customer);
Result<std::optional<TierChange>> changeById(db::ReadSession &session, TierChangeId id);

/// Moves one customer between the counters; the first tier is not counted (it is all the others).
Status moveCounter(db::WriteSession &session, TierId from, TierId to, TierId base);
/// Counts the stored states anew: for a ladder whose first tier is another one now.
Status recountCounters(db::WriteSession &session, TierId base);
/// Customers that hold a tier above the first, by tier.
Result<QHash<TierId, qint64>> counters(db::ReadSession &session);

} // namespace regulars::tiers
