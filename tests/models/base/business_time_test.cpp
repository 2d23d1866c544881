#include "base/business_time.h"
#include "base/clock.h"

#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

EpochDay day(int year, int month, int dayOfMonth) { return toEpochDay(QDate(year, month, dayOfMonth)); }

constexpr int kHour = 3'600'000;
constexpr int kMinute = 60'000;

} // namespace

class BusinessTimeTest : public QObject {
    Q_OBJECT

private slots:
    void days();
    void addMonthsRows_data();
    void addMonthsRows();
    void months();
    void neverStaysNever();
    void birthdays_data();
    void birthdays();
    void parsesDays_data();
    void parsesDays();
    void parsesInstants_data();
    void parsesInstants();
    void zones();
    void dayOfInstant_data();
    void dayOfInstant();
    void wallClock_data();
    void wallClock();
    void everyDayStartsOnItself_data();
    void everyDayStartsOnItself();
    void clocks();
};

void BusinessTimeTest::days()
{
    QCOMPARE(toEpochDay(QDate(1970, 1, 1)), 0);
    QCOMPARE(toEpochDay(QDate(1969, 12, 31)), -1);
    QCOMPARE(toEpochDay(QDate(2000, 3, 1)), 11017);
    QCOMPARE(toDate(11017), QDate(2000, 3, 1));
    QCOMPARE(toDate(kNeverDay), QDate(9999, 12, 31));
    QCOMPARE(dayText(11017), u"2000-03-01"_s);
    QCOMPARE(dayText(kNeverDay), QString());
}

void BusinessTimeTest::addMonthsRows_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("to");
    QTest::newRow("31 Jan + 1") << QDate(2026, 1, 31) << 1 << QDate(2026, 2, 28);
    QTest::newRow("31 Jan + 1 in a leap year") << QDate(2028, 1, 31) << 1 << QDate(2028, 2, 29);
    QTest::newRow("31 Jan + 2 is not bent by February") << QDate(2026, 1, 31) << 2 << QDate(2026, 3, 31);
    QTest::newRow("29 Feb + 12") << QDate(2028, 2, 29) << 12 << QDate(2029, 2, 28);
    QTest::newRow("30 Nov + 3") << QDate(2026, 11, 30) << 3 << QDate(2027, 2, 28);
    QTest::newRow("15 Dec + 1") << QDate(2026, 12, 15) << 1 << QDate(2027, 1, 15);
    QTest::newRow("31 Mar - 1") << QDate(2026, 3, 31) << -1 << QDate(2026, 2, 28);
    QTest::newRow("+ 0") << QDate(2026, 3, 31) << 0 << QDate(2026, 3, 31);
    QTest::newRow("+ 1200") << QDate(2026, 1, 31) << 1200 << QDate(2126, 1, 31);
}

void BusinessTimeTest::addMonthsRows()
{
    QFETCH(QDate, from);
    QFETCH(int, months);
    QFETCH(QDate, to);
    QCOMPARE(toDate(addMonths(toEpochDay(from), months)), to);
}

void BusinessTimeTest::months()
{
    QCOMPARE(endOfMonth(day(2026, 2, 1)), day(2026, 2, 28));
    QCOMPARE(endOfMonth(day(2028, 2, 29)), day(2028, 2, 29));
    QCOMPARE(endOfMonth(day(2026, 12, 31)), day(2026, 12, 31));
    QCOMPARE(startOfMonth(day(2026, 12, 31)), day(2026, 12, 1));
    QCOMPARE(startOfMonth(day(2026, 2, 1)), day(2026, 2, 1));
    QCOMPARE(monthKey(day(2026, 1, 31)), 2026 * 12);
    QCOMPARE(monthKey(day(2026, 12, 1)) + 1, monthKey(day(2027, 1, 31)));
}

void BusinessTimeTest::neverStaysNever()
{
    QCOMPARE(addMonths(kNeverDay, 12), kNeverDay);
    QCOMPARE(addMonths(kNeverDay, -12), kNeverDay);
    QCOMPARE(endOfMonth(kNeverDay), kNeverDay);
    QCOMPARE(addMonths(day(9999, 6, 1), 12), kNeverDay); // and nothing lies behind it
}

void BusinessTimeTest::birthdays_data()
{
    QTest::addColumn<QDate>("birthday");
    QTest::addColumn<int>("year");
    QTest::addColumn<bool>("feb28");
    QTest::addColumn<QDate>("celebrated");
    QTest::newRow("ordinary") << QDate(1990, 5, 17) << 2026 << false << QDate(2026, 5, 17);
    QTest::newRow("29 Feb, common year") << QDate(2000, 2, 29) << 2026 << false << QDate(2026, 3, 1);
    QTest::newRow("29 Feb, common year, by setting") << QDate(2000, 2, 29) << 2026 << true << QDate(2026, 2, 28);
    QTest::newRow("29 Feb, leap year") << QDate(2000, 2, 29) << 2028 << false << QDate(2028, 2, 29);
    QTest::newRow("29 Feb, leap year, by setting") << QDate(2000, 2, 29) << 2028 << true << QDate(2028, 2, 29);
    QTest::newRow("29 Feb, 2100 is common") << QDate(2000, 2, 29) << 2100 << false << QDate(2100, 3, 1);
    QTest::newRow("28 Feb stays") << QDate(2001, 2, 28) << 2028 << false << QDate(2028, 2, 28);
}

void BusinessTimeTest::birthdays()
{
    QFETCH(QDate, birthday);
    QFETCH(int, year);
    QFETCH(bool, feb28);
    QFETCH(QDate, celebrated);
    QCOMPARE(toDate(birthdayInYear(birthday, year, feb28)), celebrated);
}

void BusinessTimeTest::parsesDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("ISO") << u"2026-02-28"_s << QDate(2026, 2, 28);
    QTest::newRow("blanks around") << u" 2026-02-28 "_s << QDate(2026, 2, 28);
    QTest::newRow("leap day") << u"2028-02-29"_s << QDate(2028, 2, 29);
    for (const char *text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-5", "20260105", "2026/01/05",
                             "2026-01-05x", "2026-01-05T10:00", "05-01-2026", "2026-01", "-026-01-05", "2026-+1-05"})
        QTest::addRow("refused: %s", text) << QString::fromLatin1(text) << QDate();
}

void BusinessTimeTest::parsesDays()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto parsed = parseDay(text);
    QCOMPARE(parsed.has_value(), date.isValid());
    if (parsed)
        QCOMPARE(toDate(*parsed), date);
    else
        QCOMPARE(parsed.error().code, ErrorCode::Invalid);
}

void BusinessTimeTest::parsesInstants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *text, qint64 seconds) { QTest::newRow(text) << QString::fromLatin1(text) << seconds; };
    row("1970-01-01T00:00:00Z", 0);
    row("2011-12-10T00:00:00Z", 1323475200);
    row("2011-12-10T08:00:00+08:00", 1323475200);
    row("2011-12-09T19:00:00-05:00", 1323475200);
    row("2011-12-10T00:00:00", 1323475200); // no zone: UTC, wherever the machine stands
    row("2011-12-10T00:00", 1323475200);
    row("2011-12-10", 1323475200);
    row("2026-03-29T01:30:00", 1774747800); // does not exist in London, does in UTC
    row("1969-12-31T23:59:59Z", -1);
    row("", 77);
    row("yesterday", 77);
    row("2011-02-30T00:00:00Z", 77);
    row("2011-12-10T25:00:00Z", 77);
    row("2011-12-10T00:00:00Zx", 77);
    row("2011-12-10x", 77);
    row("8999-12-31T00:00:00Z", 221845305600);
    row("9000-01-01T00:00:00Z", 77); // no shop is open then
    row("9999-12-31", 77);
}

void BusinessTimeTest::parsesInstants()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto parsed = parseInstant(text);
    if (seconds == 77) {
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Invalid);
        return;
    }
    QVERIFY(parsed.has_value());
    QCOMPARE(*parsed, seconds * 1000);
    QCOMPARE(parseInstant(instantText(*parsed)).value_or(77), *parsed);
}

void BusinessTimeTest::zones()
{
    QVERIFY(BusinessTime::fromName(u"Asia/Shanghai"_s).has_value());
    QVERIFY(BusinessTime::fromName(u"UTC"_s).has_value());
    for (const QString &name : {QString(), u"Shanghai"_s, u"Asia/Atlantis"_s})
        QCOMPARE(BusinessTime::fromName(name).error().code, ErrorCode::Invalid);
    QCOMPARE(instantText(1323475200123), u"2011-12-10T00:00:00Z"_s);
}

void BusinessTimeTest::dayOfInstant_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QDate>("date");
    const auto row = [](const char *zone, const char *instant, QDate date) {
        QTest::addRow("%s %s", zone, instant) << QString::fromLatin1(zone) << QString::fromLatin1(instant) << date;
    };
    row("Asia/Shanghai", "2026-11-22T15:59:59Z", QDate(2026, 11, 22));
    row("Asia/Shanghai", "2026-11-22T16:00:00Z", QDate(2026, 11, 23));
    row("Asia/Shanghai", "1988-07-01T15:00:00Z", QDate(1988, 7, 2)); // China kept summer time then
    row("Europe/London", "2026-03-28T23:59:59Z", QDate(2026, 3, 28));
    row("Europe/London", "2026-03-29T00:00:00Z", QDate(2026, 3, 29));
    row("Europe/London", "2026-03-29T22:59:59Z", QDate(2026, 3, 29));
    row("Europe/London", "2026-03-29T23:00:00Z", QDate(2026, 3, 30));
    row("Europe/London", "2026-10-25T23:59:59Z", QDate(2026, 10, 25));
    row("Europe/London", "2051-07-01T23:00:00Z", QDate(2051, 7, 2)); // by the rule, beyond any table
    row("Pacific/Kiritimati", "2026-11-22T10:00:00Z", QDate(2026, 11, 23));
    row("Pacific/Pago_Pago", "2026-11-23T10:59:59Z", QDate(2026, 11, 22));
    row("UTC", "1969-12-31T23:59:59Z", QDate(1969, 12, 31));
}

void BusinessTimeTest::dayOfInstant()
{
    QFETCH(QString, zone);
    QFETCH(QString, instant);
    QFETCH(QDate, date);
    const auto time = BusinessTime::fromName(zone);
    const auto ms = parseInstant(instant);
    QVERIFY(time && ms);
    QCOMPARE(toDate(time->dayOf(*ms)), date);
    QCOMPARE(time->local(*ms).date(), date);
    // The cached offset must not depend on what was asked before.
    BusinessTime warmed = *time;
    for (const qint64 apart : {-400LL, -180LL, -1LL, 1LL, 180LL, 400LL})
        (void)warmed.dayOf(*ms + apart * 86'400'000);
    QCOMPARE(toDate(warmed.dayOf(*ms)), date);
}

void BusinessTimeTest::wallClock_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("msOfDay");
    QTest::addColumn<QString>("instant");
    const auto row = [](const char *zone, QDate date, int msOfDay, const char *instant) {
        QTest::addRow("%s %s %d:%02d", zone, qPrintable(date.toString(Qt::ISODate)), msOfDay / kHour,
                      msOfDay % kHour / kMinute)
            << QString::fromLatin1(zone) << date << msOfDay << QString::fromLatin1(instant);
    };
    row("Asia/Shanghai", QDate(2026, 11, 23), 0, "2026-11-22T16:00:00Z");
    row("Asia/Shanghai", QDate(2026, 11, 23), 21 * kHour, "2026-11-23T13:00:00Z");
    // London skips 01:00–02:00 on 29 March 2026 and has it twice on 25 October.
    row("Europe/London", QDate(2026, 3, 29), 59 * kMinute, "2026-03-29T00:59:00Z");
    row("Europe/London", QDate(2026, 3, 29), kHour + 30 * kMinute, "2026-03-29T01:30:00Z");
    row("Europe/London", QDate(2026, 3, 29), 2 * kHour, "2026-03-29T01:00:00Z");
    row("Europe/London", QDate(2026, 3, 29), 12 * kHour, "2026-03-29T11:00:00Z");
    row("Europe/London", QDate(2026, 10, 25), kHour + 30 * kMinute, "2026-10-25T00:30:00Z");
    row("Europe/London", QDate(2026, 10, 25), 2 * kHour, "2026-10-25T02:00:00Z");
    // Auckland, far east: skips 02:00–03:00 on 27 September 2026, has it twice on 5 April.
    row("Pacific/Auckland", QDate(2026, 9, 27), kHour, "2026-09-26T13:00:00Z");
    row("Pacific/Auckland", QDate(2026, 9, 27), 2 * kHour + 30 * kMinute, "2026-09-26T14:30:00Z");
    row("Pacific/Auckland", QDate(2026, 4, 5), 2 * kHour + 30 * kMinute, "2026-04-04T13:30:00Z");
    row("America/Los_Angeles", QDate(2026, 3, 8), 12 * kHour, "2026-03-08T19:00:00Z");
    row("America/Los_Angeles", QDate(2026, 3, 8), 2 * kHour + 30 * kMinute, "2026-03-08T10:30:00Z");
    // São Paulo skipped midnight itself: 4 November 2018 began at 01:00.
    row("America/Sao_Paulo", QDate(2018, 11, 4), 0, "2018-11-04T03:00:00Z");
    // Samoa skipped all of 30 December 2011.
    row("Pacific/Apia", QDate(2011, 12, 30), 0, "2011-12-30T10:00:00Z");
    row("Pacific/Apia", QDate(2011, 12, 31), 0, "2011-12-30T10:00:00Z");
    row("Pacific/Kiritimati", QDate(2026, 11, 23), 0, "2026-11-22T10:00:00Z");
}

void BusinessTimeTest::wallClock()
{
    QFETCH(QString, zone);
    QFETCH(QDate, date);
    QFETCH(int, msOfDay);
    QFETCH(QString, instant);
    const auto time = BusinessTime::fromName(zone);
    QVERIFY(time.has_value());
    QCOMPARE(instantText(time->instantOf(toEpochDay(date), msOfDay)), instant);
    if (msOfDay == 0)
        QCOMPARE(instantText(time->startOf(toEpochDay(date))), instant);
}

void BusinessTimeTest::everyDayStartsOnItself_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone : {"Asia/Shanghai", "Europe/London", "America/Sao_Paulo", "Pacific/Auckland", "America/New_York",
                             "Australia/Lord_Howe", "Pacific/Kiritimati", "Africa/Casablanca", "Pacific/Chatham"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

// A day's first instant lies on that day and the millisecond before it on the day before: no day is lost or doubled.
void BusinessTimeTest::everyDayStartsOnItself()
{
    QFETCH(QString, zone);
    const auto time = BusinessTime::fromName(zone);
    QVERIFY(time.has_value());
    for (EpochDay d = day(2015, 1, 1); d < day(2032, 1, 1); ++d) {
        const qint64 start = time->startOf(d);
        QCOMPARE(time->dayOf(start), d);
        QCOMPARE(time->dayOf(start - 1), d - 1);
    }
}

void BusinessTimeTest::clocks()
{
    FixedClock fixed(1000);
    QCOMPARE(fixed.nowMs(), 1000);
    fixed.advance(500);
    QCOMPARE(fixed.nowMs(), 1500);
    fixed.set(7);
    QCOMPARE(fixed.nowMs(), 7);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = SystemClock().nowMs();
    QVERIFY(now >= before && now <= QDateTime::currentMSecsSinceEpoch());
}

} // namespace regulars

using regulars::BusinessTimeTest;
REGULARS_TEST(BusinessTimeTest)

#include "business_time_test.moc"
