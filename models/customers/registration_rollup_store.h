// The roll-ups' column of newly registered customers. The other columns of both tables are the purchases feature's.
#pragma once

#include "base/business_time.h"
#include "base/id.h"
#include "db/session.h"

namespace regulars::customers {

/// Adds `count` (negative to take back) to new_customers of the day and of its month.
Status addRegistrations(db::WriteSession &session, ShopId shop, EpochDay day, qint64 count);

} // namespace regulars::customers
