// A small panel that asks for a few words: the name of a filter, tags.
//
// Thread: GUI. Invariants: a popup that goes by itself; Enter takes, Esc leaves; empty words cannot be taken.
#pragma once

#include <QFrame>

class QLineEdit;

namespace regulars::ui {

class WordPanel : public QFrame {
    Q_OBJECT

public:
    WordPanel(const QString &label, const QString &action, QWidget *parent);

    /// Words offered while typing.
    void setWords(const QStringList &words);
    QLineEdit *field() const { return m_text; }
    void openUnder(QWidget *place);
    void openAbove(QWidget *place);

signals:
    void taken(const QString &text);

private:
    void take();

    QLineEdit *m_text;
};

} // namespace regulars::ui
