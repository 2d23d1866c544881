// The usual benefits and some uses of them for the demo store, through the services that a shop uses.
//
// Thread: that of the session. Eight benefits and some dozen uses of the last weeks, however many customers there are.
#pragma once

#include "base/business_time.h"
#include "db/session.h"

namespace regulars::demo {

struct BenefitStage {
    QString language;
    qint64 nowMs = 0;       ///< the end of the story
    EpochDay lastDay = 0;
};

Status addBenefits(db::WriteSession &session, const BenefitStage &stage);

} // namespace regulars::demo
