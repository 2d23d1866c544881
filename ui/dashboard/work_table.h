// The work list as a table: tick, kind, customer, what, who, when, and one action per row.
//
// Thread: GUI. Invariants: Space ticks the current row, Enter opens its customer; late rows say so in words and colour.
#pragma once

#include "today/work_list_model.h"
#include "ui/shell/desk.h"

#include <QTableView>

namespace regulars::ui {

class WorkTable : public QTableView {
    Q_OBJECT

public:
    WorkTable(Desk &desk, today::WorkListModel *model, QWidget *parent = nullptr);

    void retranslate();

signals:
    /// The row's link: contact the customer, or reopen what was done.
    void actionWanted(int row);
    void opened(regulars::CustomerId customer);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Proxy;

    void setWidths();

    today::WorkListModel *m_model;
    Proxy *m_proxy;
};

} // namespace regulars::ui
