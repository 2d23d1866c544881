// Small parts the counter's panes are built of.
//
// Thread: GUI. Invariants: panes are parted by 1-px lines, never by boxes.
#pragma once

#include <QListView>
#include <QWidget>

namespace regulars::ui {

/// A 1-px line between panes (border) or between rows of a form (grid).
class Rule : public QWidget {
    Q_OBJECT

public:
    explicit Rule(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A list as high as its rows where there is room, scrolling where there is not.
class ContentList : public QListView {
    Q_OBJECT

public:
    /// `leastRows` stay visible when the place is short.
    explicit ContentList(int leastRows, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refit();
    int contentPixels() const;

    int m_leastRows;
};

} // namespace regulars::ui
