#include "counter/stage_rules.h"

namespace regulars::counter {

Stage stageOf(const Visits &visits, EpochDay today, const StageLimits &limits)
{
    if (!visits.firstOn || !visits.lastOn)
        return Stage::Lead;
    if (today - *visits.firstOn <= limits.newDays)
        return Stage::New;
    if (visits.recalledOn && today - *visits.recalledOn <= limits.recalledDays)
        return Stage::Recalled;
    const int away = today - *visits.lastOn;
    if (away <= limits.activeDays)
        return Stage::Active;
    if (away <= limits.atRiskDays)
        return Stage::AtRisk;
    return away <= limits.dormantDays ? Stage::Dormant : Stage::Lost;
}

std::optional<EpochDay> newestReturn(const std::vector<EpochDay> &days, const StageLimits &limits)
{
    for (size_t i = 1; i < days.size(); ++i) {
        if (days[i - 1] - days[i] > limits.atRiskDays)
            return days[i - 1];
    }
    return std::nullopt;
}

} // namespace regulars::counter
