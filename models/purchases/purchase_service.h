// Writing purchases and refunds with their summary and roll-ups, inside somebody else's use case.
//
// Purpose: keeps facts and the figures beside them together. Does not audit and knows nothing of points and tiers;
// the till does. Thread: that of the session.
#pragma once

#include "db/session.h"
#include "purchases/purchase.h"

namespace regulars::purchases {

class PurchaseService {
public:
    /// Writes the purchase, its lines, the customer's summary and the roll-ups. AlreadyExists(number).
    static Status book(db::WriteSession &session, const Purchase &purchase, const std::vector<PurchaseLine> &lines);
    /// What took the discount off, step by step; once per purchase.
    static Status bookDiscounts(db::WriteSession &session, PurchaseId purchase, const std::vector<PurchaseDiscount> &steps);
    /// More lines on a purchase; `before` and `after` are its head without and with them.
    static Status extend(db::WriteSession &session, const Purchase &before, const Purchase &after, const std::vector<PurchaseLine> &added);

    /// Opens a refund; lines, links and figures follow. AlreadyExists(number).
    static Status openRefund(db::WriteSession &session, const Refund &refund);
    static Status addRefundLine(db::WriteSession &session, RefundId refund, const RefundLine &line);
    /// Records that the refund took this piece of a purchase line, and counts it on the line.
    static Status link(db::WriteSession &session, RefundId refund, const RefundLink &link);
    /// The purchase's refund counters after its pieces are known; marks it as wholly refunded when it is.
    static Status updateRefunded(db::WriteSession &session, Purchase purchase);
    /// The refund's figures, the customer's summary and the roll-ups. `before` is what was counted already (an empty
    /// refund for a new one).
    static Status closeRefund(db::WriteSession &session, const Refund &before, const Refund &after, bool isNew);

    /// The next running number of documents made in the shop that day, from 1.
    static Result<qint64> nextDocumentNumber(db::WriteSession &session, ShopId shop, EpochDay day);
};

} // namespace regulars::purchases
