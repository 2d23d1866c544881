// The figures of one business day, or of its first hours.
//
// Invariants: sales are money received less money handed back in the span, so that the hours add up to the day; a sale
// that was wholly taken back is still a sale of its day. Units: minor units, points, basis points.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <array>
#include <optional>
#include <vector>

namespace regulars::today {

/// Whose day: one shop, or all of them, in the time of the desk.
struct DayScope {
    std::optional<ShopId> shop;
    BusinessTime time;
};

struct DayFigures {
    qint64 salesMinor = 0;      ///< net of refunds
    qint64 refundMinor = 0;
    qint64 orders = 0;
    qint64 memberOrders = 0;    ///< orders of customers with a file
    qint64 orderMinor = 0;      ///< money received for the orders, before refunds
    qint64 newCustomers = 0;
    qint64 upgrades = 0;        ///< customers who reached a higher tier
    qint64 pointsGiven = 0;     ///< with sales, less those reversed with refunds
    qint64 pointsUsed = 0;      ///< at the till, less those given back with refunds
    std::array<qint64, 24> hourMinor{}; ///< net sales by hour of the shop's clock

    /// Money received per order; absent without orders.
    [[nodiscard]] std::optional<qint64> averageMinor() const;
    /// Share of orders with a file; absent without orders.
    [[nodiscard]] std::optional<qint64> memberShareBp() const;
};

/// Growth of `now` over `then` in basis points; absent where `then` is not above zero.
[[nodiscard]] std::optional<qint64> growthBp(qint64 now, qint64 then);

/// A day as the Today page shows it.
struct DayOverview {
    DayFigures now;                 ///< of the day up to the instant asked for
    DayFigures then;                ///< of the day compared with, up to the same time of day
    DayFigures thenWhole;           ///< of that whole day
    std::vector<DayFigures> weeks;  ///< the same weekday and time of day, oldest first; the last one is `now`
};

} // namespace regulars::today
