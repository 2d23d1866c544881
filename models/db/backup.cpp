#include "db/backup.h"

#include "base/output_file.h"
#include "db/interrupt_guard.h"
#include "db/migrator.h"
#include "db/sqlite_error.h"
#include "db/store_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHashFunctions>

#include <sqlite3.h>

#include <algorithm>
#include <vector>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

constexpr int kPagesPerStep = 1024;
constexpr qint64 kPiece = 256 << 10; // small enough to stay in the processor's cache while it is read, summed and written
constexpr qint64 kReportEvery = qint64{4} << 20;
constexpr int kTries = 3; // a sale may come between folding the log and holding the file still

// In the header of the file: 2 says that there may be a log, 1 that there is none (fileformat2, 1.3.3).
constexpr size_t kWriteVersion = 18;
constexpr size_t kReadVersion = 19;
constexpr char kWithoutLog = 1;

/// Over pieces of kPiece bytes, in their order.
class ByteSum {
public:
    void add(const char *bytes, size_t size) { m_sum = (m_sum ^ qHashBits(bytes, size, static_cast<size_t>(m_sum))) * kFactor; }
    [[nodiscard]] quint64 value() const { return m_sum; }

private:
    static constexpr quint64 kFactor = 0x9e3779b97f4a7c15;
    quint64 m_sum = kFactor;
};

Status copyPages(sqlite3 *source, const QString &path, const JobPart &part)
{
    sqlite3 *target = nullptr;
    int code = sqlite3_open(path.toUtf8().constData(), &target);
    Status status;
    if (code != SQLITE_OK) {
        status = fail(ErrorCode::FileUnwritable, {}, path);
    } else if (sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main")) {
        do {
            code = sqlite3_backup_step(backup, kPagesPerStep);
            const qint64 total = sqlite3_backup_pagecount(backup);
            status = part.report(total - sqlite3_backup_remaining(backup), total);
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

Status requirePlace(const QString &path)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::FileExists, {}, path);
    TRY(requireNoLog(path));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return fail(ErrorCode::FileUnwritable, {}, path);
    return ok();
}

Status copyByPages(Connection &connection, const QString &path, const JobPart &part)
{
    TRY(requirePlace(path));
    const QString partial = path + u".partial"_s;
    removeStoreFiles(partial);
    Status status;
    if (connection.isNative()) {
        status = copyPages(connection.handle(), partial, part);
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

Status beginReading(Connection &connection)
{
    TRY(connection.execute("BEGIN"));
    TRY(connection.prepare("SELECT COUNT(*) FROM sqlite_schema").firstInt());
    return ok();
}

/// Begins a reading transaction that needs nothing of the log and so keeps the file as it is. False: somebody is in the way.
Result<bool> holdStill(Connection &connection)
{
    // By the name that SQLite has for it: beside a link there is no log.
    const QString log = QFile::decodeName(sqlite3_filename_wal(sqlite3_db_filename(connection.handle(), "main")));
    TRY(connection.execute("PRAGMA busy_timeout=0")); // no sale is to wait for this
    for (int i = 0; i < kTries; ++i) {
        const auto isBusy = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").firstInt();
        if (!isBusy || isBusy->value_or(1) != 0)
            return false;
        TRY(beginReading(connection));
        // An empty log now means that it was empty when the transaction began: while somebody needs some of it, nobody
        // can empty it.
        if (QFileInfo(log).size() == 0)
            return true;
        TRY(connection.execute("END"));
    }
    return false;
}

/// Copies the bytes of a file that holdStill() holds. SQLite's own handle reads them: to open the file a second time and
/// close it would lose this process its locks.
Result<StoreCopy> copyBytes(Connection &connection, const QString &path, const JobPart &part)
{
    TRY_LET(const auto pages, connection.prepare("PRAGMA page_count").firstInt());
    TRY_LET(const auto pageSize, connection.prepare("PRAGMA page_size").firstInt());
    const qint64 bytes = pages.value_or(0) * pageSize.value_or(0);
    sqlite3_file *source = nullptr;
    if (sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &source) != SQLITE_OK || !source || bytes == 0)
        return fail(ErrorCode::Internal, {}, u"file of the store"_s);
    OutputFile target(path);
    TRY(target.open());
    TRY(target.reserve(bytes));
    ByteSum sum;
    std::vector<char> piece(static_cast<size_t>(kPiece));
    for (qint64 at = 0; at < bytes;) {
        const qint64 size = std::min(kPiece, bytes - at);
        const int code = source->pMethods->xRead(source, piece.data(), static_cast<int>(size), at);
        if (code != SQLITE_OK)
            return tl::unexpected<Error>(code == SQLITE_IOERR_SHORT_READ ? Error{ErrorCode::StoreDamaged, {}, u"short"_s} : sqliteError(code, "copy"));
        if (at == 0)
            piece[kWriteVersion] = piece[kReadVersion] = kWithoutLog;
        sum.add(piece.data(), static_cast<size_t>(size));
        TRY(target.write(QByteArrayView(piece.data(), size)));
        at += size;
        if (at % kReportEvery == 0 || at == bytes)
            TRY(part.report(at, bytes));
    }
    TRY(target.commit());
    return StoreCopy{bytes, sum.value()};
}

/// Nothing: it has to be done page by page.
Result<std::optional<StoreCopy>> copyAsItLies(const QString &path, const QString &copy, const JobPart &part)
{
    const auto connection = Connection::open(path, OpenMode::ReadWrite);
    if (!connection || !(*connection)->isNative())
        return std::optional<StoreCopy>();
    const auto isHeld = holdStill(**connection);
    if (!isHeld || !*isHeld)
        return std::optional<StoreCopy>();
    const auto copied = copyBytes(**connection, copy, part);
    [[maybe_unused]] const auto ended = (*connection)->execute("END");
    TRY(copied);
    return std::optional(*copied);
}

Status askWhetherSound(const QString &path, const JobControl *job)
{
    TRY_LET(const auto connection, Connection::open(path, OpenMode::ReadOnly));
    // SQLite takes what is missing of the last page for zeros.
    TRY_LET(const auto pages, connection->prepare("PRAGMA page_count").firstInt());
    TRY_LET(const auto pageSize, connection->prepare("PRAGMA page_size").firstInt());
    if (QFileInfo(path).size() < pages.value_or(0) * pageSize.value_or(0))
        return fail(ErrorCode::BackupDamaged, {}, path);
    const InterruptGuard guard(*connection, job);
    auto check = connection->prepare("PRAGMA integrity_check(1)");
    TRY_LET(const bool row, check.step());
    if (!row || check.textAt(0) != u"ok")
        return fail(ErrorCode::BackupDamaged, {}, path);
    return ok();
}

} // namespace

Status JobPart::report(qint64 done, qint64 bytes) const
{
    if (!job)
        return ok();
    job->report(before * bytes + done, parts * bytes);
    return job->checkCancelled();
}

Status backupTo(Connection &connection, const QString &path, JobControl *job) { return copyByPages(connection, path, {job}); }

Result<StoreCopy> backupStore(const QString &path, const QString &copy, const JobPart &part)
{
    TRY(requirePlace(copy));
    TRY_LET(const auto whole, copyAsItLies(path, copy, part));
    if (whole)
        return *whole;
    TRY_LET(const auto connection, Connection::open(path, OpenMode::ReadOnly));
    if (connection->isNative()) {
        // Within one reading transaction the pages stand still; without it each sale would begin the copy anew.
        TRY(beginReading(*connection));
    } else {
        TRY(connection->execute("PRAGMA query_only=OFF")); // VACUUM INTO counts as writing
    }
    const Status copied = copyByPages(*connection, copy, part);
    if (connection->isNative())
        [[maybe_unused]] const auto ended = connection->execute("END");
    TRY(copied);
    return StoreCopy{QFileInfo(copy).size(), std::nullopt};
}

Status checkCopy(const QString &path, const StoreCopy &copy, const JobPart &part)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, {}, path);
#ifdef Q_OS_LINUX
    // What is in memory would prove nothing of the disk. Where the advice is not taken, it is read from memory.
    [[maybe_unused]] const int advised = posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#endif
    ByteSum sum;
    std::vector<char> piece(static_cast<size_t>(kPiece));
    qint64 at = 0;
    while (at < copy.bytes) {
        const qint64 size = std::min(kPiece, copy.bytes - at);
        if (file.read(piece.data(), size) != size)
            return fail(ErrorCode::BackupDamaged, {}, path);
        sum.add(piece.data(), static_cast<size_t>(size));
        at += size;
        if (at % kReportEvery == 0 || at == copy.bytes)
            TRY(part.report(at, copy.bytes));
    }
    if (file.size() != copy.bytes || (copy.sum && *copy.sum != sum.value()))
        return fail(ErrorCode::BackupDamaged, {}, path);
    return ok();
}

Status checkStoreFile(const QString &path, int newestSchema, const JobControl *job)
{
    TRY(inspectStoreFile(path, newestSchema));
    const Status sound = askWhetherSound(path, job);
    if (!sound && (sound.error().code == ErrorCode::StoreDamaged || sound.error().code == ErrorCode::NotAStore))
        return fail(ErrorCode::BackupDamaged, {}, path); // the store at work has nothing to do with it
    return sound;
}

} // namespace regulars::db
