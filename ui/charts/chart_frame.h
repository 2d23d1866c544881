// Where everything of a chart stands: plot, scale, the place of each bar or cell, the labels at the right end.
//
// Thread: GUI (fonts). Invariants: what is painted and what is clicked is measured here and nowhere else. A place is a
// series and a category; in a heat map a row and a column.
#pragma once

#include "ui/charts/chart_scale.h"
#include "ui/charts/chart_spec.h"

#include <QRectF>

namespace regulars::ui {

/// A bar, a point of a line or a cell.
struct ChartPlace {
    int series = 0;
    int category = 0;

    bool operator==(const ChartPlace &) const = default;
};

class ChartFrame
{
public:
    static constexpr double kBarShare = 0.7; ///< of a category's width

    ChartFrame() = default;
    ChartFrame(const ChartSpec &spec, const QRectF &area);

    const QRectF &plot() const { return m_plot; }
    const ChartScale &scale() const { return m_scale; }
    double y(qint64 value) const;
    QRectF slot(int category) const;
    /// Of the bar, the cell, or the neighbourhood of the point.
    QRectF rectOf(const ChartSpec &spec, const ChartPlace &place) const;
    std::optional<ChartPlace> placeAt(const ChartSpec &spec, const QPointF &point) const;
    /// Height at which the series' label begins to look for room: the middle of its last bar or its last point.
    double labelY(const ChartSpec &spec, int series) const;
    /// Every how many categories a label fits beneath.
    int labelStep() const { return m_labelStep; }
    /// The value as it is written beside the chart and in its cells.
    static QString text(const ChartSpec &spec, qint64 value);
    /// "Gold, 10-21: 12".
    static QString words(const ChartSpec &spec, const ChartPlace &place);

private:
    void frameHeat(const ChartSpec &spec, const QRectF &area);
    void frameBars(const ChartSpec &spec, const QRectF &area);

    QRectF m_plot;
    ChartScale m_scale;
    int m_categories = 0;
    int m_rows = 0;
    int m_labelStep = 1;
};

/// Whether names stand at the right end of the plot.
bool hasEndLabels(const ChartSpec &spec);

} // namespace regulars::ui
