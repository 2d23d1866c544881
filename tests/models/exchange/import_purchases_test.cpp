// Purchases out of a till's file: what is booked, what is refused, what the same file again does.
#include "import_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai

constexpr auto kLines =
    "SELECT p.number,c.card_no,g.sku,l.quantity_milli,l.unit_price_e4,l.amount_minor FROM purchase p"
    " JOIN purchase_line l ON l.purchase_id=p.id LEFT JOIN customer c ON c.id=p.customer_id"
    " LEFT JOIN product g ON g.id=l.product_id ORDER BY p.at_ms,p.id,l.line_no";
constexpr auto kReturned =
    "SELECT r.number,g.sku,l.quantity_milli,l.amount_minor,r.unlinked_minor FROM refund r"
    " JOIN refund_line l ON l.refund_id=r.id LEFT JOIN product g ON g.id=l.product_id ORDER BY r.at_ms,r.id,l.line_no";

// Everything an import may have touched, as text.
QStringList contents(ImportFixture &store)
{
    QStringList all;
    for (const auto sql :
         {"SELECT * FROM customer ORDER BY id", "SELECT * FROM product ORDER BY id",
          "SELECT * FROM purchase ORDER BY id", "SELECT * FROM purchase_line ORDER BY purchase_id,line_no",
          "SELECT * FROM refund ORDER BY id", "SELECT * FROM points_ledger ORDER BY id",
          "SELECT * FROM day_rollup ORDER BY day", "SELECT * FROM import_run", "SELECT * FROM audit_entry ORDER BY id",
          "SELECT * FROM id_counter ORDER BY table_name"})
        all += store.rows(sql, 3);
    return all;
}

} // namespace

class ImportPurchasesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ImportReport> import(const QByteArray &bytes)
    {
        return m_store->import(m_store->request(ImportKind::Purchases, bytes));
    }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
    }

    void chineseFile()
    {
        const auto report = import("订单号,购买时间,会员号,货号,品名,类别,数量,单价,备注\n"
                                   "A2,2026-07-04 10:00,M2,S2,红枣,干果,1,12.00,\n"
                                   "A1,2026-07-03 09:30,M1,S1,绿茶,茶叶,2,3.50,袋装\n"
                                   "A1,2026-07-03 09:30,M1,S2,,干果,0.5,12.00,\n"
                                   "A3,2026-07-05 10:00,,S1,改名,茶叶,1,3.50,\n");
        QVERIFY(report);
        QCOMPARE(report->read, 4);
        QCOMPARE(report->added, 4);
        QCOMPARE(report->purchases, 3);
        QCOMPARE(report->walkIns, 1);
        QCOMPARE(report->createdCustomers, 2);
        QCOMPARE(report->createdProducts, 2);
        QCOMPARE(m_store->rows(kLines, 6), (QStringList{u"A1|M1|S1|2000|35000|700"_s, u"A1|M1|S2|500|120000|600"_s,
                                                        u"A2|M2|S2|1000|120000|1200"_s, u"A3||S1|1000|35000|350"_s}));
        // The first name that is not empty stays; customers register on the day of their first purchase.
        QCOMPARE(m_store->rows("SELECT sku,name,category,pinyin FROM product ORDER BY sku", 4),
                 (QStringList{u"S1|绿茶|茶叶|lvcha"_s, u"S2|红枣|干果|hongzao"_s}));
        QCOMPARE(m_store->rows(
                     "SELECT card_no,name,date(registered_on*86400,'unixepoch') FROM customer ORDER BY card_no", 3),
                 (QStringList{u"M1|M1|2026-07-03"_s, u"M2|M2|2026-07-04"_s}));
        // 2026-07-03 09:30 in Shanghai is 01:30 UTC.
        QCOMPARE(m_store->rows("SELECT datetime(at_ms/1000,'unixepoch'),note FROM purchase WHERE number='A1'", 2),
                 (QStringList{u"2026-07-03 01:30:00|袋装"_s}));
        QCOMPARE(m_store->rows("SELECT kind,file_name,rows_read,rows_added,rows_rejected FROM import_run", 5),
                 (QStringList{u"purchases|file.csv|4|4|0"_s}));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM audit_entry WHERE action='import.purchases'"), 1);
        QCOMPARE(m_store->differences(), 0);
    }

    void sameFileAgain()
    {
        const QByteArray bytes = "order,date,customer,sku,quantity,unit_price\n"
                                 "1,2026-07-03,M1,A,1,2.00\n1,2026-07-03,M1,A,1,2.00\n1,2026-07-03,M1,B,-1,0.00\n"
                                 ",2026-07-04,M1,A,1,2.00\n,2026-07-04,M1,A,1,2.00\n,2026-07-04,M1,A,-1,2.00\n";
        const auto first = import(bytes);
        QVERIFY(first);
        QCOMPARE(first->added, 6);
        QCOMPARE(first->purchases, 3); // equal lines within an order are real, equal rows without a number too
        QCOMPARE(first->returns, 2);
        const auto again = import(bytes);
        QVERIFY(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, 6);
        // One more of the equal lines: only the surplus is booked.
        const auto more =
            import(bytes + "1,2026-07-03,M1,A,1,2.00\n,2026-07-04,M1,A,1,2.00\n1,2026-07-03,M1,B,-1,0.00\n");
        QVERIFY(more);
        QCOMPARE(more->added, 3);
        QCOMPARE(more->unchanged, 6);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM purchase_line"), 6);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM refund_line"), 3);
        QCOMPARE(m_store->number("SELECT SUM(gross_minor) FROM purchase"), 1200);
        QCOMPARE(m_store->differences(), 0);
    }

    void returnsTakeTheNewestLines()
    {
        const auto report = import("order,date,customer,sku,quantity,unit_price\n"
                                   "1,2026-07-01,M1,A,2,5.00\n2,2026-07-02,M1,A,1,5.00\n3,2026-07-03,M1,A,-2,5.00\n4,"
                                   "2026-07-04,M1,B,-1,9.00\n");
        QVERIFY(report);
        QCOMPARE(report->returns, 2);
        QCOMPARE(report->unlinkedReturns, 1);
        QCOMPARE(m_store->rows(kReturned, 5), (QStringList{u"3|A|2000|1000|0"_s, u"4|B|1000|900|900"_s}));
        QCOMPARE(m_store->rows("SELECT p.number,l.refunded_milli FROM purchase_line l JOIN purchase p ON "
                               "p.id=l.purchase_id ORDER BY 1",
                               2),
                 (QStringList{u"1|1000"_s, u"2|1000"_s}));
        QCOMPARE(m_store->number("SELECT spend_minor FROM customer_summary"), 1500 - 1000 - 900);
        QCOMPARE(m_store->differences(), 0);
    }

    void figures_data()
    {
        QTest::addColumn<QByteArray>("headings");
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("expected"); // quantity|unit price|amount, or line:reason:column
        const QByteArray all = "quantity,unit_price,amount";
        QTest::newRow("half to even down") << "quantity,unit_price"_ba
                                           << "1,0.125"_ba << u"1000|1250|12"_s;
        QTest::newRow("half to even up") << "quantity,unit_price"_ba
                                         << "3,0.125"_ba << u"3000|1250|38"_s;
        QTest::newRow("price zero") << "quantity,unit_price"_ba
                                    << "3,0"_ba << u"3000|0|0"_s;
        QTest::newRow("amount wins") << all << "3,10.00,25.00"_ba << u"3000|100000|2500"_s;
        QTest::newRow("price from amount") << all << "3,,10.00"_ba << u"3000|33333|1000"_s;
        QTest::newRow("amount only") << "amount"_ba
                                     << "29.33"_ba << u"1000|293300|2933"_s;
        QTest::newRow("grouped and with sign of money") << all << "2,,\"¥1,234.50\""_ba << u"2000|6172500|123450"_s;
        QTest::newRow("price below zero") << all << "1,-11062.06,"_ba << u"2:OutOfRange:unit_price"_s;
        QTest::newRow("amount below zero") << all << "1,,-1.00"_ba << u"2:Invalid:amount"_s;
        QTest::newRow("return with money paid") << all << "-1,,1.00"_ba << u"2:Invalid:amount"_s;
        QTest::newRow("quantity zero") << all << "0,1.00,"_ba << u"2:Invalid:quantity"_s;
        QTest::newRow("quantity a word") << all << "two,1.00,"_ba << u"2:Invalid:quantity"_s;
        QTest::newRow("no quantity") << all << ",1.00,"_ba << u"2:Invalid:quantity"_s;
        QTest::newRow("neither price nor amount") << all << "1,,"_ba << u"2:Required:unit_price"_s;
        QTest::newRow("amount beyond int64") << all << "1,,92233720368547758.08"_ba << u"2:OutOfRange:amount"_s;
        QTest::newRow("product beyond int64") << all << "9000000000,9000000000.00,"_ba << u"2:OutOfRange:amount"_s;
        QTest::newRow("price beyond int64") << all << "1,99999999999999999999,"_ba << u"2:OutOfRange:unit_price"_s;
        QTest::newRow("more cells than headings") << all << "1,2.00,2.00,oops"_ba << u"2:Invalid:"_s;
    }
    void figures()
    {
        QFETCH(QByteArray, headings);
        QFETCH(QByteArray, cells);
        QFETCH(QString, expected);
        const auto report = import("date,sku," + headings + "\n2026-07-03,A," + cells + "\n");
        QVERIFY(report);
        QCOMPARE(report->read, 1);
        QStringList found = m_store->rows("SELECT quantity_milli,unit_price_e4,amount_minor FROM purchase_line", 3);
        for (QString reject : ImportFixture::rejectsOf(*report))
            found.append(reject.replace(u"columns"_s, QString()));
        QCOMPARE(found, QStringList{expected});
        QCOMPARE(report->added + report->rejected, 1);
    }

    void hugeOrderIsRejectedAlone()
    {
        const auto report = import("order,date,sku,customer,amount\n1,2026-07-03,A,M1,90000000000000000.00\n1,2026-07-"
                                   "03,A,M1,90000000000000000.00\n"
                                   "2,2026-07-03,A,M2,1.00\n");
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejected, 2);
        QCOMPARE(report->createdCustomers, 1);
        QCOMPARE(m_store->rows("SELECT card_no FROM customer", 1), QStringList{u"M2"_s});
        QCOMPARE(m_store->differences(), 0);
    }

    void rowsAreRejectedAlone()
    {
        ImportRequest request = m_store->request(ImportKind::Purchases,
                                                 "order,date,customer,sku,amount\n"
                                                 "1,2026-02-30,M1,A,1.00\n"    // no such day
                                                 "2,,M1,A,1.00\n"              // no day
                                                 "3,2026-07-03,M 1 x,A,1.00\n" // no card number
                                                 "4,2026-07-03,M1,A,1.00\n"
                                                 "4,2026-07-03,M2,A,1.00\n" // another customer's line in M1's order
                                                 "4,2026-07-03,,B,1.00\n"   // tills name the customer once
                                                 "5,2026-07-03,M1,\"A\u0007\",1.00\n"
                                                 "\"6\",\"2026-07-03\",\"=M3\",C,1.00\n");
        request.rejectsPath = m_store->folder.filePath(u"rejects.csv"_s);
        const auto report = m_store->import(request);
        QVERIFY(report);
        QCOMPARE(ImportFixture::rejectsOf(*report),
                 (QStringList{u"2:Invalid:date"_s, u"3:Required:date"_s, u"4:Invalid:customer"_s,
                              u"6:OtherCustomer:customer"_s, u"8:Invalid:sku"_s}));
        QCOMPARE(report->added, 3);
        QCOMPARE(m_store->rows(kLines, 3), (QStringList{u"4|M1|A"_s, u"4|M1|B"_s, u"6|=M3|C"_s}));
        QFile file(request.rejectsPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "\xEF\xBB\xBFline,column,reason,order,date,customer,sku,amount\r\n"
                                 "2,date,Invalid,1,2026-02-30,M1,A,1.00\r\n"
                                 "3,date,Required,2,,M1,A,1.00\r\n"
                                 "4,customer,Invalid,3,2026-07-03,M 1 x,A,1.00\r\n"
                                 "6,customer,OtherCustomer,4,2026-07-03,M2,A,1.00\r\n"
                                 "8,sku,Invalid,5,2026-07-03,M1,A\x07,1.00\r\n"_ba);
    }

    void unknownNamesAreRejected()
    {
        ImportRequest request = m_store->request(
            ImportKind::Purchases,
            "order,date,customer,sku,amount\n1,2026-07-03,M1,A,1.00\n2,2026-07-03,,A,1.00\n3,2026-07-03,,,1.00\n");
        request.createCustomers = false;
        request.createProducts = false;
        const auto report = m_store->import(request);
        QVERIFY(report);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"2:NotFound:sku"_s, u"3:NotFound:sku"_s}));
        QCOMPARE(m_store->rows(kLines, 3), QStringList{u"3||"_s}); // only an amount was recorded
        request.createProducts = true;
        const auto more = m_store->import(request);
        QVERIFY(more);
        QCOMPARE(ImportFixture::rejectsOf(*more), QStringList{u"2:NotFound:customer"_s});
        QCOMPARE(more->unchanged, 1);
    }

    void customersAreFoundByPhone()
    {
        const auto made =
            m_store->import(m_store->request(ImportKind::Customers, "card,name,phone\nC1,张三,13800138000\n"));
        QVERIFY(made);
        const auto report = import("date,customer,amount\n2026-07-03,+86 138 0013 "
                                   "8000,1.00\n2026-07-03,C1,1.00\n2026-07-03,13900139000,1.00\n");
        QVERIFY(report);
        QCOMPARE(report->createdCustomers, 1);
        QCOMPARE(m_store->rows("SELECT c.card_no,c.phone,COUNT(*) FROM purchase p JOIN customer c ON "
                               "c.id=p.customer_id GROUP BY 1 ORDER BY 1",
                               3),
                 (QStringList{u"13900139000|13900139000|1"_s, u"C1|13800138000|2"_s}));
    }

    void bookedForSomebodyElse()
    {
        QVERIFY(import("order,date,customer,sku,amount\n1,2026-07-03,M1,A,1.00\n"));
        const auto report = import("order,date,customer,sku,amount\n1,2026-07-03,M2,A,1.00\n1,2026-07-03,M2,A,2.00\n");
        QVERIFY(report);
        QCOMPARE(report->unchanged, 0);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"2:OtherCustomer:customer"_s, u"3:OtherCustomer:customer"_s}));
        QCOMPARE(report->rejects.front().error, (Error{ErrorCode::OtherCustomer, u"customer"_s, u"1\t2026-07-03\tM1\t"_s}));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM customer"), 1);
    }

    void withoutHeadings()
    {
        ImportRequest request =
            m_store->request(ImportKind::Purchases,
                             " 00001  1 19970101  1   11.77\n 00002 1 19970112 1 12.00\n 00001 1 19970112 5 77.00\n");
        request.hasHeader = false;
        request.delimiter = u"whitespace"_s;
        request.mapping.map = {
            {u"customer"_s, u"#1"_s}, {u"date"_s, u"#3"_s}, {u"quantity"_s, u"#4"_s}, {u"amount"_s, u"#5"_s}};
        request.mapping.set = {{u"product"_s, u"CD"_s}};
        const auto report = m_store->import(request);
        QVERIFY(report);
        QCOMPARE(report->added, 3);
        QCOMPARE(m_store->rows("SELECT c.card_no,g.sku,l.quantity_milli,l.unit_price_e4,l.amount_minor FROM purchase p"
                               " JOIN purchase_line l ON l.purchase_id=p.id JOIN customer c ON c.id=p.customer_id JOIN "
                               "product g ON g.id=l.product_id"
                               " ORDER BY p.at_ms,c.card_no",
                               5),
                 (QStringList{u"00001|CD|1000|117700|1177"_s, u"00001|CD|5000|154000|7700"_s,
                              u"00002|CD|1000|120000|1200"_s}));
        QCOMPARE(m_store->import(request)->unchanged, 3);
    }

    void ambiguousDatesAskForAFormat()
    {
        ImportRequest request = m_store->request(ImportKind::Purchases, "date,amount\n3/7/2026,1.00\n4/7/2026,1.00\n");
        const auto refused = m_store->import(request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().detail.contains(u"--date-format"_s));
        request.dateFormat = u"d/M/yyyy"_s;
        QVERIFY(m_store->import(request));
        QCOMPARE(m_store->rows("SELECT date(day*86400,'unixepoch') FROM purchase ORDER BY at_ms", 1),
                 (QStringList{u"2026-07-03"_s, u"2026-07-04"_s}));
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << ""_ba << QString() << ErrorCode::EmptyFile;
        QTest::newRow("blank") << "\n\n"_ba << QString() << ErrorCode::EmptyFile;
        QTest::newRow("no date column") << "a,b\n1,2\n"_ba << QString() << ErrorCode::MissingColumn;
        QTest::newRow("unclosed quote in the headings") << "date,\"amount\n2026-07-03,1.00\n"_ba << QString()
                                                        << ErrorCode::UnclosedQuote;
        QTest::newRow("wrong encoding") << "date,product,amount\n2026-07-03,\xC2\xCC\xB2\xE8,1.00\n"_ba << u"UTF-8"_s
                                        << ErrorCode::UndecodableText;
        QTest::newRow("unknown encoding") << "date,amount\n"_ba << u"EBCDIC-XX"_s << ErrorCode::UnknownEncoding;
        QTest::newRow("2001 columns") << "date"_ba + QByteArray(2000, ',') + "\n"
                                      << QString() << ErrorCode::TooManyColumns;
        QTest::newRow("no spreadsheet") << "PK\x03\x04rest"_ba << QString() << ErrorCode::BrokenSpreadsheet;
        QTest::newRow("old spreadsheet") << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"_ba << QString() << ErrorCode::OldSpreadsheet;
    }
    void badFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(ErrorCode, code);
        const QStringList before = contents(*m_store);
        ImportRequest request = m_store->request(ImportKind::Purchases, bytes);
        request.encoding = encoding;
        const auto report = m_store->import(request);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QCOMPARE(contents(*m_store), before);
    }

    void longFieldIsRejectedAlone()
    {
        const auto report =
            import("date,note,amount\n2026-07-03," + QByteArray(10 << 20, 'x') + ",1.00\n2026-07-03,ok,1.00\n");
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(ImportFixture::rejectsOf(*report), QStringList{u"2:TooLong:"_s});
    }

    void encodingsGiveTheSameRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QStringList>("names");
        const QStringList simplified{u"绿茶"_s, u"红枣"_s};
        const QStringList traditional{u"綠茶"_s, u"紅棗"_s};
        // The same two orders as in UTF-8 below, made by Python's codecs.
        QTest::newRow("gb18030")
            << QByteArray::fromHex(
                   "b6a9b5a5bac52cb9bac2f2cab1bce42cbbe1d4b1bac52cbbf5bac52cc6b7c3fb2ccafdc1bf2cb5a5bcdb0a41312c"
                   "323032362d30372d30332030393a33302c4d312c53312cc2ccb2e82c322c332e35300a41322c323032362d30372d"
                   "30342031303a30302c4d322c53322cbaecd4e62c312c31322e30300a")
            << u"GB18030"_s << simplified;
        QTest::newRow("utf-16le") << QByteArray::fromHex("a28b5553f7532c002d8d704ef665f4952c001a4f5854f7532c00278df7532"
                                                         "c00c1540d542c007065cf912c005553f74e0a00410031002c003200"
                                                         "3000320036002d00300037002d00300033002000300039003a00330030002"
                                                         "c004d0031002c00530031002c00ff7e36832c0032002c0033002e00"
                                                         "350030000a00410032002c0032003000320036002d00300037002d0030003"
                                                         "4002000310030003a00300030002c004d0032002c00530032002c00"
                                                         "a27ea3672c0031002c00310032002e00300030000a00")
                                  << u"UTF-16LE"_s << simplified;
        QTest::newRow("big5")
            << QByteArray::fromHex(
                   "ad71b3e6b8b92cc1cab652aec9b6a12cb77cadfbb8b92cb366b8b92cab7ea6572cbcc6b6712cb3e6bbf90a41312c"
                   "323032362d30372d30332030393a33302c4d312c53312cbaf1aff92c322c332e35300a41322c323032362d30372d"
                   "30342031303a30302c4d322c53322cacf5b4c72c312c31322e30300a")
            << u"Big5"_s << traditional;
        QTest::newRow("utf-8, traditional")
            << "訂單號,購買時間,會員號,貨號,品名,數量,單價\nA1,2026-07-03 09:30,M1,S1,綠茶,2,3.50\nA2,2026-07-04 10:00,M2,S2,紅棗,1,12.00\n"_ba
            << u"UTF-8"_s << traditional;
        QTest::newRow("utf-8")
            << "订单号,购买时间,会员号,货号,品名,数量,单价\nA1,2026-07-03 09:30,M1,S1,绿茶,2,3.50\nA2,2026-07-04 10:00,M2,S2,红枣,1,12.00\n"_ba
            << u"UTF-8"_s << simplified;
    }
    void encodingsGiveTheSameRows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QStringList, names);
        const auto report = import(bytes);
        QVERIFY(report);
        QCOMPARE(report->encoding, encoding);
        QCOMPARE(report->added, 2);
        QCOMPARE(m_store->rows(kLines, 6), (QStringList{u"A1|M1|S1|2000|35000|700"_s, u"A2|M2|S2|1000|120000|1200"_s}));
        QCOMPARE(m_store->rows("SELECT name FROM product ORDER BY sku", 1), names);
    }

    void cancelLeavesNothing_data()
    {
        QTest::addColumn<int>("reports"); // cancelled at this many-th sign of progress
        QTest::newRow("at once") << 0;
        QTest::newRow("while reading") << 1;
        QTest::newRow("while booking") << 6;
    }
    void cancelLeavesNothing()
    {
        QFETCH(int, reports);
        QVERIFY(import("order,date,customer,sku,amount\n1,2026-07-03,M1,A,1.00\n"));
        const QStringList before = contents(*m_store);
        QByteArray bytes = "order,date,customer,sku,amount\n";
        for (int i = 2; i < 2000; ++i)
            bytes += QByteArray::number(i) + ",2026-07-03,M" + QByteArray::number(i % 100) + ",A,1.00\n";
        int seen = 0;
        JobControl *self = nullptr;
        JobControl control([&](qint64, qint64) {
            if (++seen == reports)
                self->cancel();
        });
        self = &control;
        if (reports == 0)
            control.cancel();
        const auto report = m_store->import(m_store->request(ImportKind::Purchases, bytes), &control);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(contents(*m_store), before);
    }

    void dryRunLeavesNothing()
    {
        const QStringList before = contents(*m_store);
        ImportRequest request = m_store->request(
            ImportKind::Purchases, "order,date,customer,sku,amount\n1,2026-07-03,M1,A,1.00\n1,x,M1,A,1.00\n");
        request.isDryRun = true;
        const auto report = m_store->import(request);
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejected, 1);
        QCOMPARE(contents(*m_store), before);
    }

    void needsTheRight()
    {
        Actor clerk;
        clerk.role = Role::Clerk;
        JobControl job;
        const auto report =
            ImportService(m_store->clock)
                .runJob(*m_store->database, clerk, m_store->request(ImportKind::Purchases, "date,amount\n"), job, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NotAllowed);
    }

    void rejectsFileIsNotTheSource()
    {
        ImportRequest request = m_store->request(ImportKind::Purchases, "date,amount\n2026-07-03,1.00\n");
        request.rejectsPath = request.path;
        QCOMPARE(m_store->import(request).error().code, ErrorCode::Invalid);
        request.rejectsPath = m_store->folder.filePath(u"no/such/folder.csv"_s);
        QCOMPARE(m_store->import(request).error().code, ErrorCode::FileUnwritable);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM purchase"), 0);
    }
};

REGULARS_TEST(ImportPurchasesTest)
#include "import_purchases_test.moc"
