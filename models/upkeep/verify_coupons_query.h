// Counters of coupons, gifts of member days and what sales took off against coupons, uses and purchases.
//
// Thread: that of the session. Errors: those of reading.
#pragma once

#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

/// Kinds: issued, used and given away; coupons: uses; member days: gifts of each day; purchases: the sum of their steps, and each coupon's own step.
Status verifyCoupons(VerifyRun &run);

/// Rows of all of them.
Result<qint64> workOfCoupons(db::ReadSession &session);

} // namespace regulars::upkeep
