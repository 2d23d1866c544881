#include "app/jobs/night_watch.h"

#include "texts/error_text.h"
#include "ui/shell/job_tracker.h"
#include "upkeep/due_query.h"
#include "upkeep/night_run_service.h"

#include <memory>

namespace regulars::app {

NightWatch::NightWatch(ui::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    constexpr int kMinuteMs = 60'000;
    m_timer.setInterval(kMinuteMs);
    connect(&m_timer, &QTimer::timeout, this, &NightWatch::look);
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
    m_desk.database
        ->read([today](db::ReadSession &session) -> Result<bool> {
            TRY_LET(const auto due, upkeep::customersDue(session, today));
            return !due.empty();
        })
        .then(this, [this, today](const Result<bool> &due) {
            m_running = false;
            m_doneFor = due ? today : m_doneFor; // a failed look is tried again in a minute
            if (due && *due)
                run();
        });
}

void NightWatch::run()
{
    m_running = true;
    auto job = std::make_shared<JobControl>();
    const qint64 id = m_desk.jobs->start(tr("Night run"), [job] { job->cancel(); });
    const Clock *clock = m_desk.clock;
    const Actor actor = Actor::owner();
    m_desk.database
        ->write([clock, actor, job](db::WriteSession &session) {
            upkeep::NightRunService service(*clock);
            return service.run(session, actor, job.get());
        })
        .then(this, [this, id](const Result<upkeep::NightRunReport> &report) {
            m_running = false;
            m_desk.jobs->finish(id, report.has_value(), report ? QString() : errorText(report.error()).sentence);
        });
}

} // namespace regulars::app
