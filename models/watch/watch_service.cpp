#include "watch/watch_service.h"

#include "audit/audit_log.h"
#include "base/output_file.h"
#include "db/store_files.h"
#include "exchange/import_service.h"
#include "exchange/import_table.h"
#include "exchange/mapping_service.h"
#include "watch/watch_store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::watch {
namespace {

constexpr qsizetype kMaxPattern = 200;

// Names under which programs write files that are not finished.
bool isInTheMaking(const QString &name)
{
    static const QStringList endings{u".part"_s, u".partial"_s, u".tmp"_s, u".temp"_s, u".crdownload"_s, u".filepart"_s, u"~"_s, u".swp"_s};
    return name.startsWith(u'.') || name.startsWith(u"~$") ||
           std::any_of(endings.begin(), endings.end(), [&](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

// Not the file's fault: it stays where it is.
bool isTrouble(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
    case ErrorCode::FileNotFound:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileUnwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreIo:
    case ErrorCode::NotAllowed:
        return true;
    default:
        return false;
    }
}

Result<QString> hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::FileUnreadable, {}, path);
    return QString::fromLatin1(hash.result().toHex());
}

// A place in the folder beside the file that no other file has.
Result<QString> placeBeside(const QString &path, const QString &folder, const QString &suffix = {})
{
    const QFileInfo info(path);
    const QDir dir(info.dir().filePath(folder));
    if (!dir.mkpath(u"."_s))
        return fail(ErrorCode::FileUnwritable, {}, dir.path());
    QString name = info.fileName() + suffix;
    for (int again = 2; dir.exists(name); ++again)
        name = u"%1 (%2).%3"_s.arg(info.completeBaseName()).arg(again).arg(info.suffix()) + suffix;
    return dir.filePath(name);
}

/// Where it lies now.
Result<QString> moveTo(const QString &path, const QString &folder)
{
    TRY_LET(const QString target, placeBeside(path, folder));
    if (!QFile::rename(path, target))
        return fail(ErrorCode::FileUnwritable, {}, target);
    return target;
}

/// `rejectedPath`: where the rejected file lies.
Status writeReason(const QString &rejectedPath, const QString &reason)
{
    TRY_LET(const QString target, placeBeside(rejectedPath, u"."_s, u".reason.txt"_s));
    OutputFile file(target);
    TRY(file.open());
    TRY(file.write(QString(reason + u'\n').toUtf8()));
    return file.commit();
}

// A database, or the log beside one. Not for the open store's files: to close one here would end SQLite's locks on it.
bool isDatabase(const QString &storePath, const QString &path)
{
    constexpr QByteArrayView kHeader("SQLite format 3\0", 16);
    QString base = path;
    for (const QString &ending : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        if (path.endsWith(ending))
            base = path.chopped(ending.size());
    }
    if (db::isPartOf(storePath, base))
        return true;
    QFile file(base);
    return file.open(QIODevice::ReadOnly) && file.read(kHeader.size()) == kHeader;
}

Status checkWatch(ImportWatch &watch, const ImportWatch &before)
{
    watch.folder = watch.folder.trimmed();
    watch.pattern = watch.pattern.trimmed();
    if (watch.folder.isEmpty())
        return fail(ErrorCode::Required, u"folder"_s);
    if (!QDir::isAbsolutePath(watch.folder))
        return fail(ErrorCode::Invalid, u"folder"_s, QDir::toNativeSeparators(QDir::home().filePath(u"till"_s)));
    watch.folder = QDir::cleanPath(watch.folder);
    // A watch that is known keeps its folder while that is away: a stick, a share.
    const QFileInfo info(watch.folder);
    if (watch.folder != before.folder && !info.exists())
        return fail(ErrorCode::FileNotFound, u"folder"_s, QDir::toNativeSeparators(watch.folder));
    if (info.exists() && !info.isDir())
        return fail(ErrorCode::Invalid, u"folder"_s, u"file"_s);
    if (watch.pattern.isEmpty())
        return fail(ErrorCode::Required, u"pattern"_s);
    if (watch.pattern.size() > kMaxPattern || watch.pattern.contains(u'/') || watch.pattern.contains(u'\\'))
        return fail(ErrorCode::Invalid, u"pattern"_s, u"*.csv"_s);
    return ok();
}

} // namespace

void WatchRound::join(const WatchRound &later)
{
    files += later.files;
    for (const auto &trouble : later.troubles) {
        if (!troubles.contains(trouble)) // both looks met it
            troubles.append(trouble);
    }
    waiting = later.waiting;
    absentFolders = later.absentFolders;
}

Result<QList<ImportWatch>> WatchService::list(db::ReadSession &session) { return allWatches(session); }

Result<QList<WatchedFile>> WatchService::files(db::ReadSession &session, int limit) { return watchedFiles(session, limit); }

Result<exchange::ImportWatchId> WatchService::add(db::WriteSession &session, const Actor &actor, ImportWatch watch) const
{
    TRY(require(actor, Right::ImportData));
    TRY(checkWatch(watch, {}));
    TRY_LET(watch.id, session.nextId<exchange::ImportWatchId>(u"import_watch"_s));
    TRY(insertWatch(session, watch));
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"watch.add"_s, u"watch"_s, watch.id.value(), {{u"kind"_s, exchange::importKindName(watch.kind)}}}));
    return watch.id;
}

Status WatchService::change(db::WriteSession &session, const Actor &actor, ImportWatch watch) const
{
    TRY(require(actor, Right::ImportData));
    TRY_LET(const auto watches, allWatches(session));
    const auto known = std::find_if(watches.begin(), watches.end(), [&](const ImportWatch &each) { return each.id == watch.id; });
    if (known == watches.end())
        return fail(ErrorCode::NotFound, u"watch"_s, watch.id.toString());
    TRY(checkWatch(watch, *known));
    TRY(updateWatch(session, watch));
    return audit::append(session, actor, m_clock.nowMs(), {u"watch.change"_s, u"watch"_s, watch.id.value(), {{u"enabled"_s, watch.isEnabled}}});
}

Status WatchService::remove(db::WriteSession &session, const Actor &actor, exchange::ImportWatchId id) const
{
    TRY(require(actor, Right::ImportData));
    TRY_LET(const auto watches, allWatches(session));
    const bool isKnown = std::any_of(watches.begin(), watches.end(), [&](const ImportWatch &watch) { return watch.id == id; });
    if (!isKnown)
        return fail(ErrorCode::NotFound, u"watch"_s, id.toString());
    TRY(deleteWatch(session, id));
    return audit::append(session, actor, m_clock.nowMs(), {u"watch.remove"_s, u"watch"_s, id.value(), {}});
}

Result<WatchRound> WatchService::look(db::Database &database, const Actor &actor, JobControl &job)
{
    TRY(require(actor, Right::ImportData));
    TRY_LET(const auto watches, database.readNow([](db::ReadSession &session) { return allWatches(session); }));
    WatchRound round;
    for (const ImportWatch &watch : watches) {
        if (watch.isEnabled)
            TRY(lookInto(database, actor, watch, round, job));
    }
    return round;
}

Status WatchService::lookInto(db::Database &database, const Actor &actor, const ImportWatch &watch, WatchRound &round, JobControl &job)
{
    const QDir dir(watch.folder);
    if (!dir.exists()) {
        round.absentFolders.append(watch.folder);
        return ok();
    }
    forgetGone(watch, dir);
    // The oldest first, so that a purchase comes before its return.
    const auto entries = dir.entryInfoList({watch.pattern}, QDir::Files | QDir::NoDotAndDotDot, QDir::Time | QDir::Reversed);
    for (const QFileInfo &entry : entries) {
        TRY(job.checkCancelled());
        const QString path = entry.absoluteFilePath();
        // By name and identity alone: the open store must not even be opened.
        if (isInTheMaking(entry.fileName()) || db::isPartOf(database.path(), path))
            continue;
        const Sight sight = sightOf(path);
        if (sight.size < 0 || m_stuck.value(path) == sight)
            continue;
        if (!isSettled(watch, path, sight)) {
            round.waiting.append(path);
            continue;
        }
        if (isDatabase(database.path(), path)) {
            m_stuck.insert(path, sight);
            continue;
        }
        const auto dealt = deal(database, actor, watch, path, sight, job);
        if (!dealt) {
            round.troubles.append({path, dealt.error()});
            TRY(job.checkCancelled());
            continue;
        }
        m_seen.remove({watch.id.value(), path});
        if (dealt->file)
            round.files.append(*dealt->file);
        if (dealt->trouble)
            round.troubles.append({path, *dealt->trouble});
        if (dealt->isStuck)
            m_stuck.insert(path, sight);
    }
    return ok();
}

WatchService::Sight WatchService::sightOf(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? Sight{info.size(), info.lastModified().toMSecsSinceEpoch()} : Sight{};
}

bool WatchService::isSettled(const ImportWatch &watch, const QString &path, const Sight &sight)
{
    const SeenKey key{watch.id.value(), path};
    const qint64 nowMs = m_clock.nowMs();
    const auto seen = m_seen.constFind(key);
    // A clock that was set back begins anew.
    if (seen == m_seen.cend() || seen->sight != sight || seen->sinceMs > nowMs) {
        m_seen.insert(key, {sight, nowMs});
        return false;
    }
    return sight.size > 0 && nowMs - seen->sinceMs >= m_settleMs;
}

// A file of the same name that comes later is another one.
void WatchService::forgetGone(const ImportWatch &watch, const QDir &dir)
{
    m_seen.removeIf([&](const std::pair<const SeenKey &, Seen &> &each) {
        return each.first.first == watch.id.value() && !dir.exists(each.first.second);
    });
}

Result<WatchService::Dealt> WatchService::deal(db::Database &database, const Actor &actor, const ImportWatch &watch, const QString &path,
                                               const Sight &sight, JobControl &job) const
{
    TRY(db::requireApart(database.path(), path));
    TRY_LET(const QString hash, hashOf(path));
    TRY_LET(const bool isKnown, database.readNow([hash](db::ReadSession &session) { return isTakenIn(session, hash); }));
    const auto hasChanged = [&] {
        const auto now = hashOf(path);
        return sightOf(path) != sight || !now || *now != hash;
    };
    const Error changed{ErrorCode::FileUnreadable, {}, path}; // another program still holds it
    WatchedFile file;
    file.watchId = watch.id;
    file.fileName = QFileInfo(path).fileName();
    file.contentHash = hash;
    file.atMs = m_clock.nowMs();
    if (isKnown) {
        file.outcome = WatchOutcome::Repeated;
        if (hasChanged())
            return Dealt{{}, changed, false};
        if (const auto moved = moveTo(path, u"done"_s); !moved)
            return Dealt{{}, moved.error(), true};
        TRY(record(database, actor, file));
        return Dealt{file, {}, false};
    }
    auto imported = import(database, actor, watch, path, hash, job);
    if (!imported && isTrouble(imported.error().code))
        return tl::unexpected<Error>(imported.error());
    if (hasChanged()) { // what was booked stands; the next look finds it unchanged and takes the rest
        Dealt left = imported ? *imported : Dealt{};
        left.trouble = changed;
        return left;
    }
    if (!imported)
        return reject(database, actor, file, path, imported.error());
    if (const auto moved = moveTo(path, u"done"_s); !moved) {
        imported->isStuck = true;
        imported->trouble = Error{ErrorCode::FileUnwritable, {}, watch.folder};
    }
    return imported;
}

// The reason comes last: beside a file that stays where it is, each look would write another.
Result<WatchService::Dealt> WatchService::reject(db::Database &database, const Actor &actor, WatchedFile file, const QString &path,
                                                 const Error &error) const
{
    file.outcome = WatchOutcome::Rejected;
    file.detail = errorName(error.code);
    const auto moved = moveTo(path, u"rejected"_s);
    if (!moved)
        return Dealt{{}, moved.error(), true};
    file.reason = m_reasonOf(error);
    const Status written = writeReason(*moved, file.reason);
    TRY(record(database, actor, file));
    return Dealt{file, written ? std::nullopt : std::optional(written.error()), false};
}

Result<WatchService::Dealt> WatchService::import(db::Database &database, const Actor &actor, const ImportWatch &watch, const QString &path,
                                                 const QString &hash, JobControl &job) const
{
    exchange::ImportRequest request;
    request.kind = watch.kind;
    request.path = path;
    request.createCustomers = watch.createsMissing;
    request.createProducts = watch.createsMissing;
    TRY_LET(const auto chosen, database.readNow([&](db::ReadSession &session) -> Result<std::optional<exchange::ImportMapping>> {
        if (watch.mappingId.isValid()) {
            TRY_LET(const exchange::SavedMapping saved, exchange::MappingService::byId(session, watch.mappingId));
            return std::optional(saved.mapping);
        }
        TRY_LET(request.sheet, exchange::likelySheet(path, {}));
        TRY_LET(const auto table, tables::TableFile::open(exchange::tableOptions(request)));
        TRY_LET(const auto remembered, exchange::MappingService::remembered(session, watch.kind, table->headings(), table->names().size()));
        return remembered ? std::optional(remembered->mapping) : std::nullopt;
    }));
    if (chosen) {
        exchange::applyMapping(*chosen, request);
        request.createCustomers = request.createCustomers || watch.createsMissing;
        request.createProducts = request.createProducts || watch.createsMissing;
    }
    request.shopId = watch.shopId;
    request.watchId = watch.id;
    TRY_LET(request.rejectsPath, placeBeside(path, u"rejected"_s, u".rejects.csv"_s));
    WatchedFile file;
    file.watchId = watch.id;
    file.fileName = QFileInfo(path).fileName();
    file.contentHash = hash;
    file.atMs = m_clock.nowMs();
    const auto note = [&file](db::WriteSession &session, const exchange::ImportReport &report) {
        file.runId = report.runId;
        file.added = report.added;
        file.rejectedRows = report.rejected;
        return insertWatchedFile(session, file);
    };
    TRY_LET(const exchange::ImportReport report, exchange::ImportService(m_clock).runJob(database, actor, request, job, m_reasonOf, note));
    if (file.rejectedRows == 0 && report.remarked == 0)
        QFile::remove(request.rejectsPath);
    Dealt dealt{file, {}, false};
    for (const Error &warning : report.warnings) {
        if (warning.code == ErrorCode::FileUnwritable)
            dealt.trouble = warning;
    }
    return dealt;
}

Status WatchService::record(db::Database &database, const Actor &actor, const WatchedFile &file) const
{
    return database.writeNow([&](db::WriteSession &session) -> Status {
        TRY(insertWatchedFile(session, file));
        return audit::append(session, actor, m_clock.nowMs(),
                             {u"watch."_s + watchOutcomeName(file.outcome), u"watch"_s, file.watchId.value(), {}});
    });
}

} // namespace regulars::watch
