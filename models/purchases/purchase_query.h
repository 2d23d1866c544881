// Read-only questions about purchases and refunds.
#pragma once

#include "db/session.h"
#include "purchases/purchase.h"

namespace regulars::purchases {

Result<std::optional<Purchase>> purchaseByNumber(db::ReadSession &session, const QString &number);
Result<std::optional<Purchase>> purchaseById(db::ReadSession &session, PurchaseId id);
Result<std::vector<PurchaseLine>> linesOf(db::ReadSession &session, PurchaseId id);
/// What took the discount off, in order.
Result<std::vector<PurchaseDiscount>> discountsOf(db::ReadSession &session, PurchaseId id);
Result<std::optional<Refund>> refundByNumber(db::ReadSession &session, const QString &number);
Result<std::vector<RefundLine>> refundLinesOf(db::ReadSession &session, RefundId id);
/// How many pieces of purchase lines the refund has taken back.
Result<int> linkCountOf(db::ReadSession &session, RefundId id);
Result<std::vector<Refund>> refundsOf(db::ReadSession &session, PurchaseId id);

/// A line of an earlier purchase of which something is still with the customer.
struct OpenLine {
    PurchaseId purchaseId;
    PurchaseLine line;
};
/// The customer's open lines of a product, bought at or before `untilMs`, newest first, until `wantedMilli` of it are
/// found.
Result<std::vector<OpenLine>> openLinesOf(db::ReadSession &session, CustomerId customer, ProductId product, qint64 untilMs,
                                          qint64 wantedMilli);

/// A purchase as ladders and summaries see it.
struct PurchaseFact {
    EpochDay day = 0;
    qint64 atMs = 0;
    qint64 netMinor = 0;         ///< money received less refunded
    qint64 pointsKept = 0;       ///< earned less reversed
    bool isFullyRefunded = false;
    bool isUnlinkedReturn = false; ///< netMinor is negative then
};
/// Purchases and unlinked returns of a customer from `fromDay` on, in order of time.
Result<std::vector<PurchaseFact>> factsOf(db::ReadSession &session, CustomerId customer, EpochDay fromDay);

struct LineFact {
    PurchaseId purchaseId;
    EpochDay day = 0;
    qint64 atMs = 0;
    ProductId productId;         ///< invalid: only an amount was recorded
    qint64 netMinor = 0;         ///< paid in money
    qint64 refundedMinor = 0;
};
/// Lines of a customer's purchases from `fromDay` on, in order of time.
Result<std::vector<LineFact>> lineFactsOf(db::ReadSession &session, CustomerId customer, EpochDay fromDay);

/// What a customer has bought in all, from the kept summary: cheap.
struct LifetimeFacts {
    qint64 orders = 0;           ///< not wholly refunded
    qint64 refunds = 0;
    qint64 spendMinor = 0;       ///< net of refunds
};
Result<LifetimeFacts> lifetimeOf(db::ReadSession &session, CustomerId customer);

/// True when a purchase or a refund has this number.
Result<bool> isNumberTaken(db::ReadSession &session, const QString &number);

/// True when every line of the purchase has come back whole.
Result<bool> isWholeReturned(db::ReadSession &session, PurchaseId id);

} // namespace regulars::purchases
