#include "ui/kit/pane/pane.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace regulars::ui {

HairLine::HairLine(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void HairLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().border);
}

PaneBar::PaneBar(int height, QWidget *parent) : PaneGround(parent)
{
    setFixedHeight(height);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    m_row->setSpacing(metric::kSpace12);
}

void PaneGround::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace regulars::ui
