// Who holds a tier by hand, until when, and why.
//
// Thread: that of the session. Invariants: erased customers are not listed; the pin that ends first comes first.
#pragma once

#include "db/session.h"
#include "tiers/tier.h"

namespace regulars::tiers {

struct PinRow {
    CustomerId customer;
    QString cardNo;
    QString name;
    TierId tier;
    EpochDay sinceOn = 0;
    EpochDay untilOn = 0;   ///< last day
    QString reason;
};

/// At most `limit` of them.
Result<std::vector<PinRow>> pinnedCustomers(db::ReadSession &session, int limit);

} // namespace regulars::tiers
