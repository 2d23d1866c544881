// A ladder tried on all customers while somebody edits it: what it would come to, and the way to keep it.
//
// Purpose: what the pane of thresholds and the editor of all rules have in common; where the ladder comes from and how it is
// written is theirs. Thread: GUI. Invariants: nothing is written until it is saved; the answer always belongs to the ladder
// that stands in the fields; saving can be taken back. Whom the rules as they are kept would move is offered to be moved.
#pragma once

#include "tiers/preview_query.h"
#include "ui/kit/card.h"
#include "ui/shell/desk.h"

#include <QTimer>

class QVBoxLayout;

namespace regulars::ui {

class Badge;
class BusyLine;
class DeskJobs;
class EvaluateOffer;
class ImpactView;
class InlineError;
class LadderTrial;
class PushButton;
class TextLabel;
class UndoBar;

class TrialPane : public Card {
    Q_OBJECT

public:
    TrialPane(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    virtual void retranslate();
    [[nodiscard]] bool isSettled() const;
    ImpactView *impact() const { return m_impact; }
    PushButton *saveButton() const { return m_save; }
    PushButton *restoreButton() const { return m_restore; }
    UndoBar *undoBar() const { return m_undo; }
    EvaluateOffer *evaluation() const { return m_evaluation; }
    QString problem() const;

signals:
    /// The customers behind a move, and what they are; the words take their number as %1.
    void listWanted(const std::vector<qint64> &customers, const QString &words);

protected:
    /// The ladder as it stands in the fields; nothing where one of them is wrong.
    virtual std::optional<Ladder> wanted() const = 0;
    /// Whether the fields say anything else than what is kept.
    virtual bool isChanged() const = 0;
    /// The rules as they are kept.
    virtual const Ladder &stored() const = 0;
    virtual void restore() = 0;
    /// Writes what the fields say, or what was before.
    virtual void save(bool isUndo) = 0;
    virtual QString wrongField() const = 0;
    virtual void markFields(bool isFine) { Q_UNUSED(isFine) }

    /// Above what it would come to.
    QVBoxLayout *fields() const { return m_fields; }
    /// Facts changed: what is kept of them is no longer right.
    void forget();
    void attempt();
    /// After the last key.
    void attemptSoon();
    void beginSaving();
    /// The write is over; `words` offer the way back.
    void endSaving(const Status &done, const QString &words);
    void say(const Error &error);
    void follow();

    Desk &m_desk;
    DeskJobs &m_jobs;

private:
    void connectTrial();

    LadderTrial *m_trial = nullptr;
    Badge *m_mark = nullptr;
    BusyLine *m_busy = nullptr;
    QVBoxLayout *m_fields = nullptr;
    InlineError *m_error = nullptr;
    ImpactView *m_impact = nullptr;
    EvaluateOffer *m_evaluation = nullptr;
    TextLabel *m_time = nullptr;
    UndoBar *m_undo = nullptr;
    PushButton *m_restore = nullptr;
    PushButton *m_save = nullptr;
    QTimer m_pause;
    bool m_isFine = true;
    bool m_isSaving = false;
};

/// The same rules in every respect.
bool isSameLadder(const Ladder &a, const Ladder &b);

} // namespace regulars::ui
