// What was handed out and what came back, newest first: receipts, and taking a reward back.
//
// Thread: GUI. Invariants: kListed rows are shown and the list says so when there are more; a return can be undone.
#pragma once

#include "rewards/reward_query.h"
#include "ui/loyalty/work_pane.h"

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class EmptyState;
class PageStack;
class PushButton;
class TextLabel;

class ClaimsView : public WorkPane {
    Q_OBJECT

public:
    static constexpr int kListed = 500;

    ClaimsView(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void reload();
    void retranslate();
    QTableView *table() const { return m_table; }
    /// Takes back the claim of a row.
    void takeBack(int row);

private:
    void build();
    void fill();
    void saveReceipt();
    void printReceipt();
    void follow();

    std::vector<rewards::ClaimRow> m_rows;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    PageStack *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_hint = nullptr;
    PushButton *m_receipt = nullptr;
    PushButton *m_print = nullptr;
};

} // namespace regulars::ui
