#include "upkeep/store_setup_service.h"

#include "access/operator_service.h"
#include "db/database.h"
#include "db/store_files.h"
#include "settings/setting_service.h"
#include "shops/shop_service.h"
#include "tiers/tier_service.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {

Status StoreSetupService::initialise(db::WriteSession &session, const StoreSetup &setup)
{
    TRY(access::createOwner(session, setup.language)); // before the rows that name the owner
    const Actor owner = Actor::owner();
    settings::SettingService settings(m_clock);
    TRY(settings.set(session, owner, u"store.currency"_s, setup.currency));
    TRY(settings.set(session, owner, u"store.language"_s, setup.language));
    Shop shop;
    shop.name = setup.shop.trimmed();
    shop.timezone = setup.timezone;
    shops::ShopService shops(m_clock);
    TRY(shops.add(session, owner, shop));
    tiers::TierService tiers(m_clock);
    return tiers.createDefaults(session, setup.language);
}

Status createStore(const QString &path, const StoreSetup &setup, const Clock &clock)
{
    db::Database::Options options;
    options.create = true;
    options.nowMs = clock.nowMs();
    options.readers = 1;
    Status status;
    {
        TRY_LET(const auto database, db::Database::open(path, options));
        status = database->writeNow([&](db::WriteSession &session) -> Status {
            StoreSetupService service(clock);
            return service.initialise(session, setup);
        });
    }
    if (!status)
        db::removeStoreFiles(path);
    return status;
}

} // namespace regulars::upkeep
