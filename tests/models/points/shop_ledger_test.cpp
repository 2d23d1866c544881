#include "points/shop_ledger_query.h"

#include "points/points_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::points;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;

/// The whole shop's ledger, why a row changed a balance, and what ends when.
class ShopLedgerTest : public QObject {
    Q_OBJECT
private slots:
    void filters();
    void pagesByKey();
    void explainsARedemption();
    void explainsARefund();
    void explainsAnExpiry();
    void endsByMonth();

private:
    static std::vector<ShopLedgerRow> rows(LoyaltyStore &store, const ShopLedgerFilter &filter)
    {
        return store.store().read([&](db::ReadSession &session) { return shopLedger(session, filter); }).value_or(std::vector<ShopLedgerRow>());
    }
    static LedgerExplanation newest(LoyaltyStore &store)
    {
        const auto told = store.store().read([](db::ReadSession &session) -> Result<LedgerExplanation> {
            ShopLedgerFilter filter;
            filter.limit = 1;
            TRY_LET(const auto found, shopLedger(session, filter));
            return explain(session, found.front().entry.id);
        });
        return told.value_or(LedgerExplanation());
    }
};

void ShopLedgerTest::filters()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId ann = store.addCustomer();
    const CustomerId bob = store.addCustomer();
    QVERIFY(store.buy(ann, 5000));
    QVERIFY(store.adjust(bob, 20));
    store.goTo({2026, 12, 1});
    QVERIFY(store.adjust(ann, -5));
    QCOMPARE(rows(store, {}).size(), size_t{3});
    QCOMPARE(rows(store, {}).front().entry.delta, qint64{-5}); // the newest first
    ShopLedgerFilter filter;
    filter.cause = Cause::Adjustment;
    QCOMPARE(rows(store, filter).size(), size_t{2});
    filter.customer = ann;
    QCOMPARE(rows(store, filter).size(), size_t{1});
    filter = {};
    filter.fromDay = day(2026, 12, 1);
    QCOMPARE(rows(store, filter).size(), size_t{1});
    filter = {};
    filter.endDay = day(2026, 12, 1);
    QCOMPARE(rows(store, filter).size(), size_t{2});
    filter.cause = Cause::Purchase;
    QCOMPARE(rows(store, filter).front().customerName, rows(store, {}).front().customerName);
    filter = {};
    filter.purse = Purse::Credits;
    QCOMPARE(rows(store, filter).size(), size_t{0});
}

void ShopLedgerTest::pagesByKey()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId ann = store.addCustomer();
    for (int i = 1; i <= 7; ++i)
        QVERIFY(store.adjust(ann, i));
    ShopLedgerFilter filter;
    filter.limit = 3;
    QList<qint64> seen;
    for (;;) {
        const auto page = rows(store, filter);
        if (page.empty())
            break;
        for (const ShopLedgerRow &row : page)
            seen.append(row.entry.delta);
        filter.before = page.back().entry.id;
    }
    QCOMPARE(seen, (QList<qint64>{7, 6, 5, 4, 3, 2, 1}));
}

void ShopLedgerTest::explainsARedemption()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId ann = store.addCustomer();
    QVERIFY(store.adjust(ann, 50));
    store.goTo({2026, 12, 5});
    QVERIFY(store.adjust(ann, 50));
    QVERIFY(store.adjust(ann, -70));
    const LedgerExplanation told = newest(store);
    QCOMPARE(told.balanceAfter, qint64{30});
    QCOMPARE(told.lots.size(), size_t{2});
    QCOMPARE(told.lots[0].amount, qint64{-50}); // the one that ends first
    QCOMPARE(told.lots[0].lot.expiresOn, day(2027, 11, 30));
    QCOMPARE(told.lots[1].amount, qint64{-20});
    QVERIFY(!told.earning);
}

void ShopLedgerTest::explainsARefund()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId ann = store.addCustomer();
    const auto bought = store.buy(ann, 10'000);
    QVERIFY(bought);
    QVERIFY(store.refund(bought->purchase.number));
    const LedgerExplanation told = newest(store);
    QCOMPARE(told.row.entry.cause, Cause::Reversal);
    QVERIFY(told.row.document != bought->purchase.number);
    QVERIFY(!told.row.document.isEmpty());
    QCOMPARE(told.balanceAfter, qint64{0});
    QCOMPARE(told.lots.front().amount, qint64{-100});
}

void ShopLedgerTest::explainsAnExpiry()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId ann = store.addCustomer();
    QVERIFY(store.buy(ann, 4000));
    store.goTo({2027, 12, 1});
    QVERIFY(store.night());
    const LedgerExplanation told = newest(store);
    QCOMPARE(told.row.entry.cause, Cause::Expiry);
    QCOMPARE(told.row.entry.delta, qint64{-40});
    QCOMPARE(told.lots.front().lot.expiresOn, day(2027, 11, 30));
    QCOMPARE(told.balanceAfter, qint64{0});
}

void ShopLedgerTest::endsByMonth()
{
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId ann = store.addCustomer();
    const CustomerId bob = store.addCustomer();
    QVERIFY(store.adjust(ann, 100)); // 2026-11-23: good to 2027-11-30
    QVERIFY(store.adjust(ann, 30));
    QVERIFY(store.adjust(bob, 7));
    store.goTo({2026, 12, 2});
    QVERIFY(store.adjust(ann, 5));   // good to 2027-12-31
    QVERIFY(store.adjust(ann, -110)); // from those that end first
    const auto months = store.store().read([&](db::ReadSession &session) {
        return expiringMonths(session, Purse::Points, day(2027, 10, 1), day(2028, 1, 1));
    });
    QVERIFY(months);
    QCOMPARE(months->size(), size_t{2});
    QCOMPARE(months->at(0).month, day(2027, 11, 1));
    QCOMPARE(months->at(0).points, qint64{27}); // 20 of Ann and 7 of Bob
    QCOMPARE(months->at(0).customers, qint64{2});
    QCOMPARE(months->at(1).points, qint64{5});
    QCOMPARE(months->at(1).customers, qint64{1});
    const auto whose = store.store().read([&](db::ReadSession &session) {
        return expiringCustomers(session, Purse::Points, day(2027, 11, 1), day(2027, 12, 1), 10);
    });
    QVERIFY(whose);
    QCOMPARE(whose->size(), size_t{2});
    QCOMPARE(whose->front().customer, ann);
    QCOMPARE(whose->front().points, qint64{20});
    const auto before = store.store().read([&](db::ReadSession &session) {
        return expiringMonths(session, Purse::Points, day(2027, 10, 1), day(2027, 11, 30)); // the last day itself is still good
    });
    QVERIFY(before && before->empty());
}

REGULARS_TEST(ShopLedgerTest)
#include "shop_ledger_test.moc"
