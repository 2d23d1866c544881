#include "db/backup.h"

#include "db/interrupt_guard.h"
#include "db/migrator.h"
#include "db/sqlite_error.h"
#include "db/store_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

constexpr int kPagesPerStep = 2048;

Status copyPages(sqlite3 *source, const QString &path, JobControl *job)
{
    sqlite3 *target = nullptr;
    int code = sqlite3_open(path.toUtf8().constData(), &target);
    Status status;
    if (code != SQLITE_OK) {
        status = fail(ErrorCode::FileUnwritable, {}, path);
    } else if (sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main")) {
        do {
            code = sqlite3_backup_step(backup, kPagesPerStep);
            if (job) {
                const qint64 total = sqlite3_backup_pagecount(backup);
                job->report(total - sqlite3_backup_remaining(backup), total);
                status = job->checkCancelled();
            }
        } while (status && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED));
        sqlite3_backup_finish(backup);
        if (status && code != SQLITE_DONE)
            status = tl::unexpected<Error>(sqliteError(code, "backup"));
    } else {
        status = tl::unexpected<Error>(sqliteError(sqlite3_extended_errcode(target), "backup"));
    }
    // A backup is a file to carry away: one piece, without a write-ahead log beside it.
    if (status && sqlite3_exec(target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        status = tl::unexpected<Error>(sqliteError(sqlite3_extended_errcode(target), "backup"));
    if (sqlite3_close(target) != SQLITE_OK && status)
        status = fail(ErrorCode::FileUnwritable, {}, path);
    return status;
}

} // namespace

Status backupTo(Connection &connection, const QString &path, JobControl *job)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::FileExists, {}, path);
    TRY(requireNoLog(path));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return fail(ErrorCode::FileUnwritable, {}, path);
    const QString partial = path + u".partial"_s;
    removeStoreFiles(partial);
    Status status;
    if (connection.isNative()) {
        status = copyPages(connection.handle(), partial, job);
    } else {
        auto vacuum = connection.prepare("VACUUM INTO ?");
        status = vacuum.bind(partial).run();
    }
    if (status && !QFile::rename(partial, path))
        status = fail(ErrorCode::FileUnwritable, {}, path);
    if (!status)
        removeStoreFiles(partial);
    return status;
}

Status backupStore(const QString &path, const QString &copy, JobControl *job)
{
    TRY_LET(const auto connection, Connection::open(path, OpenMode::ReadOnly));
    if (!connection->isNative()) {
        TRY(connection->execute("PRAGMA query_only=OFF")); // VACUUM INTO counts as writing
        return backupTo(*connection, copy, job);
    }
    // Within one reading transaction the pages stand still; without it each sale would begin the copy anew.
    TRY(connection->execute("BEGIN"));
    TRY(connection->prepare("SELECT COUNT(*) FROM sqlite_schema").firstInt());
    const Status copied = backupTo(*connection, copy, job);
    [[maybe_unused]] const auto ended = connection->execute("END");
    return copied;
}

Status checkStoreFile(const QString &path, int newestSchema, const JobControl *job)
{
    TRY(inspectStoreFile(path, newestSchema));
    TRY_LET(const auto connection, Connection::open(path, OpenMode::ReadOnly));
    const InterruptGuard guard(*connection, job);
    auto check = connection->prepare("PRAGMA integrity_check(1)");
    TRY_LET(const bool row, check.step());
    if (!row || check.textAt(0) != u"ok")
        return fail(ErrorCode::BackupDamaged, {}, path);
    return ok();
}

} // namespace regulars::db
