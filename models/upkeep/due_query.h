// Which customers have something that falls due, and whether the night run of a day was made.
#pragma once

#include "base/business_time.h"
#include "base/id.h"
#include "db/session.h"

#include <vector>

namespace regulars::upkeep {

/// Customers with a tier due on or before `today` or a lot that ended before it, in order of id.
Result<std::vector<CustomerId>> customersDue(db::ReadSession &session, EpochDay today);

/// As the audit log names a night run.
inline constexpr QStringView kNightRunAction = u"store.midnight";

/// Whether one ended at that instant or later. Birthdays, what a rule promises and what so many friends unlock come round with
/// the days, not with what falls due: there is a night run each day.
Result<bool> hasNightRunSince(db::ReadSession &session, qint64 sinceMs);

} // namespace regulars::upkeep
