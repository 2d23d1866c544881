#include "support/test_registry.h"
#include "till/discount_rules.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::till;

namespace {

CouponOffer offer(CouponKind kind, qint64 figure, qint64 minimum = 0, Stacking stacking = Stacking::Normal)
{
    static qint64 next = 0;
    CouponOffer made;
    made.id = CouponId(++next);
    made.code = u"C%1"_s.arg(next);
    made.plan.id = CouponTemplateId(next);
    made.plan.name = made.code;
    made.plan.kind = kind;
    (kind == CouponKind::Percent ? made.plan.percentBp : made.plan.amountMinor) = figure;
    made.plan.minimumMinor = minimum;
    made.plan.stacking = stacking;
    return made;
}

CouponOffer steps(std::vector<SaveStep> of, bool isEvery = false, int mostTimes = 0)
{
    CouponOffer made = offer(CouponKind::SpendSave, 0);
    made.plan.steps = std::move(of);
    made.plan.isEvery = isEvery;
    made.plan.mostTimes = mostTimes;
    return made;
}

PriceBenefit memberDay(qint64 percentBp, qint64 amountMinor) { return {SaleStep::Kind::MemberDay, 1, u"day"_s, percentBp, amountMinor}; }

/// "taken→left" of each step.
QStringList written(const Result<Discounts> &discounts)
{
    QStringList all;
    if (!discounts)
        return {errorName(discounts.error().code)};
    for (const SaleStep &step : discounts->steps)
        all << u"%1→%2"_s.arg(step.takenMinor).arg(step.leftMinor);
    return all;
}

} // namespace

class DiscountRulesTest : public QObject {
    Q_OBJECT
private slots:
    void stepsInOrder_data();
    void stepsInOrder();
    void orderThatIsCheapest();
    void stacking_data();
    void stacking();
    void proposalTakesTheBest_data();
    void proposalTakesTheBest();
    void goodsBoundCouponsLookAtTheirLines();
    void linesAddUp();
    void campaignTotalGivesTheDifference();
    void budgetAndLimitsHoldWithinOneOrder();
    void twentyCouponsEnd();
    void proposalIsTheBestOfAllOrders_data();
    void proposalIsTheBestOfAllOrders();
    void manyCouponsHideNone_data();
    void manyCouponsHideNone();
};

void DiscountRulesTest::stepsInOrder_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("byHand");
    QTest::addColumn<std::vector<PriceBenefit>>("benefits");
    QTest::addColumn<std::vector<CouponOffer>>("offers");
    QTest::addColumn<QStringList>("expected");
    const auto percent = [](qint64 bp, qint64 minimum = 0) { return offer(CouponKind::Percent, bp, minimum); };
    const auto fixed = [](qint64 minor) { return offer(CouponKind::Fixed, minor); };
    using Offers = std::vector<CouponOffer>;
    using Benefits = std::vector<PriceBenefit>;
    // rules.md 4.1
    QTest::newRow("10 % then 20 %: 280.00 off") << qint64(100000) << qint64(0) << Benefits{} << Offers{percent(1000), percent(2000)}
                                                << QStringList{u"10000→90000"_s, u"18000→72000"_s};
    QTest::newRow("member day, 20 %, 80.00") << qint64(200000) << qint64(0) << Benefits{memberDay(0, 100)} << Offers{fixed(8000), percent(2000)}
                                             << QStringList{u"100→199900"_s, u"39980→159920"_s, u"8000→151920"_s};
    // the picture of the counter: 904.00, tier's price 95 %, 500 off 60, 90 %, 20.00
    QTest::newRow("tier, steps, share, amount")
        << qint64(90400) << qint64(0) << Benefits{{SaleStep::Kind::Tier, 2, u"Silver"_s, 500, 0}}
        << Offers{fixed(2000), percent(1000, 30000), steps({{50000, 6000}, {100000, 15000}})}
        << QStringList{u"4520→85880"_s, u"6000→79880"_s, u"7988→71892"_s, u"2000→69892"_s};
    QTest::newRow("by hand comes first") << qint64(10000) << qint64(1000) << Benefits{} << Offers{percent(1000)}
                                         << QStringList{u"1000→9000"_s, u"900→8100"_s};
    QTest::newRow("rounded half up once") << qint64(105) << qint64(0) << Benefits{} << Offers{percent(1000)} << QStringList{u"11→94"_s};
    QTest::newRow("never below zero") << qint64(1500) << qint64(0) << Benefits{} << Offers{fixed(2000)} << QStringList{u"1500→0"_s};
    QTest::newRow("without effect unused") << qint64(9999) << qint64(0) << Benefits{} << Offers{percent(1000, 10000)} << QStringList{};
    QTest::newRow("every 100 three times") << qint64(35000) << qint64(0) << Benefits{} << Offers{steps({{10000, 1000}}, true)}
                                           << QStringList{u"3000→32000"_s};
    QTest::newRow("every 100, twice at most") << qint64(35000) << qint64(0) << Benefits{} << Offers{steps({{10000, 1000}}, true, 2)}
                                              << QStringList{u"2000→33000"_s};
    QTest::newRow("highest step") << qint64(100000) << qint64(0) << Benefits{} << Offers{steps({{50000, 6000}, {100000, 15000}})}
                                  << QStringList{u"15000→85000"_s};
}

void DiscountRulesTest::stepsInOrder()
{
    QFETCH(const qint64, total);
    QFETCH(const qint64, byHand);
    QFETCH(const std::vector<PriceBenefit>, benefits);
    QFETCH(const std::vector<CouponOffer>, offers);
    QFETCH(const QStringList, expected);
    DiscountInput input;
    input.amounts = {total};
    input.byHandMinor = byHand;
    input.benefits = benefits;
    input.offers = offers;
    QCOMPARE(written(discountsOf(input)), expected);
}

void DiscountRulesTest::orderThatIsCheapest()
{
    // rules.md 4.1: 105 with "20 % over 100" and "10 %": 94.50 the one way, 75.60 the other.
    DiscountInput input;
    input.amounts = {10500};
    input.offers = {offer(CouponKind::Percent, 1000), offer(CouponKind::Percent, 2000, 10000)};
    for (int turn = 0; turn < 2; ++turn) {
        QCOMPARE(written(discountsOf(input)), (QStringList{u"2100→8400"_s, u"840→7560"_s}));
        std::swap(input.offers[0], input.offers[1]);
    }
}

void DiscountRulesTest::stacking_data()
{
    QTest::addColumn<std::vector<int>>("classes");
    QTest::addColumn<QString>("expected");
    const int exclusive = 0;
    const int normal = 1;
    const int always = 2;
    QTest::newRow("normal with normal") << std::vector{normal, normal} << u"2"_s;
    QTest::newRow("exclusive alone") << std::vector{exclusive} << u"1"_s;
    QTest::newRow("exclusive with normal") << std::vector{exclusive, normal} << u"StackingForbidden"_s;
    QTest::newRow("exclusive twice") << std::vector{exclusive, exclusive} << u"StackingForbidden"_s;
    QTest::newRow("always with exclusive") << std::vector{exclusive, always} << u"2"_s;
    QTest::newRow("always with normal") << std::vector{normal, always, normal} << u"3"_s;
}

void DiscountRulesTest::stacking()
{
    QFETCH(const std::vector<int>, classes);
    QFETCH(const QString, expected);
    DiscountInput input;
    input.amounts = {100000};
    for (const int stackingClass : classes)
        input.offers.push_back(offer(CouponKind::Fixed, 1000, 0, static_cast<Stacking>(stackingClass)));
    const auto discounts = discountsOf(input);
    QCOMPARE(discounts ? QString::number(discounts->used.size()) : errorName(discounts.error().code), expected);
}

void DiscountRulesTest::proposalTakesTheBest_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<std::vector<CouponOffer>>("offers");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<int>("used");
    using Offers = std::vector<CouponOffer>;
    const auto exclusive = Stacking::Exclusive;
    QTest::newRow("the exclusive one gives more") << qint64(20000)
        << Offers{offer(CouponKind::Fixed, 1000), offer(CouponKind::Fixed, 1500), offer(CouponKind::Fixed, 5000, 0, exclusive)} << qint64(15000) << 1;
    QTest::newRow("the normal ones give more") << qint64(20000)
        << Offers{offer(CouponKind::Fixed, 3000), offer(CouponKind::Fixed, 2500), offer(CouponKind::Fixed, 5000, 0, exclusive)} << qint64(14500) << 2;
    // 200 − 10 (over 190) − … : 30 off needs 195 left, so the 10 is better left out
    QTest::newRow("leaves one out for a better one") << qint64(20000)
        << Offers{steps({{15000, 1000}}), offer(CouponKind::Fixed, 3000, 19500)} << qint64(17000) << 1;
    QTest::newRow("nothing that does nothing") << qint64(1000)
        << Offers{offer(CouponKind::Fixed, 1000, 5000), offer(CouponKind::Fixed, 100)} << qint64(900) << 1;
    QTest::newRow("no coupon too many") << qint64(1000)
        << Offers{offer(CouponKind::Fixed, 1000), offer(CouponKind::Fixed, 1000)} << qint64(0) << 1;
}

void DiscountRulesTest::proposalTakesTheBest()
{
    QFETCH(const qint64, total);
    QFETCH(const std::vector<CouponOffer>, offers);
    QFETCH(const qint64, left);
    QFETCH(const int, used);
    DiscountInput input;
    input.amounts = {total};
    input.offers = offers;
    input.isProposal = true;
    const auto discounts = discountsOf(input);
    QVERIFY(discounts);
    QCOMPARE(total - discounts->totalMinor, left);
    QCOMPARE(static_cast<int>(discounts->used.size()), used);
    QCOMPARE(discounts->used.size() + discounts->unused.size(), offers.size());
}

void DiscountRulesTest::goodsBoundCouponsLookAtTheirLines()
{
    DiscountInput input;
    input.amounts = {6000, 4000};
    CouponOffer tea = offer(CouponKind::Percent, 1000, 5000);
    tea.goods = {true, false};
    CouponOffer cups = offer(CouponKind::Percent, 1000, 5000);
    cups.goods = {false, true}; // 40.00 of its goods are under its minimum
    input.offers = {tea, cups};
    const auto discounts = discountsOf(input);
    QCOMPARE(written(discounts), (QStringList{u"600→9400"_s}));
    QCOMPARE(discounts->lineMinor, (std::vector<qint64>{600, 0}));
}

void DiscountRulesTest::linesAddUp()
{
    DiscountInput input;
    input.amounts = {3333, 3333, 3334, 1, 0};
    input.byHandMinor = 7;
    input.benefits = {memberDay(333, 0)};
    input.offers = {offer(CouponKind::Percent, 1111), offer(CouponKind::Fixed, 777), steps({{5000, 499}})};
    const auto discounts = discountsOf(input);
    QVERIFY(discounts);
    qint64 sum = 0;
    for (size_t i = 0; i < input.amounts.size(); ++i) {
        QVERIFY(discounts->lineMinor[i] >= 0);
        QVERIFY(discounts->lineMinor[i] <= input.amounts[i]);
        sum += discounts->lineMinor[i];
    }
    QCOMPARE(sum, discounts->totalMinor);
    QCOMPARE(discounts->steps.back().leftMinor, 10001 - sum);
}

void DiscountRulesTest::campaignTotalGivesTheDifference()
{
    // 500 off 50, 1000 off 120; 600.00 bought before and 50.00 given: at 1050.00 the step of 1000 gives 70.00 more.
    CouponOffer total = steps({{50000, 5000}, {100000, 12000}});
    total.plan.basis = CouponBasis::CampaignTotal;
    total.totalBeforeMinor = 60000;
    total.givenBeforeMinor = 5000;
    DiscountInput input;
    input.amounts = {45000};
    input.offers = {total};
    QCOMPARE(written(discountsOf(input)), (QStringList{u"7000→38000"_s}));
    input.amounts = {30000}; // 900.00: no new step
    QCOMPARE(written(discountsOf(input)), QStringList());
}

void DiscountRulesTest::budgetAndLimitsHoldWithinOneOrder()
{
    CouponOffer first = offer(CouponKind::Fixed, 1000);
    first.budgetLeftMinor = 1500;
    CouponOffer second = first;
    second.id = CouponId(9001);
    DiscountInput input;
    input.amounts = {10000};
    input.offers = {first, second};
    QCOMPARE(written(discountsOf(input)), (QStringList{u"1000→9000"_s})); // the second would cost 20.00 of 15.00
    input.offers[0].budgetLeftMinor = input.offers[1].budgetLeftMinor = 5000;
    QCOMPARE(discountsOf(input)->used.size(), size_t(2));
    input.offers[0].usesLeft = input.offers[1].usesLeft = 1;
    QCOMPARE(discountsOf(input)->used.size(), size_t(1));
}

void DiscountRulesTest::twentyCouponsEnd()
{
    DiscountInput input;
    input.amounts = {1'000'000};
    input.isProposal = true;
    for (int i = 0; i < 20; ++i)
        input.offers.push_back(offer(i % 2 ? CouponKind::Percent : CouponKind::Fixed, 100 + i, 1000 * i));
    const auto discounts = discountsOf(input);
    QVERIFY(discounts);
    QVERIFY(discounts->totalMinor > 0);
}

namespace {

/// What is left after the cheapest of all sets and orders, and the gifts that go with it: every one is tried, with sums of this
/// test's own. Normal ones stand with normal ones, an exclusive one with none but those that always stand.
struct Cheapest {
    qint64 left = std::numeric_limits<qint64>::max();
    qint64 gifts = 0;
    std::vector<size_t> order{};

    void tryAll(const std::vector<CouponOffer> &offers, qint64 running, int level = 0, qint64 given = 0)
    {
        if (running < left || (running == left && given > gifts)) {
            left = running;
            gifts = given;
        }
        for (size_t i = 0; i < offers.size(); ++i) {
            const CouponTemplate &plan = offers[i].plan;
            const int own = plan.kind == CouponKind::SpendSave ? 0 : plan.kind == CouponKind::Percent ? 1 : plan.kind == CouponKind::Fixed ? 2 : 3;
            if (own < level || std::find(order.begin(), order.end(), i) != order.end() || !fits(offers, plan) || running < plan.minimumMinor || running <= 0)
                continue;
            qint64 off = plan.kind == CouponKind::Percent ? (running * plan.percentBp + 5000) / 10000 : plan.amountMinor;
            for (const SaveStep &step : plan.steps)
                off = running >= step.spendMinor ? step.saveMinor : off;
            if (off == 0 && own != 3)
                continue;
            order.push_back(i);
            tryAll(offers, running - std::min(off, running), own, given + (own == 3 ? 1 : 0));
            order.pop_back();
        }
    }

    [[nodiscard]] bool fits(const std::vector<CouponOffer> &offers, const CouponTemplate &plan) const
    {
        return std::all_of(order.begin(), order.end(), [&](size_t i) {
            const Stacking other = offers[i].plan.stacking;
            const bool isSame = offers[i].plan.id == plan.id; // at most once of the kind that two share
            const bool stands = other == Stacking::Always || plan.stacking == Stacking::Always || (other == Stacking::Normal && plan.stacking == Stacking::Normal);
            return stands && !(isSame && offers[i].usesLeft == 1);
        });
    }
};

} // namespace

void DiscountRulesTest::proposalIsTheBestOfAllOrders_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void DiscountRulesTest::proposalIsTheBestOfAllOrders()
{
    QFETCH(const int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    DiscountInput input;
    input.isProposal = true;
    input.amounts = {random.bounded(2'000, 60'000)};
    const int count = random.bounded(1, 7);
    for (int i = 0; i < count; ++i) {
        const auto stacking = static_cast<Stacking>(random.bounded(3));
        const qint64 minimum = random.bounded(2) ? random.bounded(0, 50'000) : 0;
        switch (random.bounded(5)) {
        case 0:
            input.offers.push_back(steps({{random.bounded(1'000, 20'000), 900}, {random.bounded(21'000, 60'000), random.bounded(1'000, 9'000)}}));
            input.offers.back().plan.stacking = stacking;
            break;
        case 1:
            input.offers.push_back(offer(CouponKind::Percent, random.bounded(1, 60) * 100, minimum, stacking));
            break;
        case 2:
            input.offers.push_back(offer(CouponKind::Gift, 0, minimum, stacking));
            break;
        case 3:
            if (!input.offers.empty()) { // a second one of a kind, ending earlier
                input.offers.push_back(input.offers.back());
                input.offers.back().id = CouponId(9000 + i);
                input.offers.back().validUntil = 100;
                if (seed % 2)
                    input.offers.back().usesLeft = input.offers[input.offers.size() - 2].usesLeft = 1;
                break;
            }
            [[fallthrough]];
        default:
            input.offers.push_back(offer(CouponKind::Fixed, random.bounded(100, 9'000), minimum, stacking));
        }
    }
    Cheapest expected;
    expected.tryAll(input.offers, input.amounts[0]);
    const auto found = discountsOf(input);
    QVERIFY(found);
    QCOMPARE(input.amounts[0] - found->totalMinor, expected.left);
    const auto gifts = std::count_if(found->used.begin(), found->used.end(), [&](size_t i) { return input.offers[i].plan.kind == CouponKind::Gift; });
    QCOMPARE(static_cast<qint64>(gifts), expected.gifts);
}

void DiscountRulesTest::manyCouponsHideNone_data()
{
    QTest::addColumn<std::vector<CouponOffer>>("offers");
    QTest::addColumn<qint64>("left"); // of 1 000.00
    using Offers = std::vector<CouponOffer>;
    const auto ending = [](CouponOffer made, EpochDay day) {
        made.validUntil = day;
        return made;
    };
    const auto many = [&](int count, const CouponOffer &like, bool isOneKind = false) {
        Offers all;
        for (int i = 0; i < count; ++i) {
            CouponOffer made = like;
            made.id = CouponId(5000 + i);
            if (!isOneKind)
                made.plan.id = CouponTemplateId(5000 + i);
            all.push_back(ending(made, 100 + i));
        }
        return all;
    };
    const auto with = [](Offers all, const CouponOffer &last) {
        all.push_back(last);
        return all;
    };
    const CouponOffer one = offer(CouponKind::Fixed, 100);
    const CouponOffer half = offer(CouponKind::Percent, 5000);
    const CouponOffer halfAlone = offer(CouponKind::Percent, 5000, 0, Stacking::Exclusive);
    QTest::newRow("thirty that end earlier, and half of it alone") << with(many(30, one), halfAlone) << qint64(500'00);
    QTest::newRow("thirty that end earlier, and half of it beside them") << with(many(30, one), half) << qint64(470'00);
    QTest::newRow("thirty of a kind, and half of it beside them") << with(many(30, one, true), half) << qint64(470'00);
    QTest::newRow("fifteen that stand alone, and half of it") << with(many(15, offer(CouponKind::Fixed, 20000, 0, Stacking::Exclusive)), half) << qint64(500'00);
    // 15 × 40.00 = 600.00 off, more than any of those that stand alone
    Offers both = many(15, offer(CouponKind::Fixed, 4000));
    for (int i = 0; i < 15; ++i)
        both.push_back(offer(CouponKind::Fixed, 30000 + i, 0, Stacking::Exclusive));
    QTest::newRow("those that stand together beat those that stand alone") << both << qint64(400'00);
    QTest::newRow("a second one of the best kind") << [&] {
        Offers all = many(12, one);
        all.push_back(half);
        all.push_back(half);
        all.back().id = CouponId(7001);
        return all;
    }() << qint64(238'00); // 1 000 − 500 − 250 − 12
}

void DiscountRulesTest::manyCouponsHideNone()
{
    QFETCH(const std::vector<CouponOffer>, offers);
    QFETCH(const qint64, left);
    DiscountInput input;
    input.amounts = {1'000'00};
    input.offers = offers;
    input.isProposal = true;
    const auto discounts = discountsOf(input);
    QVERIFY(discounts);
    QCOMPARE(1'000'00 - discounts->totalMinor, left);
    QCOMPARE(discounts->used.size() + discounts->unused.size(), offers.size());
}

REGULARS_TEST(DiscountRulesTest)
#include "discount_rules_test.moc"
