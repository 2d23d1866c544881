#include "customers/customer_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tiers/tier_service.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;

/// Of an erased customer nothing personal stays in the books either, and the books still add up.
class ErasureTest : public QObject {
    Q_OBJECT
private slots:
    void notesAndReasonsGo();
    void cardThatIsThePhoneGoes_data();
    void cardThatIsThePhoneGoes();

private:
    static Result<CustomerId> add(LoyaltyStore &store, const Customer &customer);
    static Status erase(LoyaltyStore &store, CustomerId id);
};

Result<CustomerId> ErasureTest::add(LoyaltyStore &store, const Customer &customer)
{
    return store.store().write([&](db::WriteSession &session) {
        return customers::CustomerService(store.store().clock()).add(session, store.owner(), customer);
    });
}

Status ErasureTest::erase(LoyaltyStore &store, CustomerId id)
{
    return store.store().write([&](db::WriteSession &session) {
        return customers::CustomerService(store.store().clock()).erase(session, store.owner(), id, u"asked by letter"_s);
    });
}

void ErasureTest::notesAndReasonsGo()
{
    LoyaltyStore store;
    const CustomerId customer = store.addCustomer();
    const CustomerId other = store.addCustomer();
    for (const CustomerId id : {customer, other}) {
        till::PurchaseBooking order;
        order.customerId = id;
        order.lines = {{{}, 2000, 0, 10'000}};
        order.note = u"for Zhang San"_s;
        const auto bought = store.buy(order);
        QVERIFY(bought);
        QVERIFY(store.store().write([&](db::WriteSession &session) {
            return till::TillService(store.store().clock()).refund(session, store.owner(), {bought->purchase.number, id, {{1, 1000}}, u"Zhang San says"_s});
        }));
        QVERIFY(store.adjust(id, 50));
        QVERIFY(store.pin(id, 1, {2026, 12, 31}));
    }
    QVERIFY(erase(store, customer));
    constexpr auto kWords = "SELECT (SELECT GROUP_CONCAT(customer_id) FROM purchase WHERE note<>''),(SELECT GROUP_CONCAT(customer_id) FROM "
                            "refund WHERE note<>''),(SELECT GROUP_CONCAT(customer_id) FROM points_ledger WHERE reason<>''),"
                            "(SELECT GROUP_CONCAT(customer_id) FROM tier_change WHERE reason<>'')";
    const QString only = other.toString();
    QCOMPARE(store.rows(kWords, 4), QStringList{QStringList(4, only).join(u'|')});
    QCOMPARE(store.balance(customer), 100);
    QCOMPARE(store.problems(), QStringList());
}

void ErasureTest::cardThatIsThePhoneGoes_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<bool>("stays");
    QTest::newRow("a card") << u"A1"_s << true;
    QTest::newRow("the phone") << u"13800138046"_s << false;
    QTest::newRow("the phone with its country") << u"+8613800138046"_s << false;
    QTest::newRow("the address") << u"A@example.com"_s << false;
}

void ErasureTest::cardThatIsThePhoneGoes()
{
    QFETCH(QString, card);
    QFETCH(bool, stays);
    LoyaltyStore store;
    Customer customer;
    customer.cardNo = card;
    customer.name = u"张三"_s;
    customer.phone = u"138 0013 8046"_s;
    customer.email = u"a@example.com"_s;
    const auto id = add(store, customer);
    QVERIFY(id);
    QVERIFY(erase(store, *id));
    const QString after = store.rows("SELECT card_no FROM customer", 1).value(0);
    QCOMPARE(after == card, stays);
    QVERIFY(!after.isEmpty());
}

REGULARS_TEST(ErasureTest)
#include "erasure_test.moc"
