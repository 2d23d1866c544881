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

Status storeSetting(db::WriteSession &session, const QString &key, const QString &value)
{
    auto upsert = session.prepare("INSERT INTO setting(key,value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    return upsert.bind(key).bind(value).run();
}

} // namespace regulars::settings
