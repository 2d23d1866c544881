#include "till/booking.h"

#include "customers/birthday_query.h"
#include "points/earning_facts.h"
#include "points/earning_rules.h"
#include "points/points_query.h"
#include "points/points_rules.h"
#include "products/product_query.h"
#include "purchases/purchase_query.h"
#include "purchases/purchase_rules.h"
#include "purchases/purchase_service.h"
#include "tiers/tier_query.h"
#include "till/sale_reason_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::till {
namespace {

Result<PurchaseLine> lineOf(const BookingLine &line, int lineNo)
{
    if (line.quantityMilli <= 0 || line.amountMinor < 0)
        return fail(ErrorCode::Invalid, line.quantityMilli <= 0 ? u"quantity"_s : u"amount"_s);
    PurchaseLine row;
    row.lineNo = lineNo;
    row.productId = line.productId;
    row.quantityMilli = line.quantityMilli;
    row.unitPriceE4 = line.unitPriceE4;
    row.amountMinor = line.amountMinor;
    return row;
}

} // namespace

Booking::Booking(LoyaltyContext context)
    : m_context(std::move(context)), m_ledger(m_context.points), m_standing(m_context.ladder)
{
}

Status Booking::settle(db::WriteSession &session, CustomerId customer, EpochDay day, qint64 atMs, OperatorId operatorId)
{
    TRY(m_standing.settle(session, {customer, atMs, day, {}, operatorId, {}, &m_context.timeOf(m_context.defaultShop)}));
    TRY(m_ledger.expireLots(session, customer, day, atMs, operatorId));
    return ok();
}

Result<EarningInput> Booking::earningInputOf(db::ReadSession &session, CustomerId customer, const Tier &tier, EpochDay day,
                                             const std::vector<PurchaseLine> &lines) const
{
    const PointsPolicy &policy = m_context.points;
    EarningInput input;
    input.day = day;
    input.tierId = tier.id;
    input.multipliers.push_back({Multiplier::Kind::Tier, tier.multiplierBp, tier.name});
    if (policy.birthdayMultiplierBp != points::kMultiplierOne) {
        TRY_LET(const bool isBirthday, customers::isBirthday(session, customer, day, policy.isLeapDayOnFeb28));
        if (isBirthday)
            input.multipliers.push_back({Multiplier::Kind::Birthday, policy.birthdayMultiplierBp, {}});
    }
    if (points::asksCategories(policy)) {
        for (const PurchaseLine &line : lines) {
            std::optional<Product> product;
            if (line.productId.isValid()) {
                TRY_LET(product, products::productById(session, line.productId));
            }
            input.categories.push_back(product ? product->category : QString());
        }
    }
    if (policy.capPerDay > 0) {
        TRY_LET(input.earnedToday, points::earnedByPurchasesOn(session, customer, day));
    }
    return input;
}

Result<SaleInput> Booking::inputOf(db::ReadSession &session, const PurchaseBooking &order, const Tier &tier, EpochDay day) const
{
    SaleInput input;
    input.lines.reserve(order.lines.size());
    int lineNo = 0;
    for (const BookingLine &line : order.lines) {
        TRY_LET(const PurchaseLine row, lineOf(line, ++lineNo));
        input.lines.push_back(row);
        input.earns.push_back(!m_context.earnNothing.contains(line.productId));
    }
    input.discountMinor = order.discountMinor;
    input.redeemRequest = order.redeemPoints;
    input.hasCustomer = order.customerId.isValid();
    if (!input.hasCustomer)
        return input;
    TRY_LET(input.earning, earningInputOf(session, order.customerId, tier, day, input.lines));
    if (order.redeemPoints > 0) {
        TRY_LET(input.balance, points::spendable(session, order.customerId, Purse::Points, day));
    }
    return input;
}

Result<BookedPurchase> Booking::prepare(db::ReadSession &session, const PurchaseBooking &order) const
{
    BookedPurchase booked;
    Purchase &purchase = booked.purchase;
    purchase.number = order.number;
    purchase.customerId = order.customerId;
    purchase.shopId = order.shopId.isValid() ? order.shopId : m_context.defaultShop;
    purchase.atMs = order.atMs;
    purchase.day = m_context.timeOf(purchase.shopId).dayOf(order.atMs);
    purchase.source = order.source;
    purchase.operatorId = order.operatorId;
    purchase.note = order.note;
    booked.tierBefore = m_context.ladder.base();
    if (order.customerId.isValid()) {
        TRY_LET(const TierState state, m_standing.settled(session, order.customerId, purchase.day));
        purchase.tierBeforeId = state.tierId;
        booked.changeBefore = state.changeId;
        if (state.sinceOn > purchase.day) { // recorded late: the tier of its own day counts
            TRY_LET(purchase.tierBeforeId, tiers::tierOnDay(session, order.customerId, purchase.day));
        }
        booked.tierBefore = m_context.ladder.tierOf(purchase.tierBeforeId);
        purchase.tierBeforeId = booked.tierBefore.id;
    }
    TRY_LET(SaleInput input, inputOf(session, order, booked.tierBefore, purchase.day));
    TRY_LET(OfferedCoupons offered, offersOf(session, order, purchase));
    booked.offers = std::move(offered.offers);
    booked.refused = std::move(offered.refused);
    input.offers = booked.offers;
    input.isProposal = order.proposesCoupons;
    addTierPrices(order, booked.tierBefore, input);
    addMemberDays(order, purchase, booked.tierBefore, input);
    if (order.redeemPoints < 0)
        return fail(ErrorCode::Invalid, u"points"_s, QString::number(0));
    if (order.redeemPoints > 0 && !order.customerId.isValid())
        return fail(ErrorCode::Required, u"customer"_s);
    TRY_LET(booked.figures, calculateSale(input, m_context.points));
    purchase.grossMinor = booked.figures.grossMinor;
    purchase.discountMinor = booked.figures.discountMinor;
    purchase.pointsPaidMinor = booked.figures.pointsPaidMinor;
    purchase.eligibleMinor = booked.figures.eligibleMinor;
    purchase.pointsEarned = booked.figures.pointsEarned;
    purchase.pointsSpent = booked.figures.pointsSpent;
    booked.tierAfter = booked.tierBefore;
    return booked;
}

Result<BookedPurchase> Booking::quote(db::ReadSession &session, const PurchaseBooking &order) const
{
    TRY_LET(BookedPurchase booked, prepare(session, order));
    booked.reasons = reasonsOf(booked.figures, booked.offers);
    const Purchase &purchase = booked.purchase;
    if (!purchase.customerId.isValid())
        return booked;
    TRY_LET(booked.tierAfter, tierAfterSale(session, purchase));
    TRY_LET(booked.gifts, openGifts(session, purchase, booked.tierBefore));
    TRY_LET(const qint64 balance, points::balanceAfterExpiry(session, order.customerId, Purse::Points, purchase.day));
    booked.balanceAfter = balance - purchase.pointsSpent + purchase.pointsEarned;
    return booked;
}

Result<Tier> Booking::tierAfterSale(db::ReadSession &session, const Purchase &purchase) const
{
    TRY_LET(const TierState state, m_standing.settled(session, purchase.customerId, purchase.day));
    TRY_LET(qint64 metric, m_standing.metricOf(session, purchase.customerId, purchase.day));
    switch (m_context.ladder.metric) {
    case TierMetric::Spend:
        metric += purchase.netMinor();
        break;
    case TierMetric::Orders:
        metric += 1;
        break;
    case TierMetric::Points:
        metric += purchase.pointsEarned;
        break;
    }
    return m_standing.tierWith(state, metric, purchase.day);
}

Result<QString> Booking::nextNumber(db::WriteSession &session, ShopId shop, EpochDay day, bool isRefund) const
{
    // Two tills or two tries may have taken a number by hand; go on to the next free one.
    for (;;) {
        TRY_LET(const qint64 running, purchases::PurchaseService::nextDocumentNumber(session, shop, day));
        const ShopId named = shop == m_context.defaultShop ? ShopId() : shop;
        const QString number = purchases::documentNumber({day, session.device(), named, running, isRefund});
        TRY_LET(const bool taken, purchases::isNumberTaken(session, number));
        if (!taken)
            return number;
    }
}

Result<BookedPurchase> Booking::purchase(db::WriteSession &session, const PurchaseBooking &order)
{
    const ShopId shop = order.shopId.isValid() ? order.shopId : m_context.defaultShop;
    const EpochDay day = m_context.timeOf(shop).dayOf(order.atMs);
    if (order.customerId.isValid())
        TRY(settle(session, order.customerId, day, order.atMs, order.operatorId));
    TRY_LET(BookedPurchase booked, prepare(session, order));
    Purchase &purchase = booked.purchase;
    if (purchase.number.isEmpty()) {
        TRY_LET(purchase.number, nextNumber(session, shop, day, false));
    }
    TRY_LET(purchase.id, session.nextId<PurchaseId>(u"purchase"_s));
    TRY(purchases::PurchaseService::book(session, purchase, booked.figures.lines));
    TRY(bookDiscounts(session, booked));
    if (!purchase.customerId.isValid())
        return booked;
    TRY(postPoints(session, purchase, booked.figures.earning));
    TRY_LET(booked.gifts, giveGifts(session, purchase, booked.tierBefore));
    TRY_LET(const TierState after,
            m_standing.afterPurchase(session, {purchase.customerId, purchase.atMs, day, purchase.id, order.operatorId, {}}));
    booked.tierAfter = m_context.ladder.tierOf(after.tierId);
    booked.hasRisen = after.changeId != booked.changeBefore && booked.tierAfter.rank > booked.tierBefore.rank;
    TRY_LET(booked.balanceAfter, points::balanceAfterExpiry(session, purchase.customerId, Purse::Points, day));
    return booked;
}

Status Booking::postPoints(db::WriteSession &session, const Purchase &purchase, const Earning &earning)
{
    points::Posting posting;
    posting.customerId = purchase.customerId;
    posting.causeId = purchase.id.value();
    posting.atMs = purchase.atMs;
    posting.day = purchase.day;
    posting.operatorId = purchase.operatorId;
    posting.cause = Cause::Redemption;
    posting.amount = purchase.pointsSpent;
    TRY(m_ledger.debit(session, posting, points::Shortfall::Refuse));
    posting.cause = Cause::Purchase;
    posting.amount = purchase.pointsEarned;
    posting.purchaseId = purchase.id;
    posting.facts = points::factsText(earning);
    TRY(m_ledger.credit(session, posting));
    return ok();
}

Result<Earning> Booking::moreEarned(db::ReadSession &session, const Purchase &before, const std::vector<PurchaseLine> &lines) const
{
    const Tier &tier = m_context.ladder.tierOf(before.tierBeforeId);
    TRY_LET(EarningInput input, earningInputOf(session, before.customerId, tier, before.day, lines));
    input.earnedBefore = before.pointsEarned;
    TRY_LET(Earning earning, earnOnLines(lines, input, m_context.points));
    earning.points = std::max<qint64>(earning.points - before.pointsEarned, 0); // a changed rule takes nothing back
    return earning;
}

Status Booking::addLines(db::WriteSession &session, PurchaseId id, const std::vector<BookingLine> &lines)
{
    TRY_LET(const auto found, purchases::purchaseById(session, id));
    if (!found)
        return fail(ErrorCode::NotFound, u"purchase"_s);
    const Purchase before = *found;
    TRY_LET(const auto existing, purchases::linesOf(session, id));
    std::vector<PurchaseLine> added;
    Purchase after = before;
    int lineNo = static_cast<int>(existing.size());
    for (const BookingLine &line : lines) {
        TRY_LET(PurchaseLine row, lineOf(line, ++lineNo));
        row.eligibleMinor = m_context.earnNothing.contains(line.productId) ? 0 : row.amountMinor;
        const auto gross = checkedAdd(after.grossMinor, row.amountMinor);
        if (!gross)
            return fail(ErrorCode::OutOfRange, u"amount"_s);
        after.grossMinor = *gross;
        after.eligibleMinor += row.eligibleMinor;
        added.push_back(row);
    }
    after.isFullyRefunded = false;
    points::Posting posting;
    if (before.customerId.isValid()) {
        std::vector<PurchaseLine> all = existing;
        all.insert(all.end(), added.begin(), added.end());
        TRY_LET(const Earning more, moreEarned(session, before, all));
        after.pointsEarned += more.points;
        posting = {before.customerId, Purse::Points, Cause::Purchase, id.value(), static_cast<int>(existing.size()),
                   more.points, before.atMs, before.day, id, {}, before.operatorId, points::factsText(more)};
    }
    TRY(purchases::PurchaseService::extend(session, before, after, added));
    if (!before.customerId.isValid())
        return ok();
    TRY(settle(session, before.customerId, before.day, before.atMs, before.operatorId));
    TRY(m_ledger.credit(session, posting));
    TRY(m_standing.afterPurchase(session, {before.customerId, before.atMs, before.day, id, before.operatorId, {}}));
    return ok();
}

} // namespace regulars::till
