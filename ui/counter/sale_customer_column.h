// The left column of an order: whose it is, what it does for the tier, coupons, points and discount to take off.
//
// Thread: GUI. Invariants: nothing here is computed, all figures come with the quote; a walk-in has neither bar nor
// points.
#pragma once

#include "counter/customer_card_query.h"
#include "counter/sale_quote_query.h"
#include "ui/shell/desk.h"

#include <QWidget>

namespace regulars::ui {

class Badge;
class CouponBox;
class InlineError;
class KeyCap;
class MoneyEdit;
class PointsEdit;
class ProgressBar;
class TextLabel;

class SaleCustomerColumn : public QWidget {
    Q_OBJECT

public:
    explicit SaleCustomerColumn(Desk &desk, QWidget *parent = nullptr);

    /// nullptr: a walk-in.
    void setCustomer(const counter::CustomerCard *card);
    void setDraft(const counter::SaleDraft &draft);
    void show(const counter::SaleQuote &quote);
    /// Words beneath the field named ("points", "discount", "coupon"); false when there is no such field.
    bool showError(const QString &field, const QString &text);
    void focusPoints();

    PointsEdit *points() const { return m_points; }
    MoneyEdit *discount() const { return m_discount; }
    CouponBox *coupons() const { return m_coupons; }

signals:
    void edited();
    /// Enter in one of the fields.
    void entered();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildPoints();
    QWidget *buildDiscount();
    void showTier(const counter::SaleQuote &quote);
    void showPoints(const counter::SaleQuote &quote);
    void retranslate();

    Desk &m_desk;
    bool m_hasCustomer = false;
    counter::CustomerCard m_card;
    counter::SaleQuote m_quote;
    TextLabel *m_name = nullptr;
    Badge *m_badge = nullptr;
    TextLabel *m_facts = nullptr;
    QWidget *m_tierBox = nullptr;
    TextLabel *m_gapText = nullptr;
    TextLabel *m_gap = nullptr;
    ProgressBar *m_bar = nullptr;
    CouponBox *m_coupons = nullptr;
    QWidget *m_pointsBox = nullptr;
    TextLabel *m_pointsTitle = nullptr;
    PointsEdit *m_points = nullptr;
    TextLabel *m_worth = nullptr;
    TextLabel *m_limits = nullptr;
    InlineError *m_pointsError = nullptr;
    TextLabel *m_discountTitle = nullptr;
    TextLabel *m_discountHint = nullptr;
    MoneyEdit *m_discount = nullptr;
    InlineError *m_discountError = nullptr;
};

} // namespace regulars::ui
