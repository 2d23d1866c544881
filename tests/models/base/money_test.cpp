#include "base/money.h"

#include "support/test_registry.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars {

class MoneyTest : public QObject {
    Q_OBJECT

private slots:
    void currencies_data();
    void currencies();
    void format_data();
    void format();
    void parse_data();
    void parse();
    void parseRounds_data();
    void parseRounds();
    void refuses_data();
    void refuses();
    void textComesBack();
    void lineAmount_data();
    void lineAmount();
};

void MoneyTest::currencies_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("normal");
    QTest::addColumn<int>("digits");
    QTest::newRow("CNY") << u"CNY"_s << u"CNY"_s << 2;
    QTest::newRow("lower case") << u" cny "_s << u"CNY"_s << 2;
    QTest::newRow("yen") << u"JPY"_s << u"JPY"_s << 0;
    QTest::newRow("dinar") << u"KWD"_s << u"KWD"_s << 3;
    QTest::newRow("unknown") << u"XTS"_s << u"XTS"_s << 2;
    QTest::newRow("too short") << u"CN"_s << QString() << -1;
    QTest::newRow("not letters") << u"C1Y"_s << QString() << -1;
    QTest::newRow("full width") << u"ＣＮＹ"_s << QString() << -1;
    QTest::newRow("empty") << QString() << QString() << -1;
}

void MoneyTest::currencies()
{
    QFETCH(QString, code);
    QFETCH(QString, normal);
    QFETCH(int, digits);
    const auto currency = currencyFromCode(code);
    QCOMPARE(currency.has_value(), digits >= 0);
    if (currency)
        QCOMPARE(*currency, (Currency{normal, digits}));
    else
        QCOMPARE(currency.error().code, ErrorCode::Invalid);
}

void MoneyTest::format_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("digits");
    QTest::addColumn<int>("minDigits");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 value, int digits, int minDigits, const char *text) {
        QTest::addRow("%s", text) << value << digits << minDigits << QString::fromLatin1(text);
    };
    row(123450, 2, 2, "1234.50");
    row(0, 2, 2, "0.00");
    row(5, 2, 2, "0.05");
    row(-5, 2, 2, "-0.05");
    row(-123456, 2, 2, "-1234.56");
    row(1234, 0, 0, "1234");
    row(20000, 4, 0, "2");
    row(29900, 4, 0, "2.99");
    row(29900, 4, 2, "2.99");
    row(25000, 4, 2, "2.50");
    row(-1, 4, 0, "-0.0001");
    row(std::numeric_limits<qint64>::max(), 2, 2, "92233720368547758.07");
    row(std::numeric_limits<qint64>::min(), 2, 2, "-92233720368547758.08");
}

void MoneyTest::format()
{
    QFETCH(qint64, value);
    QFETCH(int, digits);
    QFETCH(int, minDigits);
    QTEST(scaledText(value, digits, minDigits), "text");
}

void MoneyTest::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minor");
    const auto row = [](const QString &text, qint64 minor) {
        QTest::newRow(text.toUtf8().constData()) << text << minor;
    };
    row(u"0"_s, 0);
    row(u"12"_s, 1200);
    row(u"12.3"_s, 1230);
    row(u"12.34"_s, 1234);
    row(u".5"_s, 50);
    row(u"5."_s, 500);
    row(u"-12.34"_s, -1234);
    row(u"+12.34"_s, 1234);
    row(u"\u221212.34"_s, -1234);
    row(u"－12.34"_s, -1234);
    row(u"(12.34)"_s, -1234);
    row(u"1,234,567.89"_s, 123456789);
    row(u"1，234.5"_s, 123450);
    row(u"12,345"_s, 1234500);
    row(u"-1,234.5"_s, -123450);
    row(u"1 234.50"_s, 123450);
    row(u"1\u00A0234.50"_s, 123450);
    row(u"12'345.00"_s, 1234500);
    row(u"１２３４．５６"_s, 123456);
    row(u"¥12.30"_s, 1230);
    row(u"￥ 12.30"_s, 1230);
    row(u"-¥12.30"_s, -1230);
    row(u"¥-12.30"_s, -1230);
    row(u"NT$1,200"_s, 120000);
    row(u"12.30元"_s, 1230);
    row(u"  7 "_s, 700);
    row(u"92233720368547758.07"_s, std::numeric_limits<qint64>::max());
    row(u"-92233720368547758.07"_s, -std::numeric_limits<qint64>::max());
    row(u"000000000000000000000000000000012.34"_s, 1234);
    row(u"0.005"_s, 0);  // half to even
    row(u"0.015"_s, 2);
    row(u"0.025"_s, 2);
    row(u"0.0250000001"_s, 3);
    row(u"-0.015"_s, -2);
    row(u"2.674999999999999999999999999999"_s, 267);
}

void MoneyTest::parse()
{
    QFETCH(QString, text);
    const auto minor = parseMoney(text, Currency{});
    QVERIFY2(minor.has_value(), qPrintable(text));
    QTEST(*minor, "minor");
}

void MoneyTest::parseRounds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("floor");
    QTest::addColumn<qint64>("halfUp");
    QTest::addColumn<qint64>("halfEven");
    QTest::addColumn<qint64>("ceil");
    const auto row = [](const char *text, qint64 floor, qint64 halfUp, qint64 halfEven, qint64 ceil) {
        QTest::newRow(text) << QString::fromLatin1(text) << floor << halfUp << halfEven << ceil;
    };
    row("2.5", 2, 3, 2, 3);
    row("3.5", 3, 4, 4, 4);
    row("-2.5", -3, -3, -2, -2);
    row("2.1", 2, 2, 2, 3);
    row("-2.1", -3, -2, -2, -2);
    row("2.50000001", 2, 3, 3, 3);
    row("2.0", 2, 2, 2, 2);
    row("2.000000001", 2, 2, 2, 3);
    row("-0.4", -1, 0, 0, 0);
}

void MoneyTest::parseRounds()
{
    QFETCH(QString, text);
    QTEST(parseScaled(text, 0, Rounding::Floor).value_or(-99), "floor");
    QTEST(parseScaled(text, 0, Rounding::HalfUp).value_or(-99), "halfUp");
    QTEST(parseScaled(text, 0, Rounding::HalfEven).value_or(-99), "halfEven");
    QTEST(parseScaled(text, 0, Rounding::Ceil).value_or(-99), "ceil");
}

void MoneyTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const QString &text, ErrorCode code) {
        QTest::newRow(text.toUtf8().constData()) << text << static_cast<int>(code);
    };
    row(QString(), ErrorCode::Invalid);
    row(u"-"_s, ErrorCode::Invalid);
    row(u"."_s, ErrorCode::Invalid);
    row(u"¥"_s, ErrorCode::Invalid);
    row(u"()"_s, ErrorCode::Invalid);
    row(u"abc"_s, ErrorCode::Invalid);
    row(u"12a"_s, ErrorCode::Invalid);
    row(u"1.2.3"_s, ErrorCode::Invalid);
    row(u"1e3"_s, ErrorCode::Invalid);
    row(u"0x10"_s, ErrorCode::Invalid);
    row(u"nan"_s, ErrorCode::Invalid);
    row(u"--5"_s, ErrorCode::Invalid);
    row(u"1.5,0"_s, ErrorCode::Invalid);
    row(u"12,50"_s, ErrorCode::Invalid);  // a decimal comma is not taken for 1 250
    row(u"1,5"_s, ErrorCode::Invalid);
    row(u"1,2345"_s, ErrorCode::Invalid);
    row(u"1,23,456"_s, ErrorCode::Invalid);
    row(u"1,234,5"_s, ErrorCode::Invalid);
    row(u"1,23.45"_s, ErrorCode::Invalid);
    row(u"1.234,56"_s, ErrorCode::Invalid);
    row(u"1,"_s, ErrorCode::Invalid);
    row(u"1,,234"_s, ErrorCode::Invalid);
    row(u",234"_s, ErrorCode::Invalid);
    row(u"5²"_s, ErrorCode::Invalid);    // a footnote is no digit
    row(u"100①"_s, ErrorCode::Invalid);
    row(u"92233720368547758.08"_s, ErrorCode::OutOfRange);
    row(u"99999999999999999999999999"_s, ErrorCode::OutOfRange);
    row(u"92233720368547758.075"_s, ErrorCode::OutOfRange);
}

void MoneyTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    const auto minor = parseMoney(text, Currency{});
    QVERIFY2(!minor, qPrintable(QString::number(minor.value_or(0))));
    QCOMPARE(static_cast<int>(minor.error().code), code);
}

void MoneyTest::textComesBack()
{
    for (const Currency &currency : {Currency{}, Currency{u"JPY"_s, 0}, Currency{u"KWD"_s, 3}}) {
        for (const qint64 minor : {qint64{0}, qint64{1}, qint64{-1}, qint64{99}, qint64{100}, qint64{-1234567},
                                   std::numeric_limits<qint64>::max(), -std::numeric_limits<qint64>::max()})
            QCOMPARE(parseMoney(moneyText(minor, currency), currency).value_or(42), minor);
    }
    QCOMPARE(minorPerMajor(Currency{}), 100);
    QCOMPARE(minorPerMajor(Currency{u"JPY"_s, 0}), 1);
}

void MoneyTest::lineAmount_data()
{
    QTest::addColumn<qint64>("quantityMilli");
    QTest::addColumn<qint64>("priceE4");
    QTest::addColumn<int>("digits");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("3 x 9.90") << qint64{3000} << qint64{99000} << 2 << qint64{2970};
    QTest::newRow("half to even down") << qint64{1000} << qint64{250} << 2 << qint64{2};  // 0.025
    QTest::newRow("half to even up") << qint64{1000} << qint64{350} << 2 << qint64{4};    // 0.035
    QTest::newRow("0.355 kg at 19.9900") << qint64{355} << qint64{199900} << 2 << qint64{710}; // 7.09645
    QTest::newRow("a return") << qint64{-2000} << qint64{12500} << 2 << qint64{-250};
    QTest::newRow("yen") << qint64{2000} << qint64{1505000} << 0 << qint64{301};
    QTest::newRow("a gift") << qint64{5000} << qint64{0} << 2 << qint64{0};
}

void MoneyTest::lineAmount()
{
    QFETCH(qint64, quantityMilli);
    QFETCH(qint64, priceE4);
    QFETCH(int, digits);
    QTEST(lineAmountMinor(quantityMilli, priceE4, Currency{u"XXX"_s, digits}).value_or(-99), "minor");
    const qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(lineAmountMinor(most, most, Currency{}).error().code, ErrorCode::OutOfRange);
}

} // namespace regulars

using regulars::MoneyTest;
REGULARS_TEST(MoneyTest)

#include "money_test.moc"
