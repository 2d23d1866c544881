// What an undo had to leave in place, one by one with the reason.
//
// Thread: GUI. Invariants: a popup that goes by itself; shows what the run remembers and asks nothing.
#pragma once

#include "exchange/import_run.h"

#include <QFrame>

class QTableView;

namespace regulars::ui {

class KeptPanel : public QFrame
{
    Q_OBJECT

public:
    KeptPanel(const exchange::UndoReport &report, QWidget *parent);

    /// In the middle of its parent's window.
    void openCentred();
    QTableView *table() const { return m_table; }

private:
    QTableView *m_table = nullptr;
};

} // namespace regulars::ui
