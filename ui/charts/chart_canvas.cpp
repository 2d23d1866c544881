#include "ui/charts/chart_canvas.h"

#include "ui/charts/chart_renderer.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace regulars::ui {

ChartCanvas::ChartCanvas(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ChartCanvas::setSpec(const ChartSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    m_picture = {};
    if (m_current && (m_current->series >= m_spec.seriesCount() || m_current->category >= m_spec.categoryCount()))
        m_current.reset();
    describe();
    update();
}

void ChartCanvas::setOpenable(bool openable) { m_isOpenable = openable; }

void ChartCanvas::describe()
{
    setAccessibleName(m_spec.sentence);
    setAccessibleDescription(m_current ? ChartFrame::words(m_spec, *m_current) : QString());
}

bool ChartCanvas::canOpen(const ChartPlace &place) const { return m_isOpenable && m_spec.valueAt(place.series, place.category) != 0; }

void ChartCanvas::open(const ChartPlace &place)
{
    if (canOpen(place))
        emit opened(place.series, place.category);
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    const qreal ratio = devicePixelRatioF();
    if (m_picture.size() != size() * ratio) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter drawing(&m_picture);
        drawing.setRenderHint(QPainter::Antialiasing);
        paintChart(drawing, QRectF(rect()), m_spec, tokens());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (!hasFocus() || m_spec.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    if (m_current)
        painter.drawRoundedRect(rectOf(*m_current).adjusted(-2, -2, 2, 2), 2, 2);
    else
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const auto place = frame().placeAt(m_spec, event->position());
    setCursor(place && canOpen(*place) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const auto place = frame().placeAt(m_spec, event->position());
    if (event->button() == Qt::LeftButton && place) {
        moveTo(place->series, place->category);
        open(*place);
    }
}

void ChartCanvas::moveTo(int series, int category)
{
    if (m_spec.isEmpty())
        return;
    m_current = ChartPlace{std::clamp(series, 0, m_spec.seriesCount() - 1), std::clamp(category, 0, m_spec.categoryCount() - 1)};
    describe();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const ChartPlace at = m_current.value_or(ChartPlace{0, m_spec.categoryCount() - 1});
    // Stacks grow upwards, the rows of a heat map run down.
    const int up = m_spec.kind == ChartKind::HeatMap ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(at.series, at.category - (m_current ? 1 : 0));
    case Qt::Key_Right:
        return moveTo(at.series, at.category + (m_current ? 1 : 0));
    case Qt::Key_Up:
        return moveTo(at.series + (m_current ? up : 0), at.category);
    case Qt::Key_Down:
        return moveTo(at.series - (m_current ? up : 0), at.category);
    case Qt::Key_Home:
        return moveTo(at.series, 0);
    case Qt::Key_End:
        return moveTo(at.series, m_spec.categoryCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            open(*m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool ChartCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        m_picture = {};
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto place = frame().placeAt(m_spec, help->pos()))
            QToolTip::showText(help->globalPos(), ChartFrame::words(m_spec, *place), this);
        else
            event->ignore();
        return true;
    }
    return QWidget::event(event);
}

} // namespace regulars::ui
