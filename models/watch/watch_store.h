// SQL of watched folders and of the files they brought. AlreadyExists(watch).
#pragma once

#include "db/session.h"
#include "watch/import_watch.h"

namespace regulars::watch {

Status insertWatch(db::WriteSession &session, const ImportWatch &watch);
Status updateWatch(db::WriteSession &session, const ImportWatch &watch);
Status deleteWatch(db::WriteSession &session, exchange::ImportWatchId id);
Result<QList<ImportWatch>> allWatches(db::ReadSession &session);

Status insertWatchedFile(db::WriteSession &session, const WatchedFile &file);
/// The newest first.
Result<QList<WatchedFile>> watchedFiles(db::ReadSession &session, int limit);
/// Content that stands in the store: taken in by a watch, and not undone since.
Result<bool> isTakenIn(db::ReadSession &session, const QString &contentHash);

} // namespace regulars::watch
