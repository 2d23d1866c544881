// How busy a day is, and for what; pure. Weekdays, Spring Festival and Mid-Autumn by the lunar calendar, the new tea
// of spring, 618, Double 11, the quiet summer.
//
// Purpose: purchases arrive evenly in *busy time*, in which an ordinary day lasts 1.0 and a busy one longer. That keeps
// a BG/NBD process what it is while its days follow the year.
// Thread: a value, read by many once made. Units: business days; busy days.
#pragma once

#include "base/business_time.h"
#include "demo/occasion.h"

#include <vector>

namespace regulars::demo {

class Seasons {
public:
    /// Both days included.
    Seasons(EpochDay firstDay, EpochDay lastDay);

    [[nodiscard]] EpochDay firstDay() const { return m_firstDay; }
    [[nodiscard]] EpochDay lastDay() const { return m_firstDay + days() - 1; }
    [[nodiscard]] int days() const { return static_cast<int>(m_occasions.size()); }
    /// Length of the day in busy time; 1.0 on average over ordinary weeks.
    [[nodiscard]] double factor(EpochDay day) const;
    [[nodiscard]] Occasion occasion(EpochDay day) const { return m_occasions[static_cast<size_t>(day - m_firstDay)]; }
    /// Busy time from the first day's beginning to that of `day`.
    [[nodiscard]] double beginOf(EpochDay day) const { return m_begins[static_cast<size_t>(day - m_firstDay)]; }
    /// The whole span in busy time.
    [[nodiscard]] double span() const { return m_begins.back(); }
    /// The day in which a busy time within the span lies.
    [[nodiscard]] EpochDay dayAt(double busyTime) const;

private:
    EpochDay m_firstDay;
    std::vector<double> m_begins; // one more than days
    std::vector<Occasion> m_occasions;
};

/// The share of a day's sales after which the clock stands at the result; opening 09:00, closing 21:30.
/// Milliseconds since midnight; rises with `share` in [0, 1].
[[nodiscard]] int msOfDayAt(double share, bool isWeekend);
/// The inverse: the share of a day's sales made by that time.
[[nodiscard]] double shareBefore(int msOfDay, bool isWeekend);
[[nodiscard]] bool isWeekend(EpochDay day);

} // namespace regulars::demo
