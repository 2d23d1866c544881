// A cell that cannot be taken costs itself: the row is taken without it, and the report says so.
#include "import_fixture.h"
#include "support/test_registry.h"
#include "till/till_service.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai

} // namespace

class ImportRemarksTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ImportReport> import(ImportKind kind, const QByteArray &bytes) { return m_store->import(m_store->request(kind, bytes)); }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
    }

    void wordsForNoPhone_data()
    {
        QTest::addColumn<QByteArray>("phone");
        for (const char *word : {"无", "不详", "-", "--", "没有手机", "n/a"})
            QTest::newRow(word) << QByteArray(word);
    }
    void wordsForNoPhone()
    {
        QFETCH(QByteArray, phone);
        QVERIFY(import(ImportKind::Customers, "卡号,姓名,手机\nA1,王芳,13800138000\n"));
        // A known number stays, a new customer has none.
        const auto report = import(ImportKind::Customers, "卡号,姓名,手机\nA1,王芳," + phone + "\nA2,李明," + phone + "\n");
        QVERIFY(report);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(ImportFixture::remarksOf(*report), (QStringList{u"2:Invalid:手机"_s, u"3:Invalid:手机"_s}));
        QCOMPARE(m_store->rows("SELECT card_no,phone FROM customer ORDER BY card_no", 2), (QStringList{u"A1|13800138000"_s, u"A2|"_s}));
    }

    void aNameWithABadPhoneIsTakenOnce()
    {
        const QByteArray rows = "姓名,手机,邮箱\n王芳,不详,nobody\n";
        QCOMPARE(import(ImportKind::Customers, rows)->added, 1);
        const auto again = import(ImportKind::Customers, rows);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(ImportFixture::remarksOf(*again), (QStringList{u"2:Invalid:手机"_s, u"2:Invalid:邮箱"_s}));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM customer"), 1);
    }

    void remarksStandInTheRejectsFile()
    {
        ImportRequest request = m_store->request(ImportKind::Customers, "card,name,email\nC1,a,nobody\n\"C 2\",b,\n");
        request.rejectsPath = m_store->folder.filePath(u"rejects.csv"_s);
        QCOMPARE(m_store->import(request)->rejected, 1);
        QFile file(request.rejectsPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "\xEF\xBB\xBFline,column,reason,card,name,email\r\n"
                                 "2,email,Invalid,C1,a,nobody\r\n"
                                 "3,card,Invalid,C 2,b,\r\n"_ba);
    }

    void tiersOfTheFile()
    {
        auto report = import(ImportKind::Customers, "card,name,tier\nC1,a,gold\nC2,b,Platinum\n");
        QVERIFY(report);
        QCOMPARE(ImportFixture::remarksOf(*report), QStringList{u"3:NotFound:tier"_s});
        QCOMPARE(report->remarks.front().error.detail, u"Platinum\tBase, Silver, Gold, Diamond"_s);
        // Known by now: what the file says otherwise is told, and changes nothing.
        report = import(ImportKind::Customers, "card,name,tier\nC1,a,Silver\nC2,b,Base\n");
        QCOMPARE(report->unchanged, 2);
        QCOMPARE(ImportFixture::remarksOf(*report), QStringList{u"2:AlreadyExists:tier"_s});
        QCOMPARE(report->remarks.front().error.detail, u"Gold"_s);
        QCOMPARE(m_store->rows("SELECT t.name FROM tier_state s JOIN tier t ON t.id=s.tier_id", 1), QStringList{u"Gold"_s});
    }

    // The older system's tier was not held here when the older sales were made.
    void anImportedTierMultipliesNoOlderSale()
    {
        QVERIFY(import(ImportKind::Customers, "card,name,registered_on,tier\nC1,a,2020-01-01,Diamond\n"));
        QVERIFY(import(ImportKind::Purchases, "date,order,customer,amount\n"
                                              "2026-11-01 10:00,A1,C1,100.00\n"
                                              "2026-11-22 23:59,A2,C1,100.00\n"
                                              "2026-11-23 09:00,A3,C1,100.00\n"));
        QCOMPARE(m_store->rows("SELECT p.number,p.points_earned,t.name FROM purchase p JOIN tier t ON t.id=p.tier_before_id ORDER BY p.number", 3),
                 (QStringList{u"A1|100|Base"_s, u"A2|100|Base"_s, u"A3|200|Diamond"_s}));
        QCOMPARE(m_store->differences(), 0);
    }

    void noSuchDay_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QString>("detail");
        QTest::newRow("30 days") << "2026/6/31"_ba << u"no such day"_s;
        QTest::newRow("no leap year") << "2026-02-29 10:00"_ba << u"no such day"_s;
        QTest::newRow("compact") << "20260431"_ba << u"no such day"_s;
        QTest::newRow("month 13") << "2026/13/01"_ba << u"YYYY-MM-DD HH:MM:SS"_s;
        QTest::newRow("a word") << "soon"_ba << u"YYYY-MM-DD HH:MM:SS"_s;
    }
    void noSuchDay()
    {
        QFETCH(QByteArray, date);
        QFETCH(QString, detail);
        const auto report = import(ImportKind::Purchases, "date,amount\n2026-06-01,1\n" + date + ",1\n");
        QVERIFY(report);
        QCOMPARE(report->rejects.size(), size_t{1});
        QCOMPARE(report->rejects.front().error, (Error{ErrorCode::Invalid, u"date"_s, detail}));
    }

    void signsThatContradict()
    {
        const auto report = import(ImportKind::Purchases, "date,quantity,amount\n2026-06-01,-1,100\n2026-06-01,1,-100\n2026-06-01,-1,-100\n");
        QVERIFY(report);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"2:Invalid:amount"_s, u"3:Invalid:amount"_s}));
        QCOMPARE(report->rejects.front().error.detail, u"signs"_s);
        QCOMPARE(report->returns, 1);
    }

    void aFolderIsNoFile()
    {
        ImportRequest request;
        request.kind = ImportKind::Customers;
        request.path = m_store->folder.path();
        const auto report = m_store->import(request);
        QVERIFY(!report);
        QCOMPARE(report.error(), (Error{ErrorCode::FileUnreadable, u"folder"_s, request.path}));
    }
};

REGULARS_TEST(ImportRemarksTest)
#include "import_remarks_test.moc"
