// When a kind of coupon counts, and for which goods.
//
// Thread: GUI. Invariants: those of CouponForm; SKUs and categories are words between commas, completed from the catalogue.
#pragma once

#include "base/business_time.h"
#include "ui/loyalty/coupons/coupon_form.h"
#include "ui/loyalty/weekday_row.h"

class QLineEdit;
class QStringListModel;

namespace regulars::ui {

class DateEdit;
class PointsEdit;

class ValidityForm : public CouponForm {
    Q_OBJECT

public:
    ValidityForm(const Currency &currency, QDate today, QWidget *parent = nullptr);

    void load(const CouponTemplate &plan) override;
    Status store(CouponTemplate &plan) const override;
    void retranslate() override;
    void setCategories(const QStringList &categories);

    PointsEdit *days() const { return m_days; }
    DateEdit *from() const { return m_from; }
    DateEdit *until() const { return m_until; }
    QLineEdit *hoursFrom() const { return m_hoursFrom; }
    QLineEdit *hoursUntil() const { return m_hoursUntil; }
    QLineEdit *skus() const { return m_skus; }
    Chip *weekday(int bit) const { return m_week->chip(bit); }

private:
    void build();
    void completeCategories();
    FormRow *row(const QString &field) const;

    PointsEdit *m_days = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_until = nullptr;
    WeekdayRow *m_week = nullptr;
    QWidget *m_hours = nullptr;
    QLineEdit *m_hoursFrom = nullptr;
    QLineEdit *m_hoursUntil = nullptr;
    TextLabel *m_to = nullptr;
    QLineEdit *m_skus = nullptr;
    QLineEdit *m_categories = nullptr;
    QStringListModel *m_known = nullptr;
    QDate m_today;
};

} // namespace regulars::ui
