// Read-only questions about shops.
#pragma once

#include "db/session.h"
#include "shops/shop.h"

namespace regulars::shops {

Result<std::optional<Shop>> shopById(db::ReadSession &session, ShopId id);
Result<std::optional<Shop>> shopByName(db::ReadSession &session, const QString &name);
/// In order of id; the first active one is the default.
Result<QList<Shop>> allShops(db::ReadSession &session);

} // namespace regulars::shops
