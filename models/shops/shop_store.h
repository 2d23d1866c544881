// SQL that writes shops.
#pragma once

#include "db/session.h"
#include "shops/shop.h"

namespace regulars::shops {

Status insertShop(db::WriteSession &session, const Shop &shop);
Status updateShop(db::WriteSession &session, const Shop &shop);

} // namespace regulars::shops
