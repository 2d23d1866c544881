// The second step: the tiers and the points a new shop begins with, kept or changed in the settings.
//
// Thread: GUI. Read-only.
#pragma once

#include "tiers/tier.h"
#include "ui/welcome/welcome_step.h"

class QGridLayout;

namespace regulars::ui {

class LinkButton;
class TextLabel;

class RulesStep : public WelcomeStep
{
    Q_OBJECT

public:
    RulesStep(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override { return tr("Tiers and points"); }
    QString question() const override { return tr("How do customers rise?"); }
    QString words() const override { return tr("A good beginning for most shops. Changes are checked against all customers before they count."); }
    QString summary() const override;
    void activate() override;
    void retranslate() override;

private:
    void showRules();

    QGridLayout *m_grid = nullptr;
    TextLabel *m_earning = nullptr;
    LinkButton *m_tiers = nullptr;
    LinkButton *m_points = nullptr;
    Ladder m_ladder;
    QString m_unit;
    QString m_earn;
};

} // namespace regulars::ui
