// What a kind of coupon gives: its kind and the fields of that kind, its minimum, and a purchase to try it on.
//
// Thread: GUI. Invariants: those of CouponForm; only the fields of the chosen kind are seen.
#pragma once

#include "ui/loyalty/coupons/coupon_form.h"

class QLineEdit;

namespace regulars::ui {

class PercentEdit;
class PointsEdit;
class SegmentedSwitch;
class StepsEdit;

class GivesForm : public CouponForm {
    Q_OBJECT

public:
    explicit GivesForm(const Currency &currency, QWidget *parent = nullptr);

    void load(const CouponTemplate &plan) override;
    Status store(CouponTemplate &plan) const override;
    void retranslate() override;
    /// Says what the purchase pays that is tried; `plan` as it stands.
    void tryOn(const CouponTemplate &plan);

    QLineEdit *name() const { return m_name; }
    SegmentedSwitch *kindSwitch() const { return m_kind; }
    StepsEdit *steps() const { return m_steps; }
    QCheckBox *every() const { return m_every; }
    NumberEdit *percent() const;
    MoneyEdit *cap() const { return m_cap; }
    MoneyEdit *amount() const { return m_amount; }
    QLineEdit *gift() const { return m_gift; }
    MoneyEdit *minimum() const { return m_minimum; }
    MoneyEdit *trial() const { return m_trial; }
    QString exampleText() const;
    void chooseKind(CouponKind kind);

private:
    void build();
    void showKind();
    CouponKind kind() const;
    FormRow *row(const QString &field) const;

    QLineEdit *m_name = nullptr;
    SegmentedSwitch *m_kind = nullptr;
    StepsEdit *m_steps = nullptr;
    QCheckBox *m_every = nullptr;
    PointsEdit *m_mostTimes = nullptr;
    SegmentedSwitch *m_basis = nullptr;
    SegmentedSwitch *m_firstBy = nullptr;
    PercentEdit *m_percent = nullptr;
    MoneyEdit *m_cap = nullptr;
    MoneyEdit *m_amount = nullptr;
    QLineEdit *m_gift = nullptr;
    MoneyEdit *m_minimum = nullptr;
    MoneyEdit *m_trial = nullptr;
    TextLabel *m_example = nullptr;
};

} // namespace regulars::ui
