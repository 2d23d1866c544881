// What a customer likes to buy.
//
// Thread: that of the session. Units: money in minor units, net of discounts and of what came back.
#pragma once

#include "base/id.h"
#include "db/session.h"

#include <vector>

namespace regulars::counter {

struct Favourite {
    QString category;
    qint64 netMinor = 0;
    qint64 orders = 0; ///< with something of the category that was not wholly returned
};

/// The categories with the highest net spend, greatest first; products without a category are left out.
Result<std::vector<Favourite>> favouritesOf(db::ReadSession &session, CustomerId customer, int limit);

} // namespace regulars::counter
