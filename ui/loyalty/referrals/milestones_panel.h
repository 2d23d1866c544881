// What so many friends unlock: those there are, and a form for one more.
//
// Thread: GUI. Invariants: one gift is in front; what is added or taken away is a Deed with its way back.
#pragma once

#include "ui/loyalty/referrals/program_panel.h"

class QLineEdit;

namespace regulars::ui {

class SegmentedSwitch;

class MilestonesPanel : public DeedForm {
    Q_OBJECT

public:
    MilestonesPanel(Desk &desk, DeskJobs &jobs, const ReferralRules &rules, QWidget *parent = nullptr);

    void takeFocus() override;
    /// Adds what is typed.
    void finish() override;
    QString name() const override { return QStringLiteral("referral-milestones"); }
    QLineEdit *nameField() const { return m_name; }
    PointsEdit *friends() const { return m_friends; }
    PointsEdit *points() const { return m_points; }
    SegmentedSwitch *gives() const { return m_gives; }
    /// Takes one out of the programme, by its place in the list.
    void remove(int index);

protected:
    void retranslate() override;

private:
    void build();
    QWidget *buildList();
    void follow();
    [[nodiscard]] ReferralMilestone typed() const;
    [[nodiscard]] MilestoneGift chosen() const;

    ReferralRules m_rules;
    QList<TextLabel *> m_lines;
    QList<LinkButton *> m_removes;
    TextLabel *m_heading = nullptr;
    QLineEdit *m_name = nullptr;
    PointsEdit *m_friends = nullptr;
    SegmentedSwitch *m_gives = nullptr;
    QComboBox *m_tier = nullptr;
    PointsEdit *m_days = nullptr;
    QComboBox *m_coupon = nullptr;
    PointsEdit *m_points = nullptr;
};

} // namespace regulars::ui
