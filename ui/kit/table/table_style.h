// Sets up a table as the look wants it, with its header.
//
// Thread: GUI. Invariants: whole rows are chosen, no grid lines of Qt's own, header 32 px, one sort arrow right behind
// the words of the sorted column.
#pragma once

#include <QHeaderView>

class QTableView;

namespace regulars::ui {

class RowDelegate;

/// Header that draws its words beside the figures of its column and the one sort arrow in accent.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    /// Room before the words of the first column, where the rows have a box.
    void setFirstIndent(int px) { m_firstIndent = px; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    int m_firstIndent = 0;
};

class TableStyle
{
public:
    enum class Density { Dense, Comfortable };

    /// Gives `view` header, delegate and row height; returns the delegate, whose columns are set by the caller. The
    /// rows follow the desk's RowDensity.
    static RowDelegate *apply(QTableView *view);
    /// The same with rows of one height, for tables that somebody fills in.
    static RowDelegate *apply(QTableView *view, Density density);
    static void setDensity(QTableView *view, Density density);
};

} // namespace regulars::ui
