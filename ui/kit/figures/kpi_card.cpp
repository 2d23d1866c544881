#include "ui/kit/figures/kpi_card.h"

#include "ui/kit/frame.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace regulars::ui {

namespace {
constexpr int kLabelHeight = 20;
constexpr int kFigureHeight = 32;
constexpr int kChangeHeight = 16;
constexpr int kTrendWidth = 48;
constexpr int kTrendLeast = 32;
constexpr int kTrendHeight = 24;
constexpr int kArrow = 8;
} // namespace

KpiCard::KpiCard(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setClickable(false);
}

void KpiCard::setLabel(const QString &label)
{
    m_label = label;
    describe();
}

void KpiCard::setFigure(const QString &figure)
{
    m_figure = figure;
    describe();
}

void KpiCard::setChange(Change change, const QString &amount, const QString &against, const QString &againstFigure)
{
    m_change = change;
    m_amount = amount;
    m_against = against;
    m_againstFigure = againstFigure;
    describe();
}

void KpiCard::setTrend(std::vector<double> values)
{
    m_trend = std::move(values);
    update();
}

void KpiCard::setTrendWords(const QString &words)
{
    m_trendWords = words;
    describe();
}

void KpiCard::setClickable(bool clickable)
{
    m_clickable = clickable;
    setAttribute(Qt::WA_Hover, clickable);
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void KpiCard::describe()
{
    QStringList parts{m_figure};
    // The sign is a picture to the eye; a screen reader hears it.
    if (m_change == Change::Up)
        parts.append(tr("up %1").arg(m_amount));
    else if (m_change == Change::Down)
        parts.append(tr("down %1").arg(m_amount));
    parts.append(m_against);
    parts.removeAll(QString());
    setAccessibleName(m_label);
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    setToolTip(m_trendWords);
    updateGeometry();
    update();
}

QSize KpiCard::sizeHint() const
{
    const QFontMetrics caption(fontFor(TextRole::Caption));
    const QFontMetrics figure(fontFor(TextRole::Kpi));
    const int change = caption.horizontalAdvance(m_amount) + caption.horizontalAdvance(m_against) + kArrow + 2 * metric::kSpace8;
    const int width = std::max(figure.horizontalAdvance(m_figure) + metric::kSpace8 + kTrendWidth, change);
    return {width + 2 * metric::kSpace16, kLabelHeight + kFigureHeight + kChangeHeight + metric::kSpace8 + 2 * metric::kSpace12};
}

QSize KpiCard::minimumSizeHint() const { return {144, sizeHint().height()}; }

void KpiCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isHovered = m_clickable && underMouse();
    paintFrame(painter, rect(), isHovered ? tokens().hover : tokens().surface, tokens().border, 1, metric::kCardRadius);
    QRect line(metric::kSpace16, metric::kSpace12, width() - 2 * metric::kSpace16, kLabelHeight);
    const auto flags = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(toneColor(Tone::Secondary));
    painter.drawText(line, flags, painter.fontMetrics().elidedText(m_label, Qt::ElideRight, line.width()));

    line = QRect(line.x(), line.bottom() + 1 + metric::kSpace4, line.width(), kFigureHeight);
    // A figure is never cut: where the card is narrow it is set a size smaller.
    TextRole role = TextRole::Kpi;
    for (const TextRole smaller : {TextRole::CounterFigure, TextRole::CardTitle}) {
        if (QFontMetrics(fontFor(role)).horizontalAdvance(m_figure) > line.width())
            role = smaller;
    }
    painter.setFont(fontFor(role));
    painter.setPen(toneColor(Tone::Normal));
    const int figureWidth = painter.fontMetrics().horizontalAdvance(m_figure);
    painter.drawText(line, flags, painter.fontMetrics().elidedText(m_figure, Qt::ElideRight, line.width()));
    // The figure rules; the line of the past gives way where both do not fit.
    const int trendWidth = std::min(kTrendWidth, line.width() - figureWidth - metric::kSpace8);
    if (trendWidth >= kTrendLeast)
        paintTrend(painter, QRect(line.right() + 1 - trendWidth, line.center().y() - kTrendHeight / 2, trendWidth, kTrendHeight));

    paintChange(painter, QRect(line.x(), line.bottom() + 1 + metric::kSpace4, line.width(), kChangeHeight));
    if (hasFocus())
        paintFocus(painter, rect(), metric::kCardRadius);
}

void KpiCard::paintChange(QPainter &painter, const QRect &line) const
{
    painter.setFont(fontFor(TextRole::Caption));
    int x = line.x();
    if (m_change == Change::Up || m_change == Change::Down) {
        const bool isUp = m_change == Change::Up;
        const Tone tone = isUp ? Tone::Success : Tone::Danger;
        const qreal top = line.center().y() - kArrow / 2.0 + 0.5;
        QPainterPath arrow;
        arrow.moveTo(x, isUp ? top + kArrow : top);
        arrow.lineTo(x + kArrow, isUp ? top + kArrow : top);
        arrow.lineTo(x + kArrow / 2.0, isUp ? top : top + kArrow);
        arrow.closeSubpath();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(arrow, toneColor(tone));
        painter.setPen(toneColor(tone));
        x += kArrow + metric::kSpace4;
    } else {
        painter.setPen(toneColor(Tone::Secondary));
    }
    const auto flags = Qt::AlignVCenter | Qt::TextSingleLine;
    if (!m_amount.isEmpty()) {
        painter.drawText(QRect(x, line.y(), line.right() + 1 - x, line.height()), flags, m_amount);
        x += painter.fontMetrics().horizontalAdvance(m_amount) + metric::kSpace8;
    }
    const QRect rest(x, line.y(), line.right() + 1 - x, line.height());
    painter.setPen(toneColor(Tone::Secondary));
    // Too narrow for day and figure: the day stands at the top of the page, the figure stays whole.
    const bool fits = painter.fontMetrics().horizontalAdvance(m_against) <= rest.width();
    const QString words = fits || m_againstFigure.isEmpty() ? m_against : m_againstFigure;
    painter.drawText(rest, flags, painter.fontMetrics().elidedText(words, Qt::ElideRight, rest.width()));
}

void KpiCard::paintTrend(QPainter &painter, const QRect &place) const
{
    if (m_trend.size() < 2)
        return;
    const auto [least, most] = std::minmax_element(m_trend.begin(), m_trend.end());
    const double span = *most - *least;
    const QRectF box = QRectF(place).adjusted(2, 3, -3, -3);
    const auto point = [&](std::size_t i) {
        const double x = box.x() + box.width() * double(i) / double(m_trend.size() - 1);
        const double level = span > 0 ? (m_trend[i] - *least) / span : 0.5;
        return QPointF(x, box.bottom() - level * box.height());
    };
    QPolygonF line;
    for (std::size_t i = 0; i < m_trend.size(); ++i)
        line.append(point(i));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().series[0], 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().series[0]);
    painter.drawEllipse(line.last(), 2.0, 2.0);
    painter.restore();
}

void KpiCard::mousePressEvent(QMouseEvent *event)
{
    if (m_clickable)
        QAbstractButton::mousePressEvent(event);
    else
        event->ignore();
}

void KpiCard::keyPressEvent(QKeyEvent *event)
{
    if (m_clickable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace regulars::ui
