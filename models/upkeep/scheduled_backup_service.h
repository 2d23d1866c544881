// Backups by themselves: into one folder, daily or weekly, the newest few kept.
//
// Purpose: `plan` reads what the shop chose; `runIfDue` makes a backup when the newest of this store in the folder is
// old enough, and takes away those beyond the number kept – only files it named itself, for this store on this machine, none
// from the future, and only after a new one was written and checked.
// Thread: any but the writer's. Errors: those of BackupService, FileNotFound(backup.folder) where the folder is
// not there (a disk that is not plugged in).
#pragma once

#include "access/actor.h"
#include "base/business_time.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"

#include <QStringList>

#include <optional>

namespace regulars::upkeep {

struct BackupPlan {
    QString folder;          ///< empty: none was chosen
    int everyDays = 0;       ///< 0: off
    int keep = 14;           ///< newest ones kept
    BusinessTime time;       ///< of the default shop: names of files and the turn of days

    [[nodiscard]] bool isOn() const { return everyDays > 0 && !folder.isEmpty(); }
};

/// A backup of one store that lies in the folder.
struct BackupFile {
    QString path;
    QDateTime at; ///< as its name says, local to the shop
};

/// Newest first: files called "<store>-<mark>-yyyyMMdd-HHmm.<suffix>", where the mark tells this store on this machine from
/// others of its name.
[[nodiscard]] QList<BackupFile> backupsIn(const QString &folder, const QString &storePath);
/// The name of a backup made then.
[[nodiscard]] QString backupName(const QString &storePath, const QDateTime &at);
/// True when `plan` wants one today and the newest that is not from the future is from a day that is far enough back.
[[nodiscard]] bool isBackupDue(const BackupPlan &plan, const QList<BackupFile> &backups, const QDateTime &now);

/// ok where a file can be made in `folder`, and for an empty one (none is chosen). It asks the disk, which may take its
/// time: not in a write. Invalid(backup.folder): not a whole path; FileNotFound, FileUnwritable(backup.folder).
Status checkBackupFolder(const QString &folder);

class ScheduledBackupService {
public:
    explicit ScheduledBackupService(const Clock &clock) : m_clock(clock) {}

    Result<BackupPlan> plan(db::ReadSession &session) const;
    /// The path of the backup made; absent when none was due.
    Result<std::optional<QString>> runIfDue(db::Database &database, const Actor &actor, std::shared_ptr<JobControl> job);

private:
    const Clock &m_clock;
};

} // namespace regulars::upkeep
