#include "support/test_registry.h"
#include "ui/kit/format.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

class FormatTest : public QObject
{
    Q_OBJECT

private slots:
    void money_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("brief");
        QTest::newRow("yuan") << qint64(372000) << u"CNY"_s << 2 << u"¥3,720.00"_s << u"¥3,720"_s;
        QTest::newRow("fen") << qint64(5) << u"CNY"_s << 2 << u"¥0.05"_s << u"¥0.05"_s;
        QTest::newRow("negative") << qint64(-4520) << u"GBP"_s << 2 << u"−£45.20"_s << u"−£45.20"_s;
        QTest::newRow("zero") << qint64(0) << u"USD"_s << 2 << u"$0.00"_s << u"$0"_s;
        QTest::newRow("taiwan") << qint64(128000000) << u"TWD"_s << 2 << u"NT$1,280,000.00"_s << u"NT$1,280,000"_s;
        QTest::newRow("hong kong") << qint64(99999) << u"HKD"_s << 2 << u"HK$999.99"_s << u"HK$999.99"_s;
        QTest::newRow("no decimals") << qint64(1500) << u"JPY"_s << 0 << u"¥1,500"_s << u"¥1,500"_s;
        QTest::newRow("three decimals") << qint64(1500) << u"KWD"_s << 3 << u"KWD\u00a01.500"_s << u"KWD\u00a01.500"_s;
        QTest::newRow("most") << std::numeric_limits<qint64>::max() << u"CNY"_s << 2
                              << u"¥92,233,720,368,547,758.07"_s << u"¥92,233,720,368,547,758.07"_s;
        QTest::newRow("least") << std::numeric_limits<qint64>::min() << u"CNY"_s << 2
                               << u"−¥92,233,720,368,547,758.08"_s << u"−¥92,233,720,368,547,758.08"_s;
    }
    void money()
    {
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(int, digits);
        QTEST(Format::money(minor, currency, digits), "full");
        QTEST(Format::moneyShort(minor, currency, digits), "brief");
    }

    void points()
    {
        QCOMPARE(Format::points(3460), u"3,460"_s);
        QCOMPARE(Format::points(-860), u"−860"_s);
        QCOMPARE(Format::signedPoints(283), u"+283"_s);
        QCOMPARE(Format::signedPoints(0), u"0"_s);
        QCOMPARE(Format::signedPoints(-1200), u"−1,200"_s);
        QCOMPARE(Format::percent(0.104), u"10.4%"_s);
        QCOMPARE(Format::percent(-0.25), u"−25.0%"_s);
        QCOMPARE(Format::percent(-0.00001), u"0.0%"_s);
        QCOMPARE(Format::percent(0.62, 0), u"62%"_s);
    }

    void relativeDay_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("words");
        const QDate today(2026, 10, 22);
        QTest::newRow("today") << today << u"Today"_s;
        QTest::newRow("yesterday") << today.addDays(-1) << u"Yesterday"_s;
        QTest::newRow("tomorrow") << today.addDays(1) << u"Tomorrow"_s;
        QTest::newRow("soon") << today.addDays(5) << u"In 5 days"_s;
        QTest::newRow("twelve") << today.addDays(-12) << u"12 days ago"_s;
        QTest::newRow("last in days") << today.addDays(-59) << u"59 days ago"_s;
        QTest::newRow("sixty days are not yet two months") << QDate(2026, 8, 23) << u"60 days ago"_s;
        QTest::newRow("months") << QDate(2026, 7, 22) << u"3 months ago"_s;
        QTest::newRow("month not over") << QDate(2026, 7, 23) << u"2 months ago"_s;
        QTest::newRow("23 months") << QDate(2024, 10, 23) << u"23 months ago"_s;
        QTest::newRow("years") << QDate(2024, 10, 22) << u"2 years ago"_s;
        QTest::newRow("none") << QDate() << QString();
    }
    void relativeDay()
    {
        QFETCH(QDate, day);
        QTEST(Format::relativeDay(day, QDate(2026, 10, 22)), "words");
    }

    void dates()
    {
        const QDate today(2026, 10, 22);
        QCOMPARE(Format::date(QDate(2026, 10, 31), today), u"10-31"_s);
        QCOMPARE(Format::date(QDate(2027, 1, 2), today), u"2027-01-02"_s);
        QCOMPARE(Format::date({}, today), QString());
        QCOMPARE(Format::clock(QTime(9, 5)), u"09:05"_s);
        QCOMPARE(Format::moment(QDateTime(today, QTime(12, 0)), today), u"Today 12:00"_s);
        QCOMPARE(Format::moment(QDateTime(QDate(2026, 10, 3), QTime(8, 30)), today), u"10-03 08:30"_s);
        const QDateTime now(today, QTime(14, 32));
        QCOMPARE(Format::dayAndClock(now, u"zh_CN"_s), u"10月22日 周四 14:32"_s);
        QCOMPARE(Format::dayAndClock(now, u"en"_s), u"Thu 22 Oct 14:32"_s);
    }

    void maskedPhone_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("shown");
        QTest::newRow("mobile") << u"13800138046"_s << u"138 **** 8046"_s;
        QTest::newRow("spaced") << u"138 0013-8046"_s << u"138 **** 8046"_s;
        QTest::newRow("with country") << u"+86 138 0013 8046"_s << u"138 **** 8046"_s;
        QTest::newRow("hong kong") << u"9123 4567"_s << u"**** 4567"_s;
        QTest::newRow("britain") << u"+44 7700 900123"_s << u"**** 0123"_s;
        QTest::newRow("too short to show any") << u"110110"_s << u"****"_s;
        QTest::newRow("none") << QString() << QString();
    }
    void maskedPhone()
    {
        QFETCH(QString, phone);
        QTEST(Format::maskedPhone(phone), "shown");
    }

    void parse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("digits");
        QTest::addColumn<bool>("fine");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("whole") << u"904"_s << 2 << true << qint64(90400);
        QTest::newRow("decimals") << u"904.5"_s << 2 << true << qint64(90450);
        QTest::newRow("groups") << u"1,234,567.89"_s << 2 << true << qint64(123456789);
        QTest::newRow("full width") << u"１２．５"_s << 2 << true << qint64(1250);
        QTest::newRow("chinese stop") << u"12。5"_s << 2 << true << qint64(1250);
        QTest::newRow("sign of money") << u"¥ 12.50"_s << 2 << true << qint64(1250);
        QTest::newRow("full-width yen") << u"￥12"_s << 2 << true << qint64(1200);
        QTest::newRow("negative") << u"-12"_s << 2 << true << qint64(-1200);
        QTest::newRow("minus of ours") << u"−12"_s << 2 << true << qint64(-1200);
        QTest::newRow("point first") << u".5"_s << 2 << true << qint64(50);
        QTest::newRow("point last") << u"5."_s << 2 << true << qint64(500);
        QTest::newRow("three decimals") << u"1.234"_s << 2 << false << qint64(0);
        QTest::newRow("point in points") << u"1.0"_s << 0 << false << qint64(0);
        QTest::newRow("two points") << u"1.2.3"_s << 2 << false << qint64(0);
        QTest::newRow("letters") << u"12a"_s << 2 << false << qint64(0);
        QTest::newRow("empty") << QString() << 2 << false << qint64(0);
        QTest::newRow("only a sign") << u"¥"_s << 2 << false << qint64(0);
        QTest::newRow("largest") << u"92233720368547758.07"_s << 2 << true << std::numeric_limits<qint64>::max();
        QTest::newRow("too large") << u"92233720368547758.08"_s << 2 << false << qint64(0);
        QTest::newRow("far too large") << u"99999999999999999999999"_s << 2 << false << qint64(0);
    }
    void parse()
    {
        QFETCH(QString, text);
        QFETCH(int, digits);
        QFETCH(bool, fine);
        QFETCH(qint64, minor);
        const std::optional<qint64> found = Format::parseMinor(text, digits);
        QCOMPARE(found.has_value(), fine);
        if (fine)
            QCOMPARE(*found, minor);
    }

    void writtenAmountsReadBack()
    {
        for (const qint64 minor : {qint64(0), qint64(1), qint64(-1), qint64(99), qint64(123456789), qint64(-5000)})
            QCOMPARE(Format::parseMinor(Format::money(minor, u"CNY"_s), 2).value_or(-99), minor);
    }
};

REGULARS_TEST(FormatTest)
#include "format_test.moc"
