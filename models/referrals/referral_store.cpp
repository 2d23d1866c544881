#include "referrals/referral_store.h"

using namespace Qt::StringLiterals;

namespace regulars::referrals {
namespace {

#define SELECT_REFERRAL                                                                                                                    \
    "SELECT id,referrer_id,referred_id,registered_on,pending_until,state,coupon_id,referrer_points,referred_points,minimum_minor,"         \
    "operator_id,at_ms,reason,rests_for,named_before_id FROM referral WHERE "
#define SELECT_PAYMENT                                                                                                                     \
    "SELECT id,referral_id,purchase_id,day,at_ms,referrer_points,referred_points,taken_back_at_ms,taken_back_on,"         \
    "referrer_taken,referred_taken FROM referral_payment WHERE "

Result<std::optional<Referral>> oneReferral(db::Statement &select)
{
    TRY_LET(const bool found, select.step());
    if (!found)
        return std::optional<Referral>();
    Referral referral;
    referral.id = select.idAt<ReferralId>(0);
    referral.referrerId = select.idAt<CustomerId>(1);
    referral.referredId = select.idAt<CustomerId>(2);
    referral.registeredOn = static_cast<EpochDay>(select.intAt(3));
    referral.pendingUntil = static_cast<EpochDay>(select.intAt(4));
    referral.state = referralStateFromName(select.textAt(5)).value_or(ReferralState::Withdrawn);
    referral.couponId = select.idAt<CouponId>(6);
    referral.referrerPoints = select.intAt(7);
    referral.referredPoints = select.intAt(8);
    referral.minimumMinor = select.intAt(9);
    referral.operatorId = select.idAt<OperatorId>(10);
    referral.atMs = select.intAt(11);
    referral.reason = select.textAt(12);
    referral.restsFor = select.textAt(13);
    referral.namedBeforeId = select.idAt<CustomerId>(14);
    return std::optional(std::move(referral));
}

Result<std::optional<ReferralPayment>> onePayment(db::Statement &select)
{
    TRY_LET(const bool found, select.step());
    if (!found)
        return std::optional<ReferralPayment>();
    ReferralPayment payment;
    payment.id = select.idAt<ReferralPaymentId>(0);
    payment.referralId = select.idAt<ReferralId>(1);
    payment.purchaseId = select.idAt<PurchaseId>(2);
    payment.day = static_cast<EpochDay>(select.intAt(3));
    payment.atMs = select.intAt(4);
    payment.referrerPoints = select.intAt(5);
    payment.referredPoints = select.intAt(6);
    if (!select.isNullAt(7)) {
        payment.takenBackAtMs = select.intAt(7);
        payment.takenBackOn = static_cast<EpochDay>(select.intAt(8));
    }
    payment.referrerTaken = select.intAt(9);
    payment.referredTaken = select.intAt(10);
    return std::optional(payment);
}

Result<bool> exists(db::Statement &select)
{
    TRY_LET(const auto found, select.firstInt());
    return found.value_or(0) != 0;
}

} // namespace

Status insertReferral(db::WriteSession &session, const Referral &referral)
{
    auto insert = session.prepare("INSERT INTO referral(id,referrer_id,referred_id,registered_on,pending_until,state,coupon_id,referrer_points,"
                                  "referred_points,minimum_minor,operator_id,at_ms,named_before_id) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(referral.id).bind(referral.referrerId).bind(referral.referredId).bind(referral.registeredOn).bind(referral.pendingUntil);
    insert.bind(referralStateName(referral.state)).bind(referral.couponId).bind(referral.referrerPoints).bind(referral.referredPoints);
    return insert.bind(referral.minimumMinor).bind(referral.operatorId).bind(referral.atMs).bind(referral.namedBeforeId).run();
}

Status setState(db::WriteSession &session, ReferralId id, ReferralState state, const QString &reason)
{
    auto update = session.prepare("UPDATE referral SET state=?2,reason=?3 WHERE id=?1");
    return update.bind(id).bind(referralStateName(state)).bind(reason + u""_s).run();
}

Status deleteReferral(db::WriteSession &session, ReferralId id)
{
    return session.prepare("DELETE FROM referral WHERE id=?").bind(id).run();
}

Result<std::optional<Referral>> referralById(db::ReadSession &session, ReferralId id)
{
    auto select = session.prepare(SELECT_REFERRAL "id=?");
    return oneReferral(select.bind(id));
}

Result<std::optional<Referral>> standingOf(db::ReadSession &session, CustomerId referred)
{
    auto select = session.prepare(SELECT_REFERRAL "referred_id=? AND state<>'withdrawn'");
    return oneReferral(select.bind(referred));
}

Result<qint64> lapseBefore(db::WriteSession &session, EpochDay today)
{
    auto count = session.prepare("SELECT COUNT(*) FROM referral WHERE state='pending' AND pending_until<?");
    TRY_LET(const auto due, count.bind(today).firstInt());
    if (due.value_or(0) == 0)
        return 0;
    TRY(session.prepare("UPDATE referral SET state='lapsed' WHERE state='pending' AND pending_until<?").bind(today).run());
    return *due;
}

Status insertPayment(db::WriteSession &session, const ReferralPayment &payment)
{
    auto insert = session.prepare("INSERT INTO referral_payment(id,referral_id,purchase_id,day,at_ms,referrer_points,referred_points) VALUES(?,?,?,?,?,?,?)");
    insert.bind(payment.id).bind(payment.referralId).bind(payment.purchaseId).bind(payment.day).bind(payment.atMs);
    return insert.bind(payment.referrerPoints).bind(payment.referredPoints).run();
}

Result<std::optional<ReferralPayment>> standingPayment(db::ReadSession &session, ReferralId referral)
{
    auto select = session.prepare(SELECT_PAYMENT "referral_id=? AND taken_back_at_ms IS NULL");
    return onePayment(select.bind(referral));
}

Result<std::optional<ReferralPayment>> standingPaymentFor(db::ReadSession &session, PurchaseId purchase)
{
    auto select = session.prepare(SELECT_PAYMENT "purchase_id=? AND taken_back_at_ms IS NULL");
    return onePayment(select.bind(purchase));
}

Result<std::vector<ReferralPayment>> paymentsOf(db::ReadSession &session, ReferralId referral)
{
    auto select = session.prepare(SELECT_PAYMENT "referral_id=? ORDER BY id");
    select.bind(referral);
    std::vector<ReferralPayment> payments;
    for (;;) {
        TRY_LET(const auto payment, onePayment(select));
        if (!payment)
            return payments;
        payments.push_back(*payment);
    }
}

Status markTakenBack(db::WriteSession &session, const ReferralPayment &payment)
{
    auto update = session.prepare("UPDATE referral_payment SET taken_back_at_ms=?2,taken_back_on=?3,referrer_taken=?4,referred_taken=?5 WHERE id=?1");
    update.bind(payment.id).bind(payment.takenBackAtMs).bind(payment.takenBackOn);
    return update.bind(payment.referrerTaken).bind(payment.referredTaken).run();
}

Result<PointsOut> pointsOut(db::ReadSession &session, ReferralId referral)
{
    auto select = session.prepare("SELECT COALESCE(SUM(referrer_points-referrer_taken),0),COALESCE(SUM(referred_points-referred_taken),0) FROM "
                                  "referral_payment WHERE referral_id=?");
    TRY(select.bind(referral).step());
    return PointsOut{select.intAt(0), select.intAt(1)};
}

Result<std::optional<EpochDay>> lastDayOf(db::ReadSession &session, ReferralId referral, int part)
{
    auto select = session.prepare("SELECT l.expires_on FROM referral_payment p JOIN points_ledger e ON e.cause=10 AND e.cause_id=p.id AND e.part=?2 JOIN "
                                  "points_lot l ON l.customer_id=e.customer_id AND l.purse=e.purse AND l.ledger_id=e.id WHERE p.referral_id=?1 AND "
                                  "p.taken_back_at_ms IS NOT NULL ORDER BY p.id DESC LIMIT 1");
    TRY_LET(const auto day, select.bind(referral).bind(part).firstInt());
    return day ? std::optional<EpochDay>(static_cast<EpochDay>(*day)) : std::nullopt;
}

Status setPaymentPurchase(db::WriteSession &session, ReferralPaymentId id, PurchaseId purchase, EpochDay day)
{
    return session.prepare("UPDATE referral_payment SET purchase_id=?2,day=?3 WHERE id=?1").bind(id).bind(purchase).bind(day).run();
}

Result<qint64> paidFriends(db::ReadSession &session, CustomerId referrer)
{
    auto select = session.prepare("SELECT COUNT(*) FROM referral WHERE referrer_id=? AND state='paid'");
    TRY_LET(const auto friends, select.bind(referrer).firstInt());
    return friends.value_or(0);
}

Result<bool> isGiven(db::ReadSession &session, ReferralMilestoneId milestone, CustomerId referrer)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM referral_milestone_given WHERE milestone_id=? AND referrer_id=?)");
    return exists(select.bind(milestone).bind(referrer));
}

Result<std::vector<Reached>> reachedNotGiven(db::ReadSession &session, const ReferralMilestone &milestone, CustomerId after, int limit)
{
    auto select = session.prepare(
        "SELECT r.referrer_id,COALESCE((SELECT x.id FROM referral x JOIN referral_payment p ON p.referral_id=x.id AND p.taken_back_at_ms IS NULL WHERE "
        "x.referrer_id=r.referrer_id AND x.state='paid' ORDER BY p.day DESC,p.id DESC LIMIT 1),MAX(r.id)) FROM referral r INDEXED BY referral_referrer "
        "JOIN customer c ON c.id=r.referrer_id WHERE r.state='paid' AND r.referrer_id>?2 AND c.erased_at_ms IS NULL AND NOT EXISTS(SELECT 1 FROM "
        "referral_milestone_given g WHERE g.milestone_id=?1 AND g.referrer_id=r.referrer_id) GROUP BY r.referrer_id HAVING COUNT(*)>=?3 "
        "ORDER BY r.referrer_id LIMIT ?4");
    select.bind(milestone.id).bind(after.value()).bind(milestone.friends).bind(limit);
    std::vector<Reached> rows;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back({select.idAt<CustomerId>(0), select.idAt<ReferralId>(1)});
    }
}

Status insertGiven(db::WriteSession &session, const GivenRow &row)
{
    auto insert = session.prepare("INSERT INTO referral_milestone_given(id,milestone_id,referrer_id,referral_id,day,at_ms,points,coupon_id,tier_id,"
                                  "until_on) VALUES(?,?,?,?,?,?,?,?,?,?)");
    insert.bind(row.id).bind(row.milestoneId).bind(row.referrerId).bind(row.referralId).bind(row.day).bind(row.atMs).bind(row.points);
    return insert.bind(row.couponId).bind(row.tierId).bind(row.untilOn).run();
}

} // namespace regulars::referrals
