#include "audit/audit_log.h"

#include "audit/audit_log_store.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace regulars::audit {
namespace {

QByteArray chainHash(const QByteArray &previous, const StoredEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    for (const qint64 number : {entry.id, entry.atMs, entry.operatorId, entry.subjectId})
        hash.addData(QByteArray::number(number).append('\n'));
    // Lengths keep neighbouring texts apart: "ab","c" must not hash like "a","bc".
    for (const QByteArray &text : {entry.action.toUtf8(), entry.subjectKind.toUtf8(), entry.detail}) {
        hash.addData(QByteArray::number(text.size()).append(':'));
        hash.addData(text);
    }
    return hash.result();
}

} // namespace

Status append(db::WriteSession &session, const Actor &actor, qint64 nowMs, const Entry &entry)
{
    StoredEntry row;
    TRY_LET(const Id<StoredEntry> id, session.nextId<Id<StoredEntry>>(u"audit_entry"_s));
    row.id = id.value();
    row.atMs = nowMs;
    row.operatorId = actor.id.value();
    row.action = entry.action;
    row.subjectKind = entry.subjectKind;
    row.subjectId = entry.subjectId;
    row.detail = QJsonDocument(entry.detail).toJson(QJsonDocument::Compact);
    TRY_LET(const QByteArray previous, newestHash(session));
    row.hash = chainHash(previous, row);
    TRY(insertEntry(session, row));
    session.markAudited();
    session.changes().add(db::Topic::Audit);
    return ok();
}

Result<std::optional<qint64>> newestAtMs(db::ReadSession &session) { return newestInstant(session); }

Result<std::optional<qint64>> newestAtMs(db::ReadSession &session, const QString &action) { return newestInstantOf(session, action); }

Status forEach(db::ReadSession &session, const std::function<void(const Row &)> &visit)
{
    return forEachEntry(session, [&](const StoredEntry &entry) {
        visit({entry.id, entry.atMs, entry.operatorId, entry.action, entry.subjectKind, entry.subjectId, QString::fromUtf8(entry.detail)});
    });
}

Result<QList<qint64>> verify(db::ReadSession &session)
{
    constexpr qsizetype kMostReported = 100;
    QList<qint64> broken;
    QByteArray previous;
    qint64 newest = 0;
    TRY(forEachEntry(session, [&](const StoredEntry &entry) {
        if (chainHash(previous, entry) != entry.hash && broken.size() < kMostReported)
            broken.append(entry.id);
        previous = entry.hash;
        newest = entry.id;
    }));
    // The chain itself cannot tell that its end was cut off; the counter of ids can.
    TRY_LET(const qint64 last, lastGivenId(session, newest));
    if (last > newest && broken.size() < kMostReported)
        broken.append(newest + 1);
    return broken;
}

} // namespace regulars::audit
