// One benefit as a form: its kind, how it is called, how often it may be used.
//
// Thread: GUI. Invariants: the kind is chosen first and stays once the benefit is saved; errors stand beside their fields;
// a saved benefit is a Deed with its way back.
#pragma once

#include "benefits/benefit.h"
#include "coupons/coupon.h"
#include "ui/loyalty/deed_form.h"

class QComboBox;
class QLineEdit;

namespace regulars::ui {

class PointsEdit;
class TextLabel;

class BenefitForm : public DeedForm {
    Q_OBJECT

public:
    /// A benefit without an id is a new one. `plans`: kinds of coupons, for packs.
    BenefitForm(Desk &desk, DeskJobs &jobs, const Benefit &benefit, const std::vector<CouponTemplate> &plans, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("benefit"); }
    QComboBox *kindBox() const { return m_kind; }
    QLineEdit *nameField() const { return m_name; }
    PointsEdit *quota() const { return m_quota; }

protected:
    void retranslate() override;

private:
    void build();
    void fill();
    /// Shows the fields of the kind and proposes its name where none is typed.
    void takeKind();
    [[nodiscard]] BenefitKind kind() const;
    [[nodiscard]] std::optional<Benefit> typed();

    Benefit m_benefit;
    std::vector<CouponTemplate> m_plans;
    QString m_proposed; ///< the name that the kind proposed
    QComboBox *m_kind = nullptr;
    TextLabel *m_sentence = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_note = nullptr;
    QComboBox *m_coupon = nullptr;
    PointsEdit *m_quota = nullptr;
    QComboBox *m_period = nullptr;
};

} // namespace regulars::ui
