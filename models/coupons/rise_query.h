// Customers that rose to a tier lately.
//
// Thread: that of the session. A change counts as a rise where the new tier's rank is higher than the old one's; what a
// hand pinned, an import took over, a merge brought from the other file, or the end of a pin gave back is none; nor is one
// that was taken back since. What two files of one person reach together is one.
#pragma once

#include "base/business_time.h"
#include "db/session.h"

#include <vector>

namespace regulars::coupons {

struct Rise {
    TierChangeId change;
    CustomerId customer;
    TierId tier;
    EpochDay onDay = 0;
};
/// On or after the day; erased files left out.
Result<std::vector<Rise>> risesSince(db::ReadSession &session, EpochDay from);

} // namespace regulars::coupons
