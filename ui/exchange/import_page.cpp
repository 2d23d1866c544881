#include "ui/exchange/import_page.h"

#include "ui/exchange/column_list.h"
#include "ui/exchange/columns_pane.h"
#include "ui/exchange/drop_zone.h"
#include "ui/exchange/file_pane.h"
#include "ui/exchange/import_assistant.h"
#include "ui/exchange/kind_words.h"
#include "ui/exchange/outcome_panel.h"
#include "ui/exchange/rows_pane.h"
#include "ui/exchange/run_list.h"
#include "ui/exchange/step_header.h"
#include "ui/exchange/watch_panel.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/shell/desk_jobs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QTemporaryDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum Step { FileStep, ColumnsStep, WriteStep };

} // namespace

QString ImportPage::title() const
{
    return m_assistant->hasFile() ? importTitle(m_assistant->preview().kind) : tr("Import");
}

int ImportPage::step() const
{
    return m_stack->currentIndex();
}

void ImportPage::activate()
{
    m_runs->refresh();
    m_watches->refresh();
    follow();
}

void ImportPage::open(const QVariantMap &arguments)
{
    const auto kind = exchange::importKindFromName(arguments.value(u"kind"_s).toString());
    const QString file = arguments.value(u"file"_s).toString();
    if (kind)
        m_filePane->setKind(*kind);
    if (!file.isEmpty())
        openFile(file);
    else if (kind && !m_assistant->isWriting() && m_assistant->isWritten())
        nextFile();
}

QList<Command> ImportPage::commands() const
{
    auto *self = const_cast<ImportPage *>(this);
    QList<Command> commands;
    for (const QString &name : exchange::importKindNames()) {
        const auto kind = exchange::importKindFromName(name).value_or(exchange::ImportKind::Customers);
        commands.append({u"import."_s + name, importTitle(kind), u"Import "_s + name, u"upload"_s, {}, [self, name] {
                             self->open({{u"kind"_s, name}});
                         }});
    }
    return commands;
}

bool ImportPage::isSettled() const
{
    return m_jobs->isIdle() && !m_assistant->isWaiting();
}

void ImportPage::connectAssistant()
{
    connect(m_assistant, &ImportAssistant::changed, this, &ImportPage::follow);
    connect(m_assistant, &ImportAssistant::fileRead, this, &ImportPage::takeFile);
    connect(m_assistant, &ImportAssistant::fileRefused, this, [this](const QString &sentence) {
        if (step() == FileStep)
            m_filePane->setProblem(sentence);
        else
            m_notice->show(NoticeKind::Danger, sentence);
    });
    connect(m_assistant, &ImportAssistant::trialForgotten, m_trialPanel, [this] {
        m_trialPanel->clear(m_columnsPane->problem());
        m_rowsPane->clear();
        m_workStack->setCurrentWidget(m_columnsPane);
    });
    connect(m_assistant, &ImportAssistant::trialBegan, m_trialPanel,
            [this](const std::shared_ptr<JobControl> &job) { m_trialPanel->follow(job, true); });
    connect(m_assistant, &ImportAssistant::trialEnded, m_trialPanel,
            [this](const SharedOutcome &outcome) { m_trialPanel->showOutcome(outcome, true); });
    connect(m_assistant, &ImportAssistant::trialFailed, m_trialPanel,
            [this](const QString &sentence) { m_trialPanel->showFailure(sentence, true); });
    connect(m_assistant, &ImportAssistant::writingBegan, this, [this](const std::shared_ptr<JobControl> &job) {
        m_resultPanel->follow(job, false);
        showStep(WriteStep);
    });
    connect(m_assistant, &ImportAssistant::written, this, &ImportPage::showWritten);
    connect(m_assistant, &ImportAssistant::writingFailed, this, [this](const QString &sentence) {
        showStep(ColumnsStep);
        m_notice->show(NoticeKind::Danger, sentence);
    });
    connect(m_assistant, &ImportAssistant::mappingSaved, this, [this](const exchange::SavedMapping &mapping) {
        m_columnsPane->addMapping(mapping);
        m_notice->show(NoticeKind::Success, tr("Saved: files like this one can be read as “%1”.").arg(mapping.name));
    });
    connect(m_assistant, &ImportAssistant::mappingRefused, this,
            [this](const QString &sentence) { m_notice->show(NoticeKind::Danger, sentence); });
    connect(m_assistant, &ImportAssistant::rejectsSaved, this, [this](const QString &path, const QString &problem) {
        OutcomePanel *panel = step() == WriteStep ? m_resultPanel : m_trialPanel;
        panel->setNote(problem.isEmpty() ? tr("Saved as %1").arg(QDir::toNativeSeparators(path)) : QString());
        m_notice->show(NoticeKind::Danger, problem);
    });
}

void ImportPage::connectParts()
{
    const auto toCustomers = [this] { emit openRequested(u"customers"_s, {}); };
    connect(m_back, &LinkButton::clicked, this, toCustomers);
    connect(m_customers, &PushButton::clicked, this, toCustomers);
    connect(m_other, &LinkButton::clicked, this, &ImportPage::askFile);
    connect(m_filePane, &FilePane::chooseRequested, this, &ImportPage::askFile);
    connect(m_columnsPane, &ColumnsPane::readingChanged, this, [this] {
        m_notice->clear();
        m_assistant->readAs(m_columnsPane->reading());
    });
    connect(m_columnsPane, &ColumnsPane::requestChanged, this, &ImportPage::takeRequest);
    connect(m_columnsPane, &ColumnsPane::saveRequested, this,
            [this](const QString &name) { m_assistant->saveMapping(name, m_columnsPane->mapping()); });
    for (OutcomePanel *panel : {m_trialPanel, m_resultPanel}) {
        connect(panel, &OutcomePanel::cancelRequested, m_assistant, &ImportAssistant::cancel);
        connect(panel, &OutcomePanel::saveRejectsRequested, this, &ImportPage::askRejectsPath);
    }
    connect(m_trialPanel, &OutcomePanel::retryRequested, m_assistant, &ImportAssistant::tryNow);
    connect(m_trialPanel, &OutcomePanel::remedyRequested, this, [this](Remedy remedy, const RejectReason &reason) {
        if (remedy == Remedy::SeeRows)
            showRows(reason);
        else if (remedy == Remedy::ChooseDates)
            m_columnsPane->chooseDates();
        else
            m_columnsPane->createMissing(remedy == Remedy::CreateCustomers, remedy == Remedy::CreateProducts);
    });
    connect(m_trialPanel, &OutcomePanel::rowsRequested, this, [this] { showRows({}); });
    connect(m_rowsPane, &RowsPane::backRequested, this, [this] { m_workStack->setCurrentWidget(m_columnsPane); });
    connect(m_previous, &PushButton::clicked, this, [this] { showStep(FileStep); });
    connect(m_cancel, &PushButton::clicked, this, &ImportPage::cancelAll);
    connect(m_write, &PushButton::clicked, this, &ImportPage::write);
    connect(m_next, &PushButton::clicked, this, &ImportPage::nextFile);
    connect(m_undo, &PushButton::clicked, this, &ImportPage::undoWritten);
    connect(m_runs, &RunList::undone, this, [this](exchange::ImportRunId id, const QString &sentence, bool isWhole) {
        if (id != m_written)
            return;
        m_written = {};
        m_resultPanel->showUndone(sentence, isWhole);
        follow();
    });
    connect(m_runs, &RunList::undoFailed, this, [this](const QString &problem) {
        if (step() == WriteStep)
            m_notice->show(NoticeKind::Danger, problem);
    });
}

void ImportPage::openFile(const QString &path)
{
    m_filePane->setProblem({});
    m_notice->clear();
    m_assistant->open(path, m_filePane->kind());
}

void ImportPage::askFile()
{
    auto *dialog = new QFileDialog(this, tr("File to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.xlsx *.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::openFile);
    dialog->open();
}

void ImportPage::askRejectsPath()
{
    const QFileInfo source(m_assistant->reading().path);
    auto *dialog = new QFileDialog(this, tr("Save rejected rows"), source.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("%1-rejected.csv").arg(source.completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::saveRejects);
    dialog->open();
}

void ImportPage::saveRejects(const QString &path)
{
    m_assistant->saveRejects(path);
}

void ImportPage::takeFile(bool again)
{
    m_filePane->setProblem({});
    m_notice->clear();
    m_columnsPane->load(m_assistant->reading(), m_assistant->preview(), again);
    if (std::exchange(m_isSample, false))
        m_columnsPane->createMissing(true, true);
    showStep(ColumnsStep);
}

void ImportPage::takeRequest()
{
    m_notice->clear();
    m_assistant->setRequest(m_columnsPane->request());
}

void ImportPage::showRows(const std::optional<RejectReason> &reason)
{
    if (const SharedOutcome trial = m_assistant->trial()) {
        m_workStack->setCurrentWidget(m_rowsPane);
        m_rowsPane->show(trial, reason);
    }
}

void ImportPage::write()
{
    m_notice->clear();
    m_assistant->write();
}

void ImportPage::showWritten(const SharedOutcome &outcome)
{
    m_resultPanel->showOutcome(outcome, false);
    m_written = outcome->report.runId;
    m_runs->refresh();
    follow();
    m_next->setFocus();
}

void ImportPage::nextFile()
{
    if (m_assistant->hasFile() && !m_assistant->isWritten()) {
        showStep(ColumnsStep);
        return;
    }
    m_assistant->close();
    showStep(FileStep);
}

void ImportPage::cancelAll()
{
    if (m_assistant->isWriting()) {
        m_assistant->cancel();
        return;
    }
    m_assistant->cancel();
    m_assistant->close();
    m_notice->clear();
    showStep(FileStep);
}

void ImportPage::undoWritten()
{
    if (m_written.isValid())
        m_runs->askUndo(m_written);
}

void ImportPage::showStep(int step)
{
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    if (step == FileStep)
        m_runs->refresh();
    follow();
}

QString ImportPage::message() const
{
    return m_notice->text().isEmpty() ? m_message->text() : m_notice->text();
}

QString ImportPage::whyNotWritten() const
{
    if (const QString reason = m_assistant->whyNot(); !reason.isEmpty())
        return reason;
    if (m_assistant->isReading())
        return tr("Reading the file…");
    if (const QString problem = m_columnsPane->problem(); !problem.isEmpty())
        return problem;
    if (m_columnsPane->isDoubtful())
        return tr("Choose whether the day or the month comes first.");
    if (m_assistant->isTrying() || m_assistant->isWaiting())
        return tr("Can be written when the trial run is done.");
    const SharedOutcome trial = m_assistant->trial();
    if (!trial)
        return tr("Can be written after a trial run.");
    if (m_assistant->canWrite())
        return m_columnsPane->columns()->countsEachLineAsOne() ? tr("Without a quantity each line counts as one piece.") : QString();
    return trial->report.rejected == trial->report.read ? tr("No row can be taken.") : tr("Everything in this file is here already.");
}

void ImportPage::followFoot()
{
    const int at = step();
    const bool isWritten = m_assistant->isWritten();
    const bool isWriting = m_assistant->isWriting();
    m_foot->setVisible(at != FileStep || m_assistant->hasFile());
    m_previous->setVisible(at == ColumnsStep);
    m_undo->setVisible(at == WriteStep && isWritten && m_written.isValid());
    m_cancel->setVisible(at == ColumnsStep || isWriting);
    m_write->setVisible(at == ColumnsStep);
    m_write->setEnabled(m_assistant->canWrite());
    m_customers->setVisible(at == WriteStep && isWritten);
    m_next->setVisible(at == FileStep || (at == WriteStep && isWritten));
    m_next->setText(isWritten ? tr("Next file") : tr("Go on"));
    m_message->setText(at == ColumnsStep ? whyNotWritten() : QString());
}

void ImportPage::follow()
{
    const bool hasFile = m_assistant->hasFile();
    m_title->setText(title());
    const QFileInfo file(m_assistant->reading().path);
    QString words = tr("%1 · %2").arg(file.fileName(), locale().formattedDataSize(m_assistant->preview().bytes));
    if (const SharedOutcome trial = m_assistant->trial())
        words = tr("%1 · %2 rows").arg(words, Format::points(trial->report.read));
    m_file->setText(hasFile ? words : QString());
    m_other->setVisible(hasFile && step() == ColumnsStep);
    m_columnsPane->setLocked(m_assistant->isWriting() || !m_assistant->whyNot().isEmpty());
    QList<Remedy> remedies;
    if (m_columnsPane->datesBox()->isVisibleTo(this))
        remedies << Remedy::ChooseDates;
    const bool isPurchases = m_assistant->preview().kind == exchange::ImportKind::Purchases;
    if (isPurchases && !m_columnsPane->createCustomersBox()->isChecked())
        remedies << Remedy::CreateCustomers;
    if (isPurchases && !m_columnsPane->createProductsBox()->isChecked())
        remedies << Remedy::CreateProducts;
    m_trialPanel->setRemedies(remedies);
    followFoot();
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_assistant->isWriting() || !m_assistant->whyNot().isEmpty() || DropZone::fileOf(event->mimeData()).isEmpty())
        return;
    m_filePane->setAimed(true);
    event->acceptProposedAction();
}

void ImportPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_filePane->setAimed(false);
    Page::dragLeaveEvent(event);
}

void ImportPage::dropEvent(QDropEvent *event)
{
    m_filePane->setAimed(false);
    openFile(DropZone::fileOf(event->mimeData()));
    event->acceptProposedAction();
}

QStringList ImportPage::snapshotStates() const
{
    return {u"columns"_s, u"rows"_s, u"written"_s};
}

void ImportPage::showSnapshotState(const QString &state)
{
    const SharedOutcome trial = m_assistant->trial();
    if (state == "columns"_L1) {
        m_isSample = true;
        openFile(writeSample(u"till-2026Q3.csv"_s));
    } else if (state == "rows"_L1) {
        showRows({});
    } else if (state == "written"_L1 && trial) {
        // Shown, not done: a picture leaves the store as it is.
        m_resultPanel->showOutcome(trial, false);
        showStep(WriteStep);
    }
}

} // namespace regulars::ui
