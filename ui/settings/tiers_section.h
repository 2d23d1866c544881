// Tiers (等级): the ladder, what counts towards it, how long a tier is held; evaluation of all customers.
//
// Thread: GUI. Invariants: ladder and rules are saved in one transaction; changing them moves nobody until the next
// evaluation.
#pragma once

#include "tiers/tier_service.h"
#include "ui/settings/setting_form.h"
#include "ui/settings/settings_section.h"

namespace regulars::ui {

class Card;
class LadderTable;
class NoticeStrip;
class PushButton;
class SaveBar;
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
    LadderTable *ladder() const { return m_ladder; }
    SettingForm *form() const { return m_form; }
    SaveBar *saveBar() const { return m_bar; }
    QString evaluationResult() const;

private:
    /// What is saved as one.
    struct Rules {
        std::vector<Tier> tiers;
        SettingForm::Values settings;
    };
    struct Loaded {
        settings::SettingValues values;
        Ladder ladder;
        QHash<TierId, qint64> holders;
    };

    void buildLadder(QVBoxLayout *cards);
    void buildRules(QVBoxLayout *cards);
    void buildEvaluation(QVBoxLayout *cards);
    void reload();
    void show(const Loaded &loaded);
    void save();
    void write(const Rules &rules, bool isUndo);
    void showError(const Error &error);
    void follow();
    void showEvaluated(const Result<tiers::Evaluation> &done);
    bool isDirty() const;

    SettingForm *m_form = nullptr;
    LadderTable *m_ladder = nullptr;
    Card *m_ladderCard = nullptr;
    Card *m_rulesCard = nullptr;
    Card *m_evaluationCard = nullptr;
    PushButton *m_add = nullptr;
    TextLabel *m_evaluationWords = nullptr;
    NoticeStrip *m_evaluated = nullptr;
    PushButton *m_evaluate = nullptr;
    TextLabel *m_evaluateReason = nullptr;
    SaveBar *m_bar = nullptr;
    Loaded m_stored;
    Rules m_before;
    bool m_loaded = false;
    bool m_evaluating = false;
};

} // namespace regulars::ui
