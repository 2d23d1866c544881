// tag list | add | set | merge | remove | group
#include "app/cli/commands.h"

#include "directory/tag_change_service.h"
#include "tags/tag_query.h"
#include "tags/tag_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using tags::TagService;

Result<int> colorFrom(const QString &text)
{
    bool isNumber = false;
    const int color = text.toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Invalid, u"color"_s, u"0–%1"_s.arg(kTagColors));
    return color;
}

// A group by its name; nothing for the empty name. One that is not there is made.
Result<TagGroupId> groupFor(db::WriteSession &session, const Context &context, const QString &name)
{
    if (name.trimmed().isEmpty())
        return TagGroupId();
    TRY_LET(const auto found, tags::groupByName(session, name.trimmed()));
    if (found)
        return found->id;
    return TagService(*context.clock).saveGroup(session, context.actor, {{}, name, 0});
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const auto all, context.database->readNow([](db::ReadSession &session) { return tags::allTags(session); }));
    QJsonArray rows;
    for (const Tag &tag : all) {
        if (context.json)
            rows.append(QJsonObject{{u"name"_s, tag.name},
                                    {u"group"_s, tag.groupName},
                                    {u"color"_s, tag.shownColor()},
                                    {u"customers"_s, tag.customers}});
        else
            context.line(u"%1  %2  %3"_s.arg(tag.name.leftJustified(16), tag.groupName.leftJustified(12)).arg(tag.customers));
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return 0;
}

Result<int> runAdd(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"group"_s, u"color"_s}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        Tag tag;
        tag.name = name;
        TRY_LET(tag.groupId, groupFor(session, context, arguments.value(u"group"_s)));
        if (arguments.has(u"color"_s)) {
            TRY_LET(tag.color, colorFrom(arguments.value(u"color"_s)));
        }
        return TagService(*context.clock).add(session, context.actor, tag);
    });
    TRY(written);
    return 0;
}

Result<int> runSet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"group"_s, u"color"_s, u"name"_s}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    if (!arguments.has(u"group"_s) && !arguments.has(u"color"_s) && !arguments.has(u"name"_s))
        return fail(ErrorCode::Usage, {}, u"NAME [--name NEW] [--group G] [--color 0–6]"_s);
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(auto tag, tags::tagByName(session, name));
        if (!tag)
            return fail(ErrorCode::NotFound, u"tag"_s, name);
        if (arguments.has(u"group"_s)) {
            TRY_LET(tag->groupId, groupFor(session, context, arguments.value(u"group"_s)));
        }
        if (arguments.has(u"color"_s)) {
            TRY_LET(tag->color, colorFrom(arguments.value(u"color"_s)));
        }
        TRY(TagService(*context.clock).update(session, context.actor, *tag));
        if (arguments.has(u"name"_s))
            TRY(directory::TagChangeService(*context.clock).rename(session, context.actor, name, arguments.value(u"name"_s)));
        return ok();
    });
    TRY(written);
    return 0;
}

Result<int> runMerge(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString from, arguments.require(0, u"FROM"_s));
    TRY_LET(const QString into, arguments.require(1, u"INTO"_s));
    TRY(arguments.atMost(2));
    TRY_LET(const auto done, context.database->writeNow([&](db::WriteSession &session) {
        return directory::TagChangeService(*context.clock).merge(session, context.actor, from, into);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"customers"_s, qint64(done.holders.size())}}));
    else
        context.line(QString::number(done.holders.size()));
    return 0;
}

Result<int> runRemove(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const auto done, context.database->writeNow([&](db::WriteSession &session) {
        return TagService(*context.clock).remove(session, context.actor, name);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"customers"_s, qint64(done.holders.size())}}));
    else
        context.line(QString::number(done.holders.size()));
    return 0;
}

Result<int> runGroup(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"name"_s, u"color"_s}, {u"remove"_s}));
    TRY_LET(const QString name, arguments.require(0, u"GROUP"_s));
    TRY(arguments.atMost(1));
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TagService service(*context.clock);
        TRY_LET(const auto found, tags::groupByName(session, name));
        if (arguments.has(u"remove"_s)) {
            if (!found)
                return fail(ErrorCode::NotFound, u"tag_group"_s, name);
            TRY(service.removeGroup(session, context.actor, found->id));
            return ok();
        }
        TagGroup group = found.value_or(TagGroup{{}, name, 0});
        group.name = arguments.value(u"name"_s, group.name);
        if (arguments.has(u"color"_s)) {
            TRY_LET(group.color, colorFrom(arguments.value(u"color"_s)));
        }
        TRY(service.saveGroup(session, context.actor, group));
        return ok();
    });
    TRY(written);
    return 0;
}

} // namespace

QList<Command> tagCommands()
{
    const QString family = u"tag"_s;
    return {
        {family, u"list"_s, {}, StoreNeed::Open, runList},
        {family, u"add"_s, u"NAME [--group G] [--color 0–6]"_s, StoreNeed::Open, runAdd},
        {family, u"set"_s, u"NAME [--name NEW] [--group G] [--color 0–6]"_s, StoreNeed::Open, runSet},
        {family, u"merge"_s, u"FROM INTO"_s, StoreNeed::Open, runMerge},
        {family, u"remove"_s, u"NAME"_s, StoreNeed::Open, runRemove},
        {family, u"group"_s, u"GROUP [--name NEW] [--color 0–6] [--remove]"_s, StoreNeed::Open, runGroup},
    };
}

} // namespace regulars::cli
