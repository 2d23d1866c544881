#include "demo/life_rules.h"

#include <algorithm>

namespace regulars::demo {
namespace {

// Purchases: rate ~ gamma(r) ÷ alpha per busy day, chance to leave ~ beta(a, b).
constexpr double kR = 0.85;
constexpr double kAlpha = 20.0;
constexpr double kA = 0.75;
constexpr double kB = 7.0;
// Money: an order ~ gamma(p) × scale, scale ~ gammaScale ÷ gamma(q); mean = p × gammaScale ÷ (q − 1) = 180.
constexpr double kP = 3.5;
constexpr double kQ = 4.5;
constexpr double kGammaScale = 180.0 * (kQ - 1.0) / kP;
// Registrations thin out towards the past: half as many again each year of a growing shop.
constexpr double kGrowth = 1.0 / 1.6;
constexpr double kBuysAtOnce = 0.93;
constexpr double kRedeems = 0.16;
constexpr double kReturns = 0.012;
constexpr double kReturnsAll = 0.35;
constexpr int kLatestReturn = 7;
constexpr double kWalkIns = 0.17;
// Nobody buys more often than this on average, however lively the draw.
constexpr double kFastest = 0.9;

Visit visitOn(Random &random, EpochDay day)
{
    Visit visit;
    visit.day = day;
    visit.redeems = random.chance(kRedeems);
    if (random.chance(kReturns)) {
        visit.returnedAfter = 1 + static_cast<int>(random.below(kLatestReturn));
        visit.returnsAll = random.chance(kReturnsAll);
    }
    return visit;
}

} // namespace

double drawSpendScale(Random &random) { return kGammaScale / random.gamma(kQ); }

double orderWorth(Random &random, double spendScale) { return spendScale * random.gamma(kP); }

Life drawLife(quint64 seed, qint64 index, qint64 count, const Seasons &seasons)
{
    Random random(seed, Random::Stream::Life, static_cast<quint64>(index));
    Life life;
    // One registration in each of `count` equal shares: in order of the ids, and never two runs alike.
    const double share = (static_cast<double>(index) + random.unit()) / static_cast<double>(count);
    const double registeredAt = seasons.span() * std::pow(share, kGrowth);
    life.registeredOn = seasons.dayAt(registeredAt);
    life.spendScale = drawSpendScale(random);
    const double rate = std::clamp(random.gamma(kR) / kAlpha, 1e-6, kFastest);
    const double leaving = random.beta(kA, kB);
    if (random.chance(kBuysAtOnce))
        life.visits.push_back(visitOn(random, life.registeredOn));
    for (double at = registeredAt + random.exponential(rate); at < seasons.span(); at += random.exponential(rate)) {
        life.visits.push_back(visitOn(random, seasons.dayAt(at)));
        if (random.chance(leaving))
            break;
    }
    return life;
}

qint64 walkInsOn(quint64 seed, EpochDay day, qint64 known)
{
    Random random(seed, Random::Stream::WalkIn, static_cast<quint64>(day));
    const double expected = static_cast<double>(known) * kWalkIns * (0.75 + 0.5 * random.unit());
    return static_cast<qint64>(expected + random.unit());
}

} // namespace regulars::demo
