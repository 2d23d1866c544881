// Arithmetic of orders and refunds; pure. Sources: rules.md 2.4 (spreading), 2.6 (refund in parts).
#pragma once

#include "base/result.h"
#include "purchases/purchase.h"

namespace regulars::purchases {

/// The part of `whole` that is due when `done` of `total` have been refunded and `already` was given before:
/// round_half_up(whole × done ÷ total) − already. The parts of any split add up to `whole` exactly.
[[nodiscard]] qint64 cumulativeShare(qint64 whole, qint64 done, qint64 total, qint64 already);

/// Spreads the order's discount and what points paid over the lines (largest remainder, weighted by amount) and
/// sets each line's eligible share. Lines whose product earns nothing have `earns[i] == false`.
/// Precondition: 0 ≤ discount + pointsPaid ≤ Σ amounts.
void spreadOverLines(std::vector<PurchaseLine> &lines, qint64 discountMinor, qint64 pointsPaidMinor,
                     const std::vector<bool> &earns = {});
/// The same where each line's share of the discounts is known.
void spreadOverLines(std::vector<PurchaseLine> &lines, const std::vector<qint64> &discounts, qint64 pointsPaidMinor,
                     const std::vector<bool> &earns = {});

/// What taking back `quantityMilli` more of a line gives: money (never more than is left of it), eligible share,
/// points share.
/// Errors: RefundExceeds (detail: what is left, decimal), Invalid (not positive).
Result<RefundLink> refundShare(const PurchaseLine &line, qint64 quantityMilli);

/// As refundShare, but the money is what the goods' file says instead of the stored share (imports).
RefundLink linkShare(const PurchaseLine &line, qint64 quantityMilli, qint64 amountMinor);

struct DocumentNumber {
    EpochDay day = 0;
    qint64 device = 0;     ///< 0: not in a chain
    ShopId shop;           ///< invalid: the main shop
    qint64 running = 0;    ///< among the shop's documents of the day, from 1
    bool isRefund = false;
};
/// "2026-1123-0007", of another shop "2026-1123-S2-0007", of a chain's device "2026-1123-D3-0007", of a refund with R before.
[[nodiscard]] QString documentNumber(const DocumentNumber &number);

} // namespace regulars::purchases
