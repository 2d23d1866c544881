#include "base/rounding.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace regulars {
namespace {

#if defined(__SIZEOF_INT128__)
__extension__ using Wide = __int128;
#else
#error "A 128-bit integer is needed: GCC or Clang for a 64-bit processor; on Windows those of MinGW"
#endif

std::optional<qint64> narrow(Wide value)
{
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return static_cast<qint64>(value);
}

Wide divideWide(Wide a, Wide b, Rounding rounding)
{
    if (b < 0) {
        a = -a;
        b = -b;
    }
    Wide quotient = a / b;
    Wide remainder = a % b;
    if (remainder < 0) { // make it the floor with a remainder in [0, b)
        remainder += b;
        --quotient;
    }
    switch (rounding) {
    case Rounding::Floor:
        return quotient;
    case Rounding::Ceil:
        return remainder == 0 ? quotient : quotient + 1;
    case Rounding::HalfUp: {
        const Wide twice = remainder * 2;
        const bool up = a >= 0 ? twice >= b : twice > b;
        return up ? quotient + 1 : quotient;
    }
    case Rounding::HalfEven: {
        const Wide twice = remainder * 2;
        if (twice == b)
            return quotient % 2 == 0 ? quotient : quotient + 1;
        return twice > b ? quotient + 1 : quotient;
    }
    }
    return quotient;
}

} // namespace

std::optional<qint64> mulDiv(qint64 a, qint64 b, qint64 c, Rounding rounding)
{
    return narrow(divideWide(Wide{a} * b, c, rounding));
}

qint64 divide(qint64 a, qint64 b, Rounding rounding)
{
    return static_cast<qint64>(divideWide(a, b, rounding));
}

std::optional<qint64> checkedAdd(qint64 a, qint64 b) { return narrow(Wide{a} + b); }

std::optional<qint64> checkedMul(qint64 a, qint64 b) { return narrow(Wide{a} * b); }

std::vector<qint64> spreadByLargestRemainder(qint64 total, const std::vector<qint64> &weights)
{
    std::vector<qint64> parts(weights.size(), 0);
    if (weights.empty())
        return parts;
    Wide sum = 0;
    for (const qint64 weight : weights)
        sum += weight;
    if (sum == 0) {
        parts.front() = total;
        return parts;
    }
    std::vector<Wide> remainders(weights.size());
    qint64 given = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = Wide{total} * weights[i];
        parts[i] = static_cast<qint64>(divideWide(exact, sum, Rounding::Floor));
        remainders[i] = exact - Wide{parts[i]} * sum;
        given += parts[i];
    }
    std::vector<size_t> order(weights.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return remainders[a] > remainders[b]; });
    for (size_t i = 0; given < total; ++i, ++given)
        ++parts[order[i % order.size()]];
    return parts;
}

} // namespace regulars
