// The cheapest legal order of the coupons on an order; pure. Sources: rules.md 4.1, 4.2.
//
// Invariants: classes keep their order, coupons of one class change places; a coupon without effect stays unused. What
// a proposal never does is worse than the best single coupon. Bounds: of a proposal the kMostProposed reductions that
// save most are tried in every order, what is left over is laid beside the best of these where it still takes something
// off; gifts take nothing off and are as many as may stand with the rest. Units: minor units.
#pragma once

#include "till/discount_rules.h"

namespace regulars::till {

/// What is left of the lines after some steps.
class RunningLines {
public:
    explicit RunningLines(std::vector<qint64> amounts);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] const std::vector<qint64> &lines() const { return m_left; }
    /// Of the lines a coupon looks at; no list: all.
    [[nodiscard]] qint64 of(const std::vector<bool> &goods) const;
    /// Takes an amount ≤ of(goods) off these lines, by largest remainder.
    void take(qint64 minor, const std::vector<bool> &goods);

private:
    std::vector<qint64> m_left;
    qint64 m_total;
};

/// A coupon at its place, with what it takes off there.
struct ChosenCoupon {
    size_t offer = 0; ///< index into the offers
    qint64 takenMinor = 0;
};

/// In the order of their steps. `start`: what the price benefits have left.
std::vector<ChosenCoupon> cheapestOrder(const DiscountInput &input, const RunningLines &start);

/// So many reductions of a proposal are tried in every order: those that take most off, a second coupon of a kind by what
/// it takes off after the first. Exclusive ones stand instead of others and have places of their own.
inline constexpr int kMostProposed = 12;
inline constexpr int kMostExclusive = 4;
/// So many beginnings of an order are looked at; a beginning that leaves the same as one before is looked at once.
inline constexpr int kMostOrders = 20'000;

} // namespace regulars::till
