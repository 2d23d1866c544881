// Ctrl+K: everything the program can do, found by name.
//
// Thread: GUI. Invariants: a child of the window, drawn above its contents, open only while its field has the focus;
// Esc and a click elsewhere close it and give the focus back. The last row always hands the words to the counter.
#pragma once

#include "ui/shell/command.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace regulars::ui {

class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// Opens with `commands`, best first while nothing is typed.
    void open(const QList<Command> &commands, const QString &text = {});
    void close();
    bool isOpen() const { return isVisible(); }
    QLineEdit *field() const { return m_field; }
    /// Ids of the commands listed, in order; the row for the counter is "".
    QStringList listedIds() const;

signals:
    /// The words fit no command, or the last row was chosen.
    void lookupRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class RowPainter;

    void filter();
    void place();
    void step(int rows);
    void run(int row);
    void retranslate();

    QList<Command> m_commands;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
    QPointer<QWidget> m_before;
};

} // namespace regulars::ui
