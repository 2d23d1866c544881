#include "ui/kit/figure_block.h"

#include "ui/kit/frame.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kLabelHeight = 18;
constexpr int kFigureHeight = 28;
constexpr int kCaptionHeight = 18;
} // namespace

FigureBlock::FigureBlock(const QString &label, TextRole role, QWidget *parent)
    : QAbstractButton(parent), m_label(label), m_role(role)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setClickable(false);
    describe();
}

void FigureBlock::setLabel(const QString &label)
{
    m_label = label;
    describe();
}

void FigureBlock::setFigure(const QString &figure, const QString &unit)
{
    m_figure = figure;
    m_unit = unit;
    describe();
}

void FigureBlock::setCaption(const QString &caption, Tone tone)
{
    m_caption = caption;
    m_captionTone = tone;
    describe();
}

void FigureBlock::setClickable(bool clickable)
{
    m_clickable = clickable;
    setAttribute(Qt::WA_Hover, clickable);
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void FigureBlock::describe()
{
    QStringList parts{m_figure, m_unit, m_caption};
    parts.removeAll(QString());
    setAccessibleName(m_label);
    setAccessibleDescription(parts.join(u' '));
    updateGeometry();
    update();
}

QSize FigureBlock::sizeHint() const
{
    const QFontMetrics caption(fontFor(TextRole::Caption));
    const QFontMetrics figure(fontFor(m_role));
    const QFontMetrics unit(fontFor(TextRole::Body));
    int width = qMax(caption.horizontalAdvance(m_label), caption.horizontalAdvance(m_caption));
    const int unitWidth = m_unit.isEmpty() ? 0 : unit.horizontalAdvance(m_unit) + 4;
    width = qMax(width, figure.horizontalAdvance(m_figure) + unitWidth);
    return {width + 2 * metric::kSpace16, kLabelHeight + kFigureHeight + kCaptionHeight + 2 * metric::kSpace12 - 1};
}

QSize FigureBlock::minimumSizeHint() const
{
    return {qMin(96, sizeHint().width()), sizeHint().height()};
}

void FigureBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_clickable && isEnabled() && underMouse())
        painter.fillRect(rect(), tokens().hover);
    QRect line(metric::kSpace16, metric::kSpace12, width() - 2 * metric::kSpace16, kLabelHeight);
    const auto flags = Qt::AlignVCenter | Qt::TextSingleLine;

    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(toneColor(Tone::Secondary));
    painter.drawText(line, flags, painter.fontMetrics().elidedText(m_label, Qt::ElideRight, line.width()));

    line.moveTop(line.bottom());
    line.setHeight(kFigureHeight);
    painter.setFont(fontFor(m_role));
    painter.setPen(toneColor(isEnabled() ? Tone::Normal : Tone::Disabled));
    const QFontMetrics figureMetrics = painter.fontMetrics();
    const QString figure = figureMetrics.elidedText(m_figure, Qt::ElideRight, line.width());
    painter.drawText(line, flags, figure);
    if (!m_unit.isEmpty()) {
        const int x = line.x() + figureMetrics.horizontalAdvance(figure) + 4;
        const int baseline = line.y() + (line.height() + figureMetrics.ascent() - figureMetrics.descent()) / 2;
        painter.setFont(fontFor(TextRole::Body));
        painter.drawText(x, baseline, painter.fontMetrics().elidedText(m_unit, Qt::ElideRight, line.right() - x));
    }

    line.moveTop(line.bottom());
    line.setHeight(kCaptionHeight);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(toneColor(m_captionTone));
    painter.drawText(line, flags, painter.fontMetrics().elidedText(m_caption, Qt::ElideRight, line.width()));
    if (hasFocus())
        paintFocus(painter, rect());
}

void FigureBlock::mousePressEvent(QMouseEvent *event)
{
    if (!m_clickable) {
        event->ignore();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void FigureBlock::keyPressEvent(QKeyEvent *event)
{
    if (m_clickable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace regulars::ui
