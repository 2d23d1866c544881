// The right column of the card: benefits of today, coupons that count, points by their last day, tags, what the customer agreed to.
//
// Thread: GUI. Invariants: scrolls where the place is short; days within a month are in warning.
#pragma once

#include "counter/customer_card_query.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QVBoxLayout;

namespace regulars::ui {

class CustomerSideColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit CustomerSideColumn(Desk &desk, QWidget *parent = nullptr);
    void show(const counter::CustomerCard &card);

signals:
    /// At once, or with a note first.
    void benefitWanted(regulars::BenefitId benefit, bool asksNote);
    /// What was lent comes back.
    void returnWanted(regulars::BenefitUseId use);

private:
    void addTitle(const QString &title);
    void addLine();
    void addBenefits(const counter::CustomerCard &card);
    void addBenefit(const benefits::TodayBenefit &benefit);
    void addCoupons(const counter::CustomerCard &card);
    void addReferrals(const counter::CustomerCard &card);
    void addExpiring(const counter::CustomerCard &card);
    void addTagsAndConsents(const counter::CustomerCard &card);

    Desk &m_desk;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace regulars::ui
