// The referral programme of the demo store, and what came of the newest customers who name a referrer.
//
// Thread: that of the session. Some dozen referrals, however many customers there are: each began on the day its friend
// registered, through the service that a shop uses, and was paid for by the purchases of the story.
#pragma once

#include "base/business_time.h"
#include "db/session.h"

namespace regulars::demo {

struct ReferralStage {
    QString language;
    qint64 nowMs = 0;       ///< the end of the story
    EpochDay lastDay = 0;
    BusinessTime time;      ///< of the default shop
};

/// After the coupons: one of their kinds is the friend's.
Status addReferrals(db::WriteSession &session, const ReferralStage &stage);

} // namespace regulars::demo
