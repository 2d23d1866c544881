// The table of customers: a view over the list's model in the words and colours of the look.
//
// Thread: GUI. Invariants: the current row is one customer, told by currentChanged(); ticks are the model's. Space ticks
// the current row, Ctrl+A and the box in the heading all of the list, Enter opens the current one; a click on a heading
// that can sort asks for another order. Columns can be dragged to another place and width: layout() says how they stand.
#pragma once

#include "directory/customer_list_model.h"
#include "ui/shell/desk.h"

#include <QCheckBox>
#include <QHash>
#include <QJsonObject>
#include <QTableView>

namespace regulars::ui {

class RowDelegate;

/// A check box that can say "some": a click makes it all, and only all becomes none.
class TickBox : public QCheckBox {
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

protected:
    void nextCheckState() override { setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked); }
};

class CustomerTable : public QTableView {
    Q_OBJECT

public:
    using Column = directory::CustomerListModel::Column;

    CustomerTable(Desk &desk, directory::CustomerListModel *model, QWidget *parent = nullptr);

    [[nodiscard]] CustomerId current() const;
    /// Keeps the customer current where the new list has it, else the first.
    void select(CustomerId id);
    void showOrder(const directory::ListOrder &order);
    void setColumnShown(Column column, bool isShown);
    [[nodiscard]] bool isColumnShown(Column column) const { return !isColumnHidden(int(column)); }
    void setComfortable(bool isComfortable);
    /// Columns in their order, those shown, and the widths somebody chose; columns unknown to it stay as they are.
    [[nodiscard]] QJsonObject columnLayout() const;
    void setColumnLayout(const QJsonObject &layout);
    /// Order, widths and columns as at the beginning.
    void resetColumns();
    void retranslate();
    /// The box over the first heading says how many of the list are ticked: none, some, all.
    void showTicks(int ticked);
    /// Of a table only its cells are heard of by those who do not see it, so the box lives in `parent`, around the table.
    void putTickBoxInto(QWidget *parent);
    [[nodiscard]] TickBox *tickBox() const { return m_tickBox; }
    /// "1–22": the rows in sight, 1-based; 0–0 in an empty list.
    [[nodiscard]] std::pair<int, int> rowsInSight() const;

signals:
    void currentChangedTo(regulars::CustomerId id);
    void opened(regulars::CustomerId id);
    void orderWanted(const regulars::directory::ListOrder &order);
    void scrolled();
    /// Somebody ticked the box in the heading: all of the list, or none.
    void allTickWanted(bool on);
    /// Somebody changed columns, their order or width.
    void layoutChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Proxy;

    void headerClicked(int section);
    void setWidths();
    void placeTickBox();

    Desk &m_desk;
    directory::CustomerListModel *m_model;
    Proxy *m_proxy;
    TickBox *m_tickBox;
    QHash<int, int> m_chosenWidths; ///< by column, px
    bool m_isSettingWidths = false;
};

} // namespace regulars::ui
