#include "demo/load_service.h"

#include "customers/customer_store.h"
#include "interactions/interaction_store.h"
#include "points/points_store.h"
#include "purchases/purchase_rules.h"
#include "purchases/purchase_store.h"
#include "tiers/tier_store.h"

using namespace Qt::StringLiterals;

namespace regulars::demo {

LoadService::LoadService(db::WriteSession &session, const DemoStage &stage, ShopId mainShop)
    : m_session(session), m_stage(stage), m_mainShop(mainShop), m_days(static_cast<size_t>(stage.shops * stage.seasons.days()))
{
}

LoadService::Day &LoadService::dayOf(ShopId shop, EpochDay day)
{
    const qint64 index = (shop.value() - 1) * m_stage.seasons.days() + (day - m_stage.seasons.firstDay());
    return m_days[static_cast<size_t>(index)];
}

Status LoadService::writeCustomers(const CustomerBatch &batch)
{
    for (const CustomerRows &rows : batch)
        TRY(writeCustomer(rows));
    return ok();
}

Status LoadService::writeCustomer(const CustomerRows &rows)
{
    const Customer &customer = rows.person.customer;
    TRY(customers::insertCustomer(m_session, customer, rows.createdAtMs));
    for (const QString &tag : rows.person.tags)
        TRY(customers::insertTag(m_session, customer.id, tag));
    if (rows.summary)
        TRY(insertSummary(m_session, customer.id, *rows.summary));
    for (const LedgerEntry &entry : rows.ledger)
        TRY(points::insertEntry(m_session, entry));
    for (const Lot &lot : rows.lots)
        TRY(points::insertLot(m_session, lot));
    for (const BookedLotUse &use : rows.uses)
        TRY(insertLotUse(m_session, use));
    if (rows.account.exists)
        TRY(points::saveAccount(m_session, customer.id, Purse::Points, rows.account));
    for (const TierChange &change : rows.tierChanges)
        TRY(tiers::insertChange(m_session, change));
    if (!rows.tierChanges.empty()) {
        TRY(tiers::saveState(m_session, rows.tier));
        ++m_tierCounters[rows.tier.tierId];
    }
    for (Interaction contact : rows.contacts) {
        contact.id = InteractionId(++m_contacts);
        TRY(interactions::insertInteraction(m_session, contact, contact.atMs));
    }
    ++dayOf(customer.shopId, customer.registeredOn).figures.newCustomers;
    ++m_customers;
    return ok();
}

Status LoadService::writeEvents(EventBucket bucket)
{
    for (const EventBucket::Order &order : bucket.order) {
        if (order.isRefund)
            TRY(writeRefund(bucket.refunds[order.index]));
        else
            TRY(writePurchase(bucket.purchases[order.index]));
    }
    return ok();
}

QString LoadService::nextNumber(ShopId shop, EpochDay day, bool isRefund)
{
    return purchases::documentNumber({day, 0, shop == m_mainShop ? ShopId() : shop, ++dayOf(shop, day).lastNumber, isRefund});
}

Status LoadService::writePurchase(PurchaseEntry &entry)
{
    Purchase &purchase = entry.purchase;
    purchase.number = nextNumber(purchase.shopId, purchase.day, false);
    TRY(purchases::insertPurchase(m_session, purchase));
    TRY(purchases::insertLines(m_session, purchase.id, entry.lines));
    RollupRow &row = dayOf(purchase.shopId, purchase.day).figures;
    row.orders += 1;
    row.walkInOrders += purchase.customerId.isValid() ? 0 : 1;
    row.salesMinor += purchase.netMinor();
    row.discountMinor += purchase.discountMinor;
    row.pointsPaidMinor += purchase.pointsPaidMinor;
    row.pointsEarned += purchase.pointsEarned;
    row.pointsSpent += purchase.pointsSpent;
    ++m_purchases;
    return ok();
}

Status LoadService::writeRefund(RefundEntry &entry)
{
    Refund &refund = entry.refund;
    refund.number = nextNumber(refund.shopId, refund.day, true);
    TRY(purchases::insertRefund(m_session, refund));
    for (const RefundLine &line : entry.lines)
        TRY(purchases::insertRefundLine(m_session, refund.id, line));
    for (const RefundLink &link : entry.links)
        TRY(purchases::insertRefundLink(m_session, refund.id, link));
    RollupRow &row = dayOf(refund.shopId, refund.day).figures;
    row.refunds += 1;
    row.refundMinor += refund.amountMinor;
    ++m_refunds;
    return ok();
}

Status LoadService::writeRollups()
{
    const Seasons &seasons = m_stage.seasons;
    for (qint64 shop = 1; shop <= m_stage.shops; ++shop) {
        RollupRow month;
        for (EpochDay day = seasons.firstDay(); day <= seasons.lastDay(); ++day) {
            const Day &of = dayOf(ShopId(shop), day);
            if (!of.figures.isEmpty())
                TRY(insertDayRollup(m_session, ShopId(shop), day, of.figures, of.lastNumber));
            month += of.figures;
            const bool isLast = day == seasons.lastDay() || monthKey(day) != monthKey(day + 1);
            if (isLast && !month.isEmpty())
                TRY(insertMonthRollup(m_session, ShopId(shop), monthKey(day), std::exchange(month, {})));
        }
    }
    return ok();
}

Status LoadService::finish(const BookIds &ids)
{
    TRY(writeRollups());
    for (const Tier &tier : m_stage.rules.ladder.tiers) {
        if (tier.rank > 0 && m_tierCounters.value(tier.id) > 0)
            TRY(insertTierCounter(m_session, tier.id, m_tierCounters.value(tier.id)));
    }
    TRY(saveCounter(m_session, u"customer"_s, m_customers + 1));
    TRY(saveCounter(m_session, u"card_no"_s, m_customers + 1));
    TRY(saveCounter(m_session, u"purchase"_s, m_purchases + 1));
    TRY(saveCounter(m_session, u"refund"_s, m_refunds + 1));
    TRY(saveCounter(m_session, u"points_ledger"_s, ids.ledger));
    TRY(saveCounter(m_session, u"points_lot"_s, ids.lot));
    TRY(saveCounter(m_session, u"tier_change"_s, ids.tierChange));
    return saveCounter(m_session, u"interaction"_s, m_contacts + 1);
}

} // namespace regulars::demo
