#include "customers/customer_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "today/day_feed_query.h"
#include "today/day_figures_query.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::today;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

/// Monday 2026-11-23 beside Monday 2026-11-16, in Shanghai; two shops.
class DayFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
    }

    void growthIsRoundedOnce_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<qint64>("then");
        QTest::addColumn<QString>("bp");
        QTest::newRow("a tenth more") << qint64(18642) << qint64(16890) << u"1037"_s; // 0.10373
        QTest::newRow("a quarter less") << qint64(9) << qint64(12) << u"-2500"_s;
        QTest::newRow("equal") << qint64(5) << qint64(5) << u"0"_s;
        QTest::newRow("nothing before") << qint64(5) << qint64(0) << u"none"_s;
        QTest::newRow("less than nothing before") << qint64(5) << qint64(-3) << u"none"_s;
        QTest::newRow("half away from zero") << qint64(20001) << qint64(20000) << u"1"_s; // 0.5 of a basis point
    }
    void growthIsRoundedOnce()
    {
        QFETCH(qint64, now);
        QFETCH(qint64, then);
        QFETCH(QString, bp);
        const auto growth = growthBp(now, then);
        QCOMPARE(growth ? QString::number(*growth) : u"none"_s, bp);
    }

    void anEmptyDayHasNoAverage()
    {
        const auto figures = at({2026, 11, 23}, 10);
        QVERIFY(figures);
        QCOMPARE(figures->orders, 0);
        QVERIFY(!figures->averageMinor());
        QVERIFY(!figures->memberShareBp());
    }

    void countsWhatHappenedSoFar()
    {
        m_store->goTo({2026, 11, 23}, 9);
        const CustomerId ann = m_store->addCustomer();
        QVERIFY(m_store->buy(ann, 12'345));
        QVERIFY(m_store->buy(CustomerId(), 7'655)); // a walk-in
        m_store->goTo({2026, 11, 23}, 11);
        const auto third = m_store->buy(ann, 10'000);
        QVERIFY(third);
        m_store->goTo({2026, 11, 23}, 14);
        QVERIFY(m_store->refund(third->purchase.number));
        QVERIFY(m_store->buy(ann, 250'000)); // 2 500.00 reaches Silver (2 000)

        const auto noon = at({2026, 11, 23}, 12);
        QVERIFY(noon);
        QCOMPARE(noon->orders, 3);
        QCOMPARE(noon->memberOrders, 2);
        QCOMPARE(noon->salesMinor, 30'000);
        QCOMPARE(noon->refundMinor, 0);
        QCOMPARE(*noon->averageMinor(), 10'000);
        QCOMPARE(*noon->memberShareBp(), 6667); // 2 of 3
        QCOMPARE(noon->newCustomers, 1);
        QCOMPARE(noon->upgrades, 0);
        QCOMPARE(noon->pointsGiven, 123 + 100); // one point a yuan, floored
        QCOMPARE(noon->hourMinor[9], 20'000);
        QCOMPARE(noon->hourMinor[11], 10'000);

        const auto evening = at({2026, 11, 23}, 20);
        QVERIFY(evening);
        QCOMPARE(evening->orders, 4);
        QCOMPARE(evening->salesMinor, 30'000 - 10'000 + 250'000);
        QCOMPARE(evening->orderMinor, 280'000);
        QCOMPARE(*evening->averageMinor(), 70'000);
        QCOMPARE(evening->refundMinor, 10'000);
        QCOMPARE(evening->upgrades, 1);
        QVERIFY(cameWithAFile(ann)); // a tier that was not reached that day
        QCOMPARE(at({2026, 11, 23}, 20)->upgrades, 0);
        QCOMPARE(evening->pointsGiven, 123 + 2500);
        QCOMPARE(evening->hourMinor[14], 240'000);
        qint64 hours = 0;
        for (const qint64 minor : evening->hourMinor)
            hours += minor;
        QCOMPARE(hours, evening->salesMinor);
    }

    void pointsUsedComeBackWithARefund()
    {
        m_store->goTo({2026, 11, 20}, 9);
        const CustomerId ann = m_store->addCustomer();
        QVERIFY(m_store->buy(ann, 100'000)); // 1 000 points
        m_store->goTo({2026, 11, 23}, 10);
        const auto paid = m_store->buy(ann, 50'000, 400);
        QVERIFY2(paid, qPrintable(outcomeOf(paid)));
        QCOMPARE(at({2026, 11, 23}, 12)->pointsUsed, 400);
        QVERIFY(m_store->refund(paid->purchase.number));
        QCOMPARE(at({2026, 11, 23}, 12)->pointsUsed, 0);
        QCOMPARE(at({2026, 11, 23}, 12)->pointsGiven, 0);
    }

    void aDayEndsAtTheShopsMidnight()
    {
        m_store->goTo({2026, 11, 22}, 23);
        QVERIFY(m_store->buy(CustomerId(), 100));
        m_store->goTo({2026, 11, 23}, 0);
        QVERIFY(m_store->buy(CustomerId(), 200));
        QCOMPARE(at({2026, 11, 22}, 23)->orders, 0); // up to 23:00, exclusive
        QCOMPARE(wholeDay({2026, 11, 22})->salesMinor, 100);
        QCOMPARE(wholeDay({2026, 11, 23})->salesMinor, 200);
    }

    void aFileEnteredLaterCountsWhateverTheHour()
    {
        m_store->goTo({2026, 11, 23}, 15);
        Customer imported;
        imported.name = u"Bao"_s;
        imported.registeredOn = toEpochDay(QDate(2026, 11, 16));
        imported.shopId = ShopId(1);
        QVERIFY(m_store->store().write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), imported);
        }));
        QCOMPARE(at({2026, 11, 16}, 9)->newCustomers, 1);
        QCOMPARE(at({2026, 11, 23}, 16)->newCustomers, 0);
        QCOMPARE(at({2026, 11, 23}, 16)->orders, 0);
    }

    void eachShopHasItsOwnDay()
    {
        QVERIFY(m_store->store().writeUnaudited([](db::WriteSession &session) -> Status {
            return session.prepare("INSERT INTO shop(id,name,timezone) VALUES(2,'Second','Asia/Shanghai')").run();
        }));
        m_store->goTo({2026, 11, 23}, 10);
        till::PurchaseBooking order;
        order.shopId = ShopId(2);
        order.lines.push_back({{}, kQuantityOne, 5'000'000, 50'000});
        QVERIFY(m_store->buy(order));
        QVERIFY(m_store->buy(CustomerId(), 300));
        QCOMPARE(at({2026, 11, 23}, 12)->salesMinor, 300);
        m_shop.reset();
        QCOMPARE(at({2026, 11, 23}, 12)->salesMinor, 50'300);
        m_shop = ShopId(1);
    }

    void theOverviewComparesTheSameHours()
    {
        m_store->goTo({2026, 11, 16}, 9);
        QVERIFY(m_store->buy(CustomerId(), 1'000));
        m_store->goTo({2026, 11, 16}, 18);
        QVERIFY(m_store->buy(CustomerId(), 4'000));
        m_store->goTo({2026, 10, 5}, 9); // seven weeks before
        QVERIFY(m_store->buy(CustomerId(), 700));
        m_store->goTo({2026, 11, 23}, 10);
        QVERIFY(m_store->buy(CustomerId(), 1'500));
        const auto overview = m_store->store().read([&](db::ReadSession &session) {
            return dayOverview(session, scope(), toEpochDay(QDate(2026, 11, 23)), toEpochDay(QDate(2026, 11, 16)),
                               scope().time.instantOf(toEpochDay(QDate(2026, 11, 23)), 12 * 3'600'000));
        });
        QVERIFY(overview);
        QCOMPARE(overview->now.salesMinor, 1'500);
        QCOMPARE(overview->then.salesMinor, 1'000);
        QCOMPARE(overview->thenWhole.salesMinor, 5'000);
        QCOMPARE(overview->thenWhole.hourMinor[18], 4'000);
        QCOMPARE(overview->weeks.size(), std::size_t(8));
        QCOMPARE(overview->weeks.front().salesMinor, 700);
        QCOMPARE(overview->weeks[6].salesMinor, 1'000);
        QCOMPARE(overview->weeks.back().salesMinor, 1'500);
    }

    void theFeedStopsWhereTheFiguresDo()
    {
        m_store->goTo({2026, 11, 23}, 9);
        const CustomerId ann = m_store->addCustomer();
        QVERIFY(m_store->buy(ann, 12'300));
        m_store->goTo({2026, 11, 23}, 15);
        m_store->addCustomer();
        QVERIFY(m_store->buy(ann, 1'000'000)); // and a tier with it
        const qint64 noon = scope().time.instantOf(toEpochDay(QDate(2026, 11, 23)), 12 * 3'600'000);
        const auto figures = at({2026, 11, 23}, 12);
        QVERIFY(figures);
        for (const auto &[kind, count] : {std::pair(FeedKind::Sales, figures->orders), std::pair(FeedKind::NewMembers, figures->newCustomers),
                                          std::pair(FeedKind::Upgrades, figures->upgrades)}) {
            const auto rows = feed(kind, noon);
            QVERIFY(rows);
            QCOMPARE(static_cast<qint64>(rows->size()), count);
            QCOMPARE(rows->size(), std::size_t(kind == FeedKind::Upgrades ? 0 : 1));
        }
        QCOMPARE(feed(FeedKind::Sales)->size(), std::size_t(2));
        QCOMPARE(feed(FeedKind::NewMembers)->size(), std::size_t(2));
        QCOMPARE(feed(FeedKind::Upgrades)->size(), std::size_t(1));
    }

    void theFeedIsNewestFirst()
    {
        m_store->goTo({2026, 11, 23}, 9);
        const CustomerId ann = m_store->addCustomer();
        QVERIFY(m_store->buy(ann, 12'300));
        m_store->goTo({2026, 11, 23}, 10);
        const auto walkIn = m_store->buy(CustomerId(), 500);
        QVERIFY(walkIn);
        QVERIFY(m_store->refund(walkIn->purchase.number));
        m_store->goTo({2026, 11, 23}, 11);
        QVERIFY(m_store->buy(ann, 1'000'000));
        const auto sales = feed(FeedKind::Sales);
        QVERIFY(sales);
        QCOMPARE(sales->size(), std::size_t(3));
        QCOMPARE(sales->at(0).netMinor, 1'000'000);
        QCOMPARE(sales->at(0).customer, ann);
        QCOMPARE(sales->at(0).tierRank, 2); // 10 123.00 is Gold by now
        QVERIFY(!sales->at(1).customer.isValid());
        QVERIFY(sales->at(1).tierName.isEmpty());
        QVERIFY(sales->at(1).isReturned);
        QCOMPARE(sales->at(2).netMinor, 12'300);
        const auto members = feed(FeedKind::NewMembers);
        QVERIFY(members);
        QCOMPARE(members->size(), std::size_t(1));
        const auto upgrades = feed(FeedKind::Upgrades);
        QVERIFY(upgrades);
        QCOMPARE(upgrades->size(), std::size_t(1));
        QCOMPARE(upgrades->at(0).customer, ann);
        QVERIFY(upgrades->at(0).fromTier != upgrades->at(0).toTier);
        QCOMPARE(upgrades->at(0).toTier, sales->at(0).tierName);
    }

private:
    bool cameWithAFile(CustomerId customer)
    {
        return m_store->store()
            .writeUnaudited([&](db::WriteSession &session) -> Status {
                return session.prepare("UPDATE tier_change SET cause='import' WHERE customer_id=?").bind(customer).run();
            })
            .has_value();
    }
    DayScope scope() const { return {m_shop, BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime())}; }
    Result<DayFigures> at(const QDate &date, int hour)
    {
        const EpochDay day = toEpochDay(date);
        return m_store->store().read([&](db::ReadSession &session) {
            return dayFigures(session, scope(), day, scope().time.instantOf(day, hour * 3'600'000));
        });
    }
    Result<DayFigures> wholeDay(const QDate &date)
    {
        const EpochDay day = toEpochDay(date);
        return m_store->store().read(
            [&](db::ReadSession &session) { return dayFigures(session, scope(), day, scope().time.startOf(day + 1)); });
    }
    Result<std::vector<FeedRow>> feed(FeedKind kind, qint64 untilMs = std::numeric_limits<qint64>::max())
    {
        return m_store->store().read(
            [&](db::ReadSession &session) { return dayFeed(session, scope(), kind, toEpochDay(QDate(2026, 11, 23)), untilMs, 50); });
    }

    std::unique_ptr<LoyaltyStore> m_store;
    std::optional<ShopId> m_shop = ShopId(1);
};

REGULARS_TEST(DayFiguresTest)
#include "day_figures_test.moc"
