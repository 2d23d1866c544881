#include "search/lookup_query.h"

#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "customers/customer_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::search;
using regulars::tests::TemporaryStore;

class LookupQueryTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void finds_data();
    void finds();
    void surnames_data();
    void surnames();
    void everyPhoneFragment();
    void marks_data();
    void marks();
    void oneGroupPerCustomer();
    void scannedCode();
    void caps();
    void exactCardShowsBehindManyPhones();
    void longExactCardComesFirst();
    void newestVisitFirst();
    void rowsTellTheStanding();
    void purchaseNumbers();
    void erasedNeverAppear();
    void changedNameIsFoundAnew();
    void strangeTextIsHarmless_data();
    void strangeTextIsHarmless();

private:
    CustomerId add(const QString &name, const QString &phone = {}, const QString &card = {});
    Status run(std::string_view sql);
    LookupResult find(const QString &text, const LookupOptions &options = {});
    // "name:C1,C2 pinyin:C3" by card number.
    static QString told(const LookupResult &result);

    std::unique_ptr<TemporaryStore> m_store;
};

void LookupQueryTest::init()
{
    m_store = std::make_unique<TemporaryStore>();
    QVERIFY(m_store->isOpen());
}

CustomerId LookupQueryTest::add(const QString &name, const QString &phone, const QString &card)
{
    Customer customer;
    customer.name = name;
    customer.phone = phone;
    customer.cardNo = card;
    return m_store
        ->write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->clock()).add(session, m_store->owner(), customer);
        })
        .value_or(CustomerId());
}

Status LookupQueryTest::run(std::string_view sql)
{
    return m_store->writeUnaudited([sql](db::WriteSession &session) { return session.prepare(sql).run(); });
}

LookupResult LookupQueryTest::find(const QString &text, const LookupOptions &options)
{
    auto result = m_store->read([&](db::ReadSession &session) { return lookup(session, text, options); });
    if (!result)
        qWarning("%s %s", qUtf8Printable(errorName(result.error().code)), qUtf8Printable(result.error().detail));
    return result ? *result : LookupResult{{}, {}, -1, false, false};
}

QString LookupQueryTest::told(const LookupResult &result)
{
    static const char *const names[] = {"end", "phone", "card", "name", "pinyin", "initials", "purchase"};
    QString text;
    std::optional<LookupGroup> group;
    for (const LookupRow &row : result.rows) {
        if (group != row.group)
            text += (text.isEmpty() ? QString() : u" "_s) + QLatin1String(names[int(row.group)]) + u':';
        else
            text += u',';
        group = row.group;
        text += row.cardNo;
    }
    return text;
}

void LookupQueryTest::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *typed, const char *found) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(found);
    };
    row("", "");
    row("   ", "");
    // Chinese names at any place.
    row("张三", "name:C1,C2");
    row("老张三", "name:C2");
    row("三", "name:C3,C1,C2");
    row("张", "name:C1,C2");
    row("王五", "");
    row("𠮷", "name:C10");
    row("𠮷田", "name:C10");
    row("静怡", "name:C4");
    row("张 三", "name:C1,C2");
    // Pinyin and initials.
    row("zhangsan", "pinyin:C1");
    row("ZhangSan", "pinyin:C1");
    row("zhang san", "pinyin:C1");
    row("zs", "initials:C1");
    row("xjy", "initials:C4");
    row("xujing", "pinyin:C4");
    row("ｘｊｙ", "initials:C4");
    row("lv", "pinyin:C5");
    row("lu", "pinyin:C6,C5");
    row("lvbu", "pinyin:C5");
    row("lubu", "pinyin:C5");
    row("lüb", "pinyin:C5");
    row("LV", "pinyin:C5");
    row("nv", "pinyin:C13");
    row("nu", "pinyin:C13");
    // Latin names, in any case and with accents.
    row("jean", "name:C8");
    row("Luc", "name:C8");
    row("dupont", "name:C8");
    row("jlr", "initials:C8");
    row("rene", "name:C8");
    row("RENÉ D", "name:C8");
    // Cards.
    row("C1", "card:C1,C10,C11,C12,C13");
    row("c13", "card:C13");
    row("Ｃ１３", "card:C13");
    // Phones.
    row("8046", "end:C1 phone:C4");
    row("138", "phone:C1");
    row("046", "end:C1 phone:C4");
    row("46", "end:C1");
    row("13800138046", "end:C1");
    row("138 0013 8046", "end:C1");
    row("+86 138-0013-8046", "end:C1");
    row("１３８００１３８０４６", "end:C1");
    row("+44", "phone:C8");
    row("442079", "phone:C8");
    row("9999", "");
    // Several words.
    row("张 8046", "name:C1");
    row("zhang 8046", "name:C1");
    row("8046 zs", "name:C1");
    row("徐8046", "name:C4");
    row("li 8046", "");
    row("张san", "name:C1,C2");
    row("zhang 46", "name:C1");
    row("陆 C6", "");
}

void LookupQueryTest::finds()
{
    add(u"张三"_s, u"13800138046"_s, u"C1"_s);
    add(u"老张三"_s, u"13911112222"_s, u"C2"_s);
    add(u"三毛"_s, {}, u"C3"_s);
    add(u"徐静怡"_s, u"15980467777"_s, u"C4"_s);
    add(u"吕布"_s, {}, u"C5"_s);
    add(u"鲁迅"_s, {}, u"C6"_s);
    add(u"Jean-Luc René Dupont"_s, u"+44 20 7946 0958"_s, u"C8"_s);
    add(u"𠮷田"_s, {}, u"C10"_s);
    add(u"周天"_s, {}, u"C11"_s);
    add(u"李薇Vera"_s, {}, u"C12"_s); // initials lwv: no hit for "lv"
    add(u"女娲"_s, {}, u"C13"_s);
    QFETCH(QString, typed);
    QFETCH(QString, found);
    QCOMPARE(told(find(typed)), found);
}

void LookupQueryTest::surnames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pinyin");
    const auto row = [](const char *name, const char *pinyin) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(pinyin);
    };
    row("曾伟", "zengw");
    row("单伟", "shanw");
    row("解伟", "xiew");
    row("查伟", "zhaw");
    row("仇伟", "qiuw");
    row("阚伟", "kanw");
    row("乜伟", "niew");
    row("句伟", "gouw");
    row("盖伟", "gew");
    row("区伟", "ouw");
    row("任伟", "renw");
    row("朴伟", "piaow");
    row("尉迟伟", "yuchiw");
    row("万俟伟", "moqiw");
    row("翟伟", "zhaiw");
    row("缪伟", "miaow");
    row("宓伟", "miw");
    row("逄伟", "pangw");
    row("员伟", "yunw");
    row("晟伟", "chengw");
    row("欧阳伟", "ouyangw");
    row("司马伟", "simaw");
    row("上官伟", "shangguanw");
    row("诸葛伟", "zhugew");
}

void LookupQueryTest::surnames()
{
    QFETCH(QString, name);
    QFETCH(QString, pinyin);
    add(u"张三"_s, {}, u"C0"_s);
    add(name, {}, u"C1"_s);
    QCOMPARE(told(find(pinyin)), u"pinyin:C1"_s);
}

// Whatever stretch of a number is typed, it is found; with two digits only at the ends.
void LookupQueryTest::everyPhoneFragment()
{
    const QString phone = u"15927364805"_s;
    add(u"张三"_s, phone, u"X"_s);
    for (qsizetype start = 0; start < phone.size(); ++start) {
        for (qsizetype length = 1; start + length <= phone.size(); ++length) {
            const QString fragment = phone.mid(start, length);
            const bool isEnd = start + length == phone.size();
            const bool isFound = length >= 3 || phone.startsWith(fragment) || phone.endsWith(fragment);
            const QString expected = !isFound ? QString() : isEnd || phone.endsWith(fragment) ? u"end:X"_s : u"phone:X"_s;
            QVERIFY2(told(find(fragment)) == expected, qUtf8Printable(fragment + u" → "_s + told(find(fragment))));
        }
    }
}

void LookupQueryTest::marks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    const auto row = [](const char *typed, MatchField field, int start, int length) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << int(field) << start << length;
    };
    row("8046", MatchField::Phone, 7, 4);
    row("1380", MatchField::Phone, 0, 4);
    row("0138", MatchField::Phone, 4, 4);
    row("静怡", MatchField::Name, 1, 2);
    row("xu", MatchField::Name, 0, 1);
    row("xuj", MatchField::Name, 0, 2);
    row("xj", MatchField::Name, 0, 2);
    row("xjy", MatchField::Name, 0, 3);
    row("KA", MatchField::Card, 0, 2);
}

void LookupQueryTest::marks()
{
    add(u"徐静怡"_s, u"13800138046"_s, u"KA7"_s);
    QFETCH(QString, typed);
    QFETCH(int, field);
    QFETCH(int, start);
    QFETCH(int, length);
    const auto result = find(typed);
    QCOMPARE(result.rows.size(), 1);
    const QList<MatchSpan> expected{{static_cast<MatchField>(field), start, length}};
    QCOMPARE(result.rows.first().matches, expected);
}

void LookupQueryTest::oneGroupPerCustomer()
{
    // Card, end of phone and middle of phone all hold 8046.
    add(u"张三"_s, u"13804680468"_s, u"8046"_s);
    add(u"8046"_s, u"18046008046"_s, u"A"_s);
    const auto result = find(u"8046"_s);
    QCOMPARE(told(result), u"end:A card:8046"_s);
    QCOMPARE(result.total, 2);
    QVERIFY(!result.isCapped);
    QCOMPARE(result.countText(), u"2"_s);
}

void LookupQueryTest::scannedCode()
{
    add(u"张三"_s, {}, u"10"_s);
    add(u"李四"_s, {}, u"100"_s);
    const auto scanned = find(customers::memberCode(u"10"_s));
    QVERIFY(scanned.isScanned);
    QCOMPARE(told(scanned), u"card:10"_s);
    QVERIFY(find(customers::memberCode(u"11"_s)).rows.isEmpty());
    // The bare card stands first among those that begin with it.
    QCOMPARE(told(find(u"10"_s)), u"card:10,100"_s);
}

void LookupQueryTest::caps()
{
    QVERIFY(m_store->writeUnaudited([&](db::WriteSession &session) -> Status {
        customers::CustomerService service(m_store->clock());
        for (int i = 0; i < 30; ++i) {
            Customer customer;
            customer.name = u"张"_s + QChar(0x4E00 + i);
            TRY(service.addUnaudited(session, customer));
        }
        return ok();
    }));
    LookupOptions options{5, 20};
    auto result = find(u"张"_s, options);
    QCOMPARE(result.rows.size(), 5);
    QCOMPARE(result.total, 20);
    QVERIFY(result.isCapped);
    QCOMPARE(result.countText(), u"20+"_s);
    QCOMPARE(result.groups.size(), 1);
    QVERIFY(result.groups.first().isCapped);
    options.countCap = 30;
    result = find(u"张"_s, options);
    QCOMPARE(result.countText(), u"30"_s);
    QCOMPARE(result.groups.first().count, 30);
    QVERIFY(!result.groups.first().isCapped);
}

void LookupQueryTest::exactCardShowsBehindManyPhones()
{
    QVERIFY(m_store->writeUnaudited([&](db::WriteSession &session) -> Status {
        customers::CustomerService service(m_store->clock());
        for (int i = 0; i < 40; ++i) {
            Customer customer;
            customer.name = u"x"_s;
            customer.phone = QString::number(13900000777 + i * 1000);
            TRY(service.addUnaudited(session, customer));
        }
        return ok();
    }));
    add(u"张三"_s, {}, u"777"_s);
    const auto result = find(u"777"_s, {10, 20});
    QCOMPARE(result.rows.size(), 10);
    QCOMPARE(result.rows.last().cardNo, u"777"_s);
    QCOMPARE(result.rows.last().group, LookupGroup::Card);
    QCOMPARE(result.countText(), u"20+"_s);
}

// A scanner types all of a card; four digits are more likely the end of a phone number.
void LookupQueryTest::longExactCardComesFirst()
{
    add(u"张一"_s, u"13800013047"_s, u"A"_s);
    add(u"张二"_s, {}, u"13047"_s);
    add(u"张三"_s, u"13900003047"_s, u"130471"_s);
    add(u"张四"_s, {}, u"3047"_s);
    QCOMPARE(told(find(u"13047"_s)), u"card:13047 end:A card:130471"_s);
    QVERIFY(told(find(u"3047"_s)).startsWith(u"end:"_s));
}

void LookupQueryTest::newestVisitFirst()
{
    add(u"张一"_s, {}, u"A"_s);
    add(u"张二"_s, {}, u"B"_s);
    add(u"张三"_s, {}, u"C"_s);
    QVERIFY(run("INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor,first_on,last_on,last_at_ms)"
                " VALUES(2,1,0,100,100,200,17280000000),(3,1,0,100,100,300,25920000000)"));
    const auto result = find(u"张"_s);
    QCOMPARE(told(result), u"name:C,B,A"_s);
    QCOMPARE(result.rows.at(0).lastVisitOn, std::optional<EpochDay>(300));
    QVERIFY(!result.rows.at(2).lastVisitOn);
}

void LookupQueryTest::rowsTellTheStanding()
{
    const auto id = add(u"张三"_s, u"13800138046"_s, u"A"_s);
    add(u"张四"_s, {}, u"B"_s);
    QVERIFY(run("DELETE FROM tier"));
    QVERIFY(run("INSERT INTO tier(id,rank,name,threshold,multiplier_bp) VALUES(7,0,'Basic',0,10000),(8,1,'Gold',100,10000)"));
    QVERIFY(run("INSERT INTO tier_state(customer_id,tier_id,since_on,valid_until_on,due_on,change_id)"
                " VALUES(1,8,100,2932896,2932896,1)"));
    QVERIFY(run("INSERT INTO points_account(customer_id,purse,balance,deficit,next_expiry_on)"
                " VALUES(1,0,1200,0,2932896),(1,1,55,0,2932896)"));
    const auto result = find(u"张"_s);
    QCOMPARE(result.rows.size(), 2);
    const LookupRow &row = result.rows.at(0);
    QCOMPARE(row.id, id);
    QCOMPARE(row.name, u"张三"_s);
    QCOMPARE(row.phone, u"13800138046"_s);
    QCOMPARE(row.tierId, TierId(8));
    QCOMPARE(row.tierName, u"Gold"_s);
    QCOMPARE(row.points, 1200);
    QCOMPARE(result.rows.at(1).tierName, u"Basic"_s);
    QCOMPARE(result.rows.at(1).points, 0);
}

void LookupQueryTest::purchaseNumbers()
{
    add(u"张三"_s, u"13800138046"_s, u"A"_s);
    add(u"李四"_s, {}, u"B"_s);
    QVERIFY(run("INSERT INTO purchase(id,number,customer_id,shop_id,at_ms,day,gross_minor,discount_minor,"
                "points_paid_minor,eligible_minor,points_earned,points_spent,operator_id,source) VALUES"
                "(1,'20261123-0007',1,1,0,0,10000,1000,500,8500,85,50,1,'till'),"
                "(2,'20261123-0008',2,1,0,0,5000,0,0,5000,50,0,1,'till'),"
                "(3,'20261123-0009',NULL,1,0,0,5000,0,0,5000,50,0,1,'till')"));
    auto result = find(u"20261123-0007"_s);
    QCOMPARE(told(result), u"purchase:A"_s);
    QCOMPARE(result.rows.first().purchaseNumber, u"20261123-0007"_s);
    QCOMPARE(result.rows.first().purchaseMinor, 8500);
    QCOMPARE(told(find(u"0008"_s)), u"purchase:B"_s);
    QCOMPARE(find(u"0008"_s).rows.first().matches, (QList<MatchSpan>{{MatchField::PurchaseNumber, 9, 4}}));
    QCOMPARE(find(u"20261123"_s).total, 2); // the walk-in has nobody to show
    QCOMPARE(told(find(u"0009"_s)), QString());
}

void LookupQueryTest::erasedNeverAppear()
{
    const auto id = add(u"张三"_s, u"13800138046"_s, u"VIP7"_s);
    QVERIFY(run("INSERT INTO purchase(id,number,customer_id,shop_id,at_ms,day,gross_minor,discount_minor,"
                "points_paid_minor,eligible_minor,points_earned,points_spent,operator_id,source) VALUES"
                "(1,'N-0007',1,1,0,0,100,0,0,100,1,0,1,'till')"));
    QVERIFY(m_store->write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->clock()).erase(session, m_store->owner(), id, u"asked"_s);
    }));
    for (const QString &text : {u"张三"_s, u"三"_s, u"8046"_s, u"138"_s, u"46"_s, u"zhangsan"_s, u"zs"_s, u"VIP7"_s,
                                u"vip"_s, u"VIP"_s, u"N-0007"_s, u"0007"_s, u"zhang 8046"_s, u"RG1:VIP7"_s,
                                customers::memberCode(u"VIP7"_s)}) {
        const auto result = find(text);
        QVERIFY2(result.rows.isEmpty() && result.total == 0, qUtf8Printable(text));
    }
}

void LookupQueryTest::changedNameIsFoundAnew()
{
    add(u"张三"_s, u"13800138046"_s, u"A"_s);
    QVERIFY(m_store->write([&](db::WriteSession &session) -> Status {
        TRY_LET(Customer customer, customers::requireCustomer(session, u"A"_s));
        customer.name = u"李四"_s;
        customer.phone = u"13912345678"_s;
        return customers::CustomerService(m_store->clock()).update(session, m_store->owner(), customer);
    }));
    QCOMPARE(told(find(u"三"_s)), QString());
    QCOMPARE(told(find(u"8046"_s)), QString());
    QCOMPARE(told(find(u"四"_s)), u"name:A"_s);
    QCOMPARE(told(find(u"lisi"_s)), u"pinyin:A"_s);
    QCOMPARE(told(find(u"2345"_s)), u"phone:A"_s);
}

void LookupQueryTest::strangeTextIsHarmless_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &text : {u"\""_s, u"张\"三"_s, u"a\" OR \"b"_s, u"*"_s, u"name : x"_s, u"NEAR(张 三)"_s, u"%_"_s,
                                u"'; DROP TABLE customer; --"_s, u"("_s, u"张 AND"_s, u"^张"_s, u"-"_s, u"+"_s, u"++1"_s,
                                u"·"_s, u"😀"_s, u"张😀"_s, QString(QChar(0xD842)), QString(1, QChar(0)),
                                QString(5000, u'张'), QString(5000, u'9'), QString(5000, u'l') + u"u"_s, u"lululululululu"_s})
        QTest::newRow(qUtf8Printable(text.left(20))) << text;
}

void LookupQueryTest::strangeTextIsHarmless()
{
    add(u"张三"_s, u"13800138046"_s, u"A"_s);
    QFETCH(QString, typed);
    const auto result = find(typed);
    QVERIFY(result.total >= 0); // no error
    QVERIFY(result.total <= 1);
}

REGULARS_TEST(LookupQueryTest)
#include "lookup_query_test.moc"
