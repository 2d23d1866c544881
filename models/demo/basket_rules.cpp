#include "demo/basket_rules.h"

#include "demo/demo_words.h"

#include <algorithm>

namespace regulars::demo {
namespace {

constexpr size_t kMostItems = 6;
constexpr double kStretch = 1.25;  // people spend a little more than they meant to
constexpr double kSmallRest = 20.0;
constexpr qint64 kMostPieces = 4;

} // namespace

Baskets::Baskets()
{
    const auto &products = demoProducts();
    m_weightsUpTo.resize(kOccasions);
    for (const DemoProduct &product : products) {
        m_prices.push_back(static_cast<double>(product.priceMajor));
        for (size_t occasion = 0; occasion < m_weightsUpTo.size(); ++occasion) {
            auto &sums = m_weightsUpTo[occasion];
            sums.push_back((sums.empty() ? 0 : sums.back()) + product.weights[occasion]);
        }
    }
}

int Baskets::drawProduct(Random &random, Occasion occasion, double atMost) const
{
    const auto affordable = std::upper_bound(m_prices.begin(), m_prices.end(), atMost) - m_prices.begin();
    const auto &sums = m_weightsUpTo[static_cast<size_t>(occasion)];
    const auto last = std::max<std::ptrdiff_t>(1, affordable);
    const auto drawn = static_cast<int>(random.below(sums[static_cast<size_t>(last - 1)]));
    return static_cast<int>(std::upper_bound(sums.begin(), sums.begin() + last, drawn) - sums.begin());
}

std::vector<BasketItem> Baskets::draw(Random &random, Occasion occasion, double worth) const
{
    std::vector<BasketItem> basket;
    double left = worth;
    while (basket.size() < kMostItems && (basket.empty() || left > kSmallRest)) {
        BasketItem item;
        item.product = drawProduct(random, occasion, left * kStretch);
        const double price = m_prices[static_cast<size_t>(item.product)];
        if (left > 2 * price)
            item.pieces += static_cast<int>(random.below(std::min<qint64>(kMostPieces, static_cast<qint64>(left / price))));
        left -= price * item.pieces;
        const auto same = std::find_if(basket.begin(), basket.end(), [&](const BasketItem &b) { return b.product == item.product; });
        if (same == basket.end())
            basket.push_back(item);
        else
            same->pieces += item.pieces;
        if (random.chance(0.25)) // enough for today
            break;
    }
    return basket;
}

} // namespace regulars::demo
