// How points are earned: the standard rule of the settings, the rules beside it, and the form of the chosen one.
//
// Thread: GUI. Invariants: the standard rule stands first and is changed in the settings; every change can be taken back.
#pragma once

#include "points/points_policy.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QHBoxLayout;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class DeskJobs;
class NoticeStrip;
class PushButton;
class RulePanel;
class TextLabel;
class UndoBar;
struct Deed;

class RulesView : public QWidget {
    Q_OBJECT

public:
    RulesView(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void reload();
    void retranslate();
    bool isSettled() const;
    /// Opens the form of a new rule.
    void beginRule();
    void closePanel();
    QTableView *table() const { return m_table; }
    RulePanel *panel() const { return m_panel; }
    PushButton *newButton() const { return m_new; }
    UndoBar *undoBar() const { return m_undo; }

signals:
    void settingsWanted();

private:
    void build();
    void fill();
    void openRow(int row);
    void openPanel(const EarningRule &rule);
    void toggle(int row);
    void offer(const Deed &deed);

    Desk &m_desk;
    DeskJobs &m_jobs;
    PointsPolicy m_policy;
    std::vector<EarningRule> m_rules;
    QHBoxLayout *m_row = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    RulePanel *m_panel = nullptr;
    PushButton *m_new = nullptr;
    TextLabel *m_hint = nullptr;
    NoticeStrip *m_notice = nullptr;
    UndoBar *m_undo = nullptr;
    std::function<Status(db::WriteSession &)> m_takeBack;
};

} // namespace regulars::ui
