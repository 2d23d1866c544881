// store init | info | verify | backup | restore | midnight | demo
#include "app/cli/commands.h"

#include "base/job_control.h"
#include "demo/demo_service.h"
#include "upkeep/backup_service.h"
#include "upkeep/night_run_service.h"
#include "upkeep/scheduled_backup_service.h"
#include "upkeep/store_info_query.h"
#include "upkeep/store_setup_service.h"
#include "upkeep/verify_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

Result<int> runInit(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"shop"_s, u"currency"_s, u"timezone"_s, u"language"_s}));
    TRY(arguments.atMost(0));
    upkeep::StoreSetup setup;
    setup.language = arguments.value(u"language"_s, setup.language);
    setup.shop = arguments.value(u"shop"_s, setup.language == u"en" ? u"Main shop"_s : u"总店"_s);
    setup.currency = arguments.value(u"currency"_s, setup.currency);
    setup.timezone = arguments.value(u"timezone"_s, setup.timezone);
    TRY(upkeep::createStore(context.storePath, setup, *context.clock));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"store"_s, context.storePath}, {u"shop"_s, setup.shop}}));
    else
        context.line(context.storePath);
    return 0;
}

Result<int> runInfo(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY_LET(const auto info, context.database->readNow([](db::ReadSession &session) { return upkeep::storeInfo(session); }));
    const QJsonObject document{{u"schema"_s, info.schema},
                               {u"shop"_s, info.shop},
                               {u"currency"_s, info.currency.code},
                               {u"customers"_s, info.customers},
                               {u"purchases"_s, info.purchases},
                               {u"purchase_lines"_s, info.lines},
                               {u"returns"_s, info.returns},
                               {u"walk_ins"_s, info.walkIns},
                               {u"net_revenue"_s, moneyText(info.netMinor, info.currency)},
                               {u"points_outstanding"_s, info.pointsOutstanding}};
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    for (auto field = document.begin(); field != document.end(); ++field)
        context.field(field.key(), field.value().toVariant().toString(), 22);
    return 0;
}

QJsonArray differencesJson(const std::vector<upkeep::Difference> &differences)
{
    QJsonArray rows;
    for (const auto &difference : differences)
        rows.append(QJsonObject{{u"check"_s, difference.check},
                                {u"subject"_s, QString::number(difference.subject)},
                                {u"expected"_s, difference.expected},
                                {u"found"_s, difference.found}});
    return rows;
}

Result<int> runVerify(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}, {u"repair"_s}));
    TRY(arguments.atMost(0));
    upkeep::VerifyService service(*context.clock);
    if (arguments.has(u"repair"_s))
        TRY(context.database->writeNow([&](db::WriteSession &session) { return service.repair(session, context.actor); }));
    JobControl job(context.progress(tr("Checking")));
    TRY_LET(const auto report,
            context.database->readNow([&](db::ReadSession &session) { return service.verify(session, context.actor, &job); }));
    if (context.json) {
        QJsonObject checked;
        for (const auto &[name, count] : report.checked)
            checked.insert(name, count);
        context.print(QJsonDocument(
            QJsonObject{{u"ok"_s, report.isOk()}, {u"checked"_s, checked}, {u"differences"_s, differencesJson(report.differences)}}));
    } else {
        for (const auto &[name, count] : report.checked)
            context.line(u"%1  %2"_s.arg(name.leftJustified(20)).arg(count));
        for (const auto &difference : report.differences)
            context.line(u"%1 #%2: %3 ≠ %4"_s.arg(difference.check).arg(difference.subject).arg(difference.expected, difference.found));
        context.line(report.isOk() ? tr("ok") : tr("%1 differences").arg(report.differences.size()));
    }
    return report.isOk() ? 0 : 1;
}

Result<int> runBackup(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}, {u"scheduled"_s}));
    auto job = std::make_shared<JobControl>(context.progress(tr("Backing up")));
    if (arguments.has(u"scheduled"_s)) {
        TRY(arguments.atMost(0));
        TRY_LET(const auto made, upkeep::ScheduledBackupService(*context.clock).runIfDue(*context.database, context.actor, job));
        if (made) {
            context.line(*made);
            return 0;
        }
        TRY_LET(const auto plan, context.database->readNow([&](db::ReadSession &session) {
            return upkeep::ScheduledBackupService(*context.clock).plan(session);
        }));
        context.note(plan.isOn() ? tr("No backup is due.") : tr("No backups are made by themselves: set backup.folder, and backup.every to day or week."));
        return 0;
    }
    TRY_LET(const QString path, arguments.require(0, u"OUT"_s));
    TRY(arguments.atMost(1));
    upkeep::BackupService service(*context.clock);
    TRY(service.backup(*context.database, context.actor, path, job));
    context.line(path);
    return 0;
}

Result<int> runRestore(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"to"_s}));
    TRY_LET(const QString backup, arguments.require(0, u"BACKUP"_s));
    TRY(arguments.atMost(1));
    if (!arguments.has(u"to"_s))
        return fail(ErrorCode::Usage, {}, tr("%1 is missing").arg(u"--to FILE"_s));
    JobControl job(context.progress(tr("Restoring")));
    upkeep::BackupService service(*context.clock);
    TRY(service.restore(context.actor, backup, arguments.value(u"to"_s), {}, &job));
    context.line(arguments.value(u"to"_s));
    return 0;
}

Result<int> runMidnight(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    JobControl job(context.progress(tr("Night run")));
    upkeep::NightRunService service(*context.clock);
    TRY_LET(const auto report,
            context.database->writeNow([&](db::WriteSession &session) { return service.run(session, context.actor, &job); }));
    const QJsonObject document{{u"customers"_s, report.customers},
                               {u"tiers_renewed"_s, report.tiersRenewed},
                               {u"tiers_lowered"_s, report.tiersLowered},
                               {u"points_expired"_s, report.pointsExpired},
                               {u"coupons_issued"_s, report.couponsIssued},
                               {u"referrals_lapsed"_s, report.referralsLapsed},
                               {u"milestones_given"_s, report.milestonesGiven}};
    if (context.json)
        context.print(QJsonDocument(document));
    else
        context.line(tr("%1 customers, %2 tiers renewed, %3 lowered, %4 points expired").arg(report.customers)
                         .arg(report.tiersRenewed)
                         .arg(report.tiersLowered)
                         .arg(report.pointsExpired));
    return 0;
}

Result<qint64> wholeNumber(const Arguments &arguments, const QString &name, qint64 fallback, qint64 minimum, qint64 maximum)
{
    bool valid = true;
    const QString text = arguments.value(name);
    const qint64 value = text.isEmpty() ? fallback : text.toLongLong(&valid);
    if (!valid || value < minimum || value > maximum)
        return fail(ErrorCode::Usage, {}, tr("--%1 takes a number from %2 to %3").arg(name).arg(minimum).arg(maximum));
    return value;
}

Result<int> runDemo(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"customers"_s, u"years"_s, u"seed"_s, u"until"_s, u"language"_s}));
    TRY(arguments.atMost(0));
    demo::DemoPlan plan;
    TRY_LET(plan.customers, wholeNumber(arguments, u"customers"_s, plan.customers, 1, 1'000'000));
    TRY_LET(const qint64 years, wholeNumber(arguments, u"years"_s, plan.years, 1, 20));
    plan.years = static_cast<int>(years);
    TRY_LET(const qint64 seed, wholeNumber(arguments, u"seed"_s, 1, 0, std::numeric_limits<qint64>::max()));
    plan.seed = static_cast<quint64>(seed);
    plan.language = arguments.value(u"language"_s, plan.language);
    if (arguments.has(u"until"_s)) {
        TRY_LET(plan.until, inField(parseDay(arguments.value(u"until"_s)), u"until"_s));
    }
    auto job = std::make_shared<JobControl>(context.progress(tr("Making the demo store")));
    demo::DemoService service(*context.clock);
    TRY_LET(const auto report, service.create(context.storePath, plan, job));
    const QJsonObject document{{u"store"_s, context.storePath},
                               {u"customers"_s, report.customers},
                               {u"purchases"_s, report.purchases},
                               {u"returns"_s, report.returns},
                               {u"until"_s, dayText(report.until)}};
    if (context.json)
        context.print(QJsonDocument(document));
    else
        context.line(tr("%1: %2 customers, %3 purchases, %4 returns, until %5").arg(context.storePath)
                         .arg(report.customers)
                         .arg(report.purchases)
                         .arg(report.returns)
                         .arg(dayText(report.until)));
    return 0;
}

} // namespace

QList<Command> storeCommands()
{
    const QString family = u"store"_s;
    return {
        {family, u"init"_s, u"[--shop NAME] [--currency CNY] [--timezone Asia/Shanghai] [--language zh_CN]"_s, StoreNeed::None, runInit},
        {family, u"demo"_s, u"[--customers N] [--years N] [--seed N] [--until DATE] [--language zh_CN]"_s, StoreNeed::None, runDemo},
        {family, u"info"_s, {}, StoreNeed::Open, runInfo},
        {family, u"verify"_s, u"[--repair]"_s, StoreNeed::Open, runVerify},
        {family, u"backup"_s, u"OUT | --scheduled"_s, StoreNeed::Open, runBackup},
        {family, u"restore"_s, u"BACKUP --to FILE"_s, StoreNeed::None, runRestore},
        {family, u"midnight"_s, {}, StoreNeed::Open, runMidnight},
    };
}

} // namespace regulars::cli
