#include "counter/sale_quote_query.h"

#include "counter/sale_service.h"
#include "points/points_query.h"
#include "settings/setting_service.h"
#include "tiers/tier_service.h"

using namespace Qt::StringLiterals;

namespace regulars::counter {
namespace {

// Quotes the order; a discount that cannot be given is noted and the order quoted without it.
Result<till::BookedPurchase> forgivingQuote(db::ReadSession &session, const till::TillService &till,
                                            till::PurchaseBooking order, SaleQuote &quote)
{
    auto booked = till.quote(session, order);
    if (booked || booked.error().field != u"discount" || order.discountMinor == 0)
        return booked;
    quote.discountError = booked.error();
    order.discountMinor = 0;
    return till.quote(session, order);
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
    }
    if (!draft.customerId.isValid())
        return quote;
    TRY_LET(quote.spendable, points::spendable(session, draft.customerId, Purse::Points, today));
    if (!quote.isEmpty && quote.spendable > 0) {
        order.redeemPoints = quote.spendable;
        order.discountMinor = quote.booked.figures.discountMinor;
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
