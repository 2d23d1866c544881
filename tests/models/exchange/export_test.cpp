// Exports: what stands in the file, that formulas do no harm, and that importing it again changes nothing.
#include "tables/cell_value.h"
#include "tables/csv_writer.h"
#include "exchange/export_service.h"
#include "import_fixture.h"
#include "settings/setting_service.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace regulars::tables;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ExportReport> write(ExportKind kind, const QString &name, std::optional<EpochDay> from = {},
                               std::optional<EpochDay> to = {})
    {
        JobControl job;
        return ExportService(m_store->clock)
            .runJob(*m_store->database, Actor::owner(), {kind, m_store->folder.filePath(name), from, to, true, true}, job);
    }
    QByteArray text(const QString &name) const
    {
        QFile file(m_store->folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<ImportReport> read(ImportKind kind, const QString &name)
    {
        ImportRequest request;
        request.kind = kind;
        request.path = m_store->folder.filePath(name);
        return m_store->import(request);
    }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
        QVERIFY(m_store->import(m_store->request(
            ImportKind::Customers, "card,name,phone,birthday,tags,consent,notes\n"
                                   "C1,张三,13800138000,1990-07-03,vip;茶,sms;-email,\"两行\n\"\"引号\"\"\"\n"
                                   "C2,=1+1,+886912345678,--02-29,,,-x\n"
                                   "C3,''=1+1,,,,,'t Hooft\n")));
        QVERIFY(m_store->import(m_store->request(ImportKind::Purchases,
                                                 "order,date,customer,sku,product,category,quantity,unit_price,note\n"
                                                 "1,2026-07-01 09:30:15,C1,S1,绿茶,茶叶,2,3.5,袋装\n"
                                                 "1,2026-07-01 09:30:15,C1,@S2,\"红枣, 大\",干果,0.5,12.0025,\n"
                                                 "2,2026-07-02 10:00:00,,S1,绿茶,茶叶,1,3.5,\n"
                                                 "3,2026-07-03 11:00:00,C1,S1,绿茶,茶叶,-1,3.5,\n"
                                                 ",2026-07-04 12:00:00,C2,S1,绿茶,茶叶,1,3.5,\n")));
    }

    void purchases()
    {
        const auto report = write(ExportKind::Purchases, u"p.csv"_s);
        QVERIFY(report);
        QCOMPARE(report->rows, 5);
        const QByteArray csv = text(u"p.csv"_s);
        const QByteArrayList lines = csv.split('\n');
        QCOMPARE(lines.at(0),
                 "\xEF\xBB\xBForder,date,customer,sku,product,category,quantity,unit_price,amount,note,discount\r"_ba);
        QCOMPARE(lines.at(1), "1,2026-07-01 09:30:15,C1,S1,绿茶,茶叶,2,3.50,7.00,袋装,0.00\r"_ba);
        QCOMPARE(lines.at(2), "1,2026-07-01 09:30:15,C1,'@S2,\"红枣, 大\",干果,0.5,12.0025,6.00,袋装,0.00\r"_ba);
        QCOMPARE(lines.at(3), "2,2026-07-02 10:00:00,,S1,绿茶,茶叶,1,3.50,3.50,,0.00\r"_ba);
        QCOMPARE(lines.at(5), "3,2026-07-03 11:00:00,C1,S1,绿茶,茶叶,-1,3.50,-3.50,,0.00\r"_ba);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM audit_entry WHERE action='export.purchases'"), 1);
        const auto again = read(ImportKind::Purchases, u"p.csv"_s);
        QVERIFY(again);
        QCOMPARE(again->unchanged, 5);
        QCOMPARE(again->added + again->updated + again->rejected, 0);
    }

    void customers()
    {
        QVERIFY(write(ExportKind::Customers, u"c.csv"_s));
        const QByteArray csv = text(u"c.csv"_s);
        QVERIFY(csv.contains(",\"两行\n\"\"引号\"\"\","));
        QVERIFY(csv.contains("\n'=1+1,C2,+886912345678,"));
        QVERIFY(csv.contains("\n''=1+1,C3,"));
        QVERIFY(csv.contains(",'t Hooft,"));
        QVERIFY(csv.contains("vip;茶"));
        const QStringList before =
            m_store->rows("SELECT card_no,name,phone,birthday,notes,registered_on FROM customer ORDER BY id", 6);
        const auto again = read(ImportKind::Customers, u"c.csv"_s);
        QVERIFY(again);
        QCOMPARE(ImportFixture::rejectsOf(*again), QStringList{});
        QCOMPARE(again->unchanged, 3);
        QCOMPARE(m_store->rows("SELECT card_no,name,phone,birthday,notes,registered_on FROM customer ORDER BY id", 6),
                 before);
        QCOMPARE(before.at(1), u"C2|=1+1|+886912345678|--02-29|-x|20780"_s); // 2026-11-23
    }

    void productsAndAnotherStore()
    {
        QVERIFY(write(ExportKind::Products, u"g.csv"_s));
        QVERIFY(write(ExportKind::Purchases, u"p.csv"_s));
        QVERIFY(write(ExportKind::Customers, u"c.csv"_s));
        const auto again = read(ImportKind::Products, u"g.csv"_s);
        QVERIFY(again);
        QCOMPARE(again->unchanged, 2);
        ImportFixture other(kNowMs);
        for (const auto &[kind, name] :
             {std::pair(ImportKind::Products, u"g.csv"_s), std::pair(ImportKind::Customers, u"c.csv"_s),
              std::pair(ImportKind::Purchases, u"p.csv"_s)}) {
            ImportRequest request;
            request.kind = kind;
            request.path = m_store->folder.filePath(name);
            const auto report = other.import(request);
            QVERIFY(report);
            QCOMPARE(report->rejected, 0);
        }
        QCOMPARE(other.info().netMinor, m_store->info().netMinor);
        QCOMPARE(other.rows("SELECT number,at_ms,gross_minor FROM purchase ORDER BY at_ms", 3),
                 m_store->rows("SELECT number,at_ms,gross_minor FROM purchase ORDER BY at_ms", 3));
        QCOMPARE(other.rows("SELECT sku,name,category FROM product ORDER BY sku", 3),
                 m_store->rows("SELECT sku,name,category FROM product ORDER BY sku", 3));
    }

    void rangesAreHalfOpen()
    {
        const EpochDay first = toEpochDay(QDate(2026, 7, 1));
        QCOMPARE(write(ExportKind::Purchases, u"p.csv"_s, first, first + 1)->rows, 2);
        QCOMPARE(write(ExportKind::Purchases, u"p.csv"_s, first + 1, first + 3)->rows, 2);
        QCOMPARE(write(ExportKind::Purchases, u"p.csv"_s, first + 30)->rows, 0);
        QCOMPARE(write(ExportKind::Customers, u"c.csv"_s, first, first + 1)->rows, 0);
    }

    void json()
    {
        QVERIFY(write(ExportKind::Points, u"p.json"_s));
        const QJsonArray rows = QJsonDocument::fromJson(text(u"p.json"_s)).object().value(u"points"_s).toArray();
        QVERIFY(rows.size() >= 3);
        const QJsonObject earned = rows.at(0).toObject();
        QCOMPARE(earned.value(u"customer"_s).toString(), u"C1"_s);
        QCOMPARE(earned.value(u"cause"_s).toString(), u"purchase"_s);
        QCOMPARE(earned.value(u"document"_s).toString(), u"1"_s);
        QCOMPARE(earned.value(u"change"_s).toString(), u"13"_s); // 13.00 at 1 per 1.00
        QCOMPARE(earned.value(u"date"_s).toString(), u"2026-07-01 09:30:15"_s);
    }

    void headingsFollowTheShopsLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("customers");
        QTest::addColumn<QByteArray>("purchases");
        QTest::newRow("zh_CN") << u"zh_CN"_s
                               << "姓名,会员卡号,手机,邮箱,性别,生日,农历生日,地区,地址,来源,推荐人卡号,客户经理,备注,注册日期,积分,等级,标签,授权渠道"_ba
                               << "订单号,交易时间,会员卡号,货号,品名,类别,数量,单价,金额,备注,优惠"_ba;
        QTest::newRow("zh_TW") << u"zh_TW"_s
                               << "姓名,會員卡號,手機,電子郵件,性別,生日,農曆生日,地區,地址,來源,推薦人卡號,客戶經理,備註,註冊日期,積分,等級,標籤,授權渠道"_ba
                               << "訂單號,交易時間,會員卡號,貨號,品名,類別,數量,單價,金額,備註,優惠"_ba;
    }
    void headingsFollowTheShopsLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QByteArray, customers);
        QFETCH(QByteArray, purchases);
        QVERIFY(m_store->database->writeNow([&](db::WriteSession &session) {
            return settings::SettingService(m_store->clock).set(session, Actor::owner(), u"store.language"_s, language);
        }));
        for (const ExportKind kind : {ExportKind::Customers, ExportKind::Purchases, ExportKind::Products, ExportKind::Points}) {
            QVERIFY(write(kind, u"out.csv"_s));
            const QByteArray heading = text(u"out.csv"_s).split('\r').first();
            if (kind == ExportKind::Customers)
                QCOMPARE(heading, "\xEF\xBB\xBF" + customers);
            if (kind == ExportKind::Purchases)
                QCOMPARE(heading, "\xEF\xBB\xBF" + purchases);
            const auto importKind = importKindFromName(exportKindName(kind));
            const auto again = read(*importKind, u"out.csv"_s);
            if (kind == ExportKind::Points) {
                QCOMPARE(again.error(), (Error{ErrorCode::Invalid, u"file"_s, u"ledger"_s}));
                continue;
            }
            QVERIFY(again);
            QVERIFY(again->read > 0);
            QCOMPARE(again->unchanged, again->read);
            QCOMPARE(again->notTaken, QStringList());
            QCOMPARE(again->columns.size(), importFields(*importKind).size() - (kind == ExportKind::Purchases ? 1 : 0)); // all but the shop
        }
        // Programs read JSON by the names of its fields.
        QVERIFY(write(ExportKind::Products, u"out.json"_s));
        QVERIFY(text(u"out.json"_s).contains("\"sku\""));
    }

    void refusals()
    {
        QCOMPARE(write(ExportKind::Products, u"p.ods"_s).error().code, ErrorCode::Invalid);
        QCOMPARE(write(ExportKind::Products, u"no/such/p.csv"_s).error().code, ErrorCode::FileUnwritable);
        QCOMPARE(exportKindFromName(u"dreams"_s).error().code, ErrorCode::UnknownKind);
        Actor clerk;
        clerk.role = Role::Clerk;
        JobControl job;
        ExportRequest request{ExportKind::Products, m_store->folder.filePath(u"x.csv"_s), {}, {}, true, false};
        QCOMPARE(ExportService(m_store->clock).runJob(*m_store->database, clerk, request, job).error().code,
                 ErrorCode::NotAllowed);
        // A cancelled export leaves the old file.
        QVERIFY(write(ExportKind::Products, u"x.csv"_s));
        const QByteArray before = text(u"x.csv"_s);
        // An older file is not overwritten unasked.
        JobControl unwatched;
        QCOMPARE(ExportService(m_store->clock).runJob(*m_store->database, Actor::owner(), request, unwatched).error(),
                 (Error{ErrorCode::FileExists, u"export"_s, request.path}));
        QCOMPARE(text(u"x.csv"_s), before);
        request.overwrites = true;
        job.cancel();
        QCOMPARE(ExportService(m_store->clock).runJob(*m_store->database, Actor::owner(), request, job).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(text(u"x.csv"_s), before);
    }

    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << u"茶"_s << "茶"_ba;
        QTest::newRow("comma") << u"a,b"_s << "\"a,b\""_ba;
        QTest::newRow("quote") << u"a\"b"_s << "\"a\"\"b\""_ba;
        QTest::newRow("lines") << u"a\r\nb"_s << "\"a\r\nb\""_ba;
        QTest::newRow("edge") << u" a"_s << "\" a\""_ba;
        QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << "\"'=HYPERLINK(\"\"x\"\")\""_ba;
        QTest::newRow("number") << u"-12.50"_s << "-12.50"_ba;
        QTest::newRow("full-width formula") << u"＝1+1"_s << "'＝1+1"_ba;
        QTest::newRow("full-width plus") << u"＋1"_s << "'＋1"_ba;
        QTest::newRow("full-width minus") << u"－1"_s << "'－1"_ba;
        QTest::newRow("full-width at") << u"＠SUM"_s << "'＠SUM"_ba;
        QTest::newRow("formula behind a line") << u"\n=1+1"_s << "\"'\n=1+1\""_ba;
        QTest::newRow("guard of its own") << u"'＝1+1"_s << "''＝1+1"_ba;
        QTest::newRow("minus text") << u"-2+3"_s << "'-2+3"_ba;
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QByteArray bytes;
        const auto sink = [&bytes](QByteArrayView some) {
            bytes.append(some);
            return ok();
        };
        CsvWriter writer(sink, false);
        QVERIFY(writer.row({cell, u"x"_s}));
        QVERIFY(writer.flush());
        QCOMPARE(bytes, written + ",x\r\n");
        // Read again it is the same text; blanks around a cell are no part of it.
        QByteArray read = written;
        if (read.startsWith('"'))
            read = read.mid(1, read.size() - 2).replace("\"\"", "\"");
        QCOMPARE(cellString(std::string_view(read.constData(), size_t(read.size()))).trimmed(), cell.trimmed());
    }
};

REGULARS_TEST(ExportTest)
#include "export_test.moc"
