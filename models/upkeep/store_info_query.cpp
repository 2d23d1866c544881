#include "upkeep/store_info_query.h"

#include "points/points_query.h"
#include "settings/setting_service.h"
#include "shops/shop_query.h"

namespace regulars::upkeep {

Result<StoreInfo> storeInfo(db::ReadSession &session)
{
    StoreInfo info;
    const auto count = [&](std::string_view sql) -> Result<qint64> {
        TRY_LET(const auto value, session.prepare(sql).firstInt());
        return value.value_or(0);
    };
    TRY_LET(const qint64 schema, count("PRAGMA user_version"));
    info.schema = static_cast<int>(schema);
    TRY_LET(info.customers, count("SELECT COUNT(*) FROM customer WHERE erased_at_ms IS NULL"));
    TRY_LET(info.purchases, count("SELECT COUNT(*) FROM purchase"));
    TRY_LET(info.walkIns, count("SELECT COUNT(*) FROM purchase WHERE customer_id IS NULL"));
    TRY_LET(info.returns, count("SELECT COUNT(*) FROM refund"));
    TRY_LET(info.lines, count("SELECT (SELECT COUNT(*) FROM purchase_line)+(SELECT COUNT(*) FROM refund_line)"));
    TRY_LET(info.netMinor, count("SELECT COALESCE((SELECT SUM(gross_minor-discount_minor-points_paid_minor) FROM purchase),0)-"
                                 "COALESCE((SELECT SUM(amount_minor) FROM refund),0)"));
    TRY_LET(info.pointsOutstanding, points::outstanding(session, Purse::Points));
    TRY_LET(const auto values, settings::SettingService::values(session));
    info.currency = values.currency();
    TRY_LET(const auto shops, shops::allShops(session));
    if (!shops.isEmpty())
        info.shop = shops.first().name;
    return info;
}

} // namespace regulars::upkeep
