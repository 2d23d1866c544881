#include "ui/parts/export_strip.h"

#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/shell/desk_jobs.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

QString filterOf(const QString &suffix)
{
    if (suffix == "xlsx"_L1)
        return ExportStrip::tr("Spreadsheet (*.xlsx)");
    if (suffix == "json"_L1)
        return ExportStrip::tr("For programs (*.json)");
    if (suffix == "pdf"_L1)
        return ExportStrip::tr("Page (*.pdf)");
    if (suffix == "png"_L1)
        return ExportStrip::tr("Picture (*.png)");
    return ExportStrip::tr("Text table (*.csv)");
}

} // namespace

ExportStrip::ExportStrip(Desk &desk, DeskJobs &jobs, QWidget *parent) : NoticeStrip(parent), m_desk(desk), m_jobs(jobs)
{
    connect(this, &NoticeStrip::actionTriggered, this, &ExportStrip::showInFolder);
    clear();
}

QStringList ExportStrip::listSuffixes()
{
    return {u"xlsx"_s, u"csv"_s};
}

QString ExportStrip::whyNot() const
{
    return can(m_desk.actor.role, Right::ExportData) ? QString() : tr("Only a marketer or a manager may export.");
}

void ExportStrip::ask(exchange::ListToExport list, const QString &fileName)
{
    const auto work = [list = std::move(list), database = m_desk.database, clock = m_desk.clock,
                       actor = m_desk.actor](const QString &path, JobControl &job) {
        return exchange::ListExportService(*clock).runJob(*database, actor, list, path, job);
    };
    askFor(work, fileName, listSuffixes());
}

void ExportStrip::write(exchange::ListToExport list, const QString &path)
{
    run([list = std::move(list), database = m_desk.database, clock = m_desk.clock, actor = m_desk.actor](
            const QString &to, JobControl &job) { return exchange::ListExportService(*clock).runJob(*database, actor, list, to, job); },
        path);
}

void ExportStrip::askFor(const ExportWork &work, const QString &fileName, const QStringList &suffixes)
{
    if (m_isRunning || !whyNot().isEmpty())
        return;
    const QString day = toDate(m_desk.today()).toString(u"yyyyMMdd"_s);
    auto *dialog = new QFileDialog(this, tr("Export to"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const QString &suffix : suffixes)
        filters << filterOf(suffix);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixes.constFirst());
    const QString name = u"%1-%2."_s.arg(fileName, day);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, suffixes, filters, name](const QString &filter) {
        const QString suffix = suffixes.value(filters.indexOf(filter));
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(name + suffix);
    });
    dialog->selectFile(name + suffixes.constFirst());
    connect(dialog, &QFileDialog::fileSelected, this, [this, work](const QString &path) { run(work, path); });
    dialog->open();
}

void ExportStrip::run(const ExportWork &work, const QString &path)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    clear();
    emit runningChanged(true);
    m_jobs.aside(tr("Export"), this,
                 [work, path](const std::shared_ptr<JobControl> &job) { return work(path, *job); },
                 [this, path](const Result<exchange::ExportReport> &report) { showDone(report, path); });
}

void ExportStrip::showDone(const Result<exchange::ExportReport> &report, const QString &path)
{
    m_isRunning = false;
    m_path = path;
    setAction(report ? tr("Show in folder") : QString());
    if (report && report->rows == kNoRows)
        show(NoticeKind::Success, tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
    else if (report)
        show(NoticeKind::Success,
             tr("%1 rows are in %2.").arg(Format::points(report->rows), QDir::toNativeSeparators(path)));
    else if (report.error().code == ErrorCode::Cancelled)
        show(NoticeKind::Info, tr("The export was stopped; there is no file."));
    else
        show(NoticeKind::Danger, errorText(report.error()).sentence);
    emit runningChanged(false);
}

void ExportStrip::showInFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
}

void ExportStrip::changeEvent(QEvent *event)
{
    // What was said stands in the language of then.
    if (event->type() == QEvent::LanguageChange && !m_isRunning)
        clear();
    NoticeStrip::changeEvent(event);
}

} // namespace regulars::ui
