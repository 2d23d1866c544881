#include "till/loyalty_context.h"

#include "points/earning_query.h"
#include "memberdays/member_day_query.h"
#include "products/product_query.h"
#include "shops/shop_query.h"
#include "tiers/standing_service.h"

namespace regulars::till {

const BusinessTime &LoyaltyContext::timeOf(ShopId shop) const
{
    static const BusinessTime utc; // a context that was never loaded
    auto found = times.constFind(shop);
    if (found == times.constEnd())
        found = times.constFind(defaultShop);
    return found != times.constEnd() ? *found : utc;
}

Result<LoyaltyContext> LoyaltyContext::load(db::ReadSession &session)
{
    LoyaltyContext context;
    TRY_LET(context.points, points::policyOf(session));
    TRY_LET(context.ladder, tiers::loadLadder(session));
    TRY_LET(context.earnNothing, products::productsThatEarnNothing(session));
    TRY_LET(context.memberDays, memberdays::allMemberDays(session));
    TRY_LET(context.tierPrices, benefits::tierPrices(session));
    TRY_LET(const auto all, shops::allShops(session));
    for (const Shop &shop : all) {
        TRY_LET(const BusinessTime time, BusinessTime::fromName(shop.timezone));
        context.times.insert(shop.id, time);
        if (!context.defaultShop.isValid() && shop.isActive)
            context.defaultShop = shop.id;
    }
    if (!context.defaultShop.isValid())
        return fail(ErrorCode::NotFound, QStringLiteral("shop"));
    return context;
}

Result<LoyaltyContext> LoyaltyContext::loadKept(db::WriteSession &session)
{
    using db::Topic;
    // Tiers stands for states, too; a changed ladder says Settings.
    return session.kept<LoyaltyContext>({Topic::Settings, Topic::Shops, Topic::Products, Topic::MemberDays, Topic::Benefits},
                                        [](db::WriteSession &open) { return load(open); });
}

} // namespace regulars::till
