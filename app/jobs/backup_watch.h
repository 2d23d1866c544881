// Makes the backups that the shop wants made by themselves.
//
// Thread: GUI; the copying runs in a thread of its own. Invariants: one at a time; a failure is told once a day, in the
// job bar, and tried again the next.
#pragma once

#include "base/job_control.h"
#include "ui/shell/desk.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace regulars::app {

class BackupWatch : public QObject {
    Q_OBJECT
public:
    explicit BackupWatch(ui::Desk &desk, QObject *parent = nullptr);
    /// Stops a copy under way, which then leaves no file.
    ~BackupWatch() override;
    /// Looks now, then every quarter of an hour.
    void start();

signals:
    void backupMade(const QString &path, const QDateTime &at);

private:
    void look();
    void run();
    void tellMissingFolder(const QString &folder);

    ui::Desk &m_desk;
    QTimer m_timer;
    QThreadPool m_pool;
    EpochDay m_toldOn = -1;
    EpochDay m_failedOn = -1;
    qint64 m_listed = 0; ///< in the job bar
    bool m_running = false;
    std::shared_ptr<JobControl> m_job;
};

} // namespace regulars::app
