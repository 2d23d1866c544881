#include "base/money.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

qint64 powerOfTen(int exponent)
{
    qint64 value = 1;
    for (int i = 0; i < exponent; ++i)
        value *= 10;
    return value;
}

bool isGrouping(QChar c)
{
    return c == u',' || c == u'\u00A0' || c == u'\u202F' || c == u' ' || c == u'\'' || c == u'，';
}

constexpr int kGroupDigits = 3;

// "12,50" is a decimal comma, not 1250: what a grouping sign parts must be thousands.
bool isWholeGroup(int digitsSinceGroup) { return digitsSinceGroup < 0 || digitsSinceGroup == kGroupDigits; }

QStringView withoutCurrencySign(QStringView text)
{
    static constexpr QStringView kSigns[] = {u"NT$", u"HK$", u"MOP$", u"US$", u"¥", u"￥", u"$", u"£", u"€"};
    for (const QStringView sign : kSigns) {
        if (text.startsWith(sign))
            return text.sliced(sign.size()).trimmed();
    }
    if (text.endsWith(u'元') || text.endsWith(u'圓'))
        text.chop(1);
    return text.trimmed();
}

} // namespace

Result<Currency> currencyFromCode(const QString &code)
{
    const QString upper = code.trimmed().toUpper();
    const bool letters = std::all_of(upper.begin(), upper.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (upper.size() != 3 || !letters)
        return fail(ErrorCode::Invalid, u"currency"_s, u"CNY"_s);
    static const QStringList withoutMinor{u"JPY"_s, u"KRW"_s, u"VND"_s, u"CLP"_s, u"ISK"_s};
    static const QStringList threeDigits{u"KWD"_s, u"BHD"_s, u"OMR"_s, u"TND"_s, u"JOD"_s};
    if (withoutMinor.contains(upper))
        return Currency{upper, 0};
    return Currency{upper, threeDigits.contains(upper) ? 3 : 2};
}

qint64 minorPerMajor(const Currency &currency) { return powerOfTen(currency.digits); }

QString moneyText(qint64 minor, const Currency &currency) { return scaledText(minor, currency.digits, currency.digits); }

QString scaledText(qint64 value, int digits, int minDigits)
{
    const bool negative = value < 0;
    QString text = QString::number(negative ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value));
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        qsizetype cut = 0;
        while (cut < digits - minDigits && text.at(text.size() - 1 - cut) == u'0')
            ++cut;
        text.insert(text.size() - digits, u'.');
        text.chop(cut);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return negative ? u'-' + text : text;
}

Result<qint64> parseScaled(QStringView input, int digits, Rounding rounding)
{
    QStringView text = input.trimmed();
    bool negative = false;
    if (text.size() > 1 && text.startsWith(u'(') && text.endsWith(u')')) {
        negative = true;
        text = text.sliced(1, text.size() - 2);
    }
    const auto takeSign = [&] {
        if (text.startsWith(u'-') || text.startsWith(u'\u2212') || text.startsWith(u'－')) {
            negative = !negative;
            text = text.sliced(1).trimmed();
        } else if (text.startsWith(u'+')) {
            text = text.sliced(1).trimmed();
        }
    };
    takeSign();
    const QStringView unsignedText = withoutCurrencySign(text);
    if (unsignedText.size() != text.size()) {
        text = unsignedText;
        takeSign();
    }

    quint64 value = 0;
    int decimals = -1; // digits seen after the point; -1 before it
    int sinceGroup = -1; // digits since the last grouping sign; -1 before the first
    int dropped = 0;   // decimals beyond the scale
    bool droppedRest = false;
    int firstDropped = 0;
    bool anyDigit = false;
    for (const QChar c : text) {
        const int digit = c.isDigit() ? c.digitValue() : -1; // full-width digits count, ² and ① do not
        if (digit >= 0) {
            anyDigit = true;
            if (decimals < 0 && sinceGroup >= 0)
                ++sinceGroup;
            if (decimals >= digits) {
                if (dropped++ == 0)
                    firstDropped = digit;
                else
                    droppedRest = droppedRest || digit != 0;
                continue;
            }
            if (value > (std::numeric_limits<quint64>::max() - 9) / 10)
                return fail(ErrorCode::OutOfRange);
            value = value * 10 + static_cast<quint64>(digit);
            if (decimals >= 0)
                ++decimals;
        } else if ((c == u'.' || c == u'．') && decimals < 0 && isWholeGroup(sinceGroup)) {
            decimals = 0;
        } else if (isGrouping(c) && decimals < 0 && anyDigit && isWholeGroup(sinceGroup)) {
            sinceGroup = 0;
        } else {
            return fail(ErrorCode::Invalid);
        }
    }
    if (!anyDigit || (decimals < 0 && !isWholeGroup(sinceGroup)))
        return fail(ErrorCode::Invalid);
    for (int i = qMax(decimals, 0); i < digits; ++i) {
        if (value > std::numeric_limits<quint64>::max() / 10)
            return fail(ErrorCode::OutOfRange);
        value *= 10;
    }
    const bool half = firstDropped == 5 && !droppedRest;
    bool up = firstDropped > 5 || (firstDropped == 5 && droppedRest);
    if (half)
        up = rounding == Rounding::HalfUp || (rounding == Rounding::HalfEven && value % 2 == 1);
    if (rounding == Rounding::Floor)
        up = negative && (firstDropped > 0 || droppedRest);
    if (rounding == Rounding::Ceil)
        up = !negative && (firstDropped > 0 || droppedRest);
    value += up ? 1 : 0;
    if (value > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return fail(ErrorCode::OutOfRange);
    const auto result = static_cast<qint64>(value);
    return negative ? -result : result;
}

Result<qint64> parseMoney(QStringView text, const Currency &currency) { return parseScaled(text, currency.digits); }

Result<qint64> lineAmountMinor(qint64 quantityMilli, qint64 unitPriceE4, const Currency &currency)
{
    // quantity × price is scaled by 10^7; the minor unit by 10^digits.
    const auto amount = mulDiv(quantityMilli, unitPriceE4, powerOfTen(kPriceDigits + kQuantityDigits - currency.digits),
                               Rounding::HalfEven);
    if (!amount)
        return fail(ErrorCode::OutOfRange, u"amount"_s);
    return *amount;
}

} // namespace regulars
