// What demo store is wanted.
//
// Invariant: the same plan makes the same facts; without `until` the machine's clock is part of the plan.
#pragma once

#include "base/business_time.h"

#include <QString>

#include <optional>

namespace regulars::demo {

struct DemoPlan {
    qint64 customers = 1200;
    int years = 3;
    quint64 seed = 1;
    std::optional<EpochDay> until; ///< last business day, up to closing time; today up to this minute when empty
    QString language = QStringLiteral("zh_CN"); ///< of the shops' names and the ladder
};

} // namespace regulars::demo
