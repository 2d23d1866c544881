// The customers of a demo store who buy most often.
#pragma once

#include "base/business_time.h"
#include "db/session.h"

#include <vector>

namespace regulars::demo {

/// By orders, then by id.
Result<std::vector<CustomerId>> topCustomers(db::ReadSession &session, int limit);

struct LastSale {
    EpochDay day = 0; ///< 0: nothing was sold
    qint64 atMs = 0;
};
Result<LastSale> lastSaleOf(db::ReadSession &session);

} // namespace regulars::demo
