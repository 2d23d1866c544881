// Draws the rows of every table: ground, row line, figures at the right, badges, links.
//
// Thread: GUI. Invariants: models give values and words, never colours; what a column is, is said here. The row's
// ground spans all columns: selected before hover before surface. Words with a line break stand in two lines, the second smaller;
// who shows such words gives their rows the height (sizeHint).
#pragma once

#include "ui/kit/badge.h"
#include "ui/kit/tokens.h"

#include <QHash>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace regulars::ui {

/// `rect` of a cell without its margins: 12 px, 16 at both ends of a row, so that words stand under a card's title.
QRect cellContents(const QRect &rect, int column, int columns);

enum class CellKind {
    Text,
    Strong,
    Secondary,
    /// At the right, in tabular figures.
    Figure,
    StrongFigure,
    SecondaryFigure,
    /// The badge kind is under RowDelegate::kBadgeRole as int(BadgeKind).
    Badge,
    /// Accent words at the right; a click emits linkActivated().
    Link
};

class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// int(BadgeKind) of a Badge cell.
    static constexpr int kBadgeRole = Qt::UserRole + 900;
    /// int(Tone) that overrides the colour of a cell's words.
    static constexpr int kToneRole = Qt::UserRole + 901;
    /// QString: name of a 16-px icon before the words, in their colour.
    static constexpr int kIconRole = Qt::UserRole + 903;
    /// bool: a group row, on subtle ground with bold secondary words.
    static constexpr int kGroupRole = Qt::UserRole + 902;

    explicit RowDelegate(QAbstractItemView *view);

    void setColumn(int column, CellKind kind);
    CellKind column(int column) const { return m_columns.value(column, CellKind::Text); }
    /// metric::kRowDense or metric::kRowComfortable.
    void setRowHeight(int px) { m_rowHeight = px; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Ground and line of one row cell, for delegates of their own kind.
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

signals:
    void linkActivated(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Ticks the box of a checkable cell by mouse and Space.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void hover(int row);
    QRect contents(const QRect &cell, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QRect &place, const QModelIndex &index, CellKind kind, bool enabled) const;

    QAbstractItemView *m_view;
    const QObject *m_viewport;
    QHash<int, CellKind> m_columns;
    int m_rowHeight = metric::kRowDense;
    int m_hoverRow = -1;
};

} // namespace regulars::ui
