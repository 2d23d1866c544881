#include "demo/schedule_rules.h"
#include "support/test_registry.h"

#include <QTest>

#include <cmath>

using namespace regulars;
using namespace regulars::demo;

class ScheduleRulesTest : public QObject {
    Q_OBJECT
private slots:
    void walkInsComeAllDay_data();
    void walkInsComeAllDay();
};

void ScheduleRulesTest::walkInsComeAllDay_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<int>("walkIns");
    QTest::addColumn<int>("hour");
    QTest::newRow("a morning in a chain") << 130 << 25 << 12;
    QTest::newRow("an afternoon in a chain") << 130 << 25 << 16;
    QTest::newRow("an evening in a big chain") << 2040 << 347 << 19;
    QTest::newRow("an afternoon in one shop") << 26 << 5 << 16;
}

// Known customers ask first, walk-ins last: of both, the share of the day that is over has come, whatever the seed.
void ScheduleRulesTest::walkInsComeAllDay()
{
    QFETCH(int, known);
    QFETCH(int, walkIns);
    QFETCH(int, hour);
    const EpochDay today = toEpochDay({2026, 11, 23});
    const Seasons seasons(today - 1, today);
    const auto count = static_cast<quint32>(known + walkIns);
    for (quint64 seed = 1; seed <= 200; ++seed) {
        const DaySchedule days(DaySchedule::Kind::Purchase, seasons, seed, {count, count}, hour * 3'600'000);
        int come = 0;
        for (quint32 i = static_cast<quint32>(known); i < count; ++i)
            come += days.slot(today, i).id != 0 ? 1 : 0;
        const double expected = static_cast<double>(walkIns) * days.happenOn(today) / count;
        QVERIFY2(std::abs(come - expected) <= 2.5 + 0.01 * walkIns, qPrintable(QString::number(seed) + QLatin1Char(' ') + QString::number(come)));
    }
}

REGULARS_TEST(ScheduleRulesTest)
#include "schedule_rules_test.moc"
