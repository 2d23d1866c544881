// A control with its name to the left, in one line, as bars of choices have it.
//
// Thread: GUI. Invariants: the name is the control's accessible name.
#pragma once

#include <QWidget>

namespace regulars::ui {

class TextLabel;

class Labelled : public QWidget
{
    Q_OBJECT

public:
    explicit Labelled(QWidget *control, QWidget *parent = nullptr);
    void setLabel(const QString &label);

private:
    QWidget *m_control = nullptr;
    TextLabel *m_label = nullptr;
};

} // namespace regulars::ui
