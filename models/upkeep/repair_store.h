// SQL that rebuilds the kept figures from the facts. Facts (ledger, purchases, refunds, changes) are never touched.
#pragma once

#include "db/session.h"

namespace regulars::upkeep {

Status rebuildSummaries(db::WriteSession &session);
Status rebuildRollups(db::WriteSession &session);
Status rebuildAccounts(db::WriteSession &session);
Status rebuildTierCounters(db::WriteSession &session);

} // namespace regulars::upkeep
