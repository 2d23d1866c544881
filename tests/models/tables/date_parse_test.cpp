// Dates as shops write them.
#include "tables/date_parse.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::tables;
using namespace Qt::StringLiterals;

class DateParseTest : public QObject {
    Q_OBJECT
private slots:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DayOrder>("order");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("expected"); // UTC; empty: no date
        const auto none = DayOrder::Unknown;
        const auto dayFirst = DayOrder::DayFirst;
        const auto monthFirst = DayOrder::MonthFirst;
        const QString shanghai = u"Asia/Shanghai"_s;
        const QString london = u"Europe/London"_s;
        QTest::newRow("iso") << u"2026-07-03"_s << none << shanghai << u"2026-07-02T16:00:00Z"_s;
        QTest::newRow("iso with time") << u"2010-12-01 08:26:00"_s << none << london << u"2010-12-01T08:26:00Z"_s;
        QTest::newRow("summer") << u"2011-07-01 08:26:00"_s << none << london << u"2011-07-01T07:26:00Z"_s;
        QTest::newRow("skipped hour") << u"2011-03-27 01:30"_s << none << london << u"2011-03-27T01:30:00Z"_s;
        QTest::newRow("after skipped hour") << u"2011-03-27 12:00"_s << none << london << u"2011-03-27T11:00:00Z"_s;
        QTest::newRow("T") << u"2026-07-03T09:30"_s << none << shanghai << u"2026-07-03T01:30:00Z"_s;
        QTest::newRow("Z") << u"2026-07-03T09:30:15Z"_s << none << shanghai << u"2026-07-03T09:30:15Z"_s;
        QTest::newRow("offset") << u"2026-07-03 09:30:15+02:00"_s << none << shanghai << u"2026-07-03T07:30:15Z"_s;
        QTest::newRow("offset without colon")
            << u"2026-07-03T09:30:15-0530"_s << none << shanghai << u"2026-07-03T15:00:15Z"_s;
        QTest::newRow("fraction") << u"2026-07-03T09:30:15.250Z"_s << none << shanghai << u"2026-07-03T09:30:15Z"_s;
        QTest::newRow("slashes") << u"2026/7/3 9:05"_s << none << shanghai << u"2026-07-03T01:05:00Z"_s;
        QTest::newRow("compact") << u"19970101"_s << none << u"UTC"_s << u"1997-01-01T00:00:00Z"_s;
        QTest::newRow("compact with time") << u"20260703093015"_s << none << u"UTC"_s << u"2026-07-03T09:30:15Z"_s;
        QTest::newRow("chinese") << u"2026年7月3日"_s << none << u"UTC"_s << u"2026-07-03T00:00:00Z"_s;
        QTest::newRow("chinese with time")
            << u"2026年07月03日 14时05分"_s << none << u"UTC"_s << u"2026-07-03T14:05:00Z"_s;
        QTest::newRow("chinese afternoon")
            << u"2026年7月3日 下午2:05"_s << none << u"UTC"_s << u"2026-07-03T14:05:00Z"_s;
        QTest::newRow("day first") << u"3/7/2026"_s << dayFirst << u"UTC"_s << u"2026-07-03T00:00:00Z"_s;
        QTest::newRow("month first") << u"3/7/2026 08:26"_s << monthFirst << u"UTC"_s << u"2026-03-07T08:26:00Z"_s;
        QTest::newRow("pm") << u"12/1/2010 8:26 PM"_s << monthFirst << u"UTC"_s << u"2010-12-01T20:26:00Z"_s;
        QTest::newRow("midnight in am") << u"12/1/2010 12:26 am"_s << monthFirst << u"UTC"_s
                                        << u"2010-12-01T00:26:00Z"_s;
        QTest::newRow("dots") << u"3.7.2026"_s << none << u"UTC"_s << u"2026-07-03T00:00:00Z"_s;
        QTest::newRow("blanks") << u"  2026-07-03  "_s << none << u"UTC"_s << u"2026-07-03T00:00:00Z"_s;
        QTest::newRow("leap day") << u"2024-02-29"_s << none << u"UTC"_s << u"2024-02-29T00:00:00Z"_s;
        QTest::newRow("undecided") << u"3/7/2026"_s << none << u"UTC"_s << QString();
        QTest::newRow("no leap day") << u"2026-02-29"_s << none << u"UTC"_s << QString();
        QTest::newRow("31 April") << u"2026-04-31"_s << none << u"UTC"_s << QString();
        QTest::newRow("month 13") << u"2026-13-01"_s << none << u"UTC"_s << QString();
        QTest::newRow("day 0") << u"2026-01-00"_s << none << u"UTC"_s << QString();
        QTest::newRow("day first, month 13") << u"1/13/2026"_s << dayFirst << u"UTC"_s << QString();
        QTest::newRow("hour 24") << u"2026-01-01 24:00"_s << none << u"UTC"_s << QString();
        QTest::newRow("minute 60") << u"2026-01-01 10:60"_s << none << u"UTC"_s << QString();
        QTest::newRow("13 pm") << u"1/2/2026 13:00 PM"_s << monthFirst << u"UTC"_s << QString();
        QTest::newRow("mixed signs") << u"2026-01/01"_s << none << u"UTC"_s << QString();
        QTest::newRow("rest") << u"2026-01-01 10:00 or so"_s << none << u"UTC"_s << QString();
        QTest::newRow("word") << u"yesterday"_s << none << u"UTC"_s << QString();
        QTest::newRow("empty") << QString() << none << u"UTC"_s << QString();
        QTest::newRow("year 0") << u"0000-01-01"_s << none << u"UTC"_s << QString();
        QTest::newRow("long digits") << u"99999999999999999999"_s << none << u"UTC"_s << QString();
    }
    void texts()
    {
        QFETCH(QString, text);
        QFETCH(DayOrder, order);
        QFETCH(QString, zone);
        QFETCH(QString, expected);
        DateParser parser(BusinessTime::fromName(zone).value(), order);
        const QByteArray utf8 = text.toUtf8();
        for (int again = 0; again < 2; ++again) {
            const auto instant = parser.instant({utf8.constData(), static_cast<size_t>(utf8.size())});
            QCOMPARE(instant ? instantText(*instant) : QString(), expected);
        }
    }

    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("d/M/yyyy") << u"d/M/yyyy"_s << u"3/7/2026"_s << u"2026-07-03T00:00:00Z"_s;
        QTest::newRow("M/d/yy H:mm") << u"M/d/yy H:mm"_s << u"12/1/10 8:26"_s << u"2010-12-01T08:26:00Z"_s;
        QTest::newRow("last century") << u"M/d/yy"_s << u"12/1/97"_s << u"1997-12-01T00:00:00Z"_s;
        QTest::newRow("ddMMyyyy") << u"ddMMyyyy"_s << u"03072026"_s << u"2026-07-03T00:00:00Z"_s;
        QTest::newRow("AP") << u"yyyy-MM-dd hh:mm AP"_s << u"2026-07-03 02:05 PM"_s << u"2026-07-03T14:05:00Z"_s;
        QTest::newRow("quoted") << u"yyyy'y'MM'm'dd"_s << u"2026y07m03"_s << u"2026-07-03T00:00:00Z"_s;
        QTest::newRow("chinese") << u"yyyy年M月d日"_s << u"2026年7月13日"_s << u"2026-07-13T00:00:00Z"_s;
        QTest::newRow("impossible") << u"d/M/yyyy"_s << u"31/4/2026"_s << QString();
        QTest::newRow("other form") << u"d/M/yyyy"_s << u"2026-04-01"_s << QString();
        QTest::newRow("rest") << u"d/M/yyyy"_s << u"1/4/2026 x"_s << QString();
    }
    void formats()
    {
        QFETCH(QString, format);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        auto parser = DateParser::withFormat(BusinessTime(), format);
        QVERIFY(parser);
        const QByteArray utf8 = text.toUtf8();
        const auto instant = parser->instant({utf8.constData(), static_cast<size_t>(utf8.size())});
        QCOMPARE(instant ? instantText(*instant) : QString(), expected);
    }

    void badFormats()
    {
        for (const QString &format : {u""_s, u"yyyy-MM"_s, u"yyy-MM-dd"_s, u"MMM d yyyy"_s, u"yyyy-MM-dd 'x"_s}) {
            const auto parser = DateParser::withFormat(BusinessTime(), format);
            QVERIFY(!parser);
            QCOMPARE(parser.error().field, u"date_format"_s);
        }
    }

    void guesses_data()
    {
        QTest::addColumn<QList<QByteArray>>("sample");
        QTest::addColumn<int>("expected"); // -1: the user must say
        QTest::newRow("day first") << QList<QByteArray>{"1/2/2026", "13/2/2026"}
                                   << static_cast<int>(DayOrder::DayFirst);
        QTest::newRow("month first") << QList<QByteArray>{"1/2/2026", "2/13/2026"}
                                     << static_cast<int>(DayOrder::MonthFirst);
        QTest::newRow("unproved") << QList<QByteArray>{"1/2/2026", "3/4/2026"} << -1;
        QTest::newRow("contradictory") << QList<QByteArray>{"13/2/2026", "2/13/2026"} << -1;
        QTest::newRow("all alike") << QList<QByteArray>{"2/2/2026", "3/3/2026"} << static_cast<int>(DayOrder::Unknown);
        QTest::newRow("year first") << QList<QByteArray>{"2026-01-02"} << static_cast<int>(DayOrder::Unknown);
        QTest::newRow("nothing") << QList<QByteArray>{} << static_cast<int>(DayOrder::Unknown);
    }
    void guesses()
    {
        QFETCH(QList<QByteArray>, sample);
        QFETCH(int, expected);
        DateGuess guess;
        for (const QByteArray &text : sample)
            guess.add({text.constData(), static_cast<size_t>(text.size())});
        const auto order = guess.order();
        QCOMPARE(order ? static_cast<int>(*order) : -1, expected);
        if (!order)
            QVERIFY(order.error().detail.contains(u"--date-format"_s));
    }

    void civilDays()
    {
        for (int day = toEpochDay(QDate(1899, 1, 1)); day < toEpochDay(QDate(2105, 1, 1)); ++day) {
            const QDate date = toDate(day);
            QCOMPARE(civilDay(date.year(), date.month(), date.day()), std::optional<EpochDay>(day));
        }
    }
};

REGULARS_TEST(DateParseTest)
#include "date_parse_test.moc"
