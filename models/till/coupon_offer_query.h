// Which coupons may be used on an order, with what the calculation must know of each.
//
// Thread: that of the session. Writes nothing.
#pragma once

#include "base/money.h"
#include "db/session.h"
#include "till/discount_rules.h"

namespace regulars::till {

struct OfferRequest {
    QStringList codes;                 ///< as typed; each once
    bool isProposal = false;           ///< all that the customer holds, beside the codes
    CustomerId customerId;             ///< invalid: a walk-in
    EpochDay day = 0;
    int minuteOfDay = 0;               ///< of the shop's clock
    std::vector<ProductId> products;   ///< per line; invalid: an amount only
};

/// A coupon that the customer holds and that does not count here.
struct RefusedCoupon {
    CouponId id;
    QString code;
    QString name;
    Error reason;
};

struct OfferedCoupons {
    std::vector<CouponOffer> offers;
    std::vector<RefusedCoupon> refused; ///< of the customer's own, in a proposal
};

/// Errors, of the codes: those of coupons::checkUsable and NotFound(coupon).
Result<OfferedCoupons> couponOffers(db::ReadSession &session, const OfferRequest &request);

} // namespace regulars::till
