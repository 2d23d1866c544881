// Why the balance is what it is: every row of a purse with its cause, document, reason, operator and the balance after
// it. Rows of former years show the year.
//
// Thread: GUI. Reads only.
#pragma once

#include "counter/ledger_model.h"
#include "ui/parts/side_panel.h"

class QTableView;

namespace regulars::ui {

class SegmentedSwitch;

class LedgerPanel : public SidePanel {
    Q_OBJECT

public:
    static constexpr int kWidth = 471;

    LedgerPanel(Desk &desk, CustomerId customer, QWidget *parent = nullptr);

    void takeFocus() override;
    bool isSettled() const override { return !m_model->isWaiting(); }
    QString name() const override { return QStringLiteral("ledger"); }
    void reload();

protected:
    void retranslate() override;

private:
    CustomerId m_customer;
    counter::LedgerModel *m_model = nullptr;
    SegmentedSwitch *m_purse = nullptr;
    QTableView *m_table = nullptr;
    TextLabel *m_nothing = nullptr;
};

} // namespace regulars::ui
