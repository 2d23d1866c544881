#include "app/jobs/folder_watch.h"

#include "db/when_done.h"
#include "texts/error_text.h"
#include "ui/shell/job_tracker.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QPromise>

namespace regulars::app {

FolderWatch::FolderWatch(ui::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk),
      m_service(std::make_shared<watch::WatchService>(*desk.clock, [](const Error &error) { return errorText(error).sentence; }))
{
    constexpr int kHalfMinuteMs = 30'000;
    m_timer.setInterval(kHalfMinuteMs);
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch()
{
    if (m_job)
        m_job->cancel();
    m_pool.waitForDone();
}

void FolderWatch::start()
{
    look();
    m_timer.start();
}

void FolderWatch::look()
{
    if (m_running)
        return;
    m_running = true;
    // The first progress says that there is a file to deal with; it comes from the worker's thread.
    m_job = std::make_shared<JobControl>([this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(this, [this, done, total] {
            if (!m_running)
                return; // a word that came late
            list();
            m_desk.jobs->progress(m_listed, done, total);
        });
    });
    auto promise = std::make_shared<QPromise<Round>>();
    promise->start();
    db::whenDone(this, promise->future(), [this](const Round &round) { finish(round); });
    m_pool.start([promise, service = m_service, database = m_desk.database, job = m_job] {
        promise->addResult(service->look(*database, Actor::owner(), *job));
        promise->finish();
    });
}

void FolderWatch::list()
{
    if (m_listed != 0)
        return;
    m_listed = m_desk.jobs->start(tr("Import from a watched folder"), [job = m_job] {
        if (job)
            job->cancel();
    });
}

void FolderWatch::finish(const Round &round)
{
    m_running = false;
    m_job.reset();
    if (!round) {
        if (round.error().code != ErrorCode::Cancelled)
            tellOnceADay({}, errorText(round.error()).sentence);
        if (m_listed != 0)
            tell(false, errorText(round.error()).sentence);
        return;
    }
    QStringList rejected;
    for (const watch::WatchedFile &file : round->files) {
        if (file.outcome == watch::WatchOutcome::Rejected || file.rejectedRows > 0)
            rejected.append(file.fileName);
    }
    if (!round->files.isEmpty())
        list(); // a file that cannot be read is dealt with before there is any progress
    if (m_listed != 0)
        tell(rejected.isEmpty(), rejected.isEmpty() ? QString() : tr("Rows or files were rejected: %1. They lie in the folder “rejected”.")
                                                                     .arg(rejected.join(QStringLiteral(", "))));
    for (const auto &[path, error] : round->troubles)
        tellOnceADay(path, tr("%1: %2").arg(QFileInfo(path).fileName(), errorText(error).sentence));
    if (!round->files.isEmpty())
        emit lookedThrough();
}

void FolderWatch::tell(bool isDone, const QString &sentence)
{
    m_desk.jobs->finish(m_listed, isDone, sentence);
    m_listed = 0;
}

void FolderWatch::tellOnceADay(const QString &subject, const QString &sentence)
{
    if (m_toldOn != m_desk.today())
        m_told.clear();
    m_toldOn = m_desk.today();
    if (m_told.contains(subject))
        return;
    m_told.insert(subject);
    const qint64 id = m_desk.jobs->start(tr("Import from a watched folder"), [] {});
    m_desk.jobs->finish(id, false, sentence);
}

} // namespace regulars::app
