// Brings the answer of a database job back to the thread of the one who asked.
//
// Thread: that of `context`. Invariants: nothing is called after `context` is gone, nor when the store was closed
// before the job ran.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace regulars::db {

/// Calls handler(const R &) in the thread of `context` once the future has its result.
template <class R, class Handler>
void whenDone(QObject *context, const QFuture<R> &future, Handler handler)
{
    auto *watcher = new QFutureWatcher<R>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         const QFuture<R> done = watcher->future();
                         if (done.resultCount() > 0)
                             handler(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace regulars::db
