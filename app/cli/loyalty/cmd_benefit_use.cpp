// benefit uses | use | cancel | return | card
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"
#include "app/cli/loyalty/benefit_value.h"

#include "base/money.h"
#include "benefits/benefit_query.h"
#include "benefits/benefit_service.h"
#include "customers/customer_query.h"
#include "tiers/standing_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using benefits::BenefitService;

constexpr int kMultiplierDigits = 4;
constexpr int kUsualRows = 100;
constexpr int kMostRows = 1'000'000;
constexpr int kNameWidth = 20;

QJsonObject useJson(const benefits::UseRow &row)
{
    const auto dayOrNothing = [](std::optional<EpochDay> day) { return day ? dayText(*day) : QString(); };
    return {{u"id"_s, row.use.id.toString()},
            {u"benefit"_s, row.benefitName},
            {u"card"_s, row.cardNo},
            {u"name"_s, row.customerName},
            {u"tier"_s, row.tierName},
            {u"on"_s, dayText(row.use.usedOn)},
            {u"until"_s, dayOrNothing(row.use.untilOn)},
            {u"returned"_s, dayOrNothing(row.use.returnedOn)},
            {u"note"_s, row.use.note},
            {u"operator"_s, row.operatorName},
            {u"cancelled"_s, row.use.isCancelled()},
            {u"reason"_s, row.use.cancelReason}};
}

/// How a use stands, in a few words; days are compared as text.
QString stateOf(const QJsonObject &row, const QString &today)
{
    const QString until = row[u"until"_s].toString();
    const QString returned = row[u"returned"_s].toString();
    if (row[u"cancelled"_s].toBool())
        return tr("cancelled");
    if (!returned.isEmpty())
        return returned > until ? tr("back %1, late: due %2").arg(returned, until) : tr("back %1").arg(returned);
    if (until.isEmpty())
        return {};
    return until < today ? tr("overdue since %1").arg(until) : tr("out until %1").arg(until);
}

Result<benefits::UseFilter> filterOf(db::ReadSession &session, const Arguments &arguments)
{
    benefits::UseFilter filter;
    TRY_LET(filter.limit, limitFrom(arguments, kUsualRows, kMostRows));
    if (arguments.has(u"customer"_s)) {
        TRY_LET(const Customer customer, customers::requireCustomer(session, arguments.value(u"customer"_s)));
        filter.customer = customer.id;
    }
    if (arguments.has(u"benefit"_s)) {
        TRY_LET(const Benefit benefit, benefits::requireBenefit(session, arguments.value(u"benefit"_s)));
        filter.benefit = benefit.id;
    }
    if (arguments.has(u"tier"_s)) {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        TRY_LET(const Tier tier, tierNamed(ladder, arguments.value(u"tier"_s)));
        filter.tier = tier.id;
    }
    if (arguments.has(u"from"_s)) {
        TRY_LET(filter.from, inField(parseDay(arguments.value(u"from"_s)), u"from"_s));
    }
    if (arguments.has(u"to"_s)) {
        TRY_LET(filter.end, inField(parseDay(arguments.value(u"to"_s)), u"to"_s));
    }
    return filter;
}

Result<int> runUses(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments,
                                                   {u"customer"_s, u"benefit"_s, u"tier"_s, u"from"_s, u"to"_s, u"limit"_s}, {u"out"_s}));
    TRY(arguments.atMost(0));
    TRY_LET(const auto rows, context.database->readNow([&](db::ReadSession &session) -> Result<std::vector<benefits::UseRow>> {
        TRY_LET(const auto filter, filterOf(session, arguments));
        return arguments.has(u"out"_s) ? benefits::stillOut(session, filter.limit) : benefits::useLog(session, filter);
    }));
    QJsonArray list;
    for (const auto &row : rows)
        list.append(useJson(row));
    TRY_LET(const EpochDay today, context.database->readNow([&](db::ReadSession &session) { return todayOf(session, *context.clock); }));
    context.list(list, [today](const QJsonObject &row) {
        return u"%1  %2  %3  %4  %5"_s.arg(row[u"id"_s].toString().rightJustified(6), row[u"on"_s].toString(), row[u"card"_s].toString(),
                                           row[u"benefit"_s].toString().leftJustified(kNameWidth), stateOf(row, dayText(today)));
    });
    return 0;
}

Result<int> runUse(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"note"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY_LET(const QString name, arguments.require(1, u"BENEFIT"_s));
    TRY(arguments.atMost(2));
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const Benefit benefit, benefits::requireBenefit(session, name));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(const auto used, BenefitService(*context.clock)
                                     .use(session, context.actor, {customer.id, benefit.id, arguments.value(u"note"_s)}, today));
        TRY_LET(const auto made, benefits::requireUse(session, used.use.id));
        QJsonObject json = useJson(made);
        json.insert(u"used"_s, used.used);
        json.insert(u"quota"_s, used.quota);
        json.insert(u"renews_on"_s, used.renewsOn ? dayText(*used.renewsOn) : QString());
        return json;
    }));
    if (context.json)
        context.print(QJsonDocument(row));
    else
        for (const auto &field : {u"id"_s, u"benefit"_s, u"card"_s, u"tier"_s, u"until"_s, u"used"_s, u"quota"_s, u"renews_on"_s})
            context.field(field, row.value(field).toVariant().toString(), 12);
    return 0;
}

Result<int> changeUse(Context &context, bool isCancel)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, isCancel ? QStringList{u"reason"_s} : QStringList()));
    TRY_LET(const QString word, arguments.require(0, u"ID"_s));
    TRY(arguments.atMost(1));
    const Status changed = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const BenefitUseId id, idFrom<BenefitUseId>(word, u"benefit_use"_s));
        BenefitService service(*context.clock);
        if (isCancel)
            return service.cancel(session, context.actor, id, arguments.value(u"reason"_s));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        return service.takeBack(session, context.actor, id, today);
    });
    TRY(changed);
    return 0;
}

QJsonObject todayJson(const benefits::TodayBenefit &one)
{
    QJsonObject json{{u"benefit"_s, one.benefit.name}, {u"kind"_s, benefitKindName(one.benefit.kind)}, {u"recorded"_s, isRecorded(one.benefit.kind)}};
    if (one.benefit.kind == BenefitKind::Multiplier)
        json.insert(u"value"_s, scaledText(one.multiplierBp, kMultiplierDigits));
    else
        json.insert(u"value"_s, benefitValueText(one.benefit.kind, one.cell.value));
    if (!one.couponName.isEmpty())
        json.insert(u"coupon"_s, one.couponName);
    if (one.benefit.kind == BenefitKind::Manager)
        json.insert(u"manager"_s, one.manager);
    if (isRecorded(one.benefit.kind)) {
        json.insert(u"quota"_s, one.quota);
        json.insert(u"used"_s, one.used);
        json.insert(u"left"_s, one.isLimited() ? QJsonValue(one.left()) : QJsonValue());
        json.insert(u"renews_on"_s, one.renewsOn ? dayText(*one.renewsOn) : QString());
        json.insert(u"out_until"_s, one.dueOn ? dayText(*one.dueOn) : QString());
    }
    return json;
}

Result<int> runCard(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const auto rows, context.database->readNow([&](db::ReadSession &session) -> Result<std::vector<benefits::TodayBenefit>> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY(customers::checkLiving(session, customer.id));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        return benefits::benefitsToday(session, customer.id, today);
    }));
    QJsonArray list;
    for (const auto &row : rows)
        list.append(todayJson(row));
    context.list(list, [](const QJsonObject &row) {
        const QString value = row[u"kind"_s].toString() == u"manager" ? row[u"manager"_s].toString() : row[u"value"_s].toString();
        const QString left = row[u"left"_s].isDouble() ? tr("%1 left of %2").arg(row[u"left"_s].toInteger()).arg(row[u"quota"_s].toInteger()) : QString();
        return u"%1  %2  %3"_s.arg(row[u"benefit"_s].toString().leftJustified(kNameWidth), value.leftJustified(8), left);
    });
    return 0;
}

} // namespace

QList<Command> benefitUseCommands()
{
    const QString family = u"benefit"_s;
    return {
        {family, u"uses"_s, u"[--customer CARD] [--benefit NAME] [--tier TIER] [--from D] [--to D] [--limit N] [--out]"_s, StoreNeed::Open, runUses},
        {family, u"use"_s, u"CARD BENEFIT [--note T]"_s, StoreNeed::Open, runUse},
        {family, u"cancel"_s, u"ID --reason R"_s, StoreNeed::Open, [](Context &context) { return changeUse(context, true); }},
        {family, u"return"_s, u"ID"_s, StoreNeed::Open, [](Context &context) { return changeUse(context, false); }},
        {family, u"card"_s, u"CARD"_s, StoreNeed::Open, runCard},
    };
}

} // namespace regulars::cli
