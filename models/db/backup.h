// Copies a live store, page by page, into a new file.
//
// Thread: any that owns the connection. The copy is a consistent store of its own, of the instant at which it began; the
// original goes on working: backupStore() reads it through a connection of its own, so that no writer waits.
#pragma once

#include "base/job_control.h"
#include "db/connection.h"

namespace regulars::db {

/// Writes beside `path` first and renames when whole. Errors: FileExists, FileUnwritable, DiskFull, Cancelled.
Status backupTo(Connection &connection, const QString &path, JobControl *job);

/// backupTo() of the store at `path` in the caller's thread. Errors: those of backupTo and of opening a store.
Status backupStore(const QString &path, const QString &copy, JobControl *job);

/// True answer of SQLite's own check on a closed store file. Errors: BackupDamaged and those of inspectStoreFile; Cancelled.
Status checkStoreFile(const QString &path, int newestSchema, const JobControl *job = nullptr);

} // namespace regulars::db
