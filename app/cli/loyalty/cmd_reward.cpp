// reward list | show | add | set | remove | claims | return
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"

#include "customers/customer_query.h"
#include "rewards/reward_query.h"
#include "rewards/reward_service.h"
#include "tiers/standing_service.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>


using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using rewards::RewardService;

constexpr int kUsualRows = 100;
constexpr int kMostRows = 1'000'000;
constexpr qint64 kMostPictureFile = 1024 * 1024;

/// What a command line says about a reward; the picture is a file that is read before the write begins.
struct Assigned {
    Reward reward;
    bool setsStock = false;
    QString tier;
    bool setsTier = false;
    std::optional<QByteArray> picture;
};

Result<QByteArray> pictureFrom(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, u"picture"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, u"picture"_s, path);
    return file.read(kMostPictureFile);
}

Status assignLimits(Assigned &made, const QString &field, const QString &value)
{
    if (field == u"cost") {
        TRY_LET(made.reward.cost, numberFrom(field, value));
    } else if (field == u"stock") {
        made.setsStock = true;
        made.reward.stock.reset();
        if (!value.isEmpty()) {
            TRY_LET(made.reward.stock, numberFrom(field, value));
        }
    } else if (field == u"limit") {
        made.reward.customerLimit.reset();
        if (!value.isEmpty()) {
            TRY_LET(made.reward.customerLimit, numberFrom(field, value));
        }
    } else if (field == u"from") {
        made.reward.fromOn.reset();
        if (!value.isEmpty()) {
            TRY_LET(made.reward.fromOn, inField(parseDay(value), field));
        }
    } else if (field == u"until") {
        made.reward.endOn.reset();
        if (!value.isEmpty()) {
            TRY_LET(const EpochDay last, inField(parseDay(value), field));
            made.reward.endOn = last + 1;
        }
    } else {
        return fail(ErrorCode::UnknownField, {}, field);
    }
    return ok();
}

Status assign(Assigned &made, const QList<std::pair<QString, QString>> &fields)
{
    for (const auto &[field, value] : fields) {
        if (field == u"name") {
            made.reward.name = value;
        } else if (field == u"note") {
            made.reward.note = value;
        } else if (field == u"purse") {
            if (value != u"points" && value != u"credits")
                return fail(ErrorCode::Invalid, field, u"points, credits"_s);
            made.reward.purse = value == u"credits" ? Purse::Credits : Purse::Points;
        } else if (field == u"period") {
            const auto period = rewardPeriodFromName(value);
            if (!period)
                return fail(ErrorCode::Invalid, field, u"day, week, month, year, ever"_s);
            made.reward.period = *period;
        } else if (field == u"tier") {
            made.tier = value;
            made.setsTier = true;
        } else if (field == u"active") {
            made.reward.isActive = value == u"true" || value == u"yes" || value == u"1";
        } else if (field == u"picture") {
            TRY_LET(made.picture, pictureFrom(value));
        } else {
            TRY(assignLimits(made, field, value));
        }
    }
    return ok();
}

Status resolveTier(db::ReadSession &session, Assigned &made)
{
    if (!made.setsTier)
        return ok();
    TRY_LET(made.reward.minimumTierId, tierFrom(session, made.tier));
    return ok();
}

template <class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(qint64{*value}) : QJsonValue();
}

Result<QJsonObject> toJson(db::ReadSession &session, const Reward &reward)
{
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const qint64 out, rewards::piecesOut(session, reward.id));
    QString tierName;
    for (const Tier &tier : ladder.tiers)
        tierName = tier.id == reward.minimumTierId ? tier.name : tierName;
    return QJsonObject{{u"id"_s, reward.id.toString()},
                       {u"name"_s, reward.name},
                       {u"note"_s, reward.note},
                       {u"purse"_s, reward.purse == Purse::Credits ? u"credits"_s : u"points"_s},
                       {u"cost"_s, reward.cost},
                       {u"stock"_s, orNull(reward.stock)},
                       {u"limit"_s, orNull(reward.customerLimit)},
                       {u"period"_s, rewardPeriodName(reward.period)},
                       {u"tier"_s, tierName},
                       {u"from"_s, reward.fromOn ? dayText(*reward.fromOn) : QString()},
                       {u"until"_s, reward.endOn ? dayText(*reward.endOn - 1) : QString()},
                       {u"active"_s, reward.isActive},
                       {u"picture"_s, reward.hasPicture},
                       {u"claimed"_s, out}};
}

void print(const Context &context, const QJsonObject &reward)
{
    if (context.json) {
        context.print(QJsonDocument(reward));
        return;
    }
    const QString stock = reward[u"stock"_s].isNull() ? u"∞"_s : QString::number(reward[u"stock"_s].toInteger());
    context.line(u"%1  %2  %3 %4  %5  %6"_s.arg(reward[u"id"_s].toString().rightJustified(4), reward[u"name"_s].toString().leftJustified(20))
                     .arg(reward[u"cost"_s].toInteger(), 8)
                     .arg(label(reward[u"purse"_s].toString()), stock.rightJustified(6), reward[u"tier"_s].toString()));
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}, {u"all"_s}));
    TRY(arguments.atMost(0));
    const bool wantsAll = arguments.has(u"all"_s);
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const auto all, rewards::allRewards(session));
        QJsonArray found;
        for (const Reward &reward : all) {
            if (!wantsAll && !reward.isActive)
                continue;
            TRY_LET(const QJsonObject row, toJson(session, reward));
            found.append(row);
        }
        return found;
    }));
    if (context.json) {
        context.print(QJsonDocument(rows));
        return 0;
    }
    for (const auto &row : rows)
        print(context, row.toObject());
    return 0;
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"REWARD"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QJsonObject row, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const Reward reward, rewards::requireReward(session, name));
        return toJson(session, reward);
    }));
    print(context, row);
    return 0;
}

Result<int> runAdd(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const auto fields, arguments.assignments(0));
    Assigned made;
    TRY(assign(made, fields));
    RewardService service(*context.clock);
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY(resolveTier(session, made));
        TRY_LET(made.reward.id, service.add(session, context.actor, made.reward));
        if (made.picture)
            TRY(service.setPicture(session, context.actor, made.reward.id, *made.picture));
        TRY_LET(const Reward reward, rewards::requireReward(session, made.reward.id.toString()));
        return toJson(session, reward);
    }));
    print(context, row);
    return 0;
}

Result<int> runSet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"REWARD"_s));
    TRY_LET(const auto fields, arguments.assignments(1));
    RewardService service(*context.clock);
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        Assigned made;
        TRY_LET(made.reward, rewards::requireReward(session, name));
        TRY(assign(made, fields));
        TRY(resolveTier(session, made));
        TRY(service.change(session, context.actor, made.reward));
        if (made.setsStock)
            TRY(service.setStock(session, context.actor, made.reward.id, made.reward.stock));
        if (made.picture)
            TRY(service.setPicture(session, context.actor, made.reward.id, *made.picture));
        TRY_LET(const Reward reward, rewards::requireReward(session, made.reward.id.toString()));
        return toJson(session, reward);
    }));
    print(context, row);
    return 0;
}

Result<int> runRemove(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"REWARD"_s));
    TRY(arguments.atMost(1));
    const Status removed = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Reward reward, rewards::requireReward(session, name));
        return RewardService(*context.clock).remove(session, context.actor, reward.id);
    });
    TRY(removed);
    return 0;
}

QJsonObject claimJson(const rewards::ClaimRow &row)
{
    return {{u"id"_s, row.claim.id.toString()},
            {u"reward"_s, row.rewardName},
            {u"card"_s, row.cardNo},
            {u"quantity"_s, row.claim.quantity},
            {u"cost"_s, row.claim.cost},
            {u"purse"_s, row.claim.purse == Purse::Credits ? u"credits"_s : u"points"_s},
            {u"at"_s, instantText(row.claim.atMs)},
            {u"operator"_s, row.claim.operatorId.toString()},
            {u"returned"_s, row.claim.returnedAtMs ? instantText(*row.claim.returnedAtMs) : QString()},
            {u"reason"_s, row.claim.returnReason}};
}

Result<int> runClaims(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"customer"_s, u"reward"_s, u"limit"_s}));
    TRY(arguments.atMost(0));
    TRY_LET(const int limit, limitFrom(arguments, kUsualRows, kMostRows));
    TRY_LET(const auto rows, context.database->readNow([&](db::ReadSession &session) -> Result<std::vector<rewards::ClaimRow>> {
        rewards::ClaimFilter filter;
        filter.limit = limit;
        if (arguments.has(u"customer"_s)) {
            TRY_LET(const Customer customer, customers::requireCustomer(session, arguments.value(u"customer"_s)));
            filter.customer = customer.id;
        }
        if (arguments.has(u"reward"_s)) {
            TRY_LET(const Reward reward, rewards::requireReward(session, arguments.value(u"reward"_s)));
            filter.reward = reward.id;
        }
        return rewards::claims(session, filter);
    }));
    QJsonArray document;
    for (const auto &row : rows) {
        document.append(claimJson(row));
        if (!context.json)
            context.line(u"%1  %2  %3  %4 × %5  %6  %7"_s.arg(row.claim.id.toString().rightJustified(6), instantText(row.claim.atMs), row.cardNo)
                             .arg(row.claim.quantity)
                             .arg(row.rewardName)
                             .arg(row.claim.cost)
                             .arg(row.claim.returnedAtMs ? instantText(*row.claim.returnedAtMs) : QString()));
    }
    if (context.json)
        context.print(QJsonDocument(document));
    return 0;
}

Result<int> runReturn(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"reason"_s}));
    TRY_LET(const QString word, arguments.require(0, u"CLAIM"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const RewardClaimId claim, idFrom<RewardClaimId>(word, u"claim"_s));
    TRY_LET(const auto back, context.database->writeNow([&](db::WriteSession &session) -> Result<rewards::Claimed> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        return RewardService(*context.clock).takeBack(session, context.actor, claim, today, arguments.value(u"reason"_s));
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"id"_s, word}, {u"points_back"_s, back.claim.cost}, {u"balance"_s, back.balanceAfter}}));
    else
        context.line(QString::number(back.balanceAfter));
    return 0;
}

} // namespace

QList<Command> rewardCommands()
{
    const QString family = u"reward"_s;
    const QString fields = u"[purse=points|credits] [stock=N] [limit=N] [period=day|week|month|year|ever] [tier=TIER] [from=DAY] "
                           "[until=DAY] [note=TEXT] [picture=FILE.png]"_s;
    return {
        {family, u"list"_s, u"[--all]"_s, StoreNeed::Open, runList},
        {family, u"show"_s, u"REWARD"_s, StoreNeed::Open, runShow},
        {family, u"add"_s, u"name=NAME cost=N "_s + fields, StoreNeed::Open, runAdd},
        {family, u"set"_s, u"REWARD FIELD=VALUE…"_s, StoreNeed::Open, runSet},
        {family, u"remove"_s, u"REWARD"_s, StoreNeed::Open, runRemove},
        {family, u"claims"_s, u"[--customer CARD] [--reward REWARD] [--limit N]"_s, StoreNeed::Open, runClaims},
        {family, u"return"_s, u"CLAIM [--reason R]"_s, StoreNeed::Open, runReturn},
    };
}

} // namespace regulars::cli
