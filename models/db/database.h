// The store: one writer thread, a few readers, and one more reader for what takes long.
//
// Purpose: runs functions on sessions off the caller's thread; `read` and `write` give futures, `readNow` and
// `writeNow` wait (command line, tests).
// Thread: all public members from any thread. `committed` is emitted in the writer's thread; receivers in the
// GUI thread get it queued.
// Invariants: one write = one transaction; a function that returns an error or is cancelled leaves no trace.
// The GUI thread owns no connection. Destruction waits for the running function and drops the rest.
#pragma once

#include "base/result.h"
#include "db/session.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <future>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

namespace regulars::db {

class Database : public QObject {
    Q_OBJECT
public:
    struct Options {
        bool create = false;   ///< make the file; StoreExists if it is there and not empty
        int readers = 2;
        qint64 device = 0;
        qint64 nowMs = 0;      ///< stamped on migrations
        /// Where the file or its disk takes no writing: open for reading, and refuse writes with the reason.
        bool isReadingEnough = false;
    };

    /// Opens or creates a store and migrates it; an existing one is first copied beside itself, as
    /// "<store>.schema-1.bak", so that the older program can still be used with it. Errors: FileNotFound, StoreExists, NotAStore, ForeignStore,
    /// StoreNewer, StoreBusy, StoreReadOnly, DiskFull, MigrationChanged, StoreIo.
    static Result<std::unique_ptr<Database>> open(const QString &path, const Options &options);
    ~Database() override;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] int schema() const { return m_schema; }
    /// Why nothing can be written, where isReadingEnough let the store open all the same.
    [[nodiscard]] const std::optional<Error> &writeRefusal() const { return m_writeRefusal; }

    /// Runs fn(ReadSession&) -> Result<T> in a reader.
    template <class F>
    auto read(F fn) -> QFuture<std::invoke_result_t<F, ReadSession &>>
    {
        return readIn(m_readQueue, std::move(fn));
    }
    /// The same for what takes long (verify, export): in a reader of its own, so that no keystroke waits behind it.
    template <class F>
    auto readLong(F fn) -> QFuture<std::invoke_result_t<F, ReadSession &>>
    {
        return readIn(m_longReadQueue, std::move(fn));
    }

    /// Runs fn(WriteSession&) -> Result<T> in the writer, within one transaction.
    template <class F>
    auto write(F fn) -> QFuture<std::invoke_result_t<F, WriteSession &>>
    {
        using R = std::invoke_result_t<F, WriteSession &>;
        if (m_writeRefusal)
            return QtFuture::makeReadyFuture(R(tl::unexpected<Error>(*m_writeRefusal)));
        return enqueue<R>(m_writeQueue, [this, fn = std::move(fn)](Connection &connection) mutable -> R {
            WriteSession session(connection, m_device);
            TRY(session.begin());
            R result = fn(session);
            if (!result) {
                session.rollback();
                return result;
            }
            if (auto status = session.commit(); !status) {
                session.rollback();
                return tl::unexpected<Error>(status.error());
            }
            if (!session.changes().isEmpty())
                emit committed(session.changes());
            return result;
        });
    }

    template <class F>
    auto readNow(F fn)
    {
        return waitFor(read(std::move(fn)));
    }
    template <class F>
    auto readLongNow(F fn)
    {
        return waitFor(readLong(std::move(fn)));
    }
    template <class F>
    auto writeNow(F fn)
    {
        return waitFor(write(std::move(fn)));
    }
    /// Runs fn(Connection&) -> Result<T> in the writer outside a transaction (backup, checkpoint, VACUUM).
    template <class F>
    auto maintain(F fn) -> QFuture<std::invoke_result_t<F, Connection &>>
    {
        using R = std::invoke_result_t<F, Connection &>;
        if (m_writeRefusal)
            return QtFuture::makeReadyFuture(R(tl::unexpected<Error>(*m_writeRefusal)));
        return enqueue<R>(m_writeQueue, std::move(fn));
    }

    /// Somebody has asked for the writer and waits for it: what can be begun anew gives way.
    [[nodiscard]] bool hasWaitingWrites();

signals:
    void committed(const regulars::db::ChangeSet &changes);

private:
    using Task = std::function<void(Connection &)>;

    struct Queue {
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Task> tasks;
        bool stopping = false;
    };

    // BEGIN … END around a read, so that all its statements see one snapshot.
    class ReadTransaction {
    public:
        explicit ReadTransaction(Connection &connection) : m_connection(connection) {}
        ~ReadTransaction();
        Status begin();

    private:
        Connection &m_connection;
        bool m_open = false;
    };

    explicit Database(QString path);
    Status start(const Options &options);
    Status startReading(const Options &options, const Error &refusal);
    /// Starts a thread with a connection of its own, and waits until that is open and prepared.
    Status launch(Queue &queue, OpenMode mode, std::function<Status(Connection &)> prepare);
    /// The same without waiting; the answer comes once.
    std::future<Status> launching(Queue &queue, OpenMode mode, std::function<Status(Connection &)> prepare);
    [[nodiscard]] Error explained(Error error) const;
    void work(Queue &queue, OpenMode mode, const std::function<Status(Connection &)> &prepare,
              std::promise<Status> ready);
    static void post(Queue &queue, Task task);
    static void stop(Queue &queue);

    template <class F>
    auto readIn(Queue &queue, F fn) -> QFuture<std::invoke_result_t<F, ReadSession &>>
    {
        using R = std::invoke_result_t<F, ReadSession &>;
        return enqueue<R>(queue, [fn = std::move(fn)](Connection &connection) mutable -> R {
            ReadTransaction transaction(connection);
            TRY(transaction.begin());
            ReadSession session(connection);
            return fn(session);
        });
    }

    template <class R>
    QFuture<R> enqueue(Queue &queue, std::function<R(Connection &)> fn)
    {
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        post(queue, [promise, fn = std::move(fn)](Connection &connection) mutable {
            promise->addResult(fn(connection));
            promise->finish();
        });
        return future;
    }

    template <class R>
    static R waitFor(QFuture<R> future)
    {
        future.waitForFinished();
        if (future.resultCount() == 0) // dropped when the store was closed
            return R(tl::unexpected<Error>(Error{ErrorCode::Cancelled, {}, {}}));
        return future.result();
    }

    QString m_path;
    qint64 m_device = 0;
    int m_schema = 0;
    std::optional<Error> m_writeRefusal; // set before any thread but the opening one knows of the object
    Queue m_readQueue;
    Queue m_longReadQueue;
    Queue m_writeQueue;
    std::vector<std::thread> m_threads;
};

} // namespace regulars::db
