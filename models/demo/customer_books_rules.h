// One customer's books in memory: purchases, returns, points and tier by the same pure rules as the till's; pure.
//
// Purpose: writing ten million purchases through TillService reads back at each what was written at the one before.
// Here a customer's whole life is booked in memory, in the same steps and the same order, and written afterwards.
// tests/models/demo holds it against TillService, row by row.
// Thread: one object, one thread; begin() starts the next customer and keeps the memory.
// Invariants: balance = Σ ledger = Σ remaining − deficit after every call; occasions come in order of time.
// What fell due is dated to the beginning of its day, as a night run in every night would have booked it.
#pragma once

#include "customers/customer.h"
#include "points/ledger.h"
#include "points/points_policy.h"
#include "purchases/purchase.h"
#include "tiers/tier.h"

#include <functional>
#include <optional>

namespace regulars::demo {

/// What the shop's rules say, without the store they were read from.
struct BookRules {
    PointsPolicy points;
    Ladder ladder;
    std::function<qint64(EpochDay)> startOf; ///< first instant of a business day
};

/// The next ids of what belongs to one customer; carried on from customer to customer.
struct BookIds {
    qint64 ledger = 1;
    qint64 lot = 1;
    qint64 tierChange = 1;
};

struct BookedLotUse {
    LedgerId ledgerId;
    int sequence = 1;
    LotUse use;
};

struct PurchaseEntry {
    Purchase purchase;
    std::vector<PurchaseLine> lines;
};

struct RefundEntry {
    Refund refund;
    std::vector<RefundLine> lines;
    std::vector<RefundLink> links;
};

class CustomerBooks {
public:
    CustomerBooks(BookRules rules, BookIds &ids) : m_rules(std::move(rules)), m_ids(ids) {}

    void begin(const Customer &customer);
    /// `order` has id, shop, atMs, day and operator; lines have amounts. The discount comes off the order; `redeemAll`
    /// pays with all points there are. Errors: those of calculateSale.
    Status buy(Purchase order, std::vector<PurchaseLine> lines, qint64 discountMinor, bool redeemAll);
    /// Brings back one piece of the first line of an earlier purchase, or all of it. `refund` has id, atMs, day and
    /// operator. Errors: those of refundShare, NotFound(purchase).
    Status bringBack(Refund refund, PurchaseId purchase, bool isWhole);
    /// What fell due up to that day.
    void settle(EpochDay day);

    [[nodiscard]] const std::vector<PurchaseEntry> &purchases() const { return m_purchases; }
    [[nodiscard]] const std::vector<RefundEntry> &refunds() const { return m_refunds; }
    [[nodiscard]] const std::vector<LedgerEntry> &ledger() const { return m_ledger; }
    [[nodiscard]] const std::vector<Lot> &lots() const { return m_lots; }
    [[nodiscard]] const std::vector<BookedLotUse> &uses() const { return m_uses; }
    [[nodiscard]] const std::vector<TierChange> &tierChanges() const { return m_changes; }
    [[nodiscard]] const TierState &tier() const { return m_tier; }
    /// The tier held then.
    [[nodiscard]] TierId tierAt(qint64 atMs) const;
    [[nodiscard]] const Account &account() const { return m_account; }

private:
    [[nodiscard]] std::vector<Multiplier> multipliersOn(EpochDay day) const;
    [[nodiscard]] qint64 earnedOn(EpochDay day) const;
    LedgerEntry &post(Cause cause, qint64 causeId, int part, qint64 delta, qint64 atMs, EpochDay day);
    Lot &openLot(const LedgerEntry &entry, PurchaseId purchase, qint64 amount, EpochDay expiresOn);
    /// Writes the uses under the newest row and changes what remains.
    void useLots(const std::vector<LotUse> &uses);
    [[nodiscard]] std::vector<Lot> openLots() const;
    void refreshExpiry();
    void spend(const Purchase &purchase);
    void earn(const Purchase &purchase);
    qint64 restore(const Refund &refund, const Purchase &purchase, qint64 amount);
    qint64 reverse(const Refund &refund, const Purchase &purchase, qint64 amount);
    void expireLots(EpochDay day);

    [[nodiscard]] qint64 valueOf(const Purchase &purchase) const;
    void apply(TierState after, TierCause cause, qint64 metric, qint64 atMs, EpochDay day, PurchaseId purchase, OperatorId operatorId);
    /// Dated to the beginning of the day it fell due, or to `atMs`.
    void settleTier(EpochDay day, std::optional<qint64> atMs = {});
    void tierAfterPurchase(const Purchase &purchase);
    void tierAfterRefund(const Refund &refund);
    bool fallBack(const Refund &refund);
    [[nodiscard]] TierChangeId originOf(TierId tier, TierChangeId before) const;

    BookRules m_rules;
    BookIds &m_ids;
    CustomerId m_customer;
    QString m_birthday;
    bool m_isBirthdayLunar = false;
    std::vector<PurchaseEntry> m_purchases;
    std::vector<MetricEvent> m_events; // one per purchase, in the same order
    std::vector<RefundEntry> m_refunds;
    std::vector<LedgerEntry> m_ledger;
    std::vector<Lot> m_lots;
    std::vector<bool> m_isWrittenOff; // one per lot
    std::vector<BookedLotUse> m_uses;
    std::vector<TierChange> m_changes;
    TierState m_tier;
    Account m_account;
};

} // namespace regulars::demo
