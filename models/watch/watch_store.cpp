#include "watch/watch_store.h"

using namespace Qt::StringLiterals;

namespace regulars::watch {
namespace {

Status namedDuplicate(const Status &written, const ImportWatch &watch)
{
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"watch"_s, watch.folder);
    return written;
}

WatchOutcome outcomeFrom(const QString &name)
{
    for (const WatchOutcome outcome : {WatchOutcome::Imported, WatchOutcome::Rejected}) {
        if (watchOutcomeName(outcome) == name)
            return outcome;
    }
    return WatchOutcome::Repeated;
}

} // namespace

Status insertWatch(db::WriteSession &session, const ImportWatch &watch)
{
    auto insert = session.prepare("INSERT INTO import_watch(folder,pattern,kind,mapping_id,create_missing,is_enabled,shop_id,id) "
                                  "VALUES(?,?,?,?,?,?,?,?)");
    return namedDuplicate(insert.bind(watch.folder)
                              .bind(watch.pattern)
                              .bind(exchange::importKindName(watch.kind))
                              .bind(watch.mappingId)
                              .bind(watch.createsMissing)
                              .bind(watch.isEnabled)
                              .bind(watch.shopId)
                              .bind(watch.id)
                              .run(),
                          watch);
}

Status updateWatch(db::WriteSession &session, const ImportWatch &watch)
{
    auto update = session.prepare("UPDATE import_watch SET folder=?,pattern=?,kind=?,mapping_id=?,create_missing=?,is_enabled=?,shop_id=? "
                                  "WHERE id=?");
    return namedDuplicate(update.bind(watch.folder)
                              .bind(watch.pattern)
                              .bind(exchange::importKindName(watch.kind))
                              .bind(watch.mappingId)
                              .bind(watch.createsMissing)
                              .bind(watch.isEnabled)
                              .bind(watch.shopId)
                              .bind(watch.id)
                              .run(),
                          watch);
}

Status deleteWatch(db::WriteSession &session, exchange::ImportWatchId id)
{
    return session.prepare("DELETE FROM import_watch WHERE id=?").bind(id).run(); // its files go along
}

Result<QList<ImportWatch>> allWatches(db::ReadSession &session)
{
    QList<ImportWatch> watches;
    auto select = session.prepare("SELECT w.id,w.folder,w.pattern,w.kind,w.mapping_id,COALESCE(m.name,''),w.create_missing,w.is_enabled,"
                                  "w.shop_id FROM import_watch w LEFT JOIN import_mapping m ON m.id=w.mapping_id ORDER BY w.id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return watches;
        ImportWatch watch;
        watch.id = select.idAt<exchange::ImportWatchId>(0);
        watch.folder = select.textAt(1);
        watch.pattern = select.textAt(2);
        TRY_LET(watch.kind, exchange::importKindFromName(select.textAt(3)));
        watch.mappingId = select.idAt<exchange::MappingId>(4);
        watch.mappingName = select.textAt(5);
        watch.createsMissing = select.intAt(6) != 0;
        watch.isEnabled = select.intAt(7) != 0;
        watch.shopId = select.idAt<ShopId>(8);
        watches.append(watch);
    }
}

Status insertWatchedFile(db::WriteSession &session, const WatchedFile &file)
{
    TRY_LET(const auto id, session.nextId<Id<WatchedFile>>(u"import_watch_file"_s));
    return session
        .prepare("INSERT INTO import_watch_file(id,watch_id,content_hash,file_name,at_ms,outcome,run_id,detail) VALUES(?,?,?,?,?,?,?,?)")
        .bind(id)
        .bind(file.watchId)
        .bind(file.contentHash)
        .bind(file.fileName)
        .bind(file.atMs)
        .bind(watchOutcomeName(file.outcome))
        .bind(file.runId)
        .bind(file.detail)
        .run();
}

Result<QList<WatchedFile>> watchedFiles(db::ReadSession &session, int limit)
{
    QList<WatchedFile> files;
    auto select = session.prepare("SELECT f.id,f.watch_id,f.content_hash,f.file_name,f.at_ms,f.outcome,f.run_id,f.detail,COALESCE(r.rows_added,0),"
                                  "COALESCE(r.rows_rejected,0) FROM import_watch_file f LEFT JOIN import_run r ON r.id=f.run_id "
                                  "ORDER BY f.id DESC LIMIT ?");
    select.bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return files;
        WatchedFile file;
        file.id = select.intAt(0);
        file.watchId = select.idAt<exchange::ImportWatchId>(1);
        file.contentHash = select.textAt(2);
        file.fileName = select.textAt(3);
        file.atMs = select.intAt(4);
        file.outcome = outcomeFrom(select.textAt(5));
        file.runId = select.idAt<exchange::ImportRunId>(6);
        file.detail = select.textAt(7);
        file.added = select.intAt(8);
        file.rejectedRows = select.intAt(9);
        files.append(file);
    }
}

Result<bool> isTakenIn(db::ReadSession &session, const QString &contentHash)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM import_watch_file f JOIN import_run r ON r.id=f.run_id WHERE f.content_hash=? "
                                  "AND f.outcome='imported' AND r.undone_at_ms IS NULL)");
    TRY_LET(const auto found, select.bind(contentHash).firstInt());
    return found.value_or(0) != 0;
}

} // namespace regulars::watch
