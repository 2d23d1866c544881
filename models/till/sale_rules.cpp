#include "till/sale_rules.h"

#include "points/points_rules.h"
#include "purchases/purchase_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::till {

Result<SaleFigures> calculateSale(const SaleInput &input, const PointsPolicy &policy)
{
    if (input.lines.empty())
        return fail(ErrorCode::EmptyOrder);
    SaleFigures sale;
    sale.lines = input.lines;
    for (const PurchaseLine &line : input.lines) {
        const auto sum = checkedAdd(sale.grossMinor, line.amountMinor);
        if (!sum)
            return fail(ErrorCode::OutOfRange, u"amount"_s);
        sale.grossMinor = *sum;
    }
    if (input.discountMinor < 0)
        return fail(ErrorCode::OutOfRange, u"discount"_s, u"≥ 0"_s);
    if (input.discountMinor > sale.grossMinor)
        return fail(ErrorCode::DiscountExceeds, u"discount"_s, moneyText(sale.grossMinor, policy.currency));
    qint64 left = sale.grossMinor;
    if (input.discountMinor > 0) {
        sale.discountMinor = input.discountMinor;
        left -= input.discountMinor;
        sale.steps.push_back({SaleStep::Kind::Discount, input.discountMinor, left, 0});
    }
    if (input.hasCustomer && input.redeemRequest > 0) {
        const auto redemption = points::redeemable(input.redeemRequest, input.balance, left, policy);
        sale.pointsSpent = redemption.points;
        sale.pointsPaidMinor = redemption.valueMinor;
        left -= redemption.valueMinor;
        if (redemption.points > 0)
            sale.steps.push_back({SaleStep::Kind::Points, redemption.valueMinor, left, redemption.points});
    }
    sale.payableMinor = left;
    purchases::spreadOverLines(sale.lines, sale.discountMinor, sale.pointsPaidMinor, input.earns);
    for (const PurchaseLine &line : sale.lines)
        sale.eligibleMinor += line.eligibleMinor;
    if (!input.hasCustomer)
        return sale;
    TRY_LET(sale.pointsEarned, points::earn(sale.eligibleMinor, policy.rules, input.multipliersBp, policy.rounding));
    if (policy.capPerPurchase > 0 && sale.pointsEarned > policy.capPerPurchase)
        return fail(ErrorCode::CapExceeded, u"points"_s, QString::number(policy.capPerPurchase));
    if (policy.capPerDay > 0)
        sale.pointsEarned = std::clamp<qint64>(policy.capPerDay - input.earnedToday, 0, sale.pointsEarned);
    return sale;
}

} // namespace regulars::till
