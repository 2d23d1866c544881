#include "app/jobs/backup_watch.h"

#include "db/when_done.h"
#include "texts/error_text.h"
#include "ui/shell/job_tracker.h"
#include "upkeep/scheduled_backup_service.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>

#include <atomic>

namespace regulars::app {

BackupWatch::BackupWatch(ui::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    constexpr int kQuarterMs = 15 * 60'000;
    m_timer.setInterval(kQuarterMs);
    connect(&m_timer, &QTimer::timeout, this, &BackupWatch::look);
}

BackupWatch::~BackupWatch()
{
    if (m_job) {
        m_job->cancel();
        m_desk.jobs->finish(m_listed, false, {}); // nobody is left to hear of its end
    }
    m_pool.waitForDone();
}

void BackupWatch::start()
{
    look();
    m_timer.start();
}

void BackupWatch::look()
{
    if (m_running)
        return;
    m_running = true;
    struct Look {
        bool isDue = false;
        QString missingFolder;
    };
    const auto asked = m_desk.database->read([path = m_desk.database->path(), clock = m_desk.clock](db::ReadSession &session) -> Result<Look> {
        TRY_LET(const auto plan, upkeep::ScheduledBackupService(*clock).plan(session));
        if (!plan.isOn())
            return Look{};
        if (!QFileInfo(plan.folder).isDir())
            return Look{false, plan.folder};
        const auto backups = upkeep::backupsIn(plan.folder, path);
        return Look{upkeep::isBackupDue(plan, backups, plan.time.local(clock->nowMs())), {}};
    });
    db::whenDone(this, asked, [this](const Result<Look> &look) {
        m_running = false;
        if (look && look->isDue && m_failedOn != m_desk.today())
            run();
        else if (look && !look->missingFolder.isEmpty())
            tellMissingFolder(look->missingFolder);
    });
}

void BackupWatch::tellMissingFolder(const QString &folder)
{
    if (m_toldOn == m_desk.today())
        return;
    m_toldOn = m_desk.today();
    const qint64 id = m_desk.jobs->start(tr("Backup"), [] {});
    m_desk.jobs->finish(id, false, tr("The folder for backups is not there: %1. Plug its disk in, or choose another one in Settings.")
                                       .arg(QDir::toNativeSeparators(folder)));
}

void BackupWatch::run()
{
    using Made = Result<std::optional<QString>>;
    m_running = true;
    const auto listed = std::make_shared<std::atomic<qint64>>(0);
    m_job = std::make_shared<JobControl>([jobs = m_desk.jobs, listed](qint64 done, qint64 total) {
        if (const qint64 id = *listed; id != 0)
            jobs->progress(id, done, total);
    });
    const qint64 id = m_desk.jobs->start(tr("Backup"), [job = m_job] { job->cancel(); });
    *listed = id;
    m_listed = id;
    auto promise = std::make_shared<QPromise<Made>>();
    promise->start();
    db::whenDone(this, promise->future(), [this, id](const Made &made) {
        m_running = false;
        m_job.reset();
        if (!made)
            m_failedOn = m_desk.today(); // told once a day; tomorrow it is tried again, by hand at any time
        m_desk.jobs->finish(id, made.has_value(), made ? QString() : errorText(made.error()).sentence);
        if (made && *made)
            emit backupMade(**made, m_desk.time.local(m_desk.clock->nowMs()));
    });
    m_pool.start([promise, database = m_desk.database, clock = m_desk.clock, job = m_job] {
        promise->addResult(upkeep::ScheduledBackupService(*clock).runIfDue(*database, Actor::owner(), job));
        promise->finish();
    });
}

} // namespace regulars::app
