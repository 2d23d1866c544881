// Member days: when they are, what they do at the till, and gifts that are never over-given.
#include "memberdays/member_day_query.h"
#include "memberdays/member_day_rules.h"
#include "memberdays/member_day_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::memberdays;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

class MemberDayTest : public QObject {
    Q_OBJECT
private slots:
    void daysOfTheCalendar_data();
    void daysOfTheCalendar();
    void refused_data();
    void refused();
    void priceAndPoints();
    void onlyFromATier();
    void walkInsHaveNoMemberDay();
    void giftsForTheFirst();
    void ordersOfGiftsCount();
    void aPlaceIsOneBuyers();
    void giftsKeepTheirName();
    void pointsAloneAreRemembered();
    void tenGiftsFromTwoConnections();
    void rights();
    void removedOnlyWhileUnused();

private:
    static MemberDay weekly(int weekdays);
    MemberDayId add(LoyaltyStore &store, const MemberDay &day);
};

MemberDay MemberDayTest::weekly(int weekdays)
{
    MemberDay made;
    made.name = u"Member day"_s;
    made.weekdays = weekdays;
    made.percentBp = 500;
    return made;
}

MemberDayId MemberDayTest::add(LoyaltyStore &store, const MemberDay &day)
{
    const auto id = store.store().write([&](db::WriteSession &session) {
        return MemberDayService(store.store().clock()).save(session, store.owner(), day);
    });
    return id.value_or(MemberDayId());
}

void MemberDayTest::daysOfTheCalendar_data()
{
    QTest::addColumn<int>("weekdays");
    QTest::addColumn<int>("monthDay");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("expected");
    QTest::newRow("Wednesday") << 0x04 << 0 << QDate(2026, 11, 25) << true;
    QTest::newRow("not Thursday") << 0x04 << 0 << QDate(2026, 11, 26) << false;
    QTest::newRow("the 8th") << 0 << 8 << QDate(2026, 11, 8) << true;
    QTest::newRow("not the 9th") << 0 << 8 << QDate(2026, 11, 9) << false;
    QTest::newRow("31st in November is the 30th") << 0 << 31 << QDate(2026, 11, 30) << true;
    QTest::newRow("31st in December") << 0 << 31 << QDate(2026, 12, 30) << false;
    QTest::newRow("30th in February is the 28th") << 0 << 30 << QDate(2027, 2, 28) << true;
    QTest::newRow("before it began") << 0x7f << 0 << QDate(2026, 10, 31) << false;
    QTest::newRow("first day") << 0x7f << 0 << QDate(2026, 11, 1) << true;
    QTest::newRow("last day") << 0x7f << 0 << QDate(2027, 12, 31) << true;
    QTest::newRow("after its end") << 0x7f << 0 << QDate(2028, 1, 1) << false;
}

void MemberDayTest::daysOfTheCalendar()
{
    QFETCH(const int, weekdays);
    QFETCH(const int, monthDay);
    QFETCH(const QDate, date);
    MemberDay made = weekly(weekdays);
    made.monthDay = monthDay;
    made.firstOn = day(2026, 11, 1);
    made.lastOn = day(2027, 12, 31);
    QTEST(isOn(made, toEpochDay(date)), "expected");
}

void MemberDayTest::refused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no name") << u"name"_s << u"Required name"_s;
    QTest::newRow("no day") << u"day"_s << u"Required weekdays"_s;
    QTest::newRow("week and month") << u"both"_s << u"Invalid month_day"_s;
    QTest::newRow("32nd") << u"32"_s << u"OutOfRange month_day"_s;
    QTest::newRow("more than all") << u"percent"_s << u"OutOfRange percent"_s;
    QTest::newRow("fewer points") << u"multiplier"_s << u"OutOfRange multiplier"_s;
    QTest::newRow("gift without a number") << u"gift"_s << u"Required gift_limit"_s;
    QTest::newRow("number without a gift") << u"number"_s << u"Invalid gift_limit"_s;
    QTest::newRow("minimum without a gift") << u"minimum"_s << u"Invalid gift_minimum"_s;
    QTest::newRow("fewer than no gifts") << u"minus"_s << u"OutOfRange gift_limit"_s;
    QTest::newRow("ends before it begins") << u"end"_s << u"Invalid last_on"_s;
    QTest::newRow("does nothing") << u"nothing"_s << u"Required effect"_s;
}

void MemberDayTest::refused()
{
    QFETCH(const QString, what);
    MemberDay made = weekly(what == u"day" || what == u"32" ? 0 : 1);
    made.name = what == u"name" ? QString() : made.name;
    made.monthDay = what == u"both" ? 8 : what == u"32" ? 32 : 0;
    made.percentBp = what == u"percent" ? 10'001 : what == u"nothing" ? 0 : 500;
    made.multiplierBp = what == u"multiplier" ? 5'000 : 10'000;
    made.gift = what == u"gift" || what == u"minus" ? u"cup"_s : QString();
    made.giftLimit = what == u"number" ? 5 : what == u"minus" ? -1 : 0;
    made.giftMinimumMinor = what == u"minimum" ? 50'00 : 0;
    made.firstOn = 100;
    made.lastOn = what == u"end" ? 99 : 200;
    const Status status = checkMemberDay(made);
    QVERIFY(!status);
    QTEST(errorName(status.error().code) + u' ' + status.error().field, "expected");
}

void MemberDayTest::priceAndPoints()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25)); // a Wednesday
    const CustomerId customer = store.addCustomer();
    MemberDay wednesday = weekly(0x04);
    wednesday.percentBp = 500;
    wednesday.amountMinor = 100;
    wednesday.multiplierBp = 20'000;
    add(store, wednesday);
    const auto sold = store.buy(customer, 200'00);
    QCOMPARE(sold->purchase.netMinor(), 189'00); // 5 % is 10.00, and 1.00
    QCOMPARE(sold->purchase.pointsEarned, 378);
    QCOMPARE(store.rows("SELECT kind,label,taken_minor,left_minor FROM purchase_discount", 4), (QStringList{u"member_day|Member day|1100|18900"_s}));
    store.goTo(QDate(2026, 11, 26));
    QCOMPARE(store.buy(customer, 200'00)->purchase.netMinor(), 200'00);
    QCOMPARE(store.problems(), QStringList());
}

void MemberDayTest::onlyFromATier()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    MemberDay silver = weekly(0x7f);
    silver.leastTierId = store.tierId(1);
    add(store, silver);
    const CustomerId customer = store.addCustomer();
    QCOMPARE(store.buy(customer, 3000'00)->purchase.discountMinor, 0); // Silver only after it
    QCOMPARE(store.buy(customer, 100'00)->purchase.discountMinor, 5'00);
}

void MemberDayTest::walkInsHaveNoMemberDay()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    add(store, weekly(0x7f));
    QCOMPARE(store.buy(CustomerId(), 100'00)->purchase.discountMinor, 0);
}

void MemberDayTest::giftsForTheFirst()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    MemberDay cups = weekly(0x7f);
    cups.gift = u"cup"_s;
    cups.giftLimit = 2;
    cups.giftMinimumMinor = 50'00;
    const MemberDayId id = add(store, cups);
    const CustomerId first = store.addCustomer();
    const CustomerId second = store.addCustomer();
    const CustomerId third = store.addCustomer();
    QVERIFY(store.buy(first, 10'00)->gifts.empty()); // under the minimum
    const auto won = store.buy(first, 100'00);
    QCOMPARE(won->gifts.size(), size_t(1));
    QCOMPARE(won->gifts[0].place, 1);
    QVERIFY(store.buy(first, 100'00)->gifts.empty()); // one a day
    QCOMPARE(store.buy(second, 100'00)->gifts.size(), size_t(1));
    const auto without = store.buy(third, 100'00);
    QVERIFY(without->gifts.empty()); // gone, and the sale stands
    QVERIFY(store.refund(won->purchase.number)); // goods come back, the gift may not
    QVERIFY(store.buy(third, 100'00)->gifts.empty());
    const auto slip = store.store().read([&](db::ReadSession &session) { return claimsOf(session, id, 10); })->front().purchaseNumber;
    QVERIFY(store.store().write([&](db::WriteSession &session) {
        till::RefundRequest undo;
        undo.number = slip;
        undo.isUndo = true;
        return till::TillService(store.store().clock()).refund(session, store.owner(), undo);
    }));
    QCOMPARE(store.buy(third, 100'00)->gifts.size(), size_t(1));
    store.goTo(QDate(2026, 11, 26));
    QCOMPARE(store.buy(third, 100'00)->gifts.size(), size_t(1)); // another day
    const auto claims = store.store().read([&](db::ReadSession &session) { return claimsOf(session, id, 10); });
    QCOMPARE(claims->size(), size_t(3)); // two on the 25th, third on the 26th
    QCOMPARE(claims->front().customerId, third);
    const auto results = store.store().read([&](db::ReadSession &session) { return resultsOf(session, id, 10); });
    QCOMPARE(results->size(), size_t(2));
    QCOMPARE(results->back().gifts, 2);
    QCOMPARE(results->back().orders, 5);
}

// A day that gives a gift alone counts the orders that won one; a day with price and gift counts each order once.
void MemberDayTest::ordersOfGiftsCount()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    MemberDay cups = weekly(0x7f);
    cups.percentBp = 0;
    cups.amountMinor = 0;
    cups.gift = u"cup"_s;
    cups.giftLimit = 2;
    const MemberDayId id = add(store, cups);
    for (int i = 0; i < 3; ++i)
        QVERIFY(store.buy(store.addCustomer(), 100'00));
    const auto results = store.store().read([&](db::ReadSession &session) { return resultsOf(session, id, 10); });
    QCOMPARE(results->size(), size_t(1));
    QCOMPARE(results->front().orders, 2);
    QCOMPARE(results->front().gifts, 2);
    QCOMPARE(results->front().takenMinor, 0);
}

// An undone sale frees a gift, not the place of another buyer.
void MemberDayTest::aPlaceIsOneBuyers()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    MemberDay cups = weekly(0x7f);
    cups.gift = u"cup"_s;
    cups.giftLimit = 3;
    add(store, cups);
    const auto slip = store.buy(store.addCustomer(), 100'00);
    QCOMPARE(slip->gifts[0].place, 1);
    QCOMPARE(store.buy(store.addCustomer(), 100'00)->gifts[0].place, 2);
    QVERIFY(store.store().write([&](db::WriteSession &session) {
        till::RefundRequest undo;
        undo.number = slip->purchase.number;
        undo.isUndo = true;
        return till::TillService(store.store().clock()).refund(session, store.owner(), undo);
    }));
    QCOMPARE(store.buy(store.addCustomer(), 100'00)->gifts[0].place, 3);
    QCOMPARE(store.buy(store.addCustomer(), 100'00)->gifts[0].place, 4); // the third cup, for the fourth who bought
    QVERIFY(store.buy(store.addCustomer(), 100'00)->gifts.empty());
    QCOMPARE(store.rows("SELECT place FROM member_day_claim ORDER BY 1", 1), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(store.problems(), QStringList());
}

void MemberDayTest::giftsKeepTheirName()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    MemberDay cups = weekly(0x7f);
    cups.gift = u"cup"_s;
    cups.giftLimit = 10;
    cups.id = add(store, cups);
    QVERIFY(store.buy(store.addCustomer(), 100'00));
    cups.gift = u"umbrella"_s;
    add(store, cups);
    QVERIFY(store.buy(store.addCustomer(), 100'00));
    const auto claims = store.store().read([&](db::ReadSession &session) { return claimsOf(session, cups.id, 10); });
    QCOMPARE(claims->size(), size_t(2));
    QCOMPARE(claims->at(0).gift, u"umbrella"_s);
    QCOMPARE(claims->at(1).gift, u"cup"_s);
    const auto before = store.store().read([&](db::ReadSession &session) { return claimsOf(session, cups.id, 10, day(2026, 11, 24)); });
    QCOMPARE(before->size(), size_t(0));
}

// A day of more points alone takes nothing off: its sales count, and it stays.
void MemberDayTest::pointsAloneAreRemembered()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    MemberDay twice = weekly(0x7f);
    twice.percentBp = 0;
    twice.multiplierBp = 20'000;
    const MemberDayId id = add(store, twice);
    const auto sold = store.buy(store.addCustomer(), 100'00);
    QCOMPARE(sold->purchase.pointsEarned, 200);
    QCOMPARE(sold->purchase.netMinor(), 100'00);
    QVERIFY(store.buy(CustomerId(), 100'00)); // a walk-in has no member day
    QCOMPARE(store.rows("SELECT kind,label,taken_minor,left_minor FROM purchase_discount", 4), (QStringList{u"member_day|Member day|0|10000"_s}));
    const auto results = store.store().read([&](db::ReadSession &session) { return resultsOf(session, id, 10); });
    QCOMPARE(results->size(), size_t(1));
    QCOMPARE(results->front().orders, 1);
    QCOMPARE(results->front().takenMinor, 0);
    QCOMPARE(outcomeOf(store.store().write([&](db::WriteSession &session) {
                 return MemberDayService(store.store().clock()).remove(session, store.owner(), id);
             })),
             u"HasHistory"_s);
    QCOMPARE(store.problems(), QStringList());
}

// rules.md 5.2: with 10 gifts and 50 tries exactly 10 are given.
void MemberDayTest::tenGiftsFromTwoConnections()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    MemberDay cups = weekly(0x7f);
    cups.gift = u"cup"_s;
    cups.giftLimit = 10;
    const MemberDayId id = add(store, cups);
    std::vector<CustomerId> customers;
    for (int i = 0; i < 50; ++i)
        customers.push_back(store.addCustomer());
    auto other = db::Database::open(store.store().path(), {});
    QVERIFY(other);
    std::array<int, 2> given{};
    const auto sell = [&](db::Database &database, size_t who) {
        for (size_t i = who; i < customers.size(); i += 2) {
            till::PurchaseBooking order;
            order.customerId = customers[i];
            order.lines = {{{}, 1000, 100'00'00, 100'00}};
            const auto sold = database.writeNow([&](db::WriteSession &session) {
                return till::TillService(store.store().clock()).record(session, store.owner(), order);
            });
            given[who] += sold && !sold->gifts.empty() ? 1 : 0;
        }
    };
    std::thread there([&] { sell(**other, 1); });
    sell(store.store().database(), 0);
    there.join();
    QCOMPARE(given[0] + given[1], 10);
    QCOMPARE(store.store().number("SELECT COUNT(*) FROM member_day_claim"), 10);
    QCOMPARE(store.store().number("SELECT given FROM member_day_gift"), 10);
    QCOMPARE(store.rows("SELECT DISTINCT place FROM member_day_claim ORDER BY 1", 1).size(), 10);
    Q_UNUSED(id)
}

void MemberDayTest::rights()
{
    LoyaltyStore store;
    const Actor clerk = TemporaryStore::actor(Role::Clerk);
    const auto tried = store.store().write([&](db::WriteSession &session) {
        return MemberDayService(store.store().clock()).save(session, clerk, weekly(1));
    });
    QCOMPARE(outcomeOf(tried), u"NotAllowed"_s);
}

void MemberDayTest::removedOnlyWhileUnused()
{
    LoyaltyStore store;
    store.goTo(QDate(2026, 11, 25));
    const MemberDayId used = add(store, weekly(0x7f));
    MemberDay other = weekly(0x7f);
    other.name = u"Other"_s;
    other.isActive = false;
    const MemberDayId unused = add(store, other);
    QVERIFY(store.buy(store.addCustomer(), 100'00));
    const auto remove = [&](MemberDayId id) {
        return outcomeOf(store.store().write([&](db::WriteSession &session) {
            return MemberDayService(store.store().clock()).remove(session, store.owner(), id);
        }));
    };
    QCOMPARE(remove(used), u"HasHistory"_s);
    QCOMPARE(remove(unused), u"ok"_s);
}

REGULARS_TEST(MemberDayTest)
#include "member_day_test.moc"
