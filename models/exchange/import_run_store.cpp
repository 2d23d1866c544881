#include "exchange/import_run_store.h"

namespace regulars::exchange {

Status insertImportRun(db::WriteSession &session, const ImportRun &run)
{
    auto insert = session.prepare(
        "INSERT INTO import_run(id,kind,file_name,at_ms,rows_read,rows_added,rows_rejected) VALUES(?,?,?,?,?,?,?)");
    return insert.bind(run.id)
        .bind(run.kind)
        .bind(run.fileName)
        .bind(run.atMs)
        .bind(run.read)
        .bind(run.added)
        .bind(run.rejected)
        .run();
}

} // namespace regulars::exchange
