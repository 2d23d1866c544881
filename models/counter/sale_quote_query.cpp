#include "counter/sale_quote_query.h"

#include "counter/sale_service.h"
#include "points/points_query.h"
#include "settings/setting_service.h"
#include "tiers/tier_service.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace regulars::counter {
namespace {

bool isAboutCoupons(const Error &error)
{
    return error.field == u"coupon" || (error.code == ErrorCode::Required && error.field == u"customer");
}

// The codes that cannot be used, whatever lies beside them.
Result<QStringList> unusableCodes(db::ReadSession &session, const till::TillService &till, const till::PurchaseBooking &order, SaleQuote &quote)
{
    QStringList unusable;
    for (const QString &code : order.coupons) {
        till::PurchaseBooking alone = order;
        alone.coupons = {code};
        alone.proposesCoupons = false;
        const auto booked = till.quote(session, alone);
        if (booked)
            continue;
        if (!isAboutCoupons(booked.error()))
            return tl::make_unexpected(booked.error());
        quote.couponError = booked.error();
        unusable << code;
    }
    return unusable;
}

// Quotes the order; a discount that cannot be given and codes that cannot be used are noted and left out.
Result<till::BookedPurchase> forgivingQuote(db::ReadSession &session, const till::TillService &till,
                                            till::PurchaseBooking &order, SaleQuote &quote)
{
    for (;;) {
        auto booked = till.quote(session, order);
        if (booked)
            return booked;
        if (booked.error().field == u"discount" && order.discountMinor != 0) {
            quote.discountError = booked.error();
            order.discountMinor = 0;
            continue;
        }
        if (!isAboutCoupons(booked.error()) || order.coupons.isEmpty())
            return booked;
        TRY_LET(QStringList refused, unusableCodes(session, till, order, quote));
        if (refused.isEmpty()) { // each counts alone: the newest one does not go with those before it
            quote.couponError = booked.error();
            refused << order.coupons.constLast();
        }
        for (const QString &code : std::as_const(refused))
            order.coupons.removeAll(code);
        quote.refusedCodes << refused;
    }
}

CouponChoice choiceOf(const till::CouponOffer &offer, bool isUsed)
{
    return {offer.code, offer.plan.name, offer.plan.minimumMinor, offer.validUntil, isUsed, true, {}};
}

// The coupons used, then what else the customer could use, then what not and why. Of several of a kind that are not used the one
// that ends first stands for the rest: they are alike, and the next one comes up when it is ticked.
Status readCoupons(db::ReadSession &session, const till::TillService &till, till::PurchaseBooking order, SaleQuote &quote)
{
    QStringList listed;
    const till::BookedPurchase &booked = quote.booked;
    for (const size_t index : booked.figures.usedOffers) {
        quote.coupons.push_back(choiceOf(booked.offers[index], true));
        listed << booked.offers[index].code;
    }
    order.proposesCoupons = true;
    TRY_LET(const till::BookedPurchase all, till.quote(session, order));
    QSet<QString> kinds; // names are unique
    for (const till::CouponOffer &offer : all.offers) {
        if (listed.contains(offer.code) || kinds.contains(offer.plan.name))
            continue;
        kinds.insert(offer.plan.name);
        quote.coupons.push_back(choiceOf(offer, false));
    }
    for (const till::RefusedCoupon &refused : all.refused) {
        if (kinds.contains(refused.name))
            continue;
        kinds.insert(refused.name);
        quote.coupons.push_back({refused.code, refused.name, 0, kNeverDay, false, false, refused.reason});
    }
    return ok();
}

qint64 gainOf(const till::BookedPurchase &booked, TierMetric metric)
{
    switch (metric) {
    case TierMetric::Spend:
        return booked.purchase.netMinor();
    case TierMetric::Orders:
        return 1;
    case TierMetric::Points:
        return booked.purchase.pointsEarned;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<SaleQuote> saleQuote(db::ReadSession &session, const Clock &clock, const SaleDraft &draft,
                            const Currency &currency, EpochDay today)
{
    SaleQuote quote;
    TRY_LET(const auto values, settings::SettingService::values(session));
    quote.policy = PointsPolicy::from(values);
    TRY_LET(till::PurchaseBooking order, SaleService::bookingOf(draft, currency));
    const till::TillService till(clock);
    quote.isEmpty = order.lines.empty();
    if (!quote.isEmpty) {
        TRY_LET(quote.booked, forgivingQuote(session, till, order, quote));
        TRY(readCoupons(session, till, order, quote));
    }
    if (!draft.customerId.isValid())
        return quote;
    TRY_LET(quote.spendable, points::spendable(session, draft.customerId, Purse::Points, today));
    if (!quote.isEmpty && quote.spendable > 0) {
        order.redeemPoints = quote.spendable;
        TRY_LET(const till::BookedPurchase most, till.quote(session, order));
        quote.usable = most.figures.pointsSpent;
        quote.usableMinor = most.figures.pointsPaidMinor;
    }
    TRY_LET(const tiers::Progress progress, tiers::TierService::progressOf(session, draft.customerId, today));
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    quote.metric = ladder.metric;
    quote.metricBefore = progress.metric;
    quote.metricAfter = progress.metric + (quote.isEmpty ? 0 : gainOf(quote.booked, ladder.metric));
    if (quote.isEmpty)
        quote.booked.tierBefore = quote.booked.tierAfter = progress.tier;
    if (const Tier *next = ladder.next(quote.booked.tierAfter))
        quote.next = *next;
    return quote;
}

} // namespace regulars::counter
