// The figures of a day, from its facts up to an instant, by the indexes of time.
//
// Thread: that of the session. Read-only.
#pragma once

#include "db/session.h"
#include "today/day_figures.h"

namespace regulars::today {

/// What happened on `day` before `untilMs`. A file that was entered on another day than the one it is registered on
/// (an import) counts whatever the hour.
Result<DayFigures> dayFigures(db::ReadSession &session, const DayScope &scope, EpochDay day, qint64 untilMs);

/// How many weeks the small lines beside the figures tell, the present one included.
inline constexpr int kOverviewWeeks = 8;

/// `today` up to `nowMs` beside `compareDay` up to the same time of day, and beside the weeks before.
Result<DayOverview> dayOverview(db::ReadSession &session, const DayScope &scope, EpochDay today, EpochDay compareDay, qint64 nowMs);

} // namespace regulars::today
