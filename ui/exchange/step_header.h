// The steps of a task in a row: what is done, where one is, what is to come.
//
// Thread: GUI. Invariants: drawn only; exactly one step is current; a done step carries a tick, so that colour is never
// alone. Read out as one sentence.
#pragma once

#include <QStringList>
#include <QWidget>

namespace regulars::ui {

class StepHeader : public QWidget
{
    Q_OBJECT

public:
    explicit StepHeader(QWidget *parent = nullptr);

    void setSteps(const QStringList &names);
    /// From 0.
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    QStringList m_names;
    int m_current = 0;
};

} // namespace regulars::ui
