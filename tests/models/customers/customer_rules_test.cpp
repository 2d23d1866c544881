#include "customers/customer_rules.h"

#include "customers/search_text_rules.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::customers;

namespace {

// "Invalid phone" for an error, the value otherwise.
QString told(const Result<QString> &result)
{
    return result ? *result : errorName(result.error().code) + u' ' + result.error().field;
}

} // namespace

class CustomerRulesTest : public QObject {
    Q_OBJECT
private slots:
    void phone_data();
    void phone();
    void maskedPhone_data();
    void maskedPhone();
    void groupsMobiles();
    void email_data();
    void email();
    void birthday_data();
    void birthday();
    void card_data();
    void card();
    void gender_data();
    void gender();
    void limits();
    void completes();
    void memberCode_data();
    void memberCode();
    void indexTexts_data();
    void indexTexts();
};

void CustomerRulesTest::phone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *name, const QString &typed, const QString &stored) {
        QTest::newRow(name) << typed << stored;
    };
    row("mobile", u"13800138046"_s, u"13800138046"_s);
    row("+86", u"+8613800138046"_s, u"13800138046"_s);
    row("+86 blank", u"+86 138 0013 8046"_s, u"13800138046"_s);
    row("0086", u"0086-138-0013-8046"_s, u"13800138046"_s);
    row("86", u"8613800138046"_s, u"13800138046"_s);
    row("full width", u"１３８　００１３　８０４６"_s, u"13800138046"_s);
    row("full width plus", u"＋86 13800138046"_s, u"13800138046"_s);
    row("en dash", u"138–0013–8046"_s, u"13800138046"_s);
    row("landline", u"010-8888 7777"_s, u"01088887777"_s);
    row("landline in brackets", u"(0571) 8765-4321"_s, u"057187654321"_s);
    row("+86 landline", u"+86 10 8888 7777"_s, u"01088887777"_s);
    row("+86 with 0", u"+86 (0)10 8888 7777"_s, u"01088887777"_s);
    row("service number", u"400-820-8820"_s, u"4008208820"_s);
    row("+86 service number", u"+86 400 820 8820"_s, u"4008208820"_s);
    row("local", u"8888 7777"_s, u"88887777"_s);
    row("British", u"+44 20 7946 0958"_s, u"+442079460958"_s);
    row("British 00", u"0044 20 7946 0958"_s, u"+442079460958"_s);
    row("Hong Kong", u"+852 9123 4567"_s, u"+85291234567"_s);
    row("86 but no mobile", u"8612345678901"_s, u"8612345678901"_s);
    row("empty", QString(), QString());
    row("blanks", u"  "_s, QString());
    row("letters", u"138x0013"_s, u"Invalid phone"_s);
    row("short", u"1234"_s, u"Invalid phone"_s);
    row("long", u"123456789012345678901"_s, u"Invalid phone"_s);
    row("plus alone", u"+"_s, u"Invalid phone"_s);
    row("plus inside", u"138+0013"_s, u"Invalid phone"_s);
    row("comma inside", u"138,0013"_s, u"Invalid phone"_s);
    row("comma behind", u"13800138000,"_s, u"Invalid phone"_s);
    row("mobile in groups", u"+86 138-0013-8000"_s, u"13800138000"_s);
    row("0086 in groups", u"0086 138 0013 8000"_s, u"13800138000"_s);
    row("landline in groups", u"(0571) 8888 6666"_s, u"057188886666"_s);
    row("landline with extension", u"0571-8888-6666-8001"_s, u"0571888866668001"_s);
    row("+86 landline with extension", u"+86 571 8888 6666 8001"_s, u"0571888866668001"_s);
    row("local with extension", u"8888 7777-8001"_s, u"888877778001"_s);
    row("slash behind the area", u"0571/88886666"_s, u"057188886666"_s);
    row("German", u"+49 36201/123-4567"_s, u"+49362011234567"_s);
    row("longest there is", u"+62 8123456 789012"_s, u"+628123456789012"_s);
    row("two with a slash", u"13800138/13900139"_s, u"Invalid phone several"_s);
    row("two with a wide slash", u"13800138000／13900139000"_s, u"Invalid phone several"_s);
    row("two with a blank", u"13800138000 13900139000"_s, u"Invalid phone several"_s);
    row("two in groups", u"138 0013 8000 139 0013 9000"_s, u"Invalid phone several"_s);
    row("two lines", u"88887777\n88886666"_s, u"Invalid phone several"_s);
    row("two with an enumeration comma", u"13800138000、13900139000"_s, u"Invalid phone several"_s);
    row("two with a comma", u"13800138000,13900139000"_s, u"Invalid phone several"_s);
    row("two with a wide comma", u"13800138000，13900139000"_s, u"Invalid phone several"_s);
    row("two with a semicolon", u"13800138000; 13900139000"_s, u"Invalid phone several"_s);
    row("two with a wide semicolon", u"13800138000；13900139000"_s, u"Invalid phone several"_s);
    row("two with a bar", u"13800138000|13900139000"_s, u"Invalid phone several"_s);
    row("two with +86", u"+8613800138000 +8613900139000"_s, u"Invalid phone several"_s);
    row("two with 0086", u"0086 13800138000 0086 13900139000"_s, u"Invalid phone several"_s);
    row("mobile and landline", u"13800138000 0571-88886666"_s, u"Invalid phone several"_s);
    row("landline and mobile", u"0571-88886666 13800138000"_s, u"Invalid phone several"_s);
    row("two landlines", u"(0571)88886666/(0571)88887777"_s, u"Invalid phone several"_s);
    row("end of the second", u"88887777/78"_s, u"Invalid phone several"_s);
    row("two of Hong Kong", u"+852 9123 4567 / 9123 4568"_s, u"Invalid phone several"_s);
    row("two short ones", u"95588,95533"_s, u"Invalid phone several"_s);
    row("three", u"13800138000 13900139000 13700137000"_s, u"Invalid phone several"_s);
}

void CustomerRulesTest::phone()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    const auto normal = normalisePhone(typed);
    const QString once = told(normal) + (!normal && normal.error().detail == u"several" ? u" several"_s : QString());
    QCOMPARE(once, stored);
    if (!once.startsWith(u"Invalid"))
        QCOMPARE(told(normalisePhone(once)), once);
}

void CustomerRulesTest::maskedPhone_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("masked");
    QTest::newRow("mobile") << u"13800138046"_s << u"138 **** 8046"_s;
    QTest::newRow("foreign") << u"+442079460958"_s << u"+44 **** 0958"_s;
    QTest::newRow("ten") << u"4008208820"_s << u"40 **** 8820"_s;
    QTest::newRow("eight") << u"88887777"_s << u"**** 7777"_s;
    QTest::newRow("five") << u"95588"_s << u"**** 8"_s;
    QTest::newRow("none") << QString() << QString();
}

void CustomerRulesTest::maskedPhone()
{
    QFETCH(QString, phone);
    QFETCH(QString, masked);
    QCOMPARE(customers::maskedPhone(phone), masked);
}

void CustomerRulesTest::groupsMobiles()
{
    QCOMPARE(groupedPhone(u"13800138046"_s), u"138 0013 8046"_s);
    QCOMPARE(groupedPhone(u"01088887777"_s), u"01088887777"_s);
}

void CustomerRulesTest::email_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *name, const QString &typed, const QString &stored) {
        QTest::newRow(name) << typed << stored;
    };
    row("plain", u"xu@example.com"_s, u"xu@example.com"_s);
    row("domain in small letters", u" Xu.Jing@Example.COM "_s, u"Xu.Jing@example.com"_s);
    row("full width", u"xu＠example．com"_s, u"xu@example.com"_s);
    row("plus", u"a+b@mail.example.org"_s, u"a+b@mail.example.org"_s);
    row("Chinese", u"用户@例子.中国"_s, u"用户@例子.中国"_s);
    row("empty", QString(), QString());
    row("no at", u"xu.example.com"_s, u"Invalid email"_s);
    row("two at", u"a@b@example.com"_s, u"Invalid email"_s);
    row("no dot", u"a@localhost"_s, u"Invalid email"_s);
    row("blank", u"a b@example.com"_s, u"Invalid email"_s);
    row("two dots", u"a..b@example.com"_s, u"Invalid email"_s);
    row("dot before at", u"a.@example.com"_s, u"Invalid email"_s);
    row("hyphen first", u"a@-example.com"_s, u"Invalid email"_s);
    row("header injection", u"a@example.com\nBcc: b@example.com"_s, u"Invalid email"_s);
    row("long", QString(250, u'a') + u"@example.com"_s, u"TooLong email"_s);
}

void CustomerRulesTest::email()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(told(normaliseEmail(typed)), stored);
}

void CustomerRulesTest::birthday_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isLunar");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *name, const QString &typed, bool isLunar, const QString &stored) {
        QTest::newRow(name) << typed << isLunar << stored;
    };
    const QString bad = u"Invalid birthday"_s;
    row("ISO", u"1990-02-28"_s, false, u"1990-02-28"_s);
    row("slashes", u"1990/2/8"_s, false, u"1990-02-08"_s);
    row("dots", u"1990.12.31"_s, false, u"1990-12-31"_s);
    row("Chinese", u"1990年1月5日"_s, false, u"1990-01-05"_s);
    row("compact", u"19900105"_s, false, u"1990-01-05"_s);
    row("full width", u"１９９０－０１－０５"_s, false, u"1990-01-05"_s);
    row("without year", u"--02-29"_s, false, u"--02-29"_s);
    row("month and day", u"2-29"_s, false, u"--02-29"_s);
    row("Chinese month and day", u"1月5日"_s, false, u"--01-05"_s);
    row("leap day", u"2000-02-29"_s, false, u"2000-02-29"_s);
    row("empty", QString(), false, QString());
    row("no leap day", u"1999-02-29"_s, false, bad);
    row("30 February without year", u"--02-30"_s, false, bad);
    row("lunar 30 February", u"1990-02-30"_s, true, u"1990-02-30"_s);
    row("lunar without year", u"--02-30"_s, true, u"--02-30"_s);
    row("lunar 31st", u"1990-01-31"_s, true, bad);
    row("lunar 13th month", u"1990-13-01"_s, true, bad);
    row("today", u"2026-11-23"_s, false, u"2026-11-23"_s);
    row("tomorrow", u"2026-11-24"_s, false, bad);
    row("before 1900", u"1899-12-31"_s, false, bad);
    row("word", u"yesterday"_s, false, bad);
}

void CustomerRulesTest::birthday()
{
    QFETCH(QString, typed);
    QFETCH(bool, isLunar);
    QFETCH(QString, stored);
    const EpochDay today = toEpochDay(QDate(2026, 11, 23));
    QCOMPARE(told(normaliseBirthday(typed, isLunar, today)), stored);
}

void CustomerRulesTest::card_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("digits") << u" 12345 "_s << u"12345"_s;
    QTest::newRow("full width") << u"ＶＩＰ－００１"_s << u"VIP-001"_s;
    QTest::newRow("empty") << u" "_s << u"Required card"_s;
    QTest::newRow("blank inside") << u"12 34"_s << u"Invalid card"_s;
    QTest::newRow("40") << QString(40, u'7') << QString(40, u'7');
    QTest::newRow("41") << QString(41, u'7') << u"TooLong card"_s;
}

void CustomerRulesTest::card()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(told(normaliseCard(typed)), stored);
}

void CustomerRulesTest::gender_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    const auto row = [](const QString &typed, const QString &stored) {
        QTest::newRow(qUtf8Printable(u"<"_s + typed + u">"_s)) << typed << stored;
    };
    for (const QString &word : {u"female"_s, u"F"_s, u"女"_s, u"女士"_s, u"女性"_s})
        row(word, u"female"_s);
    for (const QString &word : {u"Male"_s, u"m"_s, u"男"_s, u"先生"_s, u"ｍ"_s})
        row(word, u"male"_s);
    for (const QString &word : {u"other"_s, u"其他"_s, u"其它"_s})
        row(word, u"other"_s);
    for (const QString &word : {u"unknown"_s, u"未知"_s, u"不詳"_s, QString()})
        row(word, QString());
    row(u"yes"_s, u"Invalid gender"_s);
}

void CustomerRulesTest::gender()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    const auto gender = parseGender(typed);
    QCOMPARE(gender ? genderText(*gender) : told(Result<QString>(tl::unexpected<Error>(gender.error()))), stored);
}

void CustomerRulesTest::limits()
{
    Customer customer;
    customer.name = QString(100, u'张');
    QVERIFY(completeFile(customer, 20000));
    customer.name += u'三';
    QCOMPARE(completeFile(customer, 20000).error(), (Error{ErrorCode::TooLong, u"name"_s, u"100"_s}));
    customer.name = u"张三"_s;
    customer.notes = QString(4001, u'x');
    QCOMPARE(completeFile(customer, 20000).error(), (Error{ErrorCode::TooLong, u"notes"_s, u"4000"_s}));
}

void CustomerRulesTest::completes()
{
    Customer customer;
    QCOMPARE(completeFile(customer, 20000).error().code, ErrorCode::Required);
    customer.cardNo = u" 4711 "_s;
    QVERIFY(completeFile(customer, 20000));
    QCOMPARE(customer.cardNo, u"4711"_s);
    QCOMPARE(customer.name, u"4711"_s);
    customer.name = u"  Zhang　 San\t"_s;
    customer.notes = u"one\r\ntwo\n"_s;
    QVERIFY(completeFile(customer, 20000));
    QCOMPARE(customer.name, u"Zhang San"_s);
    QCOMPARE(customer.notes, u"one\ntwo"_s);
}

void CustomerRulesTest::memberCode_data()
{
    QTest::addColumn<QString>("card");
    for (const QString &card : {u"10000001"_s, u"VIP-001"_s, u"卡7"_s, u"1*2"_s, u"%1"_s})
        QTest::newRow(qUtf8Printable(card)) << card;
}

void CustomerRulesTest::memberCode()
{
    QFETCH(QString, card);
    const QString code = customers::memberCode(card);
    QVERIFY(code.startsWith(u"RG1:"_s + card + u'*'));
    QCOMPARE(cardFromMemberCode(code).value_or(QString()), card);
    QCOMPARE(cardFromMemberCode(u' ' + code + u'\n').value_or(QString()), card);
    // One wrong sign anywhere in the card is noticed.
    for (qsizetype i = 4; i < 4 + card.size(); ++i) {
        QString wrong = code;
        wrong[i] = wrong.at(i) == u'3' ? u'4' : u'3';
        QVERIFY2(!cardFromMemberCode(wrong), qUtf8Printable(wrong));
    }
    QVERIFY(!cardFromMemberCode(card));
    QVERIFY(!cardFromMemberCode(code.chopped(1)));
    QVERIFY(!cardFromMemberCode(u"RG1:*00"_s));
}

void CustomerRulesTest::indexTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<bool>("isPhone");
    QTest::newRow("two") << u"张三"_s << u"张 三"_s << false;
    QTest::newRow("mixed") << u"老张San Feng三"_s << u"老 张 San Feng 三"_s << false;
    QTest::newRow("outside the first plane") << u"𠮷田"_s << u"𠮷 田"_s << false;
    QTest::newRow("full width") << u"Ａ张"_s << u"A 张"_s << false;
    QTest::newRow("hangul") << u"김철"_s << u"김 철"_s << false;
    QTest::newRow("mobile") << u"13800138001"_s << u"1380 3800 8001 0013 0138 1380 3800 8001"_s << true;
    QTest::newRow("foreign") << u"+44207"_s << u"4420 4207"_s << true;
    QTest::newRow("three") << u"110"_s << u"110"_s << true;
    QTest::newRow("none") << QString() << QString() << true;
}

void CustomerRulesTest::indexTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    QFETCH(bool, isPhone);
    QCOMPARE(isPhone ? phoneTokens(text) : nameTokens(text), tokens);
    QCOMPARE(reversedPhone(u"13800138046"_s), u"64083100831"_s);
}

REGULARS_TEST(CustomerRulesTest)
#include "customer_rules_test.moc"
