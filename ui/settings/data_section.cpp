#include "ui/settings/data_section.h"

#include "texts/error_text.h"
#include "ui/kit/card.h"
#include "ui/kit/figure_block.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/settings/check_words.h"
#include "ui/shell/desk_jobs.h"
#include "ui/settings/export_card.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum Figure { Customers, Purchases, Returns, Revenue, Points, kFigureCount };
enum Column { Checked, Subject, Expected, Found, kColumnCount };
constexpr int kTableRows = 8;

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

DataSection::DataSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QVBoxLayout *cards = addCardColumn(column);
    cards->addWidget(buildStore());
    buildVerify();
    cards->addWidget(m_verify.card);
    buildNight();
    cards->addWidget(m_night.card);
    m_export = new ExportCard(desk, jobs, whyNot(Right::ExportData));
    cards->addWidget(m_export);
    cards->addStretch(1);
    const QString reason = whyNot(Right::Maintain);
    for (PushButton *button : {m_verifyButton, m_repairButton, m_nightButton})
        button->setEnabled(reason.isEmpty());
    retranslate();
}

QWidget *DataSection::buildStore()
{
    m_store = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (int i = 0; i < kFigureCount; ++i) {
        m_figures.append(new FigureBlock({}, TextRole::CounterFigure));
        row->addWidget(m_figures.last(), 1);
    }
    m_place = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_place->setElideMode(Qt::ElideMiddle);
    m_store->contentLayout()->setContentsMargins(0, 0, 0, metric::kSpace16);
    m_store->contentLayout()->addLayout(row);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    foot->addWidget(m_place);
    m_store->contentLayout()->addLayout(foot);
    return m_store;
}

DataSection::Task DataSection::makeTask()
{
    Task task;
    task.card = new Card;
    task.words = new TextLabel(TextRole::Body, Tone::Secondary);
    task.words->setWordWrap(true);
    task.result = new NoticeStrip;
    task.reason = new TextLabel(TextRole::Body, Tone::Secondary);
    task.buttons = new QHBoxLayout;
    task.buttons->setSpacing(metric::kSpace8);
    QVBoxLayout *column = task.card->contentLayout();
    column->setSpacing(metric::kSpace12);
    column->addWidget(task.words);
    column->addWidget(task.result);
    column->addStretch();
    column->addLayout(task.buttons);
    return task;
}

void DataSection::buildVerify()
{
    m_verify = makeTask();
    m_verifyButton = new PushButton({});
    m_verifyButton->setObjectName(u"verify"_s);
    m_verifyButton->setIconName(u"shield-check"_s);
    m_repairButton = new PushButton({});
    m_repairButton->setObjectName(u"repair"_s);
    m_repairButton->setVisible(false);
    m_verify.buttons->addWidget(m_verifyButton);
    m_verify.buttons->addWidget(m_repairButton);
    m_verify.buttons->addWidget(m_verify.reason, 1);
    m_differences = new QStandardItemModel(0, kColumnCount, this);
    m_table = new QTableView;
    m_table->setModel(m_differences);
    RowDelegate *delegate = TableStyle::apply(m_table);
    delegate->setColumn(Checked, CellKind::Strong);
    delegate->setColumn(Subject, CellKind::SecondaryFigure);
    delegate->setColumn(Expected, CellKind::Figure);
    delegate->setColumn(Found, CellKind::Figure);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setVisible(false);
    m_verify.card->contentLayout()->insertWidget(2, m_table);
    connect(m_verifyButton, &PushButton::clicked, this, &DataSection::verify);
    connect(m_repairButton, &PushButton::clicked, this, &DataSection::repair);
}

void DataSection::buildNight()
{
    m_night = makeTask();
    m_nightButton = new PushButton({});
    m_nightButton->setObjectName(u"night"_s);
    m_nightButton->setIconName(u"moon"_s);
    m_night.buttons->addWidget(m_nightButton);
    m_night.buttons->addWidget(m_night.reason, 1);
    connect(m_nightButton, &PushButton::clicked, this, &DataSection::runNight);
}

QString DataSection::name() const
{
    return tr("Data");
}

void DataSection::activate()
{
    loadFigures();
}

void DataSection::noticeChanges(const db::ChangeSet &changes)
{
    Q_UNUSED(changes)
    if (isVisible())
        loadFigures();
}

void DataSection::loadFigures()
{
    if (m_isLoading) { // one count at a time; what changes meanwhile is counted once more
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_isStale = false;
    m_jobs.askLong(this, [](db::ReadSession &session) { return upkeep::storeInfo(session); },
                   [this](const Result<upkeep::StoreInfo> &info) {
                       m_isLoading = false;
                       if (info)
                           m_info = *info;
                       showFigures();
                       if (m_isStale && isVisible())
                           loadFigures();
                   });
}

void DataSection::showFigures()
{
    if (!m_info)
        return;
    m_figures[Customers]->setFigure(Format::points(m_info->customers));
    m_figures[Purchases]->setFigure(Format::points(m_info->purchases));
    m_figures[Purchases]->setCaption(tr("%1 walk-ins", "purchases without a customer").arg(Format::points(m_info->walkIns)));
    m_figures[Returns]->setFigure(Format::points(m_info->returns));
    m_figures[Revenue]->setFigure(Format::moneyShort(m_info->netMinor, m_info->currency.code, m_info->currency.digits));
    m_figures[Points]->setFigure(Format::points(m_info->pointsOutstanding));
    m_place->setText(tr("%1 · schema %2").arg(QDir::toNativeSeparators(m_desk.database->path())).arg(m_info->schema));
}

void DataSection::setBusy(Task &task, bool busy)
{
    const bool may = can(m_desk.actor.role, Right::Maintain);
    for (int i = 0; i < task.buttons->count(); ++i) {
        if (auto *button = qobject_cast<PushButton *>(task.buttons->itemAt(i)->widget()))
            button->setEnabled(may && !busy);
    }
    if (may)
        task.reason->setText(busy ? tr("Running; the bar at the foot shows how far and can stop it.") : QString());
}

void DataSection::verify()
{
    setBusy(m_verify, true);
    m_jobs.read(tr("Verify"), this,
                [clock = m_desk.clock, actor = m_desk.actor](db::ReadSession &session, JobControl &job) {
                    return upkeep::VerifyService(*clock).verify(session, actor, &job);
                },
                [this](const Result<upkeep::VerifyReport> &report) {
                    setBusy(m_verify, false);
                    showVerified(report);
                });
}

void DataSection::showVerified(const Result<upkeep::VerifyReport> &report)
{
    m_differences->removeRows(0, m_differences->rowCount());
    m_repairButton->setVisible(false);
    m_table->setVisible(false);
    if (!report) {
        m_verify.result->show(NoticeKind::Danger, errorText(report.error()).sentence);
        return;
    }
    qint64 compared = 0;
    for (const auto &[check, count] : report->checked)
        compared += count;
    if (report->isOk()) {
        m_verify.result->show(NoticeKind::Success, tr("Everything agrees: %1 checks, %2 figures compared.")
                                                       .arg(report->checked.size())
                                                       .arg(Format::points(compared)));
        return;
    }
    bool canHelp = false;
    for (const upkeep::Difference &difference : report->differences) {
        m_differences->appendRow({cell(checkName(difference.check)), cell(QString::number(difference.subject)),
                                  cell(difference.expected), cell(difference.found)});
        canHelp = canHelp || isDerived(difference.check);
    }
    m_table->setFixedHeight(metric::kTableHeader + m_table->verticalHeader()->defaultSectionSize() * qMin(kTableRows, m_differences->rowCount()) + 2);
    m_table->setVisible(true);
    m_repairButton->setVisible(canHelp);
    m_verify.result->show(NoticeKind::Danger,
                          canHelp ? tr("%n difference(s). What is derived can be repaired; facts come from a backup.", nullptr,
                                       int(report->differences.size()))
                                  : tr("%n difference(s) in the facts themselves. Restore the newest backup.", nullptr,
                                       int(report->differences.size())));
}

void DataSection::repair()
{
    setBusy(m_verify, true);
    m_jobs.write(tr("Repair"), this,
                 [clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, JobControl &) {
                     return upkeep::VerifyService(*clock).repair(session, actor);
                 },
                 [this](const Status &done) {
                     setBusy(m_verify, false);
                     if (done)
                         verify();
                     else
                         m_verify.result->show(NoticeKind::Danger, errorText(done.error()).sentence);
                 });
}

void DataSection::runNight()
{
    setBusy(m_night, true);
    m_jobs.write(tr("Night run"), this,
                 [clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, JobControl &job) {
                     return upkeep::NightRunService(*clock).run(session, actor, &job);
                 },
                 [this](const Result<upkeep::NightRunReport> &report) {
                     setBusy(m_night, false);
                     showNight(report);
                 });
}

void DataSection::showNight(const Result<upkeep::NightRunReport> &report)
{
    if (!report) {
        m_night.result->show(NoticeKind::Danger, errorText(report.error()).sentence);
        return;
    }
    if (report->customers == 0) {
        m_night.result->show(NoticeKind::Success, tr("Nothing was due."));
        return;
    }
    m_night.result->show(NoticeKind::Success, tr("%1 customers looked at: %2 tiers renewed, %3 lowered, %4 points expired.")
                                                  .arg(Format::points(report->customers), Format::points(report->tiersRenewed),
                                                       Format::points(report->tiersLowered),
                                                       Format::points(report->pointsExpired)));
}

QString DataSection::verifyResult() const { return m_verify.result->text(); }
QString DataSection::nightResult() const { return m_night.result->text(); }

void DataSection::retranslate()
{
    m_store->setTitle(tr("This store"));
    m_figures[Customers]->setLabel(tr("Customers"));
    m_figures[Purchases]->setLabel(tr("Purchases"));
    m_figures[Returns]->setLabel(tr("Returns"));
    m_figures[Revenue]->setLabel(tr("Net revenue"));
    m_figures[Points]->setLabel(tr("Points outstanding"));
    m_verify.card->setTitle(tr("Verify"));
    m_verify.words->setText(tr("Computes every balance, summary and counter anew from the purchases and entries, and checks the "
                               "file and the audit trail. Nothing is changed."));
    m_verifyButton->setText(tr("Verify now"));
    m_repairButton->setText(tr("Repair"));
    m_differences->setHorizontalHeaderLabels({tr("What differs"), tr("Number"), tr("Expected"), tr("Found")});
    for (int column = Subject; column <= Found; ++column)
        m_differences->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_night.card->setTitle(tr("Night run"));
    m_night.words->setText(tr("Renews and lowers tiers that fall due and writes off points that have expired. It runs by itself "
                              "when a day begins; running it again does no harm."));
    m_nightButton->setText(tr("Run now"));
    const QString reason = whyNot(Right::Maintain);
    for (const Task *task : {&m_verify, &m_night})
        task->reason->setText(reason);
    m_export->setReason(whyNot(Right::ExportData));
    m_export->retranslate();
    showFigures();
}

void DataSection::showSample()
{
    activate();
    if (can(m_desk.actor.role, Right::Maintain))
        verify();
}

} // namespace regulars::ui
