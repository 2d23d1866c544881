// shop list | add | set
#include "app/cli/commands.h"

#include "shops/shop_query.h"
#include "shops/shop_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

Status assign(Shop &shop, const QList<std::pair<QString, QString>> &fields)
{
    for (const auto &[field, value] : fields) {
        if (field == u"name")
            shop.name = value;
        else if (field == u"timezone")
            shop.timezone = value;
        else if (field == u"address")
            shop.address = value;
        else if (field == u"phone")
            shop.phone = value;
        else if (field == u"active")
            shop.isActive = value == u"true" || value == u"1";
        else
            return fail(ErrorCode::UnknownField, {}, field);
    }
    return ok();
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY_LET(const auto shops, context.database->readNow([](db::ReadSession &session) { return shops::allShops(session); }));
    QJsonArray rows;
    for (const Shop &shop : shops) {
        rows.append(QJsonObject{{u"id"_s, shop.id.toString()}, {u"name"_s, shop.name}, {u"timezone"_s, shop.timezone}, {u"active"_s, shop.isActive}});
        if (!context.json)
            context.line(u"%1  %2  %3"_s.arg(shop.id.toString(), shop.name, shop.timezone));
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return 0;
}

Result<int> runAdd(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const auto fields, arguments.assignments(0));
    Shop shop;
    TRY(assign(shop, fields));
    shops::ShopService service(*context.clock);
    TRY_LET(const ShopId id, context.database->writeNow([&](db::WriteSession &session) { return service.add(session, context.actor, shop); }));
    context.line(id.toString());
    return 0;
}

Result<int> runSet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"SHOP"_s));
    TRY_LET(const auto fields, arguments.assignments(1));
    shops::ShopService service(*context.clock);
    const Status status = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const auto found, shops::shopByName(session, name));
        if (!found)
            return fail(ErrorCode::NotFound, u"shop"_s, name);
        Shop shop = *found;
        TRY(assign(shop, fields));
        return service.update(session, context.actor, shop);
    });
    TRY(status);
    context.line(name);
    return 0;
}

} // namespace

QList<Command> shopCommands()
{
    const QString family = u"shop"_s;
    return {
        {family, u"list"_s, {}, StoreNeed::Open, runList},
        {family, u"add"_s, u"name=NAME [timezone=ZONE] [address=TEXT] [phone=TEXT]"_s, StoreNeed::Open, runAdd},
        {family, u"set"_s, u"SHOP FIELD=VALUE…"_s, StoreNeed::Open, runSet},
    };
}

} // namespace regulars::cli
