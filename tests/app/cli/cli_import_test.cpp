// import list, undo, sheets, mapping and watch; export to a spreadsheet; all on the command line.
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

class CliImportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] Answer on(const QStringList &words, const QString &now = u"2026-07-03T02:00:00Z"_s) const
    {
        return call(QStringList{u"--store"_s, path(u"shop.regulars"_s), u"--now"_s, now, u"--quiet"_s} + words);
    }
    [[nodiscard]] Answer asJson(const QStringList &words) const { return on(QStringList{u"--json"_s} + words); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(on({u"store"_s, u"init"_s, u"--shop"_s, u"Corner"_s, u"--currency"_s, u"CNY"_s, u"--timezone"_s, u"Asia/Shanghai"_s}).status, 0);
        write(u"sales.csv"_s, "date,order,customer,quantity,unit_price\n2026-07-01 10:00,A1,C1,1,30\n2026-07-01 11:00,A2,C2,1,40\n");
    }

    void undoTakesEverythingBack()
    {
        const QStringList import{u"import"_s, u"purchases"_s, path(u"sales.csv"_s), u"--create-customers"_s};
        const QByteArray before = asJson({u"store"_s, u"info"_s}).json.toJson();
        const Answer done = asJson(import);
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json.object().value(u"run"_s).toString(), u"1"_s);
        const Answer list = asJson({u"import"_s, u"list"_s});
        QCOMPARE(list.json.array().size(), 1);
        QCOMPARE(list.json.array().at(0).toObject().value(u"state"_s).toString(), u"kept"_s);
        QCOMPARE(list.json.array().at(0).toObject().value(u"file"_s).toString(), u"sales.csv"_s);
        const Answer trial = asJson({u"import"_s, u"undo"_s, u"1"_s, u"--dry-run"_s});
        QCOMPARE(trial.status, 0);
        QCOMPARE(trial.json.object().value(u"purchases_removed"_s).toInt(), 2);
        QVERIFY(asJson({u"store"_s, u"info"_s}).json.toJson() != before);
        const Answer undone = on({u"import"_s, u"undo"_s, u"1"_s});
        QCOMPARE(undone.status, 0);
        QVERIFY2(undone.out.contains(u"Purchases: taken back 2, kept 0"_s), qPrintable(undone.out));
        QCOMPARE(asJson({u"store"_s, u"info"_s}).json.toJson(), before);
        QCOMPARE(on({u"store"_s, u"verify"_s}).status, 0);
        QCOMPARE(asJson({u"import"_s, u"list"_s}).json.array().at(0).toObject().value(u"state"_s).toString(), u"undone"_s);
        const Answer twice = on({u"import"_s, u"undo"_s, u"1"_s});
        QCOMPARE(twice.status, 3);
        QVERIFY(twice.err.contains(u"undone before"_s));
        QCOMPARE(on({u"import"_s, u"undo"_s, u"7"_s}).status, 4);
        QCOMPARE(on({u"import"_s, u"undo"_s, u"one"_s}).status, 4);
        QCOMPARE(on({u"import"_s, u"undo"_s}).status, 2);
        QCOMPARE(asJson(import).json.object().value(u"added"_s).toInt(), 2);
    }

    void aSampleTellsWhatWillHappen()
    {
        QCOMPARE(on({u"import"_s, u"purchases"_s, path(u"sales.csv"_s), u"--create-customers"_s}).status, 0);
        write(u"people.csv"_s, "card,name,region\nC1,Ann,Wuhan\nC9,Bob,Wuhan\nC2,C2,\n");
        const Answer sample = asJson({u"import"_s, u"customers"_s, path(u"people.csv"_s), u"--dry-run"_s, u"--sample"_s, u"2"_s});
        const QJsonArray rows = sample.json.object().value(u"sample"_s).toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toObject().value(u"outcome"_s).toString(), u"changed"_s);
        const QJsonObject change = rows.at(0).toObject().value(u"changes"_s).toArray().at(0).toObject();
        QCOMPARE(change.value(u"before"_s).toString(), u"C1"_s);
        QCOMPARE(change.value(u"after"_s).toString(), u"Ann"_s);
        QCOMPARE(rows.at(1).toObject().value(u"outcome"_s).toString(), u"added"_s);
        QCOMPARE(on({u"import"_s, u"customers"_s, path(u"people.csv"_s), u"--sample"_s, u"none"_s}).status, 2);
    }

    void mappings()
    {
        write(u"odd.csv"_s, "when;who;each\n03/07/2026;C1;30\n");
        write(u"map.json"_s, R"({"map":{"date":"when","customer":"who","unit_price":"each"},"date_format":"dd/MM/yyyy","create_customers":true})");
        const QStringList import{u"import"_s, u"purchases"_s, path(u"odd.csv"_s)};
        QCOMPARE(on(import + QStringList{u"--remembered"_s}).status, 4);
        QCOMPARE(on({u"import"_s, u"mapping"_s, u"save"_s, u"purchases"_s, u"Fair"_s, path(u"map.json"_s)}).status, 0);
        QCOMPARE(asJson(import + QStringList{u"--mapping-name"_s, u"Fair"_s, u"--dry-run"_s}).json.object().value(u"added"_s).toInt(), 1);
        QCOMPARE(asJson(import + QStringList{u"--mapping"_s, path(u"map.json"_s)}).json.object().value(u"added"_s).toInt(), 1);
        QCOMPARE(asJson(import + QStringList{u"--remembered"_s}).json.object().value(u"unchanged"_s).toInt(), 1);
        const QJsonArray all = asJson({u"import"_s, u"mapping"_s, u"list"_s}).json.array();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).toObject().value(u"name"_s).toString(), u"Fair"_s);
        QCOMPARE(all.at(1).toObject().value(u"mapping"_s).toObject().value(u"date_format"_s).toString(), u"dd/MM/yyyy"_s);
        const QString id = all.at(0).toObject().value(u"id"_s).toString();
        QCOMPARE(on({u"import"_s, u"mapping"_s, u"rename"_s, id, u"Market"_s}).status, 0);
        QCOMPARE(on(import + QStringList{u"--mapping-name"_s, u"Fair"_s}).status, 4);
        QCOMPARE(on({u"import"_s, u"mapping"_s, u"remove"_s, id}).status, 0);
        QCOMPARE(on({u"import"_s, u"mapping"_s, u"burn"_s, id}).status, 2);
    }

    void watches()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"till"_s));
        const Answer added = asJson({u"import"_s, u"watch"_s, u"add"_s, path(u"till"_s), u"*.csv"_s, u"purchases"_s});
        QCOMPARE(added.status, 0);
        QVERIFY(QFile::copy(path(u"sales.csv"_s), path(u"till/sales.csv"_s)));
        const QStringList run{u"import"_s, u"watch"_s, u"run"_s, u"--settle"_s, u"0"_s};
        const Answer first = asJson(run);
        QCOMPARE(first.status, 0);
        QCOMPARE(first.json.object().value(u"files"_s).toArray().at(0).toObject().value(u"added"_s).toInt(), 2);
        QVERIFY(QFile::exists(path(u"till/done/sales.csv"_s)));
        QVERIFY(asJson(run).json.object().value(u"files"_s).toArray().isEmpty());
        write(u"till/bad.csv"_s, "a,b\n1,2\n");
        const Answer bad = on(run);
        QCOMPARE(bad.status, 6);
        QVERIFY2(bad.out.contains(u"bad.csv: rejected"_s), qPrintable(bad.out));
        QVERIFY2(bad.out.contains(u"No column holds “date” (date). Say which one does."_s), qPrintable(bad.out));
        // What cannot be moved is part of the answer.
        QVERIFY(QDir(path(u"till/done"_s)).removeRecursively());
        write(u"till/done"_s, "no folder");
        QVERIFY(QFile::copy(path(u"sales.csv"_s), path(u"till/again.csv"_s)));
        const Answer stuck = asJson(run);
        QCOMPARE(stuck.status, 1);
        QCOMPARE(stuck.json.object().value(u"troubles"_s).toArray(),
                 QJsonArray({QJsonObject{{u"file"_s, u"again.csv"_s}, {u"code"_s, u"FileUnwritable"_s}}}));
        QVERIFY(QFile::remove(path(u"till/again.csv"_s)));
        const QJsonObject list = asJson({u"import"_s, u"watch"_s, u"list"_s}).json.object();
        QCOMPARE(list.value(u"watches"_s).toArray().size(), 1);
        QCOMPARE(list.value(u"files"_s).toArray().size(), 2);
        QCOMPARE(on({u"import"_s, u"watch"_s, u"off"_s, u"1"_s}).status, 0);
        QVERIFY(!asJson({u"import"_s, u"watch"_s, u"list"_s}).json.object().value(u"watches"_s).toArray().at(0).toObject().value(u"enabled"_s).toBool());
        QCOMPARE(on({u"import"_s, u"watch"_s, u"remove"_s, u"1"_s}).status, 0);
        QCOMPARE(on({u"import"_s, u"watch"_s, u"remove"_s, u"1"_s}).status, 4);
        QCOMPARE(on({u"import"_s, u"watch"_s, u"add"_s, path(u"till"_s), u"*.csv"_s, u"colours"_s}).status, 2);
    }

    void watchesNeedAFolder()
    {
        const Answer absent = on({u"import"_s, u"watch"_s, u"add"_s, u"/no/such/folder"_s, u"*.csv"_s, u"purchases"_s});
        QCOMPARE(absent.status, 4);
        QVERIFY2(absent.err.contains(u"There is no folder /no/such/folder."_s), qPrintable(absent.err));
        const Answer file = on({u"import"_s, u"watch"_s, u"add"_s, path(u"sales.csv"_s), u"*.csv"_s, u"purchases"_s});
        QCOMPARE(file.status, 2);
        QVERIFY2(file.err.contains(u"This is a file, not a folder."_s), qPrintable(file.err));
        QVERIFY(asJson({u"import"_s, u"watch"_s, u"list"_s}).json.object().value(u"watches"_s).toArray().isEmpty());
        // A folder that went away since: said even when asked to be quiet.
        QVERIFY(QDir(m_folder->path()).mkdir(u"stick"_s));
        QCOMPARE(on({u"import"_s, u"watch"_s, u"add"_s, path(u"stick"_s), u"*.csv"_s, u"purchases"_s}).status, 0);
        QVERIFY(QDir(m_folder->path()).rmdir(u"stick"_s));
        const Answer gone = on({u"import"_s, u"watch"_s, u"run"_s, u"--settle"_s, u"0"_s});
        QCOMPARE(gone.status, 4);
        QVERIFY2(gone.err.contains(u"The folder %1 is not there."_s.arg(path(u"stick"_s))), qPrintable(gone.err));
    }

    void anUndoSaysWhatStays()
    {
        QCOMPARE(on({u"import"_s, u"purchases"_s, path(u"sales.csv"_s), u"--create-customers"_s}).status, 0);
        QCOMPARE(on({u"purchase"_s, u"refund"_s, u"A1"_s}).status, 0);
        const Answer undone = on({u"import"_s, u"undo"_s, u"1"_s});
        QCOMPARE(undone.status, 6);
        QVERIFY2(undone.out.contains(u"Purchases: taken back 1, kept 1"_s), qPrintable(undone.out));
        QVERIFY2(undone.out.contains(u"Not everything could be taken back; what stays: 2"_s), qPrintable(undone.out));
        QVERIFY2(undone.out.contains(u"  Customer C1: has purchases or returns that stay"_s), qPrintable(undone.out));
        QVERIFY2(undone.out.contains(u"  Purchase A1, card C1: goods of it came back since"_s), qPrintable(undone.out));
        const QJsonObject run = asJson({u"import"_s, u"list"_s}).json.array().at(0).toObject();
        QCOMPARE(run.value(u"state"_s).toString(), u"partly_undone"_s);
        QCOMPARE(run.value(u"undo"_s).toObject().value(u"left"_s).toInt(), 2);
        QCOMPARE(run.value(u"undo"_s).toObject().value(u"kept"_s).toArray().at(1).toObject(),
                 (QJsonObject{{u"kind"_s, u"purchase"_s}, {u"name"_s, u"A1"_s}, {u"holder"_s, u"C1"_s}, {u"why"_s, u"returned"_s}}));
        QVERIFY(on({u"import"_s, u"list"_s}).out.contains(u"partly taken back, 2 left"_s));
        const Answer twice = on({u"import"_s, u"undo"_s, u"1"_s});
        QCOMPARE(twice.status, 3);
        QVERIFY2(twice.err.contains(u"What is left (2) stays"_s), qPrintable(twice.err));
    }

    void aPhoneOfSomebodyElse()
    {
        write(u"one.csv"_s, "card,name,phone\nA1,Ann,13800138000\n");
        write(u"two.csv"_s, "name,phone\nBob,13800138000\n");
        QCOMPARE(on({u"import"_s, u"customers"_s, path(u"one.csv"_s)}).status, 0);
        const Answer trial = asJson({u"import"_s, u"customers"_s, path(u"two.csv"_s), u"--dry-run"_s, u"--sample"_s, u"1"_s});
        QCOMPARE(trial.status, 6);
        const QString sentence = u"The phone number belongs to card A1, whose name is Ann."_s;
        QVERIFY(trial.json.object().value(u"rejects"_s).toArray().at(0).toObject().value(u"reason"_s).toString().startsWith(sentence));
        QVERIFY(trial.json.object().value(u"sample"_s).toArray().at(0).toObject().value(u"reason"_s).toString().startsWith(sentence));
        const Answer done = on({u"import"_s, u"customers"_s, path(u"two.csv"_s), u"--rejects"_s, path(u"rejects.csv"_s)});
        QCOMPARE(done.status, 6);
        QFile rejects(path(u"rejects.csv"_s));
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QVERIFY(rejects.readAll().contains(sentence.toUtf8()));
        QCOMPARE(asJson({u"customer"_s, u"show"_s, u"A1"_s}).json.object().value(u"name"_s).toString(), u"Ann"_s);
        QCOMPARE(asJson({u"import"_s, u"customers"_s, path(u"two.csv"_s), u"--update-names"_s}).json.object().value(u"updated"_s).toInt(), 1);
        QCOMPARE(asJson({u"customer"_s, u"show"_s, u"A1"_s}).json.object().value(u"name"_s).toString(), u"Bob"_s);
    }

    void spreadsheetsOutAndIn()
    {
        QCOMPARE(on({u"import"_s, u"purchases"_s, path(u"sales.csv"_s), u"--create-customers"_s}).status, 0);
        QCOMPARE(on({u"export"_s, u"customers"_s, path(u"c.xlsx"_s)}).status, 0);
        const Answer sheets = asJson({u"import"_s, u"sheets"_s, path(u"c.xlsx"_s)});
        QCOMPARE(sheets.json.array(), QJsonArray({u"customers"_s}));
        const Answer back = asJson({u"import"_s, u"customers"_s, path(u"c.xlsx"_s), u"--sheet"_s, u"customers"_s});
        QCOMPARE(back.status, 0);
        QCOMPARE(back.json.object().value(u"unchanged"_s).toInt(), 2);
        const Answer none = on({u"import"_s, u"customers"_s, path(u"c.xlsx"_s), u"--sheet"_s, u"July"_s});
        QCOMPARE(none.status, 4);
        QVERIFY2(none.err.contains(u"has no sheet “July”. It has: customers."_s), qPrintable(none.err));
        write(u"old.xls"_s, QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0'));
        const Answer old = on({u"import"_s, u"customers"_s, path(u"old.xls"_s)});
        QCOMPARE(old.status, 1);
        QVERIFY2(old.err.contains(u"save it as .xlsx"_s), qPrintable(old.err));
        QCOMPARE(on({u"export"_s, u"customers"_s, path(u"c.ods"_s)}).status, 2);
        write(u"t.csv"_s, "a,b\n1,2\n");
        QCOMPARE(asJson({u"import"_s, u"sheets"_s, path(u"t.csv"_s)}).json.array(), QJsonArray());
    }
};

REGULARS_TEST(CliImportTest)
#include "cli_import_test.moc"
