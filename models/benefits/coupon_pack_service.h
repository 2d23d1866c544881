// Coupons that a tier brings with it, in the transaction of the rise and by the night run.
//
// Thread: that of the session. Invariants: a customer has the pack of a tier once in a calendar year, that of the rise, however often the
// tier is reached and however often the night run looks; what has ended or is out of use is not given. Does not audit:
// the sale or the night run does.
#pragma once

#include "base/clock.h"
#include "base/job_control.h"
#include "benefits/benefit_query.h"
#include "coupons/coupon_service.h"
#include "coupons/rise_query.h"

namespace regulars::benefits {

class CouponPackService {
public:
    explicit CouponPackService(const Clock &clock) : m_coupons(clock) {}

    /// What a rise gives.
    Result<std::vector<Coupon>> afterRise(db::WriteSession &session, const coupons::Rise &rise, EpochDay today, OperatorId operatorId);
    /// Rises of the last days that no till saw. Returns how many coupons were given.
    Result<qint64> run(db::WriteSession &session, EpochDay today, OperatorId operatorId, JobControl *job);

private:
    Result<std::vector<Coupon>> give(db::WriteSession &session, const std::vector<TierPack> &packs, const std::vector<CouponTemplate> &plans,
                                     const coupons::Rise &rise, EpochDay today, OperatorId operatorId);

    coupons::CouponService m_coupons;
};

} // namespace regulars::benefits
