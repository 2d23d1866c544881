// Customers, products and opening balances out of files.
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

QString counts(const Result<ImportReport> &report)
{
    if (!report)
        return errorName(report.error().code) + u':' + report.error().field;
    return u"%1 read, %2 added, %3 updated, %4 unchanged, %5 rejected"_s.arg(report->read)
        .arg(report->added)
        .arg(report->updated)
        .arg(report->unchanged)
        .arg(report->rejected);
}

} // namespace

class ImportListsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ImportReport> import(ImportKind kind, const QByteArray &bytes)
    {
        return m_store->import(m_store->request(kind, bytes));
    }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        QVERIFY(m_store->isOpen());
    }

    void customers()
    {
        const QByteArray bytes =
            "会员卡号,姓名,手机号码,性别,生日,地区,来源,注册日期,积分,等级,标签,同意\n"
            "C1,张三,138 0013 8000,女,1990年7月3日,上海,微信,2025/3/1,120,Gold,vip；茶,sms;-email\n"
            "C2,李四,,男,07-04,,,,,,,\n";
        QCOMPARE(counts(import(ImportKind::Customers, bytes)),
                 u"2 read, 2 added, 0 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(
            m_store->rows(
                "SELECT card_no,name,phone,gender,birthday,region,channel,date(registered_on*86400,'unixepoch'),pinyin "
                "FROM customer ORDER BY 1",
                9),
            (QStringList{u"C1|张三|13800138000|female|1990-07-03|上海|微信|2025-03-01|zhangsan"_s,
                         u"C2|李四||male|--07-04|||2026-11-23|lisi"_s}));
        QCOMPARE(m_store->rows("SELECT tag FROM customer_tag ORDER BY tag", 1), (QStringList{u"vip"_s, u"茶"_s}));
        QCOMPARE(m_store->rows("SELECT channel,is_in,source FROM customer_consent ORDER BY channel", 3),
                 (QStringList{u"email|0|import"_s, u"sms|1|import"_s}));
        QCOMPARE(m_store->rows("SELECT balance FROM points_account", 1), QStringList{u"120"_s});
        QCOMPARE(m_store->rows("SELECT t.name FROM tier_state s JOIN tier t ON t.id=s.tier_id WHERE t.rank>0", 1),
                 QStringList{u"Gold"_s});
        QCOMPARE(counts(import(ImportKind::Customers, bytes)),
                 u"2 read, 0 added, 0 updated, 2 unchanged, 0 rejected"_s);
        // Changed cells change the file; empty ones change nothing; points and tier stay as the books have them.
        QCOMPARE(
            counts(import(ImportKind::Customers,
                          "card,name,phone,region,points,tier,tags\nC1,张三丰,,,999,Diamond,vip\nC2,,,北京,,,新\n")),
            u"2 read, 0 added, 2 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(m_store->rows("SELECT card_no,name,phone,region,pinyin FROM customer ORDER BY 1", 5),
                 (QStringList{u"C1|张三丰|13800138000|上海|zhangsanfeng"_s, u"C2|李四||北京|lisi"_s}));
        QCOMPARE(m_store->rows("SELECT balance FROM points_account", 1), QStringList{u"120"_s});
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM audit_entry WHERE action LIKE 'customer%'"), 0);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM audit_entry WHERE action='import.customers'"), 3);
        QCOMPARE(m_store->differences(), 0);
    }

    void importedTierOutlivesARefund()
    {
        QCOMPARE(counts(import(ImportKind::Customers, "card,name,tier\nC1,张三,Gold\n")),
                 u"1 read, 1 added, 0 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(m_store->rows("SELECT cause FROM tier_change", 1), QStringList{u"import"_s});
        const Clock &clock = m_store->clock;
        QVERIFY(m_store->database->writeNow([&](db::WriteSession &session) -> Status {
            till::TillService till(clock);
            till::PurchaseBooking order;
            order.customerId = CustomerId(m_store->number("SELECT id FROM customer"));
            order.lines.resize(1);
            order.lines[0].amountMinor = 10'000;
            TRY_LET(const auto bought, till.record(session, Actor::owner(), order));
            till::RefundRequest request;
            request.number = bought.purchase.number;
            const auto refunded = till.refund(session, Actor::owner(), request);
            return refunded ? ok() : fail(refunded.error().code);
        }));
        QCOMPARE(m_store->rows("SELECT t.name FROM tier_state s JOIN tier t ON t.id=s.tier_id", 1), QStringList{u"Gold"_s});
    }

    void customersWithoutCard()
    {
        const QByteArray bytes = "name,phone\n张三,13800138000\n李四,\n王五,13900139000\n";
        QCOMPARE(counts(import(ImportKind::Customers, bytes)),
                 u"3 read, 3 added, 0 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(counts(import(ImportKind::Customers, bytes)),
                 u"3 read, 0 added, 0 updated, 3 unchanged, 0 rejected"_s);
        QCOMPARE(counts(import(ImportKind::Customers, "name,phone,region\n张三,+8613800138000,上海\n")),
                 u"1 read, 0 added, 1 updated, 0 unchanged, 0 rejected"_s);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM customer"), 3);
        QCOMPARE(m_store->differences(), 0);
    }

    void aBadCellCostsItselfOnly()
    {
        const auto report =
            import(ImportKind::Customers, "card,name,phone,email,gender,birthday,tier,points,consent,referrer\n"
                                          "C1,a,abc,,,,,,,\n"
                                          "C2,a,,nobody,,,,,,\n"
                                          "C3,a,,,perhaps,,,,,\n"
                                          "C4,a,,,,2026-02-30,,,,\n"
                                          "C5,a,,,,,Platinum,,,\n"
                                          "C6,a,,,,,,-5,,\n"
                                          "C7,a,,,,,,,pigeon,\n"
                                          "C8,a,,,,,,,,C99\n"
                                          "\"C 9\",a,,,,,,,,\n"
                                          "C10,a,13800138000,,,,,,,\n"
                                          "C11,a,13800138000,,,,,,,C10\n"
                                          ",,,,,,,,,,x\n");
        QVERIFY(report);
        QCOMPARE(ImportFixture::rejectsOf(*report),
                 (QStringList{u"10:Invalid:card"_s, u"12:AlreadyExists:phone"_s, u"13:Invalid:columns"_s}));
        QCOMPARE(ImportFixture::remarksOf(*report),
                 (QStringList{u"2:Invalid:phone"_s, u"3:Invalid:email"_s, u"4:Invalid:gender"_s, u"5:Invalid:birthday"_s,
                              u"6:NotFound:tier"_s, u"7:OutOfRange:points"_s, u"8:Invalid:consent"_s, u"9:NotFound:referrer"_s}));
        QCOMPARE(report->remarked, 8);
        QCOMPARE(report->added, 9);
        QCOMPARE(m_store->rows("SELECT card_no,phone,email,gender,birthday,referrer_id FROM customer WHERE card_no<>'C10' ORDER BY id", 6),
                 (QStringList{u"C1|||||"_s, u"C2|||||"_s, u"C3|||||"_s, u"C4|||||"_s, u"C5|||||"_s, u"C6|||||"_s, u"C7|||||"_s, u"C8|||||"_s}));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM points_account"), 0);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM tier_state"), 0);
        QCOMPARE(m_store->differences(), 0);
    }

    void neitherNameNorCard()
    {
        QCOMPARE(counts(import(ImportKind::Customers, "phone\n13800138000\n")), u"MissingColumn:name"_s);
    }

    void products()
    {
        const QByteArray bytes = "货号,品名,类别,售价\nT1,绿茶,茶叶,35\nT2,红枣,,12.505\nT2,红枣,,x\n,无号,,1\n";
        const auto report = import(ImportKind::Products, bytes);
        QCOMPARE(counts(report), u"4 read, 2 added, 0 updated, 0 unchanged, 2 rejected"_s);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"4:Invalid:售价"_s, u"5:Required:货号"_s}));
        QCOMPARE(m_store->rows("SELECT sku,name,category,price_e4 FROM product ORDER BY sku", 4),
                 (QStringList{u"T1|绿茶|茶叶|350000"_s, u"T2|红枣||125050"_s}));
        QCOMPARE(counts(import(ImportKind::Products, "sku,name,category,price\nT1,,,35.00\nT2,,干果,\n")),
                 u"2 read, 0 added, 1 updated, 1 unchanged, 0 rejected"_s);
        QCOMPARE(m_store->rows("SELECT sku,name,category,price_e4 FROM product ORDER BY sku", 4),
                 (QStringList{u"T1|绿茶|茶叶|350000"_s, u"T2|红枣|干果|125050"_s}));
    }

    void openingBalances()
    {
        QVERIFY(import(ImportKind::Customers, "card,name,phone\nC1,a,13800138000\nC2,b,\n"));
        const QByteArray bytes = "会员号,积分\n13800138000,500\nC2,0\nC3,10\nC2,many\nC2,-4\n,5\n";
        const auto report = import(ImportKind::Points, bytes);
        QCOMPARE(counts(report), u"6 read, 1 added, 0 updated, 1 unchanged, 4 rejected"_s);
        QCOMPARE(ImportFixture::rejectsOf(*report), (QStringList{u"4:NotFound:会员号"_s, u"5:Invalid:积分"_s,
                                                                 u"6:Invalid:积分"_s, u"7:Required:会员号"_s}));
        QCOMPARE(counts(import(ImportKind::Points, bytes)), u"6 read, 0 added, 0 updated, 2 unchanged, 4 rejected"_s);
        QCOMPARE(m_store->number("SELECT SUM(balance) FROM points_account"), 500);
        QCOMPARE(m_store->differences(), 0);
    }
};

REGULARS_TEST(ImportListsTest)
#include "import_lists_test.moc"
