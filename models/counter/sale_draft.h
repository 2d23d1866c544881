// An order while it is being put together at the counter.
//
// Invariants: holds everything that is needed to go on with it, so a draft can be put aside and taken up again.
// Units: quantities × 10³, unit prices × 10⁴ of the major unit, money in minor units, points whole.
#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace regulars::counter {

struct SaleLine {
    ProductId productId; ///< invalid with a SKU: a product to be made with the sale
    QString sku;
    QString name;
    qint64 quantityMilli = kQuantityOne;
    qint64 unitPriceE4 = 0;
    qint64 amountMinor = 0;

    bool operator==(const SaleLine &) const = default;
};

struct SaleDraft {
    CustomerId customerId; ///< invalid: a walk-in
    ShopId shopId;
    bool isAmountOnly = true;
    qint64 amountMinor = 0;      ///< amount only
    std::vector<SaleLine> lines; ///< by product
    qint64 discountMinor = 0;
    qint64 redeemPoints = 0;
    /// Codes: those to be used, or, while the best ones are chosen, those laid on the counter beside the customer's own.
    QStringList coupons;
    bool choosesCoupons = true; ///< take the customer's best; false: exactly `coupons`

    /// Nothing would be lost by dropping it.
    [[nodiscard]] bool isEmpty() const { return isAmountOnly ? amountMinor == 0 : lines.empty(); }
    bool operator==(const SaleDraft &) const = default;
};

} // namespace regulars::counter
