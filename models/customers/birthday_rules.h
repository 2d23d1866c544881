// On which day a birthday is celebrated; pure. Source: rules.md 1.4.
//
// Thread: any; days of the lunar calendar are found once and kept (a few thousand numbers at most).
// Units: business days. A birthday is what the file holds: "YYYY-MM-DD" or "--MM-DD", lunar or solar.
#pragma once

#include "base/business_time.h"

#include <QString>

#include <optional>

namespace regulars::customers {

/// The day of a month of the Chinese calendar in the lunar year that begins in that solar year; the ordinary month
/// where a leap month bears the same number. Day 30 of a short month becomes 29. Absent: no such month or day, or a
/// year outside 1900–2200. ICU's Chinese calendar converts: 2000-1-29 = 2000-03-04, 2021-3-20 = 2021-05-01 (borax).
[[nodiscard]] std::optional<EpochDay> lunarDay(int year, int month, int day);

/// The celebration in a year (a lunar birthday: in the lunar year that begins in it).
[[nodiscard]] std::optional<EpochDay> celebratedIn(const QString &birthday, bool isLunar, int year, bool leapDayOnFeb28);

/// The first celebration on `today` or after.
[[nodiscard]] std::optional<EpochDay> nextBirthday(const QString &birthday, bool isLunar, EpochDay today, bool leapDayOnFeb28);

/// True on the day of the celebration.
[[nodiscard]] bool isCelebratedOn(const QString &birthday, bool isLunar, EpochDay day, bool leapDayOnFeb28);

} // namespace regulars::customers
