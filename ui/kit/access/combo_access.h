// What a list box says to those who hear it: its name is what it is for, its value what is chosen.
//
// Thread: GUI. Why: on Linux Qt gives the value for the name, so that "All customers" was announced for the saved filters.
// Invariants: the name is accessibleName(), else the text of the label whose buddy it is, and never the value, so that a
// nameless one is found; role, children and the action to open it are those of Qt.
#pragma once

#include <QAccessibleWidget>

class QComboBox;

namespace regulars::ui {

class ComboAccess : public QAccessibleWidget
{
public:
    explicit ComboAccess(QComboBox *combo);

    /// For every list box of the program from now on; once is enough.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    QStringList actionNames() const override;
    void doAction(const QString &action) override;

private:
    QComboBox *combo() const;
};

} // namespace regulars::ui
