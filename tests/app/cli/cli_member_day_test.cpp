// Member days as a script works with them: what is refused, what their days brought, and who had the gift.
#include "cli_answer.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using regulars::tests::Answer;
using regulars::tests::call;

class CliMemberDayTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    Answer on(const QStringList &words, bool isJson = true) const
    {
        const QStringList globals{u"--store"_s, m_store, u"--now"_s, u"2026-11-25T02:00:00Z"_s, u"--quiet"_s}; // a Wednesday
        return call(globals + (isJson ? QStringList{u"--json"_s} : QStringList()) + words);
    }
    Answer add(const QString &fields) const { return on(QStringList{u"memberday"_s, u"add"_s, u"name=Wed"_s} + fields.split(u' ')); }
    Answer buy(const QString &card) const
    {
        return on({u"purchase"_s, u"add"_s, u"--customer"_s, card, u"--line"_s, u"TEA:1:20.00"_s});
    }

private slots:
    void init()
    {
        m_store = m_folder.filePath(u"%1.regulars"_s.arg(QLatin1String(QTest::currentTestFunction())));
        QFile::remove(m_store);
        QCOMPARE(call({u"--store"_s, m_store, u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s, u"--language"_s, u"en"_s}).status, 0);
        for (const QString &card : {u"0001"_s, u"0002"_s})
            QCOMPARE(on({u"customer"_s, u"add"_s, u"name=C"_s + card, u"card="_s + card}).status, 0);
    }

    // What would be changed or dropped is refused, and nothing is written.
    void nothingIsChangedWithoutAWord_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QString &fields, const QString &sentence) { QTest::newRow(name) << fields << sentence; };
        row("part of a gift", u"weekdays=wed gift=cup gift_limit=2.7"_s, u"number of gifts"_s);
        row("week and month", u"weekdays=wed month_day=3 percent=5"_s, u"not both"_s);
        row("number without a gift", u"weekdays=wed percent=5 gift_limit=5"_s, u"Name the gift"_s);
        row("minimum without a gift", u"weekdays=wed percent=5 gift_minimum=50"_s, u"Name the gift"_s);
        row("a share of a thousandth", u"weekdays=wed percent=1.234"_s, u"Expected: 123.45"_s);
        row("part of a fen", u"weekdays=wed amount=1.234"_s, u"Expected: 123.45"_s);
        row("multiplier too fine", u"weekdays=wed multiplier=1.23456"_s, u"Expected: 1.2345"_s);
    }
    void nothingIsChangedWithoutAWord()
    {
        QFETCH(const QString, fields);
        QFETCH(const QString, sentence);
        const Answer answer = add(fields);
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains(sentence), qPrintable(answer.err));
        QCOMPARE(on({u"memberday"_s, u"list"_s}).json.array().size(), 0);
    }

    void oneRhythmTakesThePlaceOfTheOther()
    {
        QCOMPARE(add(u"weekdays=wed gift=cup gift_limit=1 gift_minimum=5 percent=5"_s).status, 0);
        const Answer monthly = on({u"memberday"_s, u"set"_s, u"Wed"_s, u"month_day=8"_s});
        QCOMPARE(monthly.json[u"month_day"_s].toInt(), 8);
        QCOMPARE(monthly.json[u"weekdays"_s].toArray().size(), 0);
        const Answer weekly = on({u"memberday"_s, u"set"_s, u"Wed"_s, u"weekdays=wed"_s});
        QCOMPARE(weekly.json[u"month_day"_s].toInt(), 0);
        const Answer without = on({u"memberday"_s, u"set"_s, u"Wed"_s, u"gift="_s});
        QCOMPARE(without.status, 0);
        QCOMPARE(without.json[u"gift_limit"_s].toInt(), 0);
        QCOMPARE(without.json[u"gift_minimum"_s].toString(), u"0.00"_s);
    }

    void whoHadTheGift()
    {
        QCOMPARE(add(u"weekdays=wed gift=cup gift_limit=5"_s).status, 0);
        const Answer first = buy(u"0001"_s);
        QCOMPARE(first.status, 0);
        QCOMPARE(on({u"memberday"_s, u"set"_s, u"Wed"_s, u"gift=umbrella"_s}).status, 0);
        QCOMPARE(buy(u"0002"_s).status, 0);
        const Answer gifts = on({u"memberday"_s, u"gifts"_s, u"Wed"_s});
        QCOMPARE(gifts.json.array().size(), 2);
        QCOMPARE(gifts.json[1][u"card"_s].toString(), u"0001"_s);
        QCOMPARE(gifts.json[1][u"gift"_s].toString(), u"cup"_s);
        QCOMPARE(gifts.json[1][u"place"_s].toInt(), 1);
        QCOMPARE(gifts.json[1][u"day"_s].toString(), u"2026-11-25"_s);
        QCOMPARE(gifts.json[1][u"purchase"_s], first.json[u"number"_s]);
        QCOMPARE(gifts.json[0][u"gift"_s].toString(), u"umbrella"_s);
        QCOMPARE(on({u"memberday"_s, u"gifts"_s, u"Wed"_s, u"--on"_s, u"2026-11-25"_s}).json.array().size(), 2);
        QCOMPARE(on({u"memberday"_s, u"gifts"_s, u"Wed"_s, u"--on"_s, u"2026-11-18"_s}).json.array().size(), 0);
        QCOMPARE(on({u"memberday"_s, u"gifts"_s, u"Wed"_s, u"--on"_s, u"soon"_s}).status, 2);
        QCOMPARE(on({u"memberday"_s, u"gifts"_s, u"Tue"_s}).status, 4);
        const Answer plain = on({u"memberday"_s, u"gifts"_s, u"Wed"_s}, false);
        QVERIFY2(plain.out.contains(u"0001  C0001  cup"_s), qPrintable(plain.out));
    }

    void plainShowTellsItsDays()
    {
        QCOMPARE(add(u"weekdays=wed multiplier=2"_s).status, 0);
        QCOMPARE(buy(u"0001"_s).json[u"points_earned"_s].toInt(), 40);
        const Answer shown = on({u"memberday"_s, u"show"_s, u"Wed"_s}, false);
        QVERIFY2(shown.out.contains(u"2026-11-25  orders: 1  taken off: 0.00  gifts: 0"_s), qPrintable(shown.out));
        QCOMPARE(on({u"memberday"_s, u"remove"_s, u"Wed"_s}).status, 3);
    }
};

REGULARS_TEST(CliMemberDayTest)
#include "cli_member_day_test.moc"
