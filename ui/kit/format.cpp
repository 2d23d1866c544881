#include "ui/kit/format.h"

#include <QLocale>

#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr QChar kMinus(0x2212);

/// Decimal digits of |value| with a comma between groups of three.
QString grouped(quint64 value)
{
    QString digits = QString::number(value);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u',');
    return digits;
}

quint64 magnitude(qint64 value)
{
    // Negating the smallest value as signed would overflow.
    return value < 0 ? quint64(0) - quint64(value) : quint64(value);
}

/// |minor| with `digits` decimals, or without when they are zero and `trim` is set.
QString decimal(qint64 minor, int digits, bool trim)
{
    quint64 scale = 1;
    for (int i = 0; i < digits; ++i)
        scale *= 10;
    const quint64 value = magnitude(minor);
    QString text = grouped(value / scale);
    if (digits > 0 && !(trim && value % scale == 0))
        text += u'.' + QString::number(value % scale).rightJustified(digits, u'0');
    return text;
}

QString signOf(qint64 value)
{
    return value < 0 ? QString(kMinus) : QString();
}

} // namespace

QString Format::currencySign(const QString &currency)
{
    static const std::array<std::pair<QLatin1String, QString>, 14> signs{{
        {"CNY"_L1, u"¥"_s},
        {"JPY"_L1, u"¥"_s},
        {"GBP"_L1, u"£"_s},
        {"EUR"_L1, u"€"_s},
        {"USD"_L1, u"$"_s},
        {"TWD"_L1, u"NT$"_s},
        {"HKD"_L1, u"HK$"_s},
        {"MOP"_L1, u"MOP$"_s},
        {"SGD"_L1, u"S$"_s},
        {"AUD"_L1, u"A$"_s},
        {"CAD"_L1, u"C$"_s},
        {"MYR"_L1, u"RM"_s},
        {"KRW"_L1, u"₩"_s},
        {"THB"_L1, u"฿"_s},
    }};
    for (const auto &[code, sign] : signs) {
        if (currency == code)
            return sign;
    }
    return currency.isEmpty() ? QString() : currency + QChar(QChar::Nbsp);
}

QString Format::money(qint64 minor, const QString &currency, int digits)
{
    return signOf(minor) + currencySign(currency) + decimal(minor, digits, false);
}

QString Format::moneyShort(qint64 minor, const QString &currency, int digits)
{
    return signOf(minor) + currencySign(currency) + decimal(minor, digits, true);
}

QString Format::amount(qint64 minor, int digits)
{
    return signOf(minor) + decimal(minor, digits, false);
}

QString Format::points(qint64 points)
{
    return signOf(points) + grouped(magnitude(points));
}

QString Format::signedPoints(qint64 points)
{
    return (points > 0 ? u"+"_s : signOf(points)) + grouped(magnitude(points));
}

QString Format::percent(double fraction, int decimals)
{
    const QString digits = QString::number(qAbs(fraction) * 100, 'f', decimals);
    const bool negative = fraction < 0 && digits.toDouble() != 0;
    return tr("%1%", "percentage").arg((negative ? QString(kMinus) : QString()) + digits);
}

QString Format::relativeDay(QDate day, QDate today)
{
    if (!day.isValid() || !today.isValid())
        return {};
    const qint64 ago = day.daysTo(today);
    if (ago == 0)
        return tr("Today");
    if (ago == 1)
        return tr("Yesterday");
    if (ago == -1)
        return tr("Tomorrow");
    if (ago < 0)
        return tr("In %n days", nullptr, int(-ago));
    // Whole months that have passed, as people count them: a month is over on the same day of the next one.
    int months = (today.year() - day.year()) * 12 + today.month() - day.month();
    if (today < day.addMonths(months))
        --months;
    if (ago < 60 || months < 2)
        return tr("%n days ago", nullptr, int(ago));
    if (months < 24)
        return tr("%n months ago", nullptr, months);
    return tr("%n years ago", nullptr, months / 12);
}

QString Format::date(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    return day.year() == today.year() ? day.toString(u"MM-dd") : fullDate(day);
}

QString Format::fullDate(QDate day)
{
    return day.isValid() ? day.toString(u"yyyy-MM-dd") : QString();
}

QString Format::clock(QTime time)
{
    return time.isValid() ? time.toString(u"HH:mm") : QString();
}

QString Format::moment(const QDateTime &moment, QDate today)
{
    if (!moment.isValid())
        return {};
    const qint64 ago = moment.date().daysTo(today);
    const QString day = ago == 0 || ago == 1 ? relativeDay(moment.date(), today) : date(moment.date(), today);
    return tr("%1 %2", "day and time").arg(day, clock(moment.time()));
}

QString Format::dayAndClock(const QDateTime &moment, const QString &language)
{
    const QLocale locale(language);
    if (language.startsWith(u"zh"))
        return locale.toString(moment, u"M月d日 ddd HH:mm");
    return locale.toString(moment, u"ddd d MMM HH:mm");
}

QString Format::maskedPhone(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    if (digits.size() == 13 && digits.startsWith("86"_L1))
        digits.remove(0, 2);
    if (digits.isEmpty())
        return {};
    if (digits.size() < 7)
        return u"****"_s;
    // Only a mainland mobile number says where its open part ends; elsewhere the first digits may be half a secret.
    const bool mainland = digits.size() == 11 && digits.startsWith(u'1');
    return mainland ? u"%1 **** %2"_s.arg(digits.left(3), digits.right(4)) : u"**** %1"_s.arg(digits.right(4));
}

std::optional<qint64> Format::parseMinor(const QString &text, int digits)
{
    bool negative = false;
    bool point = false;
    bool any = false;
    int decimals = 0;
    quint64 value = 0;
    constexpr quint64 kMost = quint64(std::numeric_limits<qint64>::max());
    const auto push = [&](int digit) {
        if (value > (kMost - quint64(digit)) / 10)
            return false;
        value = value * 10 + quint64(digit);
        return true;
    };
    // NFKC turns what a Chinese input method types (full-width digits, comma and point) into plain characters.
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        if (c.digitValue() >= 0) {
            if (point && ++decimals > digits)
                return std::nullopt;
            if (!push(c.digitValue()))
                return std::nullopt;
            any = true;
        } else if (c == u'.' || c == u'。') {
            if (point || digits == 0)
                return std::nullopt;
            point = true;
        } else if (c == u',' || c == u'、') {
            if (point || !any)
                return std::nullopt;
        } else if (c == u'-' || c == kMinus) {
            if (any || point || negative)
                return std::nullopt;
            negative = true;
        } else if (c == u'+' || c.isSpace() || c.category() == QChar::Symbol_Currency) {
            if (any || point)
                return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (!any)
        return std::nullopt;
    for (; decimals < digits; ++decimals) {
        if (!push(0))
            return std::nullopt;
    }
    return negative ? -qint64(value) : qint64(value);
}

} // namespace regulars::ui
