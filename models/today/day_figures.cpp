#include "today/day_figures.h"

#include "base/rounding.h"

namespace regulars::today {

namespace {
constexpr qint64 kWholeBp = 10'000;
} // namespace

std::optional<qint64> DayFigures::averageMinor() const
{
    if (orders == 0)
        return std::nullopt;
    return divide(orderMinor, orders, Rounding::HalfUp);
}

std::optional<qint64> DayFigures::memberShareBp() const
{
    if (orders == 0)
        return std::nullopt;
    return divide(memberOrders * kWholeBp, orders, Rounding::HalfUp);
}

std::optional<qint64> growthBp(qint64 now, qint64 then)
{
    if (then <= 0)
        return std::nullopt;
    const auto growth = mulDiv(now - then, kWholeBp, then, Rounding::HalfUp);
    return growth ? std::optional<qint64>(*growth) : std::nullopt;
}

} // namespace regulars::today
