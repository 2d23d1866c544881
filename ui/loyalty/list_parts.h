// Small parts that the lists of Loyalty are put together from.
//
// Thread: GUI. Invariants: a list has columns of fixed width and one that takes the rest; its rows are chosen one at a
// time and stand in the order they were read in.
#pragma once

#include "tiers/tier.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"

#include <QList>
#include <QStringList>

#include <initializer_list>

class QComboBox;
class QStandardItem;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

struct ListColumn {
    static constexpr int kRest = -1;  ///< as wide as what the others leave
    static constexpr int kUnset = 0;  ///< set by whoever knows its words

    int column = 0;
    CellKind kind = CellKind::Text;
    int width = kUnset; ///< px
};

QTableView *makeListTable(QStandardItemModel *model, std::initializer_list<ListColumn> columns);
/// What draws the rows of a list and knows its links.
RowDelegate *rowsOf(const QTableView *list);
/// A row of words.
QList<QStandardItem *> itemsOf(const QStringList &words);
/// Puts the headings of figures above them.
void alignFigures(QStandardItemModel *model, std::initializer_list<int> columns);
/// A button as high as a bar, without words yet.
PushButton *makeBarButton(const QString &iconName, ButtonKind kind = ButtonKind::Normal);
/// `all` (id 0) and the tiers from the lowest; what was chosen stays.
void fillTiers(QComboBox *box, const Ladder &ladder, const QString &all);

} // namespace regulars::ui
