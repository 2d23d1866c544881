// Lifecycle stages of a customer (客户旅程), rules.md 10.11.
//
// Thread: any. "≤ N days ago" means today − day ≤ N. Exactly one stage holds on any day.
#pragma once

#include "base/business_time.h"

#include <QString>

#include <optional>

namespace regulars::customers {

enum class Stage {
    Lead,     ///< no purchase
    New,      ///< first purchase ≤ newDays ago
    Active,   ///< last purchase ≤ activeDays ago
    AtRisk,   ///< ≤ riskDays
    Dormant,  ///< ≤ dormantDays
    Lost,     ///< longer ago
    Recalled  ///< bought again after more than riskDays, for recalledDays
};

struct StageLimits {
    int newDays = 30;
    int activeDays = 30;
    int riskDays = 90;
    int dormantDays = 180;
    int recalledDays = 90;
};

struct StageFacts {
    std::optional<EpochDay> firstOn;    ///< purchases fully refunded do not count
    std::optional<EpochDay> lastOn;
    std::optional<EpochDay> recalledOn; ///< newest purchase that came after a gap of more than riskDays
};

Stage stageOf(const StageFacts &facts, EpochDay today, const StageLimits &limits = {});
/// "lead", "new", "active", "at_risk", "dormant", "lost", "recalled".
QString stageName(Stage stage);

} // namespace regulars::customers
