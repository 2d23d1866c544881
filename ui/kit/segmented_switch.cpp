#include "ui/kit/segmented_switch.h"

#include "ui/kit/frame.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace regulars::ui {

namespace {
constexpr int kPadding = 11;

int segmentWidth(const QString &text)
{
    // Measured in bold, so that choosing another segment moves nothing.
    return QFontMetrics(fontFor(TextRole::BodyStrong)).horizontalAdvance(text) + 1 + 2 * kPadding;
}
} // namespace

SegmentedSwitch::SegmentedSwitch(const QStringList &options, QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setOptions(options);
}

void SegmentedSwitch::setOptions(const QStringList &options)
{
    m_options = options;
    setCurrent(m_current);
    updateGeometry();
}

void SegmentedSwitch::setCurrent(int index)
{
    m_current = m_options.isEmpty() ? 0 : qBound(0, index, int(m_options.size()) - 1);
    setAccessibleDescription(m_options.value(m_current));
    update();
}

void SegmentedSwitch::choose(int index)
{
    if (index < 0 || index >= m_options.size() || index == m_current)
        return;
    setCurrent(index);
    emit currentChanged(index);
}

QRect SegmentedSwitch::segment(int index) const
{
    int x = 0;
    for (int i = 0; i < index; ++i)
        x += segmentWidth(m_options[i]);
    return {x, 0, segmentWidth(m_options.value(index)), height()};
}

QSize SegmentedSwitch::sizeHint() const
{
    int width = 0;
    for (const QString &option : m_options)
        width += segmentWidth(option);
    return {width, metric::kBarControl};
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    paintFrame(painter, rect(), t.surface, {});
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::kRadius, metric::kRadius);
    painter.save();
    painter.setClipPath(outline);
    if (!m_options.isEmpty())
        painter.fillRect(segment(m_current), t.selected);
    painter.restore();
    for (int i = 0; i < m_options.size(); ++i) {
        const QRect place = segment(i);
        const bool chosen = i == m_current;
        if (i > 0)
            painter.fillRect(QRect(place.x(), 0, 1, height()), t.border);
        painter.setFont(fontFor(chosen ? TextRole::BodyStrong : TextRole::Body));
        painter.setPen(!isEnabled() ? t.disabled : (chosen ? t.accent : t.text));
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, m_options[i]);
    }
    paintFrame(painter, rect(), {}, isEnabled() ? t.controlBorder : t.border);
    if (hasFocus())
        paintFocus(painter, rect());
}

void SegmentedSwitch::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_options.size(); ++i) {
        if (segment(i).contains(event->position().toPoint()))
            choose(i);
    }
}

void SegmentedSwitch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_current - 1);
        return;
    case Qt::Key_Right:
        choose(m_current + 1);
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(int(m_options.size()) - 1);
        return;
    case Qt::Key_Space:
        choose((m_current + 1) % qMax(1, int(m_options.size())));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SegmentedSwitch::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void SegmentedSwitch::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace regulars::ui
