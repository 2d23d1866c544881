#include "purchases/purchase_store.h"

using namespace Qt::StringLiterals;

namespace regulars::purchases {
namespace {

QString sourceName(Source source) { return source == Source::Till ? u"till"_s : u"import"_s; }

// A number twice is the one uniqueness a user can cause.
Status namedDuplicate(Status status, const QString &number)
{
    if (!status && status.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"number"_s, number);
    return status;
}

} // namespace

Status insertPurchase(db::WriteSession &session, const Purchase &purchase)
{
    auto insert = session.prepare(
        "INSERT INTO purchase(id,number,customer_id,shop_id,at_ms,day,gross_minor,discount_minor,points_paid_minor,eligible_minor,"
        "points_earned,points_spent,refunded_minor,refunded_eligible_minor,refunded_points_paid_minor,points_reversed,points_restored,"
        "is_fully_refunded,tier_before_id,operator_id,source,note,net_minor) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    return namedDuplicate(insert.bind(purchase.id)
                              .bind(purchase.number)
                              .bind(purchase.customerId)
                              .bind(purchase.shopId)
                              .bind(purchase.atMs)
                              .bind(purchase.day)
                              .bind(purchase.grossMinor)
                              .bind(purchase.discountMinor)
                              .bind(purchase.pointsPaidMinor)
                              .bind(purchase.eligibleMinor)
                              .bind(purchase.pointsEarned)
                              .bind(purchase.pointsSpent)
                              .bind(purchase.refundedMinor)
                              .bind(purchase.refundedEligibleMinor)
                              .bind(purchase.refundedPointsPaidMinor)
                              .bind(purchase.pointsReversed)
                              .bind(purchase.pointsRestored)
                              .bind(purchase.isFullyRefunded)
                              .bind(purchase.tierBeforeId)
                              .bind(purchase.operatorId)
                              .bind(sourceName(purchase.source))
                              .bind(purchase.note)
                              .bind(purchase.keptMinor())
                              .run(),
                          purchase.number);
}

Status insertLines(db::WriteSession &session, PurchaseId purchase, const std::vector<PurchaseLine> &lines)
{
    auto insert = session.prepare(
        "INSERT INTO purchase_line(purchase_id,line_no,product_id,quantity_milli,unit_price_e4,amount_minor,discount_minor,"
        "eligible_minor,points_paid_minor,refunded_milli,refunded_minor) VALUES(?,?,?,?,?,?,?,?,?,?,?)");
    for (const PurchaseLine &line : lines) {
        TRY(insert.bind(purchase)
                .bind(line.lineNo)
                .bind(line.productId)
                .bind(line.quantityMilli)
                .bind(line.unitPriceE4)
                .bind(line.amountMinor)
                .bind(line.discountMinor)
                .bind(line.eligibleMinor)
                .bind(line.pointsPaidMinor)
                .bind(line.refundedMilli)
                .bind(line.refundedMinor)
                .run());
    }
    return ok();
}

Status updatePurchase(db::WriteSession &session, const Purchase &purchase)
{
    auto update = session.prepare(
        "UPDATE purchase SET gross_minor=?,discount_minor=?,points_paid_minor=?,eligible_minor=?,points_earned=?,points_spent=?,"
        "refunded_minor=?,refunded_eligible_minor=?,refunded_points_paid_minor=?,points_reversed=?,points_restored=?,"
        "is_fully_refunded=?,net_minor=? WHERE id=?");
    return update.bind(purchase.grossMinor)
        .bind(purchase.discountMinor)
        .bind(purchase.pointsPaidMinor)
        .bind(purchase.eligibleMinor)
        .bind(purchase.pointsEarned)
        .bind(purchase.pointsSpent)
        .bind(purchase.refundedMinor)
        .bind(purchase.refundedEligibleMinor)
        .bind(purchase.refundedPointsPaidMinor)
        .bind(purchase.pointsReversed)
        .bind(purchase.pointsRestored)
        .bind(purchase.isFullyRefunded)
        .bind(purchase.keptMinor())
        .bind(purchase.id)
        .run();
}

Status insertDiscount(db::WriteSession &session, PurchaseId purchase, const PurchaseDiscount &step)
{
    auto insert = session.prepare("INSERT INTO purchase_discount(purchase_id,sequence,kind,source_id,label,taken_minor,left_minor)"
                                  " VALUES(?,?,?,?,?,?,?)");
    insert.bind(purchase).bind(step.sequence).bind(step.kind);
    if (step.sourceId > 0)
        insert.bind(step.sourceId);
    else
        insert.bindNull();
    return insert.bind(step.label + QLatin1StringView("")).bind(step.takenMinor).bind(step.leftMinor).run();
}

Status addRefundedToLine(db::WriteSession &session, PurchaseId purchase, int lineNo, qint64 quantityMilli, qint64 amountMinor)
{
    auto update = session.prepare("UPDATE purchase_line SET refunded_milli=refunded_milli+?,refunded_minor=refunded_minor+? "
                                  "WHERE purchase_id=? AND line_no=?");
    return update.bind(quantityMilli).bind(amountMinor).bind(purchase).bind(lineNo).run();
}

Status insertRefund(db::WriteSession &session, const Refund &refund)
{
    auto insert = session.prepare("INSERT INTO refund(id,number,purchase_id,customer_id,shop_id,at_ms,day,amount_minor,unlinked_minor,"
                                  "points_reversed,points_restored,operator_id,source,note) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    return namedDuplicate(insert.bind(refund.id)
                              .bind(refund.number)
                              .bind(refund.purchaseId)
                              .bind(refund.customerId)
                              .bind(refund.shopId)
                              .bind(refund.atMs)
                              .bind(refund.day)
                              .bind(refund.amountMinor)
                              .bind(refund.unlinkedMinor)
                              .bind(refund.pointsReversed)
                              .bind(refund.pointsRestored)
                              .bind(refund.operatorId)
                              .bind(sourceName(refund.source))
                              .bind(refund.note)
                              .run(),
                          refund.number);
}

Status insertRefundLine(db::WriteSession &session, RefundId refund, const RefundLine &line)
{
    auto insert = session.prepare(
        "INSERT INTO refund_line(refund_id,line_no,product_id,quantity_milli,unit_price_e4,amount_minor) VALUES(?,?,?,?,?,?)");
    return insert.bind(refund).bind(line.lineNo).bind(line.productId).bind(line.quantityMilli).bind(line.unitPriceE4).bind(line.amountMinor).run();
}

Status insertRefundLink(db::WriteSession &session, RefundId refund, const RefundLink &link)
{
    auto insert = session.prepare("INSERT INTO refund_link(refund_id,line_no,purchase_id,purchase_line_no,quantity_milli,amount_minor,"
                                  "eligible_minor) VALUES(?,?,?,?,?,?,?)");
    return insert.bind(refund)
        .bind(link.lineNo)
        .bind(link.purchaseId)
        .bind(link.purchaseLineNo)
        .bind(link.quantityMilli)
        .bind(link.amountMinor)
        .bind(link.eligibleMinor)
        .run();
}

Status updateRefund(db::WriteSession &session, const Refund &refund)
{
    auto update = session.prepare(
        "UPDATE refund SET amount_minor=?,unlinked_minor=?,points_reversed=?,points_restored=? WHERE id=?");
    return update.bind(refund.amountMinor).bind(refund.unlinkedMinor).bind(refund.pointsReversed).bind(refund.pointsRestored).bind(refund.id).run();
}

} // namespace regulars::purchases
