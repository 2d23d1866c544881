#include "tiers/tier_rules.h"

#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::tiers;
using regulars::tests::day;
using regulars::tests::outcomeOf;

Q_DECLARE_METATYPE(std::vector<qint64>)
Q_DECLARE_METATYPE(regulars::TierWindow)
Q_DECLARE_METATYPE(regulars::Downgrade)

namespace {

Ladder ladderOf(const std::vector<qint64> &thresholds)
{
    Ladder ladder;
    for (size_t i = 0; i < thresholds.size(); ++i) {
        const auto rank = static_cast<int>(i);
        ladder.tiers.push_back({TierId(rank + 1), rank, u"L%1"_s.arg(i), thresholds[i], 10'000});
    }
    return ladder;
}

MetricEvent bought(EpochDay on, qint64 value) { return {on, qint64{on} * 86'400'000, value}; }

/// Silver (rank 1 of 0 / 10 000 / 20 000) since 2026-01-15, to the end of January 2027.
TierState silver()
{
    TierState state;
    state.tierId = TierId(2);
    state.sinceOn = day(2026, 1, 15);
    state.validUntilOn = day(2027, 1, 31);
    state.dueOn = day(2027, 2, 1);
    return state;
}

} // namespace

/// rules.md 3.1–3.4 as pure functions.
class TierRulesTest : public QObject {
    Q_OBJECT
private slots:
    void qualifying_data();
    void qualifying();
    void windows_data();
    void windows();
    void windowEdges();
    void validity_data();
    void validity();
    void nothingDueBeforeItsDay();
    void endOfValidity_data();
    void endOfValidity();
    void endOfGrace_data();
    void endOfGrace();
    void withoutGrace();
    void otherWindows_data();
    void otherWindows();
    void purchases_data();
    void purchases();
    void pinnedTiersWait();
    void neverIsNeverDue();
    void takenOverStands();
    void nothingFallsWithoutARefundOfIt_data();
    void nothingFallsWithoutARefundOfIt();
    void checkedLadders_data();
    void checkedLadders();
};

void TierRulesTest::qualifying_data()
{
    QTest::addColumn<std::vector<qint64>>("thresholds");
    QTest::addColumn<qint64>("metric");
    QTest::addColumn<int>("rank");
    const std::vector<qint64> spend{0, 1'000'000, 2'000'000}; // 0 / 10 000 / 20 000
    const std::vector<qint64> orders{0, 10, 30, 100};
    QTest::newRow("6000") << spend << qint64{600'000} << 0;
    QTest::newRow("15 000") << spend << qint64{1'500'000} << 1;
    QTest::newRow("8000+3000") << spend << qint64{1'100'000} << 1;
    QTest::newRow("18 000+3000") << spend << qint64{2'100'000} << 2;
    QTest::newRow("exactly") << spend << qint64{1'000'000} << 1;
    QTest::newRow("one fen short") << spend << qint64{999'999} << 0;
    QTest::newRow("below zero") << spend << qint64{-5} << 0;
    QTest::newRow("5 orders") << orders << qint64{5} << 0;
    QTest::newRow("10 orders") << orders << qint64{10} << 1;
    QTest::newRow("30 orders") << orders << qint64{30} << 2;
    QTest::newRow("99 orders") << orders << qint64{99} << 2;
    QTest::newRow("100 orders") << orders << qint64{100} << 3;
}

void TierRulesTest::qualifying()
{
    QFETCH(std::vector<qint64>, thresholds);
    QFETCH(qint64, metric);
    QTEST(qualified(ladderOf(thresholds), metric).rank, "rank");
}

void TierRulesTest::windows_data()
{
    QTest::addColumn<TierWindow>("window");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QDate>("inside");  // the first day that counts
    QTest::addColumn<QDate>("outside"); // the last that does not
    QTest::newRow("365 days ending today") << TierWindow::Rolling << QDate(2026, 11, 23) << QDate(2025, 11, 24) << QDate(2025, 11, 23);
    QTest::newRow("over a leap day") << TierWindow::Rolling << QDate(2028, 3, 1) << QDate(2027, 3, 3) << QDate(2027, 3, 2);
    QTest::newRow("calendar year") << TierWindow::CalendarYear << QDate(2026, 11, 23) << QDate(2026, 1, 1) << QDate(2025, 12, 31);
    QTest::newRow("lifetime") << TierWindow::Lifetime << QDate(2026, 11, 23) << QDate(1970, 1, 1) << QDate(2026, 11, 24);
}

void TierRulesTest::windows()
{
    QFETCH(TierWindow, window);
    QFETCH(QDate, on);
    QFETCH(QDate, inside);
    QFETCH(QDate, outside);
    Ladder ladder = ladderOf({0, 10});
    ladder.window = window;
    const EpochDay today = toEpochDay(on);
    const std::vector<MetricEvent> events{bought(toEpochDay(inside), 3), bought(toEpochDay(outside), 100), bought(today, 4),
                                          bought(today + 1, 1000)};
    QCOMPARE(metricOn(ladder, events, today), 7);
}

void TierRulesTest::windowEdges()
{
    Ladder ladder = ladderOf({0, 10});
    ladder.windowDays = 1;
    const EpochDay today = day(2026, 11, 23);
    QCOMPARE(windowStart(ladder, today), today);
    QCOMPARE(metricOn(ladder, {bought(today, 5), bought(today - 1, 7)}, today), 5);
    // Only what happened up to an instant.
    const std::vector<MetricEvent> events{{today, 1000, 5}, {today, 2000, 7}, {today, 2001, 11}};
    QCOMPARE(metricOn(ladder, events, today, 2000), 12);
    // Unlinked returns lower it.
    QCOMPARE(metricOn(ladder, {bought(today, 5), bought(today, -2)}, today), 3);
}

void TierRulesTest::validity_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("rank");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("12 months, to the month's end") << 12 << 1 << QDate(2026, 11, 23) << QDate(2027, 11, 30);
    QTest::newRow("on the first") << 12 << 1 << QDate(2026, 11, 1) << QDate(2027, 11, 30);
    QTest::newRow("on the last") << 12 << 2 << QDate(2026, 1, 31) << QDate(2027, 1, 31);
    QTest::newRow("into a leap February") << 12 << 1 << QDate(2027, 2, 10) << QDate(2028, 2, 29);
    QTest::newRow("31 January and one month") << 1 << 1 << QDate(2027, 1, 31) << QDate(2027, 2, 28);
    QTest::newRow("the first tier never ends") << 12 << 0 << QDate(2026, 11, 23) << QDate(9999, 12, 31);
}

void TierRulesTest::validity()
{
    QFETCH(int, months);
    QFETCH(int, rank);
    QFETCH(QDate, on);
    Ladder ladder = ladderOf({0, 10, 20});
    ladder.validityMonths = months;
    QTEST(toDate(validUntil(ladder, ladder.tiers[static_cast<size_t>(rank)], toEpochDay(on))), "expected");
}

void TierRulesTest::nothingDueBeforeItsDay()
{
    const Ladder ladder = ladderOf({0, 10'000, 20'000});
    QVERIFY(!settleDue(ladder, silver(), {}, day(2027, 1, 31)));
    QVERIFY(settleDue(ladder, silver(), {}, day(2027, 2, 1)));
}

void TierRulesTest::endOfValidity_data()
{
    QTest::addColumn<qint64>("spent");     // on the given day
    QTest::addColumn<QDate>("on");
    QTest::addColumn<Downgrade>("downgrade");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, qint64 spent, QDate on, Downgrade downgrade, const QString &verdict) {
        QTest::newRow(name) << spent << on << downgrade << verdict;
    };
    row("still qualified", 10'000, {2026, 6, 1}, Downgrade::ToEarned, u"renewal 1 until 2028-01-31"_s);
    row("one short", 9'999, {2026, 6, 1}, Downgrade::ToEarned, u"grace 1 due 2027-03-03"_s);
    row("too long ago", 10'000, {2026, 1, 31}, Downgrade::ToEarned, u"grace 1 due 2027-03-03"_s);
    row("just in the window", 10'000, {2026, 2, 1}, Downgrade::ToEarned, u"renewal 1 until 2028-01-31"_s);
    row("bought the day after", 10'000, {2027, 2, 1}, Downgrade::ToEarned, u"grace 1 due 2027-03-03"_s);
    row("one step: grace all the same", 0, {2026, 6, 1}, Downgrade::OneStep, u"grace 1 due 2027-03-03"_s);
    row("never lowered", 0, {2026, 6, 1}, Downgrade::Never, u"renewal 1 until 2028-01-31"_s);
}

void TierRulesTest::endOfValidity()
{
    QFETCH(qint64, spent);
    QFETCH(QDate, on);
    QFETCH(Downgrade, downgrade);
    Ladder ladder = ladderOf({0, 10'000, 20'000});
    ladder.downgrade = downgrade;
    // The run is two months late: judged as of the due day all the same.
    const auto verdict = settleDue(ladder, silver(), {bought(toEpochDay(on), spent)}, day(2027, 4, 1));
    QVERIFY(verdict);
    const int rank = ladder.tierOf(verdict->state.tierId).rank;
    const QString text = verdict->isChange ? u"%1 %2 until %3"_s.arg(tierCauseName(verdict->cause)).arg(rank).arg(dayText(verdict->state.validUntilOn))
                                           : u"grace %1 due %2"_s.arg(rank).arg(dayText(verdict->state.dueOn));
    QTEST(text, "verdict");
    QCOMPARE(verdict->state.sinceOn, day(2026, 1, 15)); // it is the same tier
    QCOMPARE(verdict->state.isInGrace, !verdict->isChange);
}

void TierRulesTest::endOfGrace_data()
{
    QTest::addColumn<int>("held");
    QTest::addColumn<qint64>("spent");
    QTest::addColumn<Downgrade>("downgrade");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, int held, qint64 spent, Downgrade downgrade, const QString &verdict) {
        QTest::newRow(name) << held << spent << downgrade << verdict;
    };
    row("gold to the tier earned", 2, 12'000, Downgrade::ToEarned, u"lapse 1 until 2028-03-31"_s);
    row("gold to base", 2, 500, Downgrade::ToEarned, u"lapse 0 until "_s);
    row("gold one step", 2, 500, Downgrade::OneStep, u"lapse 1 until 2028-03-31"_s);
    row("silver one step", 1, 500, Downgrade::OneStep, u"lapse 0 until "_s);
    row("silver to base", 1, 500, Downgrade::ToEarned, u"lapse 0 until "_s);
    row("qualified within the grace", 1, 10'000, Downgrade::ToEarned, u"renewal 1 until 2028-01-31"_s);
}

void TierRulesTest::endOfGrace()
{
    QFETCH(int, held);
    QFETCH(qint64, spent);
    QFETCH(Downgrade, downgrade);
    Ladder ladder = ladderOf({0, 10'000, 20'000});
    ladder.downgrade = downgrade;
    TierState state = silver();
    state.tierId = TierId(held + 1);
    state.isInGrace = true;
    state.dueOn = day(2027, 3, 3); // 31 January + 30 days are the grace; the day after it falls due
    QVERIFY(!settleDue(ladder, state, {bought(day(2026, 12, 1), spent)}, day(2027, 3, 2)));
    const auto verdict = settleDue(ladder, state, {bought(day(2026, 12, 1), spent)}, day(2027, 3, 3));
    QVERIFY(verdict && verdict->isChange);
    QTEST(u"%1 %2 until %3"_s.arg(tierCauseName(verdict->cause))
              .arg(ladder.tierOf(verdict->state.tierId).rank)
              .arg(dayText(verdict->state.validUntilOn)),
          "verdict");
    QVERIFY(!verdict->state.isInGrace);
}

void TierRulesTest::withoutGrace()
{
    Ladder ladder = ladderOf({0, 10'000, 20'000});
    ladder.graceDays = 0;
    const auto verdict = settleDue(ladder, silver(), {}, day(2027, 2, 1));
    QVERIFY(verdict && verdict->isChange);
    QCOMPARE(verdict->cause, TierCause::Lapse);
    QCOMPARE(verdict->state.tierId, TierId(1));
    QCOMPARE(verdict->state.sinceOn, day(2027, 2, 1));
    QCOMPARE(verdict->state.dueOn, kNeverDay);
}

// Silver held to 31 December 2026: the year that ends that day decides, not the one that begins the day after.
void TierRulesTest::otherWindows_data()
{
    QTest::addColumn<TierWindow>("window");
    QTest::addColumn<bool>("inGrace"); // its last day is 30 January 2027
    QTest::addColumn<QDate>("on");
    QTest::addColumn<qint64>("spent");
    QTest::addColumn<QString>("verdict");
    const QString renewed = u"renewal 1 until 2027-12-31"_s;
    const QString grace = u"grace 1 due 2027-01-31"_s;
    const QString lowered = u"lapse 0 until "_s;
    const auto row = [](const char *name, TierWindow window, bool inGrace, QDate on, qint64 spent, const QString &verdict) {
        QTest::newRow(name) << window << inGrace << on << spent << verdict;
    };
    row("year: first day", TierWindow::CalendarYear, false, {2026, 1, 1}, 10'000, renewed);
    row("year: last day", TierWindow::CalendarYear, false, {2026, 12, 31}, 10'000, renewed);
    row("year: one short", TierWindow::CalendarYear, false, {2026, 6, 1}, 9'999, grace);
    row("year: the year before", TierWindow::CalendarYear, false, {2025, 12, 31}, 10'000, grace);
    row("year: the day after", TierWindow::CalendarYear, false, {2027, 1, 1}, 10'000, grace);
    row("year, end of grace: in the judged year", TierWindow::CalendarYear, true, {2026, 6, 1}, 10'000, renewed);
    row("year, end of grace: within the grace", TierWindow::CalendarYear, true, {2027, 1, 30}, 10'000, renewed);
    row("year, end of grace: after it", TierWindow::CalendarYear, true, {2027, 1, 31}, 10'000, lowered);
    row("year, end of grace: one short", TierWindow::CalendarYear, true, {2027, 1, 30}, 9'999, lowered);
    row("lifetime: long ago", TierWindow::Lifetime, false, {2001, 1, 1}, 10'000, renewed);
    row("lifetime: last day", TierWindow::Lifetime, false, {2026, 12, 31}, 10'000, renewed);
    row("lifetime: the day after", TierWindow::Lifetime, false, {2027, 1, 1}, 10'000, grace);
    row("lifetime, end of grace: within it", TierWindow::Lifetime, true, {2027, 1, 30}, 10'000, renewed);
    row("lifetime, end of grace: one short", TierWindow::Lifetime, true, {2001, 1, 1}, 9'999, lowered);
}

void TierRulesTest::otherWindows()
{
    QFETCH(TierWindow, window);
    QFETCH(bool, inGrace);
    QFETCH(QDate, on);
    QFETCH(qint64, spent);
    Ladder ladder = ladderOf({0, 10'000, 20'000});
    ladder.window = window;
    TierState state = silver();
    state.validUntilOn = day(2026, 12, 31);
    state.isInGrace = inGrace;
    state.dueOn = inGrace ? day(2027, 1, 31) : day(2027, 1, 1);
    const auto verdict = settleDue(ladder, state, {bought(toEpochDay(on), spent)}, day(2027, 4, 1));
    QVERIFY(verdict);
    const int rank = ladder.tierOf(verdict->state.tierId).rank;
    const QString text = verdict->isChange ? u"%1 %2 until %3"_s.arg(tierCauseName(verdict->cause)).arg(rank).arg(dayText(verdict->state.validUntilOn))
                                           : u"grace %1 due %2"_s.arg(rank).arg(dayText(verdict->state.dueOn));
    QTEST(text, "verdict");
}

void TierRulesTest::purchases_data()
{
    QTest::addColumn<bool>("inGrace");
    QTest::addColumn<qint64>("metric");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<qint64>("judged");
    QTest::newRow("up") << false << qint64{20'000} << u"purchase 2 until 2027-12-31"_s << qint64{0};
    QTest::newRow("same tier: nothing, it is held for its validity") << false << qint64{15'000} << u""_s << qint64{0};
    QTest::newRow("below: nothing") << false << qint64{0} << u""_s << qint64{0};
    QTest::newRow("in grace: renewed") << true << qint64{10'000} << u"renewal 1 until 2027-12-31"_s << qint64{0};
    QTest::newRow("in grace: up") << true << qint64{20'000} << u"purchase 2 until 2027-12-31"_s << qint64{0};
    QTest::newRow("in grace: still short") << true << qint64{9'999} << u""_s << qint64{0};
    QTest::newRow("in grace: late facts filled the judged window") << true << qint64{0} << u"renewal 1 until 2027-12-31"_s << qint64{10'000};
    QTest::newRow("in grace: the judged window raises nobody") << true << qint64{0} << u"renewal 1 until 2027-12-31"_s << qint64{20'000};
    QTest::newRow("not in grace: the judged window is none") << false << qint64{0} << u""_s << qint64{20'000};
}

void TierRulesTest::purchases()
{
    QFETCH(bool, inGrace);
    QFETCH(qint64, metric);
    QFETCH(qint64, judged);
    const Ladder ladder = ladderOf({0, 10'000, 20'000});
    TierState state = silver();
    state.isInGrace = inGrace;
    const auto verdict = tiers::afterPurchase(ladder, state, metric, day(2026, 12, 24), judged);
    const QString text = verdict ? u"%1 %2 until %3"_s.arg(tierCauseName(verdict->cause))
                                       .arg(ladder.tierOf(verdict->state.tierId).rank)
                                       .arg(dayText(verdict->state.validUntilOn))
                                 : QString();
    QTEST(text, "verdict");
}

void TierRulesTest::pinnedTiersWait()
{
    const Ladder ladder = ladderOf({0, 10'000, 20'000});
    TierState state = silver();
    state.isPinned = true;
    QVERIFY(!tiers::afterPurchase(ladder, state, 1'000'000, day(2026, 12, 24)));
    QVERIFY(!settleDue(ladder, state, {}, day(2027, 1, 31)));
    const auto verdict = settleDue(ladder, state, {bought(day(2026, 12, 1), 25'000)}, day(2027, 2, 1));
    QVERIFY(verdict && verdict->isChange);
    QCOMPARE(verdict->cause, TierCause::PinEnd);
    QCOMPARE(ladder.tierOf(verdict->state.tierId).rank, 2);
    QVERIFY(!verdict->state.isPinned);
    QCOMPARE(verdict->state.validUntilOn, day(2028, 2, 29));
}

// A run on the last day there is must end: what never ends does not fall due even then.
void TierRulesTest::neverIsNeverDue()
{
    const Ladder ladder = ladderOf({0, 10'000, 20'000});
    TierState state;
    QVERIFY(!settleDue(ladder, state, {}, kNeverDay));
    state = silver();
    state.validUntilOn = kNeverDay;
    state.dueOn = kNeverDay;
    QVERIFY(!settleDue(ladder, state, {}, kNeverDay));
    QVERIFY(!settleDue(ladder, state, {}, kNeverDay + 1));
}

// A tier that came in a file rests on what another system knew, so no refund here undoes it.
void TierRulesTest::takenOverStands()
{
    const Ladder ladder = ladderOf({0, 10'000, 20'000});
    TierChange change;
    change.fromTierId = ladder.tiers[0].id;
    change.toTierId = ladder.tiers[2].id;
    change.onDay = day(2026, 6, 1);
    change.cause = TierCause::Import;
    QVERIFY(!takenBack(ladder, change, change.toTierId, {}, day(2026, 6, 2)));
    change.cause = TierCause::Evaluation;
    change.metric = 20'000;
    QCOMPARE(takenBack(ladder, change, change.toTierId, {}, day(2026, 6, 2)), std::optional(ladder.tiers[0].id));
}

// Rule 3.3: the metric at the upgrade, less what has been refunded of it. Gold at 12 000, the threshold raised since.
void TierRulesTest::nothingFallsWithoutARefundOfIt_data()
{
    QTest::addColumn<qint64>("threshold"); // of gold, today
    QTest::addColumn<qint64>("left");      // of the 12 000, after refunds
    QTest::addColumn<int>("rank");         // where the customer is after a refund
    QTest::newRow("raised, nothing of it refunded") << qint64{15'000} << qint64{12'000} << 2;
    QTest::newRow("raised, some of it refunded") << qint64{15'000} << qint64{11'980} << 1;
    QTest::newRow("not raised, some of it refunded") << qint64{10'000} << qint64{10'000} << 2;
    QTest::newRow("not raised, too much refunded") << qint64{10'000} << qint64{9'999} << 1;
    QTest::newRow("raised, down to the bottom") << qint64{15'000} << qint64{4'999} << 0;
}

void TierRulesTest::nothingFallsWithoutARefundOfIt()
{
    QFETCH(qint64, threshold);
    QFETCH(qint64, left);
    QFETCH(int, rank);
    const Ladder ladder = ladderOf({0, 5'000, threshold});
    TierChange change;
    change.fromTierId = ladder.tiers[0].id;
    change.toTierId = ladder.tiers[2].id;
    change.onDay = day(2026, 6, 1);
    change.atMs = bought(change.onDay, 0).atMs;
    change.metric = 12'000;
    // Two months later something was bought and brought back, which is nothing of the 12 000.
    const std::vector<MetricEvent> events{bought(change.onDay, left), bought(day(2026, 8, 1), 0)};
    TierId held = change.toTierId;
    for (auto fallen = takenBack(ladder, change, held, events, day(2026, 8, 2)); fallen;
         fallen = takenBack(ladder, change, held, events, day(2026, 8, 2)))
        held = *fallen;
    QCOMPARE(ladder.tierOf(held).rank, rank);
}

void TierRulesTest::checkedLadders_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("sound") << 0 << u"ok"_s;
    QTest::newRow("no tier") << 1 << u"LadderInvalid"_s;
    QTest::newRow("first threshold") << 2 << u"LadderInvalid"_s;
    QTest::newRow("equal thresholds") << 3 << u"LadderInvalid"_s;
    QTest::newRow("falling thresholds") << 4 << u"LadderInvalid"_s;
    QTest::newRow("name twice") << 5 << u"LadderInvalid"_s;
    QTest::newRow("no name") << 6 << u"LadderInvalid"_s;
    QTest::newRow("multiplier 0") << 7 << u"LadderInvalid"_s;
    QTest::newRow("multiplier 101") << 8 << u"LadderInvalid"_s;
    QTest::newRow("multiplier 100") << 9 << u"ok"_s;
    QTest::newRow("one tier") << 10 << u"ok"_s;
}

void TierRulesTest::checkedLadders()
{
    QFETCH(int, what);
    QFETCH(QString, outcome);
    Ladder ladder = ladderOf({0, 10, 20});
    if (what == 1)
        ladder.tiers.clear();
    if (what == 2)
        ladder.tiers[0].threshold = 1;
    if (what == 3)
        ladder.tiers[2].threshold = 10;
    if (what == 4)
        ladder.tiers[2].threshold = 9;
    if (what == 5)
        ladder.tiers[2].name = u"L1"_s;
    if (what == 6)
        ladder.tiers[2].name = u" "_s;
    if (what == 7)
        ladder.tiers[2].multiplierBp = 0;
    if (what == 8)
        ladder.tiers[2].multiplierBp = 1'010'000;
    if (what == 9)
        ladder.tiers[2].multiplierBp = 1'000'000;
    if (what == 10)
        ladder.tiers.resize(1);
    QCOMPARE(outcomeOf(checkLadder(ladder)), outcome);
}

REGULARS_TEST(TierRulesTest)
#include "tier_rules_test.moc"
