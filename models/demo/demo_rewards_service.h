// Rewards, an earning rule and some claims for the demo store, through the services that a shop uses.
//
// Thread: that of the session. Six rewards and some dozen claims, however many customers there are: what is shown must be
// plausible, not large.
#pragma once

#include "base/business_time.h"
#include "db/session.h"

namespace regulars::demo {

struct RewardStage {
    QString language;
    qint64 nowMs = 0;       ///< the end of the story
    EpochDay lastDay = 0;
    qint64 customers = 0;
    QString category;       ///< of products that the earning rule is for
};

/// The rule counts from the day after the story, so that what was earned in it stays explained.
Status addRewards(db::WriteSession &session, const RewardStage &stage);

} // namespace regulars::demo
