// A 2-px line that moves while something is being waited for.
//
// Thread: GUI. Invariants: nothing is seen during the first 100 ms; the place is kept, so that nothing jumps.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace regulars::ui {

class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent = nullptr);

    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    /// True once the line is drawn.
    bool isShowing() const;

    QSize sizeHint() const override { return {40, 2}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_busy = false;
};

} // namespace regulars::ui
