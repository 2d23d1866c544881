// interaction list | show | add | set | void | restore | done | reopen | due | waiting | limit
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"

#include "base/money.h"
#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "interactions/interaction_query.h"
#include "interactions/interaction_service.h"
#include "tiers/standing_service.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using interactions::InteractionService;

constexpr int kMostRows = 100'000;

QJsonValue countOrNull(const std::optional<qint64> &count) { return count ? QJsonValue(*count) : QJsonValue(); }

Result<QJsonObject> documentOf(db::ReadSession &session, const Interaction &found)
{
    TRY_LET(const auto customer, customers::customerById(session, found.customerId));
    return QJsonObject{{u"id"_s, found.id.toString()},
                       {u"card"_s, customer ? customer->cardNo : QString()},
                       {u"name"_s, customer ? customer->name : QString()},
                       {u"kind"_s, interactionKindName(found.kind)},
                       {u"direction"_s, directionName(found.direction)},
                       {u"channel"_s, found.channel},
                       {u"at"_s, instantText(found.atMs)},
                       {u"outcome"_s, found.outcome},
                       {u"summary"_s, found.summary},
                       {u"minutes"_s, countOrNull(found.minutes)},
                       {u"limit"_s, countOrNull(found.limitMinutes)},
                       {u"times"_s, countOrNull(found.times)},
                       {u"next_step"_s, found.nextStep},
                       {u"next_due"_s, found.nextDueOn ? QJsonValue(dayText(*found.nextDueOn)) : QJsonValue()},
                       {u"next_done"_s, found.nextDoneAtMs ? QJsonValue(instantText(*found.nextDoneAtMs)) : QJsonValue()},
                       {u"by"_s, found.operatorName},
                       {u"imported"_s, found.isImported},
                       {u"voided"_s, found.isVoided}};
}

Result<std::optional<qint64>> countFrom(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 count = text.toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Invalid, name, u"0, 1, 2 …"_s);
    return std::optional(count);
}

Status setField(db::ReadSession &session, Interaction &interaction, const QString &name, const QString &value)
{
    if (name == u"customer") {
        TRY_LET(const Customer customer, customers::requireCustomer(session, value));
        interaction.customerId = customer.id;
    } else if (name == u"kind") {
        TRY_LET(interaction.kind, interactionKindFromName(value));
    } else if (name == u"direction") {
        TRY_LET(interaction.direction, directionFromName(value));
    } else if (name == u"at") {
        TRY_LET(interaction.atMs, inField(parseInstant(value), name));
    } else if (name == u"minutes") {
        TRY_LET(interaction.minutes, countFrom(name, value));
    } else if (name == u"times") {
        TRY_LET(interaction.times, countFrom(name, value));
    } else if (name == u"next_due") {
        interaction.nextDueOn.reset();
        if (!value.isEmpty()) {
            TRY_LET(interaction.nextDueOn, inField(parseDay(value), name));
        }
    } else if (name == u"channel") {
        interaction.channel = value;
    } else if (name == u"outcome") {
        interaction.outcome = value;
    } else if (name == u"summary") {
        interaction.summary = value;
    } else if (name == u"next_step") {
        interaction.nextStep = value;
    } else if (name == u"key") { // identity of a row of another program: the same key again is refused
        interaction.sourceKey = value;
        interaction.isImported = !value.isEmpty();
    } else {
        return fail(ErrorCode::UnknownField, name,
                    u"customer, kind, direction, at, minutes, times, next_due, channel, outcome, summary, next_step, key"_s);
    }
    return ok();
}

Status setFields(db::ReadSession &session, Interaction &interaction, const QList<std::pair<QString, QString>> &assignments)
{
    for (const auto &[name, value] : assignments)
        TRY(setField(session, interaction, name, value));
    return ok();
}

void printRow(const Context &context, const BusinessTime &time, const QJsonObject &row)
{
    context.line(u"%1  %2  %3  %4  %5  %6"_s.arg(row[u"id"_s].toString(), clockText(time, row[u"at"_s].toString()), row[u"card"_s].toString(), row[u"name"_s].toString(),
                                                  label(row[u"kind"_s].toString()), row[u"summary"_s].toString()));
}

Result<interactions::InteractionFilter> filterFrom(db::ReadSession &session, const Arguments &arguments)
{
    interactions::InteractionFilter filter;
    if (!arguments.positional().isEmpty()) {
        TRY_LET(const Customer customer, customers::requireCustomer(session, arguments.positional().first()));
        filter.customer = customer.id;
    }
    if (arguments.has(u"kind"_s)) {
        TRY_LET(filter.kind, interactionKindFromName(arguments.value(u"kind"_s)));
    }
    if (arguments.has(u"from"_s)) {
        TRY_LET(filter.from, inField(parseDay(arguments.value(u"from"_s)), u"from"_s));
    }
    if (arguments.has(u"to"_s)) {
        TRY_LET(filter.until, inField(parseDay(arguments.value(u"to"_s)), u"to"_s));
    }
    filter.hasVoided = arguments.has(u"voided"_s);
    TRY_LET(filter.limit, limitFrom(arguments, filter.limit, kMostRows));
    return filter;
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"kind"_s, u"from"_s, u"to"_s, u"limit"_s}, {u"voided"_s}));
    TRY(arguments.atMost(1));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const auto filter, filterFrom(session, arguments));
        TRY_LET(const auto found, interactions::findInteractions(session, filter));
        QJsonArray list;
        for (const Interaction &each : found) {
            TRY_LET(const QJsonObject row, documentOf(session, each));
            list.append(row);
        }
        return list;
    }));
    if (context.json) {
        context.print(QJsonDocument(rows));
        return 0;
    }
    TRY_LET(const BusinessTime time, shopTime(context));
    for (const auto &row : rows)
        printRow(context, time, row.toObject());
    return 0;
}

Result<int> show(Context &context, InteractionId id)
{
    TRY_LET(const QJsonObject row, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const auto found, interactions::interactionById(session, id));
        if (!found)
            return fail(ErrorCode::NotFound, u"interaction"_s, id.toString());
        return documentOf(session, *found);
    }));
    if (context.json) {
        context.print(QJsonDocument(row));
        return 0;
    }
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (const QString text = it->toVariant().toString(); !text.isEmpty())
            context.field(it.key(), text, 12);
    }
    return 0;
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString text, arguments.require(0, u"ID"_s));
    TRY(arguments.atMost(1));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const InteractionId id, idFrom<InteractionId>(text, u"interaction"_s));
    return show(context, id);
}

Result<int> runAdd(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.require(0, u"customer=CARD"_s));
    TRY_LET(const auto assignments, arguments.assignments(0));
    TRY_LET(const InteractionId id, context.database->writeNow([&](db::WriteSession &session) -> Result<InteractionId> {
        Interaction interaction;
        TRY(setFields(session, interaction, assignments));
        if (!interaction.customerId.isValid())
            return fail(ErrorCode::Required, u"customer"_s);
        return InteractionService(*context.clock).add(session, context.actor, interaction);
    }));
    return show(context, id);
}

Result<int> runSet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString text, arguments.require(0, u"ID"_s));
    TRY(arguments.require(1, u"FIELD=VALUE"_s));
    TRY_LET(const auto assignments, arguments.assignments(1));
    TRY_LET(const InteractionId id, idFrom<InteractionId>(text, u"interaction"_s));
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(auto found, interactions::interactionById(session, id));
        if (!found)
            return fail(ErrorCode::NotFound, u"interaction"_s, id.toString());
        TRY(setFields(session, *found, assignments));
        return InteractionService(*context.clock).update(session, context.actor, *found);
    });
    TRY(written);
    return show(context, id);
}

using Change = Status (*)(InteractionService &, db::WriteSession &, const Actor &, InteractionId);

template <Change change>
Result<int> runChange(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString text, arguments.require(0, u"ID"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const InteractionId id, idFrom<InteractionId>(text, u"interaction"_s));
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        InteractionService service(*context.clock);
        return change(service, session, context.actor, id);
    });
    TRY(written);
    return 0;
}

Status voided(InteractionService &service, db::WriteSession &session, const Actor &actor, InteractionId id)
{
    return service.setVoided(session, actor, id, true);
}

Status restored(InteractionService &service, db::WriteSession &session, const Actor &actor, InteractionId id)
{
    return service.setVoided(session, actor, id, false);
}

Status done(InteractionService &service, db::WriteSession &session, const Actor &actor, InteractionId id)
{
    TRY(service.setStepDone(session, actor, id, true));
    return ok();
}

Status reopened(InteractionService &service, db::WriteSession &session, const Actor &actor, InteractionId id)
{
    TRY(service.setStepDone(session, actor, id, false));
    return ok();
}

Result<int> runDue(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"until"_s}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(EpochDay until, todayOf(session, *context.clock));
        if (arguments.has(u"until"_s)) {
            TRY_LET(until, inField(parseDay(arguments.value(u"until"_s)), u"until"_s));
        }
        TRY_LET(const auto steps, interactions::dueUntil(session, until, std::numeric_limits<int>::max()));
        QJsonArray list;
        for (const interactions::DueStep &step : steps) {
            const QString phone = can(context.actor.role, Right::SeeFullPhone) ? step.phone : customers::maskedPhone(step.phone);
            list.append(QJsonObject{{u"id"_s, step.id.toString()},
                                    {u"due"_s, dayText(step.dueOn)},
                                    {u"card"_s, step.cardNo},
                                    {u"name"_s, step.customerName},
                                    {u"phone"_s, phone},
                                    {u"tier"_s, step.tierName},
                                    {u"step"_s, step.step},
                                    {u"kind"_s, interactionKindName(step.kind)},
                                    {u"by"_s, step.operatorName}});
        }
        return list;
    }));
    if (context.json) {
        context.print(QJsonDocument(rows));
        return 0;
    }
    for (const auto &row : rows)
        context.line(u"%1  %2  %3  %4  %5  %6"_s.arg(row[u"due"_s].toString(), row[u"id"_s].toString(), row[u"card"_s].toString(),
                                                     row[u"name"_s].toString(), row[u"phone"_s].toString(), row[u"step"_s].toString()));
    return 0;
}

Result<int> runWaiting(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"from"_s, u"to"_s}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const auto figures, context.database->readNow([&](db::ReadSession &session) -> Result<std::vector<interactions::WaitingFigure>> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        EpochDay from = today - 29; // the 30 days that end today
        EpochDay until = today;
        if (arguments.has(u"from"_s)) {
            TRY_LET(from, inField(parseDay(arguments.value(u"from"_s)), u"from"_s));
        }
        if (arguments.has(u"to"_s)) {
            TRY_LET(until, inField(parseDay(arguments.value(u"to"_s)), u"to"_s));
        }
        return interactions::waitingFigures(session, from, until);
    }));
    QJsonArray rows;
    for (const auto &figure : figures) {
        const auto share = figure.shareBp();
        if (context.json) {
            rows.append(QJsonObject{{u"tier"_s, figure.tierName},
                                    {u"limit"_s, countOrNull(figure.limitMinutes)},
                                    {u"waits"_s, figure.waits},
                                    {u"average"_s, figure.averageMinutes},
                                    {u"measured"_s, figure.measured},
                                    {u"within"_s, figure.within},
                                    {u"share"_s, share ? QJsonValue(scaledText(*share, 4)) : QJsonValue()}});
        } else {
            context.line(tr("%1  limit %2 min, waits %3, average %4 min, within the limit %5 of %6").arg(figure.tierName.leftJustified(10))
                             .arg(figure.limitMinutes ? QString::number(*figure.limitMinutes) : u"–"_s)
                             .arg(figure.waits)
                             .arg(figure.averageMinutes)
                             .arg(figure.within)
                             .arg(figure.measured));
        }
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return 0;
}

Result<int> runLimit(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"TIER"_s));
    TRY_LET(const QString text, arguments.require(1, u"MINUTES|none"_s));
    TRY(arguments.atMost(2));
    std::optional<qint64> minutes;
    if (text != u"none") {
        TRY_LET(minutes, countFrom(u"minutes"_s, text));
    }
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        TRY_LET(const Tier tier, tierNamed(ladder, name));
        return InteractionService(*context.clock).setWaitingLimit(session, context.actor, tier.id, minutes);
    });
    TRY(written);
    return 0;
}

} // namespace

QList<Command> interactionCommands()
{
    const QString family = u"interaction"_s;
    return {
        {family, u"list"_s, u"[CARD] [--kind K] [--from D] [--to D] [--voided] [--limit N]"_s, StoreNeed::Open, runList},
        {family, u"show"_s, u"ID"_s, StoreNeed::Open, runShow},
        {family, u"add"_s, u"customer=CARD kind=call|visit|chat|service|waiting|app FIELD=VALUE…"_s, StoreNeed::Open, runAdd},
        {family, u"set"_s, u"ID FIELD=VALUE…"_s, StoreNeed::Open, runSet},
        {family, u"void"_s, u"ID"_s, StoreNeed::Open, runChange<voided>},
        {family, u"restore"_s, u"ID"_s, StoreNeed::Open, runChange<restored>},
        {family, u"done"_s, u"ID"_s, StoreNeed::Open, runChange<done>},
        {family, u"reopen"_s, u"ID"_s, StoreNeed::Open, runChange<reopened>},
        {family, u"due"_s, u"[--until D]"_s, StoreNeed::Open, runDue},
        {family, u"waiting"_s, u"[--from D] [--to D]"_s, StoreNeed::Open, runWaiting},
        {family, u"limit"_s, u"TIER MINUTES|none"_s, StoreNeed::Open, runLimit},
    };
}

} // namespace regulars::cli
