#include "ui/charts/chart_frame.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace regulars::ui {

namespace {

constexpr double kAxisHeight = 24;
constexpr double kLabelHeight = 16;
constexpr int kLines = 4;
constexpr double kHeatGap = 2;
constexpr double kPointReach = 6;

// The least and the greatest that has to be on the scale.
std::pair<qint64, qint64> extent(const ChartSpec &spec)
{
    qint64 least = 0;
    qint64 most = spec.target.value_or(0);
    for (int category = 0; category < spec.categoryCount(); ++category) {
        qint64 above = 0;
        qint64 below = 0;
        for (int series = 0; series < spec.seriesCount(); ++series) {
            const qint64 value = spec.valueAt(series, category);
            if (spec.kind == ChartKind::StackedBars)
                (value < 0 ? below : above) += value;
            least = std::min(least, value);
            most = std::max(most, value);
        }
        least = std::min(least, below);
        most = std::max(most, above);
        if (!spec.previous.empty())
            most = std::max(most, spec.previous[size_t(category)]);
    }
    return {least, most};
}

} // namespace

bool hasEndLabels(const ChartSpec &spec) { return spec.kind != ChartKind::HeatMap && spec.seriesCount() > 1; }

QString ChartFrame::text(const ChartSpec &spec, qint64 value)
{
    return spec.digits > 0 ? Format::amount(value, spec.digits) : Format::points(value);
}

QString ChartFrame::words(const ChartSpec &spec, const ChartPlace &place)
{
    const qint64 value = spec.valueAt(place.series, place.category);
    const QString category = spec.categories.at(place.category);
    const QString series = spec.series[size_t(place.series)].name;
    if (series.isEmpty())
        return QCoreApplication::translate("Chart", "%1: %2", "category and value").arg(category, text(spec, value));
    return QCoreApplication::translate("Chart", "%1, %2: %3", "series, category and value").arg(series, category, text(spec, std::abs(value)));
}

ChartFrame::ChartFrame(const ChartSpec &spec, const QRectF &area) : m_categories(spec.categoryCount()), m_rows(spec.seriesCount())
{
    if (spec.isEmpty())
        return;
    if (spec.kind == ChartKind::HeatMap)
        frameHeat(spec, area);
    else
        frameBars(spec, area);
}

void ChartFrame::frameHeat(const ChartSpec &spec, const QRectF &area)
{
    const QFontMetricsF metrics(fontFor(TextRole::Caption));
    double heads = 0;
    for (const ChartSeries &row : spec.series)
        heads = std::max(heads, metrics.horizontalAdvance(row.name));
    m_plot = area.adjusted(std::min(heads + metric::kSpace12, area.width() / 3), kAxisHeight, 0, 0);
}

void ChartFrame::frameBars(const ChartSpec &spec, const QRectF &area)
{
    const QFontMetricsF metrics(fontFor(TextRole::Caption));
    const auto [least, most] = extent(spec);
    qint64 whole = 1;
    for (int i = 0; i < spec.digits; ++i)
        whole *= 10;
    m_scale = chartScale(least, most, kLines, whole);
    double axis = 0;
    for (qint64 value = m_scale.from; value <= m_scale.to; value += m_scale.step)
        axis = std::max(axis, metrics.horizontalAdvance(text(spec, value / whole * (spec.digits > 0 ? whole : 1))));
    double labels = 0;
    if (hasEndLabels(spec)) {
        for (const ChartSeries &series : spec.series)
            labels = std::max(labels, metrics.horizontalAdvance(series.name));
        labels += metric::kSpace24;
    }
    if (spec.target)
        labels = std::max(labels, metrics.horizontalAdvance(spec.targetName) + metric::kSpace12);
    m_plot = area.adjusted(axis + metric::kSpace8, kLabelHeight / 2, -labels, -kAxisHeight);
    double widest = 0;
    for (const QString &category : spec.categories)
        widest = std::max(widest, metrics.horizontalAdvance(category));
    const double room = std::max(1.0, m_plot.width() / std::max(1, m_categories));
    m_labelStep = std::max(1, int((widest + metric::kSpace8) / room) + ((widest + metric::kSpace8) > room ? 1 : 0));
}

double ChartFrame::y(qint64 value) const
{
    return m_plot.bottom() - double(value - m_scale.from) / double(m_scale.to - m_scale.from) * m_plot.height();
}

QRectF ChartFrame::slot(int category) const
{
    const double width = m_plot.width() / std::max(1, m_categories);
    return {m_plot.left() + category * width, m_plot.top(), width, m_plot.height()};
}

QRectF ChartFrame::rectOf(const ChartSpec &spec, const ChartPlace &place) const
{
    const QRectF column = slot(place.category);
    const qint64 value = spec.valueAt(place.series, place.category);
    switch (spec.kind) {
    case ChartKind::HeatMap: {
        const double height = m_plot.height() / std::max(1, m_rows);
        return QRectF(column.left(), m_plot.top() + place.series * height, column.width(), height).adjusted(0, 0, -kHeatGap, -kHeatGap);
    }
    case ChartKind::Lines:
        return QRectF(column.center().x() - kPointReach, y(value) - kPointReach, 2 * kPointReach, 2 * kPointReach);
    case ChartKind::Bars: {
        const int sets = spec.seriesCount() + (spec.previous.empty() ? 0 : 1);
        const double width = column.width() * kBarShare / sets;
        const double left = column.left() + column.width() * (1 - kBarShare) / 2 + width * (place.series + (spec.previous.empty() ? 0 : 1));
        return QRectF(QPointF(left, y(std::max<qint64>(value, 0))), QPointF(left + width, y(std::min<qint64>(value, 0))));
    }
    case ChartKind::StackedBars: {
        qint64 base = 0;
        for (int series = 0; series < place.series; ++series) {
            const qint64 below = spec.valueAt(series, place.category);
            if ((below < 0) == (value < 0))
                base += below;
        }
        const double left = column.left() + column.width() * (1 - kBarShare) / 2;
        return QRectF(QPointF(left, y(std::max(base, base + value))), QPointF(left + column.width() * kBarShare, y(std::min(base, base + value))));
    }
    }
    return {};
}

std::optional<ChartPlace> ChartFrame::placeAt(const ChartSpec &spec, const QPointF &point) const
{
    if (spec.isEmpty())
        return std::nullopt;
    const int category = int((point.x() - m_plot.left()) / std::max(1.0, slot(0).width()));
    if (point.x() < m_plot.left() || category >= m_categories)
        return std::nullopt;
    for (int series = 0; series < m_rows; ++series) {
        const ChartPlace place{series, category};
        if (rectOf(spec, place).contains(point))
            return place;
    }
    return std::nullopt;
}

double ChartFrame::labelY(const ChartSpec &spec, int series) const
{
    const auto &values = spec.series[size_t(series)].values;
    // What hangs below the line is named below it, also where its last bar is empty.
    if (spec.kind == ChartKind::StackedBars && values.back() == 0 && std::any_of(values.begin(), values.end(), [](qint64 v) { return v < 0; }))
        return y(0) + kLabelHeight / 2;
    return rectOf(spec, {series, m_categories - 1}).center().y();
}

} // namespace regulars::ui
