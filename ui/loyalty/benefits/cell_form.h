// What one tier has of one benefit, as a form.
//
// Thread: GUI. Invariants: errors stand beside their fields; a saved cell is a Deed with its way back.
#pragma once

#include "benefits/benefit_query.h"
#include "ui/loyalty/deed_form.h"

namespace regulars::ui {

class PointsEdit;
class SegmentedSwitch;
class TextLabel;

class CellForm : public DeedForm {
    Q_OBJECT

public:
    /// `cell` is absent where the tier does not have the benefit.
    CellForm(Desk &desk, DeskJobs &jobs, const Benefit &benefit, const Tier &tier, const std::optional<BenefitCell> &cell, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("benefit-cell"); }
    /// 0: the tier has it; 1: it does not.
    SegmentedSwitch *has() const { return m_has; }
    /// nullptr where the kind has no value.
    NumberEdit *value() const { return m_value; }
    /// nullptr where the kind has no quota.
    PointsEdit *quota() const { return m_quota; }

protected:
    void retranslate() override;

private:
    void build();
    void showFields(int index);
    [[nodiscard]] std::optional<BenefitCell> typed();
    [[nodiscard]] QString valueField() const;

    Benefit m_benefit;
    Tier m_tier;
    std::optional<BenefitCell> m_before;
    TextLabel *m_sentence = nullptr;
    SegmentedSwitch *m_has = nullptr;
    NumberEdit *m_value = nullptr;
    PointsEdit *m_quota = nullptr;
};

} // namespace regulars::ui
