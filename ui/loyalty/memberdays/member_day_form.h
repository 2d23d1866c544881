// One member day as a form: when it is, for whom, what it gives.
//
// Thread: GUI. Invariants: errors stand beside their fields; a saved member day is a Deed with its way back.
#pragma once

#include "memberdays/member_day.h"
#include "shops/shop.h"
#include "tiers/tier.h"
#include "ui/loyalty/deed_form.h"
#include "ui/loyalty/weekday_row.h"

class QComboBox;
class QLineEdit;

namespace regulars::ui {

class MoneyEdit;
class PointsEdit;
class SegmentedSwitch;

class MemberDayForm : public DeedForm {
    Q_OBJECT

public:
    /// A member day without an id is a new one.
    MemberDayForm(Desk &desk, DeskJobs &jobs, const MemberDay &day, const Ladder &ladder, const QList<Shop> &shops, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("memberday"); }
    QLineEdit *nameField() const { return m_name; }
    Chip *weekday(int bit) const { return m_week->chip(bit); }
    PointsEdit *monthDay() const { return m_monthDay; }
    NumberEdit *percent() const { return m_percent; }
    QLineEdit *gift() const { return m_gift; }
    PointsEdit *giftLimit() const { return m_giftLimit; }

protected:
    void retranslate() override;

private:
    void build();
    void fill();
    void showRhythm(int index);
    [[nodiscard]] std::optional<MemberDay> typed();

    MemberDay m_day;
    Ladder m_ladder;
    QList<Shop> m_shops;
    QLineEdit *m_name = nullptr;
    SegmentedSwitch *m_rhythm = nullptr;
    WeekdayRow *m_week = nullptr;
    PointsEdit *m_monthDay = nullptr;
    NumberEdit *m_percent = nullptr;
    MoneyEdit *m_amount = nullptr;
    QComboBox *m_multiplier = nullptr;
    QComboBox *m_tier = nullptr;
    QComboBox *m_shop = nullptr;
    QLineEdit *m_gift = nullptr;
    PointsEdit *m_giftLimit = nullptr;
    MoneyEdit *m_giftMinimum = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_until = nullptr;
};

} // namespace regulars::ui
