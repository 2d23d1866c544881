// Looks into the watched folders and takes their finished files in.
//
// Thread: GUI; looking and importing run in a thread of their own. Invariants: one look at a time; a look that finds
// nothing shows nothing. Each file that was dealt with is told in the job bar; a trouble (a full disk, a folder that
// lets nothing be moved) once a day.
#pragma once

#include "base/job_control.h"
#include "ui/shell/desk.h"
#include "watch/watch_service.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace regulars::app {

class FolderWatch : public QObject {
    Q_OBJECT
public:
    explicit FolderWatch(ui::Desk &desk, QObject *parent = nullptr);
    /// Stops an import under way, which then leaves nothing; its file stays for the next start.
    ~FolderWatch() override;
    /// Looks now, then twice a minute: a file that two looks find the same is finished.
    void start();
    /// Between two looks; for tests.
    void setInterval(int ms) { m_timer.setInterval(ms); }

signals:
    /// Something was dealt with.
    void lookedThrough();

private:
    using Round = Result<watch::WatchRound>;
    void look();
    /// In the job bar from now on.
    void list();
    void finish(const Round &round);
    void tell(bool isDone, const QString &sentence);
    void tellOnceADay(const QString &subject, const QString &sentence);

    ui::Desk &m_desk;
    QTimer m_timer;
    QThreadPool m_pool;
    std::shared_ptr<watch::WatchService> m_service; // remembers how files looked
    bool m_running = false;
    qint64 m_listed = 0; // in the job bar; 0 while there is nothing to show
    EpochDay m_toldOn = -1;
    QSet<QString> m_told;
    std::shared_ptr<JobControl> m_job;
};

} // namespace regulars::app
