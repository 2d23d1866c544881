// Integer arithmetic with a stated rounding: money and points never meet a floating-point number.
//
// All functions are pure. A result outside int64 is std::nullopt, never a wrapped number.
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace regulars {

enum class Rounding {
    Floor,    ///< towards minus infinity
    HalfUp,   ///< halves away from zero
    HalfEven, ///< halves to the even neighbour
    Ceil,     ///< towards plus infinity
};

/// a × b ÷ c with a 128-bit product, rounded once. c must not be 0.
[[nodiscard]] std::optional<qint64> mulDiv(qint64 a, qint64 b, qint64 c, Rounding rounding);
/// a ÷ b, rounded. b must not be 0.
[[nodiscard]] qint64 divide(qint64 a, qint64 b, Rounding rounding);
[[nodiscard]] std::optional<qint64> checkedAdd(qint64 a, qint64 b);
[[nodiscard]] std::optional<qint64> checkedMul(qint64 a, qint64 b);

/// Splits `total` over `weights` by largest remainder: the parts add up to `total` exactly and each is at
/// most one unit from its exact share; ties go to the earlier weight. Weights are ≥ 0; all zero puts the
/// whole total on the first.
[[nodiscard]] std::vector<qint64> spreadByLargestRemainder(qint64 total, const std::vector<qint64> &weights);

} // namespace regulars
