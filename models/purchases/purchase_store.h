// SQL of purchases and refunds.
#pragma once

#include "db/session.h"
#include "purchases/purchase.h"

namespace regulars::purchases {

/// AlreadyExists when the number is taken.
Status insertPurchase(db::WriteSession &session, const Purchase &purchase);
Status insertLines(db::WriteSession &session, PurchaseId purchase, const std::vector<PurchaseLine> &lines);
/// Amounts, points and refund counters; identity and time stay.
Status updatePurchase(db::WriteSession &session, const Purchase &purchase);
Status insertDiscount(db::WriteSession &session, PurchaseId purchase, const PurchaseDiscount &step);
Status addRefundedToLine(db::WriteSession &session, PurchaseId purchase, int lineNo, qint64 quantityMilli, qint64 amountMinor);

Status insertRefund(db::WriteSession &session, const Refund &refund);
Status insertRefundLine(db::WriteSession &session, RefundId refund, const RefundLine &line);
Status insertRefundLink(db::WriteSession &session, RefundId refund, const RefundLink &link);
/// Points and amounts once they are known.
Status updateRefund(db::WriteSession &session, const Refund &refund);

} // namespace regulars::purchases
