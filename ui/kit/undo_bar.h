// Says what was done and offers to take it back, instead of asking beforehand.
//
// Thread: GUI. Invariants: 32 px high; goes away after 8 seconds, but not while the pointer is on it or its link has
// the focus; Ctrl+Z means the bar while it is shown, unless the text field with the focus has something of its own to
// undo. Each offer ends with exactly one of undo() and expired().
#pragma once

#include <QTimer>
#include <QWidget>

namespace regulars::ui {

class TextLabel;

class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// Offers to take back what `text` says; an offer still standing expires first.
    void offer(const QString &text);
    /// Takes the offer away.
    void dismiss();
    bool isOffering() const { return m_offering; }
    /// Time before the offer goes away, in ms.
    void setPatience(int ms) { m_patience = ms; }

signals:
    void undo();
    void expired();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Link;

    void accept();
    void finish(bool undone);
    void retranslate();

    QTimer m_timer;
    TextLabel *m_text = nullptr;
    Link *m_link = nullptr;
    int m_patience = 8000;
    bool m_offering = false;
};

} // namespace regulars::ui
