#include "upkeep/backup_service.h"

#include "audit/audit_log.h"
#include "base/output_file.h"
#include "db/backup.h"
#include "db/migrator.h"
#include "db/store_files.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

Result<int> newestSchema()
{
    TRY_LET(const auto migrations, db::shippedMigrations());
    return migrations.last().number;
}

Status copyFile(const QString &from, const QString &to, JobControl *job)
{
    constexpr qint64 kChunk = 1 << 20;
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, from);
    OutputFile target(to);
    TRY(target.open());
    for (;;) {
        if (job) {
            TRY(job->checkCancelled());
            job->report(source.pos(), source.size());
        }
        const QByteArray bytes = source.read(kChunk);
        if (source.error() != QFileDevice::NoError)
            return fail(ErrorCode::FileUnreadable, {}, from);
        if (bytes.isEmpty())
            return target.commit();
        TRY(target.write(bytes));
    }
}

constexpr int kParts = 12; // copied, read back, and ten times as long to check it

/// It can be read, says what was written, and is a sound store down to its indexes: a restore asks no less, and a shop
/// must not go on for weeks with backups that a restore will refuse.
Status checkBackup(const QString &path, const db::StoreCopy &copy, int newestSchema, JobControl *job)
{
    TRY(db::checkCopy(path, copy, {job, 1, kParts}));
    const Status sound = db::checkStoreFile(path, newestSchema, job);
    if (!sound && (sound.error().code == ErrorCode::BackupDamaged || sound.error().code == ErrorCode::StoreDamaged))
        return fail(ErrorCode::StoreDamaged, {}, path); // a true copy of what is damaged
    TRY(sound);
    return db::JobPart{job, kParts, kParts}.report(0, copy.bytes);
}

} // namespace

Status BackupService::backup(db::Database &database, const Actor &actor, const QString &path, std::shared_ptr<JobControl> job)
{
    TRY(require(actor, Right::Maintain));
    if (database.writeRefusal()) // it could not be audited
        return tl::unexpected<Error>(*database.writeRefusal());
    TRY_LET(const int newest, newestSchema());
    TRY_LET(const db::StoreCopy copy, db::backupStore(database.path(), path, {job.get(), 0, kParts}));
    const qint64 now = m_clock.nowMs();
    Status done = checkBackup(path, copy, newest, job.get());
    if (done) {
        done = database.writeNow([&](db::WriteSession &session) -> Status {
            return audit::append(session, actor, now, {u"store.backup"_s, u"store"_s, 0, {{u"bytes"_s, QFileInfo(path).size()}}});
        });
    }
    if (!done)
        QFile::remove(path); // what is said to have failed must not lie there as a backup
    return done;
}

Status BackupService::restore(const Actor &actor, const QString &backupPath, const QString &path, const QString &openStore,
                              JobControl *job)
{
    TRY(require(actor, Right::Maintain));
    TRY(db::requireApart(openStore, backupPath));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::StoreExists, {}, path);
    TRY(db::requireNoLog(path));
    TRY_LET(const int newest, newestSchema());
    if (db::hasUnfinished(backupPath)) // a store in use: its file without its log is not the whole of it
        return fail(ErrorCode::BackupDamaged, {}, backupPath);
    TRY(db::checkStoreFile(backupPath, newest, job));
    const QString partial = path + u".partial"_s;
    TRY(copyFile(backupPath, partial, job));
    if (const auto checked = db::checkStoreFile(partial, newest, job); !checked) {
        QFile::remove(partial);
        return checked;
    }
    if (!QFile::rename(partial, path)) {
        QFile::remove(partial);
        return fail(ErrorCode::FileUnwritable, {}, path);
    }
    return ok();
}

} // namespace regulars::upkeep
