#include "ui/shell/job_bar.h"

#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/text_label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace regulars::ui {

JobBar::JobBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace8);
    m_title = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_title->setAlignment(Qt::AlignRight);
    m_count = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_bar = new ProgressBar;
    m_bar->setThickness(6);
    m_bar->setFixedWidth(96);
    m_percent = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_cancel = new LinkButton({});
    m_cancel->setRole(TextRole::Caption);
    row->addWidget(m_title, 1);
    row->addWidget(m_count);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_percent);
    row->addWidget(m_cancel);
    connect(m_cancel, &LinkButton::clicked, this, [this] {
        emit cancelRequested(m_shownId);
        if (m_tracker)
            m_tracker->cancel(m_shownId);
    });
    // Time left runs on even when a job reports nothing, and young jobs come of age.
    m_tick.setInterval(int(kQuietMs));
    connect(&m_tick, &QTimer::timeout, this, &JobBar::refresh);
    showIdle();
}

void JobBar::setTracker(JobTracker *tracker)
{
    if (m_tracker)
        m_tracker->disconnect(this);
    m_tracker = tracker;
    if (tracker)
        connect(tracker, &JobTracker::changed, this, &JobBar::refresh);
    refresh();
}

void JobBar::refresh()
{
    const std::vector<JobView> jobs = m_tracker ? m_tracker->jobs() : std::vector<JobView>();
    const JobView *chosen = nullptr;
    int running = 0;
    for (const JobView &job : jobs) {
        running += job.finished ? 0 : 1;
        // A quick job that went well leaves no trace; its result would flicker by.
        const bool worth = job.elapsedMs >= kQuietMs || !job.ok;
        if (worth && (!chosen || (chosen->finished && job.finished)))
            chosen = &job;
    }
    if (chosen)
        show(*chosen, chosen->finished ? running : running - 1);
    else
        showIdle();
    if (running > 0)
        m_tick.start();
    else
        m_tick.stop();
}

QString JobBar::timeLeft(qint64 seconds) const
{
    return seconds < 60 ? tr("%1 s left").arg(seconds) : tr("%1 min left").arg((seconds + 30) / 60);
}

void JobBar::show(const JobView &job, int others)
{
    m_shownId = job.id;
    QString title = job.title;
    Tone tone = Tone::Secondary;
    if (job.finished) {
        if (!job.message.isEmpty())
            title = tr("%1: %2", "job and its result").arg(job.title, job.message);
        else
            title = job.ok ? tr("%1: done").arg(job.title) : tr("%1: failed").arg(job.title);
        tone = job.ok ? Tone::Success : Tone::Danger;
    } else if (job.cancelling) {
        title = tr("Stopping: %1").arg(job.title);
    }
    if (others > 0)
        title = tr("%1 and %2 more").arg(title).arg(others);
    m_title->setText(title);
    m_title->setTone(tone);

    const bool known = job.total > 0 && !job.finished;
    m_count->setVisible(!job.finished && (known || job.done > 0));
    m_count->setText(known ? tr("%1 of %2").arg(Format::points(job.done), Format::points(job.total))
                           : Format::points(job.done));
    m_bar->setVisible(known);
    m_bar->setFraction(job.fraction());
    m_percent->setVisible(known);
    const QString percent = Format::percent(job.fraction(), 0);
    m_percent->setText(job.secondsLeft < 0 ? percent : tr("%1, %2").arg(percent, timeLeft(job.secondsLeft)));
    m_cancel->setVisible(job.cancellable && !job.finished && !job.cancelling);
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(words());
}

void JobBar::showIdle()
{
    m_shownId = 0;
    m_title->setText(tr("No background jobs"));
    m_title->setTone(Tone::Secondary);
    for (QWidget *part : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_bar),
                          static_cast<QWidget *>(m_percent), static_cast<QWidget *>(m_cancel)})
        part->setVisible(false);
    setAccessibleName(words());
}

QString JobBar::words() const
{
    QStringList parts{m_title->text()};
    if (!m_count->isHidden())
        parts << m_count->text();
    if (!m_percent->isHidden())
        parts << m_percent->text();
    return parts.join(u' ');
}

void JobBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui
