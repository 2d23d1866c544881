#include "upkeep/scheduled_backup_service.h"

#include "settings/setting_service.h"
#include "shops/shop_service.h"
#include "upkeep/backup_service.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr int kDaily = 1;
constexpr int kWeekly = 7;
constexpr int kIdLetters = 6;
const QString kStamp = u"yyyyMMdd-HHmm"_s;

/// Names of files hold the wall clock of the shop, which no zone of this machine must turn into another instant.
bool isLater(const BackupFile &file, const QDateTime &now)
{
    return std::pair(file.at.date(), file.at.time()) > std::pair(now.date(), now.time());
}

/// Tells this store on this machine from others of the same name that share the folder.
QString storeMark(const QString &storePath)
{
    const QByteArray place = QSysInfo::machineUniqueId() + '\n' + QFileInfo(storePath).absoluteFilePath().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(kIdLetters));
}

} // namespace

QString backupName(const QString &storePath, const QDateTime &at)
{
    const QFileInfo store(storePath);
    const QString suffix = store.suffix().isEmpty() ? QString() : u"."_s + store.suffix();
    return u"%1-%2-%3%4"_s.arg(store.completeBaseName(), storeMark(storePath), at.toString(kStamp), suffix);
}

QList<BackupFile> backupsIn(const QString &folder, const QString &storePath)
{
    const QFileInfo store(storePath);
    const QString suffix = store.suffix().isEmpty() ? QString() : u"\\."_s + QRegularExpression::escape(store.suffix());
    const QRegularExpression name(u"^%1-%2-(\\d{8}-\\d{4})%3$"_s.arg(QRegularExpression::escape(store.completeBaseName()), storeMark(storePath), suffix));
    QList<BackupFile> backups;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        const auto match = name.match(file.fileName());
        const QDateTime at = QDateTime::fromString(match.captured(1), kStamp);
        if (match.hasMatch() && at.isValid())
            backups.append({file.absoluteFilePath(), at});
    }
    std::sort(backups.begin(), backups.end(), [](const BackupFile &a, const BackupFile &b) { return a.at > b.at; });
    return backups;
}

bool isBackupDue(const BackupPlan &plan, const QList<BackupFile> &backups, const QDateTime &now)
{
    if (!plan.isOn())
        return false;
    // Files from the future (a clock that was wrong) neither stop backups nor call for one at every look.
    const auto newest = std::find_if(backups.begin(), backups.end(), [&now](const BackupFile &file) { return !isLater(file, now); });
    return newest == backups.end() || newest->at.date().daysTo(now.date()) >= plan.everyDays;
}

Status checkBackupFolder(const QString &folder)
{
    const QString path = folder.trimmed();
    if (path.isEmpty())
        return ok();
    if (QDir::isRelativePath(path))
        return fail(ErrorCode::Invalid, u"backup.folder"_s, u"whole path"_s);
    if (!QFileInfo(path).isDir())
        return fail(ErrorCode::FileNotFound, u"backup.folder"_s, QDir::toNativeSeparators(path));
    // Rights alone do not tell: a disk may be mounted for reading, a share may refuse.
    QTemporaryFile trial(QDir(path).filePath(u".regulars-XXXXXX"_s));
    if (!trial.open())
        return fail(ErrorCode::FileUnwritable, u"backup.folder"_s, QDir::toNativeSeparators(path));
    return ok();
}

Result<BackupPlan> ScheduledBackupService::plan(db::ReadSession &session) const
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    TRY_LET(const Shop shop, shops::ShopService(m_clock).defaultShop(session));
    BackupPlan plan;
    plan.folder = values.text(u"backup.folder"_s);
    const QString every = values.text(u"backup.every"_s);
    plan.everyDays = every == u"day" ? kDaily : every == u"week" ? kWeekly : 0;
    plan.keep = static_cast<int>(values.integer(u"backup.keep"_s));
    TRY_LET(plan.time, BusinessTime::fromName(shop.timezone));
    return plan;
}

Result<std::optional<QString>> ScheduledBackupService::runIfDue(db::Database &database, const Actor &actor, std::shared_ptr<JobControl> job)
{
    TRY_LET(const BackupPlan chosen, database.readNow([this](db::ReadSession &session) { return plan(session); }));
    if (!chosen.isOn())
        return std::optional<QString>();
    if (!QFileInfo(chosen.folder).isDir())
        return fail(ErrorCode::FileNotFound, u"backup.folder"_s, QDir::toNativeSeparators(chosen.folder));
    QList<BackupFile> backups = backupsIn(chosen.folder, database.path());
    const QDateTime now = chosen.time.local(m_clock.nowMs());
    if (!isBackupDue(chosen, backups, now))
        return std::optional<QString>();
    const QString path = QDir(chosen.folder).filePath(backupName(database.path(), now));
    TRY(BackupService(m_clock).backup(database, actor, path, std::move(job)));
    // Only now is there something newer; what cannot be taken away is no reason to call the backup failed.
    backups = backupsIn(chosen.folder, database.path());
    backups.removeIf([&now](const BackupFile &file) { return isLater(file, now); });
    for (qsizetype i = chosen.keep; i < backups.size(); ++i)
        QFile::remove(backups.at(i).path);
    return std::optional(path);
}

} // namespace regulars::upkeep
