#include "customers/birthday_rules.h"

#include "support/test_registry.h"

#include <QDate>
#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars::customers {

/// rules.md 1.4.
class BirthdayRulesTest : public QObject {
    Q_OBJECT
private slots:
    void lunarDays_data();
    void lunarDays();
    void noLunarDay();
    void next_data();
    void next();
    void celebratedOnItsDayOnly();
};

// The first two from borax (rules.md); the others are new year's days and festivals of the public calendar.
void BirthdayRulesTest::lunarDays_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QDate>("solar");
    const auto row = [](const char *name, int year, int month, int day, QDate solar) { QTest::newRow(name) << year << month << day << solar; };
    row("2000-1-29", 2000, 1, 29, {2000, 3, 4});
    row("2021-3-20", 2021, 3, 20, {2021, 5, 1});
    row("new year 2026", 2026, 1, 1, {2026, 2, 17});
    row("new year 1985", 1985, 1, 1, {1985, 2, 20});
    row("mid-autumn 2025, after the leap sixth month", 2025, 8, 15, {2025, 10, 6});
    row("2023 has a leap second month: the ordinary one", 2023, 2, 15, {2023, 3, 6});
    row("month after the leap month", 2023, 3, 1, {2023, 4, 20});
    row("last month lies in the next solar year", 2025, 12, 29, {2026, 2, 16});
    row("day 30 of a short month", 2025, 12, 30, {2026, 2, 16});
    row("day 30 of a long month", 2023, 12, 30, {2024, 2, 9});
}

void BirthdayRulesTest::lunarDays()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    const auto found = lunarDay(year, month, day);
    QVERIFY(found);
    QTEST(toDate(*found), "solar");
    QCOMPARE(lunarDay(year, month, day), found);
}

void BirthdayRulesTest::noLunarDay()
{
    QVERIFY(!lunarDay(2026, 13, 1));
    QVERIFY(!lunarDay(2026, 0, 1));
    QVERIFY(!lunarDay(2026, 1, 31));
    QVERIFY(!lunarDay(1899, 1, 1));
    QVERIFY(!lunarDay(2201, 1, 1));
}

void BirthdayRulesTest::next_data()
{
    QTest::addColumn<QString>("birthday");
    QTest::addColumn<bool>("isLunar");
    QTest::addColumn<bool>("onFeb28");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("expected");
    const auto row = [](const char *name, const QString &birthday, bool isLunar, bool onFeb28, QDate today, QDate expected) {
        QTest::newRow(name) << birthday << isLunar << onFeb28 << today << expected;
    };
    row("today", u"1990-11-23"_s, false, false, {2026, 11, 23}, {2026, 11, 23});
    row("yesterday", u"1990-11-22"_s, false, false, {2026, 11, 23}, {2027, 11, 22});
    row("without a year", u"--12-01"_s, false, false, {2026, 11, 23}, {2026, 12, 1});
    row("29 February in a common year", u"1992-02-29"_s, false, false, {2027, 1, 1}, {2027, 3, 1});
    row("29 February, as the shop wants it", u"1992-02-29"_s, false, true, {2027, 1, 1}, {2027, 2, 28});
    row("29 February in a leap year", u"--02-29"_s, false, false, {2028, 1, 1}, {2028, 2, 29});
    row("lunar", u"1990-08-15"_s, true, false, {2025, 10, 1}, {2025, 10, 6});
    row("lunar, of the lunar year before", u"1990-12-29"_s, true, false, {2026, 2, 1}, {2026, 2, 16});
    row("lunar, gone by", u"1990-12-29"_s, true, false, {2026, 2, 17}, {2027, 2, 5});
    row("lunar without a year, day 30", u"--12-30"_s, true, false, {2026, 1, 1}, {2026, 2, 16});
    row("none", QString(), false, false, {2026, 1, 1}, {});
}

void BirthdayRulesTest::next()
{
    QFETCH(QString, birthday);
    QFETCH(bool, isLunar);
    QFETCH(bool, onFeb28);
    QFETCH(QDate, today);
    const auto found = nextBirthday(birthday, isLunar, toEpochDay(today), onFeb28);
    QTEST(found ? toDate(*found) : QDate(), "expected");
}

void BirthdayRulesTest::celebratedOnItsDayOnly()
{
    const EpochDay day = toEpochDay({2025, 10, 6});
    QVERIFY(isCelebratedOn(u"1990-08-15"_s, true, day, false));
    QVERIFY(!isCelebratedOn(u"1990-08-15"_s, true, day + 1, false));
    QVERIFY(!isCelebratedOn(u"1990-08-15"_s, true, day - 1, false));
    QVERIFY(!isCelebratedOn(u"1990-08-15"_s, false, day, false));
    QVERIFY(!isCelebratedOn({}, false, day, false));
}

} // namespace regulars::customers

using regulars::customers::BirthdayRulesTest;
REGULARS_TEST(BirthdayRulesTest)

#include "birthday_rules_test.moc"
