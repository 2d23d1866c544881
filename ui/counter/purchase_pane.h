// One order at the counter: customer, lines or amount, settlement; quoted live.
//
// Thread: GUI. Invariants: draft() is all there is to an order, so it can be put aside and taken up again; a quote of
// an older draft is dropped; recording is asked for at most once at a time.
#pragma once

#include "counter/customer_card_query.h"
#include "counter/sale_quote_query.h"
#include "ui/shell/desk.h"

#include <QWidget>

namespace regulars::ui {

class OrderEntry;
class SaleCustomerColumn;
class SettlementColumn;

class PurchasePane : public QWidget {
    Q_OBJECT

public:
    explicit PurchasePane(Desk &desk, QWidget *parent = nullptr);

    /// Begins an empty order; nullptr: a walk-in.
    void start(const counter::CustomerCard *card);
    /// Goes on with a draft of the same customer.
    void resume(const counter::SaleDraft &draft, const counter::CustomerCard *card);
    counter::SaleDraft draft() const;
    bool isOpen() const { return m_isOpen; }
    void close() { m_isOpen = false; }
    void focusEntry();
    void focusPoints();
    void focusCoupon();
    void toggleMode();
    void removeCurrentLine();
    /// Asks again: prices of points or tiers may have changed.
    void requote();
    void pay();
    /// The sale could not be recorded: says so beside the field it is about.
    void showError(const Error &error);
    bool isSettled() const;
    /// The order was handed over and the answer is awaited: it can be neither dropped nor replaced.
    bool isRecording() const { return m_isRecording; }
    OrderEntry *entry() const { return m_entry; }
    SaleCustomerColumn *customerColumn() const { return m_customer; }
    SettlementColumn *settlement() const { return m_settlement; }

signals:
    void recordRequested(const regulars::counter::SaleDraft &draft);

private:
    void setCustomer(const counter::CustomerCard *card);

    Desk &m_desk;
    SaleCustomerColumn *m_customer = nullptr;
    OrderEntry *m_entry = nullptr;
    SettlementColumn *m_settlement = nullptr;
    CustomerId m_customerId;
    quint64 m_generation = 0;
    bool m_isOpen = false;
    bool m_isQuoting = false;
    bool m_isRecording = false;
    bool m_isFilling = false;
};

} // namespace regulars::ui
