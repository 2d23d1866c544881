// What every page works with: the store, the clock, who acts, the background jobs.
//
// Thread: GUI; made by app/app_context, outlives all pages. Pages call services on sessions that `database` gives
// (`read`, `write`), never on the GUI thread.
#pragma once

#include "access/actor.h"
#include "base/business_time.h"
#include "base/clock.h"
#include "base/money.h"
#include "db/database.h"
#include "shops/shop.h"

namespace regulars::ui {

class JobTracker;

struct Desk {
    db::Database *database = nullptr;
    const Clock *clock = nullptr;
    JobTracker *jobs = nullptr;
    Actor actor;
    Shop shop;               ///< where this desk stands
    BusinessTime time;       ///< of that shop
    Currency currency;

    [[nodiscard]] EpochDay today() const { return time.dayOf(clock->nowMs()); }
};

} // namespace regulars::ui
