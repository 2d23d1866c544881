#include "ui/exchange/outcome_panel.h"

#include "base/job_control.h"
#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kTickMs = 100;
constexpr int kMostReasons = 8;
/// Sooner the estimate jumps about.
constexpr qint64 kEstimateMs = 500;

} // namespace

OutcomePanel::OutcomePanel(QWidget *parent) : QWidget(parent)
{
    build();
    connect(m_cancel, &LinkButton::clicked, this, &OutcomePanel::cancelRequested);
    connect(m_retry, &LinkButton::clicked, this, &OutcomePanel::retryRequested);
    connect(m_seeRows, &LinkButton::clicked, this, &OutcomePanel::rowsRequested);
    connect(m_save, &LinkButton::clicked, this, &OutcomePanel::saveRejectsRequested);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &OutcomePanel::tick);
    retranslate();
}

void OutcomePanel::build()
{
    m_title = new TextLabel(TextRole::CardTitle);
    m_sentence = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sentence->setWordWrap(true);
    m_retry = new LinkButton({});
    m_retry->setObjectName(u"retry"_s);
    m_figureLine = new HairLine(Qt::Horizontal);
    m_figureGrid = new QGridLayout;
    m_figureGrid->setVerticalSpacing(metric::kSpace12);
    m_figureGrid->setColumnStretch(0, 1);
    m_warnings = new NoticeStrip;
    m_note = new TextLabel(TextRole::Caption, Tone::Success);
    m_note->setWordWrap(true);
    m_foot = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_foot->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace24, metric::kSpace16, metric::kSpace24, metric::kSpace16);
    column->setSpacing(metric::kSpace12);
    m_seeRows = new LinkButton({});
    m_seeRows->setObjectName(u"seeRows"_s);
    m_seeRows->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_seeRows);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    column->addWidget(buildProgress());
    column->addWidget(m_figureLine);
    column->addLayout(m_figureGrid);
    column->addWidget(m_warnings);
    column->addWidget(buildReasons());
    column->addWidget(m_note);
    column->addStretch();
    column->addWidget(m_foot);
}

QWidget *OutcomePanel::buildProgress()
{
    m_bar = new ProgressBar;
    m_percent = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_cancel = new LinkButton({});
    m_cancel->setObjectName(u"cancel"_s);
    m_progress = new QWidget;
    auto *progress = new QGridLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setVerticalSpacing(metric::kSpace8);
    progress->addWidget(m_bar, 0, 0, 1, 2);
    progress->addWidget(m_percent, 1, 0);
    progress->addWidget(m_cancel, 1, 1, Qt::AlignRight);
    return m_progress;
}

QWidget *OutcomePanel::buildReasons()
{
    m_reasonBox = new QWidget;
    m_reasonTitle = new TextLabel(TextRole::CardTitle);
    m_save = new LinkButton({});
    m_save->setObjectName(u"saveRejects"_s);
    m_save->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
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
    return m_reasonBox;
}

void OutcomePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

void OutcomePanel::clear(const QString &sentence)
{
    m_state = State::Empty;
    m_isTrial = true;
    m_sentenceText = sentence;
    m_outcome.reset();
    m_job.reset();
    m_timer.stop();
    m_noteText.clear();
    refresh();
}

void OutcomePanel::follow(std::shared_ptr<JobControl> job, bool isTrial)
{
    m_state = State::Running;
    m_isTrial = isTrial;
    m_job = std::move(job);
    m_noteText.clear();
    m_since.start();
    m_timer.start();
    refresh();
    tick();
}

void OutcomePanel::showOutcome(SharedOutcome outcome, bool isTrial)
{
    m_state = State::Done;
    m_isTrial = isTrial;
    m_outcome = std::move(outcome);
    m_job.reset();
    m_timer.stop();
    refresh();
}

void OutcomePanel::showFailure(const QString &sentence, bool isTrial)
{
    m_state = State::Failed;
    m_isTrial = isTrial;
    m_sentenceText = sentence;
    m_job.reset();
    m_timer.stop();
    refresh();
}

void OutcomePanel::showUndone(const QString &sentence, bool isWhole)
{
    m_isUndoneWhole = isWhole;
    m_state = State::Undone;
    m_sentenceText = sentence;
    refresh();
}

void OutcomePanel::setRemedies(const QList<Remedy> &remedies)
{
    if (m_remedies == remedies)
        return;
    m_remedies = remedies;
    showReasons();
}

void OutcomePanel::setNote(const QString &text)
{
    m_noteText = text;
    refresh();
}

void OutcomePanel::setFoot(const QString &text)
{
    m_foot->setText(text);
    m_foot->setVisible(!text.isEmpty());
}

QString OutcomePanel::title() const
{
    return m_title->text();
}

QString OutcomePanel::sentence() const
{
    return m_sentence->text();
}

QString OutcomePanel::warnings() const
{
    QStringList sentences;
    if (m_state == State::Done) {
        for (const Error &warning : m_outcome->report.warnings)
            sentences.append(errorText(warning).sentence);
        QStringList remarks;
        for (const RejectReason &remark : m_outcome->remarks)
            remarks.append(tr("%1: %2").arg(shortReason(remark.error), Format::points(remark.rows)));
        if (!remarks.isEmpty())
            sentences.append(tr("Rows taken without a cell that cannot be: %1.").arg(remarks.join(tr("; "))));
    }
    return sentences.join(u'\n');
}

QString OutcomePanel::timeLeft(double fraction) const
{
    const qint64 elapsed = m_since.elapsed();
    if (fraction <= 0.0 || elapsed < kEstimateMs)
        return {};
    const int seconds = qMax(1, qRound(double(elapsed) / 1000.0 * (1.0 - fraction) / fraction));
    return seconds < 60 ? tr("about %n second(s) left", nullptr, seconds) : tr("about %n minute(s) left", nullptr, (seconds + 59) / 60);
}

void OutcomePanel::tick()
{
    if (!m_job)
        return;
    const qint64 total = m_job->total();
    const double fraction = total > 0 ? qBound(0.0, double(m_job->done()) / double(total), 1.0) : 0.0;
    m_bar->setFraction(fraction);
    const QString left = timeLeft(fraction);
    if (m_job->isCancelled())
        m_percent->setText(tr("Stopping…"));
    else if (total <= 0)
        m_percent->setText(tr("Reading the file…"));
    else
        m_percent->setText(left.isEmpty() ? Format::percent(fraction, 0) : tr("%1, %2").arg(Format::percent(fraction, 0), left));
    m_cancel->setEnabled(!m_job->isCancelled());
}

QList<OutcomePanel::Figure> OutcomePanel::figureRows() const
{
    if (m_state != State::Done)
        return {};
    const exchange::ImportReport &report = m_outcome->report;
    QList<Figure> rows{{m_isTrial ? tr("Can be added") : tr("Added"), report.added}};
    if (report.updated > 0)
        rows.append({m_isTrial ? tr("Would change") : tr("Changed"), report.updated});
    rows.append({tr("Imported before, not repeated"), report.unchanged});
    const auto part = [&rows](const QString &words, qint64 count) {
        if (count > 0)
            rows.append({words, count, false, true});
    };
    part(tr("Of these returns"), report.returns);
    part(tr("Returns without a purchase"), report.unlinkedReturns);
    part(tr("New customers"), report.createdCustomers);
    part(tr("New products"), report.createdProducts);
    rows.append({tr("Cannot be taken"), report.rejected, true, false});
    return rows;
}

void OutcomePanel::showFigures()
{
    for (const Line &line : std::as_const(m_figureLines)) {
        line.words->hide();
        line.figure->hide();
        line.words->deleteLater();
        line.figure->deleteLater();
    }
    m_figureLines.clear();
    for (const Figure &figure : figureRows()) {
        const Tone tone = figure.isReject && figure.rows > 0       ? Tone::Danger
                          : figure.rows == 0 || figure.isPart ? Tone::Secondary
                                                                   : Tone::Normal;
        Line line;
        line.words = new TextLabel(figure.words, TextRole::Body, tone);
        line.figure = new TextLabel(Format::points(figure.rows), TextRole::CardTitle, tone);
        line.figure->setAlignment(Qt::AlignRight);
        m_figureGrid->addWidget(line.words, int(m_figureLines.size()), 0);
        m_figureGrid->addWidget(line.figure, int(m_figureLines.size()), 1);
        m_figureLines.append(line);
    }
    m_figureLine->setVisible(!m_figureLines.isEmpty());
}

Remedy OutcomePanel::remedyOf(const Error &error) const
{
    Remedy remedy = Remedy::SeeRows;
    if (error.code == ErrorCode::Invalid && error.field == "date"_L1)
        remedy = Remedy::ChooseDates;
    else if (error.code == ErrorCode::NotFound && error.field == "customer"_L1)
        remedy = Remedy::CreateCustomers;
    else if (error.code == ErrorCode::NotFound && (error.field == "sku"_L1 || error.field == "product"_L1))
        remedy = Remedy::CreateProducts;
    return m_remedies.contains(remedy) ? remedy : Remedy::SeeRows;
}

QString OutcomePanel::wordsOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::ChooseDates:
        return tr("Choose order");
    case Remedy::CreateCustomers:
    case Remedy::CreateProducts:
        return tr("Create them");
    case Remedy::SeeRows:
        break;
    }
    return tr("See rows");
}

void OutcomePanel::showReasons()
{
    for (const Line &line : std::as_const(m_reasonLines)) {
        for (QWidget *widget : {static_cast<QWidget *>(line.words), static_cast<QWidget *>(line.figure), static_cast<QWidget *>(line.link)}) {
            widget->hide();
            widget->deleteLater();
        }
    }
    m_reasonLines.clear();
    // Cells that taken rows went without are told above; the file holds them, too.
    const bool hasRows = m_state == State::Done && (m_outcome->report.rejected > 0 || m_outcome->report.remarked > 0);
    m_reasonBox->setVisible(hasRows);
    if (!hasRows)
        return;
    m_reasonTitle->setText(m_outcome->report.rejected > 0 ? tr("Reasons") : tr("Rows to look at"));
    for (const RejectReason &reason : m_outcome->reasons.mid(0, kMostReasons)) {
        const int at = int(m_reasonLines.size());
        const Remedy remedy = remedyOf(reason.error);
        Line line;
        line.words = new TextLabel(shortReason(reason.error), TextRole::Body);
        line.words->setWordWrap(true);
        line.words->setToolTip(longReason(reason.error));
        line.figure = new TextLabel(Format::points(reason.rows), TextRole::Body);
        line.figure->setAlignment(Qt::AlignRight);
        line.link = new LinkButton(wordsOf(remedy));
        line.link->setAccessibleName(tr("%1: %2").arg(line.words->text(), line.link->text()));
        // The rows of what was written are in the rejects file; the choices cannot be changed any more.
        if (!m_isTrial)
            line.link->hide();
        line.link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(line.link, &LinkButton::clicked, this, [this, remedy, reason] { emit remedyRequested(remedy, reason); });
        m_reasonGrid->addWidget(line.words, at, 0);
        m_reasonGrid->addWidget(line.figure, at, 1);
        m_reasonGrid->addWidget(line.link, at, 2, Qt::AlignRight);
        m_reasonLines.append(line);
    }
}

QStringList OutcomePanel::figures() const
{
    QStringList all;
    for (const Line &line : m_figureLines)
        all << line.words->text() + QChar(u' ') + line.figure->text();
    return all;
}

QStringList OutcomePanel::reasons() const
{
    QStringList all;
    for (const Line &line : m_reasonLines)
        all << u"%1 %2 [%3]"_s.arg(line.words->text(), line.figure->text(), line.link->text());
    return all;
}

void OutcomePanel::takeRemedy(int reason)
{
    if (reason >= 0 && reason < m_reasonLines.size())
        m_reasonLines.at(reason).link->click();
}

void OutcomePanel::refresh()
{
    QString title = m_isTrial ? tr("Trial run") : tr("Writing");
    QString sentence = m_sentenceText;
    Tone tone = Tone::Secondary;
    switch (m_state) {
    case State::Empty:
        if (sentence.isEmpty())
            sentence = tr("Reads the whole file and counts what would happen. Nothing is written.");
        break;
    case State::Running:
        title = m_isTrial ? tr("Trial run, nothing is written") : tr("Writing");
        sentence = m_isTrial ? QString() : tr("All or nothing: stopped, nothing of it is kept.");
        break;
    case State::Done:
        title = m_isTrial ? tr("Tried, not yet written") : tr("Written");
        sentence = tr("%1 rows read in %2 s.").arg(Format::points(m_outcome->report.read)).arg(m_outcome->report.seconds, 0, 'f', 1);
        if (!m_outcome->report.notTaken.isEmpty())
            sentence += u'\n' + tr("Columns that are not taken: %1.").arg(m_outcome->report.notTaken.join(tr(", ")));
        tone = m_isTrial ? Tone::Secondary : Tone::Success;
        break;
    case State::Failed:
        title = m_isTrial ? tr("Trial run stopped") : tr("Nothing was written");
        tone = Tone::Danger;
        break;
    case State::Undone:
        title = m_isUndoneWhole ? tr("Taken back") : tr("Taken back in part");
        tone = m_isUndoneWhole ? Tone::Success : Tone::Warning;
        break;
    }
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setTone(tone);
    m_sentence->setVisible(!sentence.isEmpty());
    m_retry->setVisible(m_state == State::Failed && m_isTrial);
    m_progress->setVisible(m_state == State::Running);
    m_seeRows->setVisible(m_state == State::Done && m_isTrial);
    showFigures();
    m_warnings->show(NoticeKind::Warning, warnings());
    showReasons();
    m_note->setText(m_noteText);
    m_note->setVisible(!m_noteText.isEmpty());
}

void OutcomePanel::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_retry->setText(tr("Try again"));
    m_seeRows->setText(tr("Row by row"));
    m_reasonTitle->setText(tr("Reasons"));
    m_save->setText(tr("Save as CSV…"));
    refresh();
}

} // namespace regulars::ui
