// The work list of a day: what is open, what was done.
//
// Thread: that of the session; with a million customers some thousand rows are read. Read-only.
#pragma once

#include "db/session.h"
#include "today/day_figures.h"
#include "today/work_item.h"

namespace regulars::today {

struct WorkQuestion {
    DayScope scope;
    EpochDay today = 0;
    bool leapDayOnFeb28 = false;
    int limit = 200;
};

/// Birthdays of today and tomorrow, next steps due until tomorrow and all that are late.
Result<WorkList> workList(db::ReadSession &session, const WorkQuestion &question);

} // namespace regulars::today
