// What a store sold reads the same in a fresh store: revenue, spend, refunds.
#include "exchange/export_service.h"
#include "import_fixture.h"
#include "support/test_registry.h"
#include "till/booking.h"

#include "audit/audit_log.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai
constexpr qint64 kDayMs = 86'400'000;

constexpr auto kPurchases = "SELECT number,at_ms,gross_minor,discount_minor+points_paid_minor,gross_minor-discount_minor-points_paid_minor"
                            " FROM purchase ORDER BY number";
constexpr auto kLines = "SELECT p.number,l.line_no,l.amount_minor,l.discount_minor FROM purchase p JOIN purchase_line l ON l.purchase_id=p.id"
                        " ORDER BY 1,2";
constexpr auto kRefunds = "SELECT number,at_ms,amount_minor,unlinked_minor FROM refund ORDER BY number";
constexpr auto kSpend = "SELECT c.card_no,s.orders,s.spend_minor FROM customer c JOIN customer_summary s ON s.customer_id=c.id ORDER BY 1";

till::BookingLine line(qint64 product, qint64 quantity, qint64 amountMinor)
{
    till::BookingLine made;
    made.productId = ProductId(product);
    made.quantityMilli = quantity * 1000;
    made.unitPriceE4 = amountMinor * 100 / quantity;
    made.amountMinor = amountMinor;
    return made;
}

} // namespace

class ExportRoundTripTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Status sell(db::WriteSession &session)
    {
        TRY_LET(const auto context, till::LoyaltyContext::load(session));
        till::Booking booking(context);
        const auto book = [&](const QString &number, int daysAgo, qint64 customer, std::vector<till::BookingLine> lines, qint64 discount,
                              qint64 points) {
            till::PurchaseBooking order;
            order.number = number;
            order.atMs = kNowMs - daysAgo * kDayMs;
            order.customerId = CustomerId(customer);
            order.lines = std::move(lines);
            order.discountMinor = discount;
            order.redeemPoints = points;
            return booking.purchase(session, order);
        };
        // 100.00 less 20.00, all of it brought back.
        TRY_LET(const auto first, book(u"A1"_s, 20, 1, {line(1, 1, 10'000)}, 2'000, 0));
        TRY(booking.refund(session, first.purchase, {{1, 1000}}, kNowMs - 19 * kDayMs, OperatorId(1), {}));
        // 130.00 less 10.00 over two lines; 500.00 at full price for points; 40.00, 2.00 of it paid with points.
        TRY_LET(const auto second, book(u"A2"_s, 18, 1, {line(1, 3, 9'000), line(2, 2, 4'000)}, 1'000, 0));
        TRY(booking.refund(session, second.purchase, {{1, 1000}}, kNowMs - 17 * kDayMs, OperatorId(1), {}));
        TRY(book(u"A3"_s, 16, 2, {line(2, 1, 50'000)}, 0, 0));
        TRY_LET(const auto paid, book(u"A4"_s, 15, 2, {line(1, 1, 4'000)}, 0, 200));
        if (paid.purchase.pointsPaidMinor <= 0)
            return fail(ErrorCode::Internal, {}, u"no points were spent"_s);
        TRY(book(u"A5"_s, 14, 0, {line(1, 1, 10'000)}, 500, 0));
        return audit::append(session, Actor::owner(), kNowMs, {u"test"_s, {}, 0, {}});
    }

private slots:
    void freshStoreReadsTheSame()
    {
        ImportFixture store(kNowMs);
        QVERIFY(store.isOpen());
        QVERIFY(store.import(store.request(ImportKind::Customers, "card,name,registered_on\nC1,张三,2026-01-01\nC2,李四,2026-01-01\n")));
        QVERIFY(store.import(store.request(ImportKind::Products, "sku,name,price\nS1,绿茶,100\nS2,红枣,20\n")));
        const Status sold = store.database->writeNow([&](db::WriteSession &session) { return sell(session); });
        QVERIFY2(sold, sold ? "" : qPrintable(errorName(sold.error().code) + sold.error().detail));
        QCOMPARE(store.rows(kPurchases, 5).first().split(u'|').mid(2), (QStringList{u"10000"_s, u"2000"_s, u"8000"_s}));

        ImportFixture other(kNowMs);
        for (const auto &[out, in, name] :
             {std::tuple(ExportKind::Products, ImportKind::Products, u"g.csv"_s), std::tuple(ExportKind::Customers, ImportKind::Customers, u"c.csv"_s),
              std::tuple(ExportKind::Purchases, ImportKind::Purchases, u"p.csv"_s)}) {
            JobControl job;
            ImportRequest request;
            request.kind = in;
            request.path = store.folder.filePath(name);
            QVERIFY(ExportService(store.clock).runJob(*store.database, Actor::owner(), {out, request.path, {}, {}, true}, job));
            for (ImportFixture *target : {&store, &other}) {
                const auto report = target->import(request);
                QVERIFY(report);
                QCOMPARE(ImportFixture::rejectsOf(*report), QStringList{});
                QCOMPARE(report->added, target == &store ? 0 : report->read);
            }
        }
        QCOMPARE(other.info().netMinor, store.info().netMinor);
        QCOMPARE(other.rows(kPurchases, 5), store.rows(kPurchases, 5));
        QCOMPARE(other.rows(kLines, 4), store.rows(kLines, 4));
        QCOMPARE(other.rows(kRefunds, 4), store.rows(kRefunds, 4));
        QCOMPARE(other.rows(kSpend, 3), store.rows(kSpend, 3));
        QVERIFY(other.rows(kSpend, 3).size() == 2);
        QCOMPARE(other.differences(), 0);
    }

    void discountOfAnotherFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("map");
        QTest::addColumn<QString>("outcome"); // net revenue, or the reject
        QTest::newRow("not guessed: it may be a rate") << QByteArray("date,amount,discount\n2026-07-01,100.00,0.20\n") << QStringList{} << u"10000"_s;
        QTest::newRow("asked for") << QByteArray("date,amount,off\n2026-07-01,100.00,20.00\n") << QStringList{u"discount"_s, u"off"_s} << u"8000"_s;
        QTest::newRow("all of it") << QByteArray("date,amount,off\n2026-07-01,1.00,1.00\n") << QStringList{u"discount"_s, u"off"_s} << u"0"_s;
        QTest::newRow("of what came back") << QByteArray("date,quantity,amount,off\n2026-07-01,-1,-100.00,20.00\n") << QStringList{u"discount"_s, u"off"_s} << u"-8000"_s;
        QTest::newRow("too much") << QByteArray("date,amount,off\n2026-07-01,1.00,1.01\n") << QStringList{u"discount"_s, u"off"_s} << u"2:DiscountExceeds:off"_s;
        QTest::newRow("below zero") << QByteArray("date,amount,off\n2026-07-01,1.00,-1.00\n") << QStringList{u"discount"_s, u"off"_s} << u"2:OutOfRange:off"_s;
        QTest::newRow("no number") << QByteArray("date,amount,off\n2026-07-01,1.00,x\n") << QStringList{u"discount"_s, u"off"_s} << u"2:Invalid:off"_s;
    }

    void discountOfAnotherFile()
    {
        QFETCH(QByteArray, file);
        QFETCH(QStringList, map);
        QFETCH(QString, outcome);
        ImportFixture store(kNowMs);
        ImportRequest request = store.request(ImportKind::Purchases, file);
        if (!map.isEmpty())
            request.mapping.map = {{map.at(0), map.at(1)}};
        const auto report = store.import(request);
        QVERIFY(report);
        QCOMPARE(report->rejected > 0 ? ImportFixture::rejectsOf(*report).join(u' ') : QString::number(store.info().netMinor), outcome);
    }

    void discountThatComesLate()
    {
        ImportFixture store(kNowMs);
        const QByteArray heading = "order,date,customer,sku,amount,off\n";
        const QByteArray first = "A1,2026-07-01,C1,S1,10.00,1.00\n";
        for (const auto &[rows, rejects] : {std::pair(first, QStringList{}), std::pair(first + "A1,2026-07-01,C1,S2,10.00,1.00\n", QStringList{u"3:Invalid:off"_s}),
                                           std::pair(first + "A1,2026-07-01,C1,S2,10.00,\n", QStringList{})}) {
            ImportRequest request = store.request(ImportKind::Purchases, heading + rows);
            request.mapping.map = {{u"discount"_s, u"off"_s}};
            const auto report = store.import(request);
            QVERIFY(report);
            QCOMPARE(ImportFixture::rejectsOf(*report), rejects);
        }
        QCOMPARE(store.rows("SELECT gross_minor,discount_minor FROM purchase", 2), QStringList{u"2000|100"_s});
        QCOMPARE(store.differences(), 0);
    }
};

REGULARS_TEST(ExportRoundTripTest)
#include "export_round_trip_test.moc"
