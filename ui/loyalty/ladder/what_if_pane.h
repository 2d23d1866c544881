// 试改等级规则: the thresholds of the ladder to try, what they would come to, and the way to keep them.
//
// Thread: GUI. Invariants: nothing is written until it is saved, and the pane says so; the answer always belongs to the
// thresholds that stand in the fields; saving can be taken back.
#pragma once

#include "tiers/preview_query.h"
#include "ui/kit/card.h"
#include "ui/shell/desk.h"

#include <QTimer>


namespace regulars::ui {

class Badge;
class BusyLine;
class DeskJobs;
class ImpactView;
class InlineError;
class LadderTrial;
class NumberEdit;
class PushButton;
class TextLabel;
class UndoBar;

class WhatIfPane : public Card {
    Q_OBJECT

public:
    WhatIfPane(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate();
    void noticeChanges(const db::ChangeSet &changes);
    void retranslate();
    void showSample();
    bool isSettled() const;
    /// One per tier above the first, in their order.
    const std::vector<NumberEdit *> &fields() const { return m_fields; }
    ImpactView *impact() const { return m_impact; }
    PushButton *saveButton() const { return m_save; }
    PushButton *restoreButton() const { return m_restore; }
    QString problem() const;

signals:
    /// The customers behind a move, and what they are; the words take their number as %1.
    void listWanted(const std::vector<qint64> &customers, const QString &words);

private:
    void load();
    void showLadder(const Ladder &ladder);
    void makeRows();
    void attempt();
    /// The ladder with the thresholds in the fields; nothing where one is no number.
    std::optional<Ladder> wanted() const;
    void save(const std::vector<Tier> &tiers, bool isUndo);
    void follow();

    Desk &m_desk;
    DeskJobs &m_jobs;
    LadderTrial *m_trial = nullptr;
    Badge *m_mark = nullptr;
    BusyLine *m_busy = nullptr;
    QWidget *m_rowBox = nullptr;
    std::vector<NumberEdit *> m_fields;
    TextLabel *m_rule = nullptr;
    InlineError *m_error = nullptr;
    ImpactView *m_impact = nullptr;
    TextLabel *m_time = nullptr;
    UndoBar *m_undo = nullptr;
    PushButton *m_restore = nullptr;
    PushButton *m_save = nullptr;
    Ladder m_stored;
    std::vector<Tier> m_before;
    QTimer m_pause;
    bool m_isLoaded = false;
    bool m_isStale = false;
    bool m_isFine = true;
    bool m_isSaving = false;
};

} // namespace regulars::ui
