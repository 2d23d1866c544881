// Backup and restore of the whole store as a plain copy.
//
// Thread: any but the writer's; the copying runs in the caller's, and sales go on meanwhile. Errors: NotAllowed, FileExists, FileUnwritable, DiskFull,
// StoreExists, StoreDamaged (the store itself does not pass the check), StoreBusy, BackupDamaged, Cancelled and those of opening a
// store. Invariant: a backup that failed leaves no file.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"

namespace regulars::upkeep {

class BackupService {
public:
    explicit BackupService(const Clock &clock) : m_clock(clock) {}

    /// Copies the open store to `path`, which then is on the disk whole; reads it back, checks it down to its indexes as
    /// restore() will, which takes ten times as long as the copying, and audits the backup.
    Status backup(db::Database &database, const Actor &actor, const QString &path, std::shared_ptr<JobControl> job);
    /// Checks the backup and copies it to `path`, which must not exist. `openStore` is the store that this process has
    /// open, if any: its files are no backup (FileUnreadable(store)).
    Status restore(const Actor &actor, const QString &backupPath, const QString &path, const QString &openStore, JobControl *job);

private:
    const Clock &m_clock;
};

} // namespace regulars::upkeep
