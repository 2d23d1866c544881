// What is bought on a visit; pure. Goods by season, as many as the order is to be worth.
//
// Thread: a value, read by any once made. Units: major units of the currency; whole pieces.
#pragma once

#include "demo/demo_random.h"
#include "demo/season_rules.h"

#include <vector>

namespace regulars::demo {

struct BasketItem {
    int product = 0;  ///< index into demoProducts()
    int pieces = 1;
};

class Baskets {
public:
    Baskets();
    /// At least one item; a product stands once.
    [[nodiscard]] std::vector<BasketItem> draw(Random &random, Occasion occasion, double worth) const;

private:
    [[nodiscard]] int drawProduct(Random &random, Occasion occasion, double atMost) const;

    std::vector<double> m_prices;                 // rising
    std::vector<std::vector<int>> m_weightsUpTo;  // by occasion: running sums over the products
};

} // namespace regulars::demo
