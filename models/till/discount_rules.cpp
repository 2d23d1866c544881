#include "till/discount_rules.h"

#include "base/rounding.h"
#include "coupons/coupon_rules.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace regulars::till {
namespace {

constexpr int kClasses = 4;

/// What is left of the lines after some steps.
class Running {
public:
    explicit Running(std::vector<qint64> amounts) : m_left(std::move(amounts)), m_total(std::accumulate(m_left.begin(), m_left.end(), qint64{0})) {}

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] const std::vector<qint64> &lines() const { return m_left; }

    [[nodiscard]] qint64 of(const std::vector<bool> &goods) const
    {
        if (goods.empty())
            return m_total;
        qint64 sum = 0;
        for (size_t i = 0; i < m_left.size(); ++i)
            sum += goods[i] ? m_left[i] : 0;
        return sum;
    }

    void take(qint64 minor, const std::vector<bool> &goods)
    {
        std::vector<qint64> weights = m_left;
        for (size_t i = 0; i < weights.size() && !goods.empty(); ++i)
            weights[i] = goods[i] ? weights[i] : 0;
        const auto shares = spreadByLargestRemainder(minor, weights);
        for (size_t i = 0; i < m_left.size(); ++i)
            m_left[i] -= shares[i];
        m_total -= minor;
    }

private:
    std::vector<qint64> m_left;
    qint64 m_total;
};

struct Chosen {
    size_t offer = 0;
    qint64 takenMinor = 0;
    qint64 leftMinor = 0;
};

/// Tries the orders of coupons class by class and remembers the best.
class Search {
public:
    explicit Search(const DiscountInput &input) : m_input(input)
    {
        for (size_t i = 0; i < input.offers.size(); ++i)
            m_classes[static_cast<size_t>(coupons::classOf(input.offers[i].plan))].push_back(i);
    }

    void run(const Running &start)
    {
        // The best single coupons first, so that what the bound leaves out is the least likely. Coupons on the counter
        // keep their order where another one gives no more.
        for (auto &members : m_classes) {
            if (!m_input.isProposal)
                break;
            std::stable_sort(members.begin(), members.end(), [&](size_t a, size_t b) {
                const qint64 left = savingAt(a, start).value_or(-1);
                const qint64 right = savingAt(b, start).value_or(-1);
                return left != right ? left > right : m_input.offers[a].validUntil < m_input.offers[b].validUntil;
            });
        }
        visit(0, start);
    }

    [[nodiscard]] const std::vector<Chosen> &best() const { return m_best; }
    [[nodiscard]] const Running *end() const { return m_end ? &*m_end : nullptr; }

private:
    [[nodiscard]] std::optional<qint64> savingAt(size_t index, const Running &running) const
    {
        const CouponOffer &offer = m_input.offers[index];
        qint64 givenHere = 0; // by others of its kind on this very order
        for (const Chosen &chosen : m_chosen)
            givenHere += m_input.offers[chosen.offer].plan.id == offer.plan.id ? chosen.takenMinor : 0;
        return coupons::savingOf(offer.plan, {running.of(offer.goods), offer.totalBeforeMinor, offer.givenBeforeMinor + givenHere,
                                              offer.budgetLeftMinor - givenHere});
    }

    [[nodiscard]] bool isChosen(size_t index) const
    {
        return std::any_of(m_chosen.begin(), m_chosen.end(), [index](const Chosen &c) { return c.offer == index; });
    }

    [[nodiscard]] bool mayJoin(size_t index) const
    {
        std::vector<Stacking> standing;
        for (const Chosen &chosen : m_chosen)
            standing.push_back(m_input.offers[chosen.offer].plan.stacking);
        return coupons::mayJoin(standing, m_input.offers[index].plan.stacking);
    }

    // Coupons of the same kind are alike: of several only the next one is tried at each place.
    [[nodiscard]] bool hasTwinBefore(const std::vector<size_t> &members, size_t position) const
    {
        const CouponOffer &offer = m_input.offers[members[position]];
        for (size_t i = 0; i < position; ++i) {
            const CouponOffer &other = m_input.offers[members[i]];
            if (other.plan.id == offer.plan.id && other.validUntil == offer.validUntil && !isChosen(members[i]))
                return true;
        }
        return false;
    }

    // Within its uses and its customer's: two coupons of a kind that may be used once more are one too many.
    [[nodiscard]] bool isWithinLimit(size_t index) const
    {
        const CouponOffer &offer = m_input.offers[index];
        if (offer.usesLeft <= 0)
            return false;
        const auto same = std::count_if(m_chosen.begin(), m_chosen.end(),
                                        [&](const Chosen &c) { return m_input.offers[c.offer].plan.id == offer.plan.id; });
        return same < offer.usesLeft;
    }

    void visit(size_t level, const Running &running)
    {
        if (level == kClasses) {
            judge(running);
            return;
        }
        if (++m_visited > kMostOrders)
            return;
        const std::vector<size_t> &members = m_classes[level];
        bool hasGrown = false;
        for (size_t position = 0; position < members.size(); ++position) {
            const size_t index = members[position];
            if (isChosen(index) || hasTwinBefore(members, position) || !isWithinLimit(index) || !mayJoin(index))
                continue;
            const auto saving = savingAt(index, running);
            if (!saving)
                continue;
            hasGrown = true;
            Running next = running;
            next.take(*saving, m_input.offers[index].goods);
            m_chosen.push_back({index, *saving, next.total()});
            visit(level, next);
            m_chosen.pop_back();
        }
        // What somebody laid on the counter is used where it has an effect; a proposal may leave it in the wallet.
        if (!hasGrown || m_input.isProposal)
            visit(level + 1, running);
    }

    void judge(const Running &running)
    {
        if (m_end && !isBetter(running))
            return;
        m_best = m_chosen;
        m_end = running;
    }

    [[nodiscard]] bool isBetter(const Running &running) const
    {
        if (running.total() != m_end->total())
            return running.total() < m_end->total();
        const auto gifts = [this](const std::vector<Chosen> &chosen) {
            return std::count_if(chosen.begin(), chosen.end(),
                                 [this](const Chosen &c) { return m_input.offers[c.offer].plan.kind == CouponKind::Gift; });
        };
        if (gifts(m_chosen) != gifts(m_best))
            return gifts(m_chosen) > gifts(m_best);
        if (m_chosen.size() != m_best.size())
            return m_input.isProposal ? m_chosen.size() < m_best.size() : m_chosen.size() > m_best.size();
        return ends(m_chosen) < ends(m_best);
    }

    [[nodiscard]] std::vector<EpochDay> ends(const std::vector<Chosen> &chosen) const
    {
        std::vector<EpochDay> days;
        for (const Chosen &c : chosen)
            days.push_back(m_input.offers[c.offer].validUntil);
        std::sort(days.begin(), days.end());
        return days;
    }

    const DiscountInput &m_input;
    std::array<std::vector<size_t>, kClasses> m_classes;
    std::vector<Chosen> m_chosen;
    std::vector<Chosen> m_best;
    std::optional<Running> m_end;
    int m_visited = 0;
};

void addStep(Discounts &discounts, SaleStep step, qint64 takenMinor, Running &running, const std::vector<bool> &goods = {})
{
    running.take(takenMinor, goods);
    step.takenMinor = takenMinor;
    step.leftMinor = running.total();
    discounts.totalMinor += takenMinor;
    discounts.steps.push_back(std::move(step));
}

void takeBenefits(const DiscountInput &input, Discounts &discounts, Running &running)
{
    if (input.byHandMinor > 0)
        addStep(discounts, {}, input.byHandMinor, running);
    for (const PriceBenefit &benefit : input.benefits) {
        const qint64 share = mulDiv(running.total(), benefit.percentBp, coupons::kWhole, Rounding::HalfUp).value_or(0);
        const qint64 taken = std::min(running.total(), share + benefit.amountMinor);
        if (taken <= 0)
            continue;
        SaleStep step;
        step.kind = benefit.kind;
        step.sourceId = benefit.sourceId;
        step.label = benefit.label;
        step.percentBp = benefit.percentBp;
        step.amountMinor = benefit.amountMinor;
        addStep(discounts, step, taken, running);
    }
}

Status checkStacking(const DiscountInput &input)
{
    if (input.isProposal)
        return ok();
    for (size_t i = 0; i < input.offers.size(); ++i) {
        std::vector<Stacking> others;
        for (size_t j = 0; j < input.offers.size(); ++j) {
            if (j != i)
                others.push_back(input.offers[j].plan.stacking);
        }
        const bool standsAlone = input.offers[i].plan.stacking == Stacking::Exclusive;
        if (standsAlone && !coupons::mayJoin(others, Stacking::Exclusive))
            return fail(ErrorCode::StackingForbidden, u"coupon"_s, input.offers[i].code);
    }
    return ok();
}

} // namespace

Result<Discounts> discountsOf(const DiscountInput &input)
{
    Discounts discounts;
    if (input.byHandMinor == 0 && input.benefits.empty() && input.offers.empty()) {
        discounts.lineMinor.assign(input.amounts.size(), 0); // most orders of an import
        return discounts;
    }
    TRY(checkStacking(input));
    Running running(input.amounts);
    takeBenefits(input, discounts, running);
    Search search(input);
    search.run(running);
    for (const Chosen &chosen : search.best()) {
        const CouponOffer &offer = input.offers[chosen.offer];
        SaleStep step;
        step.kind = SaleStep::Kind::Coupon;
        step.sourceId = offer.id.value();
        step.label = offer.plan.name;
        step.code = offer.code;
        step.gift = offer.plan.kind == CouponKind::Gift ? offer.plan.gift : QString();
        addStep(discounts, step, chosen.takenMinor, running, offer.goods);
        discounts.used.push_back(chosen.offer);
    }
    for (size_t i = 0; i < input.offers.size(); ++i) {
        if (std::find(discounts.used.begin(), discounts.used.end(), i) == discounts.used.end())
            discounts.unused.push_back(i);
    }
    for (size_t i = 0; i < input.amounts.size(); ++i)
        discounts.lineMinor.push_back(input.amounts[i] - running.lines()[i]);
    return discounts;
}

} // namespace regulars::till
