// Draws the rows of the look-up and of the customers served: name, phone with the matched digits, tier, visit.
//
// Thread: GUI. Invariants: heads and rows are 36 px; phones are masked in lists whoever looks, since the screen stands
// on the counter; matched digits show. A current row has the selected ground.
#pragma once

#include "ui/shell/desk.h"

#include <QStyledItemDelegate>

#include <functional>

class QAbstractItemView;

namespace regulars::ui {

struct PhoneText;

class LookupDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Source { Lookup, Recent };

    LookupDelegate(Source source, const Desk &desk, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Words of a group's head.
    static QString groupText(int group);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintHead(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintLookup(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintPurchase(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintRecent(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintCells(QPainter &painter, const QRect &rect, const PhoneText &name, const PhoneText &number,
                    const QString &tier, int tierRank, const QString &end) const;

    Source m_source;
    const Desk &m_desk;
    QAbstractItemView *m_view;
    int m_hoverRow = -1;
};

} // namespace regulars::ui
