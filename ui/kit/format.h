// How money, points, days and phone numbers are written on the screen.
//
// Thread: any. Invariants: pure; "today" is always given by the caller. Minus is U+2212, groups are parted by commas
// and decimals by a point in all three languages, so that a figure reads the same whoever is at the counter.
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace regulars::ui {

class Format
{
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::Format)

public:
    /// Sign of an ISO 4217 code: "¥", "£", "NT$"; an unknown code is its own sign, followed by a space.
    static QString currencySign(const QString &currency);
    /// "¥3,720.00"; `minor` in minor units, of which `digits` are decimals.
    static QString money(qint64 minor, const QString &currency, int digits = 2);
    /// As money(), without decimals where they are all zero: "¥1,280".
    static QString moneyShort(qint64 minor, const QString &currency, int digits = 2);
    /// Without sign: "336.00".
    static QString amount(qint64 minor, int digits = 2);
    /// With + or − in front: "+283", "−1,200"; zero has none.
    static QString signedPoints(qint64 points);
    /// "3,460".
    static QString points(qint64 points);
    /// "10.4%"; `fraction` 0.104.
    static QString percent(double fraction, int decimals = 1);

    /// "Today", "Yesterday", "12 days ago", "3 months ago", "In 5 days"; empty for an invalid day.
    static QString relativeDay(QDate day, QDate today);
    /// "10-31" in the year of `today`, else "2025-10-31".
    static QString date(QDate day, QDate today);
    /// "2026-10-31".
    static QString fullDate(QDate day);
    /// "14:24".
    static QString clock(QTime time);
    /// "Today 12:00", "Yesterday 21:30", "10-20 09:12".
    static QString moment(const QDateTime &moment, QDate today);
    /// "22 Oct Thu 14:32" for the top bar, in the language of the interface.
    static QString dayAndClock(const QDateTime &moment, const QString &language);

    /// "138 **** 8046": the middle of a phone number hidden, the last four digits kept.
    static QString maskedPhone(const QString &phone);

    /// Minor units of a decimal text as a person types it (groups, full-width digits, a currency sign); nothing when
    /// it is no number, has more than `digits` decimals or does not fit.
    static std::optional<qint64> parseMinor(const QString &text, int digits);
    /// Same for whole numbers.
    static std::optional<qint64> parseWhole(const QString &text) { return parseMinor(text, 0); }
};

} // namespace regulars::ui
