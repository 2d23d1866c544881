#include "counter/refund_quote_query.h"

#include "purchases/purchase_query.h"
#include "purchases/purchase_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::counter {
namespace {

Status nameProduct(db::ReadSession &session, RefundableLine &line)
{
    if (!line.line.productId.isValid())
        return ok();
    auto select = session.prepare("SELECT sku,name FROM product WHERE id=?");
    TRY_LET(const bool found, select.bind(line.line.productId).step());
    if (found) {
        line.sku = select.textAt(0);
        line.name = select.textAt(1);
    }
    return ok();
}

} // namespace

Result<RefundablePurchase> refundablePurchase(db::ReadSession &session, const QString &number)
{
    RefundablePurchase found;
    TRY_LET(const auto purchase, purchases::purchaseByNumber(session, number));
    if (!purchase)
        return fail(ErrorCode::NotFound, u"purchase"_s, number);
    found.purchase = *purchase;
    TRY_LET(const auto lines, purchases::linesOf(session, purchase->id));
    for (const PurchaseLine &line : lines) {
        RefundableLine open;
        open.line = line;
        open.leftMilli = line.quantityMilli - line.refundedMilli;
        if (open.leftMilli > 0) {
            TRY_LET(const RefundLink all, purchases::refundShare(line, open.leftMilli));
            open.leftMinor = all.amountMinor;
        }
        TRY(nameProduct(session, open));
        found.lines.push_back(std::move(open));
    }
    return found;
}

Result<RefundQuote> refundQuote(const RefundablePurchase &purchase, const std::vector<WantedBack> &wanted)
{
    RefundQuote quote;
    qint64 eligible = 0;
    qint64 pointsPaid = 0;
    for (const WantedBack &want : wanted) {
        if (want.quantityMilli == 0) {
            quote.lineMinor.push_back(0);
            continue;
        }
        const auto line = std::find_if(purchase.lines.begin(), purchase.lines.end(),
                                       [&](const RefundableLine &l) { return l.line.lineNo == want.lineNo; });
        if (line == purchase.lines.end())
            return fail(ErrorCode::NotFound, u"line"_s, QString::number(want.lineNo));
        TRY_LET(const RefundLink share, purchases::refundShare(line->line, want.quantityMilli));
        quote.lineMinor.push_back(share.amountMinor);
        quote.amountMinor += share.amountMinor;
        eligible += share.eligibleMinor;
        pointsPaid += share.pointsPaidMinor;
    }
    const Purchase &head = purchase.purchase;
    if (!head.customerId.isValid())
        return quote;
    quote.pointsReversed = purchases::cumulativeShare(head.pointsEarned, head.refundedEligibleMinor + eligible,
                                                      head.eligibleMinor, head.pointsReversed);
    quote.pointsRestored = purchases::cumulativeShare(head.pointsSpent, head.refundedPointsPaidMinor + pointsPaid,
                                                      head.pointsPaidMinor, head.pointsRestored);
    return quote;
}

} // namespace regulars::counter
