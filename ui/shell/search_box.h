// The one search box: typed text is looked up, a scanner's burst is opened at once.
//
// Thread: GUI. Invariants: textEdited() is sent at once for a person's keys; keys that follow within 30 ms are held
// back that long, so that a scan causes no look-ups, and the last text is always sent before entered(). While an input
// method composes, nothing is sent and arrow keys, Enter and Esc belong to it. Key times come from the events; tests
// that click keys without pause are scanners.
#pragma once

#include "ui/shell/scan_detector.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QInputMethodEvent;
class QKeyEvent;
class QLineEdit;

namespace regulars::ui {

class SearchBox : public QWidget
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    QString text() const;
    /// Replaces the text without textEdited().
    void setText(const QString &text);
    void setPlaceholder(const QString &text);
    /// Matches shown at the right; -1 shows none.
    void setResultCount(int count);
    /// `select` marks the words, so that the next key replaces them.
    void takeFocus(bool select = true);
    /// True while an input method is composing.
    bool isComposing() const { return m_composing; }
    QLineEdit *field() const { return m_field; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void textEdited(const QString &text);
    void entered(const QString &text);
    void scanned(const QString &code);
    /// Up, Down, Page Up, Page Down as rows.
    void moved(int rows);
    void escaped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(QKeyEvent *key);
    void takeEnter(qint64 ms);
    void takeComposition(const QInputMethodEvent *composition);
    void noticeText();
    void flush();
    QString keyCap() const;
    int rightRoom() const;
    void place();
    void retranslate();

    QLineEdit *m_field = nullptr;
    QTimer m_hold;
    QElapsedTimer m_clock;
    ScanDetector m_scan;
    QString m_sent;
    QString m_placeholder;
    int m_count = -1;
    bool m_composing = false;
    bool m_fast = false;
    bool m_quiet = false;
};

} // namespace regulars::ui
