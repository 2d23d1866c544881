// The right column of an order: every step with what it took and what remains, the points, and what is to be paid.
//
// Thread: GUI. Invariants: figures come from the quote alone; one number rules the column.
#pragma once

#include "counter/sale_quote_query.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace regulars::ui {

class InlineError;
class PushButton;
class TextLabel;

class SettlementColumn : public QWidget {
    Q_OBJECT

public:
    explicit SettlementColumn(Desk &desk, QWidget *parent = nullptr);

    void show(const counter::SaleQuote &quote, bool hasCustomer);
    /// What keeps the order from being recorded; empty for nothing.
    void showError(const QString &text);
    /// While the sale is being written nothing can be pressed twice.
    void setBusy(bool busy);
    PushButton *button() const { return m_button; }

signals:
    void paid();

protected:
    void changeEvent(QEvent *event) override;

private:
    static QString titleOf(const till::SaleStep &step);
    QString detailOf(const till::SaleStep &step) const;
    /// A share that reached the most its coupon takes off.
    bool isCapped(const till::SaleStep &step) const;
    void addStep(int number, const till::SaleStep &step);
    void addGifts();
    void refresh();
    QString arithmetic() const;

    Desk &m_desk;
    counter::SaleQuote m_quote;
    bool m_hasCustomer = false;
    bool m_isBusy = false;
    TextLabel *m_title = nullptr;
    TextLabel *m_goods = nullptr;
    TextLabel *m_goodsSum = nullptr;
    QWidget *m_stepBox = nullptr;
    QVBoxLayout *m_steps = nullptr;
    QWidget *m_pointsBox = nullptr;
    TextLabel *m_earnedTitle = nullptr;
    TextLabel *m_earned = nullptr;
    TextLabel *m_arithmetic = nullptr;
    TextLabel *m_balance = nullptr;
    TextLabel *m_payableTitle = nullptr;
    TextLabel *m_payable = nullptr;
    InlineError *m_error = nullptr;
    PushButton *m_button = nullptr;
};

} // namespace regulars::ui
