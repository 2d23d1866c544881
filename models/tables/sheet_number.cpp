#include "tables/sheet_number.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace regulars::tables {
namespace {

constexpr int kSureDigits = 15; // what the double behind a spreadsheet's number holds for sure
constexpr int kMostExponent = 60;
constexpr qint64 kMsPerDay = 86'400'000;
constexpr double kLastSerial = 2'958'465.0; // 9999-12-31
// 1900 counts from 1899-12-31, but believes in a 29 February 1900: from 1 March on it is a day ahead.
constexpr qint64 kLeapDayThatNeverWas = 60;
constexpr qint64 kDaysTo1899_12_31 = -25'568; // from 1970
constexpr qint64 kDaysTo1904_01_01 = -24'107;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct Decimal {
    bool isNegative = false;
    std::string digits; ///< without leading zeros
    int point = 0;      ///< position of the decimal point within or beyond the digits
};

std::optional<Decimal> decimalOf(std::string_view text)
{
    Decimal number;
    size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        number.isNegative = text[at++] == '-';
    bool hasPoint = false;
    bool hasDigit = false;
    for (; at < text.size() && (isDigit(text[at]) || (text[at] == '.' && !hasPoint)); ++at) {
        if (text[at] == '.') {
            hasPoint = true;
            continue;
        }
        hasDigit = true;
        if (number.digits.empty() && text[at] == '0')
            number.point -= hasPoint ? 1 : 0;
        else
            number.digits += text[at];
        if (!hasPoint && !number.digits.empty())
            ++number.point;
    }
    if (!hasDigit)
        return std::nullopt;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        int exponent = 0;
        size_t from = at + 1;
        from += from < text.size() && text[from] == '+' ? 1 : 0;
        const auto [end, error] = std::from_chars(text.data() + from, text.data() + text.size(), exponent);
        if (error != std::errc() || std::abs(exponent) > kMostExponent)
            return std::nullopt;
        number.point += exponent;
        at = static_cast<size_t>(end - text.data());
    }
    if (at != text.size())
        return std::nullopt;
    return number;
}

// Only digits behind the point can be noise: 19.899999999999999 was 19.9, but a long number is meant as it stands.
void roundNoise(Decimal &number)
{
    const auto size = static_cast<int>(number.digits.size());
    if (size <= kSureDigits || number.point >= size || number.point > kSureDigits)
        return;
    const bool isUp = number.digits[kSureDigits] >= '5';
    number.digits.resize(kSureDigits);
    for (int i = kSureDigits - 1; isUp && i >= 0; --i) {
        char &digit = number.digits[static_cast<size_t>(i)];
        if (digit != '9') {
            ++digit;
            return;
        }
        digit = '0';
        if (i == 0) {
            number.digits.insert(number.digits.begin(), '1');
            ++number.point;
        }
    }
}

std::optional<double> serialOf(std::string_view stored)
{
    const QByteArray text = QByteArray::fromRawData(stored.data(), static_cast<qsizetype>(stored.size()));
    bool isNumber = false;
    const double serial = text.toDouble(&isNumber);
    return isNumber && std::isfinite(serial) ? std::optional(serial) : std::nullopt;
}

std::string clockText(qint64 msOfDay)
{
    const QByteArray text = QByteArray::number(msOfDay / 3'600'000).rightJustified(2, '0') + ':' +
                            QByteArray::number(msOfDay / 60'000 % 60).rightJustified(2, '0') + ':' +
                            QByteArray::number(msOfDay / 1000 % 60).rightJustified(2, '0');
    if (msOfDay % 1000 == 0)
        return text.toStdString();
    return QByteArray(text + '.' + QByteArray::number(msOfDay % 1000).rightJustified(3, '0')).toStdString();
}

// Days since 1970 to the calendar: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::string dayTextOf(qint64 days)
{
    const qint64 shifted = days + 719'468;
    const qint64 era = shifted / 146'097;
    const qint64 dayOfEra = shifted - era * 146'097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shiftedMonth = (5 * dayOfYear + 2) / 153;
    const qint64 day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    const qint64 month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    const qint64 year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const QByteArray text = QByteArray::number(year).rightJustified(4, '0') + '-' + QByteArray::number(month).rightJustified(2, '0') + '-' +
                            QByteArray::number(day).rightJustified(2, '0');
    return text.toStdString();
}

} // namespace

NumberForm builtInForm(int formatId)
{
    const bool isDate = (formatId >= 14 && formatId <= 22) || (formatId >= 27 && formatId <= 36) || formatId == 45 ||
                        formatId == 47 || (formatId >= 50 && formatId <= 58);
    if (formatId == 46)
        return NumberForm::Duration;
    return isDate ? NumberForm::Date : NumberForm::Plain;
}

NumberForm formOfCode(QStringView formatCode)
{
    bool hasDate = false;
    for (qsizetype i = 0; i < formatCode.size(); ++i) {
        const QChar c = formatCode.at(i).toLower();
        if (c == u';')
            break; // further sections are for negative numbers, zero and text
        if (c == u'"') {
            const qsizetype end = formatCode.indexOf(u'"', i + 1);
            i = end < 0 ? formatCode.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i; // the next sign stands for itself
        } else if (c == u'[') {
            const qsizetype end = formatCode.indexOf(u']', i + 1);
            const QStringView inside = formatCode.mid(i + 1, end < 0 ? -1 : end - i - 1);
            const bool isElapsed = !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [&](QChar each) {
                return each.toLower() == inside.front().toLower() && QStringView(u"hms").contains(each.toLower());
            });
            if (isElapsed)
                return NumberForm::Duration;
            i = end < 0 ? formatCode.size() : end;
        } else if (c == u'#' || c == u'?') {
            return NumberForm::Plain;
        } else if (QStringView(u"ymdhs").contains(c)) {
            hasDate = true;
        } else if (c == u'g' && formatCode.mid(i).startsWith(u"General", Qt::CaseInsensitive)) {
            return NumberForm::Plain;
        }
    }
    return hasDate ? NumberForm::Date : NumberForm::Plain;
}

std::string plainNumber(std::string_view stored)
{
    auto number = decimalOf(stored);
    if (!number)
        return std::string(stored);
    roundNoise(*number);
    const auto size = static_cast<int>(number->digits.size());
    std::string whole = number->point <= 0 ? "0" : number->digits.substr(0, static_cast<size_t>(std::min(number->point, size)));
    if (number->point > size)
        whole.append(static_cast<size_t>(number->point - size), '0');
    std::string fraction;
    if (number->point < size) {
        fraction.append(static_cast<size_t>(std::max(-number->point, 0)), '0');
        fraction += number->digits.substr(static_cast<size_t>(std::max(number->point, 0)));
    }
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    if (whole.empty() || number->digits.empty())
        whole.assign(1, '0');
    const bool isZero = whole == "0" && fraction.empty();
    std::string text;
    if (number->isNegative && !isZero)
        text += '-';
    text += whole;
    if (!fraction.empty()) {
        text += '.';
        text += fraction;
    }
    return text;
}

std::optional<std::string> dateText(std::string_view stored, bool isFrom1904)
{
    const auto serial = serialOf(stored);
    if (!serial || *serial < 0 || *serial >= kLastSerial + 1)
        return std::nullopt;
    qint64 day = static_cast<qint64>(*serial);
    qint64 ms = std::llround((*serial - static_cast<double>(day)) * static_cast<double>(kMsPerDay));
    day += ms / kMsPerDay;
    ms %= kMsPerDay;
    if (day == 0 && !isFrom1904)
        return clockText(ms);
    if (!isFrom1904 && day == kLeapDayThatNeverWas)
        return "1900-02-29"; // refused later on, as what it is: no day
    const qint64 ahead = !isFrom1904 && day > kLeapDayThatNeverWas ? 1 : 0;
    const std::string date = dayTextOf(day - ahead + (isFrom1904 ? kDaysTo1904_01_01 : kDaysTo1899_12_31));
    return ms == 0 ? date : date + " " + clockText(ms);
}

std::optional<std::string> durationText(std::string_view stored)
{
    const auto serial = serialOf(stored);
    if (!serial || *serial < 0 || *serial > kLastSerial)
        return std::nullopt;
    return clockText(std::llround(*serial * static_cast<double>(kMsPerDay)));
}

} // namespace regulars::tables
