#include "ui/kit/busy_line.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace regulars::ui {

namespace {
constexpr int kQuietMs = 100;
constexpr int kFrameMs = 33;
constexpr int kRoundMs = 1200;
} // namespace

BusyLine::BusyLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(2);
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void BusyLine::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy) {
        m_since.start();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    setAccessibleName(busy ? tr("Working") : QString());
    update();
}

bool BusyLine::isShowing() const
{
    return m_busy && m_since.elapsed() >= kQuietMs;
}

void BusyLine::paintEvent(QPaintEvent *)
{
    if (!isShowing())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), tokens().barTrack);
    const int length = qMax(40, width() / 4);
    const double phase = double(m_since.elapsed() % kRoundMs) / kRoundMs;
    const int x = int((width() + length) * phase) - length;
    painter.fillRect(QRect(x, 0, length, height()), tokens().bar);
}

} // namespace regulars::ui
