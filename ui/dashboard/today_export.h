// What happened on a day, as a list to take along.
//
// Thread: GUI to make it; its rows are read off it.
#pragma once

#include "exchange/list_export_service.h"
#include "today/day_feed_query.h"
#include "ui/shell/desk.h"

namespace regulars::ui {

/// Sales, new members or upgrades of `day`, whole.
exchange::ListToExport dayExport(const Desk &desk, const today::DayScope &scope, today::FeedKind kind, EpochDay day);

} // namespace regulars::ui
