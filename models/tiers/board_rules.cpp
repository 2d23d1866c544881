#include "tiers/board_rules.h"

#include "base/rounding.h"

#include <algorithm>

namespace regulars::tiers {

qint64 expectedPurchases(const VisitRhythm &rhythm, EpochDay today, EpochDay until)
{
    const qint64 gaps = rhythm.purchases - 1;
    const qint64 span = qint64{rhythm.lastOn} - rhythm.firstOn;
    if (gaps < 1 || span < 1 || until <= today)
        return 0;
    const qint64 away = qint64{today} - rhythm.lastOn;
    if (away * gaps > kGapsUntilBroken * span)
        return 0;
    // The k-th purchase after the last is due on last + k × span ÷ gaps.
    const auto dueBy = [&](EpochDay day) { return std::max<qint64>(0, (qint64{day} - rhythm.lastOn) * gaps / span); };
    return dueBy(until) - dueBy(today);
}

qint64 expectedMetric(const VisitRhythm &rhythm, qint64 metric, qint64 kept, EpochDay today, EpochDay until)
{
    const qint64 purchases = expectedPurchases(rhythm, today, until);
    if (purchases == 0 || metric <= 0)
        return kept;
    const auto gain = mulDiv(metric, purchases, rhythm.purchases, Rounding::Floor);
    return gain ? checkedAdd(kept, *gain).value_or(kept) : kept;
}

bool isExpectedToReach(qint64 threshold, const VisitRhythm &rhythm, qint64 metric, qint64 kept, EpochDay today, EpochDay until)
{
    return expectedPurchases(rhythm, today, until) > 0 && expectedMetric(rhythm, metric, kept, today, until) >= threshold;
}

int weeksBefore(EpochDay day, EpochDay endsOn) { return day > endsOn ? -1 : (endsOn - day) / 7; }

} // namespace regulars::tiers
