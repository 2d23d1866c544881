#include "shops/shop_service.h"

#include "audit/audit_log.h"
#include "base/business_time.h"
#include "shops/shop_query.h"
#include "shops/shop_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::shops {
namespace {

Status checkShop(db::ReadSession &session, const Shop &shop)
{
    if (shop.name.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"shop"_s);
    TRY(BusinessTime::fromName(shop.timezone));
    TRY_LET(const auto same, shopByName(session, shop.name));
    if (same && same->id != shop.id)
        return fail(ErrorCode::AlreadyExists, u"shop"_s, shop.name);
    return ok();
}

} // namespace

Result<ShopId> ShopService::add(db::WriteSession &session, const Actor &actor, Shop shop)
{
    TRY(require(actor, Right::EditRules));
    TRY(checkShop(session, shop));
    TRY_LET(shop.id, session.nextId<ShopId>(u"shop"_s));
    TRY(insertShop(session, shop));
    session.changes().add(db::Topic::Shops);
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"shop.add"_s, u"shop"_s, shop.id.value(), {}}));
    return shop.id;
}

Status ShopService::update(db::WriteSession &session, const Actor &actor, const Shop &shop)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const auto before, shopById(session, shop.id));
    if (!before)
        return fail(ErrorCode::NotFound, u"shop"_s, shop.name);
    TRY(checkShop(session, shop));
    if (before->isActive && !shop.isActive) {
        TRY_LET(const auto all, allShops(session));
        const auto active = std::count_if(all.begin(), all.end(), [](const Shop &other) { return other.isActive; });
        if (active <= 1)
            return fail(ErrorCode::Required, u"active_shop"_s); // the default shop is the first active one
    }
    TRY(updateShop(session, shop));
    session.changes().add(db::Topic::Shops);
    return audit::append(session, actor, m_clock.nowMs(), {u"shop.update"_s, u"shop"_s, shop.id.value(), {}});
}

Result<Shop> ShopService::defaultShop(db::ReadSession &session) const
{
    TRY_LET(const auto shops, allShops(session));
    for (const Shop &shop : shops) {
        if (shop.isActive)
            return shop;
    }
    return fail(ErrorCode::NotFound, u"shop"_s);
}

} // namespace regulars::shops
