#include "ui/exchange/run_list.h"

#include "exchange/import_run_query.h"
#include "texts/error_text.h"
#include "texts/undo_text.h"
#include "ui/exchange/kind_words.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/shell/desk_jobs.h"
#include "undo/import_undo_service.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kMostRuns = 100;
constexpr int kMostNamed = 3; // in the question

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

RunList::RunList(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    m_title = new TextLabel(TextRole::CardTitle);
    auto *head = new PaneBar(metric::kCardHead);
    head->row()->addWidget(m_title, 1);
    m_notice = new NoticeStrip;
    m_empty = new TextLabel(TextRole::Body, Tone::Secondary);
    m_empty->setWordWrap(true);
    auto *empty = new QHBoxLayout;
    empty->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, metric::kSpace16);
    empty->addWidget(m_empty);
    m_model = new QStandardItemModel(0, kColumns, this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    RowDelegate *delegate = TableStyle::apply(m_table);
    delegate->setColumn(File, CellKind::Strong);
    delegate->setColumn(Kind, CellKind::Secondary);
    for (const int column : {int(Added), int(Changed), int(Rejected)})
        delegate->setColumn(column, CellKind::Figure);
    delegate->setColumn(State, CellKind::Badge);
    delegate->setColumn(Act, CellKind::Link);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(File, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_notice);
    column->addLayout(empty);
    column->addWidget(m_table, 1);
    column->addStretch();
    m_table->hide();
    connect(delegate, &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { actOnRow(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { actOnRow(index.row()); });
    connect(m_notice, &NoticeStrip::actionTriggered, this, [this] { showKept(m_lastUndone); });
    retranslate();
}

void RunList::refresh()
{
    const int generation = ++m_generation;
    m_jobs.ask(this, [](db::ReadSession &session) { return exchange::importRuns(session, kMostRuns); },
               [this, generation](const Result<QList<exchange::ImportRun>> &runs) {
                   if (generation != m_generation)
                       return;
                   if (!runs) {
                       say(errorText(runs.error()).sentence);
                       return;
                   }
                   m_runs = *runs;
                   fill();
                   emit refreshed();
               });
}

void RunList::fill()
{
    const int row = m_table->currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    const QDate today = toDate(m_desk.today());
    for (const exchange::ImportRun &run : m_runs) {
        const auto kind = exchange::importKindFromName(run.kind);
        auto *state = cell(run.isPartlyUndone() ? tr("Partly taken back")
                           : run.undoneAtMs     ? tr("Taken back")
                           : run.isRemembered   ? tr("In the store")
                                                : tr("Older"));
        state->setData(int(run.undoneAtMs ? BadgeKind::Warning : run.isRemembered ? BadgeKind::Success : BadgeKind::Neutral),
                       RowDelegate::kBadgeRole);
        auto *rejected = cell(Format::points(run.rejected));
        rejected->setData(int(run.rejected > 0 ? Tone::Danger : Tone::Secondary), RowDelegate::kToneRole);
        auto *file = cell(run.fileName);
        file->setToolTip(run.fileName);
        m_model->appendRow({cell(Format::moment(m_desk.time.local(run.atMs), today)), file,
                            cell(kind ? kindName(*kind) : run.kind), cell(Format::points(run.added)),
                            cell(Format::points(run.updated)), rejected, state, cell(run.canUndo() ? tr("Undo…") : run.isPartlyUndone() ? tr("%1 left…").arg(Format::points(run.undo.left())) : QString())});
    }
    m_empty->setVisible(m_runs.isEmpty());
    m_table->setVisible(!m_runs.isEmpty());
    if (row >= 0)
        m_table->selectRow(qMin(row, m_model->rowCount() - 1));
}

void RunList::actOnRow(int row)
{
    if (row < 0 || row >= m_runs.size())
        return;
    if (m_runs.at(row).canUndo())
        askUndo(m_runs.at(row).id);
    else if (m_runs.at(row).isPartlyUndone())
        showKept(m_runs.at(row).id);
}

void RunList::showKept(exchange::ImportRunId id)
{
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), [id](const exchange::ImportRun &one) { return one.id == id; });
    if (run == m_runs.end() || !run->isPartlyUndone())
        return;
    m_kept = new KeptPanel(run->undo, this);
    m_kept->openCentred();
}

void RunList::askUndo(exchange::ImportRunId id)
{
    if (m_isUndoing || !can(m_desk.actor.role, Right::ImportData))
        return;
    m_isUndoing = true;
    m_notice->clear();
    m_jobs.aside(tr("What an undo would take back"), this,
                 [id, database = m_desk.database, clock = m_desk.clock, actor = m_desk.actor](const std::shared_ptr<JobControl> &job) {
                     return undo::ImportUndoService(*clock).preview(*database, actor, id, *job);
                 },
                 [this, id](const Result<exchange::UndoReport> &report) {
                     m_isUndoing = false;
                     if (report)
                         showQuestion(id, *report);
                     else
                         say(errorText(report.error()).sentence);
                 });
}

void RunList::showQuestion(exchange::ImportRunId id, const exchange::UndoReport &report)
{
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), [id](const exchange::ImportRun &one) { return one.id == id; });
    const QString file = run == m_runs.end() ? QString() : run->fileName;
    m_question = new ConfirmPanel(file.isEmpty() ? tr("Undo this import?") : tr("Undo the import of %1?").arg(file),
                                  questionWords(report), tr("Undo this import"), this);
    connect(m_question, &ConfirmPanel::confirmed, this, [this, id] { undo(id); });
    m_question->openCentred();
}

void RunList::undo(exchange::ImportRunId id)
{
    if (m_isUndoing)
        return;
    m_isUndoing = true;
    m_jobs.aside(tr("Undo of an import"), this,
                 [id, database = m_desk.database, clock = m_desk.clock, actor = m_desk.actor](const std::shared_ptr<JobControl> &job) {
                     return undo::ImportUndoService(*clock).runJob(*database, actor, id, false, *job);
                 },
                 [this, id](const Result<exchange::UndoReport> &report) {
                     m_isUndoing = false;
                     if (!report) {
                         say(errorText(report.error()).sentence);
                         return;
                     }
                     const QString words = undoneWords(*report);
                     const bool isWhole = report->left() == 0;
                     m_lastUndone = id;
                     m_notice->setAction(isWhole ? QString() : tr("What stays…"));
                     if (isWhole)
                         m_notice->show(NoticeKind::Success, tr("Taken back. %1").arg(words));
                     else
                         m_notice->show(NoticeKind::Warning, tr("Taken back in part. %1").arg(words));
                     refresh();
                     emit undone(id, words, isWhole);
                 });
}

QString RunList::undoneWords(const exchange::UndoReport &report)
{
    QStringList words;
    const auto add = [&words](qint64 count, const QString &text) {
        if (count != 0)
            words << text.arg(Format::points(count));
    };
    add(report.customersRemoved, tr("Customers taken out: %1."));
    add(report.customersKept, tr("Customers that stay, since something happened with them: %1."));
    add(report.productsRemoved, tr("Products taken out: %1."));
    add(report.productsKept, tr("Products that stay, since they were sold: %1."));
    add(report.fieldsRestored, tr("Fields as before: %1."));
    add(report.fieldsKept, tr("Fields that stay, since they were changed again: %1."));
    add(report.purchasesRemoved, tr("Purchases taken out: %1."));
    add(report.purchasesKept, tr("Purchases that stay, since goods came back or lines were added: %1."));
    add(report.returnsRemoved, tr("Returns taken out: %1."));
    add(report.returnsKept, tr("Returns that stay: %1."));
    add(report.pointsTakenBack, tr("Points taken back: %1."));
    add(report.balancesSettled, tr("Customers whose points are evened out: %1."));
    add(report.deficits, tr("Customers who had spent points that are gone now, and owe them: %1."));
    return words.isEmpty() ? tr("There is nothing of it to take back.") : words.join(u' ');
}

QString RunList::questionWords(const exchange::UndoReport &report)
{
    QStringList words;
    const auto add = [&words](qint64 count, const QString &text) {
        if (count != 0)
            words << text.arg(Format::points(count));
    };
    add(report.customersRemoved, tr("Customers to be taken out: %1."));
    add(report.productsRemoved, tr("Products to be taken out: %1."));
    add(report.purchasesRemoved, tr("Purchases to be taken out: %1."));
    add(report.returnsRemoved, tr("Returns to be taken out: %1."));
    add(report.fieldsRestored, tr("Fields to be as before, unless they were changed again: %1."));
    add(report.pointsTakenBack, tr("Points to be taken back: %1."));
    const qint64 left = report.customersKept + report.productsKept + report.purchasesKept + report.returnsKept;
    add(left, tr("Stay, since something stands on them by now: %1."));
    for (const exchange::UndoKept &each : report.kept.mid(0, kMostNamed))
        words << tr("%1.").arg(keptText(each.kind, each.name, each.holder, each.why));
    return words.isEmpty() ? tr("There is nothing of it to take back.") : words.join(u' ');
}

void RunList::say(const QString &problem)
{
    m_notice->setAction({});
    m_notice->show(NoticeKind::Danger, problem);
    emit undoFailed(problem);
}

QString RunList::notice() const
{
    return m_notice->text();
}

void RunList::retranslate()
{
    m_title->setText(tr("Recent imports"));
    m_empty->setText(tr("None yet. What was imported stands here and can be taken back."));
    m_table->setAccessibleName(tr("Recent imports"));
    m_model->setHorizontalHeaderLabels({tr("When"), tr("File"), tr("Rows"), tr("Added"), tr("Changed"), tr("Rejected"), tr("State"), {}});
    for (const int column : {int(Added), int(Changed), int(Rejected)})
        m_model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    fill();
}

} // namespace regulars::ui
