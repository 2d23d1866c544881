// 试改等级规则: the thresholds of the ladder to try beside the board, and the way to keep them; the other rules stand as they are.
//
// Thread: GUI. Invariants: those of TrialPane.
#pragma once

#include "ui/loyalty/ladder/trial_pane.h"

namespace regulars::ui {

class NumberEdit;

class WhatIfPane : public TrialPane {
    Q_OBJECT

public:
    WhatIfPane(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate();
    void noticeChanges(const db::ChangeSet &changes);
    void retranslate() override;
    void showSample();
    /// One per tier above the first, in their order.
    const std::vector<NumberEdit *> &thresholds() const { return m_thresholds; }

protected:
    std::optional<Ladder> wanted() const override;
    bool isChanged() const override;
    const Ladder &stored() const override { return m_stored; }
    void restore() override { showLadder(m_stored); }
    void save(bool isUndo) override;
    QString wrongField() const override;
    void markFields(bool isFine) override;

private:
    void load();
    void showLadder(const Ladder &ladder);
    void makeRows();

    QWidget *m_rowBox = nullptr;
    std::vector<NumberEdit *> m_thresholds;
    TextLabel *m_rule = nullptr;
    Ladder m_stored;
    std::vector<Tier> m_before;
    bool m_isLoaded = false;
    bool m_isStale = false;
};

} // namespace regulars::ui
