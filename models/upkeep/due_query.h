// Which customers have something that falls due.
#pragma once

#include "base/business_time.h"
#include "base/id.h"
#include "db/session.h"

#include <vector>

namespace regulars::upkeep {

/// Customers with a tier due on or before `today` or a lot that ended before it, in order of id.
Result<std::vector<CustomerId>> customersDue(db::ReadSession &session, EpochDay today);

} // namespace regulars::upkeep
