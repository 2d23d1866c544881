// Makes a new store usable: currency, language, first shop, owner, default tiers.
//
// Thread: that of the session. Errors: Required(shop), Invalid(currency | timezone | language).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"

namespace regulars::upkeep {

struct StoreSetup {
    QString shop;
    QString currency = QStringLiteral("CNY");
    QString timezone = QStringLiteral("Asia/Shanghai");
    QString language = QStringLiteral("zh_CN");
};

class StoreSetupService {
public:
    explicit StoreSetupService(const Clock &clock) : m_clock(clock) {}
    Status initialise(db::WriteSession &session, const StoreSetup &setup);

private:
    const Clock &m_clock;
};

/// Creates the file and initialises it; leaves no file behind when that fails. Errors: StoreExists and the above.
Status createStore(const QString &path, const StoreSetup &setup, const Clock &clock);

} // namespace regulars::upkeep
