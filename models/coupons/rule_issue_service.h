// Coupons that are issued by rule: a tier reached, the month of the birthday.
//
// Thread: that of the session. Invariants: an occasion (a tier reached, a birthday: by customer and its own year) gives one coupon of a kind,
// however often and however late the rules run. A birthday's coupon that names a tier is for those who hold it or a higher one on
// the day the rules run, pins included: who rises within the month of the birthday gets it then.
#pragma once

#include "coupons/coupon_service.h"
#include "coupons/rise_query.h"

namespace regulars::coupons {

class RuleIssueService {
public:
    explicit RuleIssueService(const Clock &clock) : m_clock(clock), m_coupons(clock) {}

    /// What a rise gives, in the transaction of the change. Does not audit.
    Result<std::vector<Coupon>> afterRise(db::WriteSession &session, const Rise &rise, EpochDay today, OperatorId operatorId);
    /// The rise was taken back: its coupons that nobody used count no more, and a new rise gives new ones. Those of its packs,
    /// too. Returns how many. Does not audit.
    static Result<qint64> takeBackRise(db::WriteSession &session, const Rise &rise, qint64 atMs);
    /// What is owed today and was not given yet: birthdays of the month, rises of the last days that no till saw. Returns
    /// how many were issued. Does not audit: the night run does.
    Result<qint64> run(db::WriteSession &session, EpochDay today, OperatorId operatorId, JobControl *job);

private:
    Result<qint64> giveBirthdays(db::WriteSession &session, const CouponTemplate &plan, EpochDay today, OperatorId operatorId, JobControl *job);
    Result<std::vector<Coupon>> giveForRise(db::WriteSession &session, const std::vector<CouponTemplate> &plans, const Rise &rise,
                                            EpochDay today, OperatorId operatorId);
    Result<qint64> giveRises(db::WriteSession &session, const std::vector<CouponTemplate> &plans, EpochDay today, OperatorId operatorId, JobControl *job);

    const Clock &m_clock;
    CouponService m_coupons;
};

/// A rise that only the night run or an evaluation saw is still rewarded so many days later.
inline constexpr int kRiseDays = 3;

} // namespace regulars::coupons
