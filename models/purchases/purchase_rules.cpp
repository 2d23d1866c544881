#include "purchases/purchase_rules.h"

#include "base/money.h"
#include "base/rounding.h"

using namespace Qt::StringLiterals;

namespace regulars::purchases {
namespace {

void appendPadded(QString &text, qint64 number, qsizetype width)
{
    const QString digits = QString::number(number);
    for (qsizetype i = digits.size(); i < width; ++i)
        text += u'0';
    text += digits;
}

} // namespace

qint64 cumulativeShare(qint64 whole, qint64 done, qint64 total, qint64 already)
{
    if (total == 0)
        return 0;
    return mulDiv(whole, done, total, Rounding::HalfUp).value_or(0) - already;
}

void spreadOverLines(std::vector<PurchaseLine> &lines, qint64 discountMinor, qint64 pointsPaidMinor,
                     const std::vector<bool> &earns)
{
    std::vector<qint64> weights(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        weights[i] = qMax<qint64>(lines[i].amountMinor, 0);
    spreadOverLines(lines, spreadByLargestRemainder(discountMinor, weights), pointsPaidMinor, earns);
}

void spreadOverLines(std::vector<PurchaseLine> &lines, const std::vector<qint64> &discounts, qint64 pointsPaidMinor,
                     const std::vector<bool> &earns)
{
    std::vector<qint64> weights(lines.size());
    // Points pay for what is left after the discounts, so their weights are the discounted amounts.
    for (size_t i = 0; i < lines.size(); ++i)
        weights[i] = qMax<qint64>(lines[i].amountMinor - discounts[i], 0);
    const auto paid = spreadByLargestRemainder(pointsPaidMinor, weights);
    for (size_t i = 0; i < lines.size(); ++i) {
        lines[i].pointsPaidMinor = paid[i];
        lines[i].discountMinor = discounts[i] + paid[i];
        const bool earning = earns.empty() || earns[i];
        lines[i].eligibleMinor = earning ? lines[i].netMinor() : 0;
    }
}

Result<RefundLink> refundShare(const PurchaseLine &line, qint64 quantityMilli)
{
    const qint64 left = line.quantityMilli - line.refundedMilli;
    if (quantityMilli <= 0)
        return fail(ErrorCode::Invalid, u"quantity"_s, scaledText(left, kQuantityDigits));
    if (quantityMilli > left)
        return fail(ErrorCode::RefundExceeds, u"quantity"_s, scaledText(left, kQuantityDigits));
    const qint64 done = line.refundedMilli + quantityMilli;
    const qint64 before = cumulativeShare(line.netMinor(), line.refundedMilli, line.quantityMilli, 0);
    const qint64 amount = cumulativeShare(line.netMinor(), done, line.quantityMilli, before);
    // An imported return may have paid back more than the share: together it never exceeds the line.
    const qint64 leftMinor = qMax<qint64>(line.netMinor() - line.refundedMinor, 0);
    return linkShare(line, quantityMilli, qMin(amount, leftMinor));
}

RefundLink linkShare(const PurchaseLine &line, qint64 quantityMilli, qint64 amountMinor)
{
    const qint64 done = line.refundedMilli + quantityMilli;
    const auto share = [&](qint64 whole) {
        const qint64 before = cumulativeShare(whole, line.refundedMilli, line.quantityMilli, 0);
        return cumulativeShare(whole, done, line.quantityMilli, before);
    };
    RefundLink link;
    link.purchaseLineNo = line.lineNo;
    link.quantityMilli = quantityMilli;
    link.amountMinor = amountMinor;
    link.eligibleMinor = share(line.eligibleMinor);
    link.pointsPaidMinor = share(line.pointsPaidMinor);
    return link;
}

QString documentNumber(const DocumentNumber &number)
{
    const QDate date = toDate(number.day);
    QString text;
    text.reserve(24);
    if (number.isRefund)
        text += u'R';
    appendPadded(text, date.year(), 4);
    text += u'-';
    appendPadded(text, date.month(), 2);
    appendPadded(text, date.day(), 2);
    if (number.device != 0)
        text += u"-D"_s + QString::number(number.device);
    if (number.shop.isValid())
        text += u"-S"_s + QString::number(number.shop.value() & kMaxCounter);
    text += u'-';
    appendPadded(text, number.running, 4);
    return text;
}

} // namespace regulars::purchases
