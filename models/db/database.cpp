#include "db/database.h"

#include "db/backup.h"
#include "db/migrator.h"
#include "db/store_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace regulars::db {

namespace {

// Asks without opening: a file that is opened and closed loses the locks which this process holds on it.
bool isWritable(const QString &path)
{
#ifdef Q_OS_UNIX
    return faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
#else
    return QFileInfo(path).isWritable();
#endif
}

// A copy that is there already may be of another day: it is never written over.
QString freeCopyName(const QString &path, int schema)
{
    const QString first = u"%1.schema-%2.bak"_s.arg(path).arg(schema);
    QString name = first;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1.%2"_s.arg(first).arg(i);
    return name;
}

} // namespace

Database::ReadTransaction::~ReadTransaction()
{
    if (m_open)
        [[maybe_unused]] const auto status = m_connection.prepare("END").run();
}

Status Database::ReadTransaction::begin()
{
    TRY(m_connection.prepare("BEGIN").run());
    m_open = true;
    return ok();
}

Database::Database(QString path) : m_path(std::move(path)) { qRegisterMetaType<ChangeSet>(); }

Database::~Database()
{
    // The writer, first of the threads, closes last: only a connection that may write can take the log away.
    stop(m_readQueue);
    stop(m_longReadQueue);
    for (size_t i = 1; i < m_threads.size(); ++i)
        m_threads[i].join();
    stop(m_writeQueue);
    if (!m_threads.empty())
        m_threads.front().join();
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Options &options)
{
    const QFileInfo info(path);
    if (options.create) {
        if (info.exists() && (info.isDir() || info.size() > 0))
            return fail(ErrorCode::StoreExists, {}, path);
        // Beside an empty file it is what a killed creation left, and SQLite drops it; alone it may be all that is left
        // of a store.
        if (!info.exists())
            TRY(requireNoLog(path));
        if (!info.dir().exists() && !QDir().mkpath(info.dir().path()))
            return fail(ErrorCode::FileUnwritable, {}, path);
    } else {
        TRY_LET(const auto migrations, shippedMigrations());
        TRY(inspectStoreFile(path, migrations.last().number));
    }
    std::unique_ptr<Database> database(new Database(info.absoluteFilePath()));
    Status started = database->start(options);
    if (!started) {
        database.reset();
        if (options.create)
            removeStoreFiles(info.absoluteFilePath());
        return tl::unexpected<Error>(std::move(started).error());
    }
    return database;
}

Status Database::start(const Options &options)
{
    m_device = options.device;
    const auto prepareWriter = [this, &options](Connection &connection) -> Status {
        TRY_LET(auto migrations, shippedMigrations());
        const int newest = migrations.last().number;
        Migrator migrator(connection, std::move(migrations));
        TRY_LET(const int current, migrator.currentSchema());
        TRY(migrator.migrate(options.nowMs, [&](int schema) { return backupTo(connection, freeCopyName(m_path, schema), nullptr); }));
        m_schema = newest;
        // The file's header must tell the new schema to an older program that only looks at the file.
        return current < newest ? connection.execute("PRAGMA wal_checkpoint(TRUNCATE)") : ok();
    };

    const Status writer = launch(m_writeQueue, options.create ? OpenMode::Create : OpenMode::ReadWrite, prepareWriter);
    if (!writer)
        return startReading(options, explained(writer.error()));
    // All at once: each takes a millisecond or two to open, and the window waits for them.
    std::vector<std::future<Status>> opened;
    for (int i = 0; i < options.readers; ++i)
        opened.push_back(launching(m_readQueue, OpenMode::ReadOnly, [](Connection &) { return ok(); }));
    opened.push_back(launching(m_longReadQueue, OpenMode::ReadOnly, [](Connection &) { return ok(); }));
    Status all = ok();
    for (std::future<Status> &each : opened) {
        if (Status status = each.get(); !status && all)
            all = std::move(status);
    }
    return all;
}

// Without a writer: as it is, or not at all. The log's index cannot be made on such a disk, so where there is no log
// the file is read as it stands.
Status Database::startReading(const Options &options, const Error &refusal)
{
    const bool isTold = refusal.code == ErrorCode::StoreReadOnly || refusal.code == ErrorCode::DiskFull;
    if (options.create || !options.isReadingEnough || !isTold)
        return tl::unexpected<Error>(refusal);
    const auto prepareReader = [this, &options](Connection &connection) -> Status {
        TRY_LET(auto migrations, shippedMigrations());
        const int newest = migrations.last().number;
        Migrator migrator(connection, std::move(migrations));
        TRY_LET(const int current, migrator.currentSchema());
        if (current != newest) // it would have to be migrated first
            return fail(ErrorCode::StoreReadOnly);
        m_schema = newest;
        return migrator.migrate(options.nowMs); // has only to compare the checksums
    };
    OpenMode mode = OpenMode::ReadOnly;
    for (int i = 0; i < options.readers; ++i) {
        Status reader = launch(m_readQueue, mode, prepareReader);
        if (!reader && mode == OpenMode::ReadOnly && QFileInfo(m_path + u"-wal"_s).size() == 0) {
            mode = OpenMode::Immutable;
            reader = launch(m_readQueue, mode, prepareReader);
        }
        if (!reader)
            return tl::unexpected<Error>(reader.error().code == ErrorCode::MigrationChanged ? reader.error() : refusal);
    }
    TRY(launch(m_longReadQueue, mode, prepareReader));
    m_writeRefusal = refusal;
    return ok();
}

// SQLite says only that it could not open or write something; what the user can mend is the rights or the room.
Error Database::explained(Error error) const
{
    if (error.code != ErrorCode::StoreIo)
        return error;
    const QString folder = QFileInfo(m_path).absolutePath();
    const QStorageInfo storage(folder);
    if ((QFileInfo::exists(m_path) && !isWritable(m_path)) || !isWritable(folder))
        error.code = ErrorCode::StoreReadOnly;
    else if (storage.isValid() && storage.bytesAvailable() == 0)
        error.code = ErrorCode::DiskFull;
    return error;
}

Status Database::launch(Queue &queue, OpenMode mode, std::function<Status(Connection &)> prepare)
{
    return launching(queue, mode, std::move(prepare)).get();
}

std::future<Status> Database::launching(Queue &queue, OpenMode mode, std::function<Status(Connection &)> prepare)
{
    std::promise<Status> ready;
    auto opened = ready.get_future();
    m_threads.emplace_back([this, &queue, mode, prepare = std::move(prepare), ready = std::move(ready)]() mutable {
        work(queue, mode, prepare, std::move(ready));
    });
    return opened;
}

void Database::work(Queue &queue, OpenMode mode, const std::function<Status(Connection &)> &prepare,
                    std::promise<Status> ready)
{
    auto connection = Connection::open(m_path, mode);
    Status status = connection ? prepare(**connection) : Status(tl::unexpected<Error>(connection.error()));
    const bool usable = status.has_value();
    ready.set_value(std::move(status));
    if (!usable)
        return;
    for (;;) {
        Task task;
        {
            std::unique_lock lock(queue.mutex);
            queue.wake.wait(lock, [&] { return queue.stopping || !queue.tasks.empty(); });
            if (queue.stopping)
                break;
            task = std::move(queue.tasks.front());
            queue.tasks.pop_front();
        }
        task(**connection);
    }
    // A left-over WAL costs every later start; the last writer folds it back. While another program writes, it will.
    if (mode == OpenMode::ReadWrite || mode == OpenMode::Create) {
        [[maybe_unused]] const auto hurried = (*connection)->execute("PRAGMA busy_timeout=0");
        [[maybe_unused]] const auto folded = (*connection)->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

bool Database::hasWaitingWrites()
{
    const std::lock_guard lock(m_writeQueue.mutex);
    return !m_writeQueue.tasks.empty();
}

void Database::post(Queue &queue, Task task)
{
    {
        const std::lock_guard lock(queue.mutex);
        if (queue.stopping)
            return;
        queue.tasks.push_back(std::move(task));
    }
    queue.wake.notify_one();
}

void Database::stop(Queue &queue)
{
    {
        const std::lock_guard lock(queue.mutex);
        queue.stopping = true;
    }
    queue.wake.notify_all();
}

} // namespace regulars::db
