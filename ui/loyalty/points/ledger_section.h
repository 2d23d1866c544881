// The tab of points: the ledger of the shop, what is about to end, how points are earned, what they are worth.
//
// Thread: GUI. Invariants: one of the four is in front; each reads only while it is.
#pragma once

#include "ui/loyalty/loyalty_section.h"

namespace regulars::ui {

class ExpiringView;
class LedgerView;
class PageStack;
class RulesView;
class SegmentedSwitch;
class ValueView;

class LedgerSection : public LoyaltySection {
    Q_OBJECT

public:
    LedgerSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    /// {"view": "ledger" | "expiring" | "rules" | "value", "card": whose rows}.
    void open(const QVariantMap &arguments) override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    bool handleKey(QKeyEvent *event) override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    LedgerView *ledger() const { return m_ledger; }
    ExpiringView *expiring() const { return m_expiring; }
    RulesView *rules() const { return m_rules; }
    ValueView *value() const { return m_value; }
    void showView(int index);

private:
    void reload();

    SegmentedSwitch *m_switch = nullptr;
    PageStack *m_stack = nullptr;
    LedgerView *m_ledger = nullptr;
    ExpiringView *m_expiring = nullptr;
    RulesView *m_rules = nullptr;
    ValueView *m_value = nullptr;
};

} // namespace regulars::ui
