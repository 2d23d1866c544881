// Runs the night run when the shop's business day begins, and at start if it was missed.
//
// Once each business day, and again where something falls due in its course.
// Thread: GUI; the run itself is in the store's writer.
#pragma once

#include "base/job_control.h"
#include "ui/shell/desk.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace regulars::app {

class NightWatch : public QObject {
    Q_OBJECT
public:
    explicit NightWatch(ui::Desk &desk, QObject *parent = nullptr);
    /// Stops a run under way; what it had done is dropped and done by the next.
    ~NightWatch() override;
    /// Looks now, then every minute.
    void start();

private:
    void look();
    void run(EpochDay today);

    ui::Desk &m_desk;
    QTimer m_timer;
    EpochDay m_doneFor = -1;
    bool m_running = false;
    std::shared_ptr<JobControl> m_job;
};

} // namespace regulars::app
