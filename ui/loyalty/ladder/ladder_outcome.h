// What the rules in the editor would come to for all customers, and the way to keep them: tiers and settings in one write.
//
// Thread: GUI. Invariants: those of TrialPane.
#pragma once

#include "ui/loyalty/ladder/ladder_editor.h"
#include "ui/loyalty/ladder/trial_pane.h"

namespace regulars::ui {

class LadderOutcome : public TrialPane {
    Q_OBJECT

public:
    /// `editor` outlives this.
    LadderOutcome(Desk &desk, DeskJobs &jobs, LadderEditor *editor, QWidget *parent = nullptr);

    /// Facts or rules changed.
    void noticeChanges() { forget(); }
    /// What the store has now; what somebody is writing stays.
    void showStored(const StoredRules &stored);
    void retranslate() override;

signals:
    void saved();

protected:
    std::optional<Ladder> wanted() const override { return m_editor->wanted(); }
    bool isChanged() const override { return m_editor->isChanged(); }
    const Ladder &stored() const override { return m_editor->stored().ladder; }
    void restore() override;
    void save(bool isUndo) override;
    QString wrongField() const override;

private:
    LadderEditor *m_editor;
    TextLabel *m_words = nullptr;
    Ladder m_before;
};

} // namespace regulars::ui
