#include "ui/shell/job_tracker.h"

#include <QMutexLocker>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace regulars::ui {

namespace {

/// The screen cannot show more changes than this.
constexpr int kMergeMs = 50;
/// An estimate before this would jump about.
constexpr qint64 kEstimateAfterMs = 1000;

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

JobTracker::JobTracker(QObject *parent, Clock clock)
    : QObject(parent), m_clock(clock ? std::move(clock) : Clock(steadyMs))
{
}

JobTracker::Job *JobTracker::find(qint64 id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job &job) { return job.view.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

qint64 JobTracker::start(const QString &title, Cancel cancel)
{
    const QMutexLocker lock(&m_mutex);
    Job job;
    job.view.id = m_nextId++;
    job.view.title = title;
    job.view.cancellable = bool(cancel);
    job.startedAt = m_clock();
    job.cancel = std::move(cancel);
    m_jobs.push_back(std::move(job));
    announce();
    return m_jobs.back().view.id;
}

void JobTracker::progress(qint64 id, qint64 done, qint64 total)
{
    const QMutexLocker lock(&m_mutex);
    Job *job = find(id);
    if (!job || job->view.finished)
        return;
    job->view.done = qMax(job->view.done, done);
    job->view.total = total;
    announce();
}

void JobTracker::finish(qint64 id, bool ok, const QString &message)
{
    const QMutexLocker lock(&m_mutex);
    Job *job = find(id);
    if (!job || job->view.finished)
        return;
    job->view.finished = true;
    job->view.ok = ok;
    job->view.message = message;
    job->finishedAt = m_clock();
    job->cancel = {};
    announce();
    QMetaObject::invokeMethod(
        this, [this] { QTimer::singleShot(int(kKeepMs) + kMergeMs, this, &JobTracker::forgetOld); },
        Qt::QueuedConnection);
}

void JobTracker::forgetAll()
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.clear();
    announce();
}

void JobTracker::cancel(qint64 id)
{
    Cancel stop;
    {
        const QMutexLocker lock(&m_mutex);
        Job *job = find(id);
        if (!job || job->view.finished || job->view.cancelling || !job->cancel)
            return;
        job->view.cancelling = true;
        stop = job->cancel;
        announce();
    }
    // Outside the lock: the callback may report progress at once.
    stop();
}

std::vector<JobView> JobTracker::jobs() const
{
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock();
    std::vector<JobView> views;
    for (const Job &job : m_jobs) {
        JobView view = job.view;
        view.elapsedMs = (view.finished ? job.finishedAt : now) - job.startedAt;
        if (!view.finished && view.done > 0 && view.total > view.done && view.elapsedMs >= kEstimateAfterMs)
            view.secondsLeft = (view.elapsedMs * (view.total - view.done) / view.done + 999) / 1000;
        views.push_back(std::move(view));
    }
    std::stable_partition(views.begin(), views.end(), [](const JobView &view) { return !view.finished; });
    return views;
}

bool JobTracker::isIdle() const
{
    const QMutexLocker lock(&m_mutex);
    return std::all_of(m_jobs.begin(), m_jobs.end(), [](const Job &job) { return job.view.finished; });
}

void JobTracker::forgetOld()
{
    const QMutexLocker lock(&m_mutex);
    const qint64 now = m_clock();
    const auto before = m_jobs.size();
    std::erase_if(m_jobs, [now](const Job &job) { return job.view.finished && now - job.finishedAt >= kKeepMs; });
    if (m_jobs.size() != before)
        announce();
}

void JobTracker::announce()
{
    if (m_announced)
        return;
    m_announced = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            QTimer::singleShot(kMergeMs, this, [this] {
                {
                    const QMutexLocker lock(&m_mutex);
                    m_announced = false;
                }
                emit changed();
            });
        },
        Qt::QueuedConnection);
}

} // namespace regulars::ui
