#include "ui/shell/desk_jobs.h"

#include "texts/error_text.h"
#include "ui/shell/job_tracker.h"

#include <algorithm>
#include <atomic>

namespace regulars::ui {

DeskJobs::DeskJobs(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    // Copying files side by side only makes each slower.
    m_pool.setMaxThreadCount(1);
}

DeskJobs::~DeskJobs()
{
    for (const Running &running : m_running)
        running.control->cancel();
    m_pool.waitForDone();
    for (Running &running : m_running)
        running.future.waitForFinished();
}

DeskJobs::Listed DeskJobs::list(const QString &title)
{
    m_running.erase(std::remove_if(m_running.begin(), m_running.end(),
                                   [](const Running &running) { return running.future.isFinished(); }),
                    m_running.end());
    JobTracker *tracker = m_desk.jobs;
    if (!tracker || title.isEmpty())
        return {std::make_shared<JobControl>(), 0};
    auto id = std::make_shared<std::atomic<qint64>>(0);
    Listed job{std::make_shared<JobControl>([tracker, id](qint64 done, qint64 total) { tracker->progress(*id, done, total); }), 0};
    job.id = tracker->start(title, [weak = std::weak_ptr<JobControl>(job.control)] {
        if (const auto control = weak.lock())
            control->cancel();
    });
    *id = job.id;
    return job;
}

void DeskJobs::finish(const Listed &job, const Error *error)
{
    if (job.id > 0)
        m_desk.jobs->finish(job.id, !error, error ? errorText(*error).sentence : QString());
}

void DeskJobs::count(int step)
{
    const bool wasIdle = isIdle();
    m_pending += step;
    if (isIdle() != wasIdle)
        emit idleChanged(isIdle());
}

} // namespace regulars::ui
