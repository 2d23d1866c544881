// The rules that a till keeps between sales are those of the store, whoever changed them and however a change ended.
#include "db/database.h"
#include "products/product_service.h"
#include "settings/setting_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;

class KeptRulesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aChangeHereCountsAtOnce();
    void aChangeElsewhereCountsAtOnce();
    void aChangeTakenBackLeavesTheRules();
    void aChangeAndASaleInOneTransaction();
    void aNewLadderAndAProductThatEarnsNothing();

private:
    qint64 earned(qint64 amountMinor = 100'00) { return m_store->buy(m_customer, amountMinor)->purchase.pointsEarned; }
    Status setUnit(db::WriteSession &session, const QString &unit)
    {
        return settings::SettingService(m_store->store().clock()).set(session, m_store->owner(), u"points.unit"_s, unit);
    }

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void KeptRulesTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
    QCOMPARE(earned(), 100); // from here on they are kept
}

void KeptRulesTest::aChangeHereCountsAtOnce()
{
    QVERIFY(m_store->set(u"points.unit"_s, u"2"_s));
    QCOMPARE(earned(), 50);
    QVERIFY(m_store->set(u"points.unit"_s, u"4"_s));
    QCOMPARE(earned(), 25);
}

void KeptRulesTest::aChangeElsewhereCountsAtOnce()
{
    auto other = db::Database::open(m_store->store().path(), {});
    QVERIFY(other);
    QVERIFY((*other)->writeNow([this](db::WriteSession &session) { return setUnit(session, u"2"_s); }));
    QCOMPARE(earned(), 50);
    QCOMPARE(earned(), 50);
    QVERIFY((*other)->writeNow([this](db::WriteSession &session) { return setUnit(session, u"5"_s); }));
    QCOMPARE(earned(), 20);
}

void KeptRulesTest::aChangeTakenBackLeavesTheRules()
{
    const auto failed = m_store->store().write([this](db::WriteSession &session) -> Status {
        TRY(setUnit(session, u"2"_s));
        till::PurchaseBooking order;
        order.customerId = m_customer;
        order.lines = {{{}, 1000, 100'0000, 100'00}};
        TRY(till::TillService(m_store->store().clock()).record(session, m_store->owner(), order)); // reads the new unit
        return fail(ErrorCode::Cancelled);
    });
    QVERIFY(!failed);
    QCOMPARE(earned(), 100);
}

void KeptRulesTest::aChangeAndASaleInOneTransaction()
{
    const auto sold = m_store->store().write([this](db::WriteSession &session) -> Result<till::BookedPurchase> {
        TRY(setUnit(session, u"2"_s));
        till::PurchaseBooking order;
        order.customerId = m_customer;
        order.lines = {{{}, 1000, 100'0000, 100'00}};
        return till::TillService(m_store->store().clock()).record(session, m_store->owner(), order);
    });
    QCOMPARE(sold->purchase.pointsEarned, 50);
    QCOMPARE(earned(), 50);
}

void KeptRulesTest::aNewLadderAndAProductThatEarnsNothing()
{
    QVERIFY(m_store->setLadder({0, 50'00}, {10'000, 30'000}));
    QCOMPARE(earned(), 100); // the tier before the sale; it rises with it
    QCOMPARE(earned(), 300);
    const ProductId product = m_store->addProduct(u"BAG"_s);
    till::PurchaseBooking bag;
    bag.customerId = m_customer;
    bag.lines = {{product, 1000, 10'0000, 10'00}};
    QCOMPARE(m_store->buy(bag)->purchase.pointsEarned, 30);
    QVERIFY(m_store->exclude(u"BAG"_s));
    QCOMPARE(m_store->buy(bag)->purchase.pointsEarned, 0);
}

REGULARS_TEST(KeptRulesTest)
#include "kept_rules_test.moc"
