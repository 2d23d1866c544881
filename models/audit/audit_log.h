// The audit trail: one row per use case, in the transaction of its write, chained by hash.
//
// Invariants: hash = SHA-256(previous hash ‖ id ‖ time ‖ operator ‖ action ‖ subject ‖ detail), so a row that was
// changed or taken out shows in verify(), the newest ones by the counter of ids. `detail` is JSON without personal
// data (ids and figures only).
#pragma once

#include "access/actor.h"
#include "db/session.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace regulars::audit {

struct Entry {
    QString action;      ///< e.g. "purchase.record"
    QString subjectKind; ///< e.g. "purchase"
    qint64 subjectId = 0;
    QJsonObject detail;
};

/// Appends and marks the session as audited.
Status append(db::WriteSession &session, const Actor &actor, qint64 nowMs, const Entry &entry);

/// A row as it was written.
struct Row {
    qint64 id = 0;
    qint64 atMs = 0;
    qint64 operatorId = 0;
    QString action;
    QString subjectKind;
    qint64 subjectId = 0;
    QString detail;
};
/// All rows in order.
Status forEach(db::ReadSession &session, const std::function<void(const Row &)> &visit);

/// Instant of the newest row: when the store was last written.
Result<std::optional<qint64>> newestAtMs(db::ReadSession &session);
/// Instant of the newest row of an action, such as "store.backup". Where there is none the whole trail is read: for the
/// reader of long questions.
Result<std::optional<qint64>> newestAtMs(db::ReadSession &session, const QString &action);

/// Recomputes the chain; the ids of rows whose hash does not fit or that are missing at its end (first 100).
Result<QList<qint64>> verify(db::ReadSession &session);

} // namespace regulars::audit
