// Asks for a name under which something is kept.
//
// Thread: GUI. Invariants: a popup that goes by itself; Enter takes, Esc leaves; an empty name cannot be taken.
#pragma once

#include <QFrame>

class QLineEdit;

namespace regulars::ui {

class NamePanel : public QFrame
{
    Q_OBJECT

public:
    NamePanel(const QString &label, const QString &action, const QString &name, QWidget *parent);

    /// Right-aligned beneath `place`.
    void openUnder(QWidget *place);
    QLineEdit *field() const { return m_name; }

signals:
    void taken(const QString &name);

private:
    void take();

    QLineEdit *m_name = nullptr;
};

} // namespace regulars::ui
