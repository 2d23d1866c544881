// memberday list | show | gifts | add | set | stop | start | remove
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"
#include "app/cli/words/weekday_words.h"

#include "memberdays/member_day_query.h"
#include "memberdays/member_day_service.h"
#include "shops/shop_query.h"
#include "tiers/standing_service.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using memberdays::MemberDayService;

constexpr int kPercentDigits = 2;
constexpr int kMultiplierDigits = 4;
constexpr int kMostRows = 366;
constexpr int kMostGifts = 1'000'000;
constexpr int kLabelWidth = 16;

/// What words are read against, and written with.
struct Known {
    Currency currency;
    Ladder ladder;
    QList<Shop> shops;
    EpochDay today = 0;
};

Result<Known> knownOf(db::ReadSession &session, const Clock &clock)
{
    Known known;
    TRY_LET(known.currency, currencyOf(session));
    TRY_LET(known.ladder, tiers::loadLadder(session));
    TRY_LET(known.shops, shops::allShops(session));
    TRY_LET(known.today, todayOf(session, clock));
    return known;
}

QJsonObject rowOf(const MemberDay &day, const Known &known)
{
    QString shop;
    for (const Shop &each : known.shops)
        shop = each.id == day.shopId ? each.name : shop;
    const auto next = memberdays::nextDayOf(day, known.today);
    return {{u"id"_s, day.id.toString()},
            {u"name"_s, day.name},
            {u"weekdays"_s, weekdaysJson(day.weekdays)},
            {u"month_day"_s, day.monthDay},
            {u"first_on"_s, dayText(day.firstOn)},
            {u"last_on"_s, day.lastOn >= kNeverDay ? QString() : dayText(day.lastOn)},
            {u"percent"_s, scaledText(day.percentBp, kPercentDigits)},
            {u"amount"_s, moneyText(day.amountMinor, known.currency)},
            {u"multiplier"_s, scaledText(day.multiplierBp, kMultiplierDigits)},
            {u"tier"_s, day.leastTierId.isValid() ? known.ladder.tierOf(day.leastTierId).name : QString()},
            {u"shop"_s, shop},
            {u"gift"_s, day.gift},
            {u"gift_limit"_s, day.giftLimit},
            {u"gift_minimum"_s, moneyText(day.giftMinimumMinor, known.currency)},
            {u"active"_s, day.isActive},
            {u"next"_s, next && day.isActive ? dayText(*next) : QString()}};
}

/// A number of at most `digits` decimals: what would be rounded is refused. Invalid(field).
Result<qint64> exactFrom(const QString &field, const QString &value, int digits)
{
    TRY_LET(const qint64 down, inField(parseScaled(value, digits, Rounding::Floor), field));
    TRY_LET(const qint64 up, inField(parseScaled(value, digits, Rounding::Ceil), field));
    if (down != up)
        return fail(ErrorCode::Invalid, field, scaledText(12345, digits));
    return down;
}

Status assignWhen(MemberDay &day, const QString &field, const QString &value)
{
    if (field == u"weekdays") {
        TRY_LET(day.weekdays, weekdaysFrom(value));
    } else if (field == u"month_day") {
        bool isNumber = value.isEmpty();
        day.monthDay = value.isEmpty() ? 0 : value.toInt(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::Invalid, field, u"1–31"_s);
    } else if (field == u"first_on") {
        TRY_LET(day.firstOn, inField(parseDay(value), field));
    } else if (value.isEmpty()) {
        day.lastOn = kNeverDay;
    } else {
        TRY_LET(day.lastOn, inField(parseDay(value), field));
    }
    return ok();
}

Status assignFigure(MemberDay &day, const QString &field, const QString &value, const Currency &currency)
{
    if (field == u"percent") {
        TRY_LET(day.percentBp, exactFrom(field, value, kPercentDigits));
    } else if (field == u"amount") {
        TRY_LET(day.amountMinor, exactFrom(field, value, currency.digits));
    } else if (field == u"multiplier") {
        TRY_LET(day.multiplierBp, exactFrom(field, value, kMultiplierDigits));
    } else if (field == u"gift_limit") {
        TRY_LET(day.giftLimit, exactFrom(field, value, 0));
    } else {
        TRY_LET(day.giftMinimumMinor, exactFrom(field, value, currency.digits));
    }
    return ok();
}

Status assign(MemberDay &day, const QString &field, const QString &value, const Known &known)
{
    static const QStringList when{u"weekdays"_s, u"month_day"_s, u"first_on"_s, u"last_on"_s};
    static const QStringList figures{u"percent"_s, u"amount"_s, u"multiplier"_s, u"gift_limit"_s, u"gift_minimum"_s};
    if (when.contains(field))
        return assignWhen(day, field, value);
    if (figures.contains(field))
        return assignFigure(day, field, value, known.currency);
    if (field == u"name") {
        day.name = value;
    } else if (field == u"gift") {
        day.gift = value;
        if (value.isEmpty()) // its number and its minimum go with it
            day.giftLimit = day.giftMinimumMinor = 0;
    } else if (field == u"tier") {
        day.leastTierId = {};
        if (!value.isEmpty()) {
            TRY_LET(const Tier tier, tierNamed(known.ladder, value));
            day.leastTierId = tier.id;
        }
    } else if (field == u"shop") {
        day.shopId = {};
        for (const Shop &shop : known.shops)
            day.shopId = shop.name == value ? shop.id : day.shopId;
        if (!value.isEmpty() && !day.shopId.isValid())
            return fail(ErrorCode::NotFound, u"shop"_s, value);
    } else {
        return fail(ErrorCode::UnknownField, field, (when + figures + QStringList{u"name"_s, u"gift"_s, u"tier"_s, u"shop"_s}).join(u", "_s));
    }
    return ok();
}

/// A day of the week takes the place of a day of the month, and the other way round; both at once are refused by save().
Status assignAll(MemberDay &day, const QList<std::pair<QString, QString>> &words, const Known &known)
{
    const auto names = [&](const QString &field) {
        return std::any_of(words.begin(), words.end(), [&](const auto &word) { return word.first == field && !word.second.trimmed().isEmpty(); });
    };
    const bool isByMonth = names(u"month_day"_s);
    const bool isByWeek = names(u"weekdays"_s);
    if (isByMonth && !isByWeek)
        day.weekdays = 0;
    if (isByWeek && !isByMonth)
        day.monthDay = 0;
    for (const auto &[field, value] : words)
        TRY(assign(day, field, value.trimmed(), known));
    return ok();
}

void print(const Context &context, const QJsonObject &row)
{
    if (context.json) {
        context.print(QJsonDocument(row));
        return;
    }
    for (const auto &field : {u"id"_s, u"name"_s, u"weekdays"_s, u"month_day"_s, u"first_on"_s, u"last_on"_s, u"percent"_s, u"amount"_s,
                              u"multiplier"_s, u"tier"_s, u"shop"_s, u"gift"_s, u"gift_limit"_s, u"gift_minimum"_s, u"active"_s, u"next"_s})
        context.field(field, row.value(field).isArray() ? row.value(field).toVariant().toStringList().join(u',') : row.value(field).toVariant().toString(), kLabelWidth);
    const QJsonArray days = row.value(u"days").toArray();
    if (!days.isEmpty())
        context.line({});
    for (const auto &value : days) {
        const QJsonObject day = value.toObject();
        context.line(tr("%1  orders: %2  taken off: %3  gifts: %4")
                         .arg(day[u"day"_s].toString(), QString::number(day[u"orders"_s].toInteger()), day[u"taken"_s].toString(),
                              QString::number(day[u"gifts"_s].toInteger())));
    }
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const Known known, knownOf(session, *context.clock));
        TRY_LET(const auto days, memberdays::allMemberDays(session));
        QJsonArray list;
        for (const MemberDay &day : days)
            list.append(rowOf(day, known));
        return list;
    }));
    context.list(rows, [](const QJsonObject &row) {
        return u"%1  %2  %3"_s.arg(row[u"name"_s].toString().leftJustified(16), row[u"next"_s].toString(), row[u"gift"_s].toString());
    });
    return 0;
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QJsonObject row, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const Known known, knownOf(session, *context.clock));
        TRY_LET(const MemberDay day, memberdays::requireMemberDay(session, name));
        QJsonObject object = rowOf(day, known);
        TRY_LET(const auto results, memberdays::resultsOf(session, day.id, kMostRows));
        QJsonArray list;
        for (const auto &result : results)
            list.append(QJsonObject{{u"day"_s, dayText(result.day)},
                                    {u"orders"_s, result.orders},
                                    {u"taken"_s, moneyText(result.takenMinor, known.currency)},
                                    {u"gifts"_s, result.gifts}});
        object.insert(u"days"_s, list);
        return object;
    }));
    print(context, row);
    return 0;
}

Result<int> runGifts(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"on"_s}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    std::optional<EpochDay> on;
    if (arguments.has(u"on"_s)) {
        TRY_LET(on, inField(parseDay(arguments.value(u"on"_s)), u"on"_s));
    }
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const MemberDay day, memberdays::requireMemberDay(session, name));
        TRY_LET(const auto claims, memberdays::claimsOf(session, day.id, kMostGifts, on));
        QJsonArray list;
        for (const auto &claim : claims)
            list.append(QJsonObject{{u"day"_s, dayText(claim.day)},
                                    {u"place"_s, claim.place},
                                    {u"card"_s, claim.cardNo},
                                    {u"name"_s, claim.customerName},
                                    {u"gift"_s, claim.gift},
                                    {u"purchase"_s, claim.purchaseNumber}});
        return list;
    }));
    context.list(rows, [](const QJsonObject &row) {
        return u"%1  %2  %3  %4  %5  %6"_s.arg(row[u"day"_s].toString(), QString::number(row[u"place"_s].toInteger()).rightJustified(4),
                                               row[u"card"_s].toString(), row[u"name"_s].toString(), row[u"gift"_s].toString(),
                                               row[u"purchase"_s].toString());
    });
    return 0;
}

Result<int> save(Context &context, bool isNew)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    QString name;
    if (!isNew) {
        TRY_LET(name, arguments.require(0, u"NAME"_s));
    }
    TRY(arguments.require(isNew ? 0 : 1, u"FIELD=VALUE…"_s));
    TRY_LET(const auto words, arguments.assignments(isNew ? 0 : 1));
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY_LET(const Known known, knownOf(session, *context.clock));
        MemberDay day;
        day.firstOn = known.today;
        if (!isNew) {
            TRY_LET(day, memberdays::requireMemberDay(session, name));
        }
        TRY(assignAll(day, words, known));
        TRY_LET(const MemberDayId id, MemberDayService(*context.clock).save(session, context.actor, day));
        TRY_LET(const MemberDay saved, memberdays::requireMemberDay(session, id.toString()));
        return rowOf(saved, known);
    }));
    print(context, row);
    return 0;
}

Result<int> change(Context &context, const QString &verb)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    const Status changed = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const MemberDay day, memberdays::requireMemberDay(session, name));
        MemberDayService service(*context.clock);
        return verb == u"remove" ? service.remove(session, context.actor, day.id)
                                 : service.setActive(session, context.actor, day.id, verb == u"start");
    });
    TRY(changed);
    return 0;
}

} // namespace

QList<Command> memberDayCommands()
{
    const QString family = u"memberday"_s;
    const QString fields = u"name=N weekdays=sat,sun|month_day=D [percent=P] [amount=A] [multiplier=M] [tier=T] [shop=S] [gift=G gift_limit=N gift_minimum=A] "
                           "[first_on=D] [last_on=D]"_s;
    return {
        {family, u"list"_s, {}, StoreNeed::Open, runList},
        {family, u"show"_s, u"NAME"_s, StoreNeed::Open, runShow},
        {family, u"gifts"_s, u"NAME [--on DAY]"_s, StoreNeed::Open, runGifts},
        {family, u"add"_s, fields, StoreNeed::Open, [](Context &context) { return save(context, true); }},
        {family, u"set"_s, u"NAME FIELD=VALUE…"_s, StoreNeed::Open, [](Context &context) { return save(context, false); }},
        {family, u"stop"_s, u"NAME"_s, StoreNeed::Open, [](Context &context) { return change(context, u"stop"_s); }},
        {family, u"start"_s, u"NAME"_s, StoreNeed::Open, [](Context &context) { return change(context, u"start"_s); }},
        {family, u"remove"_s, u"NAME"_s, StoreNeed::Open, [](Context &context) { return change(context, u"remove"_s); }},
    };
}

} // namespace regulars::cli
