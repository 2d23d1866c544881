#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tiers/tier_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

/// What a changed ladder does to customers, to their history and to the audit trail. Ladder 0 / 10 000 / 20 000.
class LadderTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void tierOfThePastStays();
    void ladderChangeIsTold();
    void changedLadder();
    void newFirstTierIsRecounted();
    void heldTierStays();
    void raisedThresholdTakesNothingBack();
    void aWholeLadderIsOneWrite_data();
    void aWholeLadderIsOneWrite();

private:
    QString buy(qint64 amount);
    Result<tiers::Evaluation> evaluate();

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void LadderTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
    QVERIFY(m_store->setLadder({0, 10'000, 20'000}));
}

void LadderTest::cleanup()
{
    QCOMPARE(m_store->problems(), QStringList());
    m_store.reset();
}

// The purchase's number.
QString LadderTest::buy(qint64 amount)
{
    const auto bought = m_store->buy(m_customer, amount);
    return bought ? bought->purchase.number : errorName(bought.error().code);
}

Result<tiers::Evaluation> LadderTest::evaluate()
{
    return m_store->store().write([&](db::WriteSession &session) {
        return tiers::TierService(m_store->store().clock()).evaluateAll(session, m_store->owner(), m_store->today(), nullptr);
    });
}

// Nobody holds it today, but the history says who did: without its name it would read "L0 → L0".
void LadderTest::tierOfThePastStays()
{
    const QString number = buy(12'000);
    QVERIFY(m_store->refund(number));
    QCOMPARE(m_store->rank(m_customer), 0);
    QCOMPARE(outcomeOf(m_store->setLadder({0})), u"HasHistory"_s);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier"), 3);
    QCOMPARE(outcomeOf(m_store->setLadder({0, 10'000})), u"ok"_s); // the third one was never held
}

void LadderTest::ladderChangeIsTold()
{
    QVERIFY(m_store->setLadder({0, 15'000, 20'000}, {10'000, 12'000, 20'000}));
    const QString detail = m_store->rows("SELECT detail FROM audit_entry WHERE action='tier.ladder' ORDER BY id DESC LIMIT 1", 1).value(0);
    const QJsonObject told = QJsonDocument::fromJson(detail.toUtf8()).object();
    QCOMPARE(told[u"before"_s][1][u"threshold"_s].toInt(), 10'000);
    QCOMPARE(told[u"before"_s][1][u"multiplier_bp"_s].toInt(), 10'000);
    QCOMPARE(told[u"after"_s][1][u"threshold"_s].toInt(), 15'000);
    QCOMPARE(told[u"after"_s][1][u"multiplier_bp"_s].toInt(), 12'000);
    QCOMPARE(told[u"after"_s].toArray().size(), 3);
}

void LadderTest::changedLadder()
{
    buy(6000);
    QVERIFY(m_store->setLadder({0, 5000, 20'000}));
    QCOMPARE(m_store->rank(m_customer), 0); // by the next evaluation
    const auto evaluation = evaluate();
    QVERIFY(evaluation);
    QCOMPARE(evaluation->checked, 1);
    QCOMPARE(evaluation->upgraded, 1);
    QCOMPARE(m_store->history(m_customer), QStringList{u"0>1|evaluation|2026-11-23"_s});
    const auto again = evaluate();
    QCOMPARE(again ? again->upgraded : -1, 0);
    QCOMPARE(outcomeOf(m_store->setLadder({5, 10})), u"LadderInvalid"_s);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier"), 3);
}

void LadderTest::newFirstTierIsRecounted()
{
    const CustomerId other = m_store->addCustomer();
    QVERIFY(m_store->buy(other, 12'000));
    const QString number = buy(12'000);
    QVERIFY(m_store->refund(number)); // a stored state in the first tier
    const Status saved = m_store->store().write([&](db::WriteSession &session) -> Status {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        std::vector<Tier> tiers = ladder.tiers;
        tiers.front().threshold = 50;
        Tier first;
        first.name = u"Guest"_s;
        tiers.insert(tiers.begin(), first);
        return tiers::TierService(m_store->store().clock()).saveTiers(session, m_store->owner(), tiers);
    });
    QCOMPARE(outcomeOf(saved), u"ok"_s);
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(m_store->rank(other), 2);
    // cleanup() holds the counters against a recount
}

void LadderTest::heldTierStays()
{
    buy(12'000);
    QCOMPARE(outcomeOf(m_store->setLadder({0})), u"HasHistory"_s);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier"), 3);
    const auto names = m_store->rows("SELECT name FROM tier ORDER BY rank", 1);
    QCOMPARE(names, QStringList({u"L0"_s, u"L1"_s, u"L2"_s}));
}

void LadderTest::raisedThresholdTakesNothingBack()
{
    m_store->goTo({2026, 1, 10});
    buy(12'000);
    QVERIFY(m_store->setLadder({0, 15'000, 20'000}));
    m_store->goTo({2026, 3, 10});
    const QString later = buy(2'000);
    QVERIFY(m_store->refund(later));
    QCOMPARE(m_store->rank(m_customer), 1);
    QCOMPARE(m_store->history(m_customer), QStringList({u"0>1|purchase|2026-01-10"_s}));
}

// Metric and thresholds together; where the tiers are refused, the metric stays.
void LadderTest::aWholeLadderIsOneWrite_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("settings");
    QTest::newRow("owner") << Role::Administrator << qint64{3} << u"ok"_s << QStringList{u"tier.metric|orders"_s};
    QTest::newRow("clerk") << Role::Clerk << qint64{3} << u"NotAllowed"_s << QStringList();
    QTest::newRow("no ladder") << Role::Administrator << qint64{0} << u"LadderInvalid"_s << QStringList();
}

void LadderTest::aWholeLadderIsOneWrite()
{
    QFETCH(const Role, role);
    QFETCH(const qint64, second);
    Actor actor = m_store->owner();
    actor.role = role;
    const Status saved = m_store->store().write([&](db::WriteSession &session) -> Status {
        TRY_LET(Ladder ladder, tiers::loadLadder(session));
        ladder.metric = TierMetric::Orders;
        ladder.tiers[1].threshold = second;
        ladder.tiers[2].threshold = 9;
        return tiers::TierService(m_store->store().clock()).saveLadder(session, actor, ladder);
    });
    QTEST(outcomeOf(saved), "outcome");
    QTEST(m_store->rows("SELECT key,value FROM setting WHERE key LIKE 'tier.%' ORDER BY key", 2), "settings");
    QCOMPARE(m_store->store().number("SELECT threshold FROM tier WHERE rank=1"), saved ? 3 : 10'000);
}

REGULARS_TEST(LadderTest)
#include "ladder_test.moc"
