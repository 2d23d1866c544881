// An order number stands for one purchase: tills that begin at 0001 each morning, or in each shop, lose nothing silently.
#include "access/actor.h"
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
const QByteArray kHead = "order,date,customer,sku,quantity,amount\n";

QString counts(const Result<ImportReport> &report)
{
    if (!report)
        return errorName(report.error().code);
    return u"%1 added, %2 unchanged, %3 rejected"_s.arg(report->added).arg(report->unchanged).arg(report->rejected);
}

} // namespace

class ImportOrdersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ImportReport> import(const QByteArray &rows, ShopId shop = {})
    {
        ImportRequest request = m_store->request(ImportKind::Purchases, kHead + rows);
        request.shopId = shop;
        return m_store->import(request);
    }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
    }

    // One after the other, and both in one file.
    void oneNumberOnePurchase_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("apart");    // the second file after the first
        QTest::addColumn<QString>("together"); // both in one file
        QTest::addColumn<Error>("error");
        const QByteArray m1 = "0001,2026-07-03 09:00,M1,A,1,10.00\n";
        const QString refused = u"0 added, 0 unchanged, 1 rejected"_s;
        const QString one = u"1 added, 0 unchanged, 1 rejected"_s;
        const Error otherDay{ErrorCode::AlreadyExists, u"order"_s, u"0001\t2026-07-03\tM1\t"_s};
        QTest::newRow("the next morning") << m1 << QByteArray("0001,2026-07-04 09:00,M1,A,1,10.00\n") << refused << one << otherDay;
        QTest::newRow("the next morning, other goods") << m1 << QByteArray("0001,2026-07-04 09:00,M1,B,1,7.00\n") << refused << one << otherDay;
        QTest::newRow("the next morning, somebody else") << m1 << QByteArray("0001,2026-07-04 09:00,M2,A,1,10.00\n") << refused << one << otherDay;
        QTest::newRow("the next morning, a walk-in") << m1 << QByteArray("0001,2026-07-04 09:00,,A,1,10.00\n") << refused << one << otherDay;
        QTest::newRow("after a walk-in") << QByteArray("0001,2026-07-03 09:00,,A,1,10.00\n") << QByteArray("0001,2026-07-04 09:00,M2,A,1,10.00\n")
                                         << refused << one << Error{ErrorCode::AlreadyExists, u"order"_s, u"0001\t2026-07-03\t\t"_s};
        QTest::newRow("around midnight") << QByteArray("0001,2026-07-03 23:59:59,M1,A,1,10.00\n")
                                         << QByteArray("0001,2026-07-04 00:00:00,M1,A,1,10.00\n") << refused << one << otherDay;
        QTest::newRow("a return of the next day") << QByteArray("0001,2026-07-03 09:00,M1,A,-1,-10.00\n")
                                                  << QByteArray("0001,2026-07-04 09:00,M1,A,-1,-10.00\n") << refused << one << otherDay;
        QTest::newRow("somebody else") << m1 << QByteArray("0001,2026-07-03 09:00,M2,A,1,10.00\n") << refused << one
                                       << Error{ErrorCode::OtherCustomer, u"customer"_s, u"0001\t2026-07-03\tM1\t"_s};
        QTest::newRow("minutes apart") << m1 << QByteArray("0001,2026-07-03 09:04,M1,B,1,7.00\n") << u"1 added, 0 unchanged, 0 rejected"_s
                                       << u"2 added, 0 unchanged, 0 rejected"_s << Error{};
        QTest::newRow("a line without the customer") << m1 << QByteArray("0001,2026-07-03 09:00,,B,1,7.00\n")
                                                     << u"1 added, 0 unchanged, 0 rejected"_s << u"2 added, 0 unchanged, 0 rejected"_s << Error{};
        QTest::newRow("brought back the next day") << m1 << QByteArray("0001,2026-07-04 09:00,M1,A,-1,-10.00\n")
                                                   << u"1 added, 0 unchanged, 0 rejected"_s << u"2 added, 0 unchanged, 0 rejected"_s << Error{};
    }
    void oneNumberOnePurchase()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QString, apart);
        QFETCH(QString, together);
        QFETCH(Error, error);
        const auto all = import(first + second);
        QCOMPARE(counts(all), together);
        if (!all->rejects.empty()) {
            QCOMPARE(all->rejects.front().line, 3);
            QCOMPARE(all->rejects.front().error, error);
        }
        // The same file again: the same are refused, and nothing is added.
        const auto again = import(first + second);
        QCOMPARE(counts(again), u"0 added, %1 unchanged, %2 rejected"_s.arg(all->added).arg(all->rejected));
        QCOMPARE(m_store->differences(), 0);

        init();
        QCOMPARE(counts(import(first)), u"1 added, 0 unchanged, 0 rejected"_s);
        const auto later = import(second);
        QCOMPARE(counts(later), apart);
        if (!later->rejects.empty())
            QCOMPARE(later->rejects.front().error, error);
        QCOMPARE(m_store->differences(), 0);
    }

    // Whose line comes without a name must not become the customer of the next morning's order.
    void aWalkInStaysOne()
    {
        QCOMPARE(counts(import("0001,2026-07-03,,A,1,10.00\n0001,2026-07-04,M2,A,1,10.00\n")), u"1 added, 0 unchanged, 1 rejected"_s);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM purchase WHERE customer_id IS NULL"), 1);
    }

    void shopsWithNumbersOfTheirOwn()
    {
        const auto pudong = m_store->database->writeNow([&](db::WriteSession &session) {
            Shop shop;
            shop.name = u"Pudong"_s;
            return shops::ShopService(m_store->clock).add(session, Actor::owner(), shop);
        });
        QVERIFY(pudong);
        const QByteArray row = "0001,2026-07-03 09:00,M1,A,1,10.00\n";
        QCOMPARE(counts(import(row)), u"1 added, 0 unchanged, 0 rejected"_s); // of the default shop
        const auto other = import(row, *pudong);
        QCOMPARE(counts(other), u"0 added, 0 unchanged, 1 rejected"_s);
        QCOMPARE(other->rejects.front().error, (Error{ErrorCode::AlreadyExists, u"order"_s, u"0001\t2026-07-03\tM1\tTest shop"_s}));
        QCOMPARE(counts(import(row)), u"0 added, 1 unchanged, 0 rejected"_s);
    }
};

REGULARS_TEST(ImportOrdersTest)
#include "import_orders_test.moc"
