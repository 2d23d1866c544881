// The counter's use cases: quote, record, refund, take back.
//
// Thread: that of the session. Every write is one transaction with one audit row.
// Errors: those of Booking, and NotAllowed, NotFound(purchase | customer), OtherCustomer.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "till/booking.h"

namespace regulars::till {

struct RefundRequest {
    QString number;                  ///< of the purchase
    CustomerId customerId;           ///< if valid, must be the purchase's
    std::vector<RefundItem> items;   ///< empty: everything that is left
    QString note;
    bool isUndo = false;             ///< of a sale just recorded: nothing was handed over, its gifts are the next buyers'
};

class TillService {
public:
    explicit TillService(const Clock &clock) : m_clock(clock) {}

    /// The figures of an order and what they would make of points and tier; writes nothing.
    /// order.atMs 0 means now, here and below; a day to come is refused: FutureDate; one before 1970: Invalid(date).
    Result<BookedPurchase> quote(db::ReadSession &session, PurchaseBooking order) const;
    /// InsufficientPoints when more is to be redeemed than the customer has; the shop's other limits trim.
    Result<BookedPurchase> record(db::WriteSession &session, const Actor &actor, PurchaseBooking order);
    Result<BookedRefund> refund(db::WriteSession &session, const Actor &actor, const RefundRequest &request);

private:
    const Clock &m_clock;
};

} // namespace regulars::till
