#include "purchases/purchase_service.h"

#include "purchases/purchase_query.h"
#include "purchases/purchase_store.h"
#include "purchases/rollup_store.h"

namespace regulars::purchases {

Status PurchaseService::book(db::WriteSession &session, const Purchase &purchase, const std::vector<PurchaseLine> &lines)
{
    TRY(insertPurchase(session, purchase));
    TRY(insertLines(session, purchase.id, lines));
    const bool hasCustomer = purchase.customerId.isValid();
    if (hasCustomer)
        TRY(addToSummary(session, purchase.customerId, purchase.day, purchase.atMs, purchase.netMinor()));
    RollupDelta delta;
    delta.orders = 1;
    delta.walkInOrders = hasCustomer ? 0 : 1;
    delta.salesMinor = purchase.netMinor();
    delta.discountMinor = purchase.discountMinor;
    delta.pointsPaidMinor = purchase.pointsPaidMinor;
    delta.pointsEarned = purchase.pointsEarned;
    delta.pointsSpent = purchase.pointsSpent;
    session.changes().add(db::Topic::Purchases, purchase.customerId.value());
    return addToRollups(session, purchase.shopId, purchase.day, delta);
}

Status PurchaseService::bookDiscounts(db::WriteSession &session, PurchaseId purchase, const std::vector<PurchaseDiscount> &steps)
{
    for (const PurchaseDiscount &step : steps)
        TRY(insertDiscount(session, purchase, step));
    return ok();
}

Status PurchaseService::extend(db::WriteSession &session, const Purchase &before, const Purchase &after,
                               const std::vector<PurchaseLine> &added)
{
    TRY(insertLines(session, after.id, added));
    TRY(updatePurchase(session, after));
    if (after.customerId.isValid()) {
        TRY(addSpend(session, after.customerId, after.netMinor() - before.netMinor()));
        if (before.isFullyRefunded != after.isFullyRefunded)
            TRY(recountOrders(session, after.customerId));
    }
    RollupDelta delta;
    delta.salesMinor = after.netMinor() - before.netMinor();
    delta.pointsEarned = after.pointsEarned - before.pointsEarned;
    session.changes().add(db::Topic::Purchases, after.customerId.value());
    return addToRollups(session, after.shopId, after.day, delta);
}

Status PurchaseService::openRefund(db::WriteSession &session, const Refund &refund) { return insertRefund(session, refund); }

Status PurchaseService::addRefundLine(db::WriteSession &session, RefundId refund, const RefundLine &line)
{
    return insertRefundLine(session, refund, line);
}

Status PurchaseService::link(db::WriteSession &session, RefundId refund, const RefundLink &link)
{
    TRY(insertRefundLink(session, refund, link));
    return addRefundedToLine(session, link.purchaseId, link.purchaseLineNo, link.quantityMilli, link.amountMinor);
}

Status PurchaseService::updateRefunded(db::WriteSession &session, Purchase purchase)
{
    const bool before = purchase.isFullyRefunded;
    TRY_LET(purchase.isFullyRefunded, isWholeReturned(session, purchase.id));
    TRY(updatePurchase(session, purchase));
    if (purchase.isFullyRefunded != before && purchase.customerId.isValid())
        return recountOrders(session, purchase.customerId);
    return ok();
}

Status PurchaseService::closeRefund(db::WriteSession &session, const Refund &before, const Refund &after, bool isNew)
{
    TRY(updateRefund(session, after));
    const qint64 amount = after.amountMinor - before.amountMinor;
    if (after.customerId.isValid()) {
        if (isNew)
            TRY(subtractFromSummary(session, after.customerId, amount));
        else
            TRY(addSpend(session, after.customerId, -amount));
    }
    RollupDelta delta;
    delta.refunds = isNew ? 1 : 0;
    delta.refundMinor = amount;
    session.changes().add(db::Topic::Purchases, after.customerId.value());
    return addToRollups(session, after.shopId, after.day, delta);
}

Result<qint64> PurchaseService::nextDocumentNumber(db::WriteSession &session, ShopId shop, EpochDay day)
{
    return purchases::nextDocumentNumber(session, shop, day);
}

} // namespace regulars::purchases
