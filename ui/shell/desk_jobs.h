// What a page asks of the store and of the disk, off the GUI thread, with its rows in the job bar.
//
// Thread: GUI; work runs in a reader, in the writer or in a thread of its own. Invariants: a handler runs in the GUI
// thread, once, and never after its context or this object is gone; the destructor stops what runs and waits for it, so
// that nothing outlives the desk. Work takes what it needs by value.
#pragma once

#include "base/job_control.h"
#include "ui/shell/desk.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <vector>

namespace regulars::ui {

class DeskJobs : public QObject
{
    Q_OBJECT

public:
    explicit DeskJobs(Desk &desk, QObject *parent = nullptr);
    ~DeskJobs() override;

    /// Nothing asked for is still on its way.
    bool isIdle() const { return m_pending == 0; }

    /// A short question: work(ReadSession &) -> Result<T>, handler(const Result<T> &). Not listed.
    template <class Work, class Handler>
    void ask(QObject *context, Work work, Handler handler)
    {
        await(m_desk.database->read(std::move(work)), context, std::move(handler));
    }

    /// A question that reads whole tables, off the way of keystrokes. Not listed.
    template <class Work, class Handler>
    void askLong(QObject *context, Work work, Handler handler)
    {
        await(m_desk.database->readLong(std::move(work)), context, std::move(handler));
    }

    /// A short change: work(WriteSession &) -> Result<T>. Not listed.
    template <class Work, class Handler>
    void change(QObject *context, Work work, Handler handler)
    {
        await(m_desk.database->write(std::move(work)), context, std::move(handler));
    }

    /// A long question, listed as `title` and stoppable: work(ReadSession &, JobControl &) -> Result<T>.
    template <class Work, class Handler>
    std::shared_ptr<JobControl> read(const QString &title, QObject *context, Work work, Handler handler)
    {
        const Listed job = list(title);
        auto future = m_desk.database->readLong(
            [work = std::move(work), control = job.control](db::ReadSession &session) { return work(session, *control); });
        awaitListed(job, std::move(future), context, std::move(handler));
        return job.control;
    }

    /// A long change: work(WriteSession &, JobControl &) -> Result<T>.
    template <class Work, class Handler>
    std::shared_ptr<JobControl> write(const QString &title, QObject *context, Work work, Handler handler)
    {
        const Listed job = list(title);
        auto future = m_desk.database->write(
            [work = std::move(work), control = job.control](db::WriteSession &session) { return work(session, *control); });
        awaitListed(job, std::move(future), context, std::move(handler));
        return job.control;
    }

    /// Work that waits itself, such as copying a file: work(std::shared_ptr<JobControl>) -> Result<T>. An empty title
    /// lists nothing.
    template <class Work, class Handler>
    std::shared_ptr<JobControl> aside(const QString &title, QObject *context, Work work, Handler handler)
    {
        using R = std::invoke_result_t<Work, std::shared_ptr<JobControl>>;
        const Listed job = list(title);
        auto promise = std::make_shared<QPromise<R>>();
        const QFuture<R> future = promise->future();
        promise->start();
        m_pool.start([promise, work = std::move(work), control = job.control]() mutable {
            promise->addResult(work(control));
            promise->finish();
        });
        awaitListed(job, future, context, std::move(handler));
        return job.control;
    }

signals:
    /// isIdle() changed.
    void idleChanged(bool idle);

private:
    struct Listed {
        std::shared_ptr<JobControl> control;
        qint64 id = 0; ///< 0: not in the job bar
    };

    Listed list(const QString &title);
    void finish(const Listed &job, const Error *error);
    void count(int step);

    template <class R, class Handler>
    void await(QFuture<R> future, QObject *context, Handler handler)
    {
        count(+1);
        auto *watcher = new QFutureWatcher<R>(this);
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, watcher, context = QPointer<QObject>(context), handler = std::move(handler)]() mutable {
                    watcher->deleteLater();
                    const QFuture<R> done = watcher->future();
                    if (context && done.resultCount() > 0)
                        handler(done.result());
                    count(-1);
                });
        watcher->setFuture(future);
    }

    template <class R, class Handler>
    void awaitListed(const Listed &job, QFuture<R> future, QObject *context, Handler handler)
    {
        m_running.push_back({job.control, QFuture<void>(future)});
        await(future, context, [this, job, handler = std::move(handler)](const R &result) mutable {
            finish(job, result ? nullptr : &result.error());
            handler(result);
        });
    }

    struct Running {
        std::shared_ptr<JobControl> control;
        QFuture<void> future;
    };

    Desk &m_desk;
    QThreadPool m_pool;
    std::vector<Running> m_running;
    int m_pending = 0;
};

} // namespace regulars::ui
