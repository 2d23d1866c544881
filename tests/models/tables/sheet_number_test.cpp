// Numbers and dates as spreadsheet files store them.
#include "tables/sheet_number.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::tables;
using namespace Qt::StringLiterals;

class SheetNumberTest : public QObject {
    Q_OBJECT

private slots:
    void numbers_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("phone") << "13800138000"_ba << "13800138000"_ba;
        QTest::newRow("phone, exponent") << "1.3800138E+10"_ba << "13800138000"_ba;
        QTest::newRow("short exponent") << "1.38E+10"_ba << "13800000000"_ba;
        QTest::newRow("small exponent") << "1.5e-3"_ba << "0.0015"_ba;
        QTest::newRow("noise below") << "19.899999999999999"_ba << "19.9"_ba;
        QTest::newRow("noise above") << "0.30000000000000004"_ba << "0.3"_ba;
        QTest::newRow("noise carries") << "9.9999999999999999"_ba << "10"_ba;
        QTest::newRow("long id") << "6222021234567890123"_ba << "6222021234567890123"_ba;
        QTest::newRow("negative") << "-12.50"_ba << "-12.5"_ba;
        QTest::newRow("minus nothing") << "-0.0"_ba << "0"_ba;
        QTest::newRow("zero") << "0"_ba << "0"_ba;
        QTest::newRow("hundreds") << "1200"_ba << "1200"_ba;
        QTest::newRow("a cent") << "0.01"_ba << "0.01"_ba;
        QTest::newRow("no number") << "abc"_ba << "abc"_ba;
        QTest::newRow("endless exponent") << "1E+9999"_ba << "1E+9999"_ba;
    }
    void numbers()
    {
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(plainNumber(stored.toStdString())), text);
    }

    void dates_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<bool>("from1904");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("today") << "46206"_ba << false << "2026-07-03"_ba;
        QTest::newRow("with time") << "46206.586805555555"_ba << false << "2026-07-03 14:05:00"_ba;
        QTest::newRow("half a second to midnight") << "46206.999999"_ba << false << "2026-07-03 23:59:59.914"_ba;
        QTest::newRow("rounds to the next day") << "46206.9999999999"_ba << false << "2026-07-04"_ba;
        QTest::newRow("first day") << "1"_ba << false << "1900-01-01"_ba;
        QTest::newRow("28 February 1900") << "59"_ba << false << "1900-02-28"_ba;
        QTest::newRow("the day that never was") << "60"_ba << false << "1900-02-29"_ba;
        QTest::newRow("1 March 1900") << "61"_ba << false << "1900-03-01"_ba;
        QTest::newRow("leap day") << "36585"_ba << false << "2000-02-29"_ba;
        QTest::newRow("last day") << "2958465"_ba << false << "9999-12-31"_ba;
        QTest::newRow("time alone") << "0.5"_ba << false << "12:00:00"_ba;
        QTest::newRow("1904") << "0"_ba << true << "1904-01-01"_ba;
        QTest::newRow("1904, today") << "44744"_ba << true << "2026-07-03"_ba;
    }
    void dates()
    {
        QFETCH(QByteArray, stored);
        QFETCH(bool, from1904);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(dateText(stored.toStdString(), from1904).value_or("none")), text);
    }
    void noDates()
    {
        for (const char *stored : {"-1", "2958466", "x", "", "1e300"})
            QVERIFY2(!dateText(stored, false), stored);
        QCOMPARE(durationText("1.1041666666666667").value(), std::string("26:30:00"));
        QVERIFY(!durationText("-1"));
    }

    void formats_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("form");
        const int plain = static_cast<int>(NumberForm::Plain);
        const int date = static_cast<int>(NumberForm::Date);
        const int duration = static_cast<int>(NumberForm::Duration);
        QTest::newRow("iso") << u"yyyy\\-mm\\-dd"_s << date;
        QTest::newRow("chinese") << u"[$-804]yyyy\"年\"m\"月\"d\"日\";@"_s << date;
        QTest::newRow("halves of the day") << u"上午/下午h\"时\"mm\"分\""_s << date;
        QTest::newRow("minutes") << u"mm:ss.0"_s << date;
        QTest::newRow("elapsed") << u"[h]:mm:ss"_s << duration;
        QTest::newRow("money") << u"\"¥\"#,##0.00;[Red]-\"¥\"#,##0.00"_s << plain;
        QTest::newRow("red only") << u"[Red]0.00"_s << plain;
        QTest::newRow("word with d") << u"0\" days\""_s << plain;
        QTest::newRow("general") << u"General"_s << plain;
        QTest::newRow("exponent") << u"0.00E+00"_s << plain;
        QTest::newRow("text") << u"@"_s << plain;
        QTest::newRow("date for negatives only") << u"0;yyyy"_s << plain;
    }
    void formats()
    {
        QFETCH(QString, code);
        QFETCH(int, form);
        QCOMPARE(static_cast<int>(formOfCode(code)), form);
    }
    void builtInFormats()
    {
        for (const int id : {14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 31, 36, 45, 47, 50, 57, 58})
            QCOMPARE(builtInForm(id), NumberForm::Date);
        for (const int id : {0, 1, 2, 9, 10, 11, 13, 23, 26, 37, 44, 48, 49, 59, 164})
            QCOMPARE(builtInForm(id), NumberForm::Plain);
        QCOMPARE(builtInForm(46), NumberForm::Duration);
    }
};

REGULARS_TEST(SheetNumberTest)
#include "sheet_number_test.moc"
