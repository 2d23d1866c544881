// settings list | get | set
#include "app/cli/commands.h"

#include "settings/setting_catalog.h"
#include "settings/setting_service.h"
#include "upkeep/scheduled_backup_service.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

Result<settings::SettingValues> valuesOf(Context &context)
{
    return context.database->readNow([](db::ReadSession &session) { return settings::SettingService::values(session); });
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY_LET(const auto values, valuesOf(context));
    QJsonObject document;
    for (const auto &info : settings::settingCatalog()) {
        document.insert(info.key, values.text(info.key));
        if (!context.json)
            context.line(u"%1  %2"_s.arg(info.key.leftJustified(28), values.text(info.key)));
    }
    if (context.json)
        context.print(QJsonDocument(document));
    return 0;
}

Result<int> runGet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString key, arguments.require(0, u"KEY"_s));
    TRY(arguments.atMost(1));
    TRY(settings::settingInfo(key));
    TRY_LET(const auto values, valuesOf(context));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{key, values.text(key)}}));
    else
        context.line(values.text(key));
    return 0;
}

Result<int> runSet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString key, arguments.require(0, u"KEY"_s));
    TRY_LET(const QString value, arguments.require(1, u"VALUE"_s));
    TRY(arguments.atMost(2));
    if (key == u"backup.folder")
        TRY(upkeep::checkBackupFolder(value));
    if (key == u"tier.metric") {
        TRY_LET(const auto held, valuesOf(context));
        if (value.trimmed() != held.text(key))
            return fail(ErrorCode::Invalid, key, u"alone"_s);
    }
    settings::SettingService service(*context.clock);
    TRY(context.database->writeNow([&](db::WriteSession &session) { return service.set(session, context.actor, key, value); }));
    TRY_LET(const auto values, valuesOf(context));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{key, values.text(key)}}));
    else
        context.line(u"%1  %2"_s.arg(key, values.text(key)));
    return 0;
}

} // namespace

QList<Command> settingsCommands()
{
    const QString family = u"settings"_s;
    return {
        {family, u"list"_s, {}, StoreNeed::Open, runList},
        {family, u"get"_s, u"KEY"_s, StoreNeed::Open, runGet},
        {family, u"set"_s, u"KEY VALUE"_s, StoreNeed::Open, runSet},
    };
}

} // namespace regulars::cli
