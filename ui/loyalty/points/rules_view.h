// How points are earned: the standard rule of the settings, the rules beside it, and the form of the chosen one.
//
// Thread: GUI. Invariants: the standard rule stands first and is changed in the settings; every change can be taken back.
#pragma once

#include "points/points_policy.h"
#include "ui/loyalty/work_pane.h"

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class PushButton;
class RulePanel;
class TextLabel;

class RulesView : public WorkPane {
    Q_OBJECT

public:
    RulesView(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void reload();
    void retranslate();
    /// Opens the form of a new rule.
    void beginRule();
    QTableView *table() const { return m_table; }
    RulePanel *panel() const;
    PushButton *newButton() const { return m_new; }

signals:
    void settingsWanted();

private:
    void build();
    void fill();
    void fitColumns();
    void openRow(int row);
    void openRule(const EarningRule &rule);
    void toggle(int row);

    PointsPolicy m_policy;
    std::vector<EarningRule> m_rules;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    PushButton *m_new = nullptr;
    TextLabel *m_hint = nullptr;
};

} // namespace regulars::ui
