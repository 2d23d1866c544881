// The audit trail: one row per use case, in the transaction of its write, chained by hash.
//
// Invariants: hash = SHA-256(previous hash ‖ id ‖ time ‖ operator ‖ action ‖ subject ‖ detail), so a row that was
// changed or taken out shows in verify(). `detail` is JSON without personal data (ids and figures only).
#pragma once

#include "access/actor.h"
#include "db/session.h"

#include <QJsonObject>

namespace regulars::audit {

struct Entry {
    QString action;      ///< e.g. "purchase.record"
    QString subjectKind; ///< e.g. "purchase"
    qint64 subjectId = 0;
    QJsonObject detail;
};

/// Appends and marks the session as audited.
Status append(db::WriteSession &session, const Actor &actor, qint64 nowMs, const Entry &entry);

/// Recomputes the chain; the ids of rows whose hash does not fit (first 100).
Result<QList<qint64>> verify(db::ReadSession &session);

} // namespace regulars::audit
