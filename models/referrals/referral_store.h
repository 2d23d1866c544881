// SQL of referrals, their payments, and what milestones gave.
#pragma once

#include "db/session.h"
#include "referrals/referral.h"

#include <vector>

namespace regulars::referrals {

Status insertReferral(db::WriteSession &session, const Referral &referral);
Status setState(db::WriteSession &session, ReferralId id, ReferralState state, const QString &reason = {});
/// Only where nothing was ever paid for it.
Status deleteReferral(db::WriteSession &session, ReferralId id);
Result<std::optional<Referral>> referralById(db::ReadSession &session, ReferralId id);
/// The one of a referred customer that is not withdrawn.
Result<std::optional<Referral>> standingOf(db::ReadSession &session, CustomerId referred);
/// Pending ones whose last day is over; returns how many.
Result<qint64> lapseBefore(db::WriteSession &session, EpochDay today);

Status insertPayment(db::WriteSession &session, const ReferralPayment &payment);
/// The payment that was not taken back.
Result<std::optional<ReferralPayment>> standingPayment(db::ReadSession &session, ReferralId referral);
Result<std::optional<ReferralPayment>> standingPaymentFor(db::ReadSession &session, PurchaseId purchase);
Result<std::vector<ReferralPayment>> paymentsOf(db::ReadSession &session, ReferralId referral);
/// Writes when and how much of it was taken back.
Status markTakenBack(db::WriteSession &session, const ReferralPayment &payment);
/// Points of a referral that were booked and never taken back, over all its payments.
struct PointsOut {
    qint64 referrer = 0;
    qint64 referred = 0;
};
Result<PointsOut> pointsOut(db::ReadSession &session, ReferralId referral);
/// Last day of the points that the newest payment taken back had given; `part` of its rows. Nothing without one.
Result<std::optional<EpochDay>> lastDayOf(db::ReadSession &session, ReferralId referral, int part);
/// Another purchase stands for the payment from now on.
Status setPaymentPurchase(db::WriteSession &session, ReferralPaymentId id, PurchaseId purchase, EpochDay day);

/// Friends of the referrer whose purchase was paid for.
Result<qint64> paidFriends(db::ReadSession &session, CustomerId referrer);
Result<bool> isGiven(db::ReadSession &session, ReferralMilestoneId milestone, CustomerId referrer);
/// A referrer with friends enough for a milestone that was not given, and the friend who was paid for last.
struct Reached {
    CustomerId referrerId;
    ReferralId referralId;
};
/// By customer, `after` left out; at most `limit`.
Result<std::vector<Reached>> reachedNotGiven(db::ReadSession &session, const ReferralMilestone &milestone, CustomerId after, int limit);
struct GivenRow {
    ReferralPaymentId id;
    ReferralMilestoneId milestoneId;
    CustomerId referrerId;
    ReferralId referralId;
    EpochDay day = 0;
    qint64 atMs = 0;
    qint64 points = 0;
    CouponId couponId;
    TierId tierId;
    std::optional<EpochDay> untilOn;
};
Status insertGiven(db::WriteSession &session, const GivenRow &row);

} // namespace regulars::referrals
