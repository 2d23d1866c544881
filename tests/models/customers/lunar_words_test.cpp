// Birthdays of the Chinese calendar in words.
#include "customers/customer_fields.h"
#include "customers/customer_rules.h"
#include "customers/lunar_words_rules.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace Qt::StringLiterals;

class LunarWordsTest : public QObject {
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lunar");   // in a column of lunar birthdays; empty: none
        QTest::addColumn<QString>("unnamed"); // in a column of birthdays; empty: not of this calendar
        const auto row = [](const QString &text, const QString &lunar, const QString &unnamed) {
            QTest::newRow(qPrintable(text)) << text << lunar << unnamed;
        };
        row(u"八月十五"_s, u"--08-15"_s, u"--08-15"_s);
        row(u"农历五月初三"_s, u"--05-03"_s, u"--05-03"_s);
        row(u"農曆五月初三"_s, u"--05-03"_s, u"--05-03"_s);
        row(u"腊月三十"_s, u"--12-30"_s, u"--12-30"_s);
        row(u"臘月廿三"_s, u"--12-23"_s, u"--12-23"_s);
        row(u"正月初一"_s, u"--01-01"_s, u"--01-01"_s);
        row(u"冬月二十"_s, u"--11-20"_s, u"--11-20"_s);
        row(u"十二月卅"_s, u"--12-30"_s, u"--12-30"_s);
        row(u"十月初十"_s, u"--10-10"_s, u"--10-10"_s);
        row(u"闰四月廿一"_s, u"--04-21"_s, u"--04-21"_s);
        row(u"1985年八月十五"_s, u"1985-08-15"_s, u"1985-08-15"_s);
        row(u"一九八五年农历八月十五"_s, u"1985-08-15"_s, u"1985-08-15"_s);
        row(u"农历1985年8月15"_s, u"1985-08-15"_s, u"1985-08-15"_s);
        row(u"阴历8月15日"_s, u"--08-15"_s, u"--08-15"_s);
        row(u"8月15日"_s, u"--08-15"_s, QString());
        row(u"八月十五日"_s, u"--08-15"_s, QString()); // numerals alone say no calendar
        row(u"八月三十一"_s, QString(), QString());
        row(u"十三月初一"_s, QString(), QString());
        row(u"五月初十一"_s, QString(), QString());
        row(u"中秋"_s, QString(), QString());
        row(QString(), QString(), QString());
    }
    void words()
    {
        QFETCH(QString, text);
        QFETCH(QString, lunar);
        QFETCH(QString, unnamed);
        QCOMPARE(customers::lunarFromWords(text, false).value_or(QString()), lunar);
        QCOMPARE(customers::lunarFromWords(text, true).value_or(QString()), unnamed);
        if (!lunar.isEmpty())
            QCOMPARE(customers::normaliseBirthday(text, true, 20'780).value_or(QString()), lunar);
    }

    void aYearToComeIsRefused() { QVERIFY(!customers::normaliseBirthday(u"2031年八月十五"_s, true, 20'780)); }
};

REGULARS_TEST(LunarWordsTest)
#include "lunar_words_test.moc"
