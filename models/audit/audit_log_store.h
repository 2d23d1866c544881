// SQL of the audit trail.
#pragma once

#include "db/session.h"

#include <functional>

namespace regulars::audit {

struct StoredEntry {
    qint64 id = 0;
    qint64 atMs = 0;
    qint64 operatorId = 0;
    QString action;
    QString subjectKind;
    qint64 subjectId = 0;
    QByteArray detail; ///< compact JSON, UTF-8
    QByteArray hash;   ///< 32 bytes
};

/// Hash of the newest row; empty for the first.
Result<QByteArray> newestHash(db::ReadSession &session);
Result<std::optional<qint64>> newestInstant(db::ReadSession &session);
/// Instant of the newest row of that action; reads backwards until it finds one.
Result<std::optional<qint64>> newestInstantOf(db::ReadSession &session, const QString &action);
Status insertEntry(db::WriteSession &session, const StoredEntry &entry);
/// The last id that was given out on the device that made entry `id`; `id` where nothing was counted.
Result<qint64> lastGivenId(db::ReadSession &session, qint64 id);
/// Rows in order of id.
Status forEachEntry(db::ReadSession &session, const std::function<void(const StoredEntry &)> &visit);

} // namespace regulars::audit
