// tier list | evaluate | history | pin, and preview | save | board of tier_foresight
#include "app/cli/commands.h"
#include "app/cli/loyalty/tier_foresight.h"
#include "app/cli/words/cli_words.h"

#include "base/job_control.h"
#include "customers/customer_query.h"
#include "tiers/standing_service.h"
#include "tiers/tier_query.h"
#include "tiers/tier_service.h"
#include "till/loyalty_context.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

QString thresholdText(const Ladder &ladder, qint64 threshold, const Currency &currency)
{
    return ladder.metric == TierMetric::Spend ? moneyText(threshold, currency) : QString::number(threshold);
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const auto loyalty, till::LoyaltyContext::load(session));
        TRY_LET(const auto counts, tiers::customersByTier(session));
        QJsonArray list;
        for (const Tier &tier : loyalty.ladder.tiers)
            list.append(QJsonObject{{u"rank"_s, tier.rank},
                                    {u"name"_s, tier.name},
                                    {u"threshold"_s, thresholdText(loyalty.ladder, tier.threshold, loyalty.currency())},
                                    {u"multiplier"_s, scaledText(tier.multiplierBp, 4)},
                                    {u"customers"_s, counts.value(tier.id)}});
        return list;
    }));
    if (context.json) {
        context.print(QJsonDocument(rows));
        return 0;
    }
    for (const auto &row : rows)
        context.line(u"%1  %2  ≥ %3  × %4  %5"_s.arg(row[u"rank"_s].toInt())
                         .arg(row[u"name"_s].toString().leftJustified(10), row[u"threshold"_s].toString(), row[u"multiplier"_s].toString())
                         .arg(row[u"customers"_s].toInteger()));
    return 0;
}

Result<int> runEvaluate(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    JobControl job(context.progress(tr("Judging the tiers")));
    tiers::TierService service(*context.clock);
    TRY_LET(const auto done, context.database->writeNow([&](db::WriteSession &session) -> Result<tiers::Evaluation> {
        TRY_LET(const auto loyalty, till::LoyaltyContext::load(session));
        const EpochDay today = loyalty.timeOf(loyalty.defaultShop).dayOf(context.clock->nowMs());
        return service.evaluateAll(session, context.actor, today, &job);
    }));
    const QJsonObject document{{u"checked"_s, done.checked}, {u"upgraded"_s, done.upgraded}, {u"downgraded"_s, done.downgraded}, {u"renewed"_s, done.renewed}};
    if (context.json)
        context.print(QJsonDocument(document));
    else
        context.line(tr("Customers judged: %1. Raised %2, lowered %3, renewed %4.").arg(done.checked).arg(done.upgraded).arg(done.downgraded).arg(done.renewed));
    return 0;
}

// The one tier a customer held on a day; before the day of registration that is the first one, too.
Result<int> showTierOn(Context &context, const QString &card, const QString &date)
{
    TRY_LET(const EpochDay on, inField(parseDay(date), u"on"_s));
    TRY_LET(const QString name, context.database->readNow([&](db::ReadSession &session) -> Result<QString> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const auto loyalty, till::LoyaltyContext::load(session));
        const EpochDay today = loyalty.timeOf(loyalty.defaultShop).dayOf(context.clock->nowMs());
        if (on > today)
            return fail(ErrorCode::OutOfRange, u"on"_s, u"≤ "_s + dayText(today)); // nobody knows
        TRY_LET(const TierId held, tiers::StandingService(loyalty.ladder).tierOn(session, customer.id, on));
        return loyalty.ladder.tierOf(held).name;
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"card"_s, card}, {u"on"_s, dayText(on)}, {u"tier"_s, name}}));
    else
        context.line(u"%1  %2"_s.arg(dayText(on), name));
    return 0;
}

QString causeText(const QString &name)
{
    switch (tierCauseFromName(name)) {
    case TierCause::Purchase:
        return tr("earned by a purchase");
    case TierCause::Evaluation:
        return tr("found at the evaluation of all");
    case TierCause::Renewal:
        return tr("renewed");
    case TierCause::Lapse:
        return tr("not earned again in time");
    case TierCause::TakenBack:
        return tr("taken back after a refund");
    case TierCause::Pin:
        return tr("pinned");
    case TierCause::PinEnd:
        return tr("the pin ended");
    case TierCause::Import:
        return tr("taken over from a file");
    case TierCause::Merge:
        return tr("two files of one person");
    }
    Q_UNREACHABLE();
}

Result<int> runHistory(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"on"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY(arguments.atMost(1));
    if (arguments.has(u"on"_s))
        return showTierOn(context, card, arguments.value(u"on"_s));
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const auto loyalty, till::LoyaltyContext::load(session));
        TRY_LET(const auto changes, tiers::TierService::historyOf(session, customer.id));
        QJsonArray list;
        for (const TierChange &change : changes)
            list.append(QJsonObject{{u"on"_s, dayText(change.onDay)},
                                    {u"from"_s, loyalty.ladder.tierOf(change.fromTierId).name},
                                    {u"to"_s, loyalty.ladder.tierOf(change.toTierId).name},
                                    {u"cause"_s, tierCauseName(change.cause)},
                                    {u"valid_until"_s, dayText(change.validUntilOn)},
                                    {u"reason"_s, change.reason},
                                    {u"operator"_s, change.operatorId.toString()}});
        return list;
    }));
    if (context.json) {
        context.print(QJsonDocument(rows));
        return 0;
    }
    for (const auto &row : rows)
        context.line(u"%1  %2 → %3  %4  %5"_s.arg(row[u"on"_s].toString(), row[u"from"_s].toString(), row[u"to"_s].toString(),
                                                  causeText(row[u"cause"_s].toString()), row[u"reason"_s].toString()));
    return 0;
}

Result<int> runPin(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"until"_s, u"reason"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY_LET(const QString name, arguments.require(1, u"TIER"_s));
    TRY(arguments.atMost(2));
    EpochDay until = 0;
    if (arguments.has(u"until"_s)) {
        TRY_LET(until, inField(parseDay(arguments.value(u"until"_s)), u"until"_s));
    }
    tiers::TierService service(*context.clock);
    const Status status = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const auto loyalty, till::LoyaltyContext::load(session));
        const EpochDay today = loyalty.timeOf(loyalty.defaultShop).dayOf(context.clock->nowMs());
        TRY_LET(const Tier tier, tierNamed(loyalty.ladder, name));
        return service.pin(session, context.actor, customer.id, tier.id, until, today, arguments.value(u"reason"_s));
    });
    TRY(status);
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"card"_s, card}, {u"tier"_s, name}, {u"until"_s, dayText(until)}}));
    else
        context.line(u"%1: %2 – %3"_s.arg(card, name, dayText(until)));
    return 0;
}

} // namespace

QList<Command> tierCommands()
{
    const QString family = u"tier"_s;
    return {
        {family, u"list"_s, {}, StoreNeed::Open, runList},
        {family, u"evaluate"_s, {}, StoreNeed::Open, runEvaluate},
        {family, u"preview"_s, u"LADDER.json [--list FROM:TO]"_s, StoreNeed::Open, runTierPreview},
        {family, u"save"_s, u"LADDER.json"_s, StoreNeed::Open, runTierSave},
        {family, u"board"_s, u"[--within AMOUNT] [--weeks N] [--limit N]"_s, StoreNeed::Open, runTierBoard},
        {family, u"history"_s, u"CARD [--on DATE]"_s, StoreNeed::Open, runHistory},
        {family, u"pin"_s, u"CARD TIER --until D --reason R"_s, StoreNeed::Open, runPin},
    };
}

} // namespace regulars::cli
