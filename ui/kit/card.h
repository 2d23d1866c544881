// A surface with a border, a title at the left and a unit, switch or link at the right of its head.
//
// Thread: GUI. Invariants: never a box inside a box; content goes into contentLayout(). A card without title has no
// head.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace regulars::ui {

class TextLabel;

class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Adds `widget` at the right of the head.
    void addHeadWidget(QWidget *widget);
    /// As addHeadWidget, for words that give way to the title: they take what the title leaves.
    void addHeadWords(QWidget *words);
    /// Takes the content; margins are 16 and can be set to 0 for tables that reach the border.
    QVBoxLayout *contentLayout() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_head = nullptr;
    QHBoxLayout *m_headRow = nullptr;
    TextLabel *m_title = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace regulars::ui
