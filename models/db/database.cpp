#include "db/database.h"

#include "db/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace regulars::db {

namespace {

// What a creation that failed half-way leaves behind.
void removeStoreFiles(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + ending);
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
        if (current > 0 && current < newest && options.beforeMigration)
            TRY(options.beforeMigration(m_path, current));
        TRY(migrator.migrate(options.nowMs));
        m_schema = newest;
        // The file's header must tell the new schema to an older program that only looks at the file.
        return current < newest ? connection.execute("PRAGMA wal_checkpoint(TRUNCATE)") : ok();
    };

    const auto launch = [this](Queue &queue, OpenMode mode, std::function<Status(Connection &)> prepare) -> Status {
        std::promise<Status> ready;
        auto opened = ready.get_future();
        m_threads.emplace_back([this, &queue, mode, prepare = std::move(prepare), ready = std::move(ready)]() mutable {
            work(queue, mode, prepare, std::move(ready));
        });
        return opened.get();
    };
    TRY(launch(m_writeQueue, options.create ? OpenMode::Create : OpenMode::ReadWrite, prepareWriter));
    for (int i = 0; i < options.readers; ++i)
        TRY(launch(m_readQueue, OpenMode::ReadOnly, [](Connection &) { return ok(); }));
    return ok();
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
    // A left-over WAL costs every later start; the last writer folds it back.
    if (mode != OpenMode::ReadOnly)
        [[maybe_unused]] const auto folded = (*connection)->execute("PRAGMA wal_checkpoint(TRUNCATE)");
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
