// A phone number that two names claim: nobody is renamed unasked, and the row says whose number it is.
#include "exchange/import_mapping.h"
#include "exchange/mapping_service.h"
#include "import_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai

QString counts(const Result<ImportReport> &report)
{
    if (!report)
        return errorName(report.error().code);
    return u"%1 added, %2 updated, %3 unchanged, %4 rejected"_s.arg(report->added).arg(report->updated).arg(report->unchanged).arg(report->rejected);
}

} // namespace

class ImportPhonesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    ImportRequest request(const QByteArray &bytes) { return m_store->request(ImportKind::Customers, bytes); }
    QStringList customers() { return m_store->rows("SELECT card_no,name,COALESCE(phone,'') FROM customer ORDER BY card_no", 3); }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
        QCOMPARE(counts(m_store->import(request("card,name,phone\nA1,王芳,13800138000\n"))), u"1 added, 0 updated, 0 unchanged, 0 rejected"_s);
    }

    void nobodyIsRenamedByAPhone_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("name");
        const QString rejected = u"0 added, 0 updated, 0 unchanged, 1 rejected"_s;
        const QString same = u"0 added, 0 updated, 1 unchanged, 0 rejected"_s;
        const QString updated = u"0 added, 1 updated, 0 unchanged, 0 rejected"_s;
        QTest::newRow("another name") << QByteArray("name,phone\n李明,13800138000\n") << rejected << u"王芳"_s;
        QTest::newRow("another name, phone with country") << QByteArray("name,phone\n李明,+86 138 0013 8000\n") << rejected << u"王芳"_s;
        QTest::newRow("part of the name") << QByteArray("name,phone\n王,13800138000\n") << rejected << u"王芳"_s;
        QTest::newRow("same name") << QByteArray("name,phone\n王芳,13800138000\n") << same << u"王芳"_s;
        QTest::newRow("same name, spaced") << QByteArray("name,phone\n王 芳,13800138000\n") << same << u"王芳"_s;
        QTest::newRow("same name, spaced, and more") << QByteArray("name,phone,region\n王·芳,13800138000,上海\n") << updated << u"王芳"_s;
        QTest::newRow("no name") << QByteArray("name,phone,region\n,13800138000,上海\n") << updated << u"王芳"_s;
        QTest::newRow("the card says who it is") << QByteArray("card,name,phone\nA1,王小芳,13800138000\n") << updated << u"王小芳"_s;
        QTest::newRow("another card") << QByteArray("card,name,phone\nA2,王芳,13800138000\n") << rejected << u"王芳"_s;
    }

    void nobodyIsRenamedByAPhone()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, expected);
        QFETCH(QString, name);
        ImportRequest trial = request(rows);
        trial.isDryRun = true;
        QCOMPARE(counts(m_store->import(trial)), expected);
        QCOMPARE(customers(), QStringList{u"A1|王芳|13800138000"_s});
        QCOMPARE(counts(m_store->import(request(rows))), expected);
        QCOMPARE(customers(), QStringList{u"A1|%1|13800138000"_s.arg(name)});
        QCOMPARE(m_store->differences(), 0);
    }

    void aCardUnderTwoNames_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("rejects");
        QTest::addColumn<QString>("name"); // of the card A2
        const QByteArray head = "card,name,phone\n";
        QTest::newRow("new") << head + "A2,李明,\nA2,赵云,\n" << u"1 added, 0 updated, 0 unchanged, 1 rejected"_s
                             << QStringList{u"3:AlreadyExists:card"_s} << u"李明"_s;
        QTest::newRow("written in full width") << head + "A2,李明,\nＡ２,赵云,\n" << u"1 added, 0 updated, 0 unchanged, 1 rejected"_s
                                               << QStringList{u"3:AlreadyExists:card"_s} << u"李明"_s;
        QTest::newRow("thrice") << head + "A2,李明,\nA2,赵云,\nA2,李 明,13700137000\n" << u"1 added, 1 updated, 0 unchanged, 1 rejected"_s
                                << QStringList{u"3:AlreadyExists:card"_s} << u"李 明"_s;
        QTest::newRow("without a name") << head + "A2,李明,\nA2,,13700137000\n" << u"1 added, 1 updated, 0 unchanged, 0 rejected"_s
                                        << QStringList() << u"李明"_s;
    }
    void aCardUnderTwoNames()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, expected);
        QFETCH(QStringList, rejects);
        QFETCH(QString, name);
        const auto report = m_store->import(request(rows));
        QCOMPARE(counts(report), expected);
        QCOMPARE(ImportFixture::rejectsOf(*report), rejects);
        QCOMPARE(m_store->rows("SELECT name FROM customer WHERE card_no='A2'", 1), QStringList{name});
        if (!rejects.isEmpty())
            QCOMPARE(report->rejects.front().error.detail, u"2\t李明"_s);
        QCOMPARE(m_store->differences(), 0);
    }

    void theFirstNameOfAKnownCardCounts()
    {
        const QByteArray rows = "card,name\nA1,王小芳\nA1,赵云\n"; // the stored name is 王芳
        QCOMPARE(counts(m_store->import(request(rows))), u"0 added, 1 updated, 0 unchanged, 1 rejected"_s);
        QCOMPARE(customers(), QStringList{u"A1|王小芳|13800138000"_s});
        QCOMPARE(counts(m_store->import(request(rows))), u"0 added, 0 updated, 1 unchanged, 1 rejected"_s);
        QCOMPARE(customers(), QStringList{u"A1|王小芳|13800138000"_s});
    }

    void namesAreUpdatedWhereAskedFor()
    {
        ImportRequest asked = request("name,phone\n王小芳,13800138000\n");
        asked.updateNames = true;
        QCOMPARE(counts(m_store->import(asked)), u"0 added, 1 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(customers(), QStringList{u"A1|王小芳|13800138000"_s});
        // And a mapping remembers that it was.
        const auto back = importMappingFromJson(importMappingToJson(mappingOf(asked)));
        QVERIFY(back && back->updateNames);
        ImportRequest again;
        applyMapping(*back, again);
        QVERIFY(again.updateNames);
    }

    void whatIsRememberedByItselfRenamesNobody()
    {
        ImportRequest asked = request("name,phone\n王小芳,13800138000\n");
        asked.updateNames = true;
        QVERIFY(m_store->import(asked));
        const auto remembered = m_store->database->readNow([](db::ReadSession &session) {
            return MappingService::remembered(session, ImportKind::Customers, {u"name"_s, u"phone"_s}, 2);
        });
        QVERIFY(remembered && *remembered);
        QVERIFY(!(*remembered)->mapping.updateNames);
    }

    void aFamilyInOneFile()
    {
        ImportRequest wanted = request("name,phone\n张伟,13900139000\n张小伟,13900139000\n李娜,13700137000\n");
        wanted.sampleRows = 10;
        wanted.rejectsPath = m_store->folder.filePath(u"rejects.csv"_s);
        const auto report = m_store->import(wanted);
        QCOMPARE(counts(report), u"2 added, 0 updated, 0 unchanged, 1 rejected"_s);
        QCOMPARE(ImportFixture::rejectsOf(*report), QStringList{u"3:OtherCustomer:phone"_s});
        // Card and name of the holder, for the sentence.
        QCOMPARE(report->rejects.front().error, (Error{ErrorCode::OtherCustomer, u"phone"_s, u"10000001\t张伟"_s}));
        QCOMPARE(report->sample.at(1).outcome, RowOutcome::Rejected);
        QCOMPARE(report->sample.at(1).column, u"phone"_s);
        QFile rejects(wanted.rejectsPath);
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QCOMPARE(rejects.readAll(), QByteArray("\xEF\xBB\xBFline,column,reason,name,phone\r\n"
                                               "3,phone,OtherCustomer,张小伟,13900139000\r\n"));
    }

    void aTakenPhoneSaysWhose()
    {
        const auto report = m_store->import(request("card,name,phone\nA2,李明,13800138000\n"));
        QCOMPARE(report->rejects.front().error, (Error{ErrorCode::AlreadyExists, u"phone"_s, u"A1\t王芳"_s}));
        QCOMPARE(counts(m_store->import(request("card,name,phone\nA3,李明,13700137000\n"))), u"1 added, 0 updated, 0 unchanged, 0 rejected"_s);
        const auto moved = m_store->import(request("card,phone\nA3,13800138000\n"));
        QCOMPARE(moved->rejects.front().error, (Error{ErrorCode::AlreadyExists, u"phone"_s, u"A1\t王芳"_s}));
    }
};

REGULARS_TEST(ImportPhonesTest)
#include "import_phones_test.moc"
