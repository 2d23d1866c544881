// Draws a ChartSpec: bars, stacked bars and lines with Qt Charts, heat maps by hand; on the screen, in PNG and PDF alike.
//
// Thread: GUI. Invariants: horizontal grid only, names at the ends of the series instead of a legend, the target dashed,
// the period before in grey, an unfinished last category outlined; everything in the colours of the tokens given.
#pragma once

#include "ui/charts/chart_frame.h"
#include "ui/kit/tokens.h"

class QPainter;

namespace regulars::ui {

/// Colour of a series; invalid for one that is outlined.
QColor chartColor(const Tokens &tokens, const ChartSpec &spec, int series);

/// Paints into `area`, in px of the painter. An empty spec paints nothing.
void paintChart(QPainter &painter, const QRectF &area, const ChartSpec &spec, const Tokens &tokens);

/// PNG of the chart with its title on the light theme's ground; `size` in px at 100 %, drawn at twice that.
QByteArray chartPng(const ChartSpec &spec, const QSize &size);
/// PDF, one page of A4 across.
QByteArray chartPdf(const ChartSpec &spec);

} // namespace regulars::ui
