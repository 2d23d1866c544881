#include "ui/settings/export_card.h"

#include "exchange/export_service.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/export_strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

ExportCard::ExportCard(Desk &desk, DeskJobs &jobs, const QString &reason, QWidget *parent)
    : Card({}, parent), m_desk(desk), m_reason(reason)
{
    m_kind = new QComboBox;
    for (const QString &name : {u"customers"_s, u"purchases"_s, u"products"_s, u"points"_s})
        m_kind->addItem(name, name);
    m_from = new DateEdit;
    m_to = new DateEdit;
    for (DateEdit *day : {m_from, m_to}) {
        day->setReferenceDay(toDate(desk.today()));
        connect(day, &DateEdit::textChanged, this, &ExportCard::follow);
    }
    m_kindRow = new FormRow({}, m_kind);
    m_fromRow = new FormRow({}, m_from);
    m_toRow = new FormRow({}, m_to);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(metric::kSpace16);
    for (FormRow *row : {m_kindRow, m_fromRow, m_toRow})
        fields->addWidget(row, 1, Qt::AlignTop);
    m_strip = new ExportStrip(desk, jobs);
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
    contentLayout()->addWidget(m_strip);
    contentLayout()->addLayout(buttons);
    m_import = new LinkButton({});
    m_import->setObjectName(u"import"_s);
    m_import->setIconName(u"upload"_s);
    addHeadWidget(m_import);
    connect(m_import, &LinkButton::clicked, this, &ExportCard::importRequested);
    connect(m_export, &PushButton::clicked, this, &ExportCard::askPath);
    connect(m_strip, &ExportStrip::runningChanged, this, &ExportCard::follow);
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
    m_export->setEnabled(m_reason.isEmpty() && !m_strip->isRunning() && !m_fromRow->hasError() && !m_toRow->hasError());
    m_reasonLabel->setText(m_strip->isRunning() ? tr("Running; the bar at the foot shows how far and can stop it.") : m_reason);
}

exchange::ExportRequest ExportCard::request() const
{
    exchange::ExportRequest request;
    request.kind = exchange::exportKindFromName(m_kind->currentData().toString()).value_or(exchange::ExportKind::Customers);
    if (const auto from = m_from->date())
        request.from = toEpochDay(*from);
    if (const auto to = m_to->date())
        request.to = toEpochDay(*to) + 1; // the field means the whole day
    return request;
}

ExportWork ExportCard::work() const
{
    return [wanted = request(), database = m_desk.database, clock = m_desk.clock,
            actor = m_desk.actor](const QString &path, JobControl &job) {
        exchange::ExportRequest request = wanted;
        request.path = path;
        request.overwrites = true; // the dialog has asked
        return exchange::ExportService(*clock).runJob(*database, actor, request, job);
    };
}

void ExportCard::askPath()
{
    m_strip->askFor(work(), m_kind->currentData().toString(), ExportStrip::listSuffixes() + QStringList{u"json"_s});
}

void ExportCard::exportTo(const QString &path)
{
    m_strip->run(work(), path);
}

QString ExportCard::result() const
{
    return m_strip->text();
}

void ExportCard::retranslate()
{
    setTitle(tr("Export"));
    m_kindRow->setLabel(tr("What"));
    const QStringList kinds{tr("Customers"), tr("Purchases"), tr("Products"), tr("Points")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds.at(i));
    m_fromRow->setLabel(tr("From"));
    m_toRow->setLabel(tr("To"));
    m_fromRow->setHint(tr("Empty: from the beginning."));
    m_toRow->setHint(tr("Empty: to today."));
    m_export->setText(tr("Export…"));
    m_import->setText(tr("Import a file…"));
    follow();
}

} // namespace regulars::ui
