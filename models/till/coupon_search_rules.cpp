#include "till/coupon_search_rules.h"

#include "base/rounding.h"
#include "coupons/coupon_rules.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <set>

namespace regulars::till {

RunningLines::RunningLines(std::vector<qint64> amounts)
    : m_left(std::move(amounts)), m_total(std::accumulate(m_left.begin(), m_left.end(), qint64{0}))
{
}

qint64 RunningLines::of(const std::vector<bool> &goods) const
{
    if (goods.empty())
        return m_total;
    qint64 sum = 0;
    for (size_t i = 0; i < m_left.size(); ++i)
        sum += goods[i] ? m_left[i] : 0;
    return sum;
}

void RunningLines::take(qint64 minor, const std::vector<bool> &goods)
{
    std::vector<qint64> weights = m_left;
    for (size_t i = 0; i < weights.size() && !goods.empty(); ++i)
        weights[i] = goods[i] ? weights[i] : 0;
    const auto shares = spreadByLargestRemainder(minor, weights);
    for (size_t i = 0; i < m_left.size(); ++i)
        m_left[i] -= shares[i];
    m_total -= minor;
}

namespace {

constexpr size_t kReductions = 3; // the classes before gifts

/// What a coupon alone takes off; a second one of a kind, what it takes off after the first.
struct Worth {
    size_t offer = 0;
    qint64 minor = 0;
};

/// Tries the orders of coupons class by class and remembers the best.
class Search {
public:
    explicit Search(const DiscountInput &input) : m_input(input)
    {
        for (size_t i = 0; i < input.offers.size(); ++i) {
            m_looksAtLines = m_looksAtLines || !input.offers[i].goods.empty();
            if (classOf(i) == coupons::CouponClass::Gift)
                m_gifts.push_back(i);
        }
        // First those that stand with others, so that an exclusive gift is handed over only where it costs no other.
        std::stable_sort(m_gifts.begin(), m_gifts.end(), [this](size_t a, size_t b) {
            const bool isLast = offer(b).plan.stacking == Stacking::Exclusive;
            if ((offer(a).plan.stacking == Stacking::Exclusive) != isLast)
                return isLast;
            return m_input.isProposal && offer(a).validUntil < offer(b).validUntil;
        });
    }

    void run(const RunningLines &start)
    {
        std::vector<size_t> leftOver;
        if (m_input.isProposal) {
            int sociable = kMostProposed;
            int exclusive = kMostExclusive;
            for (const Worth &worth : worthsOf(start)) {
                int &places = offer(worth.offer).plan.stacking == Stacking::Exclusive ? exclusive : sociable;
                if (places-- > 0)
                    membersOf(worth.offer).push_back(worth.offer);
                else if (worth.minor > 0)
                    leftOver.push_back(worth.offer);
            }
            tryAlone(start);
        } else {
            for (size_t i = 0; i < m_input.offers.size(); ++i) {
                if (classOf(i) != coupons::CouponClass::Gift)
                    membersOf(i).push_back(i);
            }
        }
        visit(0, start);
        for (const size_t index : leftOver)
            tryBeside(index, start);
    }

    [[nodiscard]] const std::vector<ChosenCoupon> &best() const { return m_best; }

private:
    [[nodiscard]] const CouponOffer &offer(size_t index) const { return m_input.offers[index]; }
    [[nodiscard]] coupons::CouponClass classOf(size_t index) const { return coupons::classOf(offer(index).plan); }
    [[nodiscard]] std::vector<size_t> &membersOf(size_t index) { return m_classes[static_cast<size_t>(classOf(index))]; }

    [[nodiscard]] std::optional<qint64> savingAt(size_t index, const RunningLines &running) const
    {
        const CouponOffer &coupon = offer(index);
        qint64 givenHere = 0; // by others of its kind on this very order
        for (const ChosenCoupon &chosen : m_chosen)
            givenHere += offer(chosen.offer).plan.id == coupon.plan.id ? chosen.takenMinor : 0;
        return coupons::savingOf(coupon.plan, {running.of(coupon.goods), coupon.totalBeforeMinor, coupon.givenBeforeMinor + givenHere,
                                               coupon.budgetLeftMinor - givenHere});
    }

    [[nodiscard]] bool isChosen(size_t index) const
    {
        return std::any_of(m_chosen.begin(), m_chosen.end(), [index](const ChosenCoupon &c) { return c.offer == index; });
    }

    [[nodiscard]] bool mayJoin(size_t index) const
    {
        std::vector<Stacking> standing;
        for (const ChosenCoupon &chosen : m_chosen)
            standing.push_back(offer(chosen.offer).plan.stacking);
        return coupons::mayJoin(standing, offer(index).plan.stacking);
    }

    // Within its uses and its customer's: two coupons of a kind that may be used once more are one too many.
    [[nodiscard]] bool isWithinLimit(size_t index) const
    {
        const auto same = std::count_if(m_chosen.begin(), m_chosen.end(),
                                        [&](const ChosenCoupon &c) { return offer(c.offer).plan.id == offer(index).plan.id; });
        return same < offer(index).usesLeft;
    }

    /// What it takes off if it may be used next.
    [[nodiscard]] std::optional<qint64> takesNext(size_t index, const RunningLines &running) const
    {
        if (isChosen(index) || !isWithinLimit(index) || !mayJoin(index))
            return std::nullopt;
        return savingAt(index, running);
    }

    // Coupons of the same kind are alike: of several only the next one is tried at each place.
    [[nodiscard]] bool hasTwinBefore(const std::vector<size_t> &members, size_t position) const
    {
        const CouponOffer &mine = offer(members[position]);
        return std::any_of(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(position), [&](size_t other) {
            const CouponOffer &twin = offer(other);
            return twin.plan.id == mine.plan.id && twin.totalBeforeMinor == mine.totalBeforeMinor &&
                   twin.givenBeforeMinor == mine.givenBeforeMinor && !isChosen(other);
        });
    }

    /// The reductions, what takes most off first, among equals what ends first.
    [[nodiscard]] std::vector<Worth> worthsOf(const RunningLines &start)
    {
        std::vector<size_t> byKind;
        for (size_t i = 0; i < m_input.offers.size(); ++i) {
            if (classOf(i) != coupons::CouponClass::Gift)
                byKind.push_back(i);
        }
        std::stable_sort(byKind.begin(), byKind.end(), [this](size_t a, size_t b) {
            const CouponOffer &left = offer(a);
            const CouponOffer &right = offer(b);
            return left.plan.id != right.plan.id ? left.plan.id.value() < right.plan.id.value() : left.validUntil < right.validUntil;
        });
        std::vector<Worth> worths;
        RunningLines running = start;
        for (size_t i = 0; i < byKind.size(); ++i) {
            if (i == 0 || offer(byKind[i]).plan.id != offer(byKind[i - 1]).plan.id) {
                running = start;
                m_chosen.clear();
            }
            const auto saving = takesNext(byKind[i], running);
            worths.push_back({byKind[i], saving.value_or(0)});
            if (saving)
                use(byKind[i], *saving, running);
        }
        m_chosen.clear();
        std::stable_sort(worths.begin(), worths.end(), [this](const Worth &a, const Worth &b) {
            return a.minor != b.minor ? a.minor > b.minor : offer(a.offer).validUntil < offer(b.offer).validUntil;
        });
        return worths;
    }

    void use(size_t index, qint64 saving, RunningLines &running)
    {
        running.take(saving, offer(index).goods);
        m_chosen.push_back({index, saving});
    }

    void tryAlone(const RunningLines &start)
    {
        for (const auto &members : m_classes) {
            for (const size_t index : members)
                tryOrder({index}, start);
        }
    }

    /// What was left over, at the end of its class in the best order so far.
    void tryBeside(size_t index, const RunningLines &start)
    {
        std::vector<size_t> order;
        for (const ChosenCoupon &chosen : m_best) {
            if (classOf(chosen.offer) != coupons::CouponClass::Gift)
                order.push_back(chosen.offer);
        }
        const auto place = std::find_if(order.begin(), order.end(), [&](size_t other) { return classOf(other) > classOf(index); });
        order.insert(place, index);
        tryOrder(order, start);
    }

    void tryOrder(const std::vector<size_t> &order, const RunningLines &start)
    {
        RunningLines running = start;
        bool counts = true;
        for (const size_t index : order) {
            const auto saving = counts ? takesNext(index, running) : std::nullopt;
            counts = saving.has_value();
            if (saving)
                use(index, *saving, running);
        }
        if (counts)
            judge(running);
        m_chosen.clear();
    }

    void visit(size_t level, const RunningLines &running)
    {
        while (level < kReductions && m_classes[level].empty())
            ++level;
        if (level == kReductions) {
            judge(running);
            return;
        }
        if (++m_visited > kMostOrders || !isNew(level, running))
            return;
        const std::vector<size_t> &members = m_classes[level];
        bool hasGrown = false;
        for (size_t position = 0; position < members.size(); ++position) {
            const size_t index = members[position];
            if (isChosen(index) || hasTwinBefore(members, position))
                continue;
            const auto saving = takesNext(index, running);
            if (!saving)
                continue;
            hasGrown = true;
            RunningLines next = running;
            use(index, *saving, next);
            visit(level, next);
            m_chosen.pop_back();
        }
        // What somebody laid on the counter is used where it has an effect; a proposal may leave it in the wallet.
        if (!hasGrown || m_input.isProposal)
            visit(level + 1, running);
    }

    // From the same coupons with the same left over everything goes on alike, whatever their order was.
    [[nodiscard]] bool isNew(size_t level, const RunningLines &running)
    {
        std::vector<qint64> state{static_cast<qint64>(level), running.total()};
        if (m_looksAtLines)
            state.push_back(static_cast<qint64>(qHashRange(running.lines().begin(), running.lines().end())));
        std::vector<ChosenCoupon> chosen = m_chosen;
        std::sort(chosen.begin(), chosen.end(), [](const ChosenCoupon &a, const ChosenCoupon &b) { return a.offer < b.offer; });
        for (const ChosenCoupon &each : chosen) {
            const CouponTemplate &plan = offer(each.offer).plan;
            state.push_back(static_cast<qint64>(each.offer));
            if (plan.budgetMinor > 0 || plan.basis == CouponBasis::CampaignTotal) // others of its kind ask what it took
                state.push_back(each.takenMinor);
        }
        return m_seen.insert(std::move(state)).second;
    }

    void judge(const RunningLines &running)
    {
        const size_t reductions = m_chosen.size();
        for (const size_t index : m_gifts) {
            if (takesNext(index, running))
                m_chosen.push_back({index, 0});
        }
        if (!m_hasBest || isBetter(running.total())) {
            m_best = m_chosen;
            m_bestTotal = running.total();
            m_hasBest = true;
        }
        m_chosen.resize(reductions);
    }

    [[nodiscard]] bool isBetter(qint64 total) const
    {
        if (total != m_bestTotal)
            return total < m_bestTotal;
        const auto gifts = [this](const std::vector<ChosenCoupon> &chosen) {
            return std::count_if(chosen.begin(), chosen.end(), [this](const ChosenCoupon &c) { return classOf(c.offer) == coupons::CouponClass::Gift; });
        };
        if (gifts(m_chosen) != gifts(m_best))
            return gifts(m_chosen) > gifts(m_best);
        if (m_chosen.size() != m_best.size())
            return m_input.isProposal ? m_chosen.size() < m_best.size() : m_chosen.size() > m_best.size();
        return ends(m_chosen) < ends(m_best);
    }

    [[nodiscard]] std::vector<EpochDay> ends(const std::vector<ChosenCoupon> &chosen) const
    {
        std::vector<EpochDay> days;
        for (const ChosenCoupon &c : chosen)
            days.push_back(offer(c.offer).validUntil);
        std::sort(days.begin(), days.end());
        return days;
    }

    const DiscountInput &m_input;
    std::array<std::vector<size_t>, kReductions> m_classes;
    std::vector<size_t> m_gifts;
    std::vector<ChosenCoupon> m_chosen;
    std::vector<ChosenCoupon> m_best;
    qint64 m_bestTotal = 0;
    bool m_hasBest = false;
    bool m_looksAtLines = false;
    std::set<std::vector<qint64>> m_seen;
    int m_visited = 0;
};

} // namespace

std::vector<ChosenCoupon> cheapestOrder(const DiscountInput &input, const RunningLines &start)
{
    Search search(input);
    search.run(start);
    return search.best();
}

} // namespace regulars::till
