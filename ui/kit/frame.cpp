#include "ui/kit/frame.h"

#include "ui/kit/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QWidget>

namespace regulars::ui {

void paintFrame(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &edge, int width, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? width / 2.0 : 0.0;
    const qreal round = qMax(0.0, radius - inset);
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), round, round);
    painter.restore();
}

void paintFocus(QPainter &painter, const QRect &rect, int radius)
{
    paintFrame(painter, rect, {}, tokens().accent, 2, radius);
}

bool answerToolTip(QWidget *widget, QEvent *event, const QString &text, bool elided)
{
    if (event->type() != QEvent::ToolTip || !widget->toolTip().isEmpty())
        return false;
    if (elided)
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text, widget);
    else
        event->ignore();
    return true;
}

} // namespace regulars::ui
