// A sentence on a tinted ground that warns, refuses or confirms, with an action beside it where there is a remedy.
//
// Thread: GUI. Invariants: icon and words, never colour alone; hidden while there is nothing to say; a long sentence
// takes as many lines as it needs. With setPatience() it is a toast: it goes away by itself.
#pragma once

#include <QTimer>
#include <QWidget>

namespace regulars::ui {

class LinkButton;
class TextLabel;

enum class NoticeKind { Info, Success, Warning, Danger };

class NoticeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget *parent = nullptr);

    /// An empty text hides the strip.
    void show(NoticeKind kind, const QString &text);
    void clear() { show(NoticeKind::Info, {}); }
    /// Words of the remedy; empty for none.
    void setAction(const QString &text);
    /// Time after which it goes away in ms; 0 (the default) keeps it.
    void setPatience(int ms) { m_patience = ms; }
    QString text() const;

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_timer;
    NoticeKind m_kind = NoticeKind::Info;
    TextLabel *m_text = nullptr;
    LinkButton *m_action = nullptr;
    int m_patience = 0;
};

} // namespace regulars::ui
