#include "ui/kit/figures/kpi_strip.h"

#include "ui/kit/frame.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace regulars::ui {

namespace {

constexpr int kHeight = 72;
constexpr int kLabelTop = 8;
constexpr int kLabelHeight = 20;
constexpr int kFigureTop = 30;
constexpr int kFigureHeight = 32;
constexpr int kArrow = 10;

void paintArrow(QPainter &painter, const QPointF &corner, bool isUp, const QColor &color)
{
    QPainterPath arrow;
    arrow.moveTo(corner.x(), isUp ? corner.y() + kArrow : corner.y());
    arrow.lineTo(corner.x() + kArrow, isUp ? corner.y() + kArrow : corner.y());
    arrow.lineTo(corner.x() + kArrow / 2.0, isUp ? corner.y() : corner.y() + kArrow);
    arrow.closeSubpath();
    painter.fillPath(arrow, color);
}

} // namespace

KpiCell::KpiCell(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiCell::setLabel(const QString &label)
{
    m_label = label;
    describe();
}

void KpiCell::setFigure(const QString &figure)
{
    m_figure = figure;
    describe();
}

void KpiCell::setChange(Sign sign, bool isGood, const QString &amount, const QString &words)
{
    m_sign = sign;
    m_isGood = isGood;
    m_amount = amount;
    m_words = words;
    describe();
}

void KpiCell::describe()
{
    QStringList parts{m_figure};
    if (m_sign == Sign::Up)
        parts.append(tr("up %1").arg(m_amount));
    else if (m_sign == Sign::Down)
        parts.append(tr("down %1").arg(m_amount));
    parts.append(m_words);
    parts.removeAll(QString());
    setAccessibleName(m_label);
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KpiCell::sizeHint() const
{
    const QFontMetrics body(fontFor(TextRole::Body));
    const int figure = QFontMetrics(fontFor(TextRole::CounterFigure)).horizontalAdvance(m_figure);
    const int change = (m_sign == Sign::None ? 0 : kArrow + metric::kSpace4) + body.horizontalAdvance(m_amount) + metric::kSpace8 + body.horizontalAdvance(m_words);
    return {std::max(body.horizontalAdvance(m_label), figure + metric::kSpace8 + change) + 2 * metric::kSpace16, kHeight};
}

QSize KpiCell::minimumSizeHint() const { return {120, kHeight}; }

void KpiCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        paintFrame(painter, rect().adjusted(1, 1, -1, -1), tokens().hover, {}, 0, metric::kRadius);
    const auto flags = Qt::AlignVCenter | Qt::TextSingleLine;
    QRect line(metric::kSpace16, kLabelTop, width() - 2 * metric::kSpace16, kLabelHeight);
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(toneColor(Tone::Secondary));
    painter.drawText(line, flags, painter.fontMetrics().elidedText(m_label, Qt::ElideRight, line.width()));
    line = QRect(line.x(), kFigureTop, line.width(), kFigureHeight);
    painter.setFont(fontFor(TextRole::CounterFigure));
    painter.setPen(toneColor(Tone::Normal));
    painter.drawText(line, flags, m_figure);
    int x = line.x() + painter.fontMetrics().horizontalAdvance(m_figure) + metric::kSpace8;
    painter.setFont(fontFor(TextRole::Body));
    const auto rest = [&] { return QRect(x, line.y() + 2, line.right() + 1 - x, line.height()); };
    if (m_sign != Sign::None) {
        const QColor color = toneColor(m_isGood ? Tone::Success : Tone::Danger);
        paintArrow(painter, {double(x), rest().center().y() - kArrow / 2.0 + 0.5}, m_sign == Sign::Up, color);
        x += kArrow + metric::kSpace4;
        painter.setPen(color);
        painter.drawText(rest(), flags, m_amount);
        x += painter.fontMetrics().horizontalAdvance(m_amount) + metric::kSpace8;
    }
    painter.setPen(toneColor(Tone::Secondary));
    // Where the strip is narrow what it is compared with stands in the tool tip.
    if (painter.fontMetrics().horizontalAdvance(m_words) <= rest().width() || m_sign == Sign::None)
        painter.drawText(rest(), flags, painter.fontMetrics().elidedText(m_words, Qt::ElideRight, rest().width()));
    if (hasFocus())
        paintFocus(painter, rect().adjusted(1, 1, -1, -1));
}

void KpiCell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool KpiCell::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return answerToolTip(this, event, accessibleDescription(), sizeHint().width() > width());
    return QAbstractButton::event(event);
}

KpiStrip::KpiStrip(int cells, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < cells; ++i) {
        m_cells.push_back(new KpiCell);
        row->addWidget(m_cells.back(), 1);
    }
    setFixedHeight(kHeight);
}

void KpiStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter, rect(), tokens().surface, tokens().border, 1, metric::kCardRadius);
    for (size_t i = 1; i < m_cells.size(); ++i)
        painter.fillRect(QRect(m_cells[i]->x(), 1, 1, height() - 2), tokens().border);
}

} // namespace regulars::ui
