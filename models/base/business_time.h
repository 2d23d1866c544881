// Instants, business days and calendar arithmetic.
//
// An instant is int64 milliseconds UTC. A business day is the local date of the shop, kept as the number of
// days since 1970-01-01 (EpochDay) so that ranges are integer ranges. Ranges are half-open [from, to).
// BusinessTime is cheap to copy; one object serves one thread (it caches the current zone offset).
#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace regulars {

/// Days since 1970-01-01 in the shop's zone.
using EpochDay = qint32;

/// The day that never comes: lots that never expire, tiers held for ever.
inline constexpr EpochDay kNeverDay = 2'932'896; // 9999-12-31

[[nodiscard]] QDate toDate(EpochDay day);
[[nodiscard]] EpochDay toEpochDay(QDate date);
/// "2026-11-23"; empty text for kNeverDay.
[[nodiscard]] QString dayText(EpochDay day);
/// Strict ISO date. Invalid: not a date of the calendar.
[[nodiscard]] Result<EpochDay> parseDay(QStringView text);

/// `day` + N months; a day the target month lacks becomes its last (31 Jan + 1 month → 28 Feb).
[[nodiscard]] EpochDay addMonths(EpochDay day, int months);
[[nodiscard]] EpochDay endOfMonth(EpochDay day);
[[nodiscard]] EpochDay startOfMonth(EpochDay day);
/// Months since year 0: year × 12 + month − 1, the key of month roll-ups.
[[nodiscard]] qint32 monthKey(EpochDay day);

/// The day a birthday is celebrated in `year`: 29 February falls on 1 March (or 28 February) in common years.
[[nodiscard]] EpochDay birthdayInYear(QDate birthday, int year, bool leapDayOnFeb28 = false);

/// "2011-12-10T00:00:00Z".
[[nodiscard]] QString instantText(qint64 ms);
/// ISO 8601 with zone or Z; without a zone UTC. Invalid: not an instant, or so late that kNeverDay comes near.
[[nodiscard]] Result<qint64> parseInstant(QStringView text);

class BusinessTime {
public:
    BusinessTime() : BusinessTime(QTimeZone::utc()) {}
    explicit BusinessTime(const QTimeZone &zone);

    /// The zone of an IANA name. Invalid: unknown name.
    static Result<BusinessTime> fromName(const QString &ianaName);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] EpochDay dayOf(qint64 ms) const;
    /// First instant of the day (after a gap: the first that exists).
    [[nodiscard]] qint64 startOf(EpochDay day) const;
    /// The instant of a local wall-clock reading; a reading skipped by daylight saving moves forward.
    [[nodiscard]] qint64 instantOf(EpochDay day, int msOfDay) const;
    [[nodiscard]] QDateTime local(qint64 ms) const;

private:
    qint64 offsetMs(qint64 ms) const;

    QTimeZone m_zone;
    mutable qint64 m_cacheFrom = 0; // [from, to) shares one offset
    mutable qint64 m_cacheTo = 0;
    mutable qint64 m_cacheOffsetMs = 0;
};

} // namespace regulars
