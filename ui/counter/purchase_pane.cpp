#include "ui/counter/purchase_pane.h"

#include "counter/when_done.h"
#include "texts/error_text.h"
#include "ui/counter/coupon_box.h"
#include "ui/counter/order_entry.h"
#include "ui/counter/pane_parts.h"
#include "ui/counter/sale_customer_column.h"
#include "ui/counter/sale_reasons.h"
#include "ui/counter/settlement_column.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"

#include <QHBoxLayout>

namespace regulars::ui {

PurchasePane::PurchasePane(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    m_customer = new SaleCustomerColumn(desk);
    m_entry = new OrderEntry(desk);
    m_settlement = new SettlementColumn(desk);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_customer);
    row->addWidget(new Rule(Qt::Vertical));
    row->addWidget(m_entry, 3);
    row->addWidget(new Rule(Qt::Vertical));
    row->addWidget(m_settlement, 2);
    connect(m_customer, &SaleCustomerColumn::edited, this, &PurchasePane::requote);
    connect(m_customer, &SaleCustomerColumn::entered, m_entry, &OrderEntry::focusEntry);
    connect(m_entry, &OrderEntry::edited, this, &PurchasePane::requote);
    connect(m_entry, &OrderEntry::paymentRequested, this, &PurchasePane::pay);
    connect(m_settlement, &SettlementColumn::paid, this, &PurchasePane::pay);
}

void PurchasePane::setCustomer(const counter::CustomerCard *card)
{
    m_isOpen = true;
    m_isRecording = false;
    m_customerId = card ? card->customer.id : CustomerId();
    m_customer->setCustomer(card);
    m_settlement->setBusy(false);
    m_settlement->showError({});
}

void PurchasePane::start(const counter::CustomerCard *card)
{
    counter::SaleDraft empty;
    empty.isAmountOnly = m_entry->isAmountOnly();
    resume(empty, card);
}

void PurchasePane::resume(const counter::SaleDraft &draft, const counter::CustomerCard *card)
{
    setCustomer(card);
    m_isFilling = true;
    m_entry->setAmountOnly(draft.isAmountOnly);
    m_entry->setAmount(draft.amountMinor);
    m_entry->lines()->setLines(draft.lines);
    m_customer->setDraft(draft);
    m_isFilling = false;
    requote();
}

counter::SaleDraft PurchasePane::draft() const
{
    counter::SaleDraft draft;
    draft.customerId = m_customerId;
    draft.shopId = m_desk.shop.id;
    draft.isAmountOnly = m_entry->isAmountOnly();
    draft.amountMinor = m_entry->amountMinor();
    draft.lines = m_entry->lines()->lines();
    draft.discountMinor = m_customer->discount()->minor().value_or(0);
    draft.coupons = m_customer->coupons()->codes();
    draft.choosesCoupons = m_customer->coupons()->chooses();
    draft.redeemPoints = m_customerId.isValid() ? m_customer->points()->points().value_or(0) : 0;
    return draft;
}

void PurchasePane::focusEntry() { m_entry->focusEntry(); }

void PurchasePane::focusPoints() { m_customer->focusPoints(); }

void PurchasePane::focusCoupon() { m_customer->coupons()->focusCode(); }

void PurchasePane::toggleMode()
{
    m_entry->setAmountOnly(!m_entry->isAmountOnly());
    requote();
    focusEntry();
}

void PurchasePane::removeCurrentLine()
{
    if (!m_entry->isAmountOnly())
        m_entry->removeCurrentLine();
}

void PurchasePane::requote()
{
    if (!m_isOpen || m_isFilling)
        return;
    const quint64 generation = ++m_generation;
    m_isQuoting = true;
    auto asked = m_desk.database->read([draft = draft(), clock = m_desk.clock, currency = m_desk.currency,
                                        today = m_desk.today()](db::ReadSession &session) {
        return counter::saleQuote(session, *clock, draft, currency, today);
    });
    counter::whenDone(this, asked, [this, generation](const Result<counter::SaleQuote> &quote) {
        if (generation != m_generation)
            return;
        m_isQuoting = false;
        m_settlement->showError(quote ? QString() : errorText(quote.error()).sentence);
        if (!quote)
            return;
        m_customer->show(*quote);
        m_settlement->show(*quote, m_customerId.isValid());
        m_entry->reasons()->show(quote->booked.reasons, m_desk.currency);
    });
}

void PurchasePane::pay()
{
    const counter::SaleDraft order = draft();
    if (m_isRecording || !m_isOpen)
        return;
    if (order.isEmpty()) {
        focusEntry();
        return;
    }
    m_isRecording = true;
    m_settlement->setBusy(true);
    emit recordRequested(order);
}

void PurchasePane::showError(const Error &error)
{
    m_isRecording = false;
    m_settlement->setBusy(false);
    const QString words = errorText(error).sentence;
    if (m_customer->showError(error.field, words))
        return;
    if (error.field == u"amount" || error.field == u"quantity" || error.field == u"sku") {
        m_entry->showError(words);
        return;
    }
    m_settlement->showError(words);
}

bool PurchasePane::isSettled() const { return !m_isQuoting && !m_isRecording && m_entry->isSettled(); }

} // namespace regulars::ui
