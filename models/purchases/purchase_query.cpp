#include "purchases/purchase_query.h"

using namespace Qt::StringLiterals;

namespace regulars::purchases {
namespace {

#define PURCHASE_COLUMNS                                                                                               \
    "id,number,customer_id,shop_id,at_ms,day,gross_minor,discount_minor,points_paid_minor,eligible_minor,points_earned," \
    "points_spent,refunded_minor,refunded_eligible_minor,refunded_points_paid_minor,points_reversed,points_restored,"  \
    "is_fully_refunded,tier_before_id,operator_id,source,note"
#define REFUND_COLUMNS                                                                                                 \
    "id,number,purchase_id,customer_id,shop_id,at_ms,day,amount_minor,unlinked_minor,points_reversed,points_restored,"  \
    "operator_id,source,note"

Source sourceFrom(const QString &name) { return name == u"till" ? Source::Till : Source::Import; }

Purchase purchaseFrom(const db::Statement &row)
{
    Purchase purchase;
    purchase.id = row.idAt<PurchaseId>(0);
    purchase.number = row.textAt(1);
    purchase.customerId = row.idAt<CustomerId>(2);
    purchase.shopId = row.idAt<ShopId>(3);
    purchase.atMs = row.intAt(4);
    purchase.day = static_cast<EpochDay>(row.intAt(5));
    purchase.grossMinor = row.intAt(6);
    purchase.discountMinor = row.intAt(7);
    purchase.pointsPaidMinor = row.intAt(8);
    purchase.eligibleMinor = row.intAt(9);
    purchase.pointsEarned = row.intAt(10);
    purchase.pointsSpent = row.intAt(11);
    purchase.refundedMinor = row.intAt(12);
    purchase.refundedEligibleMinor = row.intAt(13);
    purchase.refundedPointsPaidMinor = row.intAt(14);
    purchase.pointsReversed = row.intAt(15);
    purchase.pointsRestored = row.intAt(16);
    purchase.isFullyRefunded = row.intAt(17) != 0;
    purchase.tierBeforeId = row.idAt<TierId>(18);
    purchase.operatorId = row.idAt<OperatorId>(19);
    purchase.source = sourceFrom(row.textAt(20));
    purchase.note = row.textAt(21);
    return purchase;
}

Refund refundFrom(const db::Statement &row)
{
    Refund refund;
    refund.id = row.idAt<RefundId>(0);
    refund.number = row.textAt(1);
    refund.purchaseId = row.idAt<PurchaseId>(2);
    refund.customerId = row.idAt<CustomerId>(3);
    refund.shopId = row.idAt<ShopId>(4);
    refund.atMs = row.intAt(5);
    refund.day = static_cast<EpochDay>(row.intAt(6));
    refund.amountMinor = row.intAt(7);
    refund.unlinkedMinor = row.intAt(8);
    refund.pointsReversed = row.intAt(9);
    refund.pointsRestored = row.intAt(10);
    refund.operatorId = row.idAt<OperatorId>(11);
    refund.source = sourceFrom(row.textAt(12));
    refund.note = row.textAt(13);
    return refund;
}

PurchaseLine lineFrom(const db::Statement &row, int first)
{
    PurchaseLine line;
    line.lineNo = static_cast<int>(row.intAt(first));
    line.productId = row.idAt<ProductId>(first + 1);
    line.quantityMilli = row.intAt(first + 2);
    line.unitPriceE4 = row.intAt(first + 3);
    line.amountMinor = row.intAt(first + 4);
    line.discountMinor = row.intAt(first + 5);
    line.eligibleMinor = row.intAt(first + 6);
    line.pointsPaidMinor = row.intAt(first + 7);
    line.refundedMilli = row.intAt(first + 8);
    line.refundedMinor = row.intAt(first + 9);
    return line;
}

Result<std::optional<Purchase>> onePurchase(db::Statement &select)
{
    TRY_LET(const bool found, select.step());
    return found ? std::optional<Purchase>(purchaseFrom(select)) : std::nullopt;
}

} // namespace

Result<std::optional<Purchase>> purchaseByNumber(db::ReadSession &session, const QString &number)
{
    auto select = session.prepare("SELECT " PURCHASE_COLUMNS " FROM purchase WHERE number=?");
    select.bind(number);
    return onePurchase(select);
}

Result<std::optional<Purchase>> purchaseById(db::ReadSession &session, PurchaseId id)
{
    auto select = session.prepare("SELECT " PURCHASE_COLUMNS " FROM purchase WHERE id=?");
    select.bind(id);
    return onePurchase(select);
}

Result<std::vector<PurchaseLine>> linesOf(db::ReadSession &session, PurchaseId id)
{
    std::vector<PurchaseLine> lines;
    auto select = session.prepare("SELECT line_no,product_id,quantity_milli,unit_price_e4,amount_minor,discount_minor,eligible_minor,"
                                  "points_paid_minor,refunded_milli,refunded_minor FROM purchase_line WHERE purchase_id=? ORDER BY line_no");
    select.bind(id);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return lines;
        lines.push_back(lineFrom(select, 0));
    }
}

Result<std::vector<PurchaseDiscount>> discountsOf(db::ReadSession &session, PurchaseId id)
{
    auto select = session.prepare("SELECT sequence,kind,source_id,label,taken_minor,left_minor FROM purchase_discount WHERE purchase_id=? ORDER BY sequence");
    select.bind(id);
    std::vector<PurchaseDiscount> steps;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return steps;
        steps.push_back({static_cast<int>(select.intAt(0)), select.textAt(1), select.isNullAt(2) ? 0 : select.intAt(2), select.textAt(3),
                         select.intAt(4), select.intAt(5)});
    }
}

Result<std::optional<Refund>> refundByNumber(db::ReadSession &session, const QString &number)
{
    auto select = session.prepare("SELECT " REFUND_COLUMNS " FROM refund WHERE number=?");
    TRY_LET(const bool found, select.bind(number).step());
    return found ? std::optional<Refund>(refundFrom(select)) : std::nullopt;
}

Result<std::vector<RefundLine>> refundLinesOf(db::ReadSession &session, RefundId id)
{
    std::vector<RefundLine> lines;
    auto select = session.prepare(
        "SELECT line_no,product_id,quantity_milli,unit_price_e4,amount_minor FROM refund_line WHERE refund_id=? ORDER BY line_no");
    select.bind(id);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return lines;
        lines.push_back({static_cast<int>(select.intAt(0)), select.idAt<ProductId>(1), select.intAt(2), select.intAt(3), select.intAt(4)});
    }
}

Result<int> linkCountOf(db::ReadSession &session, RefundId id)
{
    auto select = session.prepare("SELECT COUNT(*) FROM refund_link WHERE refund_id=?");
    TRY_LET(const auto count, select.bind(id).firstInt());
    return static_cast<int>(count.value_or(0));
}

Result<std::vector<Refund>> refundsOf(db::ReadSession &session, PurchaseId id)
{
    std::vector<Refund> refunds;
    auto select = session.prepare("SELECT " REFUND_COLUMNS " FROM refund WHERE purchase_id=? ORDER BY id");
    select.bind(id);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return refunds;
        refunds.push_back(refundFrom(select));
    }
}

Result<std::vector<OpenLine>> openLinesOf(db::ReadSession &session, CustomerId customer, ProductId product, qint64 untilMs,
                                          qint64 wantedMilli)
{
    std::vector<OpenLine> lines;
    auto select = session.prepare(
        "SELECT p.id,l.line_no,l.product_id,l.quantity_milli,l.unit_price_e4,l.amount_minor,l.discount_minor,l.eligible_minor,"
        "l.points_paid_minor,l.refunded_milli,l.refunded_minor FROM purchase p CROSS JOIN purchase_line l ON l.purchase_id=p.id "
        "WHERE p.customer_id=? AND p.at_ms<=? AND l.product_id=? AND l.refunded_milli<l.quantity_milli "
        "ORDER BY p.at_ms DESC,p.id DESC,l.line_no DESC");
    select.bind(customer).bind(untilMs).bind(product);
    for (qint64 found = 0; found < wantedMilli;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        lines.push_back({select.idAt<PurchaseId>(0), lineFrom(select, 1)});
        found += lines.back().line.quantityMilli - lines.back().line.refundedMilli;
    }
    return lines;
}

Result<std::vector<PurchaseFact>> factsOf(db::ReadSession &session, CustomerId customer, EpochDay fromDay)
{
    constexpr qint64 kMsPerDay = 86'400'000;
    std::vector<PurchaseFact> facts;
    // The index knows instants; a day may begin up to 14 hours before its UTC midnight.
    const qint64 fromMs = (qint64{fromDay} - 1) * kMsPerDay;
    auto purchases = session.prepare("SELECT day,at_ms,gross_minor-discount_minor-points_paid_minor-refunded_minor,"
                                     "points_earned-points_reversed,is_fully_refunded FROM purchase "
                                     "WHERE customer_id=? AND at_ms>=? AND day>=? ORDER BY at_ms,id");
    purchases.bind(customer).bind(fromMs).bind(fromDay);
    for (;;) {
        TRY_LET(const bool row, purchases.step());
        if (!row)
            break;
        facts.push_back({static_cast<EpochDay>(purchases.intAt(0)), purchases.intAt(1), purchases.intAt(2), purchases.intAt(3),
                         purchases.intAt(4) != 0, false});
    }
    auto returns = session.prepare("SELECT day,at_ms,-unlinked_minor FROM refund WHERE customer_id=? AND at_ms>=? AND day>=? "
                                   "AND unlinked_minor<>0 ORDER BY at_ms,id");
    returns.bind(customer).bind(fromMs).bind(fromDay);
    for (;;) {
        TRY_LET(const bool row, returns.step());
        if (!row)
            return facts;
        facts.push_back({static_cast<EpochDay>(returns.intAt(0)), returns.intAt(1), returns.intAt(2), 0, false, true});
    }
}

Result<std::vector<LineFact>> lineFactsOf(db::ReadSession &session, CustomerId customer, EpochDay fromDay)
{
    constexpr qint64 kMsPerDay = 86'400'000;
    std::vector<LineFact> facts;
    auto select = session.prepare("SELECT p.id,p.day,p.at_ms,l.product_id,l.amount_minor-l.discount_minor,l.refunded_minor FROM purchase p"
                                  " JOIN purchase_line l ON l.purchase_id=p.id WHERE p.customer_id=? AND p.at_ms>=? AND p.day>=?"
                                  " ORDER BY p.at_ms,p.id,l.line_no");
    select.bind(customer).bind((qint64{fromDay} - 1) * kMsPerDay).bind(fromDay);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return facts;
        facts.push_back({select.idAt<PurchaseId>(0), static_cast<EpochDay>(select.intAt(1)), select.intAt(2), select.idAt<ProductId>(3),
                         select.intAt(4), select.intAt(5)});
    }
}

Result<LifetimeFacts> lifetimeOf(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT orders,refunds,spend_minor FROM customer_summary WHERE customer_id=?");
    TRY_LET(const bool found, select.bind(customer).step());
    return found ? LifetimeFacts{select.intAt(0), select.intAt(1), select.intAt(2)} : LifetimeFacts();
}

Result<bool> isNumberTaken(db::ReadSession &session, const QString &number)
{
    auto select = session.prepare("SELECT 1 FROM purchase WHERE number=?1 UNION ALL SELECT 1 FROM refund WHERE number=?1 LIMIT 1");
    return select.bind(number).step();
}

Result<bool> isWholeReturned(db::ReadSession &session, PurchaseId id)
{
    auto select = session.prepare("SELECT 1 FROM purchase_line WHERE purchase_id=? AND refunded_milli<quantity_milli LIMIT 1");
    TRY_LET(const bool open, select.bind(id).step());
    return !open;
}

} // namespace regulars::purchases
