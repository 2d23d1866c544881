#include "counter/sale_service.h"

#include "products/product_query.h"
#include "products/product_service.h"

using namespace Qt::StringLiterals;

namespace regulars::counter {

Result<till::PurchaseBooking> SaleService::bookingOf(const SaleDraft &draft, const Currency &currency)
{
    till::PurchaseBooking order;
    order.customerId = draft.customerId;
    order.shopId = draft.shopId;
    order.discountMinor = draft.discountMinor;
    order.redeemPoints = draft.redeemPoints;
    order.coupons = draft.coupons;
    order.proposesCoupons = draft.choosesCoupons;
    if (!draft.isAmountOnly) {
        for (const SaleLine &line : draft.lines)
            order.lines.push_back({line.productId, line.quantityMilli, line.unitPriceE4, line.amountMinor});
        return order;
    }
    if (draft.amountMinor <= 0)
        return order;
    const auto price = parseScaled(moneyText(draft.amountMinor, currency), kPriceDigits);
    if (!price)
        return fail(ErrorCode::OutOfRange, u"amount"_s);
    order.lines.push_back({{}, kQuantityOne, *price, draft.amountMinor});
    return order;
}

Result<ProductId> SaleService::productFor(db::WriteSession &session, const SaleLine &line)
{
    // Another till may have made it since the draft was begun.
    TRY_LET(const auto known, products::productBySku(session, line.sku));
    if (known)
        return known->id;
    Product product;
    product.sku = line.sku;
    product.name = line.name;
    product.priceE4 = line.unitPriceE4;
    return products::ProductService(m_clock).addUnaudited(session, product);
}

Result<till::BookedPurchase> SaleService::record(db::WriteSession &session, const Actor &actor, const SaleDraft &draft,
                                                 const Currency &currency)
{
    TRY(require(actor, Right::RecordSale));
    TRY_LET(till::PurchaseBooking order, bookingOf(draft, currency));
    for (size_t i = 0; i < order.lines.size() && !draft.isAmountOnly; ++i) {
        if (order.lines[i].productId.isValid() || draft.lines[i].sku.isEmpty())
            continue;
        TRY_LET(order.lines[i].productId, productFor(session, draft.lines[i]));
    }
    till::TillService till(m_clock);
    if (order.redeemPoints > 0 || order.proposesCoupons) {
        // The points field may ask for more than counts, and the best coupons are named: what the quote showed is taken.
        TRY_LET(const till::BookedPurchase quoted, till.quote(session, order));
        order.redeemPoints = quoted.figures.pointsSpent;
        order.coupons.clear();
        for (const size_t index : quoted.figures.usedOffers)
            order.coupons << quoted.offers[index].code;
        order.proposesCoupons = false;
    }
    return till.record(session, actor, order);
}

Result<till::BookedRefund> SaleService::undo(db::WriteSession &session, const Actor &actor, const QString &number)
{
    till::RefundRequest request;
    request.number = number;
    request.note = QString::fromUtf16(kUndoNote);
    request.isUndo = true;
    return till::TillService(m_clock).refund(session, actor, request);
}

} // namespace regulars::counter
