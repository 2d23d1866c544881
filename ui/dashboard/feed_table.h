// What happened today, newest first: time, customer, what, money.
//
// Thread: GUI. Invariants: a walk-in has no customer to open; Enter and a click open one.
#pragma once

#include "today/day_feed_model.h"
#include "ui/shell/desk.h"

#include <QTableView>

namespace regulars::ui {

class FeedTable : public QTableView {
    Q_OBJECT

public:
    FeedTable(Desk &desk, today::DayFeedModel *model, QWidget *parent = nullptr);

    void retranslate();

signals:
    void opened(regulars::CustomerId customer);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Proxy;

    void setWidths();
    void open(const QModelIndex &index);

    today::DayFeedModel *m_model;
    Proxy *m_proxy;
};

} // namespace regulars::ui
