// What the upgrade board works out of figures: outlooks, weeks; pure.
//
// The outlook of a customer until a day: purchases go on in the customer's own rhythm within the window – the mean gap
// between the first and the last purchase, and the mean of what one purchase brought. Whoever has been away for more
// than three such gaps has broken the rhythm and is expected no more; so is whoever bought on one day only. Visits that
// were due before today and did not happen are not made up for. What leaves the window until that day is taken off.
#pragma once

#include "tiers/visit_rhythm.h"

namespace regulars::tiers {

/// Gaps without a purchase after which a rhythm is broken.
inline constexpr int kGapsUntilBroken = 3;

/// Purchases expected after `today`, up to and including `until`.
[[nodiscard]] qint64 expectedPurchases(const VisitRhythm &rhythm, EpochDay today, EpochDay until);

/// What the metric comes to on `until`: `kept`, what of today's `metric` still counts then, and what the purchases
/// expected bring, rounded down.
[[nodiscard]] qint64 expectedMetric(const VisitRhythm &rhythm, qint64 metric, qint64 kept, EpochDay today, EpochDay until);

/// True when a purchase is expected that brings the metric up to `threshold` by `until`.
[[nodiscard]] bool isExpectedToReach(qint64 threshold, const VisitRhythm &rhythm, qint64 metric, qint64 kept, EpochDay today, EpochDay until);

/// 0 for the week that ends on `endsOn`, 1 for the one before; -1 for a later day.
[[nodiscard]] int weeksBefore(EpochDay day, EpochDay endsOn);

} // namespace regulars::tiers
