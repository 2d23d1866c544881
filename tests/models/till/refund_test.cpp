#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::till::BookingLine;
using regulars::till::PurchaseBooking;
using regulars::till::ReturnBooking;

namespace {

BookingLine pieces(ProductId product, qint64 count, qint64 amountMinor)
{
    BookingLine line;
    line.productId = product;
    line.quantityMilli = count * 1000;
    line.amountMinor = amountMinor;
    return line;
}

} // namespace

/// rules.md 2.6, 2.7 and the returns of interface.md 2 (import).
class RefundTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void oneOfTwo();
    void partsAddUp();
    void orderDiscountIsRefundedPerLine();
    void beyondThePurchase();
    void otherCustomer();
    void sameLineTwiceInOneRefund();
    void clawbackPolicies_data();
    void clawbackPolicies();
    void clampAsksOnce();
    void clawbackTakesItsOwnLotFirst();
    void spentPointsGoBackInReverseOrder();
    void endedLotGetsThirtyDays();
    void pointsComeBackToTheirLotsInSpiteOfADebt();
    void debtBeyondWhatComesBackToAnEndedLot();
    void returnDatedBeforeAWrittenOffLotsEnd();
    void refundSettlesFirst();
    void returnsTakeTheNewestFirst();
    void returnsOnlyOfWhatWasBoughtBefore();
    void returnsOfOthersGoodsAreUnlinked();
    void unlinkedReturnLowersSpendOnly();
    void returnPaysBackWhatTheFileSays();
    void moreReturnLinesOnSeveralPurchases();
    void refundAfterReturn();
    void linesAddedLater();
    void linesAddedAfterARefund();
    void linesAddedUnderACap();
    void linesAddedAreChecked();

private:
    Result<till::BookedPurchase> buy(const std::vector<BookingLine> &lines, qint64 discount = 0, qint64 points = 0);
    Result<till::BookedRefund> bringBack(const std::vector<BookingLine> &lines, const QString &number = {});

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
    ProductId m_tea;
    ProductId m_cup;
};

void RefundTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
    m_tea = m_store->addProduct(u"TEA"_s);
    m_cup = m_store->addProduct(u"CUP"_s);
}

void RefundTest::cleanup()
{
    QCOMPARE(m_store->problems(), QStringList());
    m_store.reset();
}

Result<till::BookedPurchase> RefundTest::buy(const std::vector<BookingLine> &lines, qint64 discount, qint64 points)
{
    PurchaseBooking order;
    order.customerId = m_customer;
    order.lines = lines;
    order.discountMinor = discount;
    order.redeemPoints = points;
    return m_store->buy(order);
}

Result<till::BookedRefund> RefundTest::bringBack(const std::vector<BookingLine> &lines, const QString &number)
{
    ReturnBooking order;
    order.customerId = m_customer;
    order.number = number;
    order.lines = lines;
    return m_store->giveBack(order);
}

void RefundTest::oneOfTwo()
{
    const auto bought = buy({pieces(m_tea, 2, 10'000)}); // 2 × 50.00
    QVERIFY(bought);
    QCOMPARE(bought->purchase.pointsEarned, 100);
    const auto refund = m_store->refund(bought->purchase.number, {{1, 1000}});
    QVERIFY(refund);
    QCOMPARE(refund->refund.amountMinor, 5000);
    QCOMPARE(refund->refund.pointsReversed, 50);
    QCOMPARE(refund->balanceAfter, 50);
    QCOMPARE(m_store->balance(m_customer), 50);
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->balance(m_customer), 0);
    QCOMPARE(outcomeOf(m_store->refund(bought->purchase.number)), u"AlreadyRefunded"_s);
    QCOMPARE(m_store->rows("SELECT orders,refunds,spend_minor,first_on FROM customer_summary", 4), QStringList{u"0|2|0|"_s});
}

void RefundTest::partsAddUp()
{
    for (const quint64 seed : {11, 12, 13, 14}) {
        LoyaltyStore store;
        std::mt19937_64 random(seed);
        const auto pick = [&](qint64 below) { return static_cast<qint64>(random() % static_cast<quint64>(below)); };
        QVERIFY(store.set(u"points.unit"_s, u"0.30"_s));
        const CustomerId customer = store.addCustomer();
        QVERIFY(store.adjust(customer, 3000));
        PurchaseBooking order;
        order.customerId = customer;
        std::vector<qint64> left;
        qint64 gross = 0;
        for (int i = 0; i < 3; ++i) {
            order.lines.push_back(pieces({}, pick(4) + 1, pick(9000) + 1));
            left.push_back(order.lines.back().quantityMilli);
            gross += order.lines.back().amountMinor;
        }
        order.discountMinor = pick(gross / 2);
        order.redeemPoints = pick(gross / 3);
        const auto bought = store.buy(order);
        QVERIFY(bought);
        qint64 money = 0;
        qint64 reversed = 0;
        qint64 restored = 0;
        for (;;) {
            std::vector<till::RefundItem> items;
            for (size_t i = 0; i < left.size(); ++i) {
                const qint64 quantity = left[i] > 0 ? pick(left[i]) + 1 : 0;
                if (quantity == 0 || pick(2) == 0)
                    continue;
                items.push_back({static_cast<int>(i) + 1, quantity});
                left[i] -= quantity;
            }
            if (items.empty()) {
                if (std::all_of(left.begin(), left.end(), [](qint64 l) { return l == 0; }))
                    break;
                continue;
            }
            const auto refund = store.refund(bought->purchase.number, items);
            QVERIFY2(refund, qPrintable(u"seed %1"_s.arg(seed)));
            money += refund->refund.amountMinor;
            reversed += refund->refund.pointsReversed;
            restored += refund->refund.pointsRestored;
            QCOMPARE(store.problems(), QStringList());
        }
        QCOMPARE(money, bought->purchase.netMinor());
        QCOMPARE(reversed, bought->purchase.pointsEarned);
        QCOMPARE(restored, bought->purchase.pointsSpent);
        QCOMPARE(store.balance(customer), 3000);
        QCOMPARE(store.deficit(customer), 0);
    }
}

void RefundTest::orderDiscountIsRefundedPerLine()
{
    // 10.00 off three lines of 33.33: 3.34, 3.33, 3.33.
    const auto bought = buy({pieces(m_tea, 1, 3333), pieces(m_cup, 1, 3333), pieces({}, 1, 3333)}, 1000);
    QVERIFY(bought);
    const QString number = bought->purchase.number;
    QCOMPARE(m_store->refund(number, {{1, 1000}})->refund.amountMinor, 2999);
    QCOMPARE(m_store->refund(number, {{2, 1000}})->refund.amountMinor, 3000);
    QCOMPARE(m_store->refund(number, {{3, 1000}})->refund.amountMinor, 3000);
}

void RefundTest::beyondThePurchase()
{
    const auto bought = buy({pieces(m_tea, 2, 10'000)});
    const QString number = bought->purchase.number;
    const auto tooMuch = m_store->refund(number, {{1, 2001}});
    QCOMPARE(outcomeOf(tooMuch), u"RefundExceeds"_s);
    QCOMPARE(tooMuch.error().detail, u"2"_s);
    QCOMPARE(outcomeOf(m_store->refund(number, {{2, 1000}})), u"NotFound"_s);
    QCOMPARE(outcomeOf(m_store->refund(number, {{1, 0}})), u"Invalid"_s);
    QCOMPARE(outcomeOf(m_store->refund(u"nothing"_s)), u"NotFound"_s);
    QVERIFY(m_store->refund(number, {{1, 1500}}));
    QCOMPARE(outcomeOf(m_store->refund(number, {{1, 501}})), u"RefundExceeds"_s);
    QCOMPARE(m_store->balance(m_customer), 25);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM refund"), 1);
}

void RefundTest::otherCustomer()
{
    const auto bought = buy({pieces(m_tea, 2, 10'000)});
    const CustomerId other = m_store->addCustomer();
    QCOMPARE(outcomeOf(m_store->refund(bought->purchase.number, {}, other)), u"OtherCustomer"_s);
    QCOMPARE(outcomeOf(m_store->refund(bought->purchase.number, {}, m_customer)), u"ok"_s);
    const auto walkIn = m_store->buy(CustomerId(), 5000);
    QCOMPARE(outcomeOf(m_store->refund(walkIn->purchase.number, {}, other)), u"OtherCustomer"_s);
}

void RefundTest::sameLineTwiceInOneRefund()
{
    const auto bought = buy({pieces(m_tea, 3, 1000)});
    const QString number = bought->purchase.number;
    QCOMPARE(outcomeOf(m_store->refund(number, {{1, 2000}, {1, 2000}})), u"RefundExceeds"_s);
    const auto refund = m_store->refund(number, {{1, 1000}, {1, 1000}});
    QVERIFY(refund);
    QCOMPARE(refund->refund.amountMinor, 667); // two thirds, once
}

void RefundTest::clawbackPolicies_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<qint64>("row");
    QTest::addColumn<qint64>("balance");
    QTest::newRow("allow negative") << u"allow_negative"_s << qint64{-150} << qint64{-100};
    QTest::newRow("clamp at zero") << u"clamp"_s << qint64{-50} << qint64{0};
}

void RefundTest::clawbackPolicies()
{
    QFETCH(QString, policy);
    QFETCH(qint64, row);
    QVERIFY(m_store->set(u"points.clawback"_s, policy));
    const auto bought = buy({pieces(m_tea, 1, 15'000)}); // earns 150
    QVERIFY(m_store->adjust(m_customer, -100));          // spent elsewhere
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->ledger(m_customer).last(), u"3|%1"_s.arg(row));
    QTEST(m_store->balance(m_customer), "balance");
}

void RefundTest::clampAsksOnce()
{
    QVERIFY(m_store->set(u"points.clawback"_s, u"clamp"_s));
    const auto bought = buy({pieces(m_tea, 2, 20'000)}); // earns 200
    QVERIFY(m_store->adjust(m_customer, -200));
    QVERIFY(m_store->refund(bought->purchase.number, {{1, 1000}})); // 100 let go
    QVERIFY(m_store->adjust(m_customer, 500));
    QVERIFY(m_store->refund(bought->purchase.number)); // the other 100, not 200
    QCOMPARE(m_store->balance(m_customer), 400);
}

void RefundTest::clawbackTakesItsOwnLotFirst()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(buy({pieces(m_tea, 1, 10'000)})); // to 2027-01-31
    m_store->goTo({2026, 6, 10});
    const auto second = buy({pieces(m_tea, 1, 8000)}); // to 2027-06-30
    QVERIFY(m_store->refund(second->purchase.number));
    QCOMPARE(m_store->lots(m_customer), QStringList({u"100|100|2027-01-31"_s, u"80|0|2027-06-30"_s}));
}

void RefundTest::spentPointsGoBackInReverseOrder()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 50)); // to 2027-01-31
    m_store->goTo({2026, 2, 10});
    QVERIFY(m_store->adjust(m_customer, 50)); // to 2027-02-28
    const auto bought = buy({pieces(m_tea, 7, 700)}, 0, 70);
    QVERIFY(bought);
    QCOMPARE(m_store->lots(m_customer), QStringList({u"50|0|2027-01-31"_s, u"50|30|2027-02-28"_s, u"6|6|2027-02-28"_s}));
    QVERIFY(m_store->refund(bought->purchase.number, {{1, 3000}})); // 30 come back: 20 to the second, 10 to the first
    QCOMPARE(m_store->lots(m_customer).mid(0, 2), QStringList({u"50|10|2027-01-31"_s, u"50|50|2027-02-28"_s}));
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->lots(m_customer), QStringList({u"50|50|2027-01-31"_s, u"50|50|2027-02-28"_s, u"6|0|2027-02-28"_s}));
}

void RefundTest::endedLotGetsThirtyDays()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 50)); // to 2027-01-31
    m_store->goTo({2026, 2, 10});
    QVERIFY(m_store->adjust(m_customer, 50)); // to 2027-02-28
    const auto bought = buy({pieces(m_tea, 1, 100)}, 0, 70);
    m_store->goTo({2027, 2, 10});
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->lots(m_customer), QStringList({u"50|0|2027-01-31"_s, u"50|50|2027-02-28"_s, u"50|50|2027-03-12"_s}));
    m_store->goTo({2027, 3, 12});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 50);
    m_store->goTo({2027, 3, 13});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 0);
}

void RefundTest::pointsComeBackToTheirLotsInSpiteOfADebt()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 60)); // to 2027-01-31
    m_store->goTo({2026, 2, 10});
    QVERIFY(m_store->adjust(m_customer, 40)); // to 2027-02-28
    const auto spender = buy({pieces(m_tea, 1, 100)}, 0, 100);
    QVERIFY(spender);
    const auto earner = buy({pieces(m_tea, 1, 3000)});
    QVERIFY(m_store->adjust(m_customer, -30));
    QVERIFY(m_store->refund(earner->purchase.number));
    QCOMPARE(m_store->deficit(m_customer), 30);
    QVERIFY(m_store->refund(spender->purchase.number));
    QCOMPARE(m_store->balance(m_customer), 70);
    QCOMPARE(m_store->deficit(m_customer), 0);
    // The debt is paid out of what comes back, the rest lies where it came from.
    QCOMPARE(m_store->lots(m_customer), QStringList({u"60|30|2027-01-31"_s, u"40|40|2027-02-28"_s, u"30|0|2027-02-28"_s}));
}

// One of the two lots has ended, and both what comes back to the other and what goes into a new one pay the debt.
void RefundTest::debtBeyondWhatComesBackToAnEndedLot()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 60)); // to 2027-01-31
    m_store->goTo({2026, 2, 10});
    QVERIFY(m_store->adjust(m_customer, 40)); // to 2027-02-28
    const auto spender = buy({pieces(m_tea, 1, 100)}, 0, 100);
    QVERIFY(spender);
    const auto earner = buy({pieces(m_tea, 1, 7000)});
    QVERIFY(earner);
    QVERIFY(m_store->adjust(m_customer, -70));
    QVERIFY(m_store->refund(earner->purchase.number));
    QCOMPARE(m_store->deficit(m_customer), 70);
    m_store->goTo({2027, 2, 10});
    QCOMPARE(outcomeOf(m_store->refund(spender->purchase.number)), u"ok"_s);
    QCOMPARE(m_store->balance(m_customer), 30);
    QCOMPARE(m_store->deficit(m_customer), 0);
    // 40 went back to the second lot and 60 into a new one of 30 days; the one that ends first paid first.
    QCOMPARE(m_store->lots(m_customer), QStringList({u"60|0|2027-01-31"_s, u"40|0|2027-02-28"_s, u"70|0|2027-02-28"_s, u"60|30|2027-03-12"_s}));
}

void RefundTest::returnDatedBeforeAWrittenOffLotsEnd()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 60)); // to 2027-01-31
    QVERIFY(buy({pieces(m_tea, 1, 100)}, 0, 50));
    m_store->goTo({2027, 2, 5});
    QVERIFY(m_store->night()); // the other 10 are written off
    // The till's file of January comes in February.
    ReturnBooking late;
    late.customerId = m_customer;
    late.atMs = m_store->store().clock().nowMs() - qint64{10} * 86'400'000; // 26 January
    late.lines = {pieces(m_tea, 1, 50)};
    QVERIFY(m_store->giveBack(late));
    QCOMPARE(m_store->balance(m_customer), 50);
    QCOMPARE(m_store->lots(m_customer), QStringList({u"60|0|2027-01-31"_s, u"50|50|2027-02-25"_s}));
    m_store->goTo({2027, 3, 5});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 0);
}

void RefundTest::refundSettlesFirst()
{
    m_store->goTo({2026, 1, 10});
    const auto bought = buy({pieces(m_tea, 1, 10'000)});
    QVERIFY(m_store->adjust(m_customer, 60));
    m_store->goTo({2027, 2, 5}); // both lots have ended, no night run
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"1|100"_s, u"5|60"_s, u"6|-100"_s, u"6|-60"_s, u"3|-100"_s}));
    QCOMPARE(m_store->balance(m_customer), -100);
}

void RefundTest::returnsTakeTheNewestFirst()
{
    m_store->goTo({2026, 11, 1});
    const auto first = buy({pieces(m_tea, 2, 20'000)});
    m_store->goTo({2026, 11, 2});
    const auto second = buy({pieces(m_tea, 1, 10'000), pieces(m_tea, 1, 10'000), pieces(m_cup, 1, 500)});
    m_store->goTo({2026, 11, 3});
    const auto refund = bringBack({pieces(m_tea, 3, 30'000)});
    QVERIFY(refund);
    QCOMPARE(refund->refund.pointsReversed, 300);
    QCOMPARE(refund->unlinkedLines, 0);
    QCOMPARE(m_store->rows("SELECT purchase_id,purchase_line_no,quantity_milli,amount_minor FROM refund_link ORDER BY purchase_id,purchase_line_no", 4),
             QStringList({u"%1|1|1000|10000"_s.arg(first->purchase.id.value()), u"%1|1|1000|10000"_s.arg(second->purchase.id.value()),
                          u"%1|2|1000|10000"_s.arg(second->purchase.id.value())}));
    QCOMPARE(m_store->balance(m_customer), 105); // 200 + 205 − 300
}

void RefundTest::returnsOnlyOfWhatWasBoughtBefore()
{
    m_store->goTo({2026, 11, 10});
    QVERIFY(buy({pieces(m_tea, 1, 10'000)}));
    m_store->goTo({2026, 11, 9});
    const auto refund = bringBack({pieces(m_tea, 1, 10'000)});
    QVERIFY(refund);
    QCOMPARE(refund->unlinkedLines, 1);
    QCOMPARE(refund->refund.unlinkedMinor, 10'000);
    QCOMPARE(m_store->balance(m_customer), 100);
}

void RefundTest::returnsOfOthersGoodsAreUnlinked()
{
    const CustomerId other = m_store->addCustomer();
    PurchaseBooking order;
    order.customerId = other;
    order.lines = {pieces(m_tea, 1, 10'000)};
    QVERIFY(m_store->buy(order));
    QVERIFY(buy({pieces(m_cup, 1, 10'000)}));
    const auto refund = bringBack({pieces(m_tea, 1, 10'000)});
    QCOMPARE(refund->refund.unlinkedMinor, 10'000);
    QCOMPARE(m_store->balance(other), 100);
    QCOMPARE(m_store->balance(m_customer), 100);
}

void RefundTest::unlinkedReturnLowersSpendOnly()
{
    QVERIFY(buy({pieces(m_tea, 2, 250'000)})); // Silver at 2000.00; earns 2500
    QCOMPARE(m_store->rank(m_customer), 1);
    const auto refund = bringBack({pieces(m_tea, 3, 375'000)});
    QVERIFY(refund);
    QCOMPARE(refund->unlinkedLines, 1);
    QCOMPARE(refund->refund.amountMinor, 375'000);
    QCOMPARE(refund->refund.unlinkedMinor, 125'000);
    QCOMPARE(refund->refund.pointsReversed, 2500);
    QCOMPARE(m_store->balance(m_customer), 0);
    QCOMPARE(m_store->rows("SELECT orders,refunds,spend_minor FROM customer_summary", 3), QStringList{u"0|1|-125000"_s});
    // It counts against the next tier.
    QVERIFY(buy({pieces(m_cup, 1, 300'000)}));
    QCOMPARE(m_store->rank(m_customer), 0);
    QVERIFY(buy({pieces(m_cup, 1, 25'000)}));
    QCOMPARE(m_store->rank(m_customer), 1);
}

void RefundTest::returnPaysBackWhatTheFileSays()
{
    const auto bought = buy({pieces(m_tea, 2, 10'000)}, 1000); // 90.00: earns 90
    const auto refund = bringBack({pieces(m_tea, 1, 5000)});   // the file knows no discount
    QVERIFY(refund);
    QCOMPARE(refund->refund.amountMinor, 5000);
    QCOMPARE(refund->refund.pointsReversed, 45);
    // The till then pays what is left, not the share.
    QCOMPARE(m_store->refund(bought->purchase.number)->refund.amountMinor, 4000);
    QCOMPARE(m_store->balance(m_customer), 0);
}

void RefundTest::moreReturnLinesOnSeveralPurchases()
{
    for (int i = 1; i <= 3; ++i) {
        m_store->goTo({2026, 11, i});
        QVERIFY(buy({pieces(m_tea, 1, 10'000), pieces(m_cup, 1, 1000)}));
    }
    m_store->goTo({2026, 11, 10});
    const auto refund = bringBack({pieces(m_tea, 3, 30'000)}, u"C1"_s); // one line, three purchases
    QVERIFY(refund);
    QCOMPARE(refund->refund.pointsReversed, 300);
    const auto more = m_store->addReturnLines(u"C1"_s, {pieces(m_cup, 2, 2000), pieces(m_cup, 1, 1000)});
    QVERIFY(more);
    QCOMPARE(more->refund.pointsReversed, 330);
    QCOMPARE(more->refund.amountMinor, 33'000);
    QCOMPARE(m_store->balance(m_customer), 0);
    QCOMPARE(m_store->rows("SELECT orders,refunds,spend_minor FROM customer_summary", 3), QStringList{u"0|1|0"_s});
}

void RefundTest::refundAfterReturn()
{
    const auto bought = buy({pieces(m_tea, 2, 10'000)});
    QVERIFY(bringBack({pieces(m_tea, 2, 10'000)}));
    QCOMPARE(outcomeOf(m_store->refund(bought->purchase.number)), u"AlreadyRefunded"_s);
    QCOMPARE(bringBack({pieces(m_tea, 1, 5000)})->unlinkedLines, 1);
}

void RefundTest::linesAddedLater()
{
    // 0.50 + 0.50 in one order earn what 1.00 earns, though the file was cut between them.
    const auto bought = buy({pieces(m_tea, 1, 150)});
    QCOMPARE(m_store->balance(m_customer), 1);
    QVERIFY(m_store->addLines(bought->purchase.id, {pieces(m_cup, 1, 50), pieces(m_cup, 1, 199'800)}));
    QCOMPARE(m_store->balance(m_customer), 2000);
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(m_store->rows("SELECT orders,spend_minor FROM customer_summary", 2), QStringList{u"1|200000"_s});
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->balance(m_customer), 0);
    QCOMPARE(m_store->rank(m_customer), 0);
}

void RefundTest::linesAddedAfterARefund()
{
    // 100 points for every full 10.00. The first line is back, and the second earns nothing more.
    QVERIFY(m_store->set(u"points.unit"_s, u"10"_s));
    QVERIFY(m_store->set(u"points.earn"_s, u"100"_s));
    const auto bought = buy({pieces(m_tea, 1, 1000)});
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->balance(m_customer), 0);
    QVERIFY(m_store->addLines(bought->purchase.id, {pieces(m_cup, 9, 900)}));
    QCOMPARE(m_store->balance(m_customer), 0);
    QVERIFY(m_store->refund(bought->purchase.number, {{2, 1000}}));
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->balance(m_customer), 0); // 100 earned, 100 taken back, never more
}

void RefundTest::linesAddedUnderACap()
{
    QVERIFY(m_store->set(u"points.cap_per_day"_s, u"150"_s));
    const auto bought = buy({pieces(m_tea, 1, 10'000)});
    QVERIFY(m_store->addLines(bought->purchase.id, {pieces(m_cup, 1, 10'000)}));
    QCOMPARE(m_store->balance(m_customer), 150);
    QVERIFY(m_store->addLines(bought->purchase.id, {pieces(m_cup, 1, 10'000)}));
    QCOMPARE(m_store->balance(m_customer), 150);
    QVERIFY(m_store->refund(bought->purchase.number));
    QCOMPARE(m_store->balance(m_customer), 0);
    QVERIFY(m_store->set(u"points.cap_per_day"_s, u"0"_s));
    QVERIFY(m_store->set(u"points.cap_per_purchase"_s, u"150"_s));
    const auto second = buy({pieces(m_tea, 1, 10'000)});
    QCOMPARE(outcomeOf(m_store->addLines(second->purchase.id, {pieces(m_cup, 1, 10'000)})), u"CapExceeded"_s);
    QCOMPARE(m_store->balance(m_customer), 100);
}

void RefundTest::linesAddedAreChecked()
{
    const auto bought = buy({pieces(m_tea, 1, 10'000)});
    const PurchaseId id = bought->purchase.id;
    QCOMPARE(outcomeOf(m_store->addLines(id, {pieces(m_cup, 0, 100)})), u"Invalid"_s);
    QCOMPARE(outcomeOf(m_store->addLines(id, {pieces(m_cup, 1, -100)})), u"Invalid"_s);
    QCOMPARE(outcomeOf(m_store->addLines(id, {pieces(m_cup, 1, std::numeric_limits<qint64>::max())})), u"OutOfRange"_s);
    QCOMPARE(outcomeOf(m_store->addLines(PurchaseId(4711), {pieces(m_cup, 1, 100)})), u"NotFound"_s);
    QCOMPARE(m_store->store().number("SELECT gross_minor FROM purchase"), 10'000);
}

REGULARS_TEST(RefundTest)
#include "refund_test.moc"
