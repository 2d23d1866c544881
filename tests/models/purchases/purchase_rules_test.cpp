#include "purchases/purchase_rules.h"

#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::purchases;
using regulars::tests::outcomeOf;

Q_DECLARE_METATYPE(std::vector<qint64>)

namespace {

std::vector<PurchaseLine> linesOf(const std::vector<qint64> &amounts)
{
    std::vector<PurchaseLine> lines;
    for (const qint64 amount : amounts) {
        PurchaseLine line;
        line.lineNo = static_cast<int>(lines.size()) + 1;
        line.quantityMilli = 1000;
        line.amountMinor = amount;
        lines.push_back(line);
    }
    return lines;
}

std::vector<qint64> sharesOf(const std::vector<PurchaseLine> &lines, qint64 PurchaseLine::*share)
{
    std::vector<qint64> shares;
    for (const PurchaseLine &line : lines)
        shares.push_back(line.*share);
    return shares;
}

} // namespace

/// rules.md 2.4 (spreading) and 2.6 (parts add up) as pure functions.
class PurchaseRulesTest : public QObject {
    Q_OBJECT
private slots:
    void share_data();
    void share();
    void partsAddUpToTheWhole();
    void spreading_data();
    void spreading();
    void excludedLinesAreNotEligible();
    void spreadingAddsUp();
    void refundOfALine_data();
    void refundOfALine();
    void anySplitPaysTheLineBack();
    void refundNeverPaysMoreThanIsLeft();
    void documentNumbers();
};

void PurchaseRulesTest::share_data()
{
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("already");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, qint64 whole, qint64 done, qint64 total, qint64 already, qint64 expected) {
        QTest::newRow(name) << whole << done << total << already << expected;
    };
    row("one of two", 100, 5000, 10'000, 0, 50);
    row("the other", 100, 10'000, 10'000, 50, 50);
    row("a third of ten", 10, 1, 3, 0, 3);
    row("two thirds", 10, 2, 3, 3, 4);
    row("three thirds", 10, 3, 3, 7, 3);
    row("half goes up", 1, 1, 2, 0, 1);
    row("and is not taken twice", 1, 2, 2, 1, 0);
    row("just under half", 1, 49, 100, 0, 0);
    row("nothing earned", 0, 1, 2, 0, 0);
    row("nothing eligible", 7, 0, 0, 0, 0);
    row("beyond 64 bits between", 4'000'000'000'000'000'000, 3, 4, 0, 3'000'000'000'000'000'000);
}

void PurchaseRulesTest::share()
{
    QFETCH(qint64, whole);
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(qint64, already);
    QTEST(cumulativeShare(whole, done, total, already), "expected");
}

void PurchaseRulesTest::partsAddUpToTheWhole()
{
    std::mt19937_64 random(20261123);
    for (int round = 0; round < 2000; ++round) {
        const qint64 whole = static_cast<qint64>(random() % 100'000);
        const qint64 total = static_cast<qint64>(random() % 5'000) + 1;
        qint64 done = 0;
        qint64 given = 0;
        while (done < total) {
            done += static_cast<qint64>(random() % static_cast<quint64>(total - done)) + 1;
            const qint64 part = cumulativeShare(whole, done, total, given);
            QVERIFY2(part >= 0, qPrintable(u"whole %1 total %2"_s.arg(whole).arg(total)));
            given += part;
        }
        QCOMPARE(given, whole);
    }
}

void PurchaseRulesTest::spreading_data()
{
    QTest::addColumn<std::vector<qint64>>("amounts");
    QTest::addColumn<qint64>("discount");
    QTest::addColumn<qint64>("paid");
    QTest::addColumn<std::vector<qint64>>("discounts"); // what points paid included
    QTest::addColumn<std::vector<qint64>>("pointShares");
    using V = std::vector<qint64>;
    const auto row = [](const char *name, const V &amounts, qint64 discount, qint64 paid, const V &discounts, const V &pointShares) {
        QTest::newRow(name) << amounts << discount << paid << discounts << pointShares;
    };
    row("no discount", {5000, 5000}, 0, 0, {0, 0}, {0, 0});
    row("10.00 over three equal lines", {3333, 3333, 3333}, 1000, 0, {334, 333, 333}, {0, 0, 0});
    row("largest remainder first", {100, 200, 400}, 10, 0, {1, 3, 6}, {0, 0, 0});   // 1.43 2.86 5.71
    row("not by rounding each", {1, 1, 1, 1, 1, 1}, 3, 0, {1, 1, 1, 0, 0, 0}, {0, 0, 0, 0, 0, 0});
    row("a free line takes nothing", {0, 1000}, 100, 0, {0, 100}, {0, 0});
    row("all off", {700, 300}, 1000, 0, {700, 300}, {0, 0});
    row("points pay for what is left", {10'000, 10'000}, 10'000, 3000, {6500, 6500}, {1500, 1500});
    row("points after an uneven discount", {1, 999}, 1, 999, {1, 999}, {1, 998});   // 0/1 off, then 1 and 998
}

void PurchaseRulesTest::spreading()
{
    QFETCH(std::vector<qint64>, amounts);
    QFETCH(qint64, discount);
    QFETCH(qint64, paid);
    auto lines = linesOf(amounts);
    spreadOverLines(lines, discount, paid);
    QTEST(sharesOf(lines, &PurchaseLine::discountMinor), "discounts");
    QTEST(sharesOf(lines, &PurchaseLine::pointsPaidMinor), "pointShares");
    for (const PurchaseLine &line : lines)
        QCOMPARE(line.eligibleMinor, line.amountMinor - line.discountMinor);
}

void PurchaseRulesTest::excludedLinesAreNotEligible()
{
    auto lines = linesOf({6000, 4000});
    spreadOverLines(lines, 1000, 0, {true, false});
    QCOMPARE(sharesOf(lines, &PurchaseLine::discountMinor), std::vector<qint64>({600, 400}));
    QCOMPARE(sharesOf(lines, &PurchaseLine::eligibleMinor), std::vector<qint64>({5400, 0}));
}

void PurchaseRulesTest::spreadingAddsUp()
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::vector<qint64> amounts(random() % 9 + 1);
        for (qint64 &amount : amounts)
            amount = static_cast<qint64>(random() % 20'000);
        const qint64 gross = std::accumulate(amounts.begin(), amounts.end(), qint64{0});
        const qint64 discount = gross > 0 ? static_cast<qint64>(random() % static_cast<quint64>(gross + 1)) : 0;
        const qint64 paid = gross > discount ? static_cast<qint64>(random() % static_cast<quint64>(gross - discount + 1)) : 0;
        auto lines = linesOf(amounts);
        spreadOverLines(lines, discount, paid);
        qint64 sumDiscount = 0;
        qint64 sumPaid = 0;
        for (const PurchaseLine &line : lines) {
            QVERIFY(line.pointsPaidMinor >= 0);
            QVERIFY(line.discountMinor >= line.pointsPaidMinor);
            QVERIFY2(line.netMinor() >= 0, "a line below zero");
            sumDiscount += line.discountMinor;
            sumPaid += line.pointsPaidMinor;
        }
        QCOMPARE(sumDiscount, discount + paid);
        QCOMPARE(sumPaid, paid);
    }
}

void PurchaseRulesTest::refundOfALine_data()
{
    QTest::addColumn<qint64>("quantity"); // bought
    QTest::addColumn<qint64>("net");
    QTest::addColumn<qint64>("refundedMilli");
    QTest::addColumn<qint64>("wanted");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<qint64>("amount");
    const auto row = [](const char *name, qint64 quantity, qint64 net, qint64 refunded, qint64 wanted, const QString &outcome, qint64 amount) {
        QTest::newRow(name) << quantity << net << refunded << wanted << outcome << amount;
    };
    row("one of two at 50.00", 2000, 10'000, 0, 1000, u"ok"_s, 5000);
    row("one of three for 10.00", 3000, 1000, 0, 1000, u"ok"_s, 333);
    row("the second", 3000, 1000, 1000, 1000, u"ok"_s, 334);
    row("the third", 3000, 1000, 2000, 1000, u"ok"_s, 333);
    row("by weight", 1234, 999, 0, 617, u"ok"_s, 500);
    row("more than was bought", 2000, 10'000, 0, 2001, u"RefundExceeds"_s, 0);
    row("more than is left", 2000, 10'000, 1000, 1001, u"RefundExceeds"_s, 0);
    row("nothing left", 2000, 10'000, 2000, 1, u"RefundExceeds"_s, 0);
    row("nothing", 2000, 10'000, 0, 0, u"Invalid"_s, 0);
    row("below zero", 2000, 10'000, 0, -1000, u"Invalid"_s, 0);
}

void PurchaseRulesTest::refundOfALine()
{
    QFETCH(qint64, quantity);
    QFETCH(qint64, net);
    QFETCH(qint64, refundedMilli);
    QFETCH(qint64, wanted);
    QFETCH(QString, outcome);
    PurchaseLine line;
    line.quantityMilli = quantity;
    line.amountMinor = net + 70;
    line.discountMinor = 70;
    line.eligibleMinor = net;
    line.refundedMilli = refundedMilli;
    line.refundedMinor = cumulativeShare(net, refundedMilli, quantity, 0);
    const auto link = refundShare(line, wanted);
    QCOMPARE(outcomeOf(link), outcome);
    if (link) {
        QTEST(link->amountMinor, "amount");
        QCOMPARE(link->eligibleMinor, link->amountMinor);
    } else {
        QCOMPARE(link.error().detail, scaledText(quantity - refundedMilli, kQuantityDigits));
    }
}

void PurchaseRulesTest::anySplitPaysTheLineBack()
{
    std::mt19937_64 random(99);
    for (int round = 0; round < 1000; ++round) {
        PurchaseLine line;
        line.quantityMilli = static_cast<qint64>(random() % 9000) + 1;
        line.amountMinor = static_cast<qint64>(random() % 100'000);
        line.discountMinor = line.amountMinor > 0 ? static_cast<qint64>(random() % static_cast<quint64>(line.amountMinor + 1)) : 0;
        line.pointsPaidMinor = line.discountMinor / 2;
        line.eligibleMinor = random() % 4 == 0 ? 0 : line.netMinor();
        qint64 eligible = 0;
        qint64 paid = 0;
        while (line.refundedMilli < line.quantityMilli) {
            const auto left = static_cast<quint64>(line.quantityMilli - line.refundedMilli);
            const auto link = refundShare(line, static_cast<qint64>(random() % left) + 1);
            QVERIFY(link);
            QVERIFY(link->amountMinor >= 0);
            line.refundedMilli += link->quantityMilli;
            line.refundedMinor += link->amountMinor;
            eligible += link->eligibleMinor;
            paid += link->pointsPaidMinor;
        }
        QCOMPARE(line.refundedMinor, line.netMinor());
        QCOMPARE(eligible, line.eligibleMinor);
        QCOMPARE(paid, line.pointsPaidMinor);
    }
}

void PurchaseRulesTest::refundNeverPaysMoreThanIsLeft()
{
    // A till's file paid 15.00 back for one of two pieces bought for 20.00 together.
    PurchaseLine line;
    line.quantityMilli = 2000;
    line.amountMinor = 2000;
    line.eligibleMinor = 2000;
    line.refundedMilli = 1000;
    line.refundedMinor = 1500;
    const auto rest = refundShare(line, 1000);
    QVERIFY(rest);
    QCOMPARE(rest->amountMinor, 500);
    // It paid back more than the line: nothing is left, but the piece still comes back.
    line.refundedMinor = 2500;
    QCOMPARE(refundShare(line, 1000)->amountMinor, 0);
    // It paid back less: the other piece's own share is due, not the difference.
    line.refundedMinor = 300;
    QCOMPARE(refundShare(line, 1000)->amountMinor, 1000);
}

// Receipts are already in drawers: the numbers keep their form.
void PurchaseRulesTest::documentNumbers()
{
    const EpochDay day = tests::day(2026, 11, 23);
    QCOMPARE(documentNumber({day, 0, {}, 7, false}), u"2026-1123-0007"_s);
    QCOMPARE(documentNumber({day, 0, ShopId(2), 12345, false}), u"2026-1123-S2-12345"_s);
    QCOMPARE(documentNumber({tests::day(2027, 1, 5), 3, {}, 1, true}), u"R2027-0105-D3-0001"_s);
}

REGULARS_TEST(PurchaseRulesTest)
#include "purchase_rules_test.moc"
