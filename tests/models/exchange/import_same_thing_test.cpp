// One customer or product written in several ways, and rows that are taken whole or not at all.
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
    return u"%1 read, %2 added, %3 rejected, %4 customers, %5 products"_s.arg(report->read)
        .arg(report->added)
        .arg(report->rejected)
        .arg(report->createdCustomers)
        .arg(report->createdProducts);
}

} // namespace

class ImportSameThingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ImportReport> import(const QByteArray &bytes, ImportKind kind = ImportKind::Purchases)
    {
        return m_store->import(m_store->request(kind, bytes));
    }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
    }

    void oneCustomerWrittenInTwoWays_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("card");
        QTest::newRow("full width") << QByteArray("ABC") << QByteArray("ＡＢＣ") << u"ABC"_s;
        QTest::newRow("full width first") << QByteArray("ＡＢＣ") << QByteArray("ABC") << u"ABC"_s;
        QTest::newRow("mobile with country") << QByteArray("13800138000") << QByteArray("+8613800138000") << u"13800138000"_s;
        QTest::newRow("full-width mobile") << QByteArray("１３８００１３８０００") << QByteArray("13800138000") << u"13800138000"_s;
    }

    void oneCustomerWrittenInTwoWays()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QString, card);
        // The third row names the second form on an order of the first.
        const QByteArray file = "order,date,customer,sku,amount\nA1,2026-07-01," + first + ",S1,10.00\nA2,2026-07-02," + second +
                                ",S1,20.00\nA3,2026-07-03,C9,S1,1.00\n";
        QCOMPARE(counts(import(file)), u"3 read, 3 added, 0 rejected, 2 customers, 1 products"_s);
        QCOMPARE(m_store->rows("SELECT c.card_no,SUM(p.gross_minor) FROM customer c JOIN purchase p ON p.customer_id=c.id"
                               " GROUP BY c.id ORDER BY c.id", 2),
                 (QStringList{card + u"|3000"_s, u"C9|100"_s}));
        QCOMPARE(counts(import(file)), u"3 read, 0 added, 0 rejected, 0 customers, 0 products"_s);
        QCOMPARE(m_store->differences(), 0);
    }

    void oneOrderOfOneCustomerWrittenInTwoWays()
    {
        QCOMPARE(counts(import("order,date,customer,sku,amount\nA1,2026-07-01,ABC,S1,10.00\nA1,2026-07-01,ＡＢＣ,S2,20.00\n")),
                 u"2 read, 2 added, 0 rejected, 1 customers, 2 products"_s);
        QCOMPARE(m_store->rows("SELECT gross_minor FROM purchase", 1), QStringList{u"3000"_s});
    }

    void oneProductWrittenInTwoWays()
    {
        const QByteArray composed = "Caf\xC3\xA9";
        const QByteArray apart = "Cafe\xCC\x81";
        const QByteArray file = "order,date,customer,sku,amount\nA1,2026-07-01,C1," + composed + ",10.00\nA2,2026-07-02,C1," + apart +
                                ",20.00\n";
        QCOMPARE(counts(import(file)), u"2 read, 2 added, 0 rejected, 1 customers, 1 products"_s);
        QCOMPARE(m_store->rows("SELECT g.sku,SUM(l.amount_minor) FROM product g JOIN purchase_line l ON l.product_id=g.id"
                               " GROUP BY g.id", 2),
                 QStringList{QString::fromUtf8(composed) + u"|3000"_s});
        QCOMPARE(counts(import(file)), u"2 read, 0 added, 0 rejected, 0 customers, 0 products"_s);
        QCOMPARE(m_store->differences(), 0);
    }

    void openStoreIsNoFile()
    {
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s}) {
            ImportRequest request;
            request.path = m_store->database->path() + ending;
            const auto report = m_store->import(request);
            QVERIFY(!report);
            QCOMPARE(report.error(), (Error{ErrorCode::FileUnreadable, u"store"_s, request.path}));
        }
    }

    void customerRowIsTakenWholeOrNotAtAll()
    {
        QByteArray tags = "T0";
        for (int i = 1; i <= 200; ++i)
            tags += ";T" + QByteArray::number(i);
        const QByteArray heading = "card,name,points,tags,consent\n";
        const auto report = import(heading + "C1,张三,120,\"" + tags + "\",\nC2,李四,30,VIP,\n", ImportKind::Customers);
        QCOMPARE(counts(report), u"2 read, 1 added, 1 rejected, 0 customers, 0 products"_s);
        QCOMPARE(m_store->rows("SELECT card_no FROM customer", 1), QStringList{u"C2"_s});
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM customer_tag"), 1);
        QCOMPARE(counts(import(heading + "C1,张三,120,VIP,\n", ImportKind::Customers)),
                 u"1 read, 1 added, 0 rejected, 0 customers, 0 products"_s);
        QCOMPARE(m_store->rows("SELECT c.card_no,a.balance FROM customer c JOIN points_account a ON a.customer_id=c.id"
                               " ORDER BY c.card_no", 2),
                 (QStringList{u"C1|120"_s, u"C2|30"_s}));
        // A known customer keeps what stood before a row that is refused.
        QCOMPARE(counts(import(heading + "C2,王五,,\"" + tags + "\",\n", ImportKind::Customers)),
                 u"1 read, 0 added, 1 rejected, 0 customers, 0 products"_s);
        QCOMPARE(m_store->rows("SELECT name FROM customer WHERE card_no='C2'", 1), QStringList{u"李四"_s});
        QCOMPARE(m_store->differences(), 0);
    }
};

REGULARS_TEST(ImportSameThingTest)
#include "import_same_thing_test.moc"
