// A page with every part of the kit in it, for tests and snapshots only.
//
// Thread: GUI. Invariants: words are invented and fixed, so that two pictures differ only when the kit does.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace regulars::ui {

class Gallery : public QWidget
{
    Q_OBJECT

public:
    explicit Gallery(QWidget *parent = nullptr);

    /// The field that shows the focus edge.
    QWidget *focusField() const { return m_focusField; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *swatches();
    QWidget *controls();
    QWidget *fields();
    QWidget *table();
    QWidget *figures();
    QWidget *messages();

    QWidget *m_focusField = nullptr;
};

} // namespace regulars::ui
