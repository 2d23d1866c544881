#include "app/jobs/night_watch.h"

#include "base/job_control.h"
#include "db/when_done.h"
#include "texts/error_text.h"
#include "ui/shell/job_tracker.h"
#include "upkeep/due_query.h"
#include "upkeep/night_run_service.h"

#include <atomic>

namespace regulars::app {

NightWatch::NightWatch(ui::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    constexpr int kMinuteMs = 60'000;
    m_timer.setInterval(kMinuteMs);
    connect(&m_timer, &QTimer::timeout, this, &NightWatch::look);
}

NightWatch::~NightWatch()
{
    if (m_job)
        m_job->cancel(); // closing the window does not wait for the night
}

void NightWatch::start()
{
    look();
    m_timer.start();
}

void NightWatch::look()
{
    const EpochDay today = m_desk.today();
    if (m_running || m_doneFor == today)
        return;
    m_running = true;
    const auto asked = m_desk.database->read([today, since = m_desk.time.startOf(today)](db::ReadSession &session) -> Result<bool> {
        TRY_LET(const bool wasRun, upkeep::hasNightRunSince(session, since));
        if (!wasRun)
            return true;
        TRY_LET(const auto due, upkeep::customersDue(session, today));
        return !due.empty();
    });
    db::whenDone(this, asked, [this, today](const Result<bool> &due) {
        m_running = false;
        if (due && *due)
            run(today);
        else if (due)
            m_doneFor = today; // a failed look is tried again in a minute
    });
}

void NightWatch::run(EpochDay today)
{
    m_running = true;
    const auto listed = std::make_shared<std::atomic<qint64>>(0);
    m_job = std::make_shared<JobControl>([jobs = m_desk.jobs, listed](qint64 done, qint64 total) {
        if (const qint64 id = *listed; id != 0)
            jobs->progress(id, done, total);
    });
    const qint64 id = m_desk.jobs->start(tr("Night run"), [job = m_job] { job->cancel(); });
    *listed = id;
    const Clock *clock = m_desk.clock;
    const Actor actor = Actor::owner();
    const auto written = m_desk.database->write([clock, actor, job = m_job](db::WriteSession &session) {
        upkeep::NightRunService service(*clock);
        return service.run(session, actor, job.get());
    });
    db::whenDone(this, written, [this, id, today](const Result<upkeep::NightRunReport> &report) {
        m_running = false;
        const bool isStopped = !report && report.error().code == ErrorCode::Cancelled;
        if (report || isStopped) // what failed is tried again; what somebody stopped waits for tomorrow or the settings
            m_doneFor = today;
        m_job.reset();
        m_desk.jobs->finish(id, report.has_value(), report ? QString() : errorText(report.error()).sentence);
    });
}

} // namespace regulars::app
