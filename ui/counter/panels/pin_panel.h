// Holding a tier by hand until a day, with a reason; the history of the customer's tiers stands below.
//
// Thread: GUI.
#pragma once

#include "tiers/tier_service.h"
#include "ui/parts/side_panel.h"

class QComboBox;
class QLineEdit;

namespace regulars::ui {

class DateEdit;

class PinPanel : public SidePanel {
    Q_OBJECT

public:
    PinPanel(Desk &desk, CustomerId customer, const Ladder &ladder, TierId held, QWidget *parent = nullptr);

    void takeFocus() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_hasHistory; }
    void finish() override;
    QString name() const override { return QStringLiteral("pin"); }

protected:
    void retranslate() override;

private:
    void readHistory();
    void showHistory();

    CustomerId m_customer;
    Ladder m_ladder;
    std::vector<TierChange> m_changes;
    QComboBox *m_tier = nullptr;
    DateEdit *m_until = nullptr;
    QLineEdit *m_reason = nullptr;
    TextLabel *m_historyTitle = nullptr;
    QVBoxLayout *m_history = nullptr;
    bool m_hasHistory = false;
};

} // namespace regulars::ui
