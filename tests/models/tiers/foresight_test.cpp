#include "customers/customer_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tiers/board_query.h"
#include "tiers/preview_query.h"
#include "tiers/standings_query.h"
#include "tiers/tier_service.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

/// Preview and board over all customers. Ladder 0 / 10 000 / 20 000; today is Monday, 2026-11-23.
class ForesightTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void previewsByHand();
    void previewRefusesABadLadder();
    void removedTierGoesWhereTheRuleSays();
    void metricIsThatOfTheTill_data();
    void metricIsThatOfTheTill();
    void previewIsWhatSavingDoes_data();
    void previewIsWhatSavingDoes();
    void boardByHand();
    void listsStandBehindTheFigures();
    void everyFigureHasItsList();

private:
    CustomerId buyer(const QDate &on, qint64 amount);
    Ladder changedTo(const std::vector<qint64> &thresholds);
    Result<tiers::Preview> preview(const Ladder &changed);
    Result<std::vector<qint64>> move(const Ladder &changed, int from, int to);
    void fillBoard();
    tiers::BoardQuestion question() const;
    Result<tiers::Board> board();
    void liveAtRandom(unsigned seed);

    std::unique_ptr<LoyaltyStore> m_store;
    QHash<QString, qint64> m_ids;
};

namespace {

using Ids = std::vector<qint64>;

const QDate kToday(2026, 11, 23);

std::vector<qint64> idsOf(std::initializer_list<CustomerId> customers)
{
    std::vector<qint64> ids;
    for (const CustomerId id : customers)
        ids.push_back(id.value());
    return ids;
}

} // namespace

void ForesightTest::init()
{
    m_ids.clear();
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    QVERIFY(m_store->setLadder({0, 10'000, 20'000}));
}

void ForesightTest::cleanup()
{
    QCOMPARE(m_store->problems(), QStringList());
    m_store.reset();
}

CustomerId ForesightTest::buyer(const QDate &on, qint64 amount)
{
    m_store->goTo(on);
    const CustomerId id = m_store->addCustomer();
    if (amount > 0 && !m_store->buy(id, amount))
        return {};
    return id;
}

Ladder ForesightTest::changedTo(const std::vector<qint64> &thresholds)
{
    const auto present = m_store->store().read([](db::ReadSession &session) { return tiers::loadLadder(session); });
    Ladder ladder = present.value_or(Ladder());
    for (size_t i = 0; i < thresholds.size() && i < ladder.tiers.size(); ++i)
        ladder.tiers[i].threshold = thresholds[i];
    return ladder;
}

Result<tiers::Preview> ForesightTest::preview(const Ladder &changed)
{
    return m_store->store().read([&](db::ReadSession &session) { return tiers::previewLadder(session, changed, m_store->today()); });
}

Result<std::vector<qint64>> ForesightTest::move(const Ladder &changed, int from, int to)
{
    return m_store->store().read([&](db::ReadSession &session) { return tiers::customersOfMove(session, changed, from, to, m_store->today()); });
}

void ForesightTest::previewsByHand()
{
    const CustomerId graced = buyer({2025, 10, 1}, 25'000); // L2 until 2026-10-31, then in grace until 2026-11-30
    const CustomerId stays = buyer({2026, 3, 1}, 12'000);
    const CustomerId erased = buyer({2026, 5, 5}, 15'000);
    const CustomerId rises = buyer({2026, 6, 1}, 9'000);
    const CustomerId newcomer = buyer({2026, 7, 1}, 0);
    const CustomerId pinned = buyer({2026, 7, 1}, 0);
    QVERIFY(m_store->pin(pinned, 2, {2027, 6, 30}));
    m_store->goTo(kToday);
    QVERIFY(m_store->night());
    const Status gone = m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), erased, u"asked"_s);
    });
    QCOMPARE(outcomeOf(gone), u"ok"_s);
    const qint64 before = m_store->store().number("SELECT COUNT(*) FROM tier_change");

    const Ladder changed = changedTo({0, 8'000, 13'000});
    const auto seen = preview(changed);
    QVERIFY(seen);
    QCOMPARE(seen->customers, 5);
    QCOMPARE(seen->now, std::vector<qint64>({2, 1, 2}));
    QCOMPARE(seen->after, std::vector<qint64>({1, 2, 2})); // who is in grace falls with or without the change
    QCOMPARE(seen->moved, 1);
    QCOMPARE(seen->waiting, 0);
    QCOMPARE(seen->comesAnyway, 1);
    QCOMPARE(seen->moves.size(), size_t(1));
    QCOMPARE(seen->moves[0].fromRank, 0);
    QCOMPARE(seen->moves[0].toRank, 1);
    QCOMPARE(seen->moves[0].waiting, 0);
    QCOMPARE(move(changed, 0, 1).value_or(Ids()), idsOf({rises}));
    QCOMPARE(move(changed, 1, 1).value_or(Ids()), idsOf({stays}));
    QCOMPARE(move(changed, 0, 0).value_or(Ids()), idsOf({newcomer}));
    QCOMPARE(move(changed, 2, 2).value_or(Ids()), idsOf({graced, pinned}));
    // Asked for 14 000 the second tier is lost by the change: it is kept until it ends.
    const auto stricter = preview(changedTo({0, 14'000, 20'000}));
    QVERIFY(stricter);
    QCOMPARE(stricter->moved, 1);
    QCOMPARE(stricter->waiting, 1);
    QCOMPARE(stricter->moves[0].fromRank, 1);
    QCOMPARE(stricter->moves[0].toRank, 0);
    QCOMPARE(stricter->moves[0].waiting, 1);
    QCOMPARE(stricter->comesAnyway, 1);
    QCOMPARE(move(changedTo({0, 14'000, 20'000}), 1, 0).value_or(Ids()), idsOf({stays}));
    // Nothing changed: nobody moves.
    const auto same = preview(changedTo({}));
    QCOMPARE(same->moved, 0);
    QCOMPARE(same->now, same->after);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier_change"), before);
    QCOMPARE(m_store->store().number("SELECT threshold FROM tier WHERE rank=1"), 10'000);
}

void ForesightTest::previewRefusesABadLadder()
{
    QCOMPARE(outcomeOf(preview(changedTo({0, 10'000, 10'000}))), u"LadderInvalid"_s);
    QCOMPARE(outcomeOf(preview(changedTo({1, 10'000, 20'000}))), u"LadderInvalid"_s);
    QCOMPARE(outcomeOf(move(changedTo({1, 10'000, 20'000}), 0, 0)), u"LadderInvalid"_s);
}

void ForesightTest::removedTierGoesWhereTheRuleSays()
{
    const CustomerId silver = buyer({2026, 3, 1}, 12'000);
    buyer({2026, 3, 1}, 0);
    m_store->goTo(kToday);
    Ladder changed = changedTo({0, 10'000, 20'000});
    changed.tiers.erase(changed.tiers.begin() + 1);
    changed.tiers[1].rank = 1;
    changed.tiers[1].threshold = 11'000;
    const auto seen = preview(changed);
    QVERIFY(seen);
    QCOMPARE(seen->now, std::vector<qint64>({1, 1, 0}));
    QCOMPARE(seen->after, std::vector<qint64>({1, 1}));
    QCOMPARE(seen->moved, 1); // from the second tier to what was the third
    QCOMPARE(move(changed, 1, 1).value_or(Ids()), idsOf({silver}));
}

// Two years of purchases, refunds, unlinked returns and pins of twelve customers; the night run keeps up.
void ForesightTest::liveAtRandom(unsigned seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    m_store->goTo({2024, 11, 20});
    QList<CustomerId> people;
    for (int i = 0; i < 12; ++i)
        people.append(m_store->addCustomer());
    for (QDate date(2024, 12, 1); date < kToday; date = date.addDays(1 + upTo(7))) {
        m_store->goTo(date, 9 + upTo(10));
        QVERIFY(m_store->night());
        const CustomerId who = people.at(upTo(11));
        const auto bought = m_store->buy(who, 500 + upTo(9'000));
        QVERIFY(bought);
        if (upTo(9) == 0)
            QVERIFY(m_store->refund(bought->purchase.number));
        if (upTo(19) == 0) {
            till::ReturnBooking back;
            back.customerId = who;
            back.atMs = m_store->store().clock().nowMs();
            back.lines.push_back({{}, kQuantityOne, 0, 700});
            QVERIFY(m_store->giveBack(back));
        }
        if (upTo(39) == 0)
            QVERIFY(m_store->pin(who, upTo(2), date.addDays(30 + upTo(300))));
    }
    m_store->goTo(kToday);
    QVERIFY(m_store->night());
}

void ForesightTest::metricIsThatOfTheTill_data()
{
    QTest::addColumn<int>("metric");
    QTest::addColumn<int>("window");
    QTest::addColumn<int>("days");
    QTest::newRow("spend in a year") << int(TierMetric::Spend) << int(TierWindow::Rolling) << 365;
    QTest::newRow("spend in 45 days") << int(TierMetric::Spend) << int(TierWindow::Rolling) << 45;
    QTest::newRow("spend this year") << int(TierMetric::Spend) << int(TierWindow::CalendarYear) << 365;
    QTest::newRow("spend ever") << int(TierMetric::Spend) << int(TierWindow::Lifetime) << 365;
    QTest::newRow("orders in a year") << int(TierMetric::Orders) << int(TierWindow::Rolling) << 365;
    QTest::newRow("points in a year") << int(TierMetric::Points) << int(TierWindow::Rolling) << 365;
}

void ForesightTest::metricIsThatOfTheTill()
{
    QFETCH(int, metric);
    QFETCH(int, window);
    QFETCH(int, days);
    liveAtRandom(7);
    Ladder ladder = changedTo({});
    ladder.metric = TierMetric(metric);
    ladder.window = TierWindow(window);
    ladder.windowDays = days;
    const EpochDay today = m_store->today();
    int compared = 0;
    const Status same = m_store->store().read([&](db::ReadSession &session) -> Status {
        TRY_LET(const auto standings, tiers::standingsOf(session, ladder, ladder, today, today + 20));
        const tiers::StandingService standing(ladder);
        for (size_t slot = 0; slot < standings.places.size(); ++slot) {
            const CustomerId id = standings.places.idAt(slot);
            TRY_LET(const qint64 expected, standing.metricOf(session, id, today));
            if (standings.metric[slot] != expected)
                return fail(ErrorCode::Internal, u"metric"_s, id.toString());
            // What is kept until the horizon: today's events within the later window.
            Ladder shorter = ladder;
            shorter.windowDays = days - 20;
            TRY_LET(const qint64 kept, tiers::StandingService(shorter).metricOf(session, id, today));
            if (window == int(TierWindow::Rolling) && standings.kept[slot] != kept)
                return fail(ErrorCode::Internal, u"kept"_s, id.toString());
            ++compared;
        }
        return ok();
    });
    QCOMPARE(outcomeOf(same), u"ok"_s);
    QCOMPARE(compared, 12);
}

void ForesightTest::previewIsWhatSavingDoes_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<qint64>("third");
    QTest::newRow("lower") << 1 << 5'000LL << 12'000LL;
    QTest::newRow("much lower") << 2 << 500LL << 1'000LL;
    QTest::newRow("higher") << 3 << 30'000LL << 60'000LL;
    QTest::newRow("closer") << 4 << 14'000LL << 15'000LL;
}

// Who rises at once by the preview is who rises when the ladder is saved and everybody is judged.
void ForesightTest::previewIsWhatSavingDoes()
{
    QFETCH(int, seed);
    QFETCH(qint64, second);
    QFETCH(qint64, third);
    liveAtRandom(static_cast<unsigned>(seed));
    const auto seen = preview(changedTo({0, second, third}));
    QVERIFY(seen);
    QVERIFY(m_store->setLadder({0, second, third}));
    const auto done = m_store->store().write([&](db::WriteSession &session) {
        return tiers::TierService(m_store->store().clock()).evaluateAll(session, m_store->owner(), m_store->today(), nullptr);
    });
    QVERIFY(done);
    QCOMPARE(seen->moved - seen->waiting, done->upgraded + done->downgraded);
    const QStringList held = m_store->rows("SELECT COALESCE(t.rank,0),COUNT(*) FROM customer c LEFT JOIN tier_state s ON s.customer_id=c.id "
                                           "LEFT JOIN tier t ON t.id=s.tier_id GROUP BY 1 ORDER BY 1", 2);
    std::vector<qint64> atOnce = seen->after; // those who wait still hold what they held
    for (const tiers::Move &each : seen->moves) {
        atOnce[size_t(each.toRank)] -= each.waiting;
        atOnce[size_t(each.fromRank)] += each.waiting;
    }
    QStringList expected;
    for (size_t rank = 0; rank < atOnce.size(); ++rank) {
        if (atOnce[rank] > 0)
            expected.append(u"%1|%2"_s.arg(rank).arg(atOnce[rank]));
    }
    QCOMPARE(held, expected);
}

void ForesightTest::fillBoard()
{
    const auto name = [&](const QString &who, CustomerId id) { m_ids.insert(who, id.value()); };
    m_store->goTo({2026, 1, 5});
    for (const QString &who : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"X"_s})
        name(who, m_store->addCustomer());
    const auto buy = [&](const QString &who, const QDate &on, qint64 amount) {
        m_store->goTo(on);
        const auto bought = m_store->buy(CustomerId(m_ids.value(who)), amount);
        return bought ? bought->purchase.number : QString();
    };
    buy(u"C"_s, {2026, 10, 5}, 10'000);  // rises in the four weeks before
    buy(u"B"_s, {2026, 10, 30}, 12'000); // rises
    m_store->goTo({2026, 11, 2});
    name(u"N"_s, m_store->addCustomer());
    buy(u"E"_s, {2026, 11, 6}, 4'900);
    const QString returned = buy(u"D"_s, {2026, 11, 9}, 21'000); // rises by two
    buy(u"A"_s, {2026, 11, 10}, 9'700);
    buy(u"E"_s, {2026, 11, 16}, 4'900);  // every ten days: next on the 26th
    buy(u"N"_s, {2026, 11, 18}, 10'500); // a new member rises
    m_store->goTo({2026, 11, 20});
    QVERIFY(m_store->refund(returned));  // and D falls
    buy(u"X"_s, kToday, 11'000);         // rises today, which is not over
}

tiers::BoardQuestion ForesightTest::question() const
{
    tiers::BoardQuestion asked;
    asked.today = toEpochDay(kToday);
    asked.within = 500;
    asked.horizonOn = day(2026, 11, 30);
    return asked;
}

Result<tiers::Board> ForesightTest::board()
{
    return m_store->store().read([&](db::ReadSession &session) { return tiers::boardOf(session, question()); });
}

void ForesightTest::boardByHand()
{
    fillBoard();
    const auto seen = board();
    QVERIFY(seen);
    QCOMPARE(seen->customers, 7);
    QCOMPARE(seen->holders, std::vector<qint64>({3, 4, 0}));
    QCOMPARE(seen->risen, 3);
    QCOMPARE(seen->risenBefore, 1);
    QCOMPARE(seen->fallen, 1);
    QCOMPARE(seen->fallenBefore, 0);
    QCOMPARE(seen->near.size(), size_t(2));
    QCOMPARE(seen->near[0].id.value(), m_ids.value(u"E"_s));
    QCOMPARE(seen->near[0].gap, 200);
    QCOMPARE(seen->near[0].lastOn, day(2026, 11, 16));
    QCOMPARE(seen->near[1].id.value(), m_ids.value(u"A"_s));
    QCOMPARE(seen->near[1].gap, 300);
    QCOMPARE(seen->near[1].metric, 9'700);
    QCOMPARE(seen->expected, std::vector<qint64>({m_ids.value(u"E"_s)}));
    QCOMPARE(seen->weeks.size(), size_t(12));
    QCOMPARE(seen->weeks[11].endsOn, day(2026, 11, 22));
    QCOMPARE(seen->weeks[11].risenTo, std::vector<qint64>({0, 1, 0}));
    QCOMPARE(seen->weeks[11].fallen, 1);
    QCOMPARE(seen->weeks[10].risenTo, std::vector<qint64>({0, 0, 1}));
    QCOMPARE(seen->weeks[9].risenTo, std::vector<qint64>({0, 0, 0}));
    QCOMPARE(seen->weeks[8].risenTo, std::vector<qint64>({0, 1, 0}));
    QCOMPARE(seen->flow, std::vector<std::vector<qint64>>({{0, 1, 0}, {3, 2, 0}, {0, 1, 0}, {0, 0, 0}}));
}

void ForesightTest::listsStandBehindTheFigures()
{
    fillBoard();
    const auto moved = [&](bool hasRisen, int rank) {
        const auto ids = m_store->store().read([&](db::ReadSession &session) {
            return tiers::movedCustomers(session, hasRisen, question().beforeOn() + 1, question().endsOn(), rank);
        });
        return ids.value_or(Ids{-1});
    };
    QCOMPARE(moved(true, -1), std::vector<qint64>({m_ids.value(u"B"_s), m_ids.value(u"D"_s), m_ids.value(u"N"_s)}));
    QCOMPARE(moved(true, 2), std::vector<qint64>({m_ids.value(u"D"_s)}));
    QCOMPARE(moved(false, -1), std::vector<qint64>({m_ids.value(u"D"_s)}));
    const auto cell = [&](int row, int column) {
        const auto ids = m_store->store().read([&](db::ReadSession &session) { return tiers::customersOfFlow(session, question(), row, column); });
        return ids.value_or(Ids{-1});
    };
    QCOMPARE(cell(1, 1), std::vector<qint64>({m_ids.value(u"B"_s), m_ids.value(u"X"_s)}));
    QCOMPARE(cell(0, 1), std::vector<qint64>({m_ids.value(u"N"_s)}));
    const auto above = m_store->store().read([](db::ReadSession &session) { return tiers::customersFromRank(session, 1); });
    QCOMPARE(above.value_or(Ids()).size(), size_t(4));
}

// Over a long random life: what a figure counts is what its list holds.
void ForesightTest::everyFigureHasItsList()
{
    liveAtRandom(11);
    const auto seen = board();
    QVERIFY(seen);
    qint64 flowing = 0;
    for (int row = 0; row < int(seen->flow.size()); ++row) {
        for (int column = 0; column < int(seen->holders.size()); ++column) {
            const auto ids = m_store->store().read([&](db::ReadSession &session) { return tiers::customersOfFlow(session, question(), row, column); });
            QVERIFY(ids);
            QCOMPARE(qint64(ids->size()), seen->flow[size_t(row)][size_t(column)]);
            flowing += qint64(ids->size());
        }
    }
    QCOMPARE(flowing, seen->customers);
    for (const tiers::BoardWeek &week : seen->weeks) {
        for (size_t rank = 0; rank < week.risenTo.size(); ++rank) {
            const auto ids = m_store->store().read([&](db::ReadSession &session) {
                return tiers::movedCustomers(session, true, week.endsOn - 6, week.endsOn, int(rank));
            });
            QCOMPARE(qint64(ids.value_or(Ids()).size()), week.risenTo[rank]);
        }
    }
}

REGULARS_TEST(ForesightTest)
#include "foresight_test.moc"
