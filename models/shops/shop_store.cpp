#include "shops/shop_store.h"

namespace regulars::shops {

Status insertShop(db::WriteSession &session, const Shop &shop)
{
    auto insert = session.prepare("INSERT INTO shop(id,name,timezone,address,phone,is_active) VALUES(?,?,?,?,?,?)");
    return insert.bind(shop.id).bind(shop.name).bind(shop.timezone).bind(shop.address).bind(shop.phone).bind(shop.isActive).run();
}

Status updateShop(db::WriteSession &session, const Shop &shop)
{
    auto update = session.prepare("UPDATE shop SET name=?,timezone=?,address=?,phone=?,is_active=? WHERE id=?");
    return update.bind(shop.name).bind(shop.timezone).bind(shop.address).bind(shop.phone).bind(shop.isActive).bind(shop.id).run();
}

} // namespace regulars::shops
