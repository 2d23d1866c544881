// What taking goods back would give, before anything is written.
//
// Thread: that of the session. The same arithmetic as the refund itself (purchases/purchase_rules), so the figures on
// the screen are those that will be booked; clamping of the claw-back (points.clawback) is not foreseen.
#pragma once

#include "db/session.h"
#include "purchases/purchase.h"

namespace regulars::counter {

/// A line of a purchase and what may still come back of it.
struct RefundableLine {
    PurchaseLine line;
    QString sku; ///< empty: an amount only
    QString name;
    qint64 leftMilli = 0; ///< × 10³
    qint64 leftMinor = 0; ///< money for all of it
};

struct RefundablePurchase {
    Purchase purchase;
    std::vector<RefundableLine> lines;
};
/// Errors: NotFound(purchase).
Result<RefundablePurchase> refundablePurchase(db::ReadSession &session, const QString &number);

struct WantedBack {
    int lineNo = 0;
    qint64 quantityMilli = 0; ///< × 10³; 0 is left out
};

struct RefundQuote {
    std::vector<qint64> lineMinor; ///< money per wanted line, in the order asked
    qint64 amountMinor = 0;
    qint64 pointsReversed = 0; ///< earned points taken back
    qint64 pointsRestored = 0; ///< spent points given back
};
/// Errors: NotFound(line), RefundExceeds(quantity), Invalid(quantity).
Result<RefundQuote> refundQuote(const RefundablePurchase &purchase, const std::vector<WantedBack> &wanted);

} // namespace regulars::counter
