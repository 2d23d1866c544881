// What the page of customers does, as a script does it: lists, coverage, tags, interactions.
#include "cli_answer.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using regulars::tests::Answer;
using regulars::tests::call;

class CliCustomersTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    Answer on(const QStringList &words) const
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"--json"_s, u"--quiet"_s} + words);
    }
    QJsonArray listOf(const QStringList &words) const { return QJsonDocument::fromJson(on(words).out.toUtf8()).array(); }
    QJsonObject objectOf(const QStringList &words) const { return QJsonDocument::fromJson(on(words).out.toUtf8()).object(); }
    QString cards(const QStringList &words) const
    {
        QStringList all;
        for (const QJsonValue &row : listOf(words))
            all << row[u"card"_s].toString();
        return all.join(u' ');
    }

private slots:
    void init()
    {
        m_store = m_folder.filePath(u"%1.regulars"_s.arg(QLatin1String(QTest::currentTestFunction())));
        QFile::remove(m_store);
        QCOMPARE(call({u"--store"_s, m_store, u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=王芳"_s, u"card=0001"_s, u"phone=13800138046"_s, u"gender=female"_s, u"birthday=1990-05-17"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=李雷"_s, u"card=0002"_s, u"channel=web"_s}).status, 0);
    }

    void listsByFilterAndOrder()
    {
        QCOMPARE(cards({u"customer"_s, u"list"_s}), u"0001 0002"_s);
        QCOMPARE(cards({u"customer"_s, u"list"_s, u"--sort"_s, u"name"_s}), u"0002 0001"_s); // li lei, wang fang
        QCOMPARE(cards({u"customer"_s, u"list"_s, u"--sort"_s, u"-card"_s, u"--limit"_s, u"1"_s}), u"0002"_s);
        const QString web = u"{\"conditions\":[{\"field\":\"channel\",\"compare\":\"any_of\",\"values\":[\"web\"]}]}"_s;
        QCOMPARE(cards({u"customer"_s, u"list"_s, u"--filter"_s, web}), u"0002"_s);
        QCOMPARE(objectOf({u"customer"_s, u"list"_s, u"--filter"_s, web, u"--count"_s})[u"count"_s].toInt(), 1);
        QCOMPARE(on({u"customer"_s, u"list"_s, u"--filter"_s, u"nobody's"_s}).status, 4);
        QCOMPARE(on({u"customer"_s, u"list"_s, u"--sort"_s, u"mood"_s}).status, 2);
    }

    void saysTheCoverage()
    {
        const QJsonObject ann = objectOf({u"customer"_s, u"show"_s, u"0001"_s});
        QCOMPARE(ann[u"completeness"_s].toString(), u"0.5"_s);
        QCOMPARE(ann[u"missing"_s].toVariant().toStringList(), (QStringList{u"email"_s, u"region"_s, u"address"_s, u"channel"_s}));
        const QJsonObject all = objectOf({u"customer"_s, u"coverage"_s});
        QCOMPARE(all[u"customers"_s].toInt(), 2);
        QCOMPARE(all[u"with_core"_s].toInt(), 1);
        QCOMPARE(all[u"coverage"_s].toString(), u"0.5"_s);
        // name, phone, gender, birthday and name, channel: six of sixteen
        QCOMPARE(all[u"completeness"_s].toString(), u"0.375"_s);
        QCOMPARE(on({u"tag"_s, u"add"_s, u"红茶"_s, u"--group"_s, u"喜好"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"tag"_s, u"0002"_s, u"--add"_s, u"红茶"_s}).status, 0);
        // a group is one more thing to know: seven of eighteen
        QCOMPARE(objectOf({u"customer"_s, u"coverage"_s})[u"completeness"_s].toString(), u"0.3889"_s);
    }

    void tagsAreKeptInOrder()
    {
        QCOMPARE(on({u"customer"_s, u"tag"_s, u"0001"_s, u"--add"_s, u"茶友"_s, u"VIP"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"tag"_s, u"0002"_s, u"--add"_s, u"爱茶"_s}).status, 0);
        QCOMPARE(on({u"tag"_s, u"set"_s, u"茶友"_s, u"--group"_s, u"喜好"_s, u"--color"_s, u"2"_s, u"--name"_s, u"茶客"_s}).status, 0);
        const QJsonArray tags = listOf({u"tag"_s, u"list"_s});
        QCOMPARE(tags.size(), 3);
        QCOMPARE(tags.first()[u"name"_s].toString(), u"茶客"_s);
        QCOMPARE(tags.first()[u"group"_s].toString(), u"喜好"_s);
        QCOMPARE(tags.first()[u"color"_s].toInt(), 2);
        QCOMPARE(tags.first()[u"customers"_s].toInt(), 1);
        QCOMPARE(objectOf({u"tag"_s, u"merge"_s, u"爱茶"_s, u"茶客"_s})[u"customers"_s].toInt(), 1);
        QCOMPARE(listOf({u"tag"_s, u"list"_s}).first()[u"customers"_s].toInt(), 2);
        QCOMPARE(on({u"tag"_s, u"remove"_s, u"茶客"_s}).status, 0);
        QCOMPARE(listOf({u"tag"_s, u"list"_s}).size(), 1);
        QCOMPARE(on({u"tag"_s, u"remove"_s, u"茶客"_s}).status, 4);
        QCOMPARE(on({u"tag"_s, u"add"_s, u"VIP"_s}).status, 3);
        QCOMPARE(on({u"tag"_s, u"group"_s, u"喜好"_s, u"--name"_s, u"口味"_s}).status, 0);
        QCOMPARE(on({u"tag"_s, u"group"_s, u"口味"_s, u"--remove"_s}).status, 0);
        QCOMPARE(on({u"tag"_s, u"group"_s, u"口味"_s, u"--remove"_s}).status, 4);
    }

    void interactionsAreRecordedAndChanged()
    {
        const QJsonObject made = objectOf({u"interaction"_s, u"add"_s, u"customer=0001"_s, u"kind=call"_s, u"direction=out"_s, u"summary=秋茶"_s,
                                           u"outcome=reached"_s, u"next_step=送目录"_s, u"next_due=2026-11-24"_s});
        const QString id = made[u"id"_s].toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(made[u"at"_s].toString(), u"2026-11-23T02:00:00Z"_s);
        QCOMPARE(made[u"card"_s].toString(), u"0001"_s);
        QVERIFY(listOf({u"interaction"_s, u"due"_s}).isEmpty()); // due tomorrow
        const QJsonArray due = listOf({u"interaction"_s, u"due"_s, u"--until"_s, u"2026-11-24"_s});
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first()[u"step"_s].toString(), u"送目录"_s);
        QCOMPARE(objectOf({u"interaction"_s, u"set"_s, id, u"summary=春茶"_s})[u"summary"_s].toString(), u"春茶"_s);
        QCOMPARE(on({u"interaction"_s, u"done"_s, id}).status, 0);
        QVERIFY(listOf({u"interaction"_s, u"due"_s, u"--until"_s, u"2026-12-31"_s}).isEmpty());
        QCOMPARE(on({u"interaction"_s, u"reopen"_s, id}).status, 0);
        QCOMPARE(on({u"interaction"_s, u"void"_s, id}).status, 0);
        QVERIFY(listOf({u"interaction"_s, u"list"_s, u"0001"_s}).isEmpty());
        QCOMPARE(listOf({u"interaction"_s, u"list"_s, u"0001"_s, u"--voided"_s}).size(), 1);
        QCOMPARE(on({u"interaction"_s, u"restore"_s, id}).status, 0);
        QCOMPARE(listOf({u"interaction"_s, u"list"_s, u"--kind"_s, u"call"_s}).size(), 1);
        QCOMPARE(objectOf({u"interaction"_s, u"show"_s, id})[u"summary"_s].toString(), u"春茶"_s);
    }

    void waitsHaveTheirLimit()
    {
        const QString first = listOf({u"tier"_s, u"list"_s}).first()[u"name"_s].toString();
        QCOMPARE(on({u"interaction"_s, u"limit"_s, first, u"10"_s}).status, 0);
        QCOMPARE(objectOf({u"interaction"_s, u"add"_s, u"customer=0001"_s, u"kind=waiting"_s, u"minutes=12"_s})[u"limit"_s].toInt(), 10);
        QCOMPARE(on({u"interaction"_s, u"add"_s, u"customer=0002"_s, u"kind=waiting"_s, u"minutes=9"_s}).status, 0);
        const QJsonValue figure = listOf({u"interaction"_s, u"waiting"_s}).first();
        QCOMPARE(figure[u"waits"_s].toInt(), 2);
        QCOMPARE(figure[u"average"_s].toInt(), 11); // 10.5, half up
        QCOMPARE(figure[u"share"_s].toString(), u"0.5"_s);
        QCOMPARE(on({u"interaction"_s, u"limit"_s, first, u"none"_s}).status, 0);
        QCOMPARE(on({u"interaction"_s, u"limit"_s, u"紫金"_s, u"5"_s}).status, 4);
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("nobody named") << QStringList{u"interaction"_s, u"add"_s, u"kind=call"_s} << 2;
        QTest::newRow("unknown kind") << QStringList{u"interaction"_s, u"add"_s, u"customer=0001"_s, u"kind=dream"_s} << 2;
        QTest::newRow("unknown field") << QStringList{u"interaction"_s, u"add"_s, u"customer=0001"_s, u"mood=good"_s} << 2;
        QTest::newRow("a wait without minutes") << QStringList{u"interaction"_s, u"add"_s, u"customer=0001"_s, u"kind=waiting"_s} << 2;
        QTest::newRow("no such interaction") << QStringList{u"interaction"_s, u"void"_s, u"77"_s} << 4;
        QTest::newRow("the same row of a file again") << QStringList{u"interaction"_s, u"add"_s, u"customer=0001"_s, u"kind=app"_s, u"key=a1"_s} << 3;
    }

    void refusesWithASentence()
    {
        QFETCH(QStringList, words);
        if (words.contains(u"key=a1"_s))
            QCOMPARE(on(words).status, 0);
        const Answer answer = on(words);
        QTEST(answer.status, "status");
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.size() > 20, qPrintable(answer.err));
    }
};

REGULARS_TEST(CliCustomersTest)
#include "cli_customers_test.moc"
