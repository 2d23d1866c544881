// What runs in the background, as the window shows it.
//
// Thread: any for start(), progress(), finish() and jobs(); changed() is sent in the tracker's own thread and merged.
// Invariants: ids grow and are never reused; done never shrinks; a finished job is forgotten after kKeepMs.
#pragma once

#include <QMutex>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace regulars::ui {

/// One background job at one moment.
struct JobView {
    qint64 id = 0;
    QString title;
    qint64 done = 0;
    /// 0 while unknown.
    qint64 total = 0;
    /// Time since the start, in ms.
    qint64 elapsedMs = 0;
    /// Estimate in s; -1 while unknown.
    qint64 secondsLeft = -1;
    bool cancellable = false;
    bool cancelling = false;
    bool finished = false;
    bool ok = true;
    /// What came of it, for the user; may be empty.
    QString message;

    /// 0…1; 0 while the total is unknown.
    double fraction() const { return total > 0 ? qBound(0.0, double(done) / double(total), 1.0) : 0.0; }
};

class JobTracker : public QObject
{
    Q_OBJECT

public:
    /// A result stays to be read for this long, in ms.
    static constexpr qint64 kKeepMs = 6000;

    using Cancel = std::function<void()>;
    /// Monotonic time in ms.
    using Clock = std::function<qint64()>;

    explicit JobTracker(QObject *parent = nullptr, Clock clock = {});

    /// `cancel` is called in the thread that asks for it; leave it out when the job cannot be stopped.
    qint64 start(const QString &title, Cancel cancel = {});
    void progress(qint64 id, qint64 done, qint64 total);
    void finish(qint64 id, bool ok = true, const QString &message = {});
    /// Drops all jobs, running or not: the store they worked on was closed.
    void forgetAll();
    /// Asks a job to stop; it stays listed until it calls finish().
    void cancel(qint64 id);

    /// Running jobs in order of their start, then finished ones still to be read.
    std::vector<JobView> jobs() const;
    bool isIdle() const;

signals:
    void changed();

private:
    struct Job {
        JobView view;
        qint64 startedAt = 0;
        qint64 finishedAt = 0;
        Cancel cancel;
    };
    Job *find(qint64 id);
    void announce();
    void forgetOld();

    mutable QMutex m_mutex;
    Clock m_clock;
    std::vector<Job> m_jobs;
    qint64 m_nextId = 1;
    bool m_announced = false;
};

} // namespace regulars::ui
