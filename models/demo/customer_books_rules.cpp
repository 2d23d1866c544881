#include "demo/customer_books_rules.h"

#include "customers/birthday_rules.h"
#include "points/lot_rules.h"
#include "points/points_rules.h"
#include "purchases/purchase_rules.h"
#include "tiers/tier_rules.h"
#include "till/sale_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr OperatorId kOwner(1);

} // namespace

void CustomerBooks::begin(const Customer &customer)
{
    m_customer = customer.id;
    m_birthday = customer.birthday;
    m_isBirthdayLunar = customer.isBirthdayLunar;
    m_purchases.clear();
    m_events.clear();
    m_refunds.clear();
    m_ledger.clear();
    m_lots.clear();
    m_isWrittenOff.clear();
    m_uses.clear();
    m_changes.clear();
    m_tier = TierState();
    m_tier.customerId = m_customer;
    m_tier.tierId = m_rules.ladder.base().id;
    m_account = Account();
}

std::vector<Multiplier> CustomerBooks::multipliersOn(EpochDay day) const
{
    const Tier &tier = m_rules.ladder.tierOf(m_tier.tierId);
    std::vector<Multiplier> multipliers{{Multiplier::Kind::Tier, tier.multiplierBp, tier.name}};
    const PointsPolicy &policy = m_rules.points;
    if (policy.birthdayMultiplierBp != points::kMultiplierOne &&
        customers::isCelebratedOn(m_birthday, m_isBirthdayLunar, day, policy.isLeapDayOnFeb28))
        multipliers.push_back({Multiplier::Kind::Birthday, policy.birthdayMultiplierBp, {}});
    return multipliers;
}

qint64 CustomerBooks::earnedOn(EpochDay day) const
{
    qint64 earned = 0;
    for (const LedgerEntry &entry : m_ledger)
        earned += entry.cause == Cause::Purchase && entry.day == day ? entry.delta : 0;
    return earned;
}

Status CustomerBooks::buy(Purchase order, std::vector<PurchaseLine> lines, qint64 discountMinor, bool redeemAll)
{
    settle(order.day);
    till::SaleInput input;
    input.lines = std::move(lines);
    input.discountMinor = discountMinor;
    input.hasCustomer = m_customer.isValid();
    if (input.hasCustomer) {
        order.tierBeforeId = m_tier.tierId;
        input.earning.day = order.day;
        input.earning.tierId = m_tier.tierId;
        input.earning.multipliers = multipliersOn(order.day);
        input.balance = std::max<qint64>(0, m_account.balance);
        input.redeemRequest = redeemAll ? input.balance : 0;
        input.earning.earnedToday = m_rules.points.capPerDay > 0 ? earnedOn(order.day) : 0;
    }
    TRY_LET(auto figures, till::calculateSale(input, m_rules.points));
    order.customerId = m_customer;
    order.grossMinor = figures.grossMinor;
    order.discountMinor = figures.discountMinor;
    order.pointsPaidMinor = figures.pointsPaidMinor;
    order.eligibleMinor = figures.eligibleMinor;
    order.pointsEarned = figures.pointsEarned;
    order.pointsSpent = figures.pointsSpent;
    m_purchases.push_back({std::move(order), std::move(figures.lines)});
    if (!m_customer.isValid())
        return ok();
    const Purchase &purchase = m_purchases.back().purchase;
    m_events.push_back({purchase.day, purchase.atMs, valueOf(purchase)});
    spend(purchase);
    earn(purchase);
    tierAfterPurchase(purchase);
    return ok();
}

Status CustomerBooks::bringBack(Refund refund, PurchaseId id, bool isWhole)
{
    const auto entry = std::find_if(m_purchases.begin(), m_purchases.end(), [&](const PurchaseEntry &e) { return e.purchase.id == id; });
    if (entry == m_purchases.end())
        return fail(ErrorCode::NotFound, u"purchase"_s);
    Purchase &purchase = entry->purchase;
    RefundEntry booked;
    refund.purchaseId = purchase.id;
    refund.customerId = m_customer;
    refund.shopId = purchase.shopId;
    for (PurchaseLine &line : entry->lines) {
        const qint64 quantity = isWhole ? line.quantityMilli - line.refundedMilli : kQuantityOne;
        TRY_LET(RefundLink link, purchases::refundShare(line, quantity));
        line.refundedMilli += quantity;
        line.refundedMinor += link.amountMinor;
        link.lineNo = static_cast<int>(booked.links.size()) + 1;
        link.purchaseId = purchase.id;
        booked.lines.push_back({link.lineNo, line.productId, quantity, line.unitPriceE4, link.amountMinor});
        booked.links.push_back(link);
        refund.amountMinor += link.amountMinor;
        purchase.refundedMinor += link.amountMinor;
        purchase.refundedEligibleMinor += link.eligibleMinor;
        purchase.refundedPointsPaidMinor += link.pointsPaidMinor;
        if (!isWhole)
            break;
    }
    settle(refund.day);
    refund.pointsRestored = restore(refund, purchase,
                                    purchases::cumulativeShare(purchase.pointsSpent, purchase.refundedPointsPaidMinor,
                                                               purchase.pointsPaidMinor, purchase.pointsRestored));
    purchase.pointsRestored += refund.pointsRestored;
    const qint64 due = purchases::cumulativeShare(purchase.pointsEarned, purchase.refundedEligibleMinor, purchase.eligibleMinor,
                                                  purchase.pointsReversed);
    refund.pointsReversed = reverse(refund, purchase, due);
    purchase.pointsReversed += due;
    purchase.isFullyRefunded = std::all_of(entry->lines.begin(), entry->lines.end(),
                                           [](const PurchaseLine &line) { return line.refundedMilli >= line.quantityMilli; });
    m_events[static_cast<size_t>(entry - m_purchases.begin())].value = valueOf(purchase);
    tierAfterRefund(refund);
    booked.refund = std::move(refund);
    m_refunds.push_back(std::move(booked));
    return ok();
}

void CustomerBooks::settle(EpochDay day)
{
    if (!m_customer.isValid())
        return;
    settleTier(day);
    expireLots(day);
}

TierId CustomerBooks::tierAt(qint64 atMs) const
{
    TierId held = m_rules.ladder.base().id;
    for (const TierChange &change : m_changes)
        held = change.atMs <= atMs ? change.toTierId : held;
    return held;
}

// --- points -----------------------------------------------------------------------------------------------------

LedgerEntry &CustomerBooks::post(Cause cause, qint64 causeId, int part, qint64 delta, qint64 atMs, EpochDay day)
{
    LedgerEntry entry;
    entry.id = LedgerId(m_ids.ledger++);
    entry.customerId = m_customer;
    entry.cause = cause;
    entry.causeId = causeId;
    entry.part = part;
    entry.delta = delta;
    entry.atMs = atMs;
    entry.day = day;
    entry.operatorId = kOwner;
    m_ledger.push_back(std::move(entry));
    m_account.balance += delta;
    m_account.exists = true;
    return m_ledger.back();
}

Lot &CustomerBooks::openLot(const LedgerEntry &entry, PurchaseId purchase, qint64 amount, EpochDay expiresOn)
{
    Lot lot;
    lot.id = LotId(m_ids.lot++);
    lot.customerId = m_customer;
    lot.expiresOn = expiresOn;
    lot.ledgerId = entry.id;
    lot.purchaseId = purchase;
    lot.earnedOn = entry.day;
    lot.original = amount;
    lot.remaining = amount;
    m_lots.push_back(lot);
    m_isWrittenOff.push_back(false);
    return m_lots.back();
}

void CustomerBooks::useLots(const std::vector<LotUse> &uses)
{
    int sequence = 0;
    for (const LotUse &use : uses) {
        const auto lot = std::find_if(m_lots.begin(), m_lots.end(), [&](const Lot &l) { return l.id == use.lotId; });
        lot->remaining -= use.taken;
        m_uses.push_back({m_ledger.back().id, ++sequence, use});
    }
}

std::vector<Lot> CustomerBooks::openLots() const
{
    std::vector<Lot> open;
    for (const Lot &lot : m_lots) {
        if (lot.remaining > 0)
            open.push_back(lot);
    }
    return open;
}

void CustomerBooks::refreshExpiry()
{
    m_account.nextExpiryOn = kNeverDay;
    for (const Lot &lot : m_lots) {
        if (lot.remaining > 0)
            m_account.nextExpiryOn = std::min(m_account.nextExpiryOn, lot.expiresOn);
    }
}

void CustomerBooks::spend(const Purchase &purchase)
{
    if (purchase.pointsSpent <= 0)
        return;
    const points::Consumption consumption = points::consume(openLots(), purchase.pointsSpent);
    post(Cause::Redemption, purchase.id.value(), 0, -purchase.pointsSpent, purchase.atMs, purchase.day);
    useLots(consumption.uses);
    refreshExpiry();
}

void CustomerBooks::earn(const Purchase &purchase)
{
    if (purchase.pointsEarned <= 0)
        return;
    const EpochDay expires = points::expiresOn(purchase.day, m_rules.points);
    const LedgerEntry &entry = post(Cause::Purchase, purchase.id.value(), 0, purchase.pointsEarned, purchase.atMs, purchase.day);
    if (m_rules.points.expiry == ExpiryKind::Sliding) {
        for (Lot &lot : m_lots) {
            if (lot.remaining > 0)
                lot.expiresOn = std::max(lot.expiresOn, expires);
        }
    }
    const Lot &lot = openLot(entry, purchase.id, purchase.pointsEarned, expires);
    if (const qint64 owed = std::min(m_account.deficit, lot.original); owed > 0) {
        useLots({{lot.id, owed}});
        m_account.deficit -= owed;
    }
    refreshExpiry();
}

qint64 CustomerBooks::restore(const Refund &refund, const Purchase &purchase, qint64 amount)
{
    if (amount <= 0)
        return 0;
    const auto spent = std::find_if(m_ledger.begin(), m_ledger.end(), [&](const LedgerEntry &e) {
        return e.cause == Cause::Redemption && e.causeId == purchase.id.value();
    });
    std::vector<LotUse> taken;
    for (const BookedLotUse &booked : m_uses) {
        if (spent != m_ledger.end() && booked.ledgerId == spent->id)
            taken.push_back(booked.use);
    }
    std::vector<Lot> living;
    for (size_t i = 0; i < m_lots.size(); ++i) {
        if (!m_isWrittenOff[i])
            living.push_back(m_lots[i]);
    }
    const points::GiveBack back = points::giveBack(taken, living, purchase.pointsRestored, amount, refund.day);
    const LedgerEntry &entry = post(Cause::Restoration, refund.id.value(), 1, amount, refund.atMs, refund.day);
    if (back.toNewLot > 0)
        openLot(entry, {}, back.toNewLot, refund.day + m_rules.points.restoreDays);
    // Like any credit it pays a deficit first, out of the lots that fill up again.
    std::vector<Lot> filled = m_lots;
    for (Lot &lot : filled) {
        for (const LotUse &use : back.uses)
            lot.remaining -= use.lotId == lot.id ? use.taken : 0;
    }
    const points::Consumption paid = points::consume(std::move(filled), m_account.deficit);
    m_account.deficit = paid.shortfall;
    std::vector<LotUse> uses = back.uses;
    uses.insert(uses.end(), paid.uses.begin(), paid.uses.end());
    useLots(uses);
    refreshExpiry();
    return amount;
}

qint64 CustomerBooks::reverse(const Refund &refund, const Purchase &purchase, qint64 amount)
{
    if (amount <= 0)
        return 0;
    const points::Consumption consumption = points::consume(openLots(), amount, purchase.id);
    const qint64 missing = m_rules.points.clawback == Clawback::AllowNegative ? consumption.shortfall : 0;
    const qint64 booked = amount - consumption.shortfall + missing;
    if (booked == 0)
        return 0;
    post(Cause::Reversal, refund.id.value(), 1, -booked, refund.atMs, refund.day);
    useLots(consumption.uses);
    m_account.deficit += missing;
    refreshExpiry();
    return booked;
}

void CustomerBooks::expireLots(EpochDay day)
{
    if (!m_account.exists || m_account.nextExpiryOn >= day)
        return;
    std::vector<size_t> ended;
    for (size_t i = 0; i < m_lots.size(); ++i) {
        if (m_lots[i].remaining > 0 && m_lots[i].expiresOn < day)
            ended.push_back(i);
    }
    std::sort(ended.begin(), ended.end(), [&](size_t a, size_t b) {
        return std::pair(m_lots[a].expiresOn, m_lots[a].id) < std::pair(m_lots[b].expiresOn, m_lots[b].id);
    });
    for (const size_t i : ended) {
        const EpochDay after = m_lots[i].expiresOn + 1;
        post(Cause::Expiry, m_lots[i].id.value(), 0, -m_lots[i].remaining, m_rules.startOf(after), after);
        useLots({{m_lots[i].id, m_lots[i].remaining}});
        m_isWrittenOff[i] = true;
    }
    refreshExpiry();
}

// --- tier -------------------------------------------------------------------------------------------------------

qint64 CustomerBooks::valueOf(const Purchase &purchase) const
{
    switch (m_rules.ladder.metric) {
    case TierMetric::Spend:
        return purchase.netMinor() - purchase.refundedMinor;
    case TierMetric::Orders:
        return purchase.isFullyRefunded ? 0 : 1;
    case TierMetric::Points:
        return purchase.pointsEarned - purchase.pointsReversed;
    }
    Q_UNREACHABLE();
}

void CustomerBooks::apply(TierState after, TierCause cause, qint64 metric, qint64 atMs, EpochDay day, PurchaseId purchase,
                          OperatorId operatorId)
{
    TierChange change;
    change.id = TierChangeId(m_ids.tierChange++);
    change.customerId = m_customer;
    change.fromTierId = m_tier.tierId;
    change.toTierId = after.tierId;
    change.cause = cause;
    change.atMs = atMs;
    change.onDay = m_changes.empty() ? day : std::max(day, m_changes.back().onDay);
    if (after.tierId != m_tier.tierId)
        after.sinceOn = change.onDay;
    change.validUntilOn = after.validUntilOn;
    change.fromValidUntilOn = m_tier.validUntilOn;
    change.metric = metric;
    change.purchaseId = purchase;
    change.operatorId = operatorId;
    after.changeId = change.id;
    m_changes.push_back(std::move(change));
    m_tier = after;
}

void CustomerBooks::settleTier(EpochDay day, std::optional<qint64> atMs)
{
    while (const auto verdict = tiers::settleDue(m_rules.ladder, m_tier, m_events, day)) {
        if (!verdict->isChange) {
            m_tier = verdict->state;
            continue;
        }
        const EpochDay due = m_tier.dueOn;
        apply(verdict->state, verdict->cause, tiers::metricOn(m_rules.ladder, m_events, due - 1), atMs ? *atMs : m_rules.startOf(due), due, {},
              kOwner);
    }
}

void CustomerBooks::tierAfterPurchase(const Purchase &purchase)
{
    const Ladder &ladder = m_rules.ladder;
    if (!ladder.next(ladder.tierOf(m_tier.tierId)) && !m_tier.isInGrace)
        return;
    const qint64 metric = tiers::metricOn(ladder, m_events, purchase.day);
    const qint64 judged = m_tier.isInGrace ? tiers::metricOn(ladder, m_events, m_tier.validUntilOn) : 0;
    if (const auto verdict = tiers::afterPurchase(ladder, m_tier, metric, purchase.day, judged))
        apply(verdict->state, verdict->cause, metric, purchase.atMs, purchase.day, purchase.id, purchase.operatorId);
}

TierChangeId CustomerBooks::originOf(TierId tier, TierChangeId before) const
{
    for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
        if (change->id < before && change->toTierId == tier && change->cause != TierCause::TakenBack)
            return change->id;
    }
    return {};
}

bool CustomerBooks::fallBack(const Refund &refund)
{
    const Ladder &ladder = m_rules.ladder;
    const auto found = std::find_if(m_changes.begin(), m_changes.end(), [&](const TierChange &c) { return c.id == m_tier.changeId; });
    if (found == m_changes.end())
        return false;
    const TierChange upgrade = *found;
    const auto target = tiers::takenBack(ladder, upgrade, m_tier.tierId, m_events, refund.day);
    if (!target)
        return false;
    TierState after = m_tier;
    after.tierId = *target;
    after.isInGrace = false;
    const bool isBackAtStart = *target == upgrade.fromTierId;
    after.validUntilOn = isBackAtStart ? upgrade.fromValidUntilOn : tiers::validUntil(ladder, ladder.tierOf(*target), upgrade.onDay);
    after.dueOn = after.validUntilOn >= kNeverDay ? kNeverDay : after.validUntilOn + 1;
    apply(after, TierCause::TakenBack, tiers::metricOn(ladder, m_events, refund.day), refund.atMs, refund.day, refund.purchaseId,
          refund.operatorId);
    const TierChangeId origin = isBackAtStart ? originOf(*target, upgrade.id) : upgrade.id;
    if (origin.isValid())
        m_tier.changeId = origin;
    return true;
}

void CustomerBooks::tierAfterRefund(const Refund &refund)
{
    for (size_t step = 0; step < m_rules.ladder.tiers.size() && m_tier.changeId.isValid(); ++step) {
        if (!fallBack(refund))
            break;
    }
    settleTier(refund.day, refund.atMs); // a tier fallen back to may have ended long ago
}

} // namespace regulars::demo
