// The proof on half a million real lines: counts, money, and that the same file again adds nothing.
#include "tables/table_file.h"
#include "import_fixture.h"
#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace regulars::tables;
using namespace Qt::StringLiterals;

class OnlineRetailTest : public QObject {
    Q_OBJECT

    static QString dataFile(const QString &name)
    {
        return qEnvironmentVariable("REGULARS_TEST_DATA", QStringLiteral(REGULARS_TEST_DATA_DEFAULT)) + u'/' + name;
    }

private slots:
    void wholeFile()
    {
        const QString packed = dataFile(u"online_retail/online_retail.csv.gz"_s);
        if (!QFile::exists(packed))
            QSKIP("online_retail/online_retail.csv.gz is not among the test data");
        // 2011-12-10 00:00 in London, the day after the last line.
        tests::ImportFixture store(1'323'475'200'000, u"GBP"_s, u"Europe/London"_s);
        QVERIFY(store.isOpen());
        QProcess gzip;
        gzip.setStandardOutputFile(store.folder.filePath(u"retail.csv"_s));
        gzip.start(u"gzip"_s, {u"-dc"_s, packed});
        QVERIFY(gzip.waitForFinished(60'000));
        QCOMPARE(gzip.exitCode(), 0);

        QElapsedTimer timer;
        timer.start();
        const auto table = TableFile::open({store.folder.filePath(u"retail.csv"_s), {}, {}, true});
        QVERIFY(table);
        TableRow row;
        qint64 fields = 0;
        for (auto more = (*table)->next(row); more && *more; more = (*table)->next(row))
            fields += static_cast<qint64>(row.fields.size());
        QCOMPARE(fields, 541909 * 8);
        qInfo("read in %.2f s", static_cast<double>(timer.elapsed()) / 1000.0);

        ImportRequest request;
        request.kind = ImportKind::Purchases;
        request.path = store.folder.filePath(u"retail.csv"_s);
        request.createCustomers = true;
        request.createProducts = true;
        request.mapping.map = {{u"order"_s, u"InvoiceNo"_s},     {u"date"_s, u"InvoiceDate"_s},
                               {u"customer"_s, u"CustomerID"_s}, {u"sku"_s, u"StockCode"_s},
                               {u"product"_s, u"Description"_s}, {u"quantity"_s, u"Quantity"_s},
                               {u"unit_price"_s, u"UnitPrice"_s}};
        const auto first = store.import(request);
        QVERIFY2(first, first ? "" : qPrintable(errorName(first.error().code) + first.error().detail));
        qInfo("imported in %.2f s", first->seconds);
        QCOMPARE(first->read, 541909);
        QCOMPARE(first->added, 541907);
        QCOMPARE(first->unchanged, 0);
        QCOMPARE(first->updated, 0);
        QCOMPARE(tests::ImportFixture::rejectsOf(*first),
                 (QStringList{u"299985:OutOfRange:UnitPrice"_s, u"299986:OutOfRange:UnitPrice"_s}));
        QCOMPARE(first->purchases, 20726);
        QCOMPARE(first->walkIns, 2190);
        QCOMPARE(first->returns, 5172);
        QCOMPARE(first->createdCustomers, 4372);
        QCOMPARE(first->createdProducts, 4070);
        QCOMPARE(first->encoding, u"UTF-8"_s);
        const upkeep::StoreInfo info = store.info();
        QCOMPARE(info.customers, 4372);
        QCOMPARE(info.purchases, 20726);
        QCOMPARE(info.walkIns, 2190);
        QCOMPARE(info.returns, 5172);
        QCOMPARE(info.lines, 541907);
        QCOMPARE(info.netMinor, 976987205);
        QCOMPARE(store.differences(), 0);

        const auto again = store.import(request);
        QVERIFY(again);
        qInfo("again in %.2f s", again->seconds);
        QCOMPARE(again->read, 541909);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, 541907);
        QCOMPARE(again->rejected, 2);
        QCOMPARE(again->purchases + again->returns + again->createdCustomers + again->createdProducts, 0);
        QCOMPARE(store.info().netMinor, 976987205);
        QCOMPARE(store.info().lines, 541907);
    }
};

REGULARS_TEST(OnlineRetailTest)
#include "online_retail_test.moc"
