// The customers of a demo store who buy most often, and those who name a referrer.
#pragma once

#include "base/business_time.h"
#include "base/business_time.h"
#include "db/session.h"

#include <vector>

namespace regulars::demo {

/// By orders, then by id.
Result<std::vector<CustomerId>> topCustomers(db::ReadSession &session, int limit);

struct BroughtCustomer {
    CustomerId customer;
    CustomerId referrer;
    EpochDay registeredOn = 0;
};
/// Those who registered from the day on, at most `limit` of them spread over the time, in the order they came.
Result<std::vector<BroughtCustomer>> broughtCustomers(db::ReadSession &session, EpochDay from, int limit);

struct LastSale {
    EpochDay day = 0; ///< 0: nothing was sold
    qint64 atMs = 0;
};
Result<LastSale> lastSaleOf(db::ReadSession &session);

} // namespace regulars::demo
