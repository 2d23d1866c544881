#include "rewards/reward_service.h"

#include "points/points_query.h"
#include "points/points_service.h"
#include "rewards/reward_query.h"
#include "rewards/reward_rules.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::rewards;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

Q_DECLARE_METATYPE(regulars::Reward)
Q_DECLARE_METATYPE(regulars::rewards::ClaimCase)

namespace {

Reward mug(qint64 cost = 100, std::optional<qint64> stock = {})
{
    Reward reward;
    reward.name = u"Mug"_s;
    reward.cost = cost;
    reward.stock = stock;
    return reward;
}

// 1 × 1, grey: the smallest picture there is.
const QByteArray kDot = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

} // namespace

/// requirements L4; rules.md 2.2, 2.3, 2.5, 2.6.
class RewardServiceTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void periods_data();
    void periods();
    void verdicts_data();
    void verdicts();
    void pictures();
    void takesPointsAndStockTogether();
    void theSameKeyIsOneClaim();
    void returnsToTheLotsTheyCameFrom();
    void anEndedLotComesBackForThirtyDays();
    void returnsOnce();
    void limitsCountPerPeriod();
    void tiersAreAsked();
    void creditsAreAPurseOfTheirOwn();
    void aDeficitLeavesNothingToSpend();
    void stockByHandAddsUp();
    void theCatalogueIsGuarded();
    void offersPutTheAffordableFirst();
    void twoDesksNeverGiveTooMany();
    void whateverHappensTheBooksAddUp();

private:
    RewardId add(const Reward &reward);
    Result<Claimed> claim(RewardId reward, qint64 quantity = 1, const QString &key = {}, CustomerId customer = {});
    Result<Claimed> back(RewardClaimId claim);
    /// Stock and claims as plain SQL sees them; empty where all is well.
    QStringList wrongs();

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void RewardServiceTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
}

void RewardServiceTest::cleanup() { m_store.reset(); }

RewardId RewardServiceTest::add(const Reward &reward)
{
    const auto id = m_store->store().write([&](db::WriteSession &session) {
        return RewardService(m_store->store().clock()).add(session, m_store->owner(), reward);
    });
    return id.value_or(RewardId());
}

Result<Claimed> RewardServiceTest::claim(RewardId reward, qint64 quantity, const QString &key, CustomerId customer)
{
    return m_store->store().write([&](db::WriteSession &session) {
        return RewardService(m_store->store().clock())
            .claim(session, m_store->owner(), {customer.isValid() ? customer : m_customer, reward, quantity, key, {}}, m_store->today());
    });
}

Result<Claimed> RewardServiceTest::back(RewardClaimId claim)
{
    return m_store->store().write([&](db::WriteSession &session) {
        return RewardService(m_store->store().clock()).takeBack(session, m_store->owner(), claim, m_store->today(), u"broken"_s);
    });
}

QStringList RewardServiceTest::wrongs()
{
    QStringList found = m_store->problems();
    found += m_store->rows("SELECT 'stock',r.id,r.stock FROM reward r WHERE r.stock IS NOT NULL AND r.stock<>(SELECT COALESCE(SUM(delta),0) "
                           "FROM reward_stock_change WHERE reward_id=r.id)-(SELECT COALESCE(SUM(quantity),0) FROM reward_claim WHERE "
                           "reward_id=r.id AND took_stock AND returned_at_ms IS NULL)", 3);
    found += m_store->rows("SELECT 'claim',k.id,k.cost FROM reward_claim k WHERE k.cost<>(SELECT COALESCE(-SUM(delta),0) FROM points_ledger "
                           "WHERE cause=8 AND cause_id=k.id AND part=0 AND customer_id=k.customer_id AND purse=k.purse) OR "
                           "k.cost*(k.returned_at_ms IS NOT NULL)<>(SELECT COALESCE(SUM(delta),0) FROM points_ledger WHERE cause=8 AND "
                           "cause_id=k.id AND part=1)", 3);
    return found;
}

void RewardServiceTest::periods_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<EpochDay>("on");
    QTest::addColumn<EpochDay>("start");
    const auto row = [](const char *name, RewardPeriod period, EpochDay on, EpochDay start) { QTest::newRow(name) << int(period) << on << start; };
    row("day", RewardPeriod::Day, day(2026, 11, 23), day(2026, 11, 23));
    row("week, a Monday", RewardPeriod::Week, day(2026, 11, 23), day(2026, 11, 23));
    row("week, a Sunday", RewardPeriod::Week, day(2026, 11, 22), day(2026, 11, 16));
    row("month", RewardPeriod::Month, day(2026, 11, 30), day(2026, 11, 1));
    row("year", RewardPeriod::Year, day(2026, 11, 30), day(2026, 1, 1));
}

void RewardServiceTest::periods()
{
    QFETCH(int, period);
    QFETCH(EpochDay, on);
    QTEST(periodStart(static_cast<RewardPeriod>(period), on), "start");
    QVERIFY(periodStart(RewardPeriod::Ever, on) < day(1970, 1, 1));
}

void RewardServiceTest::verdicts_data()
{
    QTest::addColumn<Reward>("reward");
    QTest::addColumn<ClaimCase>("wish");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<qint64>("most");
    const auto row = [](const char *name, const char16_t *expected, qint64 most, auto change) {
        Reward reward = mug(100, 5);
        reward.customerLimit = 3;
        ClaimCase wish{day(2026, 11, 23), 1, 1000, 0, true, {}};
        change(reward, wish);
        QTest::newRow(name) << reward << wish << QString::fromUtf16(expected) << most;
    };
    row("one", u"ok", 3, [](Reward &, ClaimCase &) {});
    row("to the limit", u"ok", 3, [](Reward &, ClaimCase &w) { w.quantity = 3; });
    row("beyond it", u"RewardLimit 3", 3, [](Reward &, ClaimCase &w) { w.quantity = 4; });
    row("beyond it with what was had", u"RewardLimit 3", 1, [](Reward &, ClaimCase &w) { w.quantity = 2, w.hadInPeriod = 2; });
    row("had all of it", u"RewardLimit 3", 0, [](Reward &, ClaimCase &w) { w.hadInPeriod = 3; });
    row("to the stock", u"ok", 2, [](Reward &r, ClaimCase &w) { r.stock = 2, w.quantity = 2; });
    row("beyond the stock", u"OutOfStock 2", 2, [](Reward &r, ClaimCase &w) { r.stock = 2, w.quantity = 3; });
    row("none left", u"OutOfStock ", 0, [](Reward &r, ClaimCase &) { r.stock = 0; });
    row("unlimited", u"ok", 10, [](Reward &r, ClaimCase &w) { r.stock.reset(), r.customerLimit.reset(), w.quantity = 10; });
    row("to the last point", u"ok", 1, [](Reward &, ClaimCase &w) { w.balance = 100; });
    row("a point short", u"InsufficientPoints 99", 0, [](Reward &, ClaimCase &w) { w.balance = 99; });
    row("a tier too low", u"TierTooLow Gold", 0, [](Reward &, ClaimCase &w) { w.isTierEnough = false, w.minimumTierName = u"Gold"_s; });
    row("none at all", u"OutOfRange 1 – 1000", 3, [](Reward &, ClaimCase &w) { w.quantity = 0; });
    row("fewer than none", u"OutOfRange 1 – 1000", 3, [](Reward &, ClaimCase &w) { w.quantity = -1; });
    row("out of use", u"NotFound Mug", 0, [](Reward &r, ClaimCase &) { r.isActive = false; });
    row("the day before it begins", u"NotFound Mug", 0, [](Reward &r, ClaimCase &) { r.fromOn = day(2026, 11, 24); });
    row("its first day", u"ok", 3, [](Reward &r, ClaimCase &) { r.fromOn = day(2026, 11, 23); });
    row("the day after its last", u"NotFound Mug", 0, [](Reward &r, ClaimCase &) { r.endOn = day(2026, 11, 23); });
}

void RewardServiceTest::verdicts()
{
    QFETCH(Reward, reward);
    QFETCH(ClaimCase, wish);
    const Status verdict = checkClaim(reward, wish);
    QTEST(verdict ? u"ok"_s : errorName(verdict.error().code) + u' ' + verdict.error().detail, "expected");
    QTEST(mostOf(reward, wish), "most");
}

void RewardServiceTest::pictures()
{
    QVERIFY(checkPicture(kDot));
    QCOMPARE(outcomeOf(checkPicture("GIF89a and more of it than a head")), u"Invalid"_s);
    QCOMPARE(outcomeOf(checkPicture(kDot.left(20))), u"Invalid"_s);
    QByteArray wide = kDot;
    wide[18] = 1;
    wide[19] = 1; // 257
    QCOMPARE(outcomeOf(checkPicture(wide)), u"OutOfRange"_s);
    const RewardId id = add(mug());
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return RewardService(m_store->store().clock()).setPicture(session, m_store->owner(), id, kDot);
    }));
    QCOMPARE(m_store->store().read([&](db::ReadSession &session) { return rewardPicture(session, id); }).value_or(QByteArray()), kDot);
}

void RewardServiceTest::takesPointsAndStockTogether()
{
    QVERIFY(m_store->adjust(m_customer, 250));
    const RewardId id = add(mug(100, 5));
    const auto made = claim(id, 2);
    QVERIFY(made);
    QCOMPARE(made->balanceAfter, qint64{50});
    QCOMPARE(made->stockLeft, std::optional<qint64>(3));
    QCOMPARE(made->claim.cost, qint64{200});
    QCOMPARE(m_store->balance(m_customer), qint64{50});
    QCOMPARE(m_store->ledger(m_customer), (QStringList{u"5|250"_s, u"8|-200"_s}));
    QCOMPARE(outcomeOf(claim(id)), u"InsufficientPoints"_s);
    QCOMPARE(m_store->rows("SELECT stock FROM reward", 1), QStringList{u"3"_s});
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::theSameKeyIsOneClaim()
{
    QVERIFY(m_store->adjust(m_customer, 500));
    const RewardId id = add(mug(100, 5));
    const auto first = claim(id, 1, u"desk-1-7"_s);
    const auto again = claim(id, 1, u"desk-1-7"_s);
    QVERIFY(first && again);
    QVERIFY(!first->isRepeated);
    QVERIFY(again->isRepeated);
    QCOMPARE(again->claim.id, first->claim.id);
    QCOMPARE(m_store->balance(m_customer), qint64{400});
    QCOMPARE(outcomeOf(claim(id, 2, u"desk-1-7"_s)), u"AlreadyExists"_s);
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::returnsToTheLotsTheyCameFrom()
{
    QVERIFY(m_store->adjust(m_customer, 60));
    m_store->goTo(QDate(2026, 12, 5));
    QVERIFY(m_store->adjust(m_customer, 60));
    const QStringList before = m_store->lots(m_customer);
    const RewardId id = add(mug(100, 1));
    const auto made = claim(id);
    QVERIFY(made);
    QCOMPARE(outcomeOf(claim(id)), u"OutOfStock"_s);
    const auto returned = back(made->claim.id);
    QVERIFY(returned);
    QCOMPARE(returned->balanceAfter, qint64{120});
    QCOMPARE(returned->stockLeft, std::optional<qint64>(1));
    QCOMPARE(m_store->lots(m_customer), before);
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::anEndedLotComesBackForThirtyDays()
{
    QVERIFY(m_store->adjust(m_customer, 100)); // good to 2027-11-30
    const RewardId id = add(mug());
    const auto made = claim(id);
    QVERIFY(made);
    m_store->goTo(QDate(2027, 12, 10));
    const auto returned = back(made->claim.id);
    QVERIFY(returned);
    QCOMPARE(returned->balanceAfter, qint64{100});
    QCOMPARE(m_store->lots(m_customer).last(), u"100|100|2028-01-09"_s);
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::returnsOnce()
{
    QVERIFY(m_store->adjust(m_customer, 100));
    const auto made = claim(add(mug(100, 1)));
    QVERIFY(made);
    QVERIFY(back(made->claim.id));
    QCOMPARE(outcomeOf(back(made->claim.id)), u"NotReturnable"_s);
    QCOMPARE(outcomeOf(back(RewardClaimId(4711))), u"NotFound"_s);
    QCOMPARE(m_store->balance(m_customer), qint64{100});
}

void RewardServiceTest::limitsCountPerPeriod()
{
    QVERIFY(m_store->adjust(m_customer, 1000));
    Reward reward = mug();
    reward.customerLimit = 2;
    reward.period = RewardPeriod::Month;
    const RewardId id = add(reward);
    const auto first = claim(id, 2);
    QVERIFY(first);
    QCOMPARE(outcomeOf(claim(id)), u"RewardLimit"_s);
    const CustomerId other = m_store->addCustomer();
    QVERIFY(m_store->adjust(other, 1000));
    QVERIFY(claim(id, 1, {}, other));
    QVERIFY(back(first->claim.id)); // what came back counts no more
    QVERIFY(claim(id, 2));
    m_store->goTo(QDate(2026, 12, 1));
    QVERIFY(claim(id));
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::tiersAreAsked()
{
    QVERIFY(m_store->adjust(m_customer, 1000));
    Reward reward = mug();
    reward.minimumTierId = m_store->tierId(2);
    const RewardId id = add(reward);
    const auto refused = claim(id);
    QCOMPARE(outcomeOf(refused), u"TierTooLow"_s);
    QVERIFY(!refused.error().detail.isEmpty());
    QVERIFY(m_store->buy(m_customer, 1'000'000));
    QVERIFY(claim(id));
    reward.name = u"For a tier that is gone"_s;
    reward.minimumTierId = TierId(999);
    QCOMPARE(outcomeOf(claim(add(reward))), u"TierTooLow"_s);
}

void RewardServiceTest::creditsAreAPurseOfTheirOwn()
{
    QVERIFY(m_store->adjust(m_customer, 1000));
    Reward reward = mug(30);
    reward.purse = Purse::Credits;
    const RewardId id = add(reward);
    QCOMPARE(outcomeOf(claim(id)), u"InsufficientPoints"_s);
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return points::PointsService(m_store->store().clock())
            .adjust(session, m_store->owner(), m_customer, Purse::Credits, 50, m_store->today(), u"service plan"_s);
    }));
    QVERIFY(claim(id));
    QCOMPARE(m_store->balance(m_customer, Purse::Credits), qint64{20});
    QCOMPARE(m_store->balance(m_customer), qint64{1000});
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::aDeficitLeavesNothingToSpend()
{
    const auto booked = m_store->buy(m_customer, 15'000);
    QVERIFY(booked);
    QVERIFY(claim(add(mug())));
    QVERIFY(m_store->refund(booked->purchase.number));
    QCOMPARE(m_store->balance(m_customer), qint64{-100});
    Reward pin = mug(1);
    pin.name = u"Pin"_s;
    QCOMPARE(outcomeOf(claim(add(pin))), u"InsufficientPoints"_s);
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::stockByHandAddsUp()
{
    QVERIFY(m_store->adjust(m_customer, 1000));
    const RewardId id = add(mug(100, 5));
    const auto set = [&](std::optional<qint64> stock) {
        return m_store->store().write([&](db::WriteSession &session) {
            return RewardService(m_store->store().clock()).setStock(session, m_store->owner(), id, stock);
        });
    };
    const auto first = claim(id, 2);
    QVERIFY(first);
    QVERIFY(set(10)); // ten are left now, whatever was
    QCOMPARE(claim(id)->stockLeft, std::optional<qint64>(9));
    QVERIFY(set(std::nullopt));
    QVERIFY(claim(id)); // takes no stock
    QVERIFY(back(first->claim.id));
    QVERIFY(set(4));
    QCOMPARE(wrongs(), QStringList());
    QCOMPARE(outcomeOf(set(-1)), u"OutOfRange"_s);
    QCOMPARE(claim(id, 4)->stockLeft, std::optional<qint64>(0));
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::theCatalogueIsGuarded()
{
    RewardService service(m_store->store().clock());
    const auto write = [&](auto work) { return m_store->store().write(work); };
    Actor clerk = m_store->owner();
    clerk.role = Role::Clerk;
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.add(session, clerk, mug()); })), u"NotAllowed"_s);
    const RewardId id = add(mug());
    QVERIFY(id.isValid());
    Reward twin = mug();
    twin.name = u" mug "_s;
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.add(session, m_store->owner(), twin); })), u"AlreadyExists"_s);
    Reward free = mug(0);
    free.name = u"Free"_s;
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.add(session, m_store->owner(), free); })), u"OutOfRange"_s);
    QVERIFY(m_store->adjust(m_customer, 100));
    QVERIFY(write([&](db::WriteSession &session) { return service.claim(session, clerk, {m_customer, id}, m_store->today()); }));
    QCOMPARE(outcomeOf(write([&](db::WriteSession &session) { return service.remove(session, m_store->owner(), id); })), u"HasHistory"_s);
    twin.name = u"Unused"_s;
    const RewardId unused = add(twin);
    QVERIFY(write([&](db::WriteSession &session) { return service.remove(session, m_store->owner(), unused); }));
    QCOMPARE(outcomeOf(claim(unused)), u"NotFound"_s);
}

void RewardServiceTest::offersPutTheAffordableFirst()
{
    QVERIFY(m_store->adjust(m_customer, 150));
    const auto named = [](const QString &name, qint64 cost) {
        Reward reward = mug(cost);
        reward.name = name;
        return reward;
    };
    (void)add(named(u"dear"_s, 5000));
    (void)add(named(u"fits"_s, 140));
    (void)add(named(u"small"_s, 20));
    Reward gone = named(u"gone"_s, 10);
    gone.stock = 0;
    (void)add(gone);
    Reward resting = named(u"resting"_s, 10);
    resting.isActive = false;
    (void)add(resting);
    const auto offers = m_store->store().read([&](db::ReadSession &session) { return offersFor(session, m_customer, m_store->today()); });
    QVERIFY(offers);
    QStringList told;
    for (const RewardOffer &offer : *offers)
        told.append(u"%1 %2"_s.arg(offer.reward.name).arg(offer.most));
    QCOMPARE(told, (QStringList{u"small 7"_s, u"fits 1"_s, u"gone 0"_s, u"dear 0"_s}));
    QCOMPARE(offers->at(2).why.code, ErrorCode::OutOfStock);
    QCOMPARE(offers->at(3).why.code, ErrorCode::InsufficientPoints);
}

// rules.md 5.2: ten pieces, fifty tries from two desks, each with a connection of its own on the same file.
void RewardServiceTest::twoDesksNeverGiveTooMany()
{
    QVERIFY(m_store->adjust(m_customer, 100'000));
    const RewardId id = add(mug(1, 10));
    const auto second = db::Database::open(m_store->store().path(), {});
    QVERIFY(second);
    std::atomic<int> given = 0;
    std::atomic<int> refused = 0;
    const auto desk = [&](db::Database &database) {
        for (int i = 0; i < 25;) {
            const auto made = database.writeNow([&](db::WriteSession &session) {
                return RewardService(m_store->store().clock()).claim(session, Actor::owner(), {m_customer, id}, day(2026, 11, 23));
            });
            if (!made && made.error().code == ErrorCode::StoreBusy)
                continue; // the other desk is writing: ask again, as a desk would
            ++i;
            ++(made ? given : refused);
        }
    };
    std::thread other([&] { desk(**second); });
    desk(m_store->store().database());
    other.join();
    QCOMPARE(given.load(), 10);
    QCOMPARE(refused.load(), 40);
    QCOMPARE(m_store->balance(m_customer), qint64{99'990});
    QCOMPARE(wrongs(), QStringList());
}

void RewardServiceTest::whateverHappensTheBooksAddUp()
{
    QRandomGenerator random(20261123);
    std::vector<RewardId> rewards;
    for (int i = 0; i < 4; ++i) {
        Reward reward = mug(1 + 40 * i, i % 2 == 0 ? std::optional<qint64>(30) : std::nullopt);
        reward.name = u"R%1"_s.arg(i);
        rewards.push_back(add(reward));
    }
    std::vector<CustomerId> customers{m_customer, m_store->addCustomer(), m_store->addCustomer()};
    std::vector<RewardClaimId> made;
    std::vector<QString> purchases;
    QDate on(2026, 11, 23);
    for (int step = 0; step < 150; ++step) {
        const CustomerId customer = customers[random.bounded(quint32(customers.size()))];
        switch (random.bounded(6)) {
        case 0:
        case 1: {
            const auto bought = m_store->buy(customer, 100 * random.bounded(1, 300));
            QVERIFY(bought);
            purchases.push_back(bought->purchase.number);
            break;
        }
        case 2:
        case 3: {
            const auto taken = claim(rewards[random.bounded(quint32(rewards.size()))], random.bounded(1, 4), {}, customer);
            if (taken)
                made.push_back(taken->claim.id);
            else
                QVERIFY(taken.error().code == ErrorCode::InsufficientPoints || taken.error().code == ErrorCode::OutOfStock);
            QVERIFY(!taken || m_store->balance(customer) >= 0); // never a deficit by a redemption
            break;
        }
        case 4:
            if (!made.empty())
                (void)outcomeOf(back(made[random.bounded(quint32(made.size()))]));
            break;
        default:
            if (step % 3 == 0 && !purchases.empty())
                (void)outcomeOf(m_store->refund(purchases[random.bounded(quint32(purchases.size()))]));
            on = on.addDays(random.bounded(60));
            m_store->goTo(on);
            QVERIFY(m_store->night());
        }
        const QStringList found = wrongs();
        QVERIFY2(found.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(found.join(u"; "_s))));
    }
    QVERIFY(made.size() > 10);
}

REGULARS_TEST(RewardServiceTest)
#include "reward_service_test.moc"
