// Copies a live store into a new file, and checks copies.
//
// Thread: any that owns the connection. The copy is a consistent store of its own, of the instant at which it began, in one
// piece without a log; the original goes on working: backupStore() reads it through a connection of its own, so that no
// writer waits.
//
// How: where the log can be folded into the file at once, the file is copied as it lies, in large pieces, while a reading
// transaction that needs nothing of the log holds it still: SQLite changes the file only in a checkpoint, a checkpoint
// takes the lock of such readers alone (walCheckpoint(), WAL_READ_LOCK(0)), and what is sold meanwhile goes to the log.
// Where somebody reads or writes so that the log stays, SQLite's own backup copies page by page, in twice the time.
#pragma once

#include "base/job_control.h"
#include "db/connection.h"

#include <optional>

namespace regulars::db {

/// A copy that has reached the disk.
struct StoreCopy {
    qint64 bytes = 0;
    std::optional<quint64> sum; ///< of all its bytes as they were read; where SQLite copied there is none
};

/// Which part of a job's progress the work is: `done` of parts × bytes, after `before` × bytes.
struct JobPart {
    JobControl *job = nullptr;
    int before = 0;
    int parts = 1;

    /// Errors: Cancelled.
    Status report(qint64 done, qint64 bytes) const;
};

/// Copies page by page, beside `path` first. Errors: FileExists, StoreExists(log), FileUnwritable, DiskFull, Cancelled.
Status backupTo(Connection &connection, const QString &path, JobControl *job);

/// Copies the store at `path` in the caller's thread, in the quickest way there is, and has it reach the disk.
/// Errors: those of backupTo and of opening a store.
Result<StoreCopy> backupStore(const QString &path, const QString &copy, const JobPart &part = {});

/// Reads the copy back, from the disk where the system can be told so, and compares it with what was written.
/// Errors: BackupDamaged, FileUnreadable, Cancelled.
Status checkCopy(const QString &path, const StoreCopy &copy, const JobPart &part);

/// True answer of SQLite's own whole check, down to the indexes, on a closed store file: some ten times as long as to copy
/// it. Errors: those of inspectStoreFile; BackupDamaged, also where
/// SQLite cannot read enough of it to answer; Cancelled.
Status checkStoreFile(const QString &path, int newestSchema, const JobControl *job = nullptr);

} // namespace regulars::db
