#include "customers/customer_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "till/sale_rules.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;
using regulars::till::BookingLine;
using regulars::till::PurchaseBooking;

namespace {

BookingLine piece(qint64 amountMinor, ProductId product = {}, qint64 quantityMilli = 1000)
{
    BookingLine line;
    line.productId = product;
    line.quantityMilli = quantityMilli;
    line.amountMinor = amountMinor;
    return line;
}

QString figures(const till::BookedPurchase &booked)
{
    const Purchase &p = booked.purchase;
    return u"gross %1 discount %2 paid %3 eligible %4 earned %5 spent %6 tier %7>%8 balance %9"_s.arg(p.grossMinor)
        .arg(p.discountMinor)
        .arg(p.pointsPaidMinor)
        .arg(p.eligibleMinor)
        .arg(p.pointsEarned)
        .arg(p.pointsSpent)
        .arg(booked.tierBefore.rank)
        .arg(booked.tierAfter.rank)
        .arg(booked.balanceAfter);
}

} // namespace

/// A sale in one go: rules.md 1.2, 2.4, 2.9, 2.10, 3.2.
class SaleTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void ordersFigures_data();
    void ordersFigures();
    void recordsEverythingAtOnce();
    void failedStepLeavesNothing_data();
    void failedStepLeavesNothing();
    void quoteWritesNothing();
    void quoteIsWhatIsRecorded();
    void redemptionTakesWhatIsThere();
    void redemptionByTheSettings();
    void paidWithPointsEarnsNothing();
    void redemptionSpendsNoEndedPoints();
    void productThatEarnsNothing();
    void birthdayMultiplies_data();
    void birthdayMultiplies();
    void linesAddedOnABirthday();
    void walkIns();
    void capPerDayTrims();
    void capPerPurchaseRefuses();
    void businessDayOfTheShop();
    void dayToComeIsRefused();
    void numbers();
    void sameInstantTwice();
    void clockSetBack();
    void rights();

private:
    /// Every table's number of rows, and the sums that matter.
    QString fingerprint();

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void SaleTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
}

void SaleTest::cleanup()
{
    QCOMPARE(m_store->problems(), QStringList());
    m_store.reset();
}

QString SaleTest::fingerprint()
{
    QStringList print;
    for (const QString &table : m_store->rows("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' ORDER BY name", 1)) {
        const QByteArray sql = "SELECT COUNT(*) FROM " + table.toLatin1();
        print.append(table + u'=' + m_store->rows(sql.constData(), 1).join(u','));
    }
    print.append(m_store->rows("SELECT SUM(balance),SUM(deficit) FROM points_account", 2));
    print.append(m_store->rows("SELECT SUM(spend_minor),SUM(orders),SUM(refunds) FROM customer_summary", 3));
    print.append(m_store->rows("SELECT SUM(last_number),SUM(sales_minor) FROM day_rollup", 2));
    print.append(m_store->rows("SELECT table_name,next FROM id_counter ORDER BY 1", 2));
    return print.join(u' ');
}

void SaleTest::ordersFigures_data()
{
    QTest::addColumn<QList<int>>("amounts");
    QTest::addColumn<int>("discount");
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("expected");
    // 1 point per 1.00; a point is worth 0.01; 5000 points are there.
    QTest::newRow("one line") << QList<int>{1999} << 0 << 0 << u"1999-0-0=1999 earns 19"_s;
    QTest::newRow("earned on the order, not on each line") << QList<int>{50, 50, 50} << 0 << 0 << u"150-0-0=150 earns 1"_s;
    QTest::newRow("discount is not eligible") << QList<int>{10'000} << 1001 << 0 << u"10000-1001-0=8999 earns 89"_s;
    QTest::newRow("points are not eligible") << QList<int>{10'000} << 0 << 1000 << u"10000-0-1000=9000 earns 90"_s;
    QTest::newRow("discount, then points on what is left") << QList<int>{600, 400} << 900 << 500 << u"1000-900-100=0 earns 0"_s;
    QTest::newRow("a free order") << QList<int>{0} << 0 << 0 << u"0-0-0=0 earns 0"_s;
    QTest::newRow("all off") << QList<int>{1000} << 1000 << 0 << u"1000-1000-0=0 earns 0"_s;
}

void SaleTest::ordersFigures()
{
    QFETCH(QList<int>, amounts);
    QFETCH(int, discount);
    QFETCH(int, points);
    till::SaleInput input;
    for (const int amount : amounts) {
        PurchaseLine line;
        line.quantityMilli = 1000;
        line.amountMinor = amount;
        input.lines.push_back(line);
    }
    input.discountMinor = discount;
    input.redeemRequest = points;
    input.balance = 5000;
    input.hasCustomer = true;
    const auto sale = till::calculateSale(input, PointsPolicy{});
    QVERIFY(sale);
    QTEST(u"%1-%2-%3=%4 earns %5"_s.arg(sale->grossMinor).arg(sale->discountMinor).arg(sale->pointsPaidMinor).arg(sale->payableMinor).arg(sale->pointsEarned),
          "expected");
    qint64 net = 0;
    for (const PurchaseLine &line : sale->lines)
        net += line.netMinor();
    QCOMPARE(net, sale->payableMinor);
}

void SaleTest::recordsEverythingAtOnce()
{
    QVERIFY(m_store->adjust(m_customer, 500));
    const qint64 audits = m_store->store().number("SELECT COUNT(*) FROM audit_entry");
    PurchaseBooking order;
    order.customerId = m_customer;
    const ProductId tea = m_store->addProduct(u"TEA"_s);
    order.lines = {piece(200'000, tea, 2000), piece(100'000)};
    order.discountMinor = 3000;
    order.redeemPoints = 500;
    order.note = u"二楼"_s;
    const auto booked = m_store->buy(order);
    QVERIFY(booked);
    // 3000.00 − 30.00 − 5.00: 2965.00 earns 2965 points and Silver.
    QCOMPARE(figures(*booked), u"gross 300000 discount 3000 paid 500 eligible 296500 earned 2965 spent 500 tier 0>1 balance 2965"_s);
    QCOMPARE(booked->purchase.number, u"2026-1123-0001"_s);
    QCOMPARE(m_store->rows("SELECT line_no,quantity_milli,amount_minor,discount_minor,points_paid_minor,eligible_minor FROM purchase_line", 6),
             QStringList({u"1|2000|200000|2333|333|197667"_s, u"2|1000|100000|1167|167|98833"_s}));
    QCOMPARE(m_store->rows("SELECT number,day,note,source,date(day*86400,'unixepoch') FROM purchase", 5),
             QStringList{u"2026-1123-0001|%1|二楼|till|2026-11-23"_s.arg(day(2026, 11, 23))});
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"5|500"_s, u"2|-500"_s, u"1|2965"_s}));
    QCOMPARE(m_store->history(m_customer), QStringList{u"0>1|purchase|2026-11-23"_s});
    QCOMPARE(m_store->rows("SELECT orders,spend_minor FROM customer_summary", 2), QStringList{u"1|296500"_s});
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM audit_entry"), audits + 2); // the product and the sale
    QCOMPARE(m_store->rows("SELECT action,subject_kind FROM audit_entry ORDER BY id DESC LIMIT 1", 2), QStringList{u"purchase.record|purchase"_s});
}

void SaleTest::failedStepLeavesNothing_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("number twice") << 0 << u"AlreadyExists"_s;
    QTest::newRow("no line") << 1 << u"EmptyOrder"_s;
    QTest::newRow("discount above the order") << 2 << u"DiscountExceeds"_s;
    QTest::newRow("discount below zero") << 3 << u"OutOfRange"_s;
    QTest::newRow("no quantity") << 4 << u"Invalid"_s;
    QTest::newRow("amount below zero") << 5 << u"Invalid"_s;
    QTest::newRow("unknown customer") << 6 << u"NotFound"_s;
    QTest::newRow("erased customer") << 7 << u"CustomerErased"_s;
    QTest::newRow("amount beyond the range") << 8 << u"OutOfRange"_s;
    QTest::newRow("points without a customer") << 9 << u"Required"_s;
    QTest::newRow("points beyond the range") << 10 << u"OutOfRange"_s;
    QTest::newRow("unknown shop") << 11 << u"Internal"_s; // no use case can ask for it; the file refuses
    QTest::newRow("unknown product") << 12 << u"Internal"_s;
    QTest::newRow("points below zero") << 13 << u"Invalid"_s;
}

void SaleTest::failedStepLeavesNothing()
{
    QFETCH(int, what);
    QFETCH(QString, outcome);
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    PurchaseBooking first;
    first.customerId = m_customer;
    first.number = u"A-1"_s;
    first.lines = {piece(30'000)};
    QVERIFY(m_store->buy(first));
    const CustomerId erased = m_store->addCustomer();
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), erased, u"asked"_s);
    }));
    m_store->goTo({2028, 1, 15}); // points have ended and nobody has written them off: the attempt must not either
    const QString before = fingerprint();
    PurchaseBooking order = first;
    order.number = u"A-2"_s;
    switch (what) {
    case 0: order.number = u"A-1"_s; break;
    case 1: order.lines.clear(); break;
    case 2: order.discountMinor = 30'001; break;
    case 3: order.discountMinor = -1; break;
    case 4: order.lines.front().quantityMilli = 0; break;
    case 5: order.lines.front().amountMinor = -1; break;
    case 6: order.customerId = CustomerId(999'999); break;
    case 7: order.customerId = erased; break;
    case 8: order.lines = {piece(kMax), piece(1)}; break;
    case 9: order.customerId = {}; order.redeemPoints = 5; break;
    case 10: order.lines = {piece(kMax)}; break;
    case 11: order.shopId = ShopId(77); break;
    case 12: order.lines.front().productId = ProductId(4711); break;
    case 13: order.redeemPoints = -5; break;
    default: break;
    }
    if (what == 10)
        QVERIFY(m_store->set(u"points.earn"_s, u"1000"_s));
    const QString last = what == 10 ? fingerprint() : before;
    QCOMPARE(outcomeOf(m_store->buy(order)), outcome);
    QCOMPARE(fingerprint(), last);
}

void SaleTest::quoteWritesNothing()
{
    QVERIFY(m_store->buy(m_customer, 30'000));
    m_store->goTo({2028, 1, 15});
    const QString before = fingerprint();
    PurchaseBooking order;
    order.customerId = m_customer;
    order.lines = {piece(500'000)};
    const auto quote = m_store->quote(order);
    QVERIFY(quote);
    QCOMPARE(figures(*quote), u"gross 500000 discount 0 paid 0 eligible 500000 earned 5000 spent 0 tier 0>1 balance 5000"_s);
    QCOMPARE(fingerprint(), before);
}

void SaleTest::quoteIsWhatIsRecorded()
{
    for (const quint64 seed : {1, 2, 3}) {
        LoyaltyStore store;
        QVERIFY(store.set(u"points.cap_per_day"_s, u"3000"_s));
        std::mt19937_64 random(seed);
        const auto pick = [&](quint64 below) { return static_cast<qint64>(random() % below); };
        const CustomerId customer = store.addCustomer();
        QDate date(2026, 1, 1);
        for (int step = 0; step < 40; ++step) {
            date = date.addDays(pick(60));
            store.goTo(date);
            PurchaseBooking order;
            order.customerId = customer;
            const qint64 lines = pick(4) + 1;
            qint64 gross = 0;
            for (qint64 i = 0; i < lines; ++i) {
                order.lines.push_back(piece(pick(150'000)));
                gross += order.lines.back().amountMinor;
            }
            order.discountMinor = pick(3) == 0 ? pick(static_cast<quint64>(gross) + 1) : 0;
            order.redeemPoints = pick(2) == 0 ? pick(2000) : 0;
            const auto quote = store.quote(order);
            if (quote) // a sale refuses what a quote only trims
                order.redeemPoints = quote->figures.pointsSpent;
            const auto booked = store.buy(order);
            const QByteArray where = "seed " + QByteArray::number(seed) + " step " + QByteArray::number(step);
            QVERIFY2(outcomeOf(quote) == outcomeOf(booked), where.constData());
            if (booked)
                QVERIFY2(figures(*quote) == figures(*booked), (where + '\n' + figures(*quote).toUtf8() + '\n' + figures(*booked).toUtf8()).constData());
            if (booked && step % 7 == 0)
                QVERIFY2(store.refund(booked->purchase.number), where.constData());
        }
        QCOMPARE(store.problems(), QStringList());
    }
}

void SaleTest::redemptionTakesWhatIsThere()
{
    // rules.md 2.9: 1000 asked, 700 there → 700.
    QVERIFY(m_store->adjust(m_customer, 700));
    PurchaseBooking order;
    order.customerId = m_customer;
    order.lines = {piece(10'000)};
    order.redeemPoints = 1000;
    const auto quote = m_store->quote(order);
    QVERIFY(quote);
    QCOMPARE(quote->figures.pointsSpent, 700);
    QCOMPARE(quote->figures.pointsPaidMinor, 700);
    // A sale takes nobody's word for points that are not there: refused, nothing written.
    QCOMPARE(outcomeOf(m_store->buy(order)), u"InsufficientPoints"_s);
    QCOMPARE(m_store->balance(m_customer), 700);
    QCOMPARE(m_store->buy(m_customer, 10'000, 700)->purchase.pointsSpent, 700);
    QCOMPARE(m_store->balance(m_customer), 93);
}

void SaleTest::redemptionByTheSettings()
{
    QVERIFY(m_store->adjust(m_customer, 10'000));
    QVERIFY(m_store->set(u"points.redeem_max_percent"_s, u"50"_s));
    QCOMPARE(m_store->buy(m_customer, 10'000, 10'000)->purchase.pointsSpent, 5000);
    QVERIFY(m_store->set(u"points.redeem_multiple"_s, u"100"_s));
    QCOMPARE(m_store->buy(m_customer, 10'000, 1050)->purchase.pointsSpent, 1000);
    QVERIFY(m_store->set(u"points.redeem_minimum"_s, u"500"_s));
    QCOMPARE(m_store->buy(m_customer, 10'000, 400)->purchase.pointsSpent, 0);
    QVERIFY(m_store->set(u"points.value"_s, u"0.03"_s));
    QVERIFY(m_store->set(u"points.redeem_multiple"_s, u"1"_s));
    const auto booked = m_store->buy(m_customer, 100'000, 3030);
    QCOMPARE(booked->purchase.pointsSpent, 3030);
    QCOMPARE(booked->purchase.pointsPaidMinor, 9090);
}

void SaleTest::paidWithPointsEarnsNothing()
{
    QVERIFY(m_store->adjust(m_customer, 5000));
    const auto booked = m_store->buy(m_customer, 5000, 5000);
    QVERIFY(booked);
    QCOMPARE(booked->purchase.netMinor(), 0);
    QCOMPARE(booked->purchase.pointsEarned, 0);
    QCOMPARE(m_store->balance(m_customer), 0);
}

void SaleTest::redemptionSpendsNoEndedPoints()
{
    QVERIFY(m_store->adjust(m_customer, 500)); // to 2027-11-30
    m_store->goTo({2027, 11, 30}, 23);
    QCOMPARE(m_store->buy(m_customer, 10'000, 100)->purchase.pointsSpent, 100);
    m_store->goTo({2027, 12, 1}, 0); // 99 earned yesterday live on, 400 have ended; no night run
    QCOMPARE(m_store->buy(m_customer, 10'000, 99)->purchase.pointsSpent, 99);
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"5|500"_s, u"2|-100"_s, u"1|99"_s, u"6|-400"_s, u"2|-99"_s, u"1|99"_s}));
}

// Rule 2.4: excluded products are not eligible; the order's discount is spread over all lines.
void SaleTest::productThatEarnsNothing()
{
    LoyaltyStore store;
    const CustomerId customer = store.addCustomer();
    const ProductId tea = store.addProduct(u"TEA"_s);
    const ProductId card = store.addProduct(u"CARD"_s);
    QVERIFY(store.exclude(u"CARD"_s));
    PurchaseBooking order;
    order.customerId = customer;
    order.lines = {piece(10'000, tea), piece(5000, card)};
    order.discountMinor = 1500; // 10.00 of it on the tea
    const auto quoted = store.quote(order);
    QVERIFY(quoted);
    QCOMPARE(quoted->purchase.pointsEarned, 90);
    const auto bought = store.buy(order);
    QVERIFY(bought);
    QCOMPARE(bought->purchase.eligibleMinor, 9000);
    QCOMPARE(bought->purchase.pointsEarned, 90);
    // Bringing it back takes no points with it.
    QCOMPARE(store.refund(bought->purchase.number, {{2, 1000}})->refund.pointsReversed, 0);
    QVERIFY(store.addLines(bought->purchase.id, {piece(5000, card), piece(1000, tea)}));
    QCOMPARE(store.balance(customer), 100);
    QCOMPARE(store.problems(), QStringList());
}

void SaleTest::birthdayMultiplies_data()
{
    QTest::addColumn<QString>("birthday");
    QTest::addColumn<bool>("isLunar");
    QTest::addColumn<QString>("multiplier");
    QTest::addColumn<qint64>("tierBp");
    QTest::addColumn<qint64>("earned"); // of 19.99 on 2025-10-06, the mid-autumn festival
    const auto row = [](const char *name, const QString &birthday, bool isLunar, const QString &multiplier, qint64 tierBp, qint64 earned) {
        QTest::newRow(name) << birthday << isLunar << multiplier << tierBp << earned;
    };
    row("no multiplier", u"1990-10-06"_s, false, u"1"_s, 10'000, 19);
    row("twice", u"1990-10-06"_s, false, u"2"_s, 10'000, 38);
    row("without a year", u"--10-06"_s, false, u"1.5"_s, 10'000, 28);
    row("another day", u"1990-10-07"_s, false, u"2"_s, 10'000, 19);
    row("no birthday", {}, false, u"2"_s, 10'000, 19);
    row("lunar", u"1990-08-15"_s, true, u"2"_s, 10'000, 38);
    row("lunar, another day", u"1990-10-06"_s, true, u"2"_s, 10'000, 19);
    row("with the tier's, rounded once", u"1990-10-06"_s, false, u"1.5"_s, 15'000, 42); // 19 × 2.25 = 42.75
}

void SaleTest::birthdayMultiplies()
{
    QFETCH(QString, birthday);
    QFETCH(bool, isLunar);
    QFETCH(QString, multiplier);
    QFETCH(qint64, tierBp);
    LoyaltyStore store;
    QVERIFY(store.setLadder({0}, {tierBp}));
    QVERIFY(store.set(u"points.birthday_multiplier"_s, multiplier));
    store.goTo({2025, 10, 6}, 0);
    const auto bought = store.buy(store.addCustomer(birthday, isLunar), 1999);
    QVERIFY(bought);
    QTEST(bought->purchase.pointsEarned, "earned");
}

void SaleTest::linesAddedOnABirthday()
{
    LoyaltyStore store;
    QVERIFY(store.set(u"points.birthday_multiplier"_s, u"3"_s));
    store.goTo({2025, 10, 6});
    const CustomerId customer = store.addCustomer(u"1990-10-06"_s);
    const auto bought = store.buy(customer, 1000);
    QVERIFY(bought);
    QVERIFY(store.addLines(bought->purchase.id, {piece(1000)}));
    QCOMPARE(store.balance(customer), 60);
}

void SaleTest::walkIns()
{
    const auto booked = m_store->buy(CustomerId(), 30'000);
    QVERIFY(booked);
    QCOMPARE(booked->purchase.pointsEarned, 0);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM points_ledger"), 0);
    QCOMPARE(m_store->rows("SELECT orders,walk_in_orders,sales_minor FROM day_rollup", 3), QStringList{u"1|1|30000"_s});
    QVERIFY(m_store->refund(booked->purchase.number));
}

void SaleTest::capPerDayTrims()
{
    QVERIFY(m_store->set(u"points.cap_per_day"_s, u"150"_s));
    QCOMPARE(m_store->buy(m_customer, 10'000)->purchase.pointsEarned, 100);
    QCOMPARE(m_store->buy(m_customer, 10'000)->purchase.pointsEarned, 50);
    QCOMPARE(m_store->buy(m_customer, 10'000)->purchase.pointsEarned, 0);
    m_store->goTo({2026, 11, 24}, 0);
    QCOMPARE(m_store->buy(m_customer, 10'000)->purchase.pointsEarned, 100);
    QVERIFY(m_store->adjust(m_customer, 500)); // by hand: not under the cap
    QCOMPARE(m_store->buy(m_customer, 10'000)->purchase.pointsEarned, 50);
    QCOMPARE(m_store->buy(m_store->addCustomer(), 10'000)->purchase.pointsEarned, 100);
}

void SaleTest::capPerPurchaseRefuses()
{
    QVERIFY(m_store->set(u"points.cap_per_purchase"_s, u"150"_s));
    QCOMPARE(m_store->buy(m_customer, 15'099)->purchase.pointsEarned, 150);
    const auto refused = m_store->buy(m_customer, 15'100);
    QCOMPARE(outcomeOf(refused), u"CapExceeded"_s);
    QCOMPARE(refused.error().detail, u"150"_s);
    QCOMPARE(m_store->balance(m_customer), 150);
}

// 2026-11-23T20:00Z is the 24th in the shop.
void SaleTest::dayToComeIsRefused()
{
    PurchaseBooking order;
    order.customerId = m_customer;
    order.lines = {piece(10'000)};
    m_store->goTo({2026, 11, 23}, 10);
    order.atMs = parseInstant(u"2026-11-23T15:59:59Z"_s).value_or(0); // later today: a clock may be a little off
    QCOMPARE(outcomeOf(m_store->buy(order)), u"ok"_s);
    order.atMs = parseInstant(u"2026-11-23T16:00:00Z"_s).value_or(0);
    QCOMPARE(outcomeOf(m_store->quote(order)), u"FutureDate"_s);
    const auto refused = m_store->buy(order);
    QCOMPARE(outcomeOf(refused), u"FutureDate"_s);
    QCOMPARE(refused.error().detail, u"2026-11-23"_s);
    order.atMs = parseInstant(u"1969-12-31T15:59:59Z"_s).value_or(0); // the last second of 1969 in the shop
    QCOMPARE(m_store->buy(order).error(), (Error{ErrorCode::Invalid, u"date"_s, u"before 1970"_s}));
    QCOMPARE(m_store->balance(m_customer), 100);
}

void SaleTest::businessDayOfTheShop()
{
    PurchaseBooking order;
    order.customerId = m_customer;
    order.lines = {piece(100)};
    order.atMs = 1'795'449'599'999; // 2026-11-23T15:59:59.999Z: a millisecond to midnight in Shanghai
    QCOMPARE(toDate(m_store->buy(order)->purchase.day), QDate(2026, 11, 23));
    order.atMs += 1;
    m_store->goTo({2026, 11, 24});
    QCOMPARE(toDate(m_store->buy(order)->purchase.day), QDate(2026, 11, 24));
    QCOMPARE(m_store->lots(m_customer), QStringList({u"1|1|2027-11-30"_s, u"1|1|2027-11-30"_s}));
    QCOMPARE(m_store->rows("SELECT date(day*86400,'unixepoch'),orders FROM day_rollup ORDER BY day", 2),
             QStringList({u"2026-11-23|1"_s, u"2026-11-24|1"_s}));
}

void SaleTest::numbers()
{
    PurchaseBooking taken;
    taken.number = u"2026-1123-0002"_s;
    taken.lines = {piece(100)};
    QVERIFY(m_store->buy(taken));
    QCOMPARE(m_store->buy(m_customer, 100)->purchase.number, u"2026-1123-0001"_s);
    QCOMPARE(m_store->buy(m_customer, 100)->purchase.number, u"2026-1123-0003"_s);
    QCOMPARE(m_store->refund(u"2026-1123-0003"_s)->refund.number, u"R2026-1123-0004"_s);
    m_store->goTo({2026, 11, 24});
    QCOMPARE(m_store->buy(m_customer, 100)->purchase.number, u"2026-1124-0001"_s);
}

void SaleTest::sameInstantTwice()
{
    PurchaseBooking order;
    order.customerId = m_customer;
    order.lines = {piece(150'000)};
    order.atMs = tests::kTestNowMs;
    QVERIFY(m_store->buy(order));
    const auto second = m_store->buy(order);
    QVERIFY(second);
    QCOMPARE(second->tierAfter.rank, 1);
}

void SaleTest::clockSetBack()
{
    QVERIFY(m_store->buy(m_customer, 10'000));
    m_store->goTo({2026, 1, 5});
    QVERIFY(m_store->buy(m_customer, 5000, 20));
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 129); // 100 − 20 + 49
    m_store->goTo({2026, 11, 24});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 129);
}

void SaleTest::rights()
{
    PurchaseBooking order;
    order.customerId = m_customer;
    order.lines = {piece(1000)};
    QString number;
    for (const Role role : {Role::Clerk, Role::Marketer, Role::Manager, Role::Administrator}) {
        const auto booked = m_store->store().write([&](db::WriteSession &session) {
            return till::TillService(m_store->store().clock()).record(session, TemporaryStore::actor(role), order);
        });
        QCOMPARE(outcomeOf(booked), u"ok"_s);
        number = booked->purchase.number;
    }
    const auto refunded = m_store->store().write([&](db::WriteSession &session) {
        return till::TillService(m_store->store().clock()).refund(session, TemporaryStore::actor(Role::Marketer), {number, {}, {}, {}});
    });
    QCOMPARE(outcomeOf(refunded), u"NotAllowed"_s);
}

REGULARS_TEST(SaleTest)
#include "sale_test.moc"
