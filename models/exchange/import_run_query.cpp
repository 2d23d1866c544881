#include "exchange/import_run_query.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

#define RUN_COLUMNS                                                                                                    \
    "r.id,r.kind,r.file_name,r.at_ms,r.operator_id,COALESCE(o.name,''),r.rows_read,r.rows_added,r.rows_updated,"       \
    "r.rows_unchanged,r.rows_rejected,r.watch_id,r.is_remembered,r.undone_at_ms,r.undone_by,r.undo_report"             \
    " FROM import_run r LEFT JOIN operator o ON o.id=r.operator_id"

ImportRun runFrom(const db::Statement &row)
{
    ImportRun run;
    run.id = row.idAt<ImportRunId>(0);
    run.kind = row.textAt(1);
    run.fileName = row.textAt(2);
    run.atMs = row.intAt(3);
    run.operatorId = row.idAt<OperatorId>(4);
    run.operatorName = row.textAt(5);
    run.read = row.intAt(6);
    run.added = row.intAt(7);
    run.updated = row.intAt(8);
    run.unchanged = row.intAt(9);
    run.rejected = row.intAt(10);
    run.watchId = row.idAt<ImportWatchId>(11);
    run.isRemembered = row.intAt(12) != 0;
    if (!row.isNullAt(13)) {
        run.undoneAtMs = row.intAt(13);
        run.undoneBy = row.idAt<OperatorId>(14);
        run.undo = undoReportFromJson(QJsonDocument::fromJson(row.textAt(15).toUtf8()).object());
    }
    return run;
}

} // namespace

Result<QList<ImportRun>> importRuns(db::ReadSession &session, int limit)
{
    QList<ImportRun> runs;
    auto select = session.prepare("SELECT " RUN_COLUMNS " ORDER BY r.id DESC LIMIT ?");
    select.bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return runs;
        runs.append(runFrom(select));
    }
}

Result<ImportRun> importRun(db::ReadSession &session, ImportRunId id)
{
    auto select = session.prepare("SELECT " RUN_COLUMNS " WHERE r.id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"import"_s, id.toString());
    return runFrom(select);
}

} // namespace regulars::exchange
