// What pages are laid out of: panes on surface ground, bars across them, hair lines between them.
//
// Thread: GUI. Invariants: panes are parted by 1-px lines, never by boxes.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace regulars::ui {

/// A 1-px line in the border colour.
class HairLine : public QWidget
{
    Q_OBJECT

public:
    explicit HairLine(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Surface ground for panes.
class PaneGround : public QWidget
{
    Q_OBJECT

public:
    explicit PaneGround(QWidget *parent = nullptr) : QWidget(parent) {}

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A bar on surface ground, for the foot or the head of a pane.
class PaneBar : public PaneGround
{
    Q_OBJECT

public:
    explicit PaneBar(int height, QWidget *parent = nullptr);
    QHBoxLayout *row() const { return m_row; }

private:
    QHBoxLayout *m_row;
};

} // namespace regulars::ui
