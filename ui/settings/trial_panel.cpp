#include "ui/settings/trial_panel.h"

#include "base/job_control.h"
#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/settings/settings_section.h"

#include <QGridLayout>
#include <QMap>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace regulars::ui {

namespace {

constexpr int kTickMs = 100;
constexpr int kMostReasons = 8;

} // namespace

TrialPanel::TrialPanel(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextRole::CardTitle);
    m_sentence = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sentence->setWordWrap(true);
    m_bar = new ProgressBar;
    m_percent = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_cancel = new LinkButton({});
    m_progress = new QWidget;
    auto *progress = new QGridLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setVerticalSpacing(metric::kSpace4);
    progress->addWidget(m_bar, 0, 0, 1, 2);
    progress->addWidget(m_percent, 1, 0);
    progress->addWidget(m_cancel, 1, 1, Qt::AlignRight);
    m_figureGrid = new QGridLayout;
    m_figureGrid->setVerticalSpacing(metric::kSpace12);
    m_figureGrid->setColumnStretch(0, 1);
    m_reasonBox = new QWidget;
    m_reasonTitle = new TextLabel(TextRole::CardTitle);
    m_save = new LinkButton({});
    m_reasonGrid = new QGridLayout;
    m_reasonGrid->setVerticalSpacing(metric::kSpace12);
    m_reasonGrid->setHorizontalSpacing(metric::kSpace12);
    m_reasonGrid->setColumnStretch(0, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_reasonTitle, 1);
    head->addWidget(m_save);
    auto *box = new QVBoxLayout(m_reasonBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metric::kSpace12);
    box->addWidget(new HairLine(Qt::Horizontal));
    box->addLayout(head);
    box->addLayout(m_reasonGrid);
    m_note = new TextLabel(TextRole::Caption, Tone::Success);
    m_note->setWordWrap(true);
    m_foot = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_foot->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace24, metric::kSpace16, metric::kSpace24, metric::kSpace16);
    column->setSpacing(metric::kSpace12);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_progress);
    column->addLayout(m_figureGrid);
    column->addWidget(m_reasonBox);
    column->addWidget(m_note);
    column->addStretch();
    column->addWidget(m_foot);
    connect(m_cancel, &LinkButton::clicked, this, &TrialPanel::cancelRequested);
    connect(m_save, &LinkButton::clicked, this, &TrialPanel::saveRejectsRequested);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &TrialPanel::tick);
    retranslate();
}

void TrialPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

void TrialPanel::clear()
{
    m_state = State::Empty;
    m_job.reset();
    m_timer.stop();
    m_noteText.clear();
    refresh();
}

void TrialPanel::follow(std::shared_ptr<JobControl> job, bool isTrial)
{
    m_state = State::Running;
    m_isTrial = isTrial;
    m_job = std::move(job);
    m_noteText.clear();
    m_timer.start();
    refresh();
    tick();
}

void TrialPanel::showReport(const exchange::ImportReport &report, bool isTrial)
{
    m_state = State::Done;
    m_isTrial = isTrial;
    m_report = report;
    m_job.reset();
    m_timer.stop();
    refresh();
}

void TrialPanel::showFailure(const QString &sentence)
{
    m_state = State::Failed;
    m_failure = sentence;
    m_job.reset();
    m_timer.stop();
    refresh();
}

void TrialPanel::setNote(const QString &text)
{
    m_noteText = text;
    refresh();
}

QString TrialPanel::note() const
{
    return m_noteText;
}

void TrialPanel::tick()
{
    if (!m_job)
        return;
    const qint64 total = m_job->total();
    const double fraction = total > 0 ? qBound(0.0, double(m_job->done()) / double(total), 1.0) : 0.0;
    m_bar->setFraction(fraction);
    m_percent->setText(m_job->isCancelled() ? tr("Stopping…") : total > 0 ? Format::percent(fraction, 0) : tr("Reading the file…"));
    m_cancel->setEnabled(!m_job->isCancelled());
}

void TrialPanel::setLines(QGridLayout *grid, QList<Line> &lines, const QList<std::pair<QString, qint64>> &rows, bool areReasons)
{
    for (const Line &line : lines) {
        line.words->deleteLater();
        line.figure->deleteLater();
    }
    lines.clear();
    for (const auto &[words, figure] : rows) {
        const bool isReject = !areReasons && words == tr("Cannot be taken") && figure > 0;
        const Tone tone = isReject ? Tone::Danger : figure == 0 ? Tone::Secondary : Tone::Normal;
        Line line{new TextLabel(words, TextRole::Body, isReject ? Tone::Danger : areReasons ? Tone::Normal : tone),
                  new TextLabel(Format::points(figure), areReasons ? TextRole::Body : TextRole::CardTitle, tone)};
        line.words->setWordWrap(areReasons);
        line.figure->setAlignment(Qt::AlignRight | (areReasons ? Qt::AlignTop : Qt::AlignVCenter));
        line.figure->setSizePolicy(QSizePolicy::Preferred, areReasons ? QSizePolicy::Expanding : QSizePolicy::Fixed);
        grid->addWidget(line.words, int(lines.size()), 0);
        grid->addWidget(line.figure, int(lines.size()), 1);
        lines.append(line);
    }
}

QList<std::pair<QString, qint64>> TrialPanel::reasons() const
{
    QMap<QString, qint64> counts;
    for (const exchange::Reject &reject : m_report.rejects)
        ++counts[errorText({reject.error.code, reject.error.field, {}}).sentence];
    QList<std::pair<QString, qint64>> sorted;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        sorted.append({it.key(), it.value()});
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return sorted.mid(0, kMostReasons);
}

QStringList TrialPanel::figures() const
{
    QStringList all;
    for (const Line &line : m_figureLines)
        all << line.words->text() + QChar(u' ') + line.figure->text();
    return all;
}

void TrialPanel::refresh()
{
    const bool isDone = m_state == State::Done;
    m_progress->setVisible(m_state == State::Running);
    m_sentence->setVisible(!isDone || !m_isTrial);
    m_sentence->setTone(m_state == State::Failed ? Tone::Danger : isDone ? Tone::Success : Tone::Secondary);
    switch (m_state) {
    case State::Empty:
        m_title->setText(tr("Trial run"));
        m_sentence->setText(tr("Try reads the whole file and counts what would happen. Nothing is written."));
        break;
    case State::Running:
        m_title->setText(m_isTrial ? tr("Trial run, nothing is written") : tr("Writing"));
        m_sentence->setText(m_isTrial ? QString() : tr("All or nothing: stopped, nothing of it is kept."));
        m_sentence->setVisible(!m_isTrial);
        break;
    case State::Done:
        m_title->setText(m_isTrial ? tr("Trial run, nothing is written yet") : tr("Written"));
        m_sentence->setText(tr("%1 rows read in %2 s.").arg(Format::points(m_report.read)).arg(m_report.seconds, 0, 'f', 1));
        break;
    case State::Failed:
        m_title->setText(tr("Not imported"));
        m_sentence->setText(m_failure);
        break;
    }
    QList<std::pair<QString, qint64>> rows;
    if (isDone) {
        rows = {{m_isTrial ? tr("Can be added") : tr("Added"), m_report.added},
                {tr("Updated"), m_report.updated},
                {tr("Known already, not repeated"), m_report.unchanged}};
        if (m_report.returns > 0)
            rows.append({tr("Of these returns"), m_report.returns});
        if (m_report.unlinkedReturns > 0)
            rows.append({tr("Returns without a purchase"), m_report.unlinkedReturns});
        if (m_report.createdCustomers > 0)
            rows.append({tr("New customers"), m_report.createdCustomers});
        if (m_report.createdProducts > 0)
            rows.append({tr("New products"), m_report.createdProducts});
        rows.append({tr("Cannot be taken"), m_report.rejected});
    }
    setLines(m_figureGrid, m_figureLines, rows, false);
    const bool hasRejects = isDone && m_report.rejected > 0;
    m_reasonBox->setVisible(hasRejects);
    setLines(m_reasonGrid, m_reasonLines, hasRejects ? reasons() : QList<std::pair<QString, qint64>>(), true);
    m_note->setText(m_noteText);
    m_note->setVisible(!m_noteText.isEmpty());
}

void TrialPanel::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_reasonTitle->setText(tr("Reasons"));
    m_save->setText(tr("Save as CSV…"));
    m_foot->setText(tr("Rows that cannot be taken name their line, column and reason; the rest is taken. The same file again adds "
                       "nothing."));
    refresh();
}

} // namespace regulars::ui
