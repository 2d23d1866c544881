// Instants as people read them: by the shop's clock, with its distance from UTC; JSON keeps UTC.
//
// Thread: main.
#pragma once

#include "app/cli/command.h"
#include "base/business_time.h"

namespace regulars::cli {

/// The default shop's clock.
Result<BusinessTime> shopTime(const Context &context);
/// The day of business in the default shop.
Result<EpochDay> todayOf(db::ReadSession &session, const Clock &clock);

/// "2026-11-23 10:00 +08:00".
QString clockText(const BusinessTime &time, qint64 ms);
/// Of an instant as it stands in JSON; the text itself where it is none.
QString clockText(const BusinessTime &time, const QString &instant);

} // namespace regulars::cli
