// What a customer's purchases say about visits: figures of the card and the facts of the lifecycle stage.
#pragma once

#include "base/id.h"
#include "customers/lifecycle_rules.h"
#include "db/session.h"

namespace regulars::customers {

struct Visits {
    qint64 orders = 0;
    qint64 spendMinor = 0; ///< net of refunds
    StageFacts facts;
};

/// The summary row, and the newest return after a gap of more than limits.riskDays, looked for over the
/// purchases of the last limits.recalledDays.
Result<Visits> visitsOf(db::ReadSession &session, CustomerId id, EpochDay today, const StageLimits &limits = {});

} // namespace regulars::customers
