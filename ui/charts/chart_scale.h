// Where the lines of a chart's scale stand.
//
// Thread: any; pure. Invariants: zero is on the scale, the steps are 1, 2, 2.5, 4 or 5 × 10ⁿ, every value lies within.
#pragma once

#include <QtGlobal>

namespace regulars::ui {

struct ChartScale {
    qint64 from = 0;
    qint64 to = 1;
    qint64 step = 1;

    bool operator==(const ChartScale &) const = default;
};

/// For values from `least` to `most` in about `lines` steps. `whole`: no step below it (10^digits for counts of a
/// unit with decimals, 1 otherwise).
[[nodiscard]] ChartScale chartScale(qint64 least, qint64 most, int lines, qint64 whole = 1);

} // namespace regulars::ui
