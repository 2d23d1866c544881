// Tiers (等级): the way to the ladder, which is edited with its foresight on the Loyalty page, and the evaluation of all customers.
//
// Thread: GUI. Invariants: changing the rules moves nobody until the next evaluation; the rules have one editor.
#pragma once

#include "tiers/tier_service.h"
#include "ui/settings/settings_section.h"

namespace regulars::ui {

class Card;
class LinkButton;
class NoticeStrip;
class PushButton;
class TextLabel;

class TiersSection : public SettingsSection
{
    Q_OBJECT

public:
    TiersSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override;
    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    void showSample() override;

    void evaluate();
    LinkButton *ladderLink() const { return m_open; }
    TextLabel *rule() const { return m_rule; }
    QString evaluationResult() const;

signals:
    /// The editor of the ladder is wanted.
    void ladderWanted();

private:
    void buildLadder(QVBoxLayout *cards);
    void buildEvaluation(QVBoxLayout *cards);
    void reload();
    void follow();
    void showEvaluated(const Result<tiers::Evaluation> &done);

    Card *m_ladderCard = nullptr;
    TextLabel *m_rule = nullptr;
    LinkButton *m_open = nullptr;
    Card *m_evaluationCard = nullptr;
    TextLabel *m_evaluationWords = nullptr;
    NoticeStrip *m_evaluated = nullptr;
    PushButton *m_evaluate = nullptr;
    TextLabel *m_evaluateReason = nullptr;
    Ladder m_ladder;
    bool m_evaluating = false;
};

} // namespace regulars::ui
