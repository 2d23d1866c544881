// What an empty place says: what it is for and the next step.
//
// Thread: GUI. Invariants: one 32-px icon, one title, one sentence, at most two actions, the
// likelier one first; centred.
#pragma once

#include <QWidget>

namespace regulars::ui {

class PushButton;
class TextLabel;

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    void setWords(const QString &title, const QString &sentence);
    /// An empty text hides the button.
    void setAction(const QString &text, const QString &iconName = {});
    /// Another way on, beside the first.
    void setSecondAction(const QString &text, const QString &iconName = {});

signals:
    void actionTriggered();
    void secondTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Picture;

    Picture *m_picture = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_sentence = nullptr;
    PushButton *m_action = nullptr;
    PushButton *m_second = nullptr;
};

} // namespace regulars::ui
