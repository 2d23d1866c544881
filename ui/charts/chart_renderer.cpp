#include "ui/charts/chart_renderer.h"

#include "ui/charts/heat_map.h"
#include "ui/kit/theme.h"

#include <QBarSeries>
#include <QBarSet>
#include <QBuffer>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QImage>
#include <QLineSeries>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace regulars::ui {

namespace {

constexpr double kLineHeight = 16;
constexpr double kSwatch = 8;
constexpr double kTitleHeight = 40;
constexpr double kPaperWidth = 960; // px across A4
constexpr int kPngScale = 2;

double plain(qint64 value) { return double(value); }

QBarSet *barSet(const Tokens &tokens, const ChartSpec &spec, int index)
{
    const ChartSeries &series = spec.series[size_t(index)];
    auto *set = new QBarSet(series.name);
    for (const qint64 value : series.values)
        set->append(plain(value));
    const QColor color = chartColor(tokens, spec, index);
    set->setBrush(color.isValid() ? QBrush(color) : QBrush(Qt::NoBrush));
    set->setPen(color.isValid() ? QPen(Qt::NoPen) : QPen(tokens.controlBorder, 1));
    return set;
}

QBarSet *previousSet(const Tokens &tokens, const ChartSpec &spec)
{
    auto *set = new QBarSet(spec.previousName);
    for (const qint64 value : spec.previous)
        set->append(plain(value));
    set->setBrush(tokens.previous);
    set->setPen(Qt::NoPen);
    return set;
}

QLineSeries *lineOf(const std::vector<qint64> &values, const QColor &color)
{
    auto *line = new QLineSeries;
    for (size_t i = 0; i < values.size(); ++i)
        line->append(double(i), plain(values[i]));
    line->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    return line;
}

QList<QAbstractSeries *> seriesOf(const Tokens &tokens, const ChartSpec &spec)
{
    QList<QAbstractSeries *> all;
    if (spec.kind == ChartKind::Lines) {
        if (!spec.previous.empty())
            all.append(lineOf(spec.previous, tokens.previous));
        for (int i = 0; i < spec.seriesCount(); ++i)
            all.append(lineOf(spec.series[size_t(i)].values, chartColor(tokens, spec, i)));
        return all;
    }
    QAbstractBarSeries *bars = nullptr;
    if (spec.kind == ChartKind::StackedBars)
        bars = new QStackedBarSeries;
    else
        bars = new QBarSeries;
    bars->setBarWidth(ChartFrame::kBarShare);
    if (spec.kind == ChartKind::Bars && !spec.previous.empty())
        bars->append(previousSet(tokens, spec));
    for (int i = 0; i < spec.seriesCount(); ++i)
        bars->append(barSet(tokens, spec, i));
    all.append(bars);
    return all;
}

// Bars and lines over the grid; words, base line and marks are painted over them, where ChartFrame says.
void paintPlot(QPainter &painter, const QRectF &area, const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame)
{
    for (qint64 value = frame.scale().from; value <= frame.scale().to; value += frame.scale().step)
        painter.fillRect(QRectF(frame.plot().left(), std::floor(frame.y(value)), frame.plot().width(), 1), tokens.grid);
    QGraphicsScene scene;
    auto *chart = new QChart; // the scene's
    scene.addItem(chart);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    auto *across = new QValueAxis;
    across->setRange(-0.5, spec.categoryCount() - 0.5);
    across->setVisible(false);
    auto *up = new QValueAxis;
    const ChartScale &scale = frame.scale();
    up->setRange(plain(scale.from), plain(scale.to));
    up->setTickCount(int((scale.to - scale.from) / scale.step) + 1);
    up->setLabelsVisible(false);
    up->setLineVisible(false);
    up->setGridLineVisible(false); // drawn beneath, where the scale says
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    for (QAbstractSeries *series : seriesOf(tokens, spec)) {
        chart->addSeries(series);
        series->attachAxis(across);
        series->attachAxis(up);
    }
    chart->resize(area.size());
    chart->setPlotArea(frame.plot().translated(-area.topLeft()));
    chart->layout()->activate();
    scene.setSceneRect(QRectF(QPointF(), area.size()));
    scene.render(&painter, area, scene.sceneRect());
}

void paintAxes(QPainter &painter, const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame)
{
    const QRectF plot = frame.plot();
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(tokens.secondary);
    const ChartScale &scale = frame.scale();
    for (qint64 value = scale.from; value <= scale.to; value += scale.step)
        painter.drawText(QRectF(0, frame.y(value) - kLineHeight / 2, plot.left() - metric::kSpace8, kLineHeight), Qt::AlignRight | Qt::AlignVCenter,
                         ChartFrame::text(spec, value));
    const int last = spec.categoryCount() - 1;
    for (int category = last; category >= 0; category -= frame.labelStep()) {
        const QRectF slot = frame.slot(category);
        const double width = slot.width() * frame.labelStep();
        painter.drawText(QRectF(slot.center().x() - width / 2, plot.bottom() + 6, width, kLineHeight), Qt::AlignCenter | Qt::TextDontClip,
                         spec.categories.at(category));
    }
    painter.fillRect(QRectF(plot.left(), std::floor(frame.y(0)), plot.width(), 1), tokens.controlBorder);
}

void paintMarks(QPainter &painter, const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame)
{
    const QRectF plot = frame.plot();
    if (spec.isLastUnfinished && spec.kind != ChartKind::Lines) {
        for (int i = 0; i < spec.seriesCount(); ++i) {
            const QRectF bar = frame.rectOf(spec, {i, spec.categoryCount() - 1});
            const QColor color = chartColor(tokens, spec, i);
            if (!color.isValid() || bar.height() < 1)
                continue;
            painter.fillRect(bar, tokens.selected);
            painter.setPen(QPen(color, 1));
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    if (spec.kind == ChartKind::StackedBars && !spec.previous.empty()) {
        for (int category = 0; category < spec.categoryCount(); ++category) {
            const QRectF slot = frame.slot(category);
            painter.fillRect(QRectF(slot.left() + 2, frame.y(spec.previous[size_t(category)]) - 1, slot.width() - 4, 2), tokens.previous);
        }
    }
    if (spec.target) {
        const double y = std::floor(frame.y(*spec.target)) + 0.5;
        painter.setPen(QPen(tokens.target, 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(tokens.text);
        painter.drawText(QRectF(plot.right() + metric::kSpace8, y - kLineHeight / 2, 400, kLineHeight), Qt::AlignLeft | Qt::AlignVCenter, spec.targetName);
    }
}

// Each name at the height of its series' end, moved apart where two would meet.
void paintEndLabels(QPainter &painter, const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame)
{
    struct Label {
        int series = 0;
        double y = 0;
    };
    std::vector<Label> labels;
    for (int i = 0; i < spec.seriesCount(); ++i)
        labels.push_back({i, frame.labelY(spec, i)});
    std::stable_sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y || (a.y == b.y && a.series > b.series); });
    // From the foot upwards, so that the lowest stays beside its bar and the others give way to the empty top.
    double below = frame.plot().bottom() + kLineHeight;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, below - kLineHeight);
        below = label->y;
    }
    double above = frame.plot().top();
    for (Label &label : labels) {
        label.y = std::max(label.y, above);
        above = label.y + kLineHeight;
    }
    painter.setFont(fontFor(TextRole::Caption));
    const double x = frame.plot().right() + metric::kSpace8;
    for (const Label &label : labels) {
        const QColor color = chartColor(tokens, spec, label.series);
        const QRectF swatch(x, std::floor(label.y - kSwatch / 2), kSwatch, kSwatch);
        if (color.isValid()) {
            painter.fillRect(swatch, color);
        } else {
            painter.setPen(QPen(tokens.controlBorder, 1));
            painter.drawRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter.setPen(tokens.secondary);
        painter.drawText(QRectF(x + kSwatch + metric::kSpace4, label.y - kLineHeight / 2, 400, kLineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         spec.series[size_t(label.series)].name);
    }
}

void paintSheet(QPainter &painter, const QSizeF &size, const ChartSpec &spec)
{
    const Tokens &paper = Tokens::lightTheme();
    painter.fillRect(QRectF(QPointF(), size), paper.surface);
    painter.setFont(fontFor(TextRole::CardTitle));
    painter.setPen(paper.text);
    const QRectF head(metric::kSpace16, metric::kSpace8, size.width() - 2 * metric::kSpace16, kTitleHeight - metric::kSpace8);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, spec.title);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(paper.secondary);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, spec.unit);
    paintChart(painter, QRectF(QPointF(), size).adjusted(metric::kSpace16, kTitleHeight + metric::kSpace8, -metric::kSpace16, -metric::kSpace16), spec, paper);
}

} // namespace

QColor chartColor(const Tokens &tokens, const ChartSpec &spec, int series)
{
    switch (spec.series[size_t(series)].ink) {
    case ChartInk::Silver:
        return tokens.tierSeries[0];
    case ChartInk::Gold:
        return tokens.tierSeries[1];
    case ChartInk::Diamond:
        return tokens.tierSeries[2];
    case ChartInk::Outlined:
        return {};
    case ChartInk::Muted:
        return tokens.previous;
    case ChartInk::ByOrder:
        break;
    }
    return tokens.series[size_t(series) % tokens.series.size()];
}

void paintChart(QPainter &painter, const QRectF &area, const ChartSpec &spec, const Tokens &tokens)
{
    if (spec.isEmpty() || area.width() < 1 || area.height() < 1)
        return;
    painter.save();
    // Everything is measured from the chart's own corner.
    painter.translate(area.topLeft());
    const QRectF own(QPointF(), area.size());
    const ChartFrame frame(spec, own);
    if (spec.kind == ChartKind::HeatMap) {
        paintHeatMap(painter, spec, tokens, frame);
    } else {
        paintPlot(painter, own, spec, tokens, frame);
        paintMarks(painter, spec, tokens, frame);
        paintAxes(painter, spec, tokens, frame);
        if (hasEndLabels(spec))
            paintEndLabels(painter, spec, tokens, frame);
    }
    painter.restore();
}

QByteArray chartPng(const ChartSpec &spec, const QSize &size)
{
    QImage image(size * kPngScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPngScale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSheet(painter, size, spec);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray chartPdf(const ChartSpec &spec)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setTitle(spec.title);
        QPainter painter(&writer);
        const QSizeF page = writer.pageLayout().paintRectPixels(writer.resolution()).size();
        const double scale = page.width() / kPaperWidth;
        painter.scale(scale, scale);
        paintSheet(painter, page / scale, spec);
    }
    return bytes;
}

} // namespace regulars::ui
