// The right end of the status bar: what runs in the background, how far, and how to stop it.
//
// Thread: GUI. Invariants: nothing is shown for a job's first 100 ms; with several jobs the oldest is shown and the
// others are counted; always one line, elided where the place is short.
#pragma once

#include "ui/shell/job_tracker.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace regulars::ui {

class LinkButton;
class ProgressBar;
class TextLabel;

class JobBar : public QWidget
{
    Q_OBJECT

public:
    /// A job younger than this is not worth a sign, in ms.
    static constexpr qint64 kQuietMs = 100;

    explicit JobBar(QWidget *parent = nullptr);

    /// Follows `tracker`, which may go away before the bar; nullptr follows none.
    void setTracker(JobTracker *tracker);
    /// Shows `job`, with `others` more running behind it.
    void show(const JobView &job, int others = 0);
    void showIdle();

    /// All words on the bar, as they are read out.
    QString words() const;

signals:
    void cancelRequested(qint64 id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString timeLeft(qint64 seconds) const;

    QPointer<JobTracker> m_tracker;
    QTimer m_tick;
    qint64 m_shownId = 0;
    TextLabel *m_title = nullptr;
    TextLabel *m_count = nullptr;
    ProgressBar *m_bar = nullptr;
    TextLabel *m_percent = nullptr;
    LinkButton *m_cancel = nullptr;
};

} // namespace regulars::ui
