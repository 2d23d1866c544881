// SQL of the figures kept beside the facts: customer summary, day and month roll-ups, document numbers.
//
// Invariant: written in the transaction of the fact; `store verify` recomputes them from the facts.
#pragma once

#include "db/session.h"
#include "purchases/purchase.h"

namespace regulars::purchases {

struct CustomerSummary {
    qint64 orders = 0;        ///< purchases not wholly refunded
    qint64 refunds = 0;
    qint64 spendMinor = 0;    ///< net of refunds
    std::optional<EpochDay> firstOn;
    std::optional<EpochDay> lastOn;
    std::optional<qint64> lastAtMs;
};

Result<CustomerSummary> summaryOf(db::ReadSession &session, CustomerId customer);
/// One more purchase of money `netMinor`.
Status addToSummary(db::WriteSession &session, CustomerId customer, EpochDay day, qint64 atMs, qint64 netMinor);
/// More money on a purchase that is counted already.
Status addSpend(db::WriteSession &session, CustomerId customer, qint64 netMinor);
/// A refund of `amountMinor`.
Status subtractFromSummary(db::WriteSession &session, CustomerId customer, qint64 amountMinor);
/// A purchase came back whole: counts orders and first and last day anew from the facts.
Status recountOrders(db::WriteSession &session, CustomerId customer);

/// What one fact adds to the roll-ups of its shop, day and month.
struct RollupDelta {
    qint64 orders = 0;
    qint64 walkInOrders = 0;
    qint64 salesMinor = 0;
    qint64 discountMinor = 0;
    qint64 pointsPaidMinor = 0;
    qint64 refunds = 0;
    qint64 refundMinor = 0;
    qint64 pointsEarned = 0;
    qint64 pointsSpent = 0;
};
Status addToRollups(db::WriteSession &session, ShopId shop, EpochDay day, const RollupDelta &delta);

/// The next running number of documents made in the shop that day, from 1.
Result<qint64> nextDocumentNumber(db::WriteSession &session, ShopId shop, EpochDay day);

} // namespace regulars::purchases
