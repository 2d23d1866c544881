// Headings to fields, and the guard against formulas.
#include "tables/cell_value.h"
#include "tables/table_file.h"
#include "exchange/column_guess.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace regulars::tables;
using namespace Qt::StringLiterals;

class ColumnGuessTest : public QObject {
    Q_OBJECT
private slots:
    void guesses_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("expected"); // field=column, in order of the columns; - is none
        QTest::newRow("online retail")
            << u"purchases"_s << u"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"_s
            << u"order,sku,product,quantity,date,unit_price,customer,-"_s;
        QTest::newRow("simplified") << u"purchases"_s
                                    << u"订单号,购买时间,会员号,条码,品名,数量,单价(元),实付金额（元）,备注"_s
                                    << u"order,date,customer,sku,product,quantity,unit_price,amount,note"_s;
        QTest::newRow("traditional") << u"purchases"_s << u"單號,日期,手機,貨號,商品名稱,數量,單價,金額,分類"_s
                                     << u"order,date,customer,sku,product,quantity,unit_price,amount,category"_s;
        QTest::newRow("english") << u"purchases"_s
                                 << u"Order ID,Order Date,Customer_ID,SKU,Item,QTY,Price,Amount,Category"_s
                                 << u"order,date,customer,sku,product,quantity,unit_price,amount,category"_s;
        QTest::newRow("card before phone") << u"purchases"_s << u"手机号,会员卡号,日期"_s << u"-,customer,date"_s;
        QTest::newRow("repeated heading") << u"purchases"_s << u"日期,金额,金额"_s << u"date,amount,-"_s;
        QTest::newRow("customers") << u"customers"_s << u"姓名,手机号,性别,生日,会员等级,积分,标签,注册日期"_s
                                   << u"name,phone,gender,birthday,tier,points,tags,registered_on"_s;
        QTest::newRow("customers in english") << u"customers"_s << u"Card No.,Full Name,Mobile,E-mail,DOB,Join Date"_s
                                              << u"card,name,phone,email,birthday,registered_on"_s;
        QTest::newRow("products") << u"products"_s << u"货号,品名,类别,售价"_s << u"sku,name,category,price"_s;
        QTest::newRow("points") << u"points"_s << u"会员号,积分余额"_s << u"customer,points"_s;
        QTest::newRow("full width") << u"products"_s << u"ＳＫＵ,Ｎａｍｅ*"_s << u"sku,name"_s;
    }
    void guesses()
    {
        QFETCH(QString, kind);
        QFETCH(QString, headings);
        QFETCH(QString, expected);
        const auto guessed = guessColumns(importKindFromName(kind).value(), columnNames(headings.split(u',')));
        QStringList fields(headings.count(u',') + 1, u"-"_s);
        for (auto it = guessed.cbegin(); it != guessed.cend(); ++it)
            fields[it.value()] = it.key();
        QCOMPARE(fields.join(u','), expected);
    }

    void headingsAreUnambiguous()
    {
        for (const QString &name : importKindNames()) {
            QSet<QString> seen;
            for (const ImportField &field : importFields(importKindFromName(name).value())) {
                for (const QString &heading : field.headings) {
                    QVERIFY2(!seen.contains(normalHeading(heading)), qPrintable(name + u": "_s + heading));
                    seen.insert(normalHeading(heading));
                }
            }
        }
    }

    void names()
    {
        QCOMPARE(columnNames({u" a "_s, QString(), u"a"_s, u"a"_s, u"b\nc"_s}),
                 (QStringList{u"a"_s, u"#2"_s, u"a (2)"_s, u"a (3)"_s, u"b c"_s}));
    }

    void requests()
    {
        const QStringList names = columnNames({u"日期"_s, u"x"_s, QString(), u"金额"_s});
        const auto mapping = resolveMapping(
            ImportKind::Purchases, names,
            {{{u"order"_s, u"X"_s}, {u"sku"_s, u"#3"_s}, {u"unit_price"_s, u"金额"_s}}, {{u"quantity"_s, u"1"_s}}});
        QVERIFY(mapping);
        QCOMPARE(mapping->column(u"date"_s), 0);
        QCOMPARE(mapping->column(u"order"_s), 1);
        QCOMPARE(mapping->column(u"sku"_s), 2);
        QCOMPARE(mapping->column(u"unit_price"_s), 3);
        QCOMPARE(mapping->column(u"amount"_s), -1); // its column was asked for
        QCOMPARE(mapping->constants.value(u"quantity"_s), u"1"_s);
    }

    void faults_data()
    {
        QTest::addColumn<QString>("map");
        QTest::addColumn<QString>("headings");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no such column") << u"order=Bon"_s << u"date"_s << ErrorCode::UnknownColumn << u"Bon"_s;
        QTest::newRow("no such position") << u"order=#2"_s << u"date"_s << ErrorCode::UnknownColumn << u"#2"_s;
        QTest::newRow("position zero") << u"order=#0"_s << u"date"_s << ErrorCode::UnknownColumn << u"#0"_s;
        QTest::newRow("no such field") << u"colour=date"_s << u"date"_s << ErrorCode::UnknownField
                                      << u"date, order, customer, sku, product, category, quantity, unit_price, amount, note, shop, discount"_s;
        QTest::newRow("no date") << u"order=a"_s << u"a,b"_s << ErrorCode::MissingColumn << u"date"_s;
    }
    void faults()
    {
        QFETCH(QString, map);
        QFETCH(QString, headings);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const auto mapping = resolveMapping(ImportKind::Purchases, columnNames(headings.split(u',')),
                                            {{assignmentFromWord(map).value()}, {}});
        QVERIFY(!mapping);
        QCOMPARE(mapping.error().code, code);
        QCOMPARE(mapping.error().detail, detail);
    }

    void mappingFiles()
    {
        QTemporaryDir dir;
        const auto write = [&](const QByteArray &bytes) {
            QFile file(dir.filePath(u"m.json"_s));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
            return file.fileName();
        };
        const auto request = readMappingFile(write(R"({"map":{"order":"InvoiceNo"},"set":{"quantity":"1"}})"));
        QVERIFY(request);
        QCOMPARE(*request, (MappingRequest{{{u"order"_s, u"InvoiceNo"_s}}, {{u"quantity"_s, u"1"_s}}}));
        QCOMPARE(mappingFromJson(mappingToJson(*request)).value(), *request);
        QCOMPARE(readMappingFile(write("[1]")).error().code, ErrorCode::Invalid);
        QCOMPARE(readMappingFile(write(R"({"map":{"order":1}})")).error().code, ErrorCode::Invalid);
        QCOMPARE(readMappingFile(dir.filePath(u"none.json"_s)).error().code, ErrorCode::FileNotFound);
        QCOMPARE(assignmentFromWord(u"order"_s).error().code, ErrorCode::Usage);
        QCOMPARE(assignmentFromWord(u"note=a=b"_s).value(), (Assignment{u"note"_s, u"a=b"_s}));
    }

    void formulas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isGuarded");
        QTest::newRow("formula") << "=1+1"_ba << true;
        QTest::newRow("command") << "@SUM(A1)"_ba << true;
        QTest::newRow("minus text") << "-cmd|' /C calc'!A0"_ba << true;
        QTest::newRow("plus text") << "+a"_ba << true;
        QTest::newRow("tab") << "\t=1"_ba << true;
        QTest::newRow("negative number") << "-501.25"_ba << false;
        QTest::newRow("phone") << "+8613812345678"_ba << false;
        QTest::newRow("only a sign") << "-"_ba << true;
        QTest::newRow("text") << "a=1"_ba << false;
        QTest::newRow("apostrophe") << "'t Hooft"_ba << false;
        QTest::newRow("apostrophe before formula") << "'=1"_ba << true;
        QTest::newRow("empty") << ""_ba << false;
    }
    void formulas()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isGuarded);
        const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
        QCOMPARE(needsGuard(view), isGuarded);
        const QByteArray written = isGuarded ? '\'' + text : text;
        // What went out comes back, and nothing more is taken away.
        const auto back = cellText({written.constData(), static_cast<size_t>(written.size())});
        QCOMPARE(QByteArray(back.data(), static_cast<qsizetype>(back.size())), text);
    }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("expected"); // × 10^4
        QTest::newRow("plain") << "2.55"_ba << qint64{25500};
        QTest::newRow("negative") << "-11062.06"_ba << qint64{-110620600};
        QTest::newRow("four decimals") << "0.0125"_ba << qint64{125};
        QTest::newRow("five decimals, half to even") << "0.00125"_ba << qint64{12};
        QTest::newRow("integer") << "12"_ba << qint64{120000};
        QTest::newRow("grouped") << "1,234.5"_ba << qint64{12345000};
        QTest::newRow("sign of money") << "¥ 3.50"_ba << qint64{35000};
        QTest::newRow("full width") << "１２"_ba << qint64{120000};
        QTest::newRow("many digits") << "123456789012345"_ba << qint64{1234567890123450000};
        QTest::newRow("blanks") << " 7 "_ba << qint64{70000};
    }
    void numbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, expected);
        QCOMPARE(parseNumber({text.constData(), static_cast<size_t>(text.size())}, 4).value(), expected);
    }

    void badNumbers()
    {
        QCOMPARE(parseNumber("99999999999999999999", 2).error().code, ErrorCode::OutOfRange);
        QCOMPARE(parseNumber("9223372036854775807", 2).error().code, ErrorCode::OutOfRange);
        for (const std::string_view text : {"", "abc", "1.2.3", "--1", ".", "1e5", "0x10"})
            QCOMPARE(parseNumber(text, 2).error().code, ErrorCode::Invalid);
    }
};

REGULARS_TEST(ColumnGuessTest)
#include "column_guess_test.moc"
