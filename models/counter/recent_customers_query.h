// Whom this shop served today.
//
// Thread: that of the session. Read-only.
#pragma once

#include "base/business_time.h"
#include "db/session.h"

namespace regulars::counter {

struct RecentCustomer {
    CustomerId id;
    QString name;
    QString phone; ///< normalised digits; may be empty
    QString cardNo;
    QString tierName;
    int tierRank = 0;
    qint64 atMs = 0; ///< of the customer's newest purchase in the span
};

struct RecentCustomers {
    std::vector<RecentCustomer> customers; ///< newest first, each customer once
    qint64 count = 0;                      ///< of all, also those beyond the limit
};

/// Customers with a purchase in the shop in [fromMs, toMs).
Result<RecentCustomers> recentCustomers(db::ReadSession &session, ShopId shop, qint64 fromMs, qint64 toMs, int limit);

} // namespace regulars::counter
