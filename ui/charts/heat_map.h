// Paints a heat map: rows and columns of figures on grounds that grow darker with them.
//
// Thread: GUI. Invariants: the figure stands in every cell, so that no colour has to be read; nought is a dash.
#pragma once

#include "ui/charts/chart_frame.h"
#include "ui/kit/tokens.h"

class QPainter;

namespace regulars::ui {

/// Step 0 … 6 of the ramp for `value` between 1 and `most`.
[[nodiscard]] int heatStep(qint64 value, qint64 most);

void paintHeatMap(QPainter &painter, const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame);

} // namespace regulars::ui
