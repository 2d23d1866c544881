// The store in a few figures. Read-only.
#pragma once

#include "base/money.h"
#include "db/session.h"

namespace regulars::upkeep {

struct StoreInfo {
    int schema = 0;
    QString shop;              ///< the default shop's name
    Currency currency;
    qint64 customers = 0;      ///< living files
    qint64 purchases = 0;
    qint64 walkIns = 0;        ///< purchases without a customer
    qint64 returns = 0;
    qint64 lines = 0;          ///< of purchases and returns
    qint64 netMinor = 0;       ///< money received less money handed back
    qint64 pointsOutstanding = 0;
};

/// Counts facts, not roll-ups, so that it can be held against them.
Result<StoreInfo> storeInfo(db::ReadSession &session);

} // namespace regulars::upkeep
