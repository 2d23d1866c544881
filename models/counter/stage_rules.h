// The lifecycle stage of a customer; pure. Source: rules.md 10.11.
//
// Thread: any. Invariants: exactly one stage on any day; limits are inclusive counts of days before today.
#pragma once

#include "base/business_time.h"

#include <optional>
#include <vector>

namespace regulars::counter {

enum class Stage { Lead, New, Active, AtRisk, Dormant, Lost, Recalled };

struct StageLimits {
    int newDays = 30;
    int activeDays = 30;
    int atRiskDays = 90;
    int dormantDays = 180;
    int recalledDays = 90; ///< how long a return from dormant or lost is remembered
};

/// What the stage is told from.
struct Visits {
    std::optional<EpochDay> firstOn;
    std::optional<EpochDay> lastOn;
    std::optional<EpochDay> recalledOn; ///< newest day bought on after a gap beyond atRiskDays
};

[[nodiscard]] Stage stageOf(const Visits &visits, EpochDay today, const StageLimits &limits = {});

/// The newest of `days` (newest first) that came more than atRiskDays after the one before it.
[[nodiscard]] std::optional<EpochDay> newestReturn(const std::vector<EpochDay> &days, const StageLimits &limits = {});

} // namespace regulars::counter
