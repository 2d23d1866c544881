#include "audit/audit_log_store.h"

namespace regulars::audit {

Result<QByteArray> newestHash(db::ReadSession &session)
{
    auto select = session.prepare("SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1");
    TRY_LET(const bool found, select.step());
    return found ? select.blobAt(0) : QByteArray();
}

Result<std::optional<qint64>> newestInstant(db::ReadSession &session)
{
    return session.prepare("SELECT at_ms FROM audit_entry ORDER BY id DESC LIMIT 1").firstInt();
}

Result<std::optional<qint64>> newestInstantOf(db::ReadSession &session, const QString &action)
{
    return session.prepare("SELECT at_ms FROM audit_entry WHERE action=? ORDER BY id DESC LIMIT 1").bind(action).firstInt();
}

Status insertEntry(db::WriteSession &session, const StoredEntry &entry)
{
    auto insert = session.prepare("INSERT INTO audit_entry(id,at_ms,operator_id,action,subject_kind,subject_id,detail,hash)"
                                  " VALUES(?,?,?,?,?,?,?,?)");
    insert.bind(entry.id).bind(entry.atMs).bind(entry.operatorId).bind(entry.action).bind(entry.subjectKind);
    if (entry.subjectId > 0)
        insert.bind(entry.subjectId);
    else
        insert.bindNull();
    return insert.bindUtf8(entry.detail.constData(), entry.detail.size()).bind(entry.hash).run();
}

Result<qint64> lastGivenId(db::ReadSession &session, qint64 id)
{
    const qint64 device = id >> 32;
    auto select = session.prepare("SELECT next FROM id_counter WHERE table_name='audit_entry' AND device=?");
    TRY_LET(const auto next, select.bind(device).firstInt());
    return next ? makeId(device, *next - 1) : id;
}

Status forEachEntry(db::ReadSession &session, const std::function<void(const StoredEntry &)> &visit)
{
    auto select = session.prepare(
        "SELECT id,at_ms,operator_id,action,subject_kind,subject_id,detail,hash FROM audit_entry ORDER BY id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        visit({select.intAt(0), select.intAt(1), select.intAt(2), select.textAt(3), select.textAt(4), select.intAt(5),
               select.textAt(6).toUtf8(), select.blobAt(7)});
    }
}

} // namespace regulars::audit
