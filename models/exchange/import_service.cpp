#include "exchange/import_service.h"

#include "audit/audit_log.h"
#include "db/interrupt_guard.h"
#include "db/store_files.h"
#include "exchange/customer_import_service.h"
#include "exchange/import_memory_store.h"
#include "exchange/import_run_store.h"
#include "exchange/import_table.h"
#include "exchange/mapping_service.h"
#include "exchange/points_import_service.h"
#include "exchange/product_import_service.h"
#include "exchange/purchase_import_service.h"
#include "exchange/rejects_file.h"
#include "upkeep/night_run_service.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

Status runKind(db::WriteSession &session, const Clock &clock, const Actor &actor, const ImportRequest &request,
               ImportMemory &memory, JobControl &job, ImportReport &report)
{
    switch (request.kind) {
    case ImportKind::Customers:
        return CustomerImportService(clock, actor, request, memory, job).run(session, report);
    case ImportKind::Purchases:
        TRY(PurchaseImportService(clock, actor, request, job).run(session, report));
        // What the past has left open ends as it would have ended night by night.
        TRY(upkeep::NightRunService(clock).settleAll(session, actor.id, &job));
        return ok();
    case ImportKind::Products:
        return ProductImportService(clock, request, memory, job).run(session, report);
    case ImportKind::Points:
        return PointsImportService(clock, actor, request, job).run(session, report);
    }
    Q_UNREACHABLE();
}

ImportRun runOf(const ImportRequest &request, const Actor &actor, qint64 nowMs)
{
    ImportRun run;
    run.kind = importKindName(request.kind);
    run.fileName = QFileInfo(request.path).fileName();
    run.atMs = nowMs;
    run.operatorId = actor.id;
    run.watchId = request.watchId;
    run.isRemembered = !request.isDryRun;
    return run;
}

Status record(db::WriteSession &session, const Clock &clock, const Actor &actor, ImportRun run, const ImportReport &report)
{
    run.atMs = clock.nowMs();
    run.read = report.read;
    run.added = report.added;
    run.updated = report.updated;
    run.unchanged = report.unchanged;
    run.rejected = report.rejected;
    TRY(finishImportRun(session, run));
    const QJsonObject detail{{u"read"_s, report.read},
                             {u"added"_s, report.added},
                             {u"updated"_s, report.updated},
                             {u"unchanged"_s, report.unchanged},
                             {u"rejected"_s, report.rejected}};
    return audit::append(session, actor, clock.nowMs(), {u"import."_s + run.kind, u"import"_s, run.id.value(), detail});
}

// The headings are read again rather than carried through every kind of import.
Status rememberMapping(db::WriteSession &session, const Clock &clock, const Actor &actor, const ImportRequest &request,
                       const ImportReport &report)
{
    TRY_LET(const auto file, tables::TableFile::open(tableOptions(request)));
    const QString signature = headingSignature(file->headings(), file->names().size());
    return MappingService(clock).remember(session, actor, request.kind, signature, settledMapping(request, report));
}

} // namespace

Result<ImportReport> ImportService::run(db::WriteSession &session, const Actor &actor, const ImportRequest &asked,
                                        JobControl &job)
{
    TRY(require(actor, Right::ImportData));
    ImportRequest request = asked;
    TRY_LET(request.sheet, likelySheet(request.path, request.sheet));
    QElapsedTimer timer;
    timer.start();
    const db::InterruptGuard guard(session.connection(), &job);
    ImportReport report;
    report.sampleRows = request.sampleRows;
    ImportRun run = runOf(request, actor, m_clock.nowMs());
    TRY_LET(run.id, session.nextId<ImportRunId>(u"import_run"_s));
    TRY(insertImportRun(session, run));
    ImportMemory memory(run.isRemembered);
    TRY(memory.begin(session, run.id));
    TRY(runKind(session, m_clock, actor, request, memory, job, report));
    TRY(job.checkCancelled());
    TRY(memory.finish(session));
    TRY(record(session, m_clock, actor, run, report));
    if (!request.isDryRun) {
        TRY(rememberMapping(session, m_clock, actor, request, report));
        report.runId = run.id;
    }
    session.changes().addEverything();
    report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return report;
}

Result<ImportReport> ImportService::runJob(db::Database &database, const Actor &actor, const ImportRequest &request,
                                           JobControl &job, const std::function<QString(const Error &)> &reasonOf,
                                           const AlsoWrite &also)
{
    TRY(require(actor, Right::ImportData));
    TRY(db::requireApart(database.path(), request.path));
    if (QFileInfo(request.path).isDir())
        return fail(ErrorCode::FileUnreadable, u"folder"_s, request.path);
    TRY(checkRejectsPath(request));
    if (db::isPartOf(database.path(), request.rejectsPath))
        return fail(ErrorCode::Invalid, u"rejects"_s, request.rejectsPath);
    TRY(removeStaleRejects(request));
    QElapsedTimer timer;
    timer.start();
    ImportReport report;
    std::unique_ptr<OutputFile> rejects;
    bool isWhole = false;
    ImportRequest wanted = request;
    int yields = 0;
    bool isGivingWay = false;
    if (request.isDryRun)
        wanted.givesWay = [&] { return isGivingWay = yields < kMostYields && database.hasWaitingWrites(); };
    const auto attempt = [&](db::WriteSession &session) -> Status {
        TRY_LET(report, run(session, actor, wanted, job));
        if (also && !request.isDryRun)
            TRY(also(session, report));
        // Before the commit: an import whose rejected rows find no room has taken nothing.
        if (!request.rejectsPath.isEmpty()) {
            ImportRequest again = request;
            again.encoding = report.encoding;
            again.sheet = report.sheet;
            TRY_LET(rejects, prepareRejects(again, leftOutOf(report), reasonOf));
        }
        isWhole = true;
        return request.isDryRun ? fail(ErrorCode::Cancelled) : ok(); // an error rolls back
    };
    Status done = database.writeNow(attempt);
    // Behind those that waited, since the writer takes one after the other.
    while (!done && std::exchange(isGivingWay, false)) {
        ++yields;
        done = database.writeNow(attempt);
    }
    if (!done && !(request.isDryRun && isWhole))
        return tl::unexpected<Error>(done.error());
    if (rejects) {
        const Status put = rejects->commit();
        if (!put && request.isDryRun)
            return tl::unexpected<Error>(put.error());
        if (!put) // what is taken is taken: not the reason counts now, but which file is missing
            report.warnings.append({ErrorCode::FileUnwritable, {}, request.rejectsPath});
    }
    report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return report;
}

} // namespace regulars::exchange
