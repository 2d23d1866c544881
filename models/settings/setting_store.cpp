#include "settings/setting_store.h"

namespace regulars::settings {

Result<QHash<QString, QString>> storedSettings(db::ReadSession &session)
{
    QHash<QString, QString> values;
    auto select = session.prepare("SELECT key,value FROM setting");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return values;
        values.insert(select.textAt(0), select.textAt(1));
    }
}

Result<bool> hasAmounts(db::ReadSession &session)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM purchase) OR EXISTS(SELECT 1 FROM refund) OR EXISTS(SELECT 1 FROM product)");
    TRY_LET(const auto found, select.firstInt());
    return found.value_or(0) != 0;
}

Result<bool> hasTiers(db::ReadSession &session)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM tier)");
    TRY_LET(const auto found, select.firstInt());
    return found.value_or(0) != 0;
}

Status storeSetting(db::WriteSession &session, const QString &key, const QString &value)
{
    auto upsert = session.prepare("INSERT INTO setting(key,value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    return upsert.bind(key).bind(value).run();
}

} // namespace regulars::settings
