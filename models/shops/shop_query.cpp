#include "shops/shop_query.h"

namespace regulars::shops {
namespace {

Shop shopFrom(const db::Statement &row)
{
    return {row.idAt<ShopId>(0), row.textAt(1), row.textAt(2), row.textAt(3), row.textAt(4), row.intAt(5) != 0};
}

} // namespace

Result<std::optional<Shop>> shopById(db::ReadSession &session, ShopId id)
{
    auto select = session.prepare("SELECT id,name,timezone,address,phone,is_active FROM shop WHERE id=?");
    TRY_LET(const bool found, select.bind(id).step());
    return found ? std::optional<Shop>(shopFrom(select)) : std::nullopt;
}

Result<std::optional<Shop>> shopByName(db::ReadSession &session, const QString &name)
{
    auto select = session.prepare("SELECT id,name,timezone,address,phone,is_active FROM shop WHERE name=?");
    TRY_LET(const bool found, select.bind(name).step());
    return found ? std::optional<Shop>(shopFrom(select)) : std::nullopt;
}

Result<QList<Shop>> allShops(db::ReadSession &session)
{
    QList<Shop> shops;
    auto select = session.prepare("SELECT id,name,timezone,address,phone,is_active FROM shop ORDER BY id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return shops;
        shops.append(shopFrom(select));
    }
}

} // namespace regulars::shops
