#include "ui/settings/export_card.h"

#include "texts/error_text.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/shell/desk_jobs.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

ExportCard::ExportCard(Desk &desk, DeskJobs &jobs, const QString &reason, QWidget *parent)
    : Card({}, parent), m_desk(desk), m_jobs(jobs), m_reason(reason)
{
    m_kind = new QComboBox;
    for (const QString &name : {u"customers"_s, u"purchases"_s, u"products"_s, u"points"_s})
        m_kind->addItem(name, name);
    m_format = new QComboBox;
    m_format->addItem(u"CSV"_s, u"csv"_s);
    m_format->addItem(u"JSON"_s, u"json"_s);
    m_from = new DateEdit;
    m_to = new DateEdit;
    for (DateEdit *day : {m_from, m_to}) {
        day->setReferenceDay(toDate(desk.today()));
        connect(day, &DateEdit::textChanged, this, &ExportCard::follow);
    }
    m_kindRow = new FormRow({}, m_kind);
    m_formatRow = new FormRow({}, m_format);
    m_fromRow = new FormRow({}, m_from);
    m_toRow = new FormRow({}, m_to);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(metric::kSpace16);
    for (FormRow *row : {m_kindRow, m_fromRow, m_toRow, m_formatRow})
        fields->addWidget(row, 1, Qt::AlignTop);
    m_result = new NoticeStrip;
    m_export = new PushButton({});
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"download"_s);
    m_reasonLabel = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kSpace12);
    buttons->addWidget(m_export);
    buttons->addWidget(m_reasonLabel, 1);
    contentLayout()->setSpacing(metric::kSpace12);
    contentLayout()->addLayout(fields);
    contentLayout()->addWidget(m_result);
    contentLayout()->addLayout(buttons);
    connect(m_export, &PushButton::clicked, this, &ExportCard::askPath);
    retranslate();
}

void ExportCard::setReason(const QString &reason)
{
    m_reason = reason;
    follow();
}

void ExportCard::follow()
{
    const QString wrong = tr("No such day. Write it as 2026-10-31.");
    m_fromRow->setError(m_from->isInvalid() ? wrong : QString());
    const bool isBackwards = m_from->date() && m_to->date() && *m_from->date() > *m_to->date();
    m_toRow->setError(m_to->isInvalid() ? wrong : isBackwards ? tr("Ends before it begins.") : QString());
    m_export->setEnabled(m_reason.isEmpty() && !m_isRunning && !m_fromRow->hasError() && !m_toRow->hasError());
    m_reasonLabel->setText(m_isRunning ? tr("Running; the bar at the foot shows how far and can stop it.") : m_reason);
}

void ExportCard::askPath()
{
    const QString suffix = m_format->currentData().toString();
    const QString day = toDate(m_desk.today()).toString(u"yyyyMMdd"_s);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Export to"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"%1-%2.%3"_s.arg(m_kind->currentData().toString(), day, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportCard::exportTo);
    dialog->open();
}

void ExportCard::exportTo(const QString &path)
{
    const auto kind = exchange::exportKindFromName(m_kind->currentData().toString());
    if (!kind || m_isRunning)
        return;
    exchange::ExportRequest request;
    request.kind = *kind;
    request.path = path;
    if (const auto from = m_from->date())
        request.from = toEpochDay(*from);
    if (const auto to = m_to->date())
        request.to = toEpochDay(*to) + 1; // the field means the whole day
    m_isRunning = true;
    follow();
    m_jobs.aside(tr("Export"), this,
                 [request, database = m_desk.database, clock = m_desk.clock,
                  actor = m_desk.actor](const std::shared_ptr<JobControl> &job) {
                     return exchange::ExportService(*clock).runJob(*database, actor, request, *job);
                 },
                 [this, path](const Result<exchange::ExportReport> &report) { showDone(report, path); });
}

void ExportCard::showDone(const Result<exchange::ExportReport> &report, const QString &path)
{
    m_isRunning = false;
    follow();
    if (report)
        m_result->show(NoticeKind::Success,
                       tr("%1 rows written to %2").arg(Format::points(report->rows), QFileInfo(path).fileName()));
    else
        m_result->show(NoticeKind::Danger, errorText(report.error()).sentence);
}

QString ExportCard::result() const
{
    return m_result->text();
}

void ExportCard::retranslate()
{
    setTitle(tr("Export"));
    m_kindRow->setLabel(tr("What"));
    const QStringList kinds{tr("Customers"), tr("Purchases"), tr("Products"), tr("Points")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds.at(i));
    m_formatRow->setLabel(tr("Format"));
    m_fromRow->setLabel(tr("From"));
    m_toRow->setLabel(tr("To"));
    m_fromRow->setHint(tr("Empty: from the beginning."));
    m_toRow->setHint(tr("Empty: to today."));
    m_export->setText(tr("Export…"));
    follow();
}

} // namespace regulars::ui
