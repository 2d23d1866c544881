// Which number an event of a day gets, and at what time it happens; pure.
//
// Purpose: customers are simulated one after the other, yet ids and times must run through the year as in a real
// shop. Once it is known how many events each day has, an event's place in its day is a permutation of its running
// index, its time the point of the day's rhythm at that place, and its id the days before plus that place: no list of
// all events is ever held.
// Thread: a value, read by any once made. Units: ids from 1; milliseconds since midnight.
// Invariants: within a kind, ids rise with day and time; every id from 1 to total() is given once.
#pragma once

#include "demo/season_rules.h"

#include <optional>

namespace regulars::demo {

class DaySchedule {
public:
    enum class Kind : quint64 { Purchase = 1, Refund = 2 };
    struct Slot {
        qint64 id = 0;        ///< 0: later than now, it has not happened
        int msOfDay = 0;
    };

    /// `counts`: events of each day of the seasons. `nowMsOfDay`: the last day is going on.
    DaySchedule(Kind kind, const Seasons &seasons, quint64 seed, std::vector<quint32> counts, std::optional<int> nowMsOfDay);

    /// The event that is the `index`th (from 0) of the day to be asked for.
    [[nodiscard]] Slot slot(EpochDay day, quint32 index) const;
    [[nodiscard]] quint32 countOn(EpochDay day) const { return m_days[static_cast<size_t>(day - m_firstDay)].count; }
    /// Of those, how many happen.
    [[nodiscard]] quint32 happenOn(EpochDay day) const { return m_days[static_cast<size_t>(day - m_firstDay)].happen; }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    struct Day {
        qint64 idsBefore = 0;
        quint32 count = 0;
        quint32 happen = 0;
        quint64 stride = 1;
        quint64 shift = 0;
        bool isWeekend = false;
        double until = 1.0;  ///< share of the day that is over
        int fromMs = -1;     ///< a shift outside the opening hours: evenly from here to now
        int nowMs = -1;
    };

    void cutAt(Day &day, int nowMsOfDay) const;

    EpochDay m_firstDay;
    quint64 m_seed;
    Kind m_kind;
    std::vector<Day> m_days;
    qint64 m_total = 0;
};

} // namespace regulars::demo
