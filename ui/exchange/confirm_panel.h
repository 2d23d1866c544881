// Asks once before something large: what would happen, with its count, and the button that does it.
//
// Thread: GUI. Invariants: a popup that goes by itself; Esc leaves everything as it is.
#pragma once

#include <QFrame>

namespace regulars::ui {

class PushButton;

class ConfirmPanel : public QFrame
{
    Q_OBJECT

public:
    /// `action` says what the button does, such as "Take back 1,204 rows".
    ConfirmPanel(const QString &title, const QString &sentence, const QString &action, QWidget *parent);

    /// In the middle of its parent's window.
    void openCentred();
    PushButton *button() const { return m_button; }

signals:
    void confirmed();

private:
    PushButton *m_button = nullptr;
};

} // namespace regulars::ui
