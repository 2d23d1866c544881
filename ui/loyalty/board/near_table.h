// The customers close to the next tier as rows: name, step, metric, a bar on one scale, what is missing, last visit.
//
// Thread: GUI. Invariants: all bars share one scale, the board's reach; a click on the head of what is missing or of the
// last visit sorts; Space ticks, Enter opens the customer; the link asks for a reminder.
#pragma once

#include "tiers/near_model.h"
#include "ui/shell/desk.h"

#include <QTableView>

namespace regulars::ui {

class NearTable : public QTableView {
    Q_OBJECT

public:
    NearTable(Desk &desk, tiers::NearModel *model, QWidget *parent = nullptr);

    void setLadder(const Ladder &ladder, qint64 within);
    void retranslate();

signals:
    void remindWanted(int row);
    void opened(regulars::CustomerId customer);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Cell;
    class Proxy;

    void sortBy(int column);
    void setWidths();

    Desk &m_desk;
    tiers::NearModel *m_model;
    Proxy *m_proxy;
    Cell *m_painted = nullptr;
};

} // namespace regulars::ui
