// A kind of coupon being made or changed.
//
// Thread: GUI. Invariants: what is wrong stands beside its field and nothing is saved until it is right; an example follows what is
// typed; closing with something unsaved asks once. A change leaves the days of coupons that were issued before.
#pragma once

#include "coupons/coupon.h"
#include "ui/loyalty/deed_form.h"

namespace regulars::ui {

class GivesForm;
class LimitsForm;
class ValidityForm;
class CouponForm;

class CouponEditor : public DeedForm {
    Q_OBJECT

public:
    /// Without an id a new kind.
    CouponEditor(Desk &desk, DeskJobs &jobs, const CouponTemplate &plan, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("editor"); }
    bool isSettled() const override { return SidePanel::isSettled() && !m_isReading; }
    bool mayClose() override;
    bool isDirty() const;

    GivesForm *gives() const { return m_gives; }
    ValidityForm *validity() const { return m_validity; }
    LimitsForm *limits() const { return m_limits; }
    using SidePanel::row;

signals:
    /// It is in the store.
    void saved(regulars::CouponTemplateId id);

protected:
    void retranslate() override;

private:
    bool isNew() const { return !m_before.id.isValid(); }
    void readChoices();
    void follow();
    /// What stands in the fields; the error is about the first field that cannot be read.
    Result<CouponTemplate> plan() const;
    void refuse(const Error &error) override;

    CouponTemplate m_before;
    GivesForm *m_gives = nullptr;
    ValidityForm *m_validity = nullptr;
    LimitsForm *m_limits = nullptr;
    TextLabel *m_out = nullptr; ///< what a change means for those who hold one
    TextLabel *m_validityTitle = nullptr;
    TextLabel *m_limitsTitle = nullptr;
    std::optional<CouponTemplate> m_loaded; ///< as read back from the fields
    bool m_isReading = false;
    bool m_isWarned = false;
};

} // namespace regulars::ui
