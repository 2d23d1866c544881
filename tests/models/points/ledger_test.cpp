#include "points/ledger_service.h"
#include "points/points_query.h"
#include "points/points_service.h"

#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::points;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

/// rules.md 2.1–2.3, 2.5, 2.8: the ledger in a store.
class LedgerTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void firstInFirstOut();
    void neverExpiringIsKept();
    void nextCreditPaysTheDeficit();
    void deficitOfTheRules();
    void redemptionNeverMakesADeficit();
    void clampStopsAtZero();
    void causesAreBookedOnce();
    void pursesAreApart();
    void expiresAfterTheLastDay();
    void expiryRunsTwice();
    void lateExpiryEqualsNightly();
    void slidingMovesEveryLot();
    void slidingRevivesNothing();
    void adjustment_data();
    void adjustment();
    void adjustmentTellsWhoAndWhy();
    void adjustmentOfNobody();
    void adjustmentExpires();
    void adjustmentSpendsNoExpiredPoints();
    void reversedCreditTakesItsOwnLot();
    void reversedDebitFillsTheSameLots();
    void reversedOnce();
    void reversalIsRefused_data();
    void reversalIsRefused();
    void reversalPaysADebtThatCameSince();
    void reversalKeepsTheLimit();
    void openingOnce();
    void openingNeedsItsOwnRight();
    void ledgerShowsTheBalanceAfterEachRow();

private:
    Posting posting(Cause cause, qint64 causeId, qint64 amount) const;
    Result<qint64> credit(const Posting &posting, const PointsPolicy &policy = {});
    Result<qint64> debit(const Posting &posting, Shortfall shortfall);
    Result<LedgerId> reverse(LedgerId row, const Actor &actor = Actor::owner(), const QString &reason = u"typo"_s);
    /// Credits a lot that ends on a given day.
    void lotUntil(qint64 causeId, qint64 amount, EpochDay expires);

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void LedgerTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
    QVERIFY(m_customer.isValid());
}

void LedgerTest::cleanup()
{
    QCOMPARE(m_store->problems(), QStringList());
    m_store.reset();
}

Posting LedgerTest::posting(Cause cause, qint64 causeId, qint64 amount) const
{
    Posting made;
    made.customerId = m_customer;
    made.cause = cause;
    made.causeId = causeId;
    made.amount = amount;
    made.atMs = tests::kTestNowMs;
    made.day = day(2026, 11, 23);
    made.operatorId = OperatorId(1);
    return made;
}

Result<qint64> LedgerTest::credit(const Posting &posting, const PointsPolicy &policy)
{
    return m_store->store().writeUnaudited([&](db::WriteSession &session) { return LedgerService(policy).credit(session, posting); });
}

Result<qint64> LedgerTest::debit(const Posting &posting, Shortfall shortfall)
{
    return m_store->store().writeUnaudited(
        [&](db::WriteSession &session) { return LedgerService(PointsPolicy{}).debit(session, posting, shortfall); });
}

void LedgerTest::lotUntil(qint64 causeId, qint64 amount, EpochDay expires)
{
    PointsPolicy policy;
    Posting made = posting(Cause::Campaign, causeId, amount);
    if (expires >= kNeverDay) {
        policy.expiry = ExpiryKind::Never;
    } else {
        policy.expiry = ExpiryKind::FixedDay;
        policy.fixedMonth = toDate(expires).month();
        policy.fixedDay = toDate(expires).day();
    }
    QCOMPARE(credit(made, policy).value_or(-1), amount);
}

void LedgerTest::firstInFirstOut()
{
    lotUntil(1, 50, day(2027, 1, 1));
    lotUntil(2, 50, day(2027, 2, 1));
    QCOMPARE(debit(posting(Cause::Reward, 3, 70), Shortfall::Refuse).value_or(-1), 70);
    QCOMPARE(m_store->lots(m_customer), QStringList({u"50|0|2027-01-01"_s, u"50|30|2027-02-01"_s}));
    QCOMPARE(m_store->balance(m_customer), 30);
    QCOMPARE(m_store->rows("SELECT lot_id,taken FROM points_lot_use ORDER BY ledger_id,sequence", 2), QStringList({u"1|50"_s, u"2|20"_s}));
}

void LedgerTest::neverExpiringIsKept()
{
    lotUntil(1, 100, kNeverDay);
    lotUntil(2, 100, day(2027, 2, 1));
    QCOMPARE(debit(posting(Cause::Reward, 3, 100), Shortfall::Refuse).value_or(-1), 100);
    QCOMPARE(m_store->lots(m_customer), QStringList({u"100|100|9999-12-31"_s, u"100|0|2027-02-01"_s}));
}

void LedgerTest::nextCreditPaysTheDeficit()
{
    QCOMPARE(credit(posting(Cause::Purchase, 1, 50)).value_or(-1), 50);
    QCOMPARE(debit(posting(Cause::Reversal, 1, 80), Shortfall::Deficit).value_or(-1), 80);
    QCOMPARE(m_store->balance(m_customer), -30);
    QCOMPARE(m_store->deficit(m_customer), 30);
    QCOMPARE(credit(posting(Cause::Purchase, 2, 20)).value_or(-1), 20);
    QCOMPARE(m_store->deficit(m_customer), 10);
    QCOMPARE(credit(posting(Cause::Purchase, 3, 80)).value_or(-1), 80);
    QCOMPARE(m_store->balance(m_customer), 70);
    QCOMPARE(m_store->deficit(m_customer), 0);
    QCOMPARE(m_store->lots(m_customer), QStringList({u"50|0|2027-11-30"_s, u"20|0|2027-11-30"_s, u"80|70|2027-11-30"_s}));
}

// rules.md 2.3 in its own figures: the next credit pays the deficit first.
void LedgerTest::deficitOfTheRules()
{
    QCOMPARE(credit(posting(Cause::Purchase, 1, 50)).value_or(-1), 50);
    QCOMPARE(debit(posting(Cause::Reversal, 1, 80), Shortfall::Deficit).value_or(-1), 80);
    QCOMPARE(m_store->balance(m_customer), -30);
    QCOMPARE(credit(posting(Cause::Purchase, 2, 100)).value_or(-1), 100);
    QCOMPARE(m_store->balance(m_customer), 70);
    QCOMPARE(m_store->deficit(m_customer), 0);
    QCOMPARE(m_store->lots(m_customer), QStringList({u"50|0|2027-11-30"_s, u"100|70|2027-11-30"_s}));
}


void LedgerTest::redemptionNeverMakesADeficit()
{
    QCOMPARE(credit(posting(Cause::Purchase, 1, 50)).value_or(-1), 50);
    const auto refused = debit(posting(Cause::Redemption, 1, 51), Shortfall::Refuse);
    QCOMPARE(outcomeOf(refused), u"InsufficientPoints"_s);
    QCOMPARE(refused.error().detail, u"50"_s);
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"1|50"_s}));
    QCOMPARE(debit(posting(Cause::Redemption, 1, 50), Shortfall::Refuse).value_or(-1), 50);
    QCOMPARE(m_store->balance(m_customer), 0);
}

void LedgerTest::clampStopsAtZero()
{
    QCOMPARE(credit(posting(Cause::Purchase, 1, 50)).value_or(-1), 50);
    QCOMPARE(debit(posting(Cause::Reversal, 1, 80), Shortfall::Clamp).value_or(-1), 50);
    QCOMPARE(m_store->balance(m_customer), 0);
    QCOMPARE(debit(posting(Cause::Reversal, 2, 80), Shortfall::Clamp).value_or(-1), 0);
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"1|50"_s, u"3|-50"_s}));
    QCOMPARE(credit(posting(Cause::Purchase, 2, 10)).value_or(-1), 10);
    QCOMPARE(m_store->balance(m_customer), 10);
}

void LedgerTest::causesAreBookedOnce()
{
    QCOMPARE(credit(posting(Cause::Purchase, 1, 50)).value_or(-1), 50);
    QCOMPARE(credit(posting(Cause::Purchase, 1, 50)).value_or(-1), 0);
    QCOMPARE(debit(posting(Cause::Redemption, 1, 20), Shortfall::Refuse).value_or(-1), 20);
    QCOMPARE(debit(posting(Cause::Redemption, 1, 20), Shortfall::Refuse).value_or(-1), 0);
    QCOMPARE(debit(posting(Cause::Reversal, 1, 5), Shortfall::Deficit).value_or(-1), 5);
    QCOMPARE(debit(posting(Cause::Reversal, 1, 5), Shortfall::Deficit).value_or(-1), 0);
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"1|50"_s, u"2|-20"_s, u"3|-5"_s}));
    // Another part of the same cause, and another cause with the same number, are things of their own.
    Posting part = posting(Cause::Purchase, 1, 7);
    part.part = 2;
    QCOMPARE(credit(part).value_or(-1), 7);
    QCOMPARE(credit(posting(Cause::Campaign, 1, 3)).value_or(-1), 3);
    QCOMPARE(m_store->balance(m_customer), 35);
    // Nothing to book leaves no row, so it may still be booked later.
    QCOMPARE(credit(posting(Cause::Campaign, 9, 0)).value_or(-1), 0);
    QCOMPARE(credit(posting(Cause::Campaign, 9, 4)).value_or(-1), 4);
}

void LedgerTest::pursesAreApart()
{
    Posting credits = posting(Cause::Campaign, 1, 40);
    credits.purse = Purse::Credits;
    QCOMPARE(credit(credits).value_or(-1), 40);
    QCOMPARE(credit(posting(Cause::Campaign, 2, 10)).value_or(-1), 10);
    QCOMPARE(outcomeOf(debit(posting(Cause::Redemption, 1, 11), Shortfall::Refuse)), u"InsufficientPoints"_s);
    QCOMPARE(m_store->balance(m_customer), 10);
    QCOMPARE(m_store->balance(m_customer, Purse::Credits), 40);
    // Both purses run out.
    m_store->goTo({2027, 12, 1});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 0);
    QCOMPARE(m_store->balance(m_customer, Purse::Credits), 0);
}

void LedgerTest::expiresAfterTheLastDay()
{
    lotUntil(1, 50, day(2027, 2, 28));
    m_store->goTo({2027, 2, 28}, 23);
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 50);
    const auto spendableOn = [&](EpochDay on) {
        return m_store->store().read([&](db::ReadSession &session) { return spendable(session, m_customer, Purse::Points, on); }).value_or(-1);
    };
    QCOMPARE(spendableOn(day(2027, 2, 28)), 50);
    QCOMPARE(spendableOn(day(2027, 3, 1)), 0); // before any run wrote it off
    m_store->goTo({2027, 3, 1}, 0);
    QVERIFY(m_store->night());
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"9|50"_s, u"6|-50"_s}));
}

void LedgerTest::expiryRunsTwice()
{
    lotUntil(1, 50, day(2027, 1, 1));
    lotUntil(2, 60, day(2027, 1, 1));
    lotUntil(3, 70, day(2027, 2, 1));
    QCOMPARE(debit(posting(Cause::Reward, 4, 20), Shortfall::Refuse).value_or(-1), 20);
    m_store->goTo({2027, 1, 2});
    const auto expire = [&] {
        return m_store->store().write([&](db::WriteSession &session) {
            return PointsService(m_store->store().clock()).expireAll(session, m_store->owner(), m_store->today(), nullptr);
        });
    };
    QCOMPARE(expire().value_or(-1), 90);
    QCOMPARE(expire().value_or(-1), 0);
    // One row per lot, for what was left of it.
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"9|50"_s, u"9|60"_s, u"9|70"_s, u"8|-20"_s, u"6|-30"_s, u"6|-60"_s}));
    QCOMPARE(m_store->balance(m_customer), 70);
}

void LedgerTest::lateExpiryEqualsNightly()
{
    LoyaltyStore nightly;
    const CustomerId other = nightly.addCustomer();
    for (LoyaltyStore *store : {m_store.get(), &nightly}) {
        store->goTo({2026, 11, 23});
        QVERIFY(store->set(u"points.expiry"_s, u"rolling_months"_s));
        QVERIFY(store->set(u"points.expiry_months"_s, u"1"_s));
        const CustomerId customer = store == &nightly ? other : m_customer;
        for (int i = 0; i < 5; ++i) {
            store->goTo(QDate(2026, 11, 23).addDays(i));
            QVERIFY(store->adjust(customer, 10 + i));
        }
    }
    for (int i = 0; i < 60; ++i) {
        nightly.goTo(QDate(2026, 11, 28).addDays(i), 0);
        QVERIFY(nightly.night());
    }
    m_store->goTo({2027, 1, 26}, 0);
    QVERIFY(m_store->night());
    QCOMPARE(m_store->ledger(m_customer), nightly.ledger(other));
    QCOMPARE(m_store->lots(m_customer), nightly.lots(other));
    // The figures of a day are the same too: points end on the day after their last, whenever the machine ran.
    constexpr auto kDays = "SELECT date(day*86400,'unixepoch'),SUM(delta) FROM points_ledger WHERE cause=6 GROUP BY day ORDER BY day";
    QCOMPARE(m_store->rows(kDays, 2), nightly.rows(kDays, 2));
    QCOMPARE(m_store->rows(kDays, 2).value(0), u"2026-12-24|-10"_s);
}

void LedgerTest::slidingMovesEveryLot()
{
    QVERIFY(m_store->set(u"points.expiry"_s, u"sliding"_s));
    QVERIFY(m_store->set(u"points.expiry_months"_s, u"6"_s));
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 100));
    m_store->goTo({2026, 6, 30});
    QVERIFY(m_store->buy(m_customer, 5000));
    QCOMPARE(m_store->lots(m_customer), QStringList({u"100|100|2026-12-30"_s, u"50|50|2026-12-30"_s}));
    m_store->goTo({2026, 12, 30});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 150);
    m_store->goTo({2026, 12, 31});
    QVERIFY(m_store->night());
    QCOMPARE(m_store->balance(m_customer), 0);
}

void LedgerTest::slidingRevivesNothing()
{
    QVERIFY(m_store->set(u"points.expiry"_s, u"sliding"_s));
    QVERIFY(m_store->set(u"points.expiry_months"_s, u"6"_s));
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 100));
    // No night run since: the sale, the adjustment and the opening balance settle what ended before.
    m_store->goTo({2026, 7, 11});
    const auto opened = m_store->store().writeUnaudited([&](db::WriteSession &session) {
        return PointsService(m_store->store().clock()).open(session, m_store->owner(), m_customer, 30, m_store->today());
    });
    QCOMPARE(opened.value_or(-1), 30);
    QCOMPARE(m_store->balance(m_customer), 30);
}

void LedgerTest::adjustment_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<qint64>("delta");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, const QString &role, qint64 delta, const QString &reason, const QString &outcome) {
        QTest::newRow(name) << role << delta << reason << outcome;
    };
    row("clerk may not", u"clerk"_s, 1, u"r"_s, u"LimitExceeded"_s);
    row("marketer at the limit", u"marketer"_s, 1000, u"r"_s, u"ok"_s);
    row("marketer above", u"marketer"_s, 1001, u"r"_s, u"LimitExceeded"_s);
    row("marketer takes above", u"marketer"_s, -1001, u"r"_s, u"LimitExceeded"_s);
    row("manager", u"manager"_s, 100'000, u"r"_s, u"ok"_s);
    row("manager above", u"manager"_s, 100'001, u"r"_s, u"LimitExceeded"_s);
    row("administrator", u"administrator"_s, 5'000'000'000, u"r"_s, u"ok"_s);
    row("no reason", u"administrator"_s, 10, u" "_s, u"ReasonRequired"_s);
    row("nothing", u"administrator"_s, 0, u"r"_s, u"Invalid"_s);
    row("takes what is there", u"manager"_s, -500, u"r"_s, u"ok"_s);
    row("never below zero", u"manager"_s, -501, u"r"_s, u"InsufficientPoints"_s);
    row("the least number", u"administrator"_s, std::numeric_limits<qint64>::min(), u"r"_s, u"Invalid"_s);
    row("the most a balance holds", u"administrator"_s, 999'999'999'500, u"r"_s, u"ok"_s);
    row("a balance past the most", u"administrator"_s, 999'999'999'501, u"r"_s, u"OutOfRange"_s);
    row("takes past the most", u"administrator"_s, -1'000'000'000'001, u"r"_s, u"OutOfRange"_s);
    row("past the range", u"administrator"_s, std::numeric_limits<qint64>::max(), u"r"_s, u"OutOfRange"_s);
}

void LedgerTest::adjustment()
{
    QFETCH(QString, role);
    QFETCH(qint64, delta);
    QFETCH(QString, reason);
    QFETCH(QString, outcome);
    QVERIFY(m_store->adjust(m_customer, 500));
    const Actor actor = tests::TemporaryStore::actor(*roleFromName(role));
    const auto row = m_store->store().write([&](db::WriteSession &session) {
        return PointsService(m_store->store().clock()).adjust(session, actor, m_customer, Purse::Points, delta, m_store->today(), reason);
    });
    QCOMPARE(outcomeOf(row), outcome);
    QCOMPARE(m_store->balance(m_customer), outcome == u"ok" ? 500 + delta : 500);
}

void LedgerTest::adjustmentTellsWhoAndWhy()
{
    Actor actor = tests::TemporaryStore::actor(Role::Manager);
    actor.id = OperatorId(7);
    const auto row = m_store->store().write([&](db::WriteSession &session) {
        return PointsService(m_store->store().clock()).adjust(session, actor, m_customer, Purse::Credits, 25, m_store->today(), u" 补偿 "_s);
    });
    QVERIFY(row);
    QCOMPARE(m_store->rows("SELECT id,purse,cause,cause_id,delta,at_ms,reason,operator_id FROM points_ledger", 8),
             QStringList({u"%1|1|5|%1|25|1795399200000|补偿|7"_s.arg(row->value())}));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM audit_entry WHERE action='points.adjust' AND operator_id=7"), 1);
}

void LedgerTest::adjustmentOfNobody()
{
    QCOMPARE(outcomeOf(m_store->adjust(CustomerId(999'999), 5)), u"NotFound"_s);
}

void LedgerTest::adjustmentExpires()
{
    QVERIFY(m_store->adjust(m_customer, 40)); // 2026-11-23
    QCOMPARE(m_store->lots(m_customer), QStringList({u"40|40|2027-11-30"_s}));
}

void LedgerTest::adjustmentSpendsNoExpiredPoints()
{
    QVERIFY(m_store->adjust(m_customer, 40));
    m_store->goTo({2027, 12, 1});
    QCOMPARE(outcomeOf(m_store->adjust(m_customer, -10)), u"InsufficientPoints"_s);
}

Result<LedgerId> LedgerTest::reverse(LedgerId row, const Actor &actor, const QString &reason)
{
    return m_store->store().write([&](db::WriteSession &session) {
        return PointsService(m_store->store().clock()).reverse(session, actor, row, m_store->today(), reason);
    });
}

void LedgerTest::reversedCreditTakesItsOwnLot()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 100)); // to 2027-01-31: a plain −50 would take it from here
    m_store->goTo({2026, 2, 10});
    const auto row = m_store->adjust(m_customer, 50);
    QVERIFY(row);
    const auto undone = reverse(*row);
    QVERIFY(undone);
    QCOMPARE(m_store->lots(m_customer), QStringList({u"100|100|2027-01-31"_s, u"50|0|2027-02-28"_s}));
    QCOMPARE(m_store->rows("SELECT cause,cause_id,part,delta,reason FROM points_ledger ORDER BY id DESC LIMIT 1", 5),
             QStringList{u"12|%1|0|-50|typo"_s.arg(row->value())});
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM audit_entry WHERE action='points.reverse'"), 1);
}

void LedgerTest::reversedDebitFillsTheSameLots()
{
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->adjust(m_customer, 60)); // to 2027-01-31
    m_store->goTo({2026, 2, 10});
    QVERIFY(m_store->adjust(m_customer, 60)); // to 2027-02-28
    const auto row = m_store->adjust(m_customer, -80);
    QVERIFY(row);
    QVERIFY(m_store->adjust(m_customer, -10)); // something else since
    m_store->goTo({2026, 6, 10});
    QVERIFY(reverse(*row));
    QCOMPARE(m_store->lots(m_customer), QStringList({u"60|60|2027-01-31"_s, u"60|50|2027-02-28"_s}));
}

void LedgerTest::reversedOnce()
{
    const auto row = m_store->adjust(m_customer, 50);
    const auto undone = reverse(*row);
    QVERIFY(undone);
    QCOMPARE(outcomeOf(reverse(*row)), u"HasHistory"_s);
    QCOMPARE(outcomeOf(reverse(*undone)), u"HasHistory"_s); // a reversal is no adjustment
    QCOMPARE(m_store->ledger(m_customer), QStringList({u"5|50"_s, u"12|-50"_s}));
}

void LedgerTest::reversalIsRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("points of its lot were used") << 1 << u"HasHistory"_s;
    QTest::newRow("its lot has ended") << 2 << u"HasHistory"_s;
    QTest::newRow("what it took has ended") << 3 << u"HasHistory"_s;
    QTest::newRow("it paid a debt") << 4 << u"HasHistory"_s;
    QTest::newRow("a purchase's row") << 5 << u"HasHistory"_s;
    QTest::newRow("no such row") << 6 << u"NotFound"_s;
    QTest::newRow("no reason") << 7 << u"ReasonRequired"_s;
}

void LedgerTest::reversalIsRefused()
{
    QFETCH(int, what);
    QFETCH(QString, outcome);
    LedgerId row(987'654);
    if (what == 4) {
        QVERIFY(credit(posting(Cause::Reward, 1, 10)));
        QVERIFY(debit(posting(Cause::Reversal, 1, 30), Shortfall::Deficit));
    }
    if (what == 5)
        QVERIFY(m_store->buy(m_customer, 5000));
    if (what != 6)
        row = m_store->adjust(m_customer, 50).value_or(row);
    if (what == 1)
        QVERIFY(m_store->adjust(m_customer, -1));
    if (what == 3)
        row = *m_store->adjust(m_customer, -50);
    if (what == 5)
        row = LedgerId(m_store->store().number("SELECT id FROM points_ledger WHERE cause=1"));
    if (what == 2 || what == 3)
        m_store->goTo({2027, 12, 1});
    const auto before = m_store->ledger(m_customer);
    QCOMPARE(outcomeOf(reverse(row, m_store->owner(), what == 7 ? u" "_s : u"typo"_s)), outcome);
    QCOMPARE(m_store->ledger(m_customer), before);
}

void LedgerTest::reversalPaysADebtThatCameSince()
{
    QVERIFY(m_store->adjust(m_customer, 50));
    const auto row = m_store->adjust(m_customer, -50);
    QVERIFY(debit(posting(Cause::Reversal, 1, 20), Shortfall::Deficit));
    QCOMPARE(m_store->deficit(m_customer), 20);
    QVERIFY(reverse(*row));
    QCOMPARE(m_store->deficit(m_customer), 0);
    QCOMPARE(m_store->lots(m_customer), QStringList{u"50|30|2027-11-30"_s});
}

void LedgerTest::reversalKeepsTheLimit()
{
    const auto row = m_store->adjust(m_customer, 1001);
    QCOMPARE(outcomeOf(reverse(*row, tests::TemporaryStore::actor(Role::Marketer))), u"LimitExceeded"_s);
    QCOMPARE(outcomeOf(reverse(*row, tests::TemporaryStore::actor(Role::Manager))), u"ok"_s);
}

void LedgerTest::openingOnce()
{
    const auto open = [&](qint64 points) {
        return m_store->store().writeUnaudited([&](db::WriteSession &session) {
            return PointsService(m_store->store().clock()).open(session, m_store->owner(), m_customer, points, m_store->today());
        });
    };
    QCOMPARE(outcomeOf(open(-1)), u"Invalid"_s);
    QCOMPARE(open(300).value_or(-1), 300);
    QCOMPARE(open(300).value_or(-1), 0);
    QCOMPARE(open(500).value_or(-1), 0);
    QCOMPARE(m_store->balance(m_customer), 300);
}

// Otherwise a file would book what the limit of a role forbids.
void LedgerTest::openingNeedsItsOwnRight()
{
    for (const Role role : {Role::Clerk, Role::Marketer, Role::Manager}) {
        const auto opened = m_store->store().writeUnaudited([&](db::WriteSession &session) {
            return PointsService(m_store->store().clock()).open(session, tests::TemporaryStore::actor(role), m_customer, 5, m_store->today());
        });
        QCOMPARE(outcomeOf(opened), u"NotAllowed"_s);
    }
    QCOMPARE(m_store->balance(m_customer), 0);
}

void LedgerTest::ledgerShowsTheBalanceAfterEachRow()
{
    QVERIFY(m_store->adjust(m_customer, 100));
    const auto bought = m_store->buy(m_customer, 5000, 40); // 50.00 less 0.40: earns 49
    QVERIFY(bought);
    const auto rows = m_store->store().read([&](db::ReadSession &session) { return ledgerOf(session, m_customer, Purse::Points, 10); });
    QVERIFY(rows);
    QStringList shown;
    for (const LedgerRow &row : *rows)
        shown.append(u"%1 %2 %3 %4"_s.arg(causeName(row.entry.cause)).arg(row.entry.delta).arg(row.balanceAfter).arg(row.document));
    const QString number = bought->purchase.number;
    QCOMPARE(shown, QStringList({u"purchase 49 109 "_s + number, u"redemption -40 60 "_s + number, u"adjustment 100 100 "_s}));
}

REGULARS_TEST(LedgerTest)
#include "ledger_test.moc"
