// The command line as a script meets it: output, exit status, sentences.
#include "cli_answer.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using regulars::tests::Answer;
using regulars::tests::call;

class CliTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    Answer on(const QStringList &words) const
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"--json"_s, u"--quiet"_s} + words);
    }

private slots:
    void init()
    {
        m_store = m_folder.filePath(u"%1.regulars"_s.arg(QLatin1String(QTest::currentTestFunction())));
        QFile::remove(m_store);
        QCOMPARE(call({u"--store"_s, m_store, u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s}).status, 0);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("no such family") << QStringList{u"storage"_s, u"info"_s} << 2;
        QTest::newRow("no such verb") << QStringList{u"store"_s, u"fly"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"store"_s, u"info"_s, u"--colour"_s, u"red"_s} << 2;
        QTest::newRow("option without value") << QStringList{u"purchase"_s, u"add"_s, u"--customer"_s} << 2;
        QTest::newRow("line that is none") << QStringList{u"purchase"_s, u"add"_s, u"--line"_s, u"TE01"_s} << 2;
        QTest::newRow("too many words") << QStringList{u"points"_s, u"balance"_s, u"1"_s, u"2"_s} << 2;
        QTest::newRow("unknown customer") << QStringList{u"points"_s, u"balance"_s, u"404"_s} << 4;
        QTest::newRow("unknown purchase") << QStringList{u"purchase"_s, u"show"_s, u"404"_s} << 4;
        QTest::newRow("unknown setting") << QStringList{u"settings"_s, u"get"_s, u"points.colour"_s} << 4;
        QTest::newRow("setting beyond its limits") << QStringList{u"settings"_s, u"set"_s, u"points.redeem_max_percent"_s, u"101"_s} << 2;
        QTest::newRow("empty order") << QStringList{u"purchase"_s, u"add"_s} << 3;
        QTest::newRow("store that is there") << QStringList{u"store"_s, u"init"_s} << 3;
    }

    void namesWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        const Answer answer = on(words);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.size() > 20, qPrintable(answer.err)); // a sentence, not a code
    }

    void refusesAFolderThatTakesNoBackup()
    {
        const Answer absent = on({u"settings"_s, u"set"_s, u"backup.folder"_s, u"/no/such/folder"_s});
        QCOMPARE(absent.status, 4);
        QCOMPARE(absent.err.trimmed(), u"There is no folder /no/such/folder. Make it, plug its disk in, or choose another one."_s);
        const Answer relative = on({u"settings"_s, u"set"_s, u"backup.folder"_s, u"relative/x"_s});
        QCOMPARE(relative.status, 2);
        QCOMPARE(relative.err.trimmed(), u"The value for “backup.folder” cannot be understood. Expected: the whole path of a folder, from the root or the drive on"_s);
        QCOMPARE(on({u"settings"_s, u"get"_s, u"backup.folder"_s}).json[u"backup.folder"_s].toString(), QString());
        const QTemporaryDir folder;
        QCOMPARE(on({u"settings"_s, u"set"_s, u"backup.folder"_s, folder.path()}).status, 0);
    }

    void saysWhatAValueShouldBe_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("sentence");
        const auto expected = [](const QString &field, const QString &words) {
            return u"The value for “%1” cannot be understood. Expected: %2"_s.arg(field, words);
        };
        const QString filter = u"{\"conditions\":[{\"field\":\"%1\",\"compare\":\"at_least\",\"values\":[1]}]}"_s;
        QTest::newRow("phone") << QStringList{u"customer"_s, u"add"_s, u"name=A"_s, u"phone=12"_s} << 2
                               << expected(u"phone number"_s, u"a number of 5 to 20 digits"_s);
        QTest::newRow("birthday") << QStringList{u"customer"_s, u"add"_s, u"name=A"_s, u"birthday=1990-02-30"_s} << 2
                                  << expected(u"birthday"_s, u"a day up to today such as 1990-05-17, or --05-17 without the year"_s);
        QTest::newRow("own referrer") << QStringList{u"customer"_s, u"set"_s, u"0001"_s, u"referrer=0001"_s} << 2
                                      << u"Nobody can be their own referrer. Name another customer, or leave it empty."_s;
        QTest::newRow("zone") << QStringList{u"shop"_s, u"set"_s, u"滨江店"_s, u"timezone=Nowhere"_s} << 2
                              << expected(u"time zone"_s, u"a continent and a city such as Asia/Shanghai"_s);
        QTest::newRow("day of a step") << QStringList{u"interaction"_s, u"add"_s, u"customer=0001"_s, u"kind=call"_s, u"next_step=x"_s, u"next_due=soon"_s} << 2
                                       << expected(u"day of the next step"_s, u"a day such as 2026-01-31"_s);
        QTest::newRow("no points") << QStringList{u"points"_s, u"adjust"_s, u"0001"_s, u"0"_s, u"--reason"_s, u"x"_s} << 2
                                   << u"An adjustment by 0 points changes nothing. Say how many to add or to take away."_s;
        QTest::newRow("last shop") << QStringList{u"shop"_s, u"set"_s, u"滨江店"_s, u"active=no"_s} << 2
                                   << u"This is the only shop in use, and one must be. Bring another one into use first."_s;
        QTest::newRow("pin for ever") << QStringList{u"tier"_s, u"pin"_s, u"0001"_s, u"金牌"_s, u"--until"_s, u"2999-01-01"_s, u"--reason"_s, u"x"_s} << 2
                                      << u"The end date is too far away. Allowed: ≤ 2036-11-23"_s;
        QTest::newRow("no work") << QStringList{u"today"_s, u"done"_s, u"birthday"_s, u"0001"_s} << 4
                                 << u"There is nothing about “0001” on today’s list now. Look at the list again."_s;
        QTest::newRow("price") << QStringList{u"product"_s, u"add"_s, u"sku=T"_s, u"price=cheap"_s} << 2
                               << expected(u"price"_s, u"an amount such as 12.50"_s);
        QTest::newRow("currency") << QStringList{u"settings"_s, u"set"_s, u"store.currency"_s, u"Dollar"_s} << 2
                                  << expected(u"currency"_s, u"the three letters of a currency such as CNY"_s);
        QTest::newRow("filter that is none") << QStringList{u"customer"_s, u"list"_s, u"--filter"_s, u"{]"_s} << 2
                                             << u"The filter cannot be understood. Write it as {\"conditions\":[{\"field\":\"orders\",\"compare\":\"at_least\",\"values\":[3]}]}."_s;
        QTest::newRow("unknown field of a filter") << QStringList{u"customer"_s, u"list"_s, u"--filter"_s, filter.arg(u"shoe_size"_s)} << 2
                                                   << u"There is no field “shoe_size”. Known are: tier, stage, days_away, year_spend, spend, orders, points, tag, channel, region, manager, shop, birthday_month, registered_days, consent"_s;
        QTest::newRow("condition that does not fit") << QStringList{u"customer"_s, u"list"_s, u"--filter"_s, filter.arg(u"shop"_s)} << 2
                                                     << u"The filter’s condition on “shop” does not fit. A figure takes at_least or at_most with one number, anything else any_of with a list; each field may stand once."_s;
        QTest::newRow("folder instead of a file") << QStringList{u"customer"_s, u"dossier"_s, u"0001"_s, QDir::tempPath()} << 1
                                                  << u"%1 is a folder. Name a file in it."_s.arg(QDir::tempPath());
        QTest::newRow("period turned round") << QStringList{u"export"_s, u"purchases"_s, u"out.csv"_s, u"--from"_s, u"2026-03-01"_s, u"--to"_s, u"2026-02-01"_s}
                                             << 2 << u"No day lies between these two, so that there is nothing to export. Begin before the end, which is not included."_s;
    }

    void saysWhatAValueShouldBe()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        const Answer answer = on(words);
        QTEST(answer.status, "status");
        QCOMPARE(answer.err.trimmed(), sentence);
    }

    void explainsACommand_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("commands");
        QTest::newRow("one command") << QStringList{u"points"_s, u"adjust"_s, u"--help"_s} << u"regularsctl points adjust CARD ±N"_s << 1;
        QTest::newRow("with words between") << QStringList{u"points"_s, u"adjust"_s, u"0001"_s, u"+5"_s, u"--help"_s} << u"regularsctl points adjust CARD ±N"_s << 1;
        QTest::newRow("short") << QStringList{u"store"_s, u"info"_s, u"-h"_s} << u"regularsctl store info"_s << 1;
        QTest::newRow("a family") << QStringList{u"settings"_s, u"--help"_s} << u"regularsctl settings list"_s << 3;
        QTest::newRow("a family, in words") << QStringList{u"settings"_s, u"help"_s} << u"regularsctl settings list"_s << 3;
        QTest::newRow("asked first") << QStringList{u"help"_s, u"settings"_s, u"get"_s} << u"regularsctl settings get KEY"_s << 1;
        QTest::newRow("without a verb") << QStringList{u"export"_s, u"--help"_s} << u"regularsctl export customers|purchases|products|points"_s << 1;
    }

    void explainsACommand()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, first);
        QFETCH(int, commands);
        QFile::remove(m_store); // no store is needed to explain
        const Answer answer = on(words);
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.err.isEmpty());
        const QStringList lines = answer.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), commands + 1); // how the program is called stands above
        QVERIFY2(lines.at(1).trimmed().startsWith(first), qPrintable(answer.out));
    }

    void valuesThatLookLikeHelpStayValues()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=help"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"find"_s, u"help"_s}).json[0][u"card"_s].toString(), u"0001"_s);
    }

    void namesTheDaysWorkByCard()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=B-7"_s, u"name=许静怡"_s, u"birthday=1990-11-23"_s}).status, 0);
        QCOMPARE(on({u"interaction"_s, u"add"_s, u"customer=B-7"_s, u"kind=call"_s, u"next_step=Call back"_s, u"next_due=2026-11-22"_s}).status, 0);
        const Answer list = on({u"today"_s, u"list"_s});
        QCOMPARE(list.json[0][u"card"_s].toString(), u"B-7"_s);
        QCOMPARE(list.json[1][u"card"_s].toString(), u"B-7"_s);
        const Answer words = call({u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"today"_s, u"list"_s});
        QCOMPARE(words.out, u"2026-11-22  next_step  B-7         许静怡  #1 Call back\n2026-11-23  birthday   B-7         许静怡\n"_s);
        QCOMPARE(on({u"today"_s, u"done"_s, u"birthday"_s, u"1"_s}).status, 4); // no number of ours: the card
        QCOMPARE(on({u"today"_s, u"done"_s, u"birthday"_s, u"B-7"_s}).status, 0);
        QCOMPARE(on({u"today"_s, u"done"_s, u"next_step"_s, u"#1"_s}).status, 0);
        QCOMPARE(on({u"today"_s, u"list"_s}).json.array().size(), 0);
        QCOMPARE(on({u"today"_s, u"reopen"_s, u"birthday"_s, u"B-7"_s}).status, 0);
        QCOMPARE(on({u"today"_s, u"list"_s}).json[0][u"kind"_s].toString(), u"birthday"_s);
        QCOMPARE(on({u"today"_s, u"done"_s, u"call"_s, u"1"_s}).status, 2);
    }

    void recordsASale()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        const Answer sale = on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TE0108:2:1000"_s, u"--line"_s, u"A:B:1:0.99"_s});
        QCOMPARE(sale.status, 0);
        // 2 × 1000.00 + 0.99 = 2000.99: 2000 points at 1 per 1.00; silver begins at 2 000.00.
        QCOMPARE(sale.json[u"total"_s].toString(), u"2000.99"_s);
        QCOMPARE(sale.json[u"payable"_s].toString(), u"2000.99"_s);
        QCOMPARE(sale.json[u"points_earned"_s].toInteger(), 2000);
        QCOMPARE(sale.json[u"tier_before"_s].toString(), u"普通"_s);
        QCOMPARE(sale.json[u"tier_after"_s].toString(), u"银牌"_s);
        const Answer balance = on({u"points"_s, u"balance"_s, u"0001"_s});
        QCOMPARE(balance.json[u"points"_s].toInteger(), 2000);
        // Earned in November 2026, good for twelve months to the end of the month.
        QCOMPARE(balance.json[u"expiring"_s][0][u"on"_s].toString(), u"2027-11-30"_s);
        const Answer refund = on({u"purchase"_s, u"refund"_s, sale.json[u"number"_s].toString(), u"--line"_s, u"TE0108:1"_s});
        QCOMPARE(refund.json[u"amount"_s].toString(), u"1000.00"_s);
        QCOMPARE(refund.json[u"tier_after"_s].toString(), u"普通"_s);
        QCOMPARE(on({u"store"_s, u"verify"_s}).json[u"ok"_s].toBool(), true);
    }

    void saysWhatIsOwed()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        const Answer sale = on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"T:1:600"_s}); // 600 points
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"-500"_s, u"--reason"_s, u"gift"_s}).status, 0);
        const Answer refund = call({u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"purchase"_s, u"refund"_s, sale.json[u"number"_s].toString()});
        QCOMPARE(refund.status, 0);
        QCOMPARE(refund.err.trimmed(), u"500 points taken back had been spent: the customer owes them, and what is earned next pays them first."_s);
        const Answer balance = call({u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"points"_s, u"balance"_s, u"0001"_s});
        QCOMPARE(balance.out, u"points   -500\ncredits  0\ndeficit  500\n"_s);
    }

    void quoteWritesNothing()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        const Answer quote = on({u"purchase"_s, u"quote"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"NEW:1:88"_s});
        QCOMPARE(quote.json[u"points_earned"_s].toInteger(), 88);
        QCOMPARE(on({u"store"_s, u"info"_s}).json[u"purchases"_s].toInteger(), 0);
        QCOMPARE(on({u"product"_s, u"show"_s, u"NEW"_s}).status, 4);
    }

    void negativeWordsStayValues()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"+600"_s, u"--reason"_s, u"welcome"_s}).json[u"balance"_s].toInteger(), 600);
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"-501"_s, u"--reason"_s, u"mistake"_s}).json[u"balance"_s].toInteger(), 99);
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"-100"_s, u"--reason"_s, u"mistake"_s}).status, 3);
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"5"_s}).status, 3); // without a reason
    }

    void reversesAnAdjustment()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"+600"_s, u"--reason"_s, u"welcome"_s}).status, 0);
        const QString row = on({u"points"_s, u"ledger"_s, u"0001"_s}).json[0][u"id"_s].toString();
        QCOMPARE(on({u"points"_s, u"reverse"_s, row}).status, 3); // without a reason
        QCOMPARE(on({u"points"_s, u"reverse"_s, row, u"--reason"_s, u"wrong card"_s}).json[u"reversed"_s].toString(), row);
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInteger(), 0);
        QCOMPARE(on({u"points"_s, u"reverse"_s, row, u"--reason"_s, u"again"_s}).status, 3);
        QCOMPARE(on({u"points"_s, u"reverse"_s, u"999"_s, u"--reason"_s, u"x"_s}).status, 4);
        QCOMPARE(on({u"points"_s, u"reverse"_s, u"x"_s, u"--reason"_s, u"x"_s}).status, 2);
    }

    void pinsATier()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        QCOMPARE(on({u"tier"_s, u"pin"_s, u"0001"_s, u"金牌"_s, u"--until"_s, u"2027-03-31"_s, u"--reason"_s, u"partner"_s}).status, 0);
        const Answer history = on({u"tier"_s, u"history"_s, u"0001"_s});
        QCOMPARE(history.json[0][u"to"_s].toString(), u"金牌"_s);
        QCOMPARE(history.json[0][u"cause"_s].toString(), u"pin"_s);
        QCOMPARE(on({u"tier"_s, u"pin"_s, u"0001"_s, u"金牌"_s, u"--reason"_s, u"no end"_s}).status, 3);
        QCOMPARE(on({u"tier"_s, u"pin"_s, u"0001"_s, u"铂金"_s, u"--until"_s, u"2027-03-31"_s, u"--reason"_s, u"x"_s}).status, 4);
        const Answer tiers = on({u"tier"_s, u"list"_s});
        QCOMPARE(tiers.json[2][u"customers"_s].toInteger(), 1);
    }

    void namesFilesThatAreNoStore()
    {
        const QString path = m_folder.filePath(u"text.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a store");
        file.close();
        const Answer answer = call({u"--store"_s, path, u"store"_s, u"info"_s});
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.err.contains(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("not a store"));
    }

    void backsUpAndRestores()
    {
        const QString copy = m_folder.filePath(u"copy"_s);
        const QString again = m_folder.filePath(u"again.regulars"_s);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s}).status, 0);
        QCOMPARE(on({u"store"_s, u"backup"_s, copy}).status, 0);
        QCOMPARE(on({u"store"_s, u"backup"_s, copy}).status, 3); // never over another file
        QCOMPARE(call({u"store"_s, u"restore"_s, copy, u"--to"_s, again}).status, 0);
        const Answer info = call({u"--store"_s, again, u"--json"_s, u"store"_s, u"info"_s});
        QCOMPARE(info.json[u"customers"_s].toInteger(), 1);
        QFile damaged(copy);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(4096 * 3);
        damaged.write(QByteArray(4096 * 4, '\x5a'));
        damaged.close();
        QVERIFY(call({u"store"_s, u"restore"_s, copy, u"--to"_s, m_folder.filePath(u"third.regulars"_s)}).status != 0);
        QVERIFY(!QFile::exists(m_folder.filePath(u"third.regulars"_s)));
    }
};

REGULARS_TEST(CliTest)
#include "cli_test.moc"
