// The shop's programme of referrals as a form, with one sentence that says what it promises.
//
// Thread: GUI. Invariants: the sentence follows what is typed; a saved programme is a Deed with its way back.
#pragma once

#include "coupons/coupon.h"
#include "referrals/referral.h"
#include "tiers/tier.h"
#include "ui/loyalty/deed_form.h"

#include <vector>

class QCheckBox;
class QComboBox;

namespace regulars::ui {

class LinkButton;
class MoneyEdit;
class PointsEdit;
class TextLabel;

/// What the programme is made of.
struct ReferralRules {
    ReferralProgram program;
    std::vector<ReferralMilestone> milestones; ///< in use
    std::vector<CouponTemplate> kinds;         ///< of coupons
    Ladder ladder;

    [[nodiscard]] QString kindName(CouponTemplateId id) const;
};

class ProgramPanel : public DeedForm {
    Q_OBJECT

public:
    ProgramPanel(Desk &desk, DeskJobs &jobs, const ReferralRules &rules, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("referral-program"); }
    QCheckBox *onBox() const { return m_on; }
    PointsEdit *referrerPoints() const { return m_referrerPoints; }
    PointsEdit *referredPoints() const { return m_referredPoints; }
    PointsEdit *pendingDays() const { return m_pendingDays; }
    MoneyEdit *minimum() const { return m_minimum; }
    QString sentence() const;

signals:
    void milestonesWanted();

protected:
    void retranslate() override;

private:
    void build();
    void fill();
    void follow();
    [[nodiscard]] ReferralProgram typed() const;

    ReferralRules m_rules;
    QCheckBox *m_on = nullptr;
    QComboBox *m_coupon = nullptr;
    PointsEdit *m_referrerPoints = nullptr;
    PointsEdit *m_referredPoints = nullptr;
    MoneyEdit *m_minimum = nullptr;
    PointsEdit *m_pendingDays = nullptr;
    PointsEdit *m_linkDays = nullptr;
    TextLabel *m_sentence = nullptr;
    LinkButton *m_milestones = nullptr;
    QList<std::pair<QString, NumberEdit *>> m_numbers;
};

} // namespace regulars::ui
