// Copies a live store, page by page, into a new file.
//
// Thread: the writer's (Database::maintain). The copy is a consistent store of its own; the original goes on working.
#pragma once

#include "base/job_control.h"
#include "db/connection.h"

namespace regulars::db {

/// Writes beside `path` first and renames when whole. Errors: FileExists, FileUnwritable, DiskFull, Cancelled.
Status backupTo(Connection &connection, const QString &path, JobControl *job);

/// True answer of SQLite's own check on a closed store file. Errors: BackupDamaged and those of inspectStoreFile.
Status checkStoreFile(const QString &path, int newestSchema);

} // namespace regulars::db
