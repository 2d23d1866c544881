// Dates and times as shops write them, to instants.
//
// Purpose: year first (2026-07-03, 2026/7/3, 20260703, 2026年7月3日), day or month first (3/7/2026: told apart by the
// sample), with an optional time (HH:mm[:ss[.zzz]], AM/PM, 14时05分) and zone (Z, +08:00); or a pattern given by the
// user. Thread: one per object. Times without a zone are wall-clock readings of the shop's zone. Errors: Invalid(date)
// for text that is no date of the calendar (with "no such day" where its form is one's); Invalid(date, "--date-format …") where day and month cannot be told apart;
// Invalid(date_format) for a pattern without year, month or day.
#pragma once

#include "base/business_time.h"

#include <QHash>

#include <string>
#include <string_view>
#include <vector>

namespace regulars::tables {

enum class DayOrder { Unknown, DayFirst, MonthFirst };

/// A reading of the calendar and the clock, checked.
struct DateParts {
    int year = 0;
    int month = 0;
    int day = 0;
    int msOfDay = 0;
    std::optional<int> offsetMinutes; ///< from UTC, when the text names a zone

    bool operator==(const DateParts &) const = default;
};

/// Gathers what a column tells about the order of day and month.
class DateGuess {
public:
    void add(std::string_view text);
    /// No further rows are needed: the order is known, or the dates begin with the year.
    [[nodiscard]] bool isSettled() const { return m_yearFirst > 0 || m_dayFirst > 0 || m_monthFirst > 0; }
    /// Invalid(date) when both orders occur or neither is proved.
    Result<DayOrder> order() const;

private:
    qint64 m_yearFirst = 0;
    qint64 m_dayFirst = 0;
    qint64 m_monthFirst = 0;
    qint64 m_ambiguous = 0;
};

class DateParser {
public:
    DateParser(BusinessTime time, DayOrder order) : m_time(std::move(time)), m_order(order) {}
    /// A pattern of yyyy yy MM M dd d HH H hh h mm m ss s zzz AP and literals ('quoted' where they are letters).
    static Result<DateParser> withFormat(BusinessTime time, const QString &format);

    /// Milliseconds UTC.
    Result<qint64> instant(std::string_view text);
    /// The day alone, in the shop's zone.
    Result<EpochDay> day(std::string_view text);
    /// Dates read so far whose day and month could be told apart by the order alone.
    [[nodiscard]] qint64 unclear() const { return m_unclear; }

private:
    struct Token {
        char kind; // y Y M d H h m s z a, 'L' literal
        int width; // digits: 0 = one or two
        std::string literal;
    };
    [[nodiscard]] std::optional<DateParts> partsOf(std::string_view text) const;
    [[nodiscard]] std::optional<DateParts> byPattern(std::string_view text) const;
    qint64 instantOf(const DateParts &parts);
    [[nodiscard]] bool isUnclear(std::string_view text, const DateParts &parts) const;

    BusinessTime m_time;
    DayOrder m_order;
    std::vector<Token> m_pattern;
    std::string m_lastText;
    qint64 m_lastMs = 0;
    bool m_hasLast = false;
    bool m_isLastUnclear = false;
    qint64 m_unclear = 0;
    struct DayStart {
        qint64 ms;
        bool isPlain; // 24 hours long
    };
    QHash<EpochDay, DayStart> m_starts;
};

/// Free-form text; day and month by `order`. Nothing when it is no date or the order would be a guess.
[[nodiscard]] std::optional<DateParts> parseDateText(std::string_view text, DayOrder order);
/// Days since 1970-01-01 of the proleptic Gregorian calendar, or nothing for an impossible date (years 1800–9998).
[[nodiscard]] std::optional<EpochDay> civilDay(int year, int month, int day);

} // namespace regulars::tables
