#include "support/test_registry.h"
#include "tiers/preview_rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using tiers::Judgement;

/// What a changed ladder makes of one customer. Ladder 0 / 10 000 / 20 000; today is day 1000.
class PreviewRulesTest : public QObject {
    Q_OBJECT
private slots:
    void judges_data();
    void judges();
    void ranksFollowTheTier();
};

namespace {

constexpr EpochDay kToday = 1000;

Ladder ladder(Downgrade downgrade = Downgrade::ToEarned)
{
    Ladder made;
    made.downgrade = downgrade;
    const qint64 thresholds[] = {0, 10'000, 20'000};
    for (int rank = 0; rank < 3; ++rank)
        made.tiers.push_back({TierId(rank + 1), rank, u"L%1"_s.arg(rank), thresholds[rank]});
    return made;
}

} // namespace

void PreviewRulesTest::judges_data()
{
    QTest::addColumn<int>("downgrade");
    QTest::addColumn<int>("held");
    QTest::addColumn<bool>("pinned");
    QTest::addColumn<qint64>("metric");
    QTest::addColumn<int>("dueOn");
    QTest::addColumn<bool>("inGrace");
    QTest::addColumn<int>("rank");
    QTest::addColumn<bool>("waits");
    const int earned = int(Downgrade::ToEarned);
    const int step = int(Downgrade::OneStep);
    const int never = int(Downgrade::Never);
    QTest::newRow("one short of the next") << earned << 0 << false << 9'999LL << kNeverDay << false << 0 << false;
    QTest::newRow("exactly the next") << earned << 0 << false << 10'000LL << kNeverDay << false << 1 << false;
    QTest::newRow("two at once") << earned << 0 << false << 25'000LL << kNeverDay << false << 2 << false;
    QTest::newRow("less than held waits") << earned << 2 << false << 9'999LL << 1100 << false << 0 << true;
    QTest::newRow("one step at a time waits") << step << 2 << false << 0LL << 1100 << false << 1 << true;
    QTest::newRow("never lowered") << never << 2 << false << 0LL << 1100 << false << 2 << false;
    QTest::newRow("due, grace to begin") << earned << 1 << false << 0LL << 1000 << false << 0 << true;
    QTest::newRow("grace is over") << earned << 1 << false << 0LL << 1000 << true << 0 << false;
    QTest::newRow("within grace") << earned << 1 << false << 0LL << 1001 << true << 0 << true;
    QTest::newRow("pinned above") << earned << 2 << true << 0LL << 1100 << false << 2 << false;
    QTest::newRow("pinned below") << earned << 0 << true << 50'000LL << 1100 << false << 0 << false;
    QTest::newRow("tier is gone") << earned << -1 << false << 12'000LL << 1100 << false << 1 << false;
    QTest::newRow("pinned tier is gone") << earned << -1 << true << 0LL << 1100 << false << 0 << false;
    QTest::newRow("more returned than bought") << earned << 0 << false << -500LL << kNeverDay << false << 0 << false;
}

void PreviewRulesTest::judges()
{
    QFETCH(int, downgrade);
    QFETCH(int, held);
    QFETCH(bool, pinned);
    QFETCH(qint64, metric);
    QFETCH(int, dueOn);
    QFETCH(bool, inGrace);
    QFETCH(int, rank);
    QFETCH(bool, waits);
    const Judgement judged = tiers::judge(ladder(Downgrade(downgrade)), held, pinned, metric, dueOn, inGrace, kToday);
    QCOMPARE(judged.rank, rank);
    QCOMPARE(judged.waits, waits);
}

void PreviewRulesTest::ranksFollowTheTier()
{
    const Ladder before = ladder();
    Ladder after = before;
    after.tiers.erase(after.tiers.begin() + 1);
    after.tiers[1].rank = 1;
    Tier added;
    added.rank = 2;
    added.name = u"New"_s;
    after.tiers.push_back(added);
    QCOMPARE(tiers::ranksIn(after, before), std::vector<int>({0, -1, 1}));
}

REGULARS_TEST(PreviewRulesTest)
#include "preview_rules_test.moc"
