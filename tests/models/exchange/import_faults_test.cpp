// Files that are wrong in ways that would pass unnoticed: every row is taken, or named with its reason.
#include "import_fixture.h"
#include "support/test_registry.h"

#include <QDir>
#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai, 02:00 UTC

QString counts(const Result<ImportReport> &report)
{
    if (!report)
        return errorName(report.error().code) + u':' + report.error().field + u':' + report.error().detail;
    return u"%1 read, %2 added, %3 updated, %4 unchanged, %5 rejected"_s.arg(report->read)
        .arg(report->added)
        .arg(report->updated)
        .arg(report->unchanged)
        .arg(report->rejected);
}

QStringList warningsOf(const ImportReport &report)
{
    QStringList all;
    for (const Error &warning : report.warnings)
        all.append(errorName(warning.code) + u':' + warning.detail);
    return all;
}

} // namespace

class ImportFaultsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ImportReport> import(ImportKind kind, const QByteArray &bytes)
    {
        return m_store->import(m_store->request(kind, bytes));
    }
    QStringList cards() { return m_store->rows("SELECT card_no FROM customer ORDER BY card_no", 1); }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
    }

    // ---- days to come ----------------------------------------------------------------------------------------

    void purchasesToComeAreRejected()
    {
        const auto report = import(ImportKind::Purchases, "date,amount\n"
                                                          "2026-11-23 23:59:59,1.00\n"
                                                          "2026-11-24,2.00\n"
                                                          "2026-11-24 00:00:00,3.00\n"
                                                          "2031-01-01,4.00\n"
                                                          "2026-11-23T16:00:00Z,5.00\n" // the 24th in Shanghai
                                                          "2026-11-23T15:59:59Z,6.00\n");
        QCOMPARE(counts(report), u"6 read, 2 added, 0 updated, 0 unchanged, 4 rejected"_s);
        QCOMPARE(ImportFixture::rejectsOf(*report),
                 (QStringList{u"3:FutureDate:date"_s, u"4:FutureDate:date"_s, u"5:FutureDate:date"_s,
                              u"6:FutureDate:date"_s}));
        QCOMPARE(report->rejects.front().error.detail, u"2026-11-23"_s);
        QCOMPARE(m_store->number("SELECT SUM(gross_minor) FROM purchase"), 700);
    }

    void purchasesBefore1970AreRejected()
    {
        const auto report = import(ImportKind::Purchases, "date,amount\n1969-12-31 23:59:59,1.00\n1970-01-01,2.00\n1800-01-01,3.00\n");
        QCOMPARE(counts(report), u"3 read, 1 added, 0 updated, 0 unchanged, 2 rejected"_s);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"2:Invalid:date"_s, u"4:Invalid:date"_s}));
    }

    // `export points` writes a ledger, `import points` takes balances: said once, not row by row.
    void exportedLedgerIsNoListOfBalances()
    {
        const auto report = import(ImportKind::Points, "date,customer,purse,cause,document,change,reason\n"
                                                       "2026-11-01 10:00:00,C1,points,adjustment,,5,r\n");
        QVERIFY(!report);
        QCOMPARE(report.error(), (Error{ErrorCode::Invalid, u"file"_s, u"ledger"_s}));
    }

    void todayIsTheShops()
    {
        // 2026-11-23 20:00 UTC is the 24th already in Shanghai.
        m_store->clock.set(kNowMs + 18 * 3'600'000);
        QCOMPARE(counts(import(ImportKind::Purchases, "date,amount\n2026-11-24 23:00,1.00\n2026-11-25,1.00\n")),
                 u"2 read, 1 added, 0 updated, 0 unchanged, 1 rejected"_s);
    }

    void registrationsToComeAreLeftOut()
    {
        const auto report = import(ImportKind::Customers, "card,registered_on\nC1,2026-11-23\nC2,2026-11-24\n");
        QCOMPARE(counts(report), u"2 read, 2 added, 0 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(ImportFixture::remarksOf(*report), QStringList{u"3:FutureDate:registered_on"_s});
        QCOMPARE(m_store->rows("SELECT registered_on FROM customer", 1), (QStringList{u"20780"_s, u"20780"_s})); // 2026-11-23
    }

    // ---- quotes ----------------------------------------------------------------------------------------------

    void textAfterAQuoteCostsItsRowOnly()
    {
        ImportRequest request =
            m_store->request(ImportKind::Customers,
                             "card,name,notes\nC1,a,\"abc\"def,\nC2,b,x\nC3,\"c \"\"q\"\"\",\"two\nlines\"\nC4,d,\n");
        request.rejectsPath = m_store->folder.filePath(u"rejects.csv"_s);
        const auto report = m_store->import(request);
        QCOMPARE(counts(report), u"4 read, 3 added, 0 updated, 0 unchanged, 1 rejected"_s);
        QCOMPARE(ImportFixture::rejectsOf(*report), QStringList{u"2:TextAfterQuote:notes"_s});
        QCOMPARE(cards(), (QStringList{u"C2"_s, u"C3"_s, u"C4"_s}));
        QFile file(request.rejectsPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "\xEF\xBB\xBFline,column,reason,card,name,notes\r\n"
                                 "2,notes,TextAfterQuote,\"C1,a,\"\"abc\"\"def,\"\r\n"_ba);
    }

    void whatIsTakenIsNeverAFailure()
    {
        ImportRequest request = m_store->request(ImportKind::Customers, "card,name,notes\nC1,a,\"abc\"def,\nC2,b,x\n");
        request.rejectsPath = m_store->folder.filePath(u"rejects.csv"_s);
        JobControl job;
        const auto report = ImportService(m_store->clock).runJob(*m_store->database, Actor::owner(), request, job, [&](const Error &error) {
            QDir().mkpath(request.rejectsPath); // its place is taken between the check and the commit
            return errorName(error.code);
        });
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(cards(), QStringList{u"C2"_s});
        QVERIFY(report->warnings.contains(Error{ErrorCode::FileUnwritable, {}, request.rejectsPath}));
    }

    void anOpenQuoteDoesNotSwallowRows()
    {
        const auto report =
            import(ImportKind::Customers, "card,name,notes\nC1,a,\nC2,\"b,x\nC3,c,y\nrest of a note\nC4,d,z\n");
        QCOMPARE(counts(report), u"5 read, 3 added, 0 updated, 0 unchanged, 2 rejected"_s);
        // A line that cannot be a row is taken for the inside of the broken field.
        QCOMPARE(ImportFixture::rejectsOf(*report),
                 (QStringList{u"3:UnclosedQuote:name"_s, u"5:UnclosedQuote:"_s}));
        QCOMPARE(report->rejects.at(1).error.detail, u"3"_s);
        QCOMPARE(cards(), (QStringList{u"C1"_s, u"C3"_s, u"C4"_s}));
    }

    void brokenHeadingsAreRefused()
    {
        QCOMPARE(counts(import(ImportKind::Customers, "card,\"name\nC1,a\nC2,b\n")), u"UnclosedQuote::1"_s);
        QCOMPARE(counts(import(ImportKind::Customers, "\"card\"x,name\nC1,a\n")), u"TextAfterQuote::1"_s);
        QCOMPARE(cards(), QStringList{});
    }

    // ---- headings --------------------------------------------------------------------------------------------

    void repeatedHeadings_data()
    {
        QTest::addColumn<QByteArray>("headings");
        QTest::addColumn<QString>("map");
        QTest::addColumn<QString>("expected");
        const QString taken = u"1 read, 1 added, 0 updated, 0 unchanged, 0 rejected"_s;
        QTest::newRow("guessed") << "card,name,name"_ba << QString() << u"DuplicateHeading:name:2, 3"_s;
        QTest::newRow("asked for") << "card,who,who"_ba << u"name=who"_s << u"DuplicateHeading:who:2, 3"_s;
        QTest::newRow("other case") << "card,Who,WHO "_ba << u"name=who"_s << u"DuplicateHeading:Who:2, 3"_s;
        QTest::newRow("by number") << "card,name,name"_ba << u"name=#3"_s << taken;
        QTest::newRow("by suffix") << "card,name,name"_ba << u"name=name (2)"_s << taken;
        QTest::newRow("nobody asks") << "card,x,x"_ba << QString() << taken;
        QTest::newRow("without headings") << "card,,"_ba << u"name=#2"_s << taken;
    }
    void repeatedHeadings()
    {
        QFETCH(QByteArray, headings);
        QFETCH(QString, map);
        QFETCH(QString, expected);
        ImportRequest request = m_store->request(ImportKind::Customers, headings + "\nC1,a,b\n");
        if (!map.isEmpty())
            request.mapping.map = {assignmentFromWord(map).value()};
        QCOMPARE(counts(m_store->import(request)), expected);
    }

    void unknownFieldsListTheKnown()
    {
        ImportRequest request = m_store->request(ImportKind::Products, "sku\nA\n");
        request.mapping.map = {{u"colour"_s, u"sku"_s}};
        QCOMPARE(counts(m_store->import(request)), u"UnknownField:colour:sku, name, category, price, earns"_s);
        request.mapping = {{}, {{u"colour"_s, u"red"_s}}};
        QCOMPARE(counts(m_store->import(request)), u"UnknownField:colour:sku, name, category, price, earns"_s);
    }

    // ---- the end of the file ---------------------------------------------------------------------------------

    void lastLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rejects");
        QTest::addColumn<QStringList>("warnings");
        QTest::addColumn<qint64>("points");
        QTest::newRow("whole") << "C1,a,5\nC2,b,10\n"_ba << QStringList{} << QStringList{} << qint64{15};
        QTest::newRow("short, but ended") << "C1,a,5\nC2,b\n"_ba << QStringList{} << QStringList{} << qint64{5};
        QTest::newRow("no line end") << "C1,a,5\nC2,b,1"_ba << QStringList{} << QStringList{u"LastLineOpen:3"_s}
                                     << qint64{6};
        QTest::newRow("cut") << "C1,a,5\nC2,b"_ba << QStringList{u"3:CutOff:"_s} << QStringList{} << qint64{5};
        QTest::newRow("cut in the first cell") << "C1,a,5\nC"_ba << QStringList{u"3:CutOff:"_s} << QStringList{}
                                               << qint64{5};
        QTest::newRow("cut in quotes") << "C1,a,5\nC2,\"b"_ba << QStringList{u"3:UnclosedQuote:name"_s} << QStringList{}
                                       << qint64{5};
        QTest::newRow("only blanks") << "C1,a,5\n  "_ba << QStringList{} << QStringList{} << qint64{5};
    }
    void lastLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rejects);
        QFETCH(QStringList, warnings);
        QFETCH(qint64, points);
        const auto report = import(ImportKind::Customers, "card,name,points\n" + bytes);
        QVERIFY(report);
        QCOMPARE(ImportFixture::rejectsOf(*report), rejects);
        QCOMPARE(warningsOf(*report), warnings);
        QCOMPARE(m_store->number("SELECT SUM(balance) FROM points_account"), points);
    }

    void lastLineOfPurchases()
    {
        auto report = import(ImportKind::Purchases, "date,order,amount\n2026-07-03,1,5.00\n2026-07-03,2,6");
        QVERIFY(report);
        QCOMPARE(warningsOf(*report), QStringList{u"LastLineOpen:3"_s});
        report = import(ImportKind::Purchases, "date,order,amount\n2026-07-03,3,5.00\n2026-07-03,4");
        QVERIFY(report);
        QCOMPARE(ImportFixture::rejectsOf(*report), QStringList{u"3:CutOff:"_s});
    }

    // ---- points that would stand twice -----------------------------------------------------------------------

    void pointsAreWhole()
    {
        QVERIFY(import(ImportKind::Customers, "card\nC1\nC2\nC3\nC4\n"));
        const auto report = import(ImportKind::Points, "card,points\nC1,12.5\nC2,12.00\nC3,0.0001\nC4,\"1,200\"\n");
        QCOMPARE(counts(report), u"4 read, 2 added, 0 updated, 0 unchanged, 2 rejected"_s);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"2:Invalid:points"_s, u"4:Invalid:points"_s}));
        QCOMPARE(m_store->rows("SELECT c.card_no,a.balance FROM points_account a JOIN customer c ON c.id=a.customer_id", 2),
                 (QStringList{u"C2|12"_s, u"C4|1200"_s}));
        QCOMPARE(ImportFixture::remarksOf(*import(ImportKind::Customers, "card,points\nC9,0.5\n")),
                 QStringList{u"2:Invalid:points"_s});
    }

    void anotherOpeningIsNamed()
    {
        QVERIFY(import(ImportKind::Customers, "card,points\nC1,100\nC2,\n"));
        auto report = import(ImportKind::Points, "card,points\nC1,40\nC2,50\n");
        QCOMPARE(counts(report), u"2 read, 1 added, 0 updated, 1 unchanged, 0 rejected"_s);
        QCOMPARE(warningsOf(*report), QStringList{u"OpeningIgnored:1"_s});
        // The same again says nothing new.
        report = import(ImportKind::Points, "card,points\nC1,100\nC2,50\n");
        QCOMPARE(warningsOf(*report), QStringList{});
        report = import(ImportKind::Customers, "card,points\nC1,100\nC2,70\nC3,1\n");
        QCOMPARE(counts(report), u"3 read, 1 added, 0 updated, 2 unchanged, 0 rejected"_s);
        QCOMPARE(warningsOf(*report), QStringList{u"OpeningIgnored:1"_s});
        QCOMPARE(m_store->number("SELECT SUM(balance) FROM points_account"), 151);
    }

    void openingAfterImportedPurchases()
    {
        QVERIFY(import(ImportKind::Purchases, "date,customer,amount\n2026-07-03,C1,100.00\n2026-07-03,C2,0.50\n"));
        const auto report = import(ImportKind::Points, "card,points\nC1,100\nC2,7\n");
        QCOMPARE(counts(report), u"2 read, 2 added, 0 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(warningsOf(*report), QStringList{u"PointsTwice:1"_s}); // C2's purchase earned nothing
        QCOMPARE(warningsOf(*import(ImportKind::Points, "card,points\nC1,100\n")), QStringList{});
    }

    void importedPurchasesAfterOpening()
    {
        QVERIFY(import(ImportKind::Customers, "card,phone,points\nC1,13800138000,100\nC2,,5\nC3,,\n"));
        const auto report = import(ImportKind::Purchases, "date,customer,amount\n"
                                                          "2026-07-03,C1,10.00\n"
                                                          "2026-07-04,13800138000,10.00\n"
                                                          "2026-11-23 11:00,C2,10.00\n" // after the balance was taken over
                                                          "2026-07-03,C3,10.00\n");
        QCOMPARE(counts(report), u"4 read, 4 added, 0 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(warningsOf(*report), QStringList{u"PointsTwice:1"_s});
    }

    // ---- the file of rejected rows ---------------------------------------------------------------------------

    void rejectsOfAnEarlierRunGo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("left"); // null: no file
        QTest::newRow("refused") << "date,amount\n"_ba << QByteArray();
        QTest::newRow("nothing rejected") << "card,name\nC1,a\n"_ba << "\xEF\xBB\xBFline,column,reason,card,name\r\n"_ba;
    }
    void rejectsOfAnEarlierRunGo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, left);
        ImportRequest request = m_store->request(ImportKind::Customers, bytes);
        request.rejectsPath = m_store->write("line,column,reason\r\n2,card,stale\r\n", u"rejects.csv"_s);
        const auto report = m_store->import(request);
        QCOMPARE(report.has_value(), !left.isNull());
        QFile file(request.rejectsPath);
        QCOMPARE(file.exists(), !left.isNull());
        if (file.open(QIODevice::ReadOnly))
            QCOMPARE(file.readAll(), left);
    }

    void rejectsFileIsNotTheStore()
    {
        ImportRequest request = m_store->request(ImportKind::Customers, "card,name\nC1,a\n");
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s}) {
            request.rejectsPath = m_store->database->path() + ending;
            QCOMPARE(m_store->import(request).error().code, ErrorCode::Invalid);
        }
        QCOMPARE(m_store->differences(), 0);
    }

    // ---- the same questions to every kind --------------------------------------------------------------------

    void withoutHeadings_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("map");
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        QTest::newRow("customers") << u"customers"_s << QStringList{u"card=#1"_s, u"name=#2"_s} << u"region=上海"_s
                                   << u"SELECT card_no||name||region FROM customer ORDER BY 1"_s << u"501张三上海,502李四上海"_s;
        QTest::newRow("products") << u"products"_s << QStringList{u"sku=#1"_s, u"name=#2"_s} << u"price=3.5"_s
                                  << u"SELECT sku||name||price_e4 FROM product ORDER BY 1"_s << u"501张三35000,502李四35000"_s;
        QTest::newRow("points") << u"points"_s << QStringList{u"customer=#1"_s} << u"points=5"_s
                                << u"SELECT balance FROM points_account ORDER BY 1"_s << u"5,5"_s;
    }
    void withoutHeadings()
    {
        QFETCH(QString, kind);
        QFETCH(QStringList, map);
        QFETCH(QString, set);
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        if (kind == u"points")
            QVERIFY(import(ImportKind::Customers, "card\n501\n502\n"));
        ImportRequest request = m_store->request(importKindFromName(kind).value(), "501,张三\n502,李四\n");
        request.hasHeader = false;
        for (const QString &word : map)
            request.mapping.map.append(assignmentFromWord(word).value());
        request.mapping.set = {assignmentFromWord(set).value()};
        QCOMPARE(counts(m_store->import(request)), u"2 read, 2 added, 0 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(m_store->rows(sql.toStdString(), 1).join(u','), expected);
    }

    void wrongBytesNameTheirLine_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("expected");
        QTest::newRow("customers, UTF-8") << u"customers"_s << "card,name\nC1,a\nC2,\xFF\n"_ba << u"UTF-8"_s
                                          << u"UndecodableText:UTF-8:3"_s;
        QTest::newRow("products, GB18030") << u"products"_s << "sku,name\nA,\xC2\xCC\xFF\x20\n"_ba << u"GB18030"_s
                                           << u"UndecodableText:GB18030:2"_s;
        QTest::newRow("points, Big5") << u"points"_s << "card,points\n1,2\n\n3,\xA4\x20\n"_ba << u"Big5"_s
                                      << u"UndecodableText:Big5:4"_s;
        QTest::newRow("headings") << u"customers"_s << "card,\xFF\nC1,a\n"_ba << u"UTF-8"_s
                                  << u"UndecodableText:UTF-8:1"_s;
        // Chinese in UTF-8 with one byte lost is UTF-8, not some other encoding's signs.
        QTest::newRow("found out") << u"customers"_s << "card,name\nC1,张三\nC2,李\xE5\x9B\nC3,王五\n"_ba << QString()
                                   << u"UndecodableText:UTF-8:3"_s;
        QTest::newRow("cut in a sign") << u"customers"_s << "card,name\nC1,张三\nC2,李\xE5\x9B"_ba << QString()
                                       << u"UndecodableText:UTF-8:3"_s;
    }
    void wrongBytesNameTheirLine()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, expected);
        ImportRequest request = m_store->request(importKindFromName(kind).value(), bytes);
        request.encoding = encoding;
        QCOMPARE(counts(m_store->import(request)), expected);
        QCOMPARE(cards(), QStringList{});
    }
};

REGULARS_TEST(ImportFaultsTest)
#include "import_faults_test.moc"
