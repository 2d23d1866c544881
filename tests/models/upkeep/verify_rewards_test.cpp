#include "rewards/reward_service.h"
#include "support/test_registry.h"
#include "verify_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::tests;

/// rules.md 2.11: stock and claims of rewards are recomputed, and each difference is named.
class VerifyRewardsTest : public QObject {
    Q_OBJECT
private slots:
    void namesEachDifference_data();
    void namesEachDifference();
};

void VerifyRewardsTest::namesEachDifference_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("checks");
    const auto row = [](const char *name, const char *sql, const QStringList &checks) { QTest::newRow(name) << QByteArray(sql) << checks; };
    row("sound", "UPDATE reward SET note='x'", {});
    row("unlimited has nothing to count", "UPDATE reward SET stock=NULL", {});
    row("stock", "UPDATE reward SET stock=stock+1", {u"rewards.stock"_s});
    row("change of the stock lost", "DELETE FROM reward_stock_change", {u"rewards.stock"_s});
    row("cost", "UPDATE reward_claim SET cost=cost+1 WHERE id=1", {u"rewards.claims"_s});
    row("return forgotten", "UPDATE reward_claim SET returned_at_ms=NULL,returned_on=NULL WHERE id=2", {u"rewards.claims"_s, u"rewards.stock"_s});
    row("never returned", "UPDATE reward_claim SET returned_at_ms=1,returned_on=1 WHERE id=1", {u"rewards.claims"_s, u"rewards.stock"_s});
    row("claim lost", "DELETE FROM reward_claim WHERE id=1", {u"rewards.claims"_s, u"rewards.stock"_s});
    row("another purse", "UPDATE reward_claim SET purse=1 WHERE id=1", {u"rewards.claims"_s});
}

void VerifyRewardsTest::namesEachDifference()
{
    QFETCH(QByteArray, sql);
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    const CustomerId customer = store.addCustomer();
    QVERIFY(store.adjust(customer, 1000));
    rewards::RewardService service(store.store().clock());
    const auto filled = store.store().write([&](db::WriteSession &session) -> Status {
        Reward mug;
        mug.name = u"Mug"_s;
        mug.cost = 100;
        mug.stock = 5;
        TRY_LET(mug.id, service.add(session, store.owner(), mug));
        TRY(service.claim(session, store.owner(), {customer, mug.id, 2}, store.today()));
        TRY_LET(const auto second, service.claim(session, store.owner(), {customer, mug.id}, store.today()));
        TRY(service.takeBack(session, store.owner(), second.claim.id, store.today(), {}));
        return ok();
    });
    QVERIFY(filled);
    QCOMPARE(checksOf(store.store().database()), QStringList());
    QVERIFY(store.store().writeUnaudited([&](db::WriteSession &session) { return session.prepare(sql.constData()).run(); }));
    QStringList found = checksOf(store.store().database());
    found.sort();
    QTEST(found, "checks");
}

REGULARS_TEST(VerifyRewardsTest)
#include "verify_rewards_test.moc"
