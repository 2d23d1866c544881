// The half of Booking that takes goods back.
#include "till/booking.h"

#include "coupons/coupon_service.h"
#include "points/points_query.h"
#include "purchases/purchase_query.h"
#include "purchases/purchase_rules.h"
#include "purchases/purchase_service.h"
#include "referrals/payout_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::till {

Result<BookedRefund> Booking::refund(db::WriteSession &session, const Purchase &purchase, const std::vector<RefundItem> &items,
                                     qint64 atMs, OperatorId operatorId, const QString &note)
{
    if (purchase.isFullyRefunded)
        return fail(ErrorCode::AlreadyRefunded, u"purchase"_s, purchase.number);
    TRY_LET(auto lines, purchases::linesOf(session, purchase.id));
    Refund refund;
    refund.purchaseId = purchase.id;
    refund.customerId = purchase.customerId;
    refund.shopId = purchase.shopId;
    refund.atMs = atMs;
    refund.day = m_context.timeOf(refund.shopId).dayOf(atMs);
    refund.operatorId = operatorId;
    refund.note = note;
    std::vector<RefundLink> links;
    std::vector<RefundLine> refundLines;
    for (const RefundItem &item : items) {
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const PurchaseLine &l) { return l.lineNo == item.lineNo; });
        if (line == lines.end())
            return fail(ErrorCode::NotFound, u"line"_s, QString::number(item.lineNo));
        TRY_LET(RefundLink link, purchases::refundShare(*line, item.quantityMilli));
        line->refundedMilli += item.quantityMilli;
        link.lineNo = static_cast<int>(links.size()) + 1;
        link.purchaseId = purchase.id;
        refundLines.push_back({link.lineNo, line->productId, item.quantityMilli, line->unitPriceE4, link.amountMinor});
        refund.amountMinor += link.amountMinor;
        links.push_back(link);
    }
    if (links.empty())
        return fail(ErrorCode::AlreadyRefunded, u"purchase"_s, purchase.number);
    if (refund.customerId.isValid())
        TRY(settle(session, refund.customerId, refund.day, atMs, operatorId));
    TRY_LET(refund.id, session.nextId<RefundId>(u"refund"_s));
    TRY_LET(refund.number, nextNumber(session, refund.shopId, refund.day, true));
    TRY(purchases::PurchaseService::openRefund(session, refund));
    for (size_t i = 0; i < links.size(); ++i) {
        TRY(purchases::PurchaseService::addRefundLine(session, refund.id, refundLines[i]));
        TRY(purchases::PurchaseService::link(session, refund.id, links[i]));
    }
    TRY_LET(auto takenBack, applyLinks(session, refund, links, 0));
    TRY(finishRefund(session, Refund{}, refund, true));
    TRY_LET(BookedRefund booked, outcome(session, refund));
    booked.referrals = std::move(takenBack);
    return booked;
}

Result<Booking::ReturnLine> Booking::linkReturn(db::WriteSession &session, const Refund &refund, const BookingLine &line, int lineNo)
{
    if (line.quantityMilli <= 0 || line.amountMinor < 0)
        return fail(ErrorCode::Invalid, line.quantityMilli <= 0 ? u"quantity"_s : u"amount"_s);
    ReturnLine result;
    result.line = {lineNo, line.productId, line.quantityMilli, line.unitPriceE4, line.amountMinor};
    TRY(purchases::PurchaseService::addRefundLine(session, refund.id, result.line));
    qint64 linkedMilli = 0;
    qint64 linkedMinor = 0;
    if (refund.customerId.isValid() && line.productId.isValid()) {
        TRY_LET(const auto open, purchases::openLinesOf(session, refund.customerId, line.productId, refund.atMs, line.quantityMilli));
        for (const purchases::OpenLine &candidate : open) {
            const qint64 wanted = line.quantityMilli - linkedMilli;
            if (wanted == 0)
                break;
            const qint64 quantity = std::min(wanted, candidate.line.quantityMilli - candidate.line.refundedMilli);
            // The file says what was paid back; the pieces share it by quantity and add up to it.
            const qint64 amount = purchases::cumulativeShare(line.amountMinor, linkedMilli + quantity, line.quantityMilli, linkedMinor);
            RefundLink link = purchases::linkShare(candidate.line, quantity, amount);
            link.lineNo = lineNo;
            link.purchaseId = candidate.purchaseId;
            TRY(purchases::PurchaseService::link(session, refund.id, link));
            linkedMilli += quantity;
            linkedMinor += amount;
            result.links.push_back(link);
        }
    }
    result.unlinkedMinor = line.amountMinor - linkedMinor;
    result.hasUnlinkedGoods = linkedMilli < line.quantityMilli;
    return result;
}

Result<BookedRefund> Booking::returnGoods(db::WriteSession &session, const ReturnBooking &order)
{
    if (order.lines.empty())
        return fail(ErrorCode::EmptyOrder);
    Refund refund;
    refund.customerId = order.customerId;
    refund.shopId = order.shopId.isValid() ? order.shopId : m_context.defaultShop;
    refund.atMs = order.atMs;
    refund.day = m_context.timeOf(refund.shopId).dayOf(order.atMs);
    refund.operatorId = order.operatorId;
    refund.source = order.source;
    refund.note = order.note;
    refund.number = order.number;
    if (refund.customerId.isValid())
        TRY(settle(session, refund.customerId, refund.day, refund.atMs, refund.operatorId));
    if (refund.number.isEmpty()) {
        TRY_LET(refund.number, nextNumber(session, refund.shopId, refund.day, true));
    }
    TRY_LET(refund.id, session.nextId<RefundId>(u"refund"_s));
    TRY(purchases::PurchaseService::openRefund(session, refund));
    return takeLines(session, Refund{}, refund, order.lines, 0, true);
}

Result<BookedRefund> Booking::addReturnLines(db::WriteSession &session, const Refund &refund, const std::vector<BookingLine> &lines)
{
    TRY_LET(const auto existing, purchases::refundLinesOf(session, refund.id));
    return takeLines(session, refund, refund, lines, static_cast<int>(existing.size()), false);
}

Result<BookedRefund> Booking::takeLines(db::WriteSession &session, const Refund &before, Refund refund,
                                        const std::vector<BookingLine> &lines, int lineNo, bool isNew)
{
    std::vector<RefundLink> links;
    qint64 unlinkedLines = 0;
    // Unique among the bookings of this refund: each has at least one link, and links only grow.
    TRY_LET(const int part, purchases::linkCountOf(session, refund.id));
    for (const BookingLine &line : lines) {
        TRY_LET(const ReturnLine taken, linkReturn(session, refund, line, ++lineNo));
        links.insert(links.end(), taken.links.begin(), taken.links.end());
        const auto amount = checkedAdd(refund.amountMinor, taken.line.amountMinor);
        if (!amount)
            return fail(ErrorCode::OutOfRange, u"amount"_s);
        refund.amountMinor = *amount;
        refund.unlinkedMinor += taken.unlinkedMinor;
        unlinkedLines += taken.hasUnlinkedGoods ? 1 : 0;
    }
    TRY_LET(auto takenBack, applyLinks(session, refund, links, part));
    TRY(finishRefund(session, before, refund, isNew));
    TRY_LET(BookedRefund booked, outcome(session, refund));
    booked.unlinkedLines = unlinkedLines;
    booked.referrals = std::move(takenBack);
    return booked;
}

Result<std::vector<ReferralTakenBack>> Booking::applyLinks(db::WriteSession &session, Refund &refund, const std::vector<RefundLink> &links,
                                                           int part)
{
    std::vector<ReferralTakenBack> takenBack;
    std::vector<PurchaseId> seen;
    for (const RefundLink &link : links) {
        if (std::find(seen.begin(), seen.end(), link.purchaseId) != seen.end())
            continue;
        seen.push_back(link.purchaseId);
        TRY_LET(const auto purchase, purchases::purchaseById(session, link.purchaseId));
        if (!purchase)
            return fail(ErrorCode::Internal, {}, u"link to a missing purchase"_s);
        TRY_LET(const auto referral, takeBackFrom(session, refund, *purchase, links, ++part));
        if (referral)
            takenBack.push_back(*referral);
    }
    return takenBack;
}

Result<std::optional<ReferralTakenBack>> Booking::takeBackFrom(db::WriteSession &session, Refund &refund, Purchase purchase,
                                                              const std::vector<RefundLink> &links, int part)
{
    for (const RefundLink &link : links) {
        if (link.purchaseId != purchase.id)
            continue;
        purchase.refundedMinor += link.amountMinor;
        purchase.refundedEligibleMinor += link.eligibleMinor;
        purchase.refundedPointsPaidMinor += link.pointsPaidMinor;
    }
    points::Posting posting;
    posting.customerId = purchase.customerId;
    posting.causeId = refund.id.value();
    posting.part = part;
    posting.atMs = refund.atMs;
    posting.day = refund.day;
    posting.purchaseId = purchase.id;
    posting.operatorId = refund.operatorId;
    if (purchase.customerId.isValid()) {
        posting.cause = Cause::Restoration;
        posting.amount = purchases::cumulativeShare(purchase.pointsSpent, purchase.refundedPointsPaidMinor, purchase.pointsPaidMinor,
                                                    purchase.pointsRestored);
        TRY_LET(const qint64 restored, m_ledger.giveBack(session, posting, purchase.pointsRestored));
        purchase.pointsRestored += restored;
        refund.pointsRestored += restored;

        posting.cause = Cause::Reversal;
        // Lines that came later may have lowered the share that is due by now; what was taken stays taken.
        posting.amount = std::max<qint64>(0, purchases::cumulativeShare(purchase.pointsEarned, purchase.refundedEligibleMinor,
                                                                        purchase.eligibleMinor, purchase.pointsReversed));
        const auto shortfall = m_context.points.clawback == Clawback::Clamp ? points::Shortfall::Clamp : points::Shortfall::Deficit;
        TRY_LET(const qint64 reversed, m_ledger.debit(session, posting, shortfall));
        // What clamping let go is settled all the same: later parts must not ask for it again.
        purchase.pointsReversed += posting.amount;
        refund.pointsReversed += reversed;
    }
    TRY(purchases::PurchaseService::updateRefunded(session, purchase));
    TRY_LET(auto referral, referrals::PayoutService::afterRefund(session, purchase, {refund.day, refund.atMs, refund.day, refund.operatorId}));
    TRY_LET(const bool isWhole, purchases::isWholeReturned(session, purchase.id));
    if (isWhole)
        TRY(coupons::CouponService::giveBack(session, purchase.id, refund.day, refund.atMs));
    return referral;
}

Status Booking::finishRefund(db::WriteSession &session, const Refund &before, Refund &refund, bool isNew)
{
    TRY(purchases::PurchaseService::closeRefund(session, before, refund, isNew));
    if (!refund.customerId.isValid())
        return ok();
    TRY(m_standing.afterRefund(session, {refund.customerId, refund.atMs, refund.day, refund.purchaseId, refund.operatorId, {}}));
    return ok();
}

Result<TierState> Booking::standing(db::ReadSession &session, CustomerId customer) const
{
    return customer.isValid() ? m_standing.stateOf(session, customer) : Result<TierState>(TierState());
}

Result<BookedRefund> Booking::outcome(db::WriteSession &session, const Refund &refund)
{
    BookedRefund booked;
    booked.refund = refund;
    booked.tierAfter = m_context.ladder.base();
    if (!refund.customerId.isValid())
        return booked;
    TRY_LET(const TierState state, m_standing.stateOf(session, refund.customerId));
    booked.tierAfter = m_context.ladder.tierOf(state.tierId);
    TRY_LET(booked.balanceAfter, points::balanceAfterExpiry(session, refund.customerId, Purse::Points, refund.day));
    return booked;
}

} // namespace regulars::till
