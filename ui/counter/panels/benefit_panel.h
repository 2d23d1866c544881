// Writing down that a customer has a benefit today, with a note: who came along, which product, what was said.
//
// Thread: GUI. Invariants: nothing is written before it is confirmed; the use can be undone from the bar.
#pragma once

#include "benefits/benefit_query.h"
#include "benefits/benefit_service.h"
#include "ui/parts/side_panel.h"

class QLineEdit;

namespace regulars::ui {

class BenefitPanel : public SidePanel {
    Q_OBJECT

public:
    BenefitPanel(Desk &desk, CustomerId customer, const benefits::TodayBenefit &benefit, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("benefit"); }
    QLineEdit *note() const { return m_note; }

    /// What is told of a use, and the way back.
    static Deed deedOf(const Desk &desk, CustomerId customer, const QString &benefit, const benefits::UsedBenefit &used);

protected:
    void retranslate() override;

private:
    CustomerId m_customer;
    benefits::TodayBenefit m_benefit;
    TextLabel *m_name = nullptr;
    TextLabel *m_left = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace regulars::ui
