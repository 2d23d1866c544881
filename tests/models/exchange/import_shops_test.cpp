// Where purchases of a file were made: a column of shops, one shop for all rows; columns and rows that nothing takes.
#include "import_fixture.h"
#include "shops/shop_service.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai

} // namespace

class ImportShopsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    QStringList booked()
    {
        return m_store->rows("SELECT p.number,s.name FROM purchase p JOIN shop s ON s.id=p.shop_id UNION ALL "
                             "SELECT r.number||' back',s.name FROM refund r JOIN shop s ON s.id=r.shop_id ORDER BY 1", 2);
    }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
        QVERIFY(m_store->database->writeNow([&](db::WriteSession &session) -> Status {
            Shop shop;
            shop.name = u"浦东店"_s;
            TRY(shops::ShopService(m_store->clock).add(session, Actor::owner(), shop));
            return ok();
        }));
    }

    void aColumnOfShops()
    {
        const QByteArray bytes = "日期,订单号,会员号,门店,金额,收银员,备注2\n"
                                 "2026-07-01,A1,C1,浦东店,10,w,x\n"
                                 "2026-07-01,A1,C1,,5,w,x\n"       // its order's shop
                                 "2026-07-02,A2,C1,,20,w,\n"       // none is said
                                 "2026-07-03,A3,C1, test SHOP ,20,w,\n"
                                 "2026-07-03,A4,C1,浦西店,20,w,\n"
                                 "2026-07-01,A1,C1,Test shop,5,w,\n"
                                 "2026-07-05,A5,C1,浦东店,-10,w,\n";
        auto report = m_store->import(m_store->request(ImportKind::Purchases, bytes));
        QVERIFY(report);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"6:NotFound:门店"_s, u"7:AlreadyExists:订单号"_s}));
        QCOMPARE(report->rejects.front().error.detail, u"浦西店\tTest shop, 浦东店"_s);
        QCOMPARE(report->notTaken, (QStringList{u"收银员"_s, u"备注2"_s}));
        QCOMPARE(booked(), (QStringList{u"A1|浦东店"_s, u"A2|Test shop"_s, u"A3|Test shop"_s, u"A5 back|浦东店"_s}));
        QCOMPARE(m_store->rows("SELECT s.name FROM customer c JOIN shop s ON s.id=c.shop_id", 1), QStringList{u"浦东店"_s});
        report = m_store->import(m_store->request(ImportKind::Purchases, bytes));
        QCOMPARE(report->added, 0);
        QCOMPARE(report->unchanged, 5);
        QCOMPARE(m_store->differences(), 0);
    }

    void oneShopForAllRows()
    {
        ImportRequest request = m_store->request(ImportKind::Purchases, "date,order,门店,amount\n2026-07-01,A1,nowhere,10\n");
        request.mapping.set = {{u"shop"_s, u"浦东店"_s}};
        const auto report = m_store->import(request);
        QVERIFY(report);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(booked(), QStringList{u"A1|浦东店"_s});
        QCOMPARE(report->notTaken, QStringList{u"门店"_s});
        request.mapping.set = {{u"shop"_s, u"浦西店"_s}};
        const auto unknown = m_store->import(request);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error(), (Error{ErrorCode::NotFound, u"shop"_s, u"浦西店\tTest shop, 浦东店"_s}));
        // The same order number in another shop is another purchase.
        request.mapping.set = {{u"shop"_s, u"Test shop"_s}};
        QCOMPARE(ImportFixture::rejectsOf(*m_store->import(request)), QStringList{u"2:AlreadyExists:order"_s});
    }

    void headingsBelowATitle_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<QString>("customer");
        QTest::newRow("at the top") << "卡号,姓名,手机\nC1,王芳,13800138000\n"_ba << qint64{1} << u"C1|王芳|13800138000"_s;
        QTest::newRow("a title") << "2026年会员名单,,\n卡号,姓名,手机\nC1,王芳,13800138000\n"_ba << qint64{2} << u"C1|王芳|13800138000"_s;
        QTest::newRow("a title without its separators")
            << "2026年会员名单\n\n制表：李明\n卡号,姓名,手机\nC1,王芳,13800138000\n"_ba << qint64{4} << u"C1|王芳|13800138000"_s;
        // A row of which a cell is a heading by chance is none.
        QTest::newRow("headings nobody knows") << "card,who,what\nC1,会员,x\n"_ba << qint64{1} << u"C1|C1|"_s;
    }
    void headingsBelowATitle()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, line);
        QFETCH(QString, customer);
        const auto report = m_store->import(m_store->request(ImportKind::Customers, bytes));
        QVERIFY2(report, report ? "" : qPrintable(errorName(report.error().code)));
        QCOMPARE(report->headingLine, line);
        QCOMPARE(report->added, 1);
        QCOMPARE(m_store->rows("SELECT card_no,name,phone FROM customer", 3), QStringList{customer});
    }
};

REGULARS_TEST(ImportShopsTest)
#include "import_shops_test.moc"
