#include "ui/shell/page.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>

namespace regulars::ui {

Page::Page(QWidget *parent) : QWidget(parent) {}

bool Page::handleKey(QKeyEvent *event)
{
    Q_UNUSED(event)
    return false;
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Page::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace regulars::ui
