#include "points/points_rules.h"

#include "points/earning_rules.h"
#include "points/lot_rules.h"
#include "settings/setting_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::points;
using regulars::tests::day;
using regulars::tests::outcomeOf;

namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();

EarningRule rate(qint64 unitMinor, qint64 points) { return {unitMinor, points, 0, false}; }
EarningRule exclusive(qint64 points, int priority) { return {0, points, priority, true}; }

Result<qint64> earn(qint64 eligibleMinor, const std::vector<EarningRule> &rules, const std::vector<qint64> &multipliersBp, Rounding rounding)
{
    PointsPolicy policy;
    policy.rules = rules;
    policy.rounding = rounding;
    EarningCase purchase;
    purchase.lines = {{ProductId(), QString(), eligibleMinor}};
    for (const qint64 bp : multipliersBp)
        purchase.multipliers.push_back({Multiplier::Kind::Campaign, bp, {}});
    TRY_LET(const Earning earning, earnOn(purchase, policy));
    return earning.points;
}

Lot lot(qint64 id, qint64 remaining, EpochDay expires, EpochDay earned, qint64 purchase = 0)
{
    Lot made;
    made.id = LotId(id);
    made.original = remaining;
    made.remaining = remaining;
    made.expiresOn = expires;
    made.earnedOn = earned;
    made.purchaseId = PurchaseId(purchase);
    return made;
}

QString usesText(const std::vector<LotUse> &uses)
{
    QStringList parts;
    for (const LotUse &use : uses)
        parts.append(u"%1:%2"_s.arg(use.lotId.value()).arg(use.taken));
    return parts.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(std::vector<regulars::EarningRule>)
Q_DECLARE_METATYPE(std::vector<qint64>)
Q_DECLARE_METATYPE(std::vector<regulars::Lot>)
Q_DECLARE_METATYPE(regulars::Rounding)
Q_DECLARE_METATYPE(regulars::ExpiryKind)

/// rules.md 2.2–2.4, 2.6, 2.8, 2.9 as pure functions.
class PointsRulesTest : public QObject {
    Q_OBJECT
private slots:
    void earning_data();
    void earning();
    void earningBeyondTheRangeIsRefused();
    void expiry_data();
    void expiry();
    void redemption_data();
    void redemption();
    void redemptionNeverWastesPoints();
    void consumption_data();
    void consumption();
    void givingBack_data();
    void givingBack();
    void policyFromSettings();
};

void PointsRulesTest::earning_data()
{
    using Rules = std::vector<EarningRule>;
    using Multipliers = std::vector<qint64>;
    QTest::addColumn<qint64>("eligible");
    QTest::addColumn<Rules>("rules");
    QTest::addColumn<Multipliers>("multipliers");
    QTest::addColumn<Rounding>("rounding");
    QTest::addColumn<qint64>("expected");
    const Rules one{rate(100, 1)};
    const Rules two{rate(100, 1), rate(200, 1)};
    const auto row = [](const char *name, qint64 eligible, const Rules &rules, const Multipliers &multipliers, Rounding rounding,
                        qint64 expected) { QTest::newRow(name) << eligible << rules << multipliers << rounding << expected; };
    row("19.99 at 1 per 1.00", 1999, one, {}, Rounding::Floor, 19);
    row("and 1 per 2.00", 1999, two, {}, Rounding::Floor, 28);
    row("first rule only, x2", 1999, one, {20'000}, Rounding::Floor, 38);
    row("x1.5 floor", 1999, one, {15'000}, Rounding::Floor, 28);
    row("x1.5 half up", 1999, one, {15'000}, Rounding::HalfUp, 29);
    row("x1.5 ceil", 1999, one, {15'000}, Rounding::Ceil, 29);
    row("x1.5 x1.5 rounded once", 1999, one, {15'000, 15'000}, Rounding::Floor, 42);      // 19 x 2.25 = 42.75
    row("x1.5 x1.5 rounded once, up", 1999, one, {15'000, 15'000}, Rounding::Ceil, 43);   // not ceil(29 x 1.5) = 44
    row("tier x campaign x member day", 10'000, one, {15'000, 20'000, 30'000}, Rounding::Floor, 900);
    row("half a point less", 1000, one, {10'500}, Rounding::Floor, 10);                     // 10.5
    row("exactly half, half up", 1000, one, {10'500}, Rounding::HalfUp, 11);
    row("just under half", 1000, one, {10'499}, Rounding::HalfUp, 10);
    row("exclusive 50 (p5) against 200 (p20)", 1999, {exclusive(50, 5), exclusive(200, 20)}, {}, Rounding::Floor, 200);
    row("the same in the other order", 1999, {exclusive(200, 20), exclusive(50, 5)}, {}, Rounding::Floor, 200);
    row("exclusive suppresses the ordinary", 1999, {rate(100, 1), exclusive(7, 0)}, {}, Rounding::Floor, 7);
    row("99 fen earn nothing", 99, one, {}, Rounding::Floor, 0);
    row("1.00 earns one", 100, one, {}, Rounding::Floor, 1);
    row("nothing eligible", 0, one, {}, Rounding::Floor, 0);
    row("nothing eligible, fixed rule", 0, {exclusive(50, 1)}, {}, Rounding::Floor, 0);
    row("below zero", -5000, one, {}, Rounding::Ceil, 0);
    row("no rule", 10'000, {}, {}, Rounding::Floor, 0);
    row("the largest amount", kMax, one, {}, Rounding::Floor, 92'233'720'368'547'758);
    row("all of int64", kMax, {rate(1, 1)}, {10'000}, Rounding::Floor, kMax);
}

void PointsRulesTest::earning()
{
    QFETCH(qint64, eligible);
    QFETCH(std::vector<EarningRule>, rules);
    QFETCH(std::vector<qint64>, multipliers);
    QFETCH(Rounding, rounding);
    const auto earned = earn(eligible, rules, multipliers, rounding);
    QVERIFY(earned);
    QTEST(*earned, "expected");
}

void PointsRulesTest::earningBeyondTheRangeIsRefused()
{
    QCOMPARE(outcomeOf(earn(kMax, {rate(1, 2)}, {}, Rounding::Floor)), u"OutOfRange"_s);
    QCOMPARE(outcomeOf(earn(kMax, {rate(1, 1), rate(1, 1)}, {}, Rounding::Floor)), u"OutOfRange"_s);
    QCOMPARE(outcomeOf(earn(kMax, {rate(1, 1)}, {10'001}, Rounding::Floor)), u"OutOfRange"_s);
}

void PointsRulesTest::expiry_data()
{
    QTest::addColumn<ExpiryKind>("kind");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("earned");
    QTest::addColumn<QDate>("expected");
    const auto row = [](const char *name, ExpiryKind kind, int months, QDate earned, QDate expected) {
        QTest::newRow(name) << kind << months << earned << expected;
    };
    row("12 months, to the month's end", ExpiryKind::MonthsToMonthEnd, 12, {2026, 11, 23}, {2027, 11, 30});
    row("on the month's last day", ExpiryKind::MonthsToMonthEnd, 12, {2026, 11, 30}, {2027, 11, 30});
    row("on the month's first day", ExpiryKind::MonthsToMonthEnd, 12, {2026, 11, 1}, {2027, 11, 30});
    row("into a leap February", ExpiryKind::MonthsToMonthEnd, 12, {2027, 2, 15}, {2028, 2, 29});
    row("31 Jan + 1 month, to the end", ExpiryKind::MonthsToMonthEnd, 1, {2027, 1, 31}, {2027, 2, 28});
    row("rolling: 31 Jan + 1 month", ExpiryKind::RollingMonths, 1, {2027, 1, 31}, {2027, 2, 28});
    row("rolling: 31 Jan + 1 month, leap", ExpiryKind::RollingMonths, 1, {2028, 1, 31}, {2028, 2, 29});
    row("rolling: 12 months to the day", ExpiryKind::RollingMonths, 12, {2026, 11, 23}, {2027, 11, 23});
    row("rolling: from 29 February", ExpiryKind::RollingMonths, 12, {2028, 2, 29}, {2029, 2, 28});
    row("sliding: counts as rolling", ExpiryKind::Sliding, 6, {2026, 8, 31}, {2027, 2, 28});
    row("fixed day: this year", ExpiryKind::FixedDay, 12, {2026, 11, 23}, {2026, 12, 31});
    row("fixed day: inclusive", ExpiryKind::FixedDay, 12, {2026, 12, 31}, {2026, 12, 31});
    row("fixed day: next year", ExpiryKind::FixedDay, 12, {2027, 1, 1}, {2027, 12, 31});
    row("never", ExpiryKind::Never, 12, {2026, 11, 23}, {9999, 12, 31});
}

void PointsRulesTest::expiry()
{
    QFETCH(ExpiryKind, kind);
    QFETCH(int, months);
    QFETCH(QDate, earned);
    PointsPolicy policy;
    policy.expiry = kind;
    policy.expiryMonths = months;
    QTEST(toDate(expiresOn(toEpochDay(earned), policy)), "expected");
}

void PointsRulesTest::redemption_data()
{
    QTest::addColumn<qint64>("request");
    QTest::addColumn<qint64>("balance");
    QTest::addColumn<qint64>("order"); // minor units
    QTest::addColumn<qint64>("valueE4");
    QTest::addColumn<int>("percent");
    QTest::addColumn<qint64>("multiple");
    QTest::addColumn<qint64>("minimum");
    QTest::addColumn<qint64>("points");
    QTest::addColumn<qint64>("money");
    const auto row = [](const char *name, qint64 request, qint64 balance, qint64 order, qint64 valueE4, int percent, qint64 multiple,
                        qint64 minimum, qint64 points, qint64 money) {
        QTest::newRow(name) << request << balance << order << valueE4 << percent << multiple << minimum << points << money;
    };
    row("1000,5000,10000", 1000, 5000, 10'000, 100, 100, 1, 0, 1000, 1000);
    row("1000,700", 1000, 700, 10'000, 100, 100, 1, 0, 700, 700);
    row("10000 thrice at 50 %", 10'000, 10'000, 10'000, 100, 50, 1, 0, 5000, 5000);
    row("1050 in hundreds", 1050, 5000, 10'000, 100, 100, 100, 0, 1000, 1000);
    row("400 with minimum 500", 400, 5000, 10'000, 100, 100, 1, 500, 0, 0);
    row("500 with minimum 500", 500, 5000, 10'000, 100, 100, 1, 500, 500, 500);
    row("minimum after the multiple", 1050, 5000, 10'000, 100, 100, 100, 1001, 0, 0);
    row("3030 at 0.03", 3030, 3030, 9090, 300, 100, 1, 0, 3030, 9090);
    row("3030 at 0.03, a larger order", 3030, 5000, 100'000, 300, 100, 1, 0, 3030, 9090);
    row("the order is worth less", 10'000, 10'000, 123, 100, 100, 1, 0, 123, 123);
    row("a point of 0.30 leaves the rest to pay", 10, 10, 100, 3000, 100, 1, 0, 3, 90);
    row("share rounded down", 100, 100, 99, 100, 50, 1, 0, 49, 49);
    row("no share at all", 100, 100, 1000, 100, 0, 1, 0, 0, 0);
    row("nothing asked", 0, 5000, 10'000, 100, 100, 1, 0, 0, 0);
    row("below zero asked", -5, 5000, 10'000, 100, 100, 1, 0, 0, 0);
    row("nothing there", 1000, 0, 10'000, 100, 100, 1, 0, 0, 0);
    row("in debt", 1000, -50, 10'000, 100, 100, 1, 0, 0, 0);
    row("nothing to pay", 1000, 5000, 0, 100, 100, 1, 0, 0, 0);
    row("half a fen a point", 101, 101, 10'000, 50, 100, 1, 0, 100, 50);
    row("a tenth of a fen a point", 9, 9, 10'000, 10, 100, 1, 0, 0, 0);
    row("in hundreds at half a fen", 250, 250, 10'000, 50, 100, 100, 0, 200, 100);
}

void PointsRulesTest::redemption()
{
    QFETCH(qint64, request);
    QFETCH(qint64, balance);
    QFETCH(qint64, order);
    QFETCH(qint64, valueE4);
    QFETCH(int, percent);
    QFETCH(qint64, multiple);
    QFETCH(qint64, minimum);
    PointsPolicy policy;
    policy.valueE4 = valueE4;
    policy.redeemMaxPercent = percent;
    policy.redeemMultiple = multiple;
    policy.redeemMinimum = minimum;
    const Redemption redemption = redeemable(request, balance, order, policy);
    QTEST(redemption.points, "points");
    QTEST(redemption.valueMinor, "money");
}

void PointsRulesTest::redemptionNeverWastesPoints()
{
    // Whatever a point is worth: one point fewer (in multiples of one) would take less money off.
    for (const qint64 valueE4 : {1, 3, 7, 33, 50, 99, 100, 101, 250, 300, 1999, 10'000}) {
        PointsPolicy policy;
        policy.valueE4 = valueE4;
        for (qint64 request = 1; request < 1500; request += 7) {
            const Redemption taken = redeemable(request, 100'000, 777, policy);
            QVERIFY(taken.points <= request);
            QVERIFY(taken.valueMinor <= 777);
            QCOMPARE(taken.valueMinor, valueOf(taken.points, policy));
            if (taken.points > 0)
                QVERIFY(valueOf(taken.points - 1, policy) < taken.valueMinor);
        }
    }
}

void PointsRulesTest::consumption_data()
{
    using Lots = std::vector<Lot>;
    QTest::addColumn<Lots>("lots");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<QString>("uses");
    QTest::addColumn<qint64>("shortfall");
    const EpochDay jan = day(2027, 1, 1);
    const EpochDay feb = day(2027, 2, 1);
    const EpochDay then = day(2026, 1, 1);
    const auto row = [](const char *name, const Lots &lots, qint64 amount, qint64 first, const QString &uses, qint64 shortfall) {
        QTest::newRow(name) << lots << amount << first << uses << shortfall;
    };
    row("50 and 50, -70", {lot(1, 50, jan, then), lot(2, 50, feb, then)}, 70, 0, u"1:50 2:20"_s, 0);
    row("by expiry, not by id", {lot(1, 50, feb, then), lot(2, 50, jan, then)}, 70, 0, u"2:50 1:20"_s, 0);
    row("never-expiring last", {lot(1, 100, kNeverDay, then), lot(2, 100, feb, then)}, 100, 0, u"2:100"_s, 0);
    row("same expiry: by earning order", {lot(1, 50, jan, then + 5), lot(2, 50, jan, then)}, 70, 0, u"2:50 1:20"_s, 0);
    row("same day: by id", {lot(9, 50, jan, then), lot(8, 50, jan, then)}, 70, 0, u"8:50 9:20"_s, 0);
    row("shortfall", {lot(1, 50, jan, then)}, 80, 0, u"1:50"_s, 30);
    row("no lot", {}, 80, 0, u""_s, 80);
    row("own lot first", {lot(1, 50, jan, then, 7), lot(2, 50, feb, then, 8), lot(3, 50, feb, then, 7)}, 70, 8, u"2:50 1:20"_s, 0);
    row("no purchase is nobody's own", {lot(1, 50, feb, then), lot(2, 50, jan, then)}, 10, 0, u"2:10"_s, 0);
    row("empty lots are passed over", {lot(1, 0, jan, then), lot(2, 50, feb, then)}, 10, 0, u"2:10"_s, 0);
}

void PointsRulesTest::consumption()
{
    QFETCH(std::vector<Lot>, lots);
    QFETCH(qint64, amount);
    QFETCH(qint64, first);
    const Consumption taken = consume(lots, amount, PurchaseId(first));
    QTEST(usesText(taken.uses), "uses");
    QTEST(taken.shortfall, "shortfall");
}

void PointsRulesTest::givingBack_data()
{
    QTest::addColumn<qint64>("already");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<EpochDay>("today");
    QTest::addColumn<QString>("uses");
    QTest::addColumn<qint64>("toNewLot");
    const auto row = [](const char *name, qint64 already, qint64 amount, EpochDay today, const QString &uses, qint64 toNewLot) {
        QTest::newRow(name) << already << amount << today << uses << toNewLot;
    };
    // Taken: 50 of lot 1 (to 1 Jan), 20 of lot 2 (to 1 Feb).
    row("all", 0, 70, day(2026, 12, 1), u"2:-20 1:-50"_s, 0);
    row("the last taken first", 0, 15, day(2026, 12, 1), u"2:-15"_s, 0);
    row("after a part", 15, 15, day(2026, 12, 1), u"2:-5 1:-10"_s, 0);
    row("the rest", 30, 40, day(2026, 12, 1), u"1:-40"_s, 0);
    row("the last day still counts", 0, 70, day(2027, 1, 1), u"2:-20 1:-50"_s, 0);
    row("one has ended", 0, 70, day(2027, 1, 2), u"2:-20"_s, 50);
    row("both have ended", 0, 70, day(2027, 2, 2), u""_s, 70);
    row("a part of the ended one", 20, 10, day(2027, 1, 2), u""_s, 10);
}

void PointsRulesTest::givingBack()
{
    QFETCH(qint64, already);
    QFETCH(qint64, amount);
    QFETCH(EpochDay, today);
    const std::vector<LotUse> taken{{LotId(1), 50}, {LotId(2), 20}};
    const std::vector<Lot> lots{lot(1, 0, day(2027, 1, 1), 0), lot(2, 30, day(2027, 2, 1), 0)};
    const GiveBack back = points::giveBack(taken, lots, already, amount, today);
    QTEST(usesText(back.uses), "uses");
    QTEST(back.toNewLot, "toNewLot");
}

void PointsRulesTest::policyFromSettings()
{
    const PointsPolicy standard = PointsPolicy::from(settings::SettingValues());
    QCOMPARE(standard.rules.size(), size_t{1});
    QCOMPARE(standard.rules.front().unitMinor, 100);
    QCOMPARE(standard.rules.front().points, 1);
    QCOMPARE(standard.rounding, Rounding::Floor);
    QCOMPARE(standard.expiry, ExpiryKind::MonthsToMonthEnd);
    QCOMPARE(standard.expiryMonths, 12);
    QCOMPARE(standard.restoreDays, 30);
    QCOMPARE(standard.clawback, Clawback::AllowNegative);
    QCOMPARE(standard.redeemMaxPercent, 100);

    const PointsPolicy yen = PointsPolicy::from(settings::SettingValues({{u"store.currency"_s, u"JPY"_s},
                                                                         {u"points.unit"_s, u"100"_s},
                                                                         {u"points.earn"_s, u"3"_s},
                                                                         {u"points.clawback"_s, u"clamp"_s},
                                                                         {u"points.expiry"_s, u"fixed_day"_s},
                                                                         {u"points.expiry_fixed_day"_s, u"06-30"_s},
                                                                         {u"points.rounding"_s, u"half_up"_s}}));
    QCOMPARE(yen.rules.front().unitMinor, 100);
    QCOMPARE(yen.rules.front().points, 3);
    QCOMPARE(yen.clawback, Clawback::Clamp);
    QCOMPARE(yen.rounding, Rounding::HalfUp);
    QCOMPARE(expiresOn(day(2026, 7, 1), yen), day(2027, 6, 30));
    // 250 yen at 3 per 100.
    QCOMPARE(earn(250, yen.rules, {}, yen.rounding).value_or(-1), 6);
}

REGULARS_TEST(PointsRulesTest)
#include "points_rules_test.moc"
