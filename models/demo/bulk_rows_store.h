// SQL of rows that the services keep up to date one by one and a bulk load writes once, finished.
//
// Invariant: nothing of the customer, the period or the table is there yet.
#pragma once

#include "base/id.h"
#include "db/session.h"
#include "demo/customer_books_rules.h"

#include <array>
#include <optional>

namespace regulars::demo {

/// Facts of one customer's purchases.
struct SummaryRow {
    qint64 orders = 0;      ///< not wholly refunded
    qint64 refunds = 0;
    qint64 spendMinor = 0;
    std::optional<EpochDay> firstOn;
    std::optional<EpochDay> lastOn;
    std::optional<qint64> lastAtMs;
};

struct RollupRow {
    qint64 orders = 0;
    qint64 walkInOrders = 0;
    qint64 salesMinor = 0;
    qint64 discountMinor = 0;
    qint64 pointsPaidMinor = 0;
    qint64 refunds = 0;
    qint64 refundMinor = 0;
    qint64 pointsEarned = 0;
    qint64 pointsSpent = 0;
    qint64 newCustomers = 0;

    RollupRow &operator+=(const RollupRow &other);
    [[nodiscard]] bool isEmpty() const { return orders == 0 && refunds == 0 && newCustomers == 0; }
};

Status insertLotUse(db::WriteSession &session, const BookedLotUse &use);
Status insertSummary(db::WriteSession &session, CustomerId customer, const SummaryRow &summary);
Status insertDayRollup(db::WriteSession &session, ShopId shop, EpochDay day, const RollupRow &row, qint64 lastNumber);
Status insertMonthRollup(db::WriteSession &session, ShopId shop, qint32 month, const RollupRow &row);
Status insertTierCounter(db::WriteSession &session, TierId tier, qint64 customers);
/// The next id the table will give out on device 0.
Status saveCounter(db::WriteSession &session, const QString &table, qint64 next);
/// How much of the search index is gathered in memory before it is written; 0: SQLite's own measure.
Status setSearchBuffer(db::WriteSession &session, qint64 bytes);

} // namespace regulars::demo
