#include "ui/loyalty/ladder/ladder_outcome.h"

#include "tiers/tier_service.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/board/board_words.h"
#include "ui/shell/desk_jobs.h"

#include <QVBoxLayout>

namespace regulars::ui {

LadderOutcome::LadderOutcome(Desk &desk, DeskJobs &jobs, LadderEditor *editor, QWidget *parent) : TrialPane(desk, jobs, parent), m_editor(editor)
{
    m_words = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_words->setWordWrap(true);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    fields()->addWidget(m_words);
    fields()->addWidget(new HairLine(Qt::Horizontal));
    connect(m_editor, &LadderEditor::edited, this, [this] {
        if (const auto ladder = wanted())
            m_words->setText(BoardWords::rule(*ladder));
        attemptSoon();
    });
    retranslate();
}

void LadderOutcome::showStored(const StoredRules &stored)
{
    const bool isSame = m_editor->isLoaded() && isSameLadder(stored.ladder, m_editor->stored().ladder);
    if (isSame && isChanged()) {
        attempt(); // over newer facts
        return;
    }
    m_editor->show(stored);
    attempt();
}

void LadderOutcome::restore()
{
    m_editor->show(StoredRules(m_editor->stored()));
    attempt();
}

void LadderOutcome::save(bool isUndo)
{
    if (!isUndo && !m_editor->check())
        return;
    const auto rules = isUndo ? std::optional(m_before) : wanted();
    if (!rules)
        return;
    const Ladder before = stored();
    beginSaving();
    m_jobs.change(this,
                  [rules, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                      return tiers::TierService(*clock).saveLadder(session, actor, *rules);
                  },
                  [this, isUndo, before](const Status &done) {
                      endSaving(done, isUndo ? QString() : tr("Saved"));
                      if (!done) {
                          m_editor->showError(done.error());
                          return;
                      }
                      m_before = before; // the way back is that of the last write that succeeded
                      emit saved();
                  });
}

QString LadderOutcome::wrongField() const { return tr("Correct what is marked; then it is worked out."); }

void LadderOutcome::retranslate()
{
    TrialPane::retranslate();
    setTitle(tr("What would change"));
    if (const auto ladder = wanted())
        m_words->setText(BoardWords::rule(*ladder));
    follow();
}

} // namespace regulars::ui
