// How often somebody bought within a window, and how much of it will still count later.
//
// Units: business days; figures in those of the ladder's metric.
#pragma once

#include "base/business_time.h"

namespace regulars::tiers {

struct VisitRhythm {
    qint32 purchases = 0;
    EpochDay firstOn = kNeverDay;
    EpochDay lastOn = 0;
};

} // namespace regulars::tiers
