// When a customer comes and goes; pure. Source: Fader, Hardie & Lee (2005), the BG/NBD process: purchases arrive at a
// customer's own rate (gamma), and after each repeat purchase the customer leaves for good with a chance of their own
// (beta); Fader & Hardie (2013), gamma-gamma: what an order is worth varies around the customer's own mean.
//
// Purpose: a life is drawn from (seed, index) alone, so it can be drawn once to count and again to write.
// Thread: any. Units: business days; a spend level in major units.
#pragma once

#include "demo/demo_random.h"
#include "demo/season_rules.h"

#include <vector>

namespace regulars::demo {

struct Visit {
    EpochDay day = 0;
    bool redeems = false;      ///< wants to pay with points
    int returnedAfter = 0;     ///< days until something is brought back; 0: nothing is
    bool returnsAll = false;
};

struct Life {
    EpochDay registeredOn = 0;
    double spendScale = 0;     ///< of this customer's orders; see orderWorth()
    std::vector<Visit> visits; ///< by day
};

/// The life of customer `index` of `count`; earlier indices registered no later.
[[nodiscard]] Life drawLife(quint64 seed, qint64 index, qint64 count, const Seasons &seasons);
/// What an order is to be worth, major units.
[[nodiscard]] double orderWorth(Random &random, double spendScale);
/// Worth of a stranger's order.
[[nodiscard]] double drawSpendScale(Random &random);
/// Customers nobody knows the name of, beside `known` visits of a day.
[[nodiscard]] qint64 walkInsOn(quint64 seed, EpochDay day, qint64 known);

} // namespace regulars::demo
