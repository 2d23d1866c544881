#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tiers/tier_query.h"
#include "tiers/tier_service.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

/// rules.md 3: tiers in a store, moved by sales, refunds, nights and hands. Ladder 0 / 10 000 / 20 000.
class StandingTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void defaultLadder();
    void metrics_data();
    void metrics();
    void spendingPointsNeverLowersATier();
    void pointsUseTheTierHeldBefore();
    void rollsOutOfTheWindow();
    void heldRenewedAndLowered();
    void calendarYearRenewsItsBest();
    void boughtWithinTheGrace();
    void oneStepDown();
    void neverDown();
    void takenBackByRefund();
    void keptWhenQualifiedSince();
    void keptWhenQualifiedSinceThoughLongAgo();
    void twoUpgradesFallOneByOne();
    void twoUpgradesFallTogether();
    void skippedTierFallsInSteps();
    void fallsBackToATierThatEndedMeanwhile();
    void evaluatedUpgradeIsTakenBack();
    void renewedTierIsKept();
    void lateFactKeepsTheHistoryInOrder();
    void aDayBeforeItsNightRunIsFollowed();
    void pinNeedsReasonAndEnd();
    void pinBeatsTheRule();
    void pinBelowTheEarnedTier();
    void pinEndsInTheTierHeldBefore();
    void pinEndKeepsWhatIsNeverLowered();
    void pinOverAPin();
    void oneTierOnAnyDate();
    void progress();

private:
    QString buy(qint64 amount);
    QString refundPart(const QString &number, qint64 quantityMilli);
    Result<tiers::Evaluation> evaluate();
    int rankOn(EpochDay on);

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void StandingTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
    if (qstrcmp(QTest::currentTestFunction(), "defaultLadder") != 0)
        QVERIFY(m_store->setLadder({0, 10'000, 20'000}));
}

void StandingTest::cleanup()
{
    QCOMPARE(m_store->problems(), QStringList());
    m_store.reset();
}

// The purchase's number. It has one line of one piece, which may come back by thousandths.
QString StandingTest::buy(qint64 amount)
{
    const auto bought = m_store->buy(m_customer, amount);
    return bought ? bought->purchase.number : errorName(bought.error().code);
}

QString StandingTest::refundPart(const QString &number, qint64 quantityMilli)
{
    return outcomeOf(m_store->refund(number, {{1, quantityMilli}}));
}

Result<tiers::Evaluation> StandingTest::evaluate()
{
    return m_store->store().write([&](db::WriteSession &session) {
        return tiers::TierService(m_store->store().clock()).evaluateAll(session, m_store->owner(), m_store->today(), nullptr);
    });
}

int StandingTest::rankOn(EpochDay on)
{
    const auto tier = m_store->store().read([&](db::ReadSession &session) -> Result<TierId> {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        return tiers::StandingService(ladder).tierOn(session, m_customer, on);
    });
    for (int rank = 0; rank < 3; ++rank) {
        if (tier && (*tier == m_store->tierId(rank) || (rank == 0 && !tier->isValid())))
            return rank;
    }
    return -1;
}

void StandingTest::defaultLadder()
{
    QCOMPARE(m_store->rows("SELECT rank,name,threshold,multiplier_bp FROM tier ORDER BY rank", 4),
             QStringList({u"0|Base|0|10000"_s, u"1|Silver|200000|10000"_s, u"2|Gold|1000000|15000"_s, u"3|Diamond|5000000|20000"_s}));
}

void StandingTest::metrics_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QList<int>>("amounts");
    QTest::addColumn<int>("rank");
    QTest::newRow("6000") << u"spend"_s << QList<int>{6000} << 0;
    QTest::newRow("15 000") << u"spend"_s << QList<int>{15'000} << 1;
    QTest::newRow("8000+3000") << u"spend"_s << QList<int>{8000, 3000} << 1;
    QTest::newRow("18 000+3000") << u"spend"_s << QList<int>{18'000, 3000} << 2;
    // 1 point per 1.00: the same ladder over points earned.
    QTest::newRow("points: 9999.99") << u"points"_s << QList<int>{999'999} << 0;
    QTest::newRow("points: 10 000") << u"points"_s << QList<int>{800'000, 200'000} << 1;
    QTest::newRow("points: 20 000") << u"points"_s << QList<int>{800'000, 1'200'000} << 2;
    QTest::newRow("orders: 5") << u"orders"_s << QList<int>(5, 100) << 0;
    QTest::newRow("orders: 10") << u"orders"_s << QList<int>(10, 100) << 1;
    QTest::newRow("orders: 29") << u"orders"_s << QList<int>(29, 100) << 1;
    QTest::newRow("orders: 30") << u"orders"_s << QList<int>(30, 100) << 2;
}

void StandingTest::metrics()
{
    QFETCH(QString, metric);
    QFETCH(QList<int>, amounts);
    QVERIFY(m_store->set(u"tier.metric"_s, metric));
    if (metric == u"orders")
        QVERIFY(m_store->setLadder({0, 10, 30, 100}));
    for (const int amount : amounts)
        QVERIFY(m_store->buy(m_customer, amount));
    QTEST(m_store->rank(m_customer), "rank");
}

void StandingTest::spendingPointsNeverLowersATier()
{
    QVERIFY(m_store->set(u"tier.metric"_s, u"points"_s));
    QVERIFY(m_store->setLadder({0, 100, 200}));
    buy(15'000);
    QCOMPARE(m_store->rank(m_customer), 1);
    QVERIFY(m_store->buy(m_customer, 150, 150)); // paid with points alone: earns nothing
    QCOMPARE(m_store->balance(m_customer), 0);
    QVERIFY(evaluate());
    QCOMPARE(m_store->rank(m_customer), 1);
    // An adjustment is not earned: 150 + 100 would be the next tier.
    QVERIFY(m_store->adjust(m_customer, 100));
    QVERIFY(evaluate());
    QCOMPARE(m_store->rank(m_customer), 1);
    m_store->goTo({2027, 11, 30});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 1);
    buy(5000);
    buy(4900);
    QCOMPARE(m_store->rank(m_customer), 1); // the year holds 99 of the new ones
}

void StandingTest::pointsUseTheTierHeldBefore()
{
    QVERIFY(m_store->setLadder({0, 10'000, 20'000}, {10'000, 15'000, 20'000}));
    const auto first = m_store->buy(m_customer, 20'000);
    QVERIFY(first);
    QCOMPARE(first->purchase.pointsEarned, 200);
    QCOMPARE(first->tierBefore.rank, 0);
    QCOMPARE(first->tierAfter.rank, 2);
    const auto second = m_store->buy(m_customer, 1999);
    QVERIFY(second);
    QCOMPARE(second->purchase.pointsEarned, 38);
    QCOMPARE(second->purchase.tierBeforeId, m_store->tierId(2));
}

void StandingTest::rollsOutOfTheWindow()
{
    m_store->goTo({2026, 1, 10});
    buy(6000);
    m_store->goTo({2027, 1, 9}); // the 365th day
    buy(4000);
    QCOMPARE(m_store->rank(m_customer), 1);

    const CustomerId other = m_store->addCustomer();
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->buy(other, 6000));
    m_store->goTo({2027, 1, 10}); // the 366th
    QVERIFY(m_store->buy(other, 4000));
    QCOMPARE(m_store->rank(other), 0);
}

void StandingTest::heldRenewedAndLowered()
{
    m_store->goTo({2026, 11, 23});
    buy(12'000);
    m_store->goTo({2027, 6, 1});
    buy(10'000); // 22 000: up
    QCOMPARE(m_store->rank(m_customer), 2);
    // To the end of June 2028; by then only nothing is in the window: grace to 30 July, lowered on the 31st.
    m_store->goTo({2028, 6, 30});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 2);
    m_store->goTo({2028, 7, 1});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 2);
    QCOMPARE(m_store->rows("SELECT is_in_grace,date(due_on*86400,'unixepoch') FROM tier_state", 2), QStringList{u"1|2028-07-31"_s});
    m_store->goTo({2028, 7, 30});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 2);
    m_store->goTo({2028, 7, 31});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 0);
    QVERIFY(m_store->night());
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>1|purchase|2026-11-23"_s, u"1>2|purchase|2027-06-01"_s, u"2>0|lapse|2028-07-31"_s}));
}

void StandingTest::calendarYearRenewsItsBest()
{
    QVERIFY(m_store->set(u"tier.window"_s, u"calendar_year"_s));
    QVERIFY(m_store->set(u"tier.validity_months"_s, u"1"_s));
    m_store->goTo({2026, 11, 23});
    buy(12'000); // to 2026-12-31
    m_store->goTo({2027, 1, 1});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->history(m_customer), QStringList({u"0>1|purchase|2026-11-23"_s, u"1>1|renewal|2027-01-01"_s}));
    // To the end of January, judged by a year of which nothing has been bought in: grace to 2 March, then lowered.
    m_store->goTo({2027, 3, 3});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->history(m_customer).mid(2), QStringList{u"1>0|lapse|2027-03-03"_s});
}

void StandingTest::boughtWithinTheGrace()
{
    m_store->goTo({2026, 11, 23});
    buy(12'000);
    m_store->goTo({2027, 12, 10}); // ten days into the grace; no night run ever
    buy(9'999);
    QCOMPARE(m_store->rows("SELECT is_in_grace FROM tier_state", 1), QStringList{u"1"_s});
    buy(1);
    QCOMPARE(m_store->history(m_customer), QStringList({u"0>1|purchase|2026-11-23"_s, u"1>1|renewal|2027-12-10"_s}));
    QCOMPARE(m_store->rows("SELECT is_in_grace,date(valid_until_on*86400,'unixepoch') FROM tier_state", 2), QStringList{u"0|2028-12-31"_s});
}

void StandingTest::oneStepDown()
{
    QVERIFY(m_store->set(u"tier.downgrade"_s, u"one_step"_s));
    m_store->goTo({2026, 11, 23});
    buy(25'000);
    m_store->goTo({2030, 1, 1});
    QVERIFY(m_store->night());
    // Held to 2027-11-30, grace, one step on 12-31; held to the end of December 2028, grace, one step.
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>2|purchase|2026-11-23"_s, u"2>1|lapse|2027-12-31"_s, u"1>0|lapse|2029-01-31"_s}));
}

void StandingTest::neverDown()
{
    QVERIFY(m_store->set(u"tier.downgrade"_s, u"never"_s));
    m_store->goTo({2026, 11, 23});
    buy(25'000);
    m_store->goTo({2029, 1, 1});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 2);
    QCOMPARE(m_store->rows("SELECT date(valid_until_on*86400,'unixepoch') FROM tier_state", 1), QStringList{u"2029-11-30"_s});
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>2|purchase|2026-11-23"_s, u"2>2|renewal|2027-12-01"_s, u"2>2|renewal|2028-12-01"_s}));
}

void StandingTest::takenBackByRefund()
{
    const QString number = buy(12'000);
    QCOMPARE(refundPart(number, 100), u"ok"_s); // 10 800 left
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(refundPart(number, 66), u"ok"_s); // 10 008
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(refundPart(number, 1), u"ok"_s); // 9 996
    QCOMPARE(m_store->rank(m_customer), 0);
    QCOMPARE(m_store->history(m_customer), QStringList({u"0>1|purchase|2026-11-23"_s, u"1>0|taken_back|2026-11-23"_s}));
    // It can be earned again.
    buy(4);
    QCOMPARE(m_store->rank(m_customer), 1);
}

void StandingTest::keptWhenQualifiedSince()
{
    m_store->goTo({2026, 1, 10});
    const QString first = buy(12'000);
    m_store->goTo({2026, 6, 10});
    const QString second = buy(7000);
    m_store->goTo({2026, 7, 10});
    QCOMPARE(outcomeOf(m_store->refund(first, {{1, 750}})), u"ok"_s); // 3000 + 7000 on 10 June: qualified then
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(outcomeOf(m_store->refund(second, {{1, 1}})), u"ok"_s); // 9 993
    QCOMPARE(m_store->rank(m_customer), 0);
}

void StandingTest::keptWhenQualifiedSinceThoughLongAgo()
{
    m_store->goTo({2026, 1, 10});
    const QString first = buy(12'000); // to 2027-01-31
    m_store->goTo({2026, 1, 12});
    buy(7000);
    m_store->goTo({2027, 1, 20}); // nothing of it is in the window any more
    QCOMPARE(refundPart(first, 750), u"ok"_s); // 3000 + 7000 on 12 January: qualified then
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(refundPart(first, 1), u"ok"_s);
    QCOMPARE(m_store->rank(m_customer), 0);
}

void StandingTest::twoUpgradesFallOneByOne()
{
    m_store->goTo({2026, 1, 10});
    const QString first = buy(12'000);
    m_store->goTo({2026, 2, 10});
    const QString second = buy(9000);
    QCOMPARE(m_store->rank(m_customer), 2);
    m_store->goTo({2026, 3, 10});
    QVERIFY(m_store->refund(second));
    QCOMPARE(m_store->rank(m_customer), 1);
    // Back in the tier with the end it had.
    QCOMPARE(m_store->rows("SELECT date(valid_until_on*86400,'unixepoch') FROM tier_state", 1), QStringList{u"2027-01-31"_s});
    QVERIFY(m_store->refund(first));
    QCOMPARE(m_store->rank(m_customer), 0);
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>1|purchase|2026-01-10"_s, u"1>2|purchase|2026-02-10"_s, u"2>1|taken_back|2026-03-10"_s,
                          u"1>0|taken_back|2026-03-10"_s}));
}

void StandingTest::twoUpgradesFallTogether()
{
    m_store->goTo({2026, 1, 10});
    const QString first = buy(12'000);
    m_store->goTo({2026, 2, 10});
    buy(9000);
    QVERIFY(m_store->refund(first)); // 9000 is left of both
    QCOMPARE(m_store->rank(m_customer), 0);
}

void StandingTest::skippedTierFallsInSteps()
{
    const QString number = buy(21'000);
    QCOMPARE(m_store->rank(m_customer), 2);
    QCOMPARE(refundPart(number, 300), u"ok"_s); // 14 700
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(refundPart(number, 100), u"ok"_s); // 12 600
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(refundPart(number, 500), u"ok"_s); // 2100
    QCOMPARE(m_store->rank(m_customer), 0);
    QCOMPARE(m_store->history(m_customer), QStringList({u"0>2|purchase|2026-11-23"_s, u"2>1|taken_back|2026-11-23"_s,
                                                        u"1>0|taken_back|2026-11-23"_s}));
}

void StandingTest::fallsBackToATierThatEndedMeanwhile()
{
    m_store->goTo({2026, 1, 10});
    buy(12'000); // second tier to 2027-01-31
    m_store->goTo({2026, 12, 20});
    const QString second = buy(15'000); // third tier to 2027-12-31
    QCOMPARE(m_store->rank(m_customer), 2);
    m_store->goTo({2027, 6, 10});
    QVERIFY(m_store->refund(second));
    QCOMPARE(m_store->rank(m_customer), 0);
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>1|purchase|2026-01-10"_s, u"1>2|purchase|2026-12-20"_s, u"2>1|taken_back|2027-06-10"_s,
                          u"1>0|lapse|2027-06-10"_s}));
    QCOMPARE(rankOn(day(2027, 6, 9)), 2);
    QCOMPARE(rankOn(day(2027, 6, 10)), 0);
}

void StandingTest::evaluatedUpgradeIsTakenBack()
{
    const QString number = buy(9000);
    QVERIFY(m_store->setLadder({0, 8000, 20'000}));
    m_store->goTo({2026, 12, 1});
    const auto evaluation = evaluate();
    QVERIFY(evaluation);
    QCOMPARE(evaluation->upgraded, 1);
    QCOMPARE(m_store->rank(m_customer), 1);
    m_store->goTo({2026, 12, 5});
    QVERIFY(m_store->refund(number));
    QCOMPARE(m_store->rank(m_customer), 0);
}

void StandingTest::renewedTierIsKept()
{
    m_store->goTo({2026, 1, 10});
    const QString first = buy(12'000);
    m_store->goTo({2026, 12, 10});
    buy(11'000); // 23 000: third
    m_store->goTo({2028, 1, 1});
    QVERIFY(m_store->night());
    m_store->goTo({2028, 1, 31});
    QVERIFY(m_store->night()); // held to 2027-12-31, grace to 2028-01-30, then to what is earned
    QCOMPARE(m_store->rank(m_customer), 0);
    // Money back long after: nothing to take back any more.
    QVERIFY(m_store->refund(first));
    QCOMPARE(m_store->rank(m_customer), 0);
}

void StandingTest::lateFactKeepsTheHistoryInOrder()
{
    m_store->goTo({2026, 3, 10});
    buy(12'000);
    m_store->goTo({2026, 4, 1});
    till::PurchaseBooking late;
    late.customerId = m_customer;
    late.atMs = m_store->store().clock().nowMs() - qint64{80} * 86'400'000; // 11 January
    late.lines = {{{}, 1000, 0, 25'000}};
    QVERIFY(m_store->buy(late));
    QCOMPARE(m_store->rank(m_customer), 2);
    QCOMPARE(rankOn(day(2026, 3, 9)), 0);
    QCOMPARE(rankOn(day(2026, 4, 1)), 2); // what the state says
}

// The machine was off: what fell due since the newest change counts on the days after it all the same.
void StandingTest::aDayBeforeItsNightRunIsFollowed()
{
    m_store->goTo({2026, 3, 10});
    buy(12'000); // second tier to 2027-03-31, 30 days of grace
    m_store->goTo({2027, 9, 1});
    QCOMPARE(rankOn(day(2027, 4, 30)), 1);
    QCOMPARE(rankOn(day(2027, 5, 1)), 0);
    QCOMPARE(rankOn(day(2027, 9, 1)), 0);
}

void StandingTest::pinNeedsReasonAndEnd()
{
    const auto pin = [&](const Actor &actor, const QString &reason, EpochDay until) {
        return outcomeOf(m_store->store().write([&](db::WriteSession &session) {
            return tiers::TierService(m_store->store().clock()).pin(session, actor, m_customer, m_store->tierId(2), until, m_store->today(), reason);
        }));
    };
    const Actor manager = TemporaryStore::actor(Role::Manager);
    QCOMPARE(pin(manager, u"  "_s, day(2026, 12, 31)), u"ReasonRequired"_s);
    QCOMPARE(pin(manager, u"why"_s, m_store->today()), u"EndDateRequired"_s);
    QCOMPARE(pin(manager, u"why"_s, kNeverDay), u"EndDateRequired"_s);
    QCOMPARE(pin(TemporaryStore::actor(Role::Clerk), u"why"_s, day(2026, 12, 31)), u"NotAllowed"_s);
    QCOMPARE(m_store->history(m_customer), QStringList());
    QCOMPARE(pin(manager, u"why"_s, day(2026, 12, 31)), u"ok"_s);
    QCOMPARE(m_store->rows("SELECT reason,date(valid_until_on*86400,'unixepoch') FROM tier_change", 2), QStringList{u"why|2026-12-31"_s});
    const auto unknown = m_store->store().write([&](db::WriteSession &session) {
        return tiers::TierService(m_store->store().clock()).pin(session, manager, m_customer, TierId(999), day(2026, 12, 31), m_store->today(), u"why"_s);
    });
    QCOMPARE(outcomeOf(unknown), u"NotFound"_s);
    const auto nobody = m_store->store().write([&](db::WriteSession &session) {
        return tiers::TierService(m_store->store().clock()).pin(session, manager, CustomerId(999'999), m_store->tierId(1), day(2026, 12, 31), m_store->today(), u"why"_s);
    });
    QCOMPARE(outcomeOf(nobody), u"NotFound"_s);
}

void StandingTest::pinBeatsTheRule()
{
    QVERIFY(m_store->pin(m_customer, 1, {2026, 12, 31}));
    const QString number = buy(25'000);
    QCOMPARE(m_store->rank(m_customer), 1);
    QVERIFY(evaluate());
    QCOMPARE(m_store->rank(m_customer), 1);
    QVERIFY(m_store->refund(number, {{1, 500}}));
    QCOMPARE(m_store->rank(m_customer), 1);
    m_store->goTo({2026, 12, 31}, 23);
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 1);
    m_store->goTo({2027, 1, 1}, 0);
    QVERIFY(m_store->night());
    QCOMPARE(m_store->history(m_customer), QStringList({u"0>1|pin|2026-11-23"_s, u"1>1|pin_end|2027-01-01"_s})); // 12 500
    buy(10'000);
    QCOMPARE(m_store->rank(m_customer), 2);
}

void StandingTest::pinBelowTheEarnedTier()
{
    buy(25'000);
    QVERIFY(m_store->pin(m_customer, 0, {2026, 12, 31}));
    QCOMPARE(m_store->rank(m_customer), 0);
    QCOMPARE(m_store->buy(m_customer, 100)->tierAfter.rank, 0);
    m_store->goTo({2027, 1, 5});
    const auto bought = m_store->buy(m_customer, 100); // no night run: settled by the sale
    QVERIFY(bought);
    QCOMPARE(bought->tierBefore.rank, 2);
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>2|purchase|2026-11-23"_s, u"2>0|pin|2026-11-23"_s, u"0>2|pin_end|2027-01-01"_s}));
}

void StandingTest::pinEndsInTheTierHeldBefore()
{
    m_store->goTo({2026, 1, 10});
    buy(12'000); // second tier to 2027-01-31
    m_store->goTo({2026, 12, 1});
    QVERIFY(m_store->pin(m_customer, 2, {2027, 1, 15}));
    // The purchase has left the window, but the tier was earned for its validity; the favour does not cost it.
    m_store->goTo({2027, 1, 16});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(m_store->rows("SELECT date(valid_until_on*86400,'unixepoch') FROM tier_state", 1), QStringList{u"2027-01-31"_s});
    m_store->goTo({2027, 3, 3});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>1|purchase|2026-01-10"_s, u"1>2|pin|2026-12-01"_s, u"2>1|pin_end|2027-01-16"_s, u"1>0|lapse|2027-03-03"_s}));
}

void StandingTest::pinEndKeepsWhatIsNeverLowered()
{
    QVERIFY(m_store->set(u"tier.downgrade"_s, u"never"_s));
    m_store->goTo({2026, 1, 10});
    buy(12'000);
    m_store->goTo({2026, 12, 1});
    QVERIFY(m_store->pin(m_customer, 2, {2028, 1, 15}));
    m_store->goTo({2028, 1, 16});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 1);
}

void StandingTest::pinOverAPin()
{
    m_store->goTo({2026, 1, 10});
    buy(12'000);
    m_store->goTo({2026, 3, 1});
    QVERIFY(m_store->pin(m_customer, 2, {2026, 3, 31}));
    m_store->goTo({2026, 3, 5});
    QVERIFY(m_store->pin(m_customer, 0, {2026, 4, 30}));
    m_store->goTo({2026, 5, 1});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(m_store->history(m_customer),
             QStringList({u"0>1|purchase|2026-01-10"_s, u"1>2|pin|2026-03-01"_s, u"2>0|pin|2026-03-05"_s, u"0>1|pin_end|2026-05-01"_s}));
}

void StandingTest::oneTierOnAnyDate()
{
    QCOMPARE(rankOn(day(2026, 1, 1)), 0);
    m_store->goTo({2026, 3, 10});
    buy(12'000);
    m_store->goTo({2026, 5, 10});
    buy(10'000);
    QCOMPARE(rankOn(day(2026, 3, 9)), 0);
    QCOMPARE(rankOn(day(2026, 3, 10)), 1);
    QCOMPARE(rankOn(day(2026, 5, 9)), 1);
    QCOMPARE(rankOn(day(2026, 5, 10)), 2);
    QCOMPARE(rankOn(day(2027, 5, 31)), 2); // its last day
    QCOMPARE(rankOn(day(2030, 1, 1)), 0);
}

void StandingTest::progress()
{
    buy(6000);
    const auto found = m_store->store().read([&](db::ReadSession &session) {
        return tiers::TierService::progressOf(session, m_customer, m_store->today());
    });
    QVERIFY(found);
    QCOMPARE(found->tier.rank, 0);
    QCOMPARE(found->next->rank, 1);
    QCOMPARE(found->metric, 6000);
    QCOMPARE(found->toNext, 4000);
    // As it will be after nights that did not run.
    buy(4000);
    const auto later = m_store->store().read([&](db::ReadSession &session) {
        return tiers::TierService::progressOf(session, m_customer, day(2028, 6, 1));
    });
    QVERIFY(later);
    QCOMPARE(later->tier.rank, 0);
    QCOMPARE(later->metric, 0);
}

REGULARS_TEST(StandingTest)
#include "standing_test.moc"
