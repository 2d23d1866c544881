#include "customers/lifecycle_rules.h"

using namespace Qt::StringLiterals;

namespace regulars::customers {

Stage stageOf(const StageFacts &facts, EpochDay today, const StageLimits &limits)
{
    if (!facts.firstOn || !facts.lastOn)
        return Stage::Lead;
    if (facts.recalledOn && today - *facts.recalledOn <= limits.recalledDays)
        return Stage::Recalled;
    if (today - *facts.firstOn <= limits.newDays)
        return Stage::New;
    const int away = today - *facts.lastOn;
    if (away <= limits.activeDays)
        return Stage::Active;
    if (away <= limits.riskDays)
        return Stage::AtRisk;
    return away <= limits.dormantDays ? Stage::Dormant : Stage::Lost;
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Lead:
        return u"lead"_s;
    case Stage::New:
        return u"new"_s;
    case Stage::Active:
        return u"active"_s;
    case Stage::AtRisk:
        return u"at_risk"_s;
    case Stage::Dormant:
        return u"dormant"_s;
    case Stage::Lost:
        return u"lost"_s;
    case Stage::Recalled:
        return u"recalled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace regulars::customers
