#include "referrals/payout_service.h"

#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "points/earning_query.h"
#include "points/ledger_service.h"
#include "purchases/purchase_query.h"
#include "referrals/program_store.h"
#include "referrals/referral_facts_query.h"
#include "referrals/referral_rules.h"
#include "referrals/referral_store.h"
#include "tiers/tier_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::referrals {
namespace {

constexpr int kReachedAtOnce = 500;

points::Posting postingOf(CustomerId customer, qint64 cause, int part, qint64 amount, const PayoutOccasion &occasion)
{
    points::Posting posting;
    posting.customerId = customer;
    posting.cause = Cause::Referral;
    posting.causeId = cause;
    posting.part = part;
    posting.amount = amount;
    posting.atMs = occasion.atMs;
    posting.day = occasion.day;
    posting.operatorId = occasion.operatorId;
    return posting;
}

// What ended before the day is written off first, so that the night run's absence changes nothing.
Result<qint64> credit(db::WriteSession &session, points::LedgerService &ledger, const points::Posting &posting)
{
    if (posting.amount == 0)
        return 0;
    TRY(ledger.expireLots(session, posting.customerId, posting.day, posting.atMs, posting.operatorId));
    return ledger.credit(session, posting);
}

Result<qint64> debit(db::WriteSession &session, points::LedgerService &ledger, const points::Posting &posting)
{
    if (posting.amount == 0)
        return 0;
    TRY(ledger.expireLots(session, posting.customerId, posting.day, posting.atMs, posting.operatorId));
    const auto shortfall = ledger.policy().clawback == Clawback::Clamp ? points::Shortfall::Clamp : points::Shortfall::Deficit;
    return ledger.debit(session, posting, shortfall);
}

void tell(db::WriteSession &session, const Referral &referral)
{
    session.changes().add(db::Topic::Referrals, referral.referrerId.value());
    session.changes().add(db::Topic::Referrals, referral.referredId.value());
}

// The referral that the purchase pays for.
Result<std::optional<Referral>> paidBy(db::ReadSession &session, const Purchase &purchase)
{
    if (!purchase.customerId.isValid() || purchase.source != Source::Till)
        return std::optional<Referral>();
    TRY_LET(const auto referral, standingOf(session, purchase.customerId));
    const bool pays = referral && paysFor(*referral, purchase.netMinor() - purchase.refundedMinor, purchase.day);
    return pays ? referral : std::optional<Referral>();
}

} // namespace

Result<ReferralPaid> PayoutService::due(db::ReadSession &session, const Referral &referral)
{
    ReferralPaid due;
    due.id = referral.id;
    due.referrerId = referral.referrerId;
    TRY_LET(const auto referrer, customers::customerById(session, referral.referrerId));
    TRY_LET(const PointsOut out, pointsOut(session, referral.id)); // a claw-back that stopped at zero left it with them
    due.referredPoints = std::max<qint64>(referral.referredPoints - out.referred, 0);
    if (!referrer || referrer->isErased)
        return due; // an erased file takes nothing
    due.referrerName = referrer->name;
    due.referrerCard = referrer->cardNo;
    due.referrerPoints = std::max<qint64>(referral.referrerPoints - out.referrer, 0);
    return due;
}

Result<std::optional<ReferralPaid>> PayoutService::foreseen(db::ReadSession &session, const Purchase &purchase)
{
    TRY_LET(const auto referral, paidBy(session, purchase));
    if (!referral)
        return std::optional<ReferralPaid>();
    TRY_LET(ReferralPaid paid, due(session, *referral));
    return std::optional(std::move(paid));
}

Result<std::optional<ReferralPaid>> PayoutService::afterPurchase(db::WriteSession &session, const Purchase &purchase,
                                                                 const PayoutOccasion &occasion)
{
    TRY_LET(const auto referral, paidBy(session, purchase));
    if (!referral)
        return std::optional<ReferralPaid>();
    TRY_LET(ReferralPaid paid, pay(session, *referral, purchase.id, occasion));
    return std::optional(std::move(paid));
}

Result<std::optional<ReferralPaid>> PayoutService::payForEarlier(db::WriteSession &session, const Referral &referral,
                                                                 const PayoutOccasion &occasion)
{
    TRY_LET(const auto earlier, firstPaying(session, referral, {}));
    if (!earlier || !paysFor(referral, std::max<qint64>(referral.minimumMinor, 1), earlier->day))
        return std::optional<ReferralPaid>();
    TRY_LET(ReferralPaid paid, pay(session, referral, earlier->id, occasion));
    return std::optional(std::move(paid));
}

Result<ReferralPaid> PayoutService::pay(db::WriteSession &session, const Referral &referral, PurchaseId purchase, const PayoutOccasion &occasion)
{
    TRY_LET(ReferralPaid paid, due(session, referral));
    TRY_LET(const PointsPolicy policy, points::policyOf(session));
    points::LedgerService ledger(policy);
    ReferralPayment payment;
    TRY_LET(payment.id, session.nextId<ReferralPaymentId>(u"referral"_s));
    payment.referralId = referral.id;
    payment.purchaseId = purchase;
    payment.day = occasion.day;
    payment.atMs = occasion.atMs;
    const qint64 cause = payment.id.value();
    points::Posting forReferrer = postingOf(referral.referrerId, cause, kPaidReferrer, paid.referrerPoints, occasion);
    points::Posting forReferred = postingOf(referral.referredId, cause, kPaidReferred, paid.referredPoints, occasion);
    if (occasion.keepsLastDay) {
        TRY_LET(forReferrer.expiresOn, lastDayOf(session, referral.id, kPaidReferrer));
        TRY_LET(forReferred.expiresOn, lastDayOf(session, referral.id, kPaidReferred));
    }
    TRY_LET(paid.referrerPoints, credit(session, ledger, forReferrer));
    TRY_LET(paid.referredPoints, credit(session, ledger, forReferred));
    payment.referrerPoints = paid.referrerPoints;
    payment.referredPoints = paid.referredPoints;
    TRY(insertPayment(session, payment));
    TRY(setState(session, referral.id, ReferralState::Paid));
    tell(session, referral);
    if (paid.referrerCard.isEmpty())
        return paid;
    TRY_LET(paid.milestones, giveMilestones(session, referral, occasion));
    return paid;
}

Result<QStringList> PayoutService::giveMilestones(db::WriteSession &session, const Referral &referral, const PayoutOccasion &occasion)
{
    QStringList given;
    TRY_LET(const auto milestones, readMilestones(session));
    if (milestones.empty())
        return given;
    TRY_LET(const qint64 friends, paidFriends(session, referral.referrerId));
    for (const ReferralMilestone &milestone : milestones) {
        if (!milestone.isActive || milestone.friends > friends)
            continue;
        TRY_LET(const bool hasIt, isGiven(session, milestone.id, referral.referrerId));
        if (hasIt)
            continue;
        TRY_LET(const bool isOut, give(session, {referral.referrerId, referral.id}, milestone, occasion));
        if (isOut)
            given << milestone.name;
    }
    return given;
}

Result<qint64> PayoutService::giveReached(db::WriteSession &session, const PayoutOccasion &occasion, JobControl *job)
{
    TRY_LET(const auto milestones, readMilestones(session));
    qint64 given = 0;
    for (const ReferralMilestone &milestone : milestones) {
        CustomerId after(0);
        while (milestone.isActive) {
            if (job)
                TRY(job->checkCancelled());
            TRY_LET(const auto page, reachedNotGiven(session, milestone, after, kReachedAtOnce));
            for (const Reached &reached : page) {
                TRY_LET(const bool isOut, give(session, reached, milestone, occasion));
                given += isOut ? 1 : 0;
                if (isOut)
                    session.changes().add(db::Topic::Referrals, reached.referrerId.value());
            }
            if (page.size() < size_t(kReachedAtOnce))
                break;
            after = page.back().referrerId;
        }
    }
    return given;
}

Result<bool> PayoutService::give(db::WriteSession &session, const Reached &reached, const ReferralMilestone &milestone,
                                 const PayoutOccasion &occasion)
{
    const CustomerId referrer = reached.referrerId;
    GivenRow row{{}, milestone.id, referrer, reached.referralId, occasion.day, occasion.atMs, 0, {}, {}, {}};
    TRY_LET(row.id, session.nextId<ReferralPaymentId>(u"referral"_s));
    if (milestone.gives == MilestoneGift::Points) {
        TRY_LET(const PointsPolicy policy, points::policyOf(session));
        points::LedgerService ledger(policy);
        TRY_LET(row.points, credit(session, ledger, postingOf(referrer, row.id.value(), 0, milestone.points, occasion)));
    } else if (milestone.gives == MilestoneGift::Coupon) {
        const auto plan = coupons::requireTemplate(session, milestone.templateId.toString());
        if (!plan && plan.error().code != ErrorCode::NotFound)
            return tl::unexpected<Error>(plan.error());
        if (!plan || !plan->isActive || plan->validUntil < occasion.today)
            return false;
        const QString key = u"referral:milestone:%1:%2"_s.arg(milestone.id.toString(), referrer.toString());
        TRY_LET(const auto coupon,
                coupons::CouponService(m_clock).issueOnce(session, *plan, referrer, occasion.today, key, u"referral"_s, occasion.operatorId));
        if (!coupon)
            return false;
        row.couponId = coupon->id;
    } else {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        const Tier &tier = ladder.tierOf(milestone.tierId);
        const EpochDay until = occasion.today + milestone.days;
        TRY_LET(const TierState state, tiers::StandingService(ladder).settled(session, referrer, occasion.today));
        const int held = ladder.tierOf(state.tierId).rank;
        const bool isPinHigherOrLonger = state.isPinned && (held >= tier.rank || state.validUntilOn > until); // somebody's word beats a rule
        if (tier.id != milestone.tierId || held > tier.rank || (held == tier.rank && state.validUntilOn >= until) || isPinHigherOrLonger)
            return false; // it waits until it would be worth something
        const Actor rule{occasion.operatorId, Role::Manager, {}}; // who may set pins has set the rule
        TRY(tiers::TierService(m_clock).pin(session, rule, referrer, tier.id, until, occasion.today, milestone.name));
        row.tierId = tier.id;
        row.untilOn = until;
    }
    TRY(insertGiven(session, row));
    return true;
}

Result<std::optional<ReferralTakenBack>> PayoutService::afterRefund(db::WriteSession &session, const Purchase &purchase,
                                                                   const PayoutOccasion &occasion)
{
    const std::optional<ReferralTakenBack> nothing;
    TRY_LET(const auto payment, standingPaymentFor(session, purchase.id));
    if (!payment)
        return nothing;
    TRY_LET(auto referral, referralById(session, payment->referralId));
    if (!referral || referral->state != ReferralState::Paid)
        return nothing;
    const qint64 left = purchase.netMinor() - purchase.refundedMinor;
    if (left > 0 && left >= referral->minimumMinor)
        return nothing;
    TRY_LET(const auto other, firstPaying(session, *referral, purchase.id));
    if (other) {
        tell(session, *referral);
        TRY(setPaymentPurchase(session, payment->id, other->id, other->day));
        return nothing;
    }
    TRY_LET(ReferralTakenBack taken, takeBack(session, *referral, reopenedState(*referral, occasion.day), {}, occasion));
    return std::optional(std::move(taken));
}

Result<ReferralTakenBack> PayoutService::takeBack(db::WriteSession &session, const Referral &referral, ReferralState then,
                                                  const QString &reason, const PayoutOccasion &occasion)
{
    TRY_LET(const auto referrer, customers::customerById(session, referral.referrerId));
    ReferralTakenBack taken{referral.id, referral.referrerId, {}, {}, 0, 0};
    if (referrer) {
        taken.referrerName = referrer->name;
        taken.referrerCard = referrer->cardNo;
    }
    TRY_LET(auto payment, standingPayment(session, referral.id));
    if (payment) {
        TRY_LET(const PointsPolicy policy, points::policyOf(session));
        points::LedgerService ledger(policy);
        const qint64 cause = payment->id.value();
        const auto fromReferrer = postingOf(referral.referrerId, cause, kTakenFromReferrer, payment->referrerPoints, occasion);
        const auto fromReferred = postingOf(referral.referredId, cause, kTakenFromReferred, payment->referredPoints, occasion);
        TRY_LET(payment->referrerTaken, debit(session, ledger, fromReferrer));
        TRY_LET(payment->referredTaken, debit(session, ledger, fromReferred));
        payment->takenBackAtMs = occasion.atMs;
        payment->takenBackOn = occasion.day;
        TRY(markTakenBack(session, *payment));
        taken.referrerPoints = payment->referrerTaken;
        taken.referredPoints = payment->referredTaken;
    }
    TRY(setState(session, referral.id, then, reason));
    tell(session, referral);
    return taken;
}

Status PayoutService::reopen(db::WriteSession &session, const Referral &referral, const PayoutOccasion &occasion)
{
    TRY(takeBack(session, referral, reopenedState(referral, occasion.today), {}, occasion));
    return ok();
}

Status PayoutService::judgeAgain(db::WriteSession &session, ReferralId id, const PayoutOccasion &occasion)
{
    TRY_LET(auto referral, referralById(session, id));
    if (!referral || referral->state == ReferralState::Withdrawn)
        return ok();
    TRY_LET(const auto payment, standingPayment(session, id));
    if (payment) {
        TRY_LET(const auto purchase, purchases::purchaseById(session, payment->purchaseId));
        if (purchase)
            TRY(afterRefund(session, *purchase, occasion));
        return ok();
    }
    referral->state = reopenedState(*referral, occasion.today);
    TRY(setState(session, id, referral->state, {}));
    TRY(payForEarlier(session, *referral, occasion));
    return ok();
}

Result<qint64> PayoutService::lapse(db::WriteSession &session, EpochDay today)
{
    TRY_LET(const qint64 lapsed, lapseBefore(session, today));
    if (lapsed > 0)
        session.changes().add(db::Topic::Referrals);
    return lapsed;
}

} // namespace regulars::referrals
