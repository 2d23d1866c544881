// The ledger of the whole shop, with filters, and beside it why the chosen row changed the balance.
//
// Thread: GUI. Reads only. Invariants: the newest row first; a late answer about another row is dropped.
#pragma once

#include "points/shop_ledger_model.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QComboBox;
class QTableView;

namespace regulars::ui {

class CustomerPicker;
class DateEdit;
class DeskJobs;
class EmptyState;
class LedgerStory;
class PageStack;
class SegmentedSwitch;

class LedgerView : public QWidget {
    Q_OBJECT

public:
    LedgerView(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void reload();
    void retranslate();
    void showCustomer(const QString &cardNo);
    bool isSettled() const { return !m_model->isWaiting(); }
    QTableView *table() const { return m_table; }
    QComboBox *causeBox() const { return m_cause; }
    SegmentedSwitch *purseSwitch() const { return m_purse; }
    /// What the panel says, line by line.
    QStringList explanation() const;

signals:
    void customerWanted(regulars::CustomerId customer);

private:
    void build();
    [[nodiscard]] int momentWidth() const;
    QWidget *buildBar();
    void ask();
    void load(CustomerId customer);
    void showRow(int row);

    Desk &m_desk;
    DeskJobs &m_jobs;
    points::ShopLedgerModel *m_model;
    SegmentedSwitch *m_purse = nullptr;
    QComboBox *m_cause = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_until = nullptr;
    CustomerPicker *m_customer = nullptr;
    QTableView *m_table = nullptr;
    PageStack *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    LedgerStory *m_story = nullptr;
    quint64 m_question = 0;
};

} // namespace regulars::ui
