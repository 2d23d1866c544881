// How often a kind of coupon may be used, with what it goes together, and who gets one by itself.
//
// Thread: GUI. Invariants: those of CouponForm; the tier is asked for only where a rule issues the coupon.
#pragma once

#include "tiers/tier.h"
#include "ui/loyalty/coupons/coupon_form.h"

class QComboBox;
class QLineEdit;

namespace regulars::ui {

class PointsEdit;
class SegmentedSwitch;

class LimitsForm : public CouponForm {
    Q_OBJECT

public:
    explicit LimitsForm(const Currency &currency, QWidget *parent = nullptr);

    void load(const CouponTemplate &plan) override;
    Status store(CouponTemplate &plan) const override;
    void retranslate() override;
    void setTiers(const std::vector<Tier> &tiers);

    SegmentedSwitch *stacking() const { return m_stacking; }
    PointsEdit *uses() const { return m_uses; }
    MoneyEdit *budget() const { return m_budget; }
    QComboBox *ruleBox() const { return m_rule; }
    QComboBox *tierBox() const { return m_tier; }
    QLineEdit *prefix() const { return m_prefix; }

private:
    void build();
    [[nodiscard]] IssueRule rule() const;
    void follow();
    void followRule();
    void fillTiers();
    FormRow *row(const QString &field) const;

    SegmentedSwitch *m_stacking = nullptr;
    TextLabel *m_stackingWords = nullptr;
    PointsEdit *m_uses = nullptr;
    PointsEdit *m_limit = nullptr;
    PointsEdit *m_perCustomer = nullptr;
    MoneyEdit *m_budget = nullptr;
    QCheckBox *m_returned = nullptr;
    QComboBox *m_rule = nullptr;
    QComboBox *m_tier = nullptr;
    QLineEdit *m_prefix = nullptr;
    std::vector<Tier> m_tiers;
    TierId m_wanted;
};

} // namespace regulars::ui
