// today show | list | done | reopen
#include "app/cli/commands.h"

#include "customers/customer_query.h"
#include "settings/setting_service.h"
#include "shops/shop_query.h"
#include "shops/shop_service.h"
#include "today/day_feed_query.h"
#include "today/day_figures_query.h"
#include "today/work_list_query.h"
#include "today/work_service.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr EpochDay kWeek = 7;
constexpr int kWidth = 16;

/// The shop asked for, and the clock of the day: that shop's, or the first one's for all.
struct Place {
    today::DayScope scope;
    EpochDay today = 0;
    settings::SettingValues values;
};

Result<Place> placeOf(db::ReadSession &session, const Context &context, const QString &shopName)
{
    Place place;
    TRY_LET(place.values, settings::SettingService::values(session));
    TRY_LET(Shop shop, shops::ShopService(*context.clock).defaultShop(session));
    if (!shopName.isEmpty()) {
        TRY_LET(const auto named, shops::shopByName(session, shopName));
        if (!named)
            return fail(ErrorCode::NotFound, u"shop"_s, shopName);
        shop = *named;
        place.scope.shop = shop.id;
    }
    TRY_LET(place.scope.time, BusinessTime::fromName(shop.timezone));
    place.today = place.scope.time.dayOf(context.clock->nowMs());
    return place;
}

QJsonObject figuresJson(const today::DayFigures &figures, const Currency &currency)
{
    const auto average = figures.averageMinor();
    const auto share = figures.memberShareBp();
    return {{u"sales"_s, moneyText(figures.salesMinor, currency)},
            {u"refunded"_s, moneyText(figures.refundMinor, currency)},
            {u"orders"_s, figures.orders},
            {u"average"_s, average ? QJsonValue(moneyText(*average, currency)) : QJsonValue()},
            {u"member_orders"_s, figures.memberOrders},
            {u"member_share"_s, share ? QJsonValue(scaledText(*share, 4)) : QJsonValue()},
            {u"new_customers"_s, figures.newCustomers},
            {u"upgrades"_s, figures.upgrades},
            {u"points_given"_s, figures.pointsGiven},
            {u"points_used"_s, figures.pointsUsed}};
}

void printFigures(const Context &context, const QJsonObject &now, const QJsonObject &then)
{
    for (const QString &key : {u"sales"_s, u"refunded"_s, u"orders"_s, u"average"_s, u"member_orders"_s, u"new_customers"_s, u"upgrades"_s,
                               u"points_given"_s, u"points_used"_s}) {
        const auto words = [](const QJsonValue &value) {
            return value.isNull() ? u"–"_s : value.isString() ? value.toString() : QString::number(value.toInteger());
        };
        context.field(key, u"%1  (%2)"_s.arg(words(now.value(key)), words(then.value(key))), kWidth);
    }
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"shop"_s, u"against"_s}));
    TRY(arguments.atMost(0));
    struct Answer {
        Place place;
        EpochDay against = 0;
        today::DayOverview overview;
    };
    TRY_LET(const Answer answer, context.database->readNow([&](db::ReadSession &session) -> Result<Answer> {
        Answer found;
        TRY_LET(found.place, placeOf(session, context, arguments.value(u"shop"_s)));
        found.against = found.place.today - kWeek;
        if (arguments.has(u"against"_s)) {
            TRY_LET(found.against, inField(parseDay(arguments.value(u"against"_s)), u"against"_s));
        }
        TRY_LET(found.overview, today::dayOverview(session, found.place.scope, found.place.today, found.against, context.clock->nowMs()));
        return found;
    }));
    const Currency currency = answer.place.values.currency();
    const QJsonObject now = figuresJson(answer.overview.now, currency);
    const QJsonObject then = figuresJson(answer.overview.then, currency);
    if (context.json) {
        context.print(QJsonDocument(QJsonObject{{u"day"_s, dayText(answer.place.today)},
                                                {u"against"_s, dayText(answer.against)},
                                                {u"now"_s, now},
                                                {u"then"_s, then}}));
        return 0;
    }
    context.line(tr("%1 so far (in brackets: %2 up to the same time)").arg(dayText(answer.place.today), dayText(answer.against)));
    printFigures(context, now, then);
    return 0;
}

QJsonObject itemJson(const today::WorkItem &item)
{
    return {{u"kind"_s, today::workKindName(item.key.kind)},
            {u"id"_s, QString::number(item.key.subjectId)},
            {u"due"_s, dayText(item.key.dueOn)},
            {u"card"_s, item.card},
            {u"name"_s, item.name},
            {u"tier"_s, item.tierName},
            {u"text"_s, item.text},
            {u"owner"_s, item.owner},
            {u"done"_s, item.doneAtMs.has_value()}};
}

/// As a person reads it and as `today done` takes it: day, kind, card, name; the number of a next step and its words.
void printItem(const Context &context, const today::WorkItem &item)
{
    constexpr int kKindWidth = 9;
    constexpr int kCardWidth = 10;
    const QString step = item.key.kind == today::WorkKind::NextStep ? u"#%1 %2"_s.arg(QString::number(item.key.subjectId), item.text) : item.text;
    context.line(QStringList{dayText(item.key.dueOn), today::workKindName(item.key.kind).leftJustified(kKindWidth),
                             item.card.leftJustified(kCardWidth), item.name, step}
                     .join(u"  "_s)
                     .trimmed());
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"shop"_s}, {u"done"_s}));
    TRY(arguments.atMost(0));
    TRY_LET(const today::WorkList list, context.database->readNow([&](db::ReadSession &session) -> Result<today::WorkList> {
        TRY_LET(const Place place, placeOf(session, context, arguments.value(u"shop"_s)));
        return today::workList(session, {place.scope, place.today, place.values.text(u"birthday.leap_day"_s) == u"02-28"});
    }));
    QJsonArray rows;
    for (const today::WorkItem &item : arguments.has(u"done"_s) ? list.done : list.open) {
        rows.append(itemJson(item));
        if (!context.json)
            printItem(context, item);
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return 0;
}

/// What `today list` prints: a birthday is named by its customer's card, a next step by its number.
struct WantedWork {
    today::WorkKind kind = today::WorkKind::Birthday;
    QString name;

    [[nodiscard]] bool isMeant(const today::WorkItem &item) const
    {
        return item.key.kind == kind && name == (kind == today::WorkKind::Birthday ? item.card : QString::number(item.key.subjectId));
    }
};

Result<WantedWork> wantedFrom(const Arguments &arguments)
{
    TRY_LET(const QString name, arguments.require(0, u"birthday|next_step"_s));
    const auto kind = today::workKindFromName(name);
    if (!kind)
        return fail(ErrorCode::Invalid, u"kind"_s, u"birthday, next_step"_s);
    TRY_LET(QString which, arguments.require(1, *kind == today::WorkKind::Birthday ? u"CARD"_s : u"ID"_s));
    TRY(arguments.atMost(2));
    if (*kind == today::WorkKind::NextStep && which.startsWith(u'#'))
        which.remove(0, 1);
    return WantedWork{*kind, which};
}

Result<int> setDone(Context &context, bool isDone)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const WantedWork wanted, wantedFrom(arguments));
    const Status status = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Place place, placeOf(session, context, {}));
        TRY_LET(const today::WorkList list,
                today::workList(session, {place.scope, place.today, place.values.text(u"birthday.leap_day"_s) == u"02-28", std::numeric_limits<int>::max()}));
        // The due day belongs to the item: only what is proposed now can be ticked, only what is ticked taken back.
        const auto &items = isDone ? list.open : list.done;
        const auto found = std::find_if(items.begin(), items.end(), [&](const today::WorkItem &item) { return wanted.isMeant(item); });
        if (found == items.end())
            return fail(ErrorCode::NotFound, u"work"_s, wanted.name);
        today::WorkService service(*context.clock);
        if (!isDone)
            return service.reopen(session, context.actor, {found->key});
        TRY(service.markDone(session, context.actor, {found->key}));
        return ok();
    });
    TRY(status);
    context.note(isDone ? tr("Marked as done.") : tr("Open again."));
    return 0;
}

} // namespace

QList<Command> todayCommands()
{
    return {{u"today"_s, u"show"_s, u"[--shop NAME] [--against DAY]"_s, StoreNeed::Open, runShow},
            {u"today"_s, u"list"_s, u"[--shop NAME] [--done]"_s, StoreNeed::Open, runList},
            {u"today"_s, u"done"_s, u"birthday CARD | next_step ID"_s, StoreNeed::Open, [](Context &context) { return setDone(context, true); }},
            {u"today"_s, u"reopen"_s, u"birthday CARD | next_step ID"_s, StoreNeed::Open, [](Context &context) { return setDone(context, false); }}};
}

} // namespace regulars::cli
