// One way to begin: icon, title, what it is, what it takes, and its button.
//
// Thread: GUI. Invariant: only the recommended one stands on selected ground and has the primary button.
#pragma once

#include <QWidget>

namespace regulars::ui {

class PushButton;
class TextLabel;

class DoorRow : public QWidget
{
    Q_OBJECT

public:
    DoorRow(const QString &iconName, bool isRecommended, QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &words, const QString &small);
    PushButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    bool m_isRecommended;
    TextLabel *m_title = nullptr;
    TextLabel *m_words = nullptr;
    TextLabel *m_small = nullptr;
    PushButton *m_button = nullptr;
};

} // namespace regulars::ui
