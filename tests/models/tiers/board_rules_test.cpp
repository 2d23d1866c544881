#include "support/test_registry.h"
#include "tiers/board_rules.h"

#include <QTest>

using namespace regulars;
using tiers::VisitRhythm;

/// Outlooks by hand. Today is day 1000.
class BoardRulesTest : public QObject {
    Q_OBJECT
private slots:
    void expects_data();
    void expects();
    void countsWeeks();
};

void BoardRulesTest::expects_data()
{
    QTest::addColumn<int>("purchases");
    QTest::addColumn<int>("firstOn");
    QTest::addColumn<int>("lastOn");
    QTest::addColumn<qint64>("metric");
    QTest::addColumn<qint64>("kept");
    QTest::addColumn<int>("until");
    QTest::addColumn<qint64>("expected");
    QTest::addColumn<qint64>("figure");
    // Bought on 970, 980, 990: every ten days; the next ones are due on 1000 (today), 1010, 1020, 1030.
    QTest::newRow("every ten days") << 3 << 970 << 990 << 300LL << 300LL << 1009 << 0LL << 300LL;
    QTest::newRow("the day itself counts") << 3 << 970 << 990 << 300LL << 300LL << 1010 << 1LL << 400LL;
    QTest::newRow("three visits") << 3 << 970 << 990 << 300LL << 300LL << 1030 << 3LL << 600LL;
    QTest::newRow("some leaves the window") << 3 << 970 << 990 << 300LL << 200LL << 1030 << 3LL << 500LL;
    QTest::newRow("rounded down") << 3 << 970 << 990 << 100LL << 100LL << 1010 << 1LL << 133LL;
    QTest::newRow("nothing after today") << 3 << 970 << 990 << 300LL << 300LL << 1000 << 0LL << 300LL;
    // 28 days apart: due on 1008, 1036.
    QTest::newRow("every four weeks") << 2 << 952 << 980 << 200LL << 200LL << 1008 << 1LL << 300LL;
    QTest::newRow("one day short") << 2 << 952 << 980 << 200LL << 200LL << 1007 << 0LL << 200LL;
    // Away for 30 days with gaps of ten: the third gap is not yet passed; 31 days break it.
    QTest::newRow("three gaps away") << 3 << 950 << 970 << 300LL << 300LL << 1010 << 1LL << 400LL;
    QTest::newRow("rhythm broken") << 3 << 949 << 969 << 300LL << 300LL << 1010 << 0LL << 300LL;
    QTest::newRow("one purchase") << 1 << 990 << 990 << 300LL << 300LL << 1100 << 0LL << 300LL;
    QTest::newRow("twice on one day") << 2 << 990 << 990 << 300LL << 300LL << 1100 << 0LL << 300LL;
    QTest::newRow("all returned") << 3 << 970 << 990 << -5LL << -5LL << 1030 << 3LL << -5LL;
}

void BoardRulesTest::expects()
{
    QFETCH(int, purchases);
    QFETCH(int, firstOn);
    QFETCH(int, lastOn);
    QFETCH(qint64, metric);
    QFETCH(qint64, kept);
    QFETCH(int, until);
    QFETCH(qint64, expected);
    QFETCH(qint64, figure);
    const VisitRhythm rhythm{purchases, firstOn, lastOn};
    QCOMPARE(tiers::expectedPurchases(rhythm, 1000, until), expected);
    QCOMPARE(tiers::expectedMetric(rhythm, metric, kept, 1000, until), figure);
    QCOMPARE(tiers::isExpectedToReach(figure, rhythm, metric, kept, 1000, until), expected > 0);
    QVERIFY(!tiers::isExpectedToReach(figure + 1, rhythm, metric, kept, 1000, until));
}

void BoardRulesTest::countsWeeks()
{
    QCOMPARE(tiers::weeksBefore(1000, 1000), 0);
    QCOMPARE(tiers::weeksBefore(994, 1000), 0);
    QCOMPARE(tiers::weeksBefore(993, 1000), 1);
    QCOMPARE(tiers::weeksBefore(1001, 1000), -1);
}

REGULARS_TEST(BoardRulesTest)
#include "board_rules_test.moc"
