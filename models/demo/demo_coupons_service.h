// Coupons and a member day for the demo store, through the services that a shop uses.
//
// Thread: that of the session. Five kinds of coupons, some dozen coupons in the hands of the most frequent customers, and
// one member day, however many customers there are. The same seed gives the same codes.
#pragma once

#include "base/business_time.h"
#include "db/session.h"

namespace regulars::demo {

struct CouponStage {
    QString language;
    qint64 nowMs = 0;       ///< the end of the story
    EpochDay lastDay = 0;
    quint32 seed = 0;
    QString category;       ///< of products that one kind of coupon is for
};

/// How many sales were made with a coupon.
Result<qint64> addCoupons(db::WriteSession &session, const CouponStage &stage);

} // namespace regulars::demo
