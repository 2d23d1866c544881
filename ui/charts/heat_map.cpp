#include "ui/charts/heat_map.h"

#include "ui/kit/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace regulars::ui {

namespace {

constexpr double kHeadHeight = 24;
constexpr double kRadius = 2;
constexpr int kSteps = 7;

CellInk inkOf(const ChartSpec &spec, const ChartPlace &place)
{
    const auto &cells = spec.series[size_t(place.series)].cells;
    return cells.empty() ? CellInk::Heat : cells[size_t(place.category)];
}

qint64 hottest(const ChartSpec &spec)
{
    qint64 most = 0;
    for (int row = 0; row < spec.seriesCount(); ++row) {
        for (int column = 0; column < spec.categoryCount(); ++column) {
            if (inkOf(spec, {row, column}) == CellInk::Heat)
                most = std::max(most, spec.valueAt(row, column));
        }
    }
    return most;
}

void paintCell(QPainter &painter, const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame, const ChartPlace &place, qint64 most)
{
    const QRectF box = frame.rectOf(spec, place);
    const qint64 value = spec.valueAt(place.series, place.category);
    const CellInk ink = inkOf(spec, place);
    QColor ground;
    QColor words = tokens.text;
    if (value != 0 && ink == CellInk::Heat) {
        const int step = heatStep(value, most);
        ground = tokens.heat[size_t(step)];
        words = tokens.heatText(step);
    } else if (value != 0 && ink == CellInk::Warning) {
        ground = tokens.warningTint;
        words = tokens.warning;
    } else if (ink == CellInk::Plain && value != 0) {
        ground = tokens.hover;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, kRadius, kRadius);
    painter.setFont(fontFor(ink == CellInk::Total ? TextRole::CaptionStrong : TextRole::Caption));
    painter.setPen(value == 0 ? tokens.secondary : words);
    painter.drawText(box.adjusted(0, 0, -metric::kSpace8, 0), Qt::AlignRight | Qt::AlignVCenter, value == 0 ? QStringLiteral("–") : ChartFrame::text(spec, value));
}

// Right above their figures; a long name reaches over the room that a short one before it leaves.
void paintHeads(QPainter &painter, const ChartSpec &spec, const ChartFrame &frame)
{
    constexpr int kRightGap = metric::kSpace8 + 2;
    qreal free = 0;
    for (int column = 0; column < spec.categoryCount(); ++column) {
        const QRectF slot = frame.slot(column);
        const qreal own = slot.width() - kRightGap;
        const QRectF head(slot.left() - free, 0, own + free, kHeadHeight - metric::kSpace4);
        const QString &name = spec.categories.at(column);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, painter.fontMetrics().elidedText(name, Qt::ElideRight, int(head.width())));
        free = qMax(0.0, own - painter.fontMetrics().horizontalAdvance(name));
    }
}

} // namespace

// Figures of a flow lie far apart; the ramp follows their logarithm.
int heatStep(qint64 value, qint64 most)
{
    if (value <= 0 || most <= 1)
        return value > 0 ? 1 : 0;
    const double share = std::log(double(value)) / std::log(double(most));
    return std::clamp(int(share * (kSteps - 2)) + 1, 1, kSteps - 1);
}

void paintHeatMap(QPainter &painter, const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.secondary);
    painter.setFont(fontFor(TextRole::Caption));
    paintHeads(painter, spec, frame);
    const qint64 most = hottest(spec);
    for (int row = 0; row < spec.seriesCount(); ++row) {
        const bool isTotal = inkOf(spec, {row, 0}) == CellInk::Total;
        painter.setFont(fontFor(isTotal ? TextRole::CaptionStrong : TextRole::Caption));
        painter.setPen(isTotal ? tokens.text : tokens.secondary);
        const QRectF first = frame.rectOf(spec, {row, 0});
        const QRectF head(0, first.top(), frame.plot().left() - metric::kSpace8, first.height());
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(spec.series[size_t(row)].name, Qt::ElideRight, int(head.width())));
        for (int column = 0; column < spec.categoryCount(); ++column)
            paintCell(painter, spec, tokens, frame, {row, column}, most);
    }
}

} // namespace regulars::ui
