// Adding and changing shops.
//
// Thread: that of the session. Errors: NotAllowed, Required(name), Invalid(timezone), AlreadyExists(name), NotFound,
// Required(active_shop): the last active shop stays active.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "shops/shop.h"

namespace regulars::shops {

class ShopService {
public:
    explicit ShopService(const Clock &clock) : m_clock(clock) {}

    Result<ShopId> add(db::WriteSession &session, const Actor &actor, Shop shop);
    Status update(db::WriteSession &session, const Actor &actor, const Shop &shop);
    /// The shop that a till or a command means without saying so: the first active one.
    Result<Shop> defaultShop(db::ReadSession &session) const;

private:
    const Clock &m_clock;
};

} // namespace regulars::shops
