// What is about to end: by month with sums, whose it is, and a tag for all of them, so that they can be called.
//
// Thread: GUI. Invariants: twelve months ahead; the list beside a month adds up to it up to kListed customers, and says so
// where there are more; tagging reaches all of them and can be taken back.
#pragma once

#include "points/shop_ledger_query.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class DeskJobs;
class EmptyState;
class PageStack;
class PushButton;
class SegmentedSwitch;
class TextLabel;
class UndoBar;
class WorkPane;

class ExpiringView : public QWidget {
    Q_OBJECT

public:
    static constexpr int kListed = 500;

    ExpiringView(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void reload();
    void retranslate();
    QTableView *months() const { return m_months; }
    QTableView *customers() const { return m_customers; }
    PushButton *tagButton() const { return m_tag; }
    UndoBar *undoBar() const;

signals:
    void customerWanted(regulars::CustomerId customer);

private:
    void build();
    void fillMonths();
    void fillCustomers();
    void askCustomers();
    void tagAll();
    [[nodiscard]] Purse purse() const;
    [[nodiscard]] const points::ExpiringMonth *chosen() const;

    Desk &m_desk;
    DeskJobs &m_jobs;
    std::vector<points::ExpiringMonth> m_all;
    std::vector<points::ExpiringCustomer> m_listed;
    quint64 m_generation = 0;
    SegmentedSwitch *m_purse = nullptr;
    QTableView *m_months = nullptr;
    QTableView *m_customers = nullptr;
    QStandardItemModel *m_monthModel = nullptr;
    QStandardItemModel *m_customerModel = nullptr;
    PageStack *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_head = nullptr;
    TextLabel *m_more = nullptr;
    PushButton *m_tag = nullptr;
    WorkPane *m_right = nullptr;
};

} // namespace regulars::ui
