#include "ui/settings/trial_panel.h"

#include "base/job_control.h"
#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/settings/settings_section.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace regulars::ui {

namespace {

constexpr int kTickMs = 100;
constexpr int kMostReasons = 8;

} // namespace

ImportOutcome summedUp(exchange::ImportReport report)
{
    std::map<std::pair<ErrorCode, QString>, qint64> counts;
    for (const exchange::Reject &reject : report.rejects)
        ++counts[{reject.error.code, reject.error.field}];
    ImportOutcome outcome{std::move(report), {}};
    for (const auto &[key, count] : counts)
        outcome.reasons.append({Error{key.first, key.second, {}}, count});
    std::stable_sort(outcome.reasons.begin(), outcome.reasons.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return outcome;
}

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
    m_warnings = new NoticeStrip;
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
    column->addWidget(m_warnings);
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

void TrialPanel::showOutcome(std::shared_ptr<const ImportOutcome> outcome, bool isTrial)
{
    m_state = State::Done;
    m_isTrial = isTrial;
    m_outcome = std::move(outcome);
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

QString TrialPanel::warnings() const
{
    QStringList sentences;
    if (m_state == State::Done) {
        for (const Error &warning : m_outcome->report.warnings)
            sentences.append(errorText(warning).sentence);
    }
    return sentences.join(u'\n');
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
        if (areReasons)
            line.words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        line.figure->setAlignment(Qt::AlignRight | (areReasons ? Qt::AlignTop : Qt::AlignVCenter));
        line.figure->setSizePolicy(QSizePolicy::Preferred, areReasons ? QSizePolicy::Expanding : QSizePolicy::Fixed);
        grid->addWidget(line.words, int(lines.size()), 0);
        grid->addWidget(line.figure, int(lines.size()), 1);
        lines.append(line);
    }
}

QList<std::pair<QString, qint64>> TrialPanel::reasonRows() const
{
    QList<std::pair<QString, qint64>> rows;
    if (m_state == State::Done) {
        for (const auto &[error, count] : m_outcome->reasons.mid(0, kMostReasons))
            rows.append({errorText(error).sentence, count});
    }
    return rows;
}

QList<std::pair<QString, qint64>> TrialPanel::figureRows() const
{
    if (m_state != State::Done)
        return {};
    const exchange::ImportReport &report = m_outcome->report;
    QList<std::pair<QString, qint64>> rows{{m_isTrial ? tr("Can be added") : tr("Added"), report.added},
                                           {tr("Updated"), report.updated},
                                           {tr("Known already, not repeated"), report.unchanged}};
    if (report.returns > 0)
        rows.append({tr("Of these returns"), report.returns});
    if (report.unlinkedReturns > 0)
        rows.append({tr("Returns without a purchase"), report.unlinkedReturns});
    if (report.createdCustomers > 0)
        rows.append({tr("New customers"), report.createdCustomers});
    if (report.createdProducts > 0)
        rows.append({tr("New products"), report.createdProducts});
    rows.append({tr("Cannot be taken"), report.rejected});
    return rows;
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
        m_sentence->setText(tr("%1 rows read in %2 s.").arg(Format::points(m_outcome->report.read)).arg(m_outcome->report.seconds, 0, 'f', 1));
        break;
    case State::Failed:
        m_title->setText(tr("Not imported"));
        m_sentence->setText(m_failure);
        break;
    }
    setLines(m_figureGrid, m_figureLines, figureRows(), false);
    m_warnings->show(NoticeKind::Warning, warnings());
    m_reasonBox->setVisible(isDone && m_outcome->report.rejected > 0);
    setLines(m_reasonGrid, m_reasonLines, reasonRows(), true);
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
