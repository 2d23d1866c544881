#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "upkeep/night_run_service.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

/// rules.md 2.8, 3.2, 3.7: what falls due at midnight, on time or a month late.
class NightRunTest : public QObject {
    Q_OBJECT
private slots:
    void reportsWhatItDid();
    void repeatsWithoutEffect();
    void lateRunEqualsNightlyRuns_data();
    void lateRunEqualsNightlyRuns();
    void tiersFallDueBeforePointsExpire();
    void cancelLeavesNothing();
    void needsTheRight();

private:
    static Result<upkeep::NightRunReport> run(LoyaltyStore &store, const Actor &actor, JobControl *job = nullptr);
};

Result<upkeep::NightRunReport> NightRunTest::run(LoyaltyStore &store, const Actor &actor, JobControl *job)
{
    return store.store().write([&](db::WriteSession &session) {
        return upkeep::NightRunService(store.store().clock()).run(session, actor, job);
    });
}

void NightRunTest::reportsWhatItDid()
{
    LoyaltyStore store;
    const CustomerId lowered = store.addCustomer();
    const CustomerId renewed = store.addCustomer();
    const CustomerId untouched = store.addCustomer();
    store.goTo({2026, 1, 10});
    QVERIFY(store.buy(lowered, 300'000));
    QVERIFY(store.buy(renewed, 300'000));
    store.goTo({2026, 12, 10});
    QVERIFY(store.buy(renewed, 250'000));
    QVERIFY(store.buy(untouched, 1000));
    store.goTo({2027, 3, 3}, 0); // a day after the grace
    const auto report = run(store, store.owner());
    QVERIFY(report);
    QCOMPARE(report->customers, 2);
    QCOMPARE(report->tiersLowered, 1);
    QCOMPARE(report->tiersRenewed, 1);
    QCOMPARE(report->pointsExpired, 6000);
    QCOMPARE(store.balance(renewed), 2500);
    QCOMPARE(store.rank(lowered), 0);
    QCOMPARE(store.rank(renewed), 1);
    QCOMPARE(store.rows("SELECT action FROM audit_entry ORDER BY id DESC LIMIT 1", 1), QStringList{u"store.midnight"_s});
    QCOMPARE(store.problems(), QStringList());
}

void NightRunTest::repeatsWithoutEffect()
{
    LoyaltyStore store;
    const CustomerId customer = store.addCustomer();
    store.goTo({2026, 1, 10});
    QVERIFY(store.buy(customer, 300'000));
    store.goTo({2027, 6, 1});
    QVERIFY(store.night());
    const QStringList ledger = store.ledger(customer);
    const QStringList history = store.history(customer);
    for (int i = 0; i < 3; ++i)
        QVERIFY(store.night());
    QCOMPARE(run(store, store.owner())->customers, 0);
    QCOMPARE(store.ledger(customer), ledger);
    QCOMPARE(store.history(customer), history);
    QCOMPARE(history, QStringList({u"0>1|purchase|2026-01-10"_s, u"1>0|lapse|2027-03-03"_s}));
}

void NightRunTest::lateRunEqualsNightlyRuns_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<QString>("expiry");
    QTest::addColumn<QString>("downgrade");
    QTest::newRow("month end, earned") << quint64{1} << u"months_end"_s << u"earned"_s;
    QTest::newRow("rolling, one step") << quint64{2} << u"rolling_months"_s << u"one_step"_s;
    QTest::newRow("fixed day, never lowered") << quint64{3} << u"fixed_day"_s << u"never"_s;
    QTest::newRow("sliding, earned") << quint64{4} << u"sliding"_s << u"earned"_s;
    QTest::newRow("never, one step") << quint64{5} << u"never"_s << u"one_step"_s;
}

void NightRunTest::lateRunEqualsNightlyRuns()
{
    QFETCH(quint64, seed);
    QFETCH(QString, expiry);
    QFETCH(QString, downgrade);
    LoyaltyStore nightly;
    LoyaltyStore late;
    std::vector<CustomerId> customers;
    for (LoyaltyStore *store : {&nightly, &late}) {
        QVERIFY(store->set(u"points.expiry"_s, expiry));
        QVERIFY(store->set(u"points.expiry_months"_s, u"3"_s));
        QVERIFY(store->set(u"tier.downgrade"_s, downgrade));
        QVERIFY(store->set(u"tier.validity_months"_s, u"2"_s));
        QVERIFY(store->set(u"tier.window_days"_s, u"60"_s));
        QVERIFY(store->setLadder({0, 10'000, 20'000, 40'000}, {10'000, 10'000, 15'000, 20'000}));
        customers = {store->addCustomer(), store->addCustomer(), store->addCustomer()};
    }
    std::mt19937_64 random(seed);
    const auto pick = [&](quint64 below) { return static_cast<qint64>(random() % below); };
    QDate date(2026, 1, 1);
    QStringList numbers;
    // Both stores see the same; only one of them is switched on at night.
    for (int step = 0; step < 36; ++step) {
        const QDate next = date.addDays(pick(45));
        QVERIFY(nightly.nights(date.addDays(1), next));
        date = next;
        nightly.goTo(date);
        late.goTo(date);
        const CustomerId customer = customers[static_cast<size_t>(pick(customers.size()))];
        const qint64 kind = pick(10);
        const qint64 amount = pick(25'000);
        const qint64 points = pick(3) == 0 ? pick(200) : 0;
        const auto which = numbers.isEmpty() ? 0 : pick(static_cast<quint64>(numbers.size()));
        QStringList outcomes;
        for (LoyaltyStore *store : {&nightly, &late}) {
            if (kind < 6) {
                const auto booked = store->buy(customer, amount, points);
                outcomes.append(booked ? booked->purchase.number : errorName(booked.error().code));
            } else if (kind < 8 && !numbers.isEmpty()) {
                outcomes.append(outcomeOf(store->refund(numbers.at(which))));
            } else if (kind == 8) {
                outcomes.append(outcomeOf(store->adjust(customer, amount / 100 + 1)));
            } else {
                outcomes.append(outcomeOf(store->pin(customer, static_cast<int>(amount % 4), date.addDays(20 + points))));
            }
        }
        QCOMPARE(outcomes.at(0), outcomes.at(1));
        if (kind < 6)
            numbers.append(outcomes.first());
    }
    QVERIFY(nightly.nights(date.addDays(1), date.addDays(200)));
    date = date.addDays(200);
    late.goTo(date, 0);
    QVERIFY(late.night());
    for (const CustomerId customer : customers) {
        QCOMPARE(late.balance(customer), nightly.balance(customer));
        QCOMPARE(late.ledger(customer), nightly.ledger(customer));
        QCOMPARE(late.lots(customer), nightly.lots(customer));
        QCOMPARE(late.history(customer), nightly.history(customer));
    }
    constexpr auto kStates = "SELECT customer_id,tier_id,since_on,valid_until_on,due_on,is_in_grace,is_pinned FROM tier_state ORDER BY 1";
    QCOMPARE(late.rows(kStates, 7), nightly.rows(kStates, 7));
    constexpr auto kDays = "SELECT day,cause,SUM(delta) FROM points_ledger GROUP BY 1,2 ORDER BY 1,2";
    QCOMPARE(late.rows(kDays, 3), nightly.rows(kDays, 3));
    QCOMPARE(late.problems(), QStringList());
    QCOMPARE(nightly.problems(), QStringList());
}

void NightRunTest::tiersFallDueBeforePointsExpire()
{
    // One customer, both due: the tier's change was written first.
    LoyaltyStore store;
    const CustomerId customer = store.addCustomer();
    store.goTo({2026, 1, 10});
    QVERIFY(store.buy(customer, 300'000));
    store.goTo({2027, 3, 3});
    const auto report = run(store, store.owner());
    QVERIFY(report);
    QCOMPARE(report->tiersLowered, 1);
    QCOMPARE(report->pointsExpired, 3000);
}

void NightRunTest::cancelLeavesNothing()
{
    LoyaltyStore store;
    const CustomerId customer = store.addCustomer();
    store.goTo({2026, 1, 10});
    QVERIFY(store.buy(customer, 300'000));
    store.goTo({2028, 1, 1});
    JobControl job;
    job.cancel();
    QCOMPARE(outcomeOf(run(store, store.owner(), &job)), u"Cancelled"_s);
    QCOMPARE(store.balance(customer), 3000);
    QCOMPARE(store.rank(customer), 1);
}

void NightRunTest::needsTheRight()
{
    LoyaltyStore store;
    QCOMPARE(outcomeOf(run(store, TemporaryStore::actor(Role::Clerk))), u"NotAllowed"_s);
    QCOMPARE(outcomeOf(run(store, TemporaryStore::actor(Role::Manager))), u"ok"_s);
}

REGULARS_TEST(NightRunTest)
#include "night_run_test.moc"
