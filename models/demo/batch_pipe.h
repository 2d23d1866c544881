// A short pipe from a thread that makes batches to the one that writes them; and work in two halves.
//
// Purpose: bounded, so that a fast maker waits instead of filling the memory. The services on both sides stay plain
// and synchronous: the thread is the pipe's.
// Thread: put() from the maker, take() and close() from the owner. Invariant: the maker has ended when close() or the
// destructor returns; after that put() has said false at most once.
#pragma once

#include "base/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace regulars::demo {

template <class Batch>
class BatchPipe {
public:
    using Maker = std::function<Status(BatchPipe &)>;

    BatchPipe(size_t most, Maker maker) : m_most(most), m_thread([this, make = std::move(maker)] { run(make); }) {}
    ~BatchPipe()
    {
        [[maybe_unused]] const Status status = close();
    }
    BatchPipe(const BatchPipe &) = delete;
    BatchPipe &operator=(const BatchPipe &) = delete;

    /// False when nobody takes any more: the maker ends.
    bool put(Batch batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isClosed || m_batches.size() < m_most; });
        if (m_isClosed)
            return false;
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }
    /// Nothing when the maker has ended and all is taken.
    std::optional<Batch> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isMade || !m_batches.empty(); });
        if (m_batches.empty())
            return std::nullopt;
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return batch;
    }
    /// Stops the maker where it still works. Returns what it said.
    Status close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isClosed = true;
            m_changed.notify_all();
        }
        if (m_thread.joinable())
            m_thread.join();
        return m_status;
    }

private:
    void run(const Maker &make)
    {
        Status status = make(*this);
        const std::scoped_lock lock(m_mutex);
        m_status = std::move(status);
        m_isMade = true;
        m_changed.notify_all();
    }

    const size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    bool m_isMade = false;
    bool m_isClosed = false;
    Status m_status = ok();
    std::thread m_thread; // last: it uses all of the above
};

/// Runs `half(0)` and `half(1)` beside each other.
template <class F>
void inHalves(F half)
{
    std::thread second([&half] { half(1); });
    half(0);
    second.join();
}

} // namespace regulars::demo
