// The customers of a demo store who buy most often.
#pragma once

#include "db/session.h"

#include <vector>

namespace regulars::demo {

/// By orders, then by id.
Result<std::vector<CustomerId>> topCustomers(db::ReadSession &session, int limit);

} // namespace regulars::demo
