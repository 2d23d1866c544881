// The customer's recent events in dense rows: day, kind, what, money and points at the right.
//
// Thread: GUI. Invariants: 28-px rows; a purchase that can still come back offers "Refund" on the row under the pointer
// or the keys; Enter and a click on the link ask for it.
#pragma once

#include "ui/shell/desk.h"

#include <QListView>

namespace regulars::counter {
class TimelineModel;
struct TimelineEvent;
} // namespace regulars::counter

namespace regulars::ui {

class TimelineList : public QListView {
    Q_OBJECT

public:
    TimelineList(Desk &desk, counter::TimelineModel *model, QWidget *parent = nullptr);

    /// False hides the link: the actor may not give refunds.
    void setRefundable(bool isRefundable) { m_isRefundable = isRefundable; }
    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {240, 84}; }

signals:
    void refundRequested(const QString &number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    class Delegate;

    bool offersRefund(int row) const;
    /// The widest word of the column, so that all texts begin in one line.
    int kindWidth() const;
    QRect linkRect(const QRect &row) const;
    void ask(int row);

    Desk &m_desk;
    counter::TimelineModel *m_model;
    int m_hoverRow = -1;
    bool m_isRefundable = true;
};

} // namespace regulars::ui
