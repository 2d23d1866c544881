#include "points/earning_rules.h"

#include "points/earning_facts.h"
#include "points/earning_query.h"
#include "points/earning_service.h"
#include "points/points_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::points;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

namespace {

constexpr ProductId kTea(11);
constexpr ProductId kCup(12);
constexpr TierId kBase(1);
constexpr TierId kGold(3);

// 2026-11-21 is a Saturday, the 23rd a Monday.
EarningCase basket(qint64 tea, qint64 cup, EpochDay on = day(2026, 11, 23), TierId tier = kBase)
{
    return {on, tier, {{kTea, u"茶"_s, tea}, {kCup, u"杯"_s, cup}}, {}};
}

EarningRule fixed(const QString &name, qint64 points, int priority = 0, bool isExclusive = false)
{
    EarningRule rule;
    rule.name = name;
    rule.unitMinor = 0;
    rule.points = points;
    rule.priority = priority;
    rule.isExclusive = isExclusive;
    return rule;
}

EarningRule times(const QString &name, qint64 bp)
{
    EarningRule rule;
    rule.name = name;
    rule.isMultiplier = true;
    rule.multiplierBp = bp;
    return rule;
}

/// "points = rule:points@eligible … × name"
QString told(const Result<Earning> &earning)
{
    if (!earning)
        return outcomeOf(earning);
    QStringList parts;
    for (const EarnedPart &part : earning->parts) {
        parts.append(u"%1:%2%3"_s.arg(part.ruleName.isEmpty() ? u"standard"_s : part.ruleName)
                         .arg(part.points)
                         .arg(part.eligibleMinor ? u"@%1"_s.arg(*part.eligibleMinor) : QString()));
    }
    for (const Multiplier &multiplier : earning->multipliers)
        parts.append(u"x%1"_s.arg(multiplier.name));
    return u"%1 = %2"_s.arg(earning->points).arg(parts.join(u' '));
}

} // namespace

Q_DECLARE_METATYPE(regulars::PointsPolicy)
Q_DECLARE_METATYPE(regulars::points::EarningCase)
Q_DECLARE_METATYPE(regulars::EarningRule)

/// rules.md 2.4: which rules count, on what, and what is kept of it.
class EarningRulesTest : public QObject {
    Q_OBJECT
private slots:
    void counting_data();
    void counting();
    void refused_data();
    void refused();
    void factsStay();
    void aSaleEarnsByTheTable();
    void everyRowTellsHowItWasEarned();
    void linesThatComeLaterEarnAsInOnePiece();
    void theDaysCapTrims();
    void rulesAreChangedByManagersOnly();
};

void EarningRulesTest::counting_data()
{
    QTest::addColumn<PointsPolicy>("policy");
    QTest::addColumn<EarningCase>("purchase");
    QTest::addColumn<QString>("expected");
    const PointsPolicy standard;
    const auto with = [&](const EarningRule &rule) {
        PointsPolicy policy = standard;
        (rule.isMultiplier ? policy.multipliers : policy.rules).push_back(rule);
        return policy;
    };
    const auto row = [](const char *name, const PointsPolicy &policy, const EarningCase &purchase, const char16_t *expected) {
        QTest::newRow(name) << policy << purchase << QString::fromUtf16(expected);
    };
    row("the standard rule alone", standard, basket(1999, 0), u"19 = standard:19");
    EarningRule second;
    second.name = u"second"_s;
    second.unitMinor = 200;
    row("with a second rule of 1 per 2.00", with(second), basket(1999, 0), u"28 = standard:19 second:9");
    EarningRule tea = second;
    tea.name = u"tea"_s;
    tea.unitMinor = 100;
    tea.scope.products = {kTea};
    row("a product's lines only", with(tea), basket(1000, 2050), u"40 = standard:30 tea:10@1000");
    row("not where the product is missing", with(tea), basket(0, 2050), u"20 = standard:20");
    EarningRule cups = tea;
    cups.name = u"cups"_s;
    cups.scope = {};
    cups.scope.categories = {u"杯"_s};
    row("a category's lines only", with(cups), basket(1000, 2050), u"50 = standard:30 cups:20@2050");
    EarningRule noTea = tea;
    noTea.name = u"no tea"_s;
    noTea.scope = {};
    noTea.scope.exceptCategories = {u"茶"_s};
    row("an excluded category", with(noTea), basket(1000, 2050), u"50 = standard:30 no tea:20@2050");
    EarningRule teaNotThis = cups;
    teaNotThis.name = u"both"_s;
    teaNotThis.scope.categories = {u"杯"_s, u"茶"_s};
    teaNotThis.scope.exceptProducts = {kCup};
    row("an excluded product beats its category", with(teaNotThis), basket(1000, 2050), u"40 = standard:30 both:10@1000");
    PointsPolicy exclusive;
    exclusive.rules = {fixed(u"a"_s, 50, 5, true), fixed(u"b"_s, 200, 20, true)};
    row("fixed 50 (p5) against fixed 200 (p20)", exclusive, basket(1999, 0), u"200 = b:200");
    EarningRule teaAlone = fixed(u"tea gift"_s, 500, 9, true);
    teaAlone.scope.products = {kTea};
    row("an exclusive rule that does not count suppresses nothing", with(teaAlone), basket(0, 2050), u"20 = standard:20");
    row("and alone where it does", with(teaAlone), basket(100, 2050), u"500 = tea gift:500@100");
    EarningRule saturday = times(u"weekend"_s, 20'000);
    saturday.time.weekdays = 1 << 5;
    row("twice on a Saturday", with(saturday), basket(1999, 0, day(2026, 11, 21)), u"38 = standard:19 xweekend");
    row("not on a Monday", with(saturday), basket(1999, 0), u"19 = standard:19");
    EarningRule campaign = times(u"week"_s, 15'000);
    campaign.time.fromOn = day(2026, 11, 20);
    campaign.time.endOn = day(2026, 11, 23);
    row("x1.5 on the last day of a campaign", with(campaign), basket(1999, 0, day(2026, 11, 22)), u"28 = standard:19 xweek");
    row("over on the day after", with(campaign), basket(1999, 0, day(2026, 11, 23)), u"19 = standard:19");
    row("not before its first day", with(campaign), basket(1999, 0, day(2026, 11, 19)), u"19 = standard:19");
    EarningRule gold = times(u"gold"_s, 30'000);
    gold.time.tiers = {kGold};
    row("for a tier", with(gold), basket(1000, 0, day(2026, 11, 23), kGold), u"30 = standard:10 xgold");
    row("not for another", with(gold), basket(1000, 0), u"10 = standard:10");
    EarningRule resting = times(u"rests"_s, 30'000);
    resting.isActive = false;
    row("out of use", with(resting), basket(1000, 0), u"10 = standard:10");
    PointsPolicy many = standard;
    for (int i = 0; i < 9; ++i)
        many.multipliers.push_back(times(u"m"_s, 11'000));
    row("nine multipliers are still exact", many, basket(100'000, 0), u"2357 = standard:1000 xm xm xm xm xm xm xm xm xm"); // 1.1^9 = 2.357947691
    row("nothing eligible, nothing fixed", with(fixed(u"visit"_s, 5)), basket(0, 0), u"0 = ");
    row("a fixed number once, not per line", with(fixed(u"visit"_s, 5)), basket(100, 100), u"7 = standard:2 visit:5");
}

void EarningRulesTest::counting()
{
    QFETCH(PointsPolicy, policy);
    QFETCH(EarningCase, purchase);
    QTEST(told(earnOn(purchase, policy)), "expected");
}

void EarningRulesTest::refused_data()
{
    QTest::addColumn<EarningRule>("rule");
    QTest::addColumn<QString>("field");
    EarningRule rule = fixed(u"gift"_s, 5);
    QTest::newRow("sound") << rule << QString();
    const auto row = [&](const char *name, const char16_t *field, auto change) {
        EarningRule bad = fixed(u"gift"_s, 5);
        change(bad);
        QTest::newRow(name) << bad << QString::fromUtf16(field);
    };
    row("no name", u"name", [](EarningRule &r) { r.name = u"  "_s; });
    row("no points", u"points", [](EarningRule &r) { r.points = 0; });
    row("points below zero", u"points", [](EarningRule &r) { r.points = -5; });
    row("unit below zero", u"unit", [](EarningRule &r) { r.unitMinor = -1; });
    row("priority below zero", u"priority", [](EarningRule &r) { r.priority = -1; });
    row("no weekday", u"weekdays", [](EarningRule &r) { r.time.weekdays = 0; });
    row("ends before it begins", u"end", [](EarningRule &r) {
        r.time.fromOn = day(2026, 11, 2);
        r.time.endOn = day(2026, 11, 2);
    });
    row("a multiplier of zero", u"multiplier", [](EarningRule &r) {
        r.isMultiplier = true;
        r.multiplierBp = 0;
    });
    row("a negative multiplier", u"multiplier", [](EarningRule &r) {
        r.isMultiplier = true;
        r.multiplierBp = -20'000;
    });
    row("a huge multiplier", u"multiplier", [](EarningRule &r) {
        r.isMultiplier = true;
        r.multiplierBp = 1'000'001;
    });
}

void EarningRulesTest::refused()
{
    QFETCH(EarningRule, rule);
    const Status verdict = checkRule(rule);
    QTEST(verdict ? QString() : verdict.error().field, "field");
}

void EarningRulesTest::factsStay()
{
    Earning earning;
    earning.parts = {{{}, 100, 1, 19, {}}, {u"茶 “½”"_s, 0, 50, 50, 1234}};
    earning.multipliers = {{Multiplier::Kind::Tier, 15'000, u"金牌"_s}, {Multiplier::Kind::Birthday, 20'000, {}}};
    earning.trimmed = 7;
    const auto read = factsFrom(factsText(earning));
    QVERIFY(read);
    QCOMPARE(read->parts.size(), size_t{2});
    QCOMPARE(read->parts[1].ruleName, u"茶 “½”"_s);
    QCOMPARE(read->parts[1].eligibleMinor, std::optional<qint64>(1234));
    QCOMPARE(read->parts[0].eligibleMinor, std::optional<qint64>());
    QCOMPARE(read->multipliers, earning.multipliers);
    QCOMPARE(read->trimmed, qint64{7});
    QVERIFY(!factsFrom(u"nonsense"_s));
}

void EarningRulesTest::aSaleEarnsByTheTable()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    store.goTo(QDate(2026, 11, 21)); // a Saturday
    const CustomerId customer = store.addCustomer();
    const ProductId tea = store.addProduct(u"TEA"_s);
    EarningRule rule;
    rule.name = u"Tea counts twice"_s;
    rule.scope.products = {tea};
    EarningRule weekend = times(u"Weekend"_s, 20'000);
    weekend.time.weekdays = 0b1100000;
    EarningService service(store.store().clock());
    const auto added = store.store().database().writeNow([&](db::WriteSession &session) -> Status {
        TRY(service.add(session, store.owner(), rule));
        TRY(service.add(session, store.owner(), weekend));
        return ok();
    });
    QVERIFY(added);
    till::PurchaseBooking order;
    order.customerId = customer;
    order.lines = {{tea, kQuantityOne, 100'000, 1000}, {{}, kQuantityOne, 50'000, 500}};
    const auto quote = store.quote(order);
    QVERIFY(quote);
    QCOMPARE(quote->figures.pointsEarned, qint64{50}); // (15 + 10) × 2
    const auto booked = store.buy(order);
    QVERIFY(booked);
    QCOMPARE(booked->purchase.pointsEarned, qint64{50});
    store.goTo(QDate(2026, 11, 23)); // a Monday
    QCOMPARE(store.buy(customer, 1000)->purchase.pointsEarned, qint64{10});
    QVERIFY(store.set(u"points.unit"_s, u"2"_s)); // the standard rule stays the settings'
    QCOMPARE(store.buy(customer, 1000)->purchase.pointsEarned, qint64{5});
    QCOMPARE(store.problems(), QStringList());
}

void EarningRulesTest::everyRowTellsHowItWasEarned()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId customer = store.addCustomer();
    QVERIFY(store.buy(customer, 1'000'000)); // up to gold
    const auto booked = store.buy(customer, 1999);
    QVERIFY(booked);
    QVERIFY(store.set(u"points.unit"_s, u"7"_s)); // what was earned stays explained as it was
    const auto kept = store.store().database().readNow([&](db::ReadSession &session) -> Result<std::optional<Earning>> {
        TRY_LET(const auto rows, ledgerOf(session, customer, Purse::Points, 1));
        return earningOfRow(session, rows.front().entry.id);
    });
    QVERIFY(kept && *kept);
    QCOMPARE((*kept)->parts.size(), size_t{1});
    QCOMPARE((*kept)->parts.front().unitMinor, qint64{100});
    QCOMPARE((*kept)->multipliers.size(), size_t{1});
    QCOMPARE((*kept)->multipliers.front().bp, qint64{15'000});
    QVERIFY(store.adjust(customer, 5));
    QCOMPARE(store.rows("SELECT COUNT(*) FROM points_ledger WHERE basis_id IS NULL", 1), QStringList{u"1"_s}); // the adjustment
    QVERIFY(store.buy(customer, 100));
    QVERIFY(store.buy(customer, 5000));
    QVERIFY(store.buy(customer, 9000));
    // Equal facts stand there once: base, gold, and gold by the new unit.
    QCOMPARE(store.rows("SELECT COUNT(*) FROM points_basis", 1), QStringList{u"3"_s});
}

void EarningRulesTest::linesThatComeLaterEarnAsInOnePiece()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId customer = store.addCustomer();
    const ProductId tea = store.addProduct(u"TEA"_s);
    EarningRule rule;
    rule.name = u"Tea"_s;
    rule.unitMinor = 1000;
    rule.points = 7;
    rule.scope.products = {tea};
    EarningService service(store.store().clock());
    QVERIFY(store.store().database().writeNow([&](db::WriteSession &session) { return service.add(session, store.owner(), rule); }));
    till::PurchaseBooking order;
    order.customerId = customer;
    order.lines = {{tea, kQuantityOne, 60'000, 600}};
    const auto first = store.buy(order);
    QVERIFY(first);
    QCOMPARE(first->purchase.pointsEarned, qint64{6});
    QVERIFY(store.addLines(first->purchase.id, {{tea, kQuantityOne, 60'000, 600}}));
    QCOMPARE(store.balance(customer), qint64{19}); // 12 + 7 for the first full 10.00 of tea
    QCOMPARE(store.problems(), QStringList());
}

void EarningRulesTest::theDaysCapTrims()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId customer = store.addCustomer();
    QVERIFY(store.set(u"points.cap_per_day"_s, u"30"_s));
    const auto first = store.buy(customer, 2000);
    QVERIFY(first);
    QCOMPARE(first->purchase.pointsEarned, qint64{20});
    const auto second = store.buy(customer, 2000);
    QVERIFY(second);
    QCOMPARE(second->purchase.pointsEarned, qint64{10});
    QCOMPARE(second->figures.earning.trimmed, qint64{10});
    QVERIFY(store.set(u"points.cap_per_purchase"_s, u"15"_s));
    QCOMPARE(outcomeOf(store.buy(customer, 2000)), u"CapExceeded"_s);
}

void EarningRulesTest::rulesAreChangedByManagersOnly()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    EarningService service(store.store().clock());
    const auto write = [&](auto work) { return store.store().database().writeNow(work); };
    Actor clerk = store.owner();
    clerk.role = Role::Clerk;
    EarningRule rule = fixed(u"Visit"_s, 5);
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.add(session, clerk, rule); })), u"NotAllowed"_s);
    const auto id = write([&](db::WriteSession &session) { return service.add(session, store.owner(), rule); });
    QVERIFY(id);
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.add(session, store.owner(), rule); })), u"AlreadyExists"_s);
    rule.id = *id;
    rule.points = 9;
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.change(session, clerk, rule); })), u"NotAllowed"_s);
    QVERIFY(write([&](db::WriteSession &session) { return service.change(session, store.owner(), rule); }));
    const CustomerId customer = store.addCustomer();
    QCOMPARE(store.buy(customer, 100)->purchase.pointsEarned, qint64{10});
    QVERIFY(write([&](db::WriteSession &session) { return service.setActive(session, store.owner(), *id, false); }));
    QCOMPARE(store.buy(customer, 100)->purchase.pointsEarned, qint64{1});
    QVERIFY(write([&](db::WriteSession &session) { return service.remove(session, store.owner(), *id); }));
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.setActive(session, store.owner(), *id, true); })), u"NotFound"_s);
    QCOMPARE(store.rows("SELECT COUNT(*) FROM earning_rule_scope", 1), QStringList{u"0"_s});
}

REGULARS_TEST(EarningRulesTest)
#include "earning_rules_test.moc"
