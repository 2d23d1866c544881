#include "till/till_service.h"

#include "audit/audit_log.h"
#include "benefits/coupon_pack_service.h"
#include "coupons/rule_issue_service.h"
#include "customers/customer_query.h"
#include "memberdays/member_day_service.h"
#include "points/points_query.h"
#include "purchases/purchase_query.h"
#include "referrals/payout_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::till {
namespace {

Status checkCustomer(db::ReadSession &session, CustomerId id)
{
    if (!id.isValid())
        return ok();
    return customers::checkLiving(session, id);
}

// A quote shows how much of a wish counts; a sale takes nobody's word for points that are not there.
Status checkRedemption(db::ReadSession &session, const LoyaltyContext &context, const PurchaseBooking &order)
{
    if (order.redeemPoints <= 0 || !order.customerId.isValid())
        return ok();
    const EpochDay day = context.timeOf(order.shopId).dayOf(order.atMs);
    TRY_LET(const qint64 balance, points::spendable(session, order.customerId, Purse::Points, day));
    if (order.redeemPoints > balance)
        return fail(ErrorCode::InsufficientPoints, u"points"_s, QString::number(balance));
    return ok();
}

// Booking settles all that falls due up to the order's day; what is still to come must not be settled today.
Status checkDay(const LoyaltyContext &context, const PurchaseBooking &order, qint64 nowMs)
{
    const BusinessTime &time = context.timeOf(order.shopId);
    const EpochDay today = time.dayOf(nowMs);
    if (time.dayOf(order.atMs) < 0)
        return fail(ErrorCode::Invalid, u"date"_s, u"before 1970"_s);
    if (time.dayOf(order.atMs) > today)
        return fail(ErrorCode::FutureDate, u"date"_s, dayText(today));
    return ok();
}

// A tier that went with the goods takes along the coupons it had brought, as far as nobody used them (L1).
Result<qint64> takeBackRises(db::WriteSession &session, const Ladder &ladder, const TierState &before, EpochDay soldOn, const BookedRefund &booked)
{
    qint64 withdrawn = 0;
    const Tier &held = ladder.tierOf(before.tierId);
    const EpochDay from = std::min(before.sinceOn, soldOn);
    for (const Tier &tier : ladder.tiers) {
        if (!booked.refund.customerId.isValid() || tier.rank <= booked.tierAfter.rank || tier.rank > held.rank)
            continue;
        TRY_LET(const qint64 voided, coupons::RuleIssueService::takeBackRise(session, {{}, booked.refund.customerId, tier.id, from},
                                                                              booked.refund.atMs));
        withdrawn += voided;
    }
    return withdrawn;
}

} // namespace

Result<BookedPurchase> TillService::quote(db::ReadSession &session, PurchaseBooking order) const
{
    TRY(checkCustomer(session, order.customerId));
    TRY_LET(auto context, LoyaltyContext::load(session));
    const Booking booking(std::move(context));
    order.atMs = order.atMs != 0 ? order.atMs : m_clock.nowMs();
    TRY(checkDay(booking.context(), order, m_clock.nowMs()));
    TRY_LET(BookedPurchase booked, booking.quote(session, order));
    TRY_LET(booked.referral, referrals::PayoutService::foreseen(session, booked.purchase));
    if (booked.referral)
        booked.balanceAfter += booked.referral->referredPoints;
    return booked;
}

Result<BookedPurchase> TillService::record(db::WriteSession &session, const Actor &actor, PurchaseBooking order)
{
    TRY(require(actor, Right::RecordSale));
    TRY(checkCustomer(session, order.customerId));
    TRY_LET(auto context, LoyaltyContext::loadKept(session));
    Booking booking(std::move(context));
    order.atMs = order.atMs != 0 ? order.atMs : m_clock.nowMs();
    order.operatorId = actor.id;
    TRY(checkDay(booking.context(), order, m_clock.nowMs()));
    TRY(checkRedemption(session, booking.context(), order));
    TRY_LET(BookedPurchase booked, booking.purchase(session, order));
    const EpochDay today = booking.context().timeOf(booked.purchase.shopId).dayOf(m_clock.nowMs()); // a late sale gives its coupon today
    referrals::PayoutService payout(m_clock);
    TRY_LET(booked.referral, payout.afterPurchase(session, booked.purchase, {booked.purchase.day, booked.purchase.atMs, today, actor.id}));
    if (booked.referral)
        booked.balanceAfter += booked.referral->referredPoints;
    if (booked.hasRisen) {
        const coupons::Rise rise{{}, booked.purchase.customerId, booked.tierAfter.id, booked.purchase.day};
        coupons::RuleIssueService rules(m_clock);
        TRY_LET(booked.issued, rules.afterRise(session, rise, today, actor.id));
        benefits::CouponPackService packs(m_clock);
        TRY_LET(const auto pack, packs.afterRise(session, rise, today, actor.id));
        booked.issued.insert(booked.issued.end(), pack.begin(), pack.end());
    }
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {u"purchase.record"_s,
                       u"purchase"_s,
                       booked.purchase.id.value(),
                       {{u"payable"_s, booked.purchase.netMinor()},
                        {u"earned"_s, booked.purchase.pointsEarned},
                        {u"spent"_s, booked.purchase.pointsSpent}}}));
    return booked;
}

Result<BookedRefund> TillService::refund(db::WriteSession &session, const Actor &actor, const RefundRequest &request)
{
    TRY(require(actor, Right::RecordRefund));
    TRY_LET(const auto purchase, purchases::purchaseByNumber(session, request.number));
    if (!purchase)
        return fail(ErrorCode::NotFound, u"purchase"_s, request.number);
    if (request.customerId.isValid() && request.customerId != purchase->customerId)
        return fail(ErrorCode::OtherCustomer, u"purchase"_s, request.number);
    std::vector<RefundItem> items = request.items;
    if (items.empty()) {
        TRY_LET(const auto lines, purchases::linesOf(session, purchase->id));
        for (const PurchaseLine &line : lines) {
            if (line.refundedMilli < line.quantityMilli)
                items.push_back({line.lineNo, line.quantityMilli - line.refundedMilli});
        }
    }
    TRY_LET(auto context, LoyaltyContext::loadKept(session));
    Booking booking(std::move(context));
    TRY_LET(const TierState before, booking.standing(session, purchase->customerId));
    TRY_LET(BookedRefund booked, booking.refund(session, *purchase, items, m_clock.nowMs(), actor.id, request.note));
    TRY_LET(booked.couponsWithdrawn, takeBackRises(session, booking.context().ladder, before, purchase->day, booked));
    if (request.isUndo)
        TRY(memberdays::MemberDayService::takeBack(session, purchase->id, booked.refund.day));
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {u"purchase.refund"_s,
                       u"refund"_s,
                       booked.refund.id.value(),
                       {{u"purchase"_s, purchase->id.toString()},
                        {u"amount"_s, booked.refund.amountMinor},
                        {u"reversed"_s, booked.refund.pointsReversed},
                        {u"restored"_s, booked.refund.pointsRestored},
                        {u"coupons_withdrawn"_s, booked.couponsWithdrawn}}}));
    return booked;
}

} // namespace regulars::till
