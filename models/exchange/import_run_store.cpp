#include "exchange/import_run_store.h"

namespace regulars::exchange {

Status insertImportRun(db::WriteSession &session, const ImportRun &run)
{
    auto insert = session.prepare("INSERT INTO import_run(id,kind,file_name,at_ms,rows_read,rows_added,rows_rejected,operator_id,"
                                  "is_remembered,watch_id) VALUES(?,?,?,?,0,0,0,?,?,?)");
    return insert.bind(run.id)
        .bind(run.kind)
        .bind(run.fileName)
        .bind(run.atMs)
        .bind(run.operatorId)
        .bind(run.isRemembered)
        .bind(run.watchId)
        .run();
}

Status finishImportRun(db::WriteSession &session, const ImportRun &run)
{
    auto update = session.prepare("UPDATE import_run SET at_ms=?,rows_read=?,rows_added=?,rows_updated=?,rows_unchanged=?,"
                                  "rows_rejected=? WHERE id=?");
    return update.bind(run.atMs)
        .bind(run.read)
        .bind(run.added)
        .bind(run.updated)
        .bind(run.unchanged)
        .bind(run.rejected)
        .bind(run.id)
        .run();
}

} // namespace regulars::exchange
