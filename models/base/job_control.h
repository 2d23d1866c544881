// Progress and cancellation of a long job, shared between the worker and whoever watches.
//
// Thread: all members may be used from any thread. The worker calls report() and isCancelled(); a watcher
// calls cancel() and reads done()/total(), or passes a callback that runs in the worker's thread.
#pragma once

#include "base/result.h"

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace regulars {

class JobControl {
public:
    using Callback = std::function<void(qint64 done, qint64 total)>;

    JobControl() = default;
    explicit JobControl(Callback callback) : m_callback(std::move(callback)) {}

    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// Cancelled as an error, for TRY.
    [[nodiscard]] Status checkCancelled() const
    {
        if (m_cancelled)
            return fail(ErrorCode::Cancelled);
        return ok();
    }
    /// total 0 means unknown.
    void report(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
        if (m_callback)
            m_callback(done, total);
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    std::atomic<bool> m_cancelled{false};
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_total{0};
    Callback m_callback;
};

} // namespace regulars
