#include "ui/settings/import_section.h"

#include "exchange/import_service.h"
#include "exchange/rejects_file.h"
#include "texts/error_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/settings/column_list.h"
#include "ui/shell/desk_jobs.h"
#include "ui/settings/trial_panel.h"

#include <QCheckBox>
#include <QComboBox>
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

using Outcome = Result<std::shared_ptr<const ImportOutcome>>;

QString reasonOf(const Error &error)
{
    return errorText(error).sentence;
}

/// The one local file that is dragged; empty for anything else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

QString ImportSection::name() const
{
    return tr("Import");
}

void ImportSection::activate()
{
    follow();
}

void ImportSection::open(const QVariantMap &arguments)
{
    if (const auto kind = exchange::importKindFromName(arguments.value(u"kind"_s).toString()))
        setKind(*kind);
    if (const QString file = arguments.value(u"file"_s).toString(); !file.isEmpty())
        openFile(file);
}

void ImportSection::setKind(exchange::ImportKind kind)
{
    m_kind = kind;
    m_kinds->setCurrent(int(exchange::importKindNames().indexOf(exchange::importKindName(kind))));
    fillChoices();
    if (!m_path.isEmpty())
        readFile();
    else
        retranslate();
}

void ImportSection::openFile(const QString &path)
{
    if (!whyNot(Right::ImportData).isEmpty() || m_job)
        return;
    m_path = path;
    m_quiet = true;
    m_encoding->setCurrentIndex(0);
    m_delimiter->setCurrentIndex(0);
    m_dates->setCurrentIndex(0);
    m_header->setChecked(true);
    m_quiet = false;
    readFile();
}

void ImportSection::closeFile()
{
    if (m_job)
        return;
    ++m_generation;
    m_path.clear();
    m_failure.clear();
    m_isReading = false;
    forgetTrial();
    m_stack->setCurrentIndex(0);
    follow();
}

exchange::ImportRequest ImportSection::baseRequest() const
{
    exchange::ImportRequest request;
    request.kind = m_kind;
    request.path = m_path;
    request.encoding = m_encoding->currentData().toString();
    request.delimiter = m_delimiter->currentData().toString();
    request.hasHeader = m_header->isChecked();
    return request;
}

exchange::ImportRequest ImportSection::request() const
{
    exchange::ImportRequest request = baseRequest();
    request.mapping = m_columns->request();
    const bool isPurchases = m_kind == exchange::ImportKind::Purchases;
    request.createCustomers = (isPurchases || m_kind == exchange::ImportKind::Points) && m_createCustomers->isChecked();
    request.createProducts = isPurchases && m_createProducts->isChecked();
    request.shopId = m_desk.shop.id;
    const QString order = m_dates->currentData().toString();
    if (!order.isEmpty() && (isPurchases || m_kind == exchange::ImportKind::Customers)) {
        int column = m_columns->columnOf(isPurchases ? u"date"_s : u"registered_on"_s);
        if (column < 0)
            column = m_columns->columnOf(u"birthday"_s);
        const QString doubtful = m_preview.ambiguousDates.value(column);
        request.dateFormat = datePatternLike(doubtful.isEmpty() ? m_preview.examples.value(column) : doubtful, order == "day"_L1);
    }
    return request;
}

void ImportSection::readFile()
{
    const int generation = ++m_generation;
    m_isReading = true;
    m_failure.clear();
    forgetTrial();
    follow();
    m_jobs.aside({}, this,
                 [request = baseRequest(), store = m_desk.database->path()](const std::shared_ptr<JobControl> &) {
                     return readImportPreview(request, store);
                 },
                 [this, generation](const Result<ImportPreview> &preview) {
                     if (generation != m_generation)
                         return;
                     m_isReading = false;
                     if (preview) {
                         m_preview = *preview;
                         showPreview();
                         return;
                     }
                     m_failure = errorText(preview.error()).sentence;
                     // A file that was read before stays open, so that the choice can be corrected.
                     if (m_stack->currentIndex() == 0)
                         m_path.clear();
                     follow();
                 });
}

void ImportSection::showPreview()
{
    m_quiet = true;
    m_columns->load(m_preview);
    m_quiet = false;
    m_columns->setDatesSettled(!m_dates->currentData().toString().isEmpty());
    fillChoices();
    showSampleRows();
    m_stack->setCurrentIndex(1);
    follow();
    if (std::exchange(m_tryWhenRead, false))
        run(true);
}

void ImportSection::forgetTrial()
{
    m_isTried = false;
    m_outcome.reset();
    m_panel->clear();
}

void ImportSection::run(bool isTrial)
{
    if (m_job || m_path.isEmpty() || (!isTrial && !m_isTried))
        return;
    exchange::ImportRequest wanted = request();
    wanted.isDryRun = isTrial;
    m_failure.clear();
    m_outcome.reset();
    m_job = m_jobs.aside(isTrial ? tr("Trial run") : tr("Import"), this,
                         [wanted, database = m_desk.database, clock = m_desk.clock,
                          actor = m_desk.actor](const std::shared_ptr<JobControl> &job) -> Outcome {
                             TRY_LET(auto report, exchange::ImportService(*clock).runJob(*database, actor, wanted, *job, reasonOf));
                             return std::make_shared<const ImportOutcome>(summedUp(std::move(report)));
                         },
                         [this, isTrial](const Outcome &outcome) { showDone(outcome, isTrial); });
    m_panel->follow(m_job, isTrial);
    follow();
}

void ImportSection::showDone(const Outcome &outcome, bool isTrial)
{
    m_job.reset();
    m_isTried = outcome && isTrial;
    if (outcome) {
        m_outcome = *outcome;
        m_panel->showOutcome(m_outcome, isTrial);
    } else {
        m_panel->showFailure(errorText(outcome.error()).sentence);
    }
    follow();
}

void ImportSection::cancel()
{
    if (m_job)
        m_job->cancel();
}

void ImportSection::saveRejects(const QString &path)
{
    if (!m_outcome)
        return;
    exchange::ImportRequest wanted = request();
    wanted.encoding = m_outcome->report.encoding;
    wanted.rejectsPath = path;
    m_jobs.aside({}, this,
                 [wanted, outcome = m_outcome](const std::shared_ptr<JobControl> &) -> Status {
                     TRY(exchange::checkRejectsPath(wanted));
                     return exchange::writeRejects(wanted, outcome->report.rejects, reasonOf);
                 },
                 [this, path](const Status &done) {
                     m_failure = done ? QString() : errorText(done.error()).sentence;
                     if (done)
                         m_panel->setNote(tr("Saved as %1").arg(QFileInfo(path).fileName()));
                     follow();
                 });
}

void ImportSection::askFile()
{
    auto *dialog = new QFileDialog(this, tr("File to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSection::openFile);
    dialog->open();
}

void ImportSection::askRejectsPath()
{
    const QFileInfo source(m_path);
    auto *dialog = new QFileDialog(this, tr("Save rejected rows"), source.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("%1-rejected.csv").arg(source.completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSection::saveRejects);
    dialog->open();
}

QString ImportSection::message() const
{
    return m_notice->text().isEmpty() ? m_message->text() : m_notice->text();
}

void ImportSection::follow()
{
    const QString reason = whyNot(Right::ImportData);
    const bool isOpen = m_stack->currentIndex() == 1;
    const QString problem = isOpen ? m_columns->problem() : QString();
    const bool isFree = reason.isEmpty() && !m_job && !m_isReading;
    const bool isDoubtful = isOpen && m_columns->doubtfulDateColumn() >= 0;
    m_try->setEnabled(isFree && isOpen && problem.isEmpty() && !isDoubtful);
    m_write->setEnabled(m_try->isEnabled() && m_isTried && m_outcome && m_outcome->report.read > m_outcome->report.rejected);
    m_kinds->setEnabled(!m_job);
    m_other->setEnabled(!m_job);
    for (QWidget *choice : {static_cast<QWidget *>(m_encodingRow), static_cast<QWidget *>(m_delimiterRow),
                            static_cast<QWidget *>(m_datesRow), static_cast<QWidget *>(m_header),
                            static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_createCustomers),
                            static_cast<QWidget *>(m_createProducts)})
        choice->setEnabled(!m_job && reason.isEmpty());
    m_summary->setText(isOpen ? m_columns->summary() : QString());
    const QFileInfo file(m_path);
    m_file->setText(m_path.isEmpty() ? QString() : tr("%1 · %2").arg(file.fileName(), locale().formattedDataSize(file.size())));
    m_other->setVisible(isOpen);
    const bool isPurchases = m_kind == exchange::ImportKind::Purchases;
    m_createCustomers->setVisible(isOpen && (isPurchases || m_kind == exchange::ImportKind::Points));
    m_createProducts->setVisible(isOpen && isPurchases);
    showMessage(reason, problem, isDoubtful);
}

void ImportSection::showMessage(const QString &reason, const QString &problem, bool isDoubtful)
{
    const bool isOpen = m_stack->currentIndex() == 1;
    const bool mayTry = isOpen && !m_isTried && !m_job && !m_outcome;
    QString next;
    if (!reason.isEmpty())
        m_notice->show(NoticeKind::Info, reason);
    else if (!m_failure.isEmpty())
        m_notice->show(NoticeKind::Danger, m_failure);
    else if (m_isReading)
        next = tr("Reading the file…");
    else if (!problem.isEmpty())
        m_notice->show(NoticeKind::Danger, problem);
    else if (isDoubtful)
        m_notice->show(NoticeKind::Warning, tr("Choose whether the day or the month comes first."));
    else if (mayTry)
        next = m_columns->countsEachLineAsOne() ? tr("Try first. Without a quantity each line counts as one piece.")
                                                : tr("Try first; then it can be written.");
    const bool isSaid = !reason.isEmpty() || !m_failure.isEmpty() || (!m_isReading && (!problem.isEmpty() || isDoubtful));
    if (!isSaid)
        m_notice->clear();
    m_message->setText(next);
}

void ImportSection::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_job && whyNot(Right::ImportData).isEmpty() && !draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportSection::dropEvent(QDropEvent *event)
{
    openFile(draggedFile(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace regulars::ui
