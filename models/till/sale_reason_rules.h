// Says why an order costs what it costs; pure.
#pragma once

#include "till/sale_reason.h"
#include "till/sale_rules.h"

namespace regulars::till {

/// In the order of the calculation. `offers` are those the figures name by index. A coupon that looks at some of the
/// goods only, or at a total beyond this order, is not told how far its next step is: the order alone cannot say it.
[[nodiscard]] std::vector<SaleReason> reasonsOf(const SaleFigures &figures, const std::vector<CouponOffer> &offers);

} // namespace regulars::till
