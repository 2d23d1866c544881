// Taking back a coupon that came with something that is itself taken back, such as a registration.
//
// Thread: that of the session. Does not audit; the use case that gave it does. Errors: HasHistory(coupon): it was used.
#pragma once

#include "coupons/coupon.h"
#include "db/session.h"

namespace regulars::coupons {

/// As if it had never been issued: it is gone, and its kind's counter with it.
Status takeBackIssue(db::WriteSession &session, CouponId id);

} // namespace regulars::coupons
