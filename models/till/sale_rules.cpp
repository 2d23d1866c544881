#include "till/sale_rules.h"

#include "points/points_rules.h"
#include "purchases/purchase_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::till {

namespace {

DiscountInput discountInputOf(const SaleInput &input)
{
    DiscountInput discounts;
    discounts.amounts.reserve(input.lines.size());
    for (const PurchaseLine &line : input.lines)
        discounts.amounts.push_back(line.amountMinor);
    discounts.byHandMinor = input.discountMinor;
    discounts.benefits = input.benefits;
    discounts.offers = input.offers;
    discounts.isProposal = input.isProposal;
    return discounts;
}

} // namespace

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
    TRY_LET(Discounts discounts, discountsOf(discountInputOf(input)));
    sale.discountMinor = discounts.totalMinor;
    qint64 left = sale.grossMinor - sale.discountMinor;
    sale.steps = std::move(discounts.steps);
    sale.usedOffers = std::move(discounts.used);
    sale.unusedOffers = std::move(discounts.unused);
    if (input.hasCustomer && input.redeemRequest > 0) {
        const auto redemption = points::redeemable(input.redeemRequest, input.balance, left, policy);
        sale.pointsSpent = redemption.points;
        sale.pointsPaidMinor = redemption.valueMinor;
        left -= redemption.valueMinor;
        if (redemption.points > 0)
            sale.steps.push_back({SaleStep::Kind::Points, redemption.valueMinor, left, redemption.points, 0, {}, {}, {}, 0, 0});
    }
    sale.payableMinor = left;
    purchases::spreadOverLines(sale.lines, discounts.lineMinor, sale.pointsPaidMinor, input.earns);
    for (const PurchaseLine &line : sale.lines)
        sale.eligibleMinor += line.eligibleMinor;
    if (!input.hasCustomer)
        return sale;
    TRY_LET(sale.earning, earnOnLines(sale.lines, input.earning, policy));
    sale.pointsEarned = sale.earning.points;
    return sale;
}

} // namespace regulars::till
