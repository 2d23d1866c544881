// import list | undo | sheets | mapping … | watch …
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"

#include "base/business_time.h"
#include "exchange/import_run_query.h"
#include "exchange/import_table.h"
#include "exchange/mapping_service.h"
#include "shops/shop_query.h"
#include "texts/error_text.h"
#include "texts/undo_text.h"
#include "undo/import_undo_service.h"
#include "watch/watch_service.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QThread>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

QString sentenceOf(const Error &error) { return errorText(error).sentence; }

QString stateOf(const exchange::ImportRun &run)
{
    return run.isPartlyUndone() ? u"partly_undone"_s : run.undoneAtMs ? u"undone"_s : run.isRemembered ? u"kept"_s : u"forgotten"_s;
}

QJsonObject toJson(const exchange::ImportRun &run)
{
    QJsonObject object{{u"id"_s, run.id.toString()},       {u"kind"_s, run.kind},
                       {u"file"_s, run.fileName},          {u"at"_s, QDateTime::fromMSecsSinceEpoch(run.atMs, Qt::UTC).toString(Qt::ISODateWithMs)},
                       {u"operator"_s, run.operatorName},  {u"read"_s, run.read},
                       {u"added"_s, run.added},            {u"updated"_s, run.updated},
                       {u"unchanged"_s, run.unchanged},    {u"rejected"_s, run.rejected},
                       {u"state"_s, stateOf(run)}};
    if (run.undoneAtMs)
        object.insert(u"undo"_s, exchange::toJson(run.undo));
    return object;
}

QString kindWords(const QString &kind)
{
    if (kind == u"customers")
        return tr("customers");
    if (kind == u"purchases")
        return tr("purchases");
    return kind == u"products" ? tr("products") : tr("points");
}

QString outcomeWords(watch::WatchOutcome outcome)
{
    switch (outcome) {
    case watch::WatchOutcome::Imported:
        return tr("imported");
    case watch::WatchOutcome::Rejected:
        return tr("rejected");
    case watch::WatchOutcome::Repeated:
        return tr("imported before, not repeated");
    }
    Q_UNREACHABLE();
}

QString stateWords(const exchange::ImportRun &run)
{
    if (run.isPartlyUndone())
        return tr("partly taken back, %1 left").arg(run.undo.left());
    return run.undoneAtMs ? tr("taken back") : run.isRemembered ? tr("in the store") : tr("from before imports were remembered");
}

Result<int> runList(Context &context)
{
    constexpr int kShown = 50;
    constexpr int kMostShown = 100'000;
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"limit"_s}));
    TRY(arguments.atMost(0));
    TRY_LET(const int limit, limitFrom(arguments, kShown, kMostShown));
    TRY_LET(const auto runs, context.database->readNow([limit](db::ReadSession &session) { return exchange::importRuns(session, limit); }));
    // Text tells the shop's hours, JSON the instant.
    TRY_LET(const BusinessTime time, shopTime(context));
    QJsonArray rows;
    for (const exchange::ImportRun &run : runs) {
        if (context.json)
            rows.append(toJson(run));
        else
            context.line(tr("%1  %2  %3  %4: added %5, changed %6, rejected %7  %8")
                             .arg(run.id.toString(), clockText(time, run.atMs), kindWords(run.kind),
                                  run.fileName, QString::number(run.added), QString::number(run.updated), QString::number(run.rejected),
                                  stateWords(run)));
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return static_cast<int>(kExitDone);
}

void printUndo(const Context &context, const exchange::UndoReport &report)
{
    const auto line = [&](const QString &title, qint64 gone, qint64 kept) {
        if (gone + kept > 0)
            context.line(tr("%1: taken back %2, kept %3").arg(title, QString::number(gone), QString::number(kept)));
    };
    line(tr("Customers"), report.customersRemoved, report.customersKept);
    line(tr("Products"), report.productsRemoved, report.productsKept);
    line(tr("Purchases"), report.purchasesRemoved, report.purchasesKept);
    line(tr("Returns"), report.returnsRemoved, report.returnsKept);
    line(tr("Changed fields"), report.fieldsRestored, report.fieldsKept);
    context.line(tr("Points taken back: %1").arg(report.pointsTakenBack));
    if (report.balancesSettled > 0)
        context.line(tr("Customers whose points had moved since: %1").arg(report.balancesSettled));
    if (report.deficits > 0)
        context.line(tr("Customers who had spent points that are gone now, and owe them: %1 (points: %2)").arg(report.deficits).arg(report.deficitPoints));
    if (report.left() == 0)
        return;
    context.line(tr("Not everything could be taken back; what stays: %1").arg(report.left()));
    for (const exchange::UndoKept &each : report.kept)
        context.line(u"  "_s + keptText(each.kind, each.name, each.holder, each.why));
    if (const qint64 more = report.left() - report.kept.size(); more > 0)
        context.line(u"  "_s + tr("and %1 more").arg(more));
}

Result<int> runUndo(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}, {u"dry-run"_s}));
    TRY_LET(const QString word, arguments.require(0, u"ID"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const auto id, idFrom<exchange::ImportRunId>(word, u"import"_s));
    const bool isTrial = arguments.has(u"dry-run"_s);
    JobControl job(context.progress(tr("Undoing the import")));
    const undo::ImportUndoService service(*context.clock);
    TRY_LET(const exchange::UndoReport report,
            service.runJob(*context.database, context.actor, id, isTrial, job));
    const int status = report.left() > 0 ? kExitRejectedRows : kExitDone; // done, but not for everything
    if (context.json) {
        QJsonObject object = exchange::toJson(report);
        object.insert(u"dry_run"_s, isTrial);
        context.print(QJsonDocument(object));
        return status;
    }
    if (isTrial)
        context.line(tr("Dry run: nothing was written."));
    printUndo(context, report);
    return status;
}

Result<int> runSheets(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString path, arguments.require(0, u"FILE.xlsx"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QStringList sheets, tables::TableFile::sheetsOf(path));
    if (context.json)
        context.print(QJsonDocument(QJsonArray::fromStringList(sheets)));
    for (const QString &sheet : sheets) {
        if (!context.json)
            context.line(sheet);
    }
    return static_cast<int>(kExitDone);
}

// --- mappings ---------------------------------------------------------------------------------------------------

Result<int> listMappings(Context &context)
{
    TRY_LET(const auto all, context.database->readNow([](db::ReadSession &session) { return exchange::MappingService::list(session); }));
    QJsonArray rows;
    for (const exchange::SavedMapping &saved : all) {
        const QJsonObject definition = exchange::importMappingToJson(saved.mapping);
        if (context.json)
            rows.append(QJsonObject{{u"id"_s, saved.id.toString()}, {u"kind"_s, exchange::importKindName(saved.kind)}, {u"name"_s, saved.name}, {u"mapping"_s, definition}});
        else
            context.line(u"%1  %2  %3  %4"_s.arg(saved.id.toString(), exchange::importKindName(saved.kind), saved.name.isEmpty() ? tr("(remembered)") : saved.name,
                                                 QString::fromUtf8(QJsonDocument(definition).toJson(QJsonDocument::Compact))));
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return static_cast<int>(kExitDone);
}

Result<int> runMapping(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    const exchange::MappingService service(*context.clock);
    const QString verb = arguments.positional().value(0);
    if (verb == u"list") {
        TRY(arguments.atMost(1));
        return listMappings(context);
    }
    if (verb == u"save") {
        TRY_LET(const QString kindName, arguments.require(1, u"KIND"_s));
        TRY_LET(const exchange::ImportKind kind, exchange::importKindFromName(kindName));
        TRY_LET(const QString name, arguments.require(2, u"NAME"_s));
        TRY_LET(const QString path, arguments.require(3, u"FILE.json"_s));
        TRY(arguments.atMost(4));
        TRY_LET(const exchange::ImportMapping mapping, exchange::readImportMapping(path));
        TRY_LET(const auto id, context.database->writeNow([&](db::WriteSession &session) { return service.save(session, context.actor, kind, name, mapping); }));
        context.note(tr("Saved as mapping %1.").arg(id.toString()));
        return static_cast<int>(kExitDone);
    }
    if (verb != u"rename" && verb != u"remove")
        return fail(ErrorCode::Usage, {}, u"import mapping "_s + verb);
    TRY_LET(const QString word, arguments.require(1, u"ID"_s));
    TRY_LET(const auto id, idFrom<exchange::MappingId>(word, u"mapping"_s));
    const bool isRename = verb == u"rename";
    QString name;
    if (isRename) {
        TRY_LET(name, arguments.require(2, u"NAME"_s));
    }
    TRY(arguments.atMost(isRename ? 3 : 2));
    const auto change = [&](db::WriteSession &session) -> Status {
        return isRename ? service.rename(session, context.actor, id, name)
                        : service.remove(session, context.actor, id);
    };
    TRY(context.database->writeNow(change));
    return static_cast<int>(kExitDone);
}

// --- watched folders --------------------------------------------------------------------------------------------

QJsonObject toJson(const watch::ImportWatch &each)
{
    return {{u"id"_s, each.id.toString()},   {u"folder"_s, each.folder},           {u"pattern"_s, each.pattern},
            {u"kind"_s, exchange::importKindName(each.kind)}, {u"mapping"_s, each.mappingName}, {u"enabled"_s, each.isEnabled}};
}

QJsonObject toJson(const watch::WatchedFile &file)
{
    return {{u"file"_s, file.fileName},  {u"outcome"_s, watch::watchOutcomeName(file.outcome)}, {u"run"_s, file.runId.isValid() ? file.runId.toString() : QString()},
            {u"added"_s, file.added},    {u"rejected"_s, file.rejectedRows},                    {u"code"_s, file.detail},
            {u"reason"_s, file.reason}};
}

Result<int> listWatches(Context &context)
{
    constexpr int kShown = 20;
    TRY_LET(const auto watches, context.database->readNow([](db::ReadSession &session) { return watch::WatchService::list(session); }));
    TRY_LET(const auto files, context.database->readNow([](db::ReadSession &session) { return watch::WatchService::files(session, kShown); }));
    QJsonArray folders;
    QJsonArray dealt;
    for (const watch::ImportWatch &each : watches) {
        folders.append(toJson(each));
        if (!context.json)
            context.line(u"%1  %2  %3  %4  %5"_s.arg(each.id.toString(), QDir::toNativeSeparators(each.folder), each.pattern,
                                                     kindWords(exchange::importKindName(each.kind)), each.isEnabled ? tr("on") : tr("off")));
    }
    for (const watch::WatchedFile &file : files) {
        dealt.append(toJson(file));
        if (!context.json)
            context.line(u"  %1  %2"_s.arg(file.fileName, outcomeWords(file.outcome)));
    }
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"watches"_s, folders}, {u"files"_s, dealt}}));
    return static_cast<int>(kExitDone);
}

Result<int> addWatch(Context &context, const Arguments &arguments, const watch::WatchService &service)
{
    watch::ImportWatch added;
    TRY_LET(added.folder, arguments.require(1, u"FOLDER"_s));
    added.folder = QDir::current().absoluteFilePath(added.folder);
    TRY_LET(added.pattern, arguments.require(2, u"PATTERN"_s));
    TRY_LET(const QString kind, arguments.require(3, u"KIND"_s));
    TRY_LET(added.kind, exchange::importKindFromName(kind));
    TRY(arguments.atMost(4));
    added.createsMissing = !arguments.has(u"known-only"_s);
    TRY_LET(const auto id, context.database->writeNow([&](db::WriteSession &session) -> Result<exchange::ImportWatchId> {
        if (arguments.has(u"mapping"_s)) {
            TRY_LET(const auto saved, exchange::MappingService::byName(session, added.kind, arguments.value(u"mapping"_s)));
            added.mappingId = saved.id;
        }
        if (arguments.has(u"shop"_s)) {
            TRY_LET(const auto shop, shops::shopByName(session, arguments.value(u"shop"_s)));
            if (!shop)
                return fail(ErrorCode::NotFound, u"shop"_s, arguments.value(u"shop"_s));
            added.shopId = shop->id;
        }
        return service.add(session, context.actor, added);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"id"_s, id.toString()}}));
    else
        context.note(tr("The folder is watched as %1.").arg(id.toString()));
    return static_cast<int>(kExitDone);
}

// Two looks, so that a file that is still being written is seen to grow.
Result<int> lookOnce(Context &context, const Arguments &arguments, watch::WatchService &service)
{
    TRY(arguments.atMost(1));
    const int seconds = arguments.value(u"settle"_s, u"2"_s).toInt();
    JobControl job(context.progress(tr("Importing")));
    TRY_LET(watch::WatchRound round, service.look(*context.database, context.actor, job));
    QThread::sleep(static_cast<unsigned long>(qBound(0, seconds, 60)));
    TRY_LET(const watch::WatchRound second, service.look(*context.database, context.actor, job));
    round.join(second);
    QJsonArray files;
    QJsonArray troubles;
    bool hasRejects = false;
    for (const watch::WatchedFile &file : round.files) {
        hasRejects = hasRejects || file.rejectedRows > 0 || file.outcome == watch::WatchOutcome::Rejected;
        files.append(toJson(file));
        if (!context.json)
            context.line(tr("%1: %2, added %3, rejected %4")
                             .arg(file.fileName, outcomeWords(file.outcome), QString::number(file.added), QString::number(file.rejectedRows)));
        if (!context.json && !file.reason.isEmpty())
            context.line(u"  "_s + file.reason);
    }
    for (const QString &folder : round.absentFolders)
        *context.err << tr("The folder %1 is not there. Bring it back, or stop watching it with “import watch off”.")
                            .arg(QDir::toNativeSeparators(folder))
                     << Qt::endl;
    for (const auto &[path, error] : round.troubles) {
        troubles.append(QJsonObject{{u"file"_s, QFileInfo(path).fileName()}, {u"code"_s, errorName(error.code)}});
        *context.err << u"%1: %2"_s.arg(QDir::toNativeSeparators(path), sentenceOf(error)) << Qt::endl;
    }
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"files"_s, files},
                                                {u"troubles"_s, troubles},
                                                {u"waiting"_s, QJsonArray::fromStringList(round.waiting)},
                                                {u"absent"_s, QJsonArray::fromStringList(round.absentFolders)}}));
    if (!round.troubles.isEmpty())
        return errorText(round.troubles.constFirst().second).exitStatus;
    if (!round.absentFolders.isEmpty())
        return static_cast<int>(kExitNotFound);
    return static_cast<int>(hasRejects ? kExitRejectedRows : kExitDone);
}

Result<int> runWatch(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"mapping"_s, u"settle"_s, u"shop"_s}, {u"known-only"_s}));
    watch::WatchService service(*context.clock, sentenceOf, 0); // lookOnce() waits itself, by the machine's clock
    const QString verb = arguments.positional().value(0);
    if (verb == u"list")
        return listWatches(context);
    if (verb == u"add")
        return addWatch(context, arguments, service);
    if (verb == u"run")
        return lookOnce(context, arguments, service);
    if (verb != u"on" && verb != u"off" && verb != u"remove")
        return fail(ErrorCode::Usage, {}, u"import watch "_s + verb);
    TRY_LET(const QString word, arguments.require(1, u"ID"_s));
    TRY(arguments.atMost(2));
    TRY_LET(const auto id, idFrom<exchange::ImportWatchId>(word, u"watch"_s));
    const auto change = [&](db::WriteSession &session) -> Status {
        if (verb == u"remove")
            return service.remove(session, context.actor, id);
        TRY_LET(const auto watches, watch::WatchService::list(session));
        for (watch::ImportWatch each : watches) {
            each.isEnabled = verb == u"on";
            if (each.id == id)
                return service.change(session, context.actor, each);
        }
        return fail(ErrorCode::NotFound, u"watch"_s, word);
    };
    TRY(context.database->writeNow(change));
    return static_cast<int>(kExitDone);
}

} // namespace

QList<Command> importHistoryCommands()
{
    return {
        {u"import"_s, u"list"_s, u"[--limit N]"_s, StoreNeed::Open, runList},
        {u"import"_s, u"undo"_s, u"ID [--dry-run]"_s, StoreNeed::Open, runUndo},
        {u"import"_s, u"sheets"_s, u"FILE.xlsx"_s, StoreNeed::None, runSheets},
        {u"import"_s, u"mapping"_s, u"list | save KIND NAME FILE.json | rename ID NAME | remove ID"_s, StoreNeed::Open, runMapping},
        {u"import"_s, u"watch"_s, u"list | add FOLDER PATTERN KIND [--mapping NAME] [--shop NAME] [--known-only] | on ID | off ID | remove ID | run [--settle SECONDS]"_s,
         StoreNeed::Open, runWatch},
    };
}

} // namespace regulars::cli
