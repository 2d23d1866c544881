#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "upkeep/verify_service.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <random>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

namespace {

/// A shop's days at random: one seed, one story.
class Story {
public:
    Story(quint64 seed, LoyaltyStore &store) : m_random(seed), m_store(store) {}

    /// False with the reason in `what` when the shop cannot be set up.
    bool begin(QString &what);
    /// One step; what was done.
    QString step();

private:
    qint64 pick(qint64 below) { return below <= 0 ? 0 : static_cast<qint64>(m_random() % static_cast<quint64>(below)); }
    CustomerId someone() { return m_customers[static_cast<size_t>(pick(static_cast<qint64>(m_customers.size())))]; }
    std::vector<till::BookingLine> lines(bool isReturn);

    QString buy();
    QString refund();
    QString bringBack();
    QString addLines();
    QString addReturnLines();
    QString undo();
    QString pass();

    std::mt19937_64 m_random;
    LoyaltyStore &m_store;
    QDate m_date{2026, 1, 1};
    std::vector<CustomerId> m_customers;
    std::vector<ProductId> m_products;
    std::vector<std::pair<QString, PurchaseId>> m_purchases;
    QStringList m_returns;
    std::vector<LedgerId> m_adjustments;
};

bool Story::begin(QString &what)
{
    const QStringList expiries{u"months_end"_s, u"rolling_months"_s, u"fixed_day"_s, u"sliding"_s, u"never"_s};
    const QStringList metrics{u"spend"_s, u"orders"_s, u"points"_s};
    const QStringList windows{u"rolling"_s, u"calendar_year"_s, u"lifetime"_s};
    const QStringList downgrades{u"earned"_s, u"one_step"_s, u"never"_s};
    const auto one = [&](const QStringList &list) { return list.at(pick(list.size())); };
    const QList<std::pair<QString, QString>> settings{
        {u"points.expiry"_s, one(expiries)},
        {u"points.expiry_months"_s, QString::number(pick(6) + 1)},
        {u"points.clawback"_s, pick(2) == 0 ? u"clamp"_s : u"allow_negative"_s},
        {u"points.rounding"_s, pick(2) == 0 ? u"half_up"_s : u"floor"_s},
        {u"points.unit"_s, u"0.10"_s},
        {u"points.value"_s, pick(2) == 0 ? u"0.003"_s : u"0.01"_s},
        {u"points.cap_per_day"_s, pick(3) == 0 ? u"900"_s : u"0"_s},
        {u"points.restore_days"_s, u"10"_s},
        {u"tier.metric"_s, one(metrics)},
        {u"tier.window"_s, one(windows)},
        {u"tier.window_days"_s, QString::number(pick(90) + 20)},
        {u"tier.validity_months"_s, QString::number(pick(3) + 1)},
        {u"tier.grace_days"_s, QString::number(pick(20))},
        {u"tier.downgrade"_s, one(downgrades)},
    };
    for (const auto &[key, value] : settings) {
        what += key + u'=' + value + u' ';
        if (!m_store.set(key, value))
            return false;
    }
    const bool isOrders = what.contains(u"metric=orders");
    const std::vector<qint64> thresholds = isOrders ? std::vector<qint64>{0, 3, 6} : std::vector<qint64>{0, 8'000, 20'000};
    if (!m_store.setLadder(thresholds, {10'000, 15'000, 20'000}))
        return false;
    m_store.goTo(m_date);
    for (int i = 0; i < 4; ++i)
        m_customers.push_back(m_store.addCustomer());
    for (const QString &sku : {u"A"_s, u"B"_s, u"C"_s})
        m_products.push_back(m_store.addProduct(sku));
    return true;
}

std::vector<till::BookingLine> Story::lines(bool isReturn)
{
    std::vector<till::BookingLine> made;
    for (qint64 i = pick(3); i >= 0; --i) {
        till::BookingLine line;
        line.productId = m_products[static_cast<size_t>(pick(3))];
        line.quantityMilli = (pick(3) + 1) * (pick(4) == 0 ? 333 : 1000);
        // A fixed price per piece, so that a return never brings back more than its line.
        line.amountMinor = isReturn ? 0 : line.quantityMilli * (line.productId.value() % 3 + 1) * 2;
        made.push_back(line);
    }
    return made;
}

QString Story::buy()
{
    till::PurchaseBooking order;
    order.customerId = pick(12) == 0 ? CustomerId() : someone();
    order.lines = lines(false);
    qint64 gross = 0;
    for (const till::BookingLine &line : order.lines)
        gross += line.amountMinor;
    order.discountMinor = pick(3) == 0 ? pick(gross + 1) : 0;
    order.redeemPoints = order.customerId.isValid() && pick(2) == 0 ? pick(4000) : 0;
    const auto booked = m_store.buy(order);
    if (booked)
        m_purchases.emplace_back(booked->purchase.number, booked->purchase.id);
    return u"buy "_s + outcomeOf(booked);
}

QString Story::refund()
{
    if (m_purchases.empty())
        return {};
    const auto &[number, id] = m_purchases[static_cast<size_t>(pick(static_cast<qint64>(m_purchases.size())))];
    std::vector<till::RefundItem> items;
    for (qint64 i = pick(3); i > 0; --i)
        items.push_back({static_cast<int>(pick(3)) + 1, pick(2500) + 1});
    return u"refund "_s + number + u' ' + outcomeOf(m_store.refund(number, items));
}

QString Story::bringBack()
{
    till::ReturnBooking order;
    order.customerId = someone();
    order.number = u"C%1"_s.arg(m_returns.size());
    order.lines = lines(true);
    const auto booked = m_store.giveBack(order);
    if (booked)
        m_returns.append(order.number);
    return u"return "_s + outcomeOf(booked);
}

QString Story::addLines()
{
    if (m_purchases.empty())
        return {};
    const auto &[number, id] = m_purchases[static_cast<size_t>(pick(static_cast<qint64>(m_purchases.size())))];
    return u"add lines to "_s + number + u' ' + outcomeOf(m_store.addLines(id, lines(false)));
}

QString Story::addReturnLines()
{
    if (m_returns.isEmpty())
        return {};
    const QString number = m_returns.at(pick(m_returns.size()));
    return u"add return lines to "_s + number + u' ' + outcomeOf(m_store.addReturnLines(number, lines(true)));
}

QString Story::undo()
{
    if (m_adjustments.empty())
        return {};
    const LedgerId row = m_adjustments[static_cast<size_t>(pick(static_cast<qint64>(m_adjustments.size())))];
    return u"undo "_s + row.toString() + u' ' + outcomeOf(m_store.reverse(row));
}

QString Story::pass()
{
    m_date = m_date.addDays(pick(25) + 1);
    m_store.goTo(m_date, static_cast<int>(pick(24)));
    if (pick(2) == 0)
        return u"to "_s + m_date.toString(Qt::ISODate);
    return u"night of "_s + m_date.toString(Qt::ISODate) + u' ' + outcomeOf(m_store.night());
}

QString Story::step()
{
    switch (pick(17)) {
    case 0:
    case 1:
    case 2:
        return refund();
    case 3:
        return bringBack();
    case 4: {
        const auto row = m_store.adjust(someone(), pick(600) - 200);
        if (row)
            m_adjustments.push_back(*row);
        return u"adjust "_s + outcomeOf(row);
    }
    case 16:
        return undo();
    case 5:
    case 6:
    case 7:
        return pass();
    case 8:
        return u"pin "_s + outcomeOf(m_store.pin(someone(), static_cast<int>(pick(3)), m_date.addDays(pick(60) + 1)));
    case 9:
        return addLines();
    case 10:
        return addReturnLines();
    default:
        return buy();
    }
}

} // namespace

/// Whatever a shop does, after every step the books keep every promise they make.
class LoyaltyPropertyTest : public QObject {
    Q_OBJECT
private slots:
    void booksAlwaysAddUp_data();
    void booksAlwaysAddUp();
};

void LoyaltyPropertyTest::booksAlwaysAddUp_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 10; ++seed)
        QTest::newRow(QByteArray::number(seed).constData()) << seed;
    // Another, longer story on demand: REGULARS_SEED=n.
    bool isNumber = false;
    const quint64 wanted = qEnvironmentVariable("REGULARS_SEED").toULongLong(&isNumber);
    if (isNumber)
        QTest::newRow("REGULARS_SEED") << wanted;
}

void LoyaltyPropertyTest::booksAlwaysAddUp()
{
    QFETCH(quint64, seed);
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    Story story(seed, store);
    QString told = u"seed %1: "_s.arg(seed);
    QVERIFY2(story.begin(told), qPrintable(told));
    const int steps = qstrcmp(QTest::currentDataTag(), "REGULARS_SEED") == 0 ? 600 : 120;
    for (int step = 0; step < steps; ++step) {
        const QString done = story.step();
        told += u"\n%1 %2"_s.arg(step).arg(done);
        const QStringList problems = store.problems();
        // A refusal must be the shop's rule, never the store's: the story's own numbers and keys are sound.
        static const QStringList kFaults{u"Internal"_s, u"OutOfRange"_s, u"AlreadyExists"_s, u"StoreIo"_s};
        const bool isFault = std::any_of(kFaults.begin(), kFaults.end(), [&](const QString &name) { return done.contains(name); });
        if (!problems.isEmpty() || isFault)
            QFAIL(qPrintable(told + u"\n=> "_s + problems.join(u"\n   "_s)));
    }
    // The program's own check is of the same opinion.
    const auto report = store.store().read([&](db::ReadSession &session) {
        return upkeep::VerifyService(store.store().clock()).verify(session, store.owner(), nullptr);
    });
    QVERIFY(report);
    QVERIFY2(report->isOk(), qPrintable(told + u"\n=> "_s + (report->isOk() ? QString() : report->differences.front().check)));
}

REGULARS_TEST(LoyaltyPropertyTest)
#include "loyalty_property_test.moc"
