#include "ui/loyalty/points/expiring_view.h"

#include "directory/bulk_tag_service.h"
#include "texts/error_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/customer_words.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kMonthsAhead = 12;
constexpr int kMonthsWidth = 360;

QTableView *tableOf(QStandardItemModel *model, const QList<CellKind> &kinds)
{
    auto *table = new QTableView;
    RowDelegate *delegate = TableStyle::apply(table);
    table->setModel(model);
    for (int i = 0; i < kinds.size(); ++i)
        delegate->setColumn(i, kinds[i]);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

QList<QStandardItem *> rowOf(const QStringList &words)
{
    QList<QStandardItem *> row;
    for (const QString &word : words)
        row.append(new QStandardItem(word));
    return row;
}

QString monthText(EpochDay month) { return toDate(month).toString(u"yyyy-MM"_s); }

} // namespace

ExpiringView::ExpiringView(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    build();
    retranslate();
}

void ExpiringView::build()
{
    m_monthModel = new QStandardItemModel(0, 3, this);
    m_customerModel = new QStandardItemModel(0, 4, this);
    m_months = tableOf(m_monthModel, {CellKind::Strong, CellKind::StrongFigure, CellKind::SecondaryFigure});
    m_customers = tableOf(m_customerModel, {CellKind::Strong, CellKind::Secondary, CellKind::Secondary, CellKind::StrongFigure});
    m_purse = new SegmentedSwitch({QString(), QString()});
    m_head = new TextLabel(TextRole::CardTitle);
    m_more = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_tag = new PushButton({});
    m_tag->setControlSize(ControlSize::Bar);
    m_tag->setIconName(u"tag"_s);
    m_notice = new NoticeStrip;
    m_undo = new UndoBar;
    m_empty = new EmptyState(u"calendar-check"_s);

    auto *left = new PaneGround;
    left->setFixedWidth(kMonthsWidth);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    auto *leftBar = new PaneBar(metric::kFilterBar);
    leftBar->row()->addWidget(m_purse);
    leftBar->row()->addStretch(1);
    leftColumn->addWidget(leftBar);
    leftColumn->addWidget(new HairLine(Qt::Horizontal));
    leftColumn->addWidget(m_months, 1);

    auto *right = new PaneGround;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    auto *rightBar = new PaneBar(metric::kFilterBar);
    rightBar->row()->addWidget(m_head);
    rightBar->row()->addWidget(m_more, 1);
    rightBar->row()->addWidget(m_tag);
    rightColumn->addWidget(rightBar);
    rightColumn->addWidget(new HairLine(Qt::Horizontal));
    rightColumn->addWidget(m_notice);
    rightColumn->addWidget(m_customers, 1);
    rightColumn->addWidget(m_undo);
    m_undo->hide();

    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(new HairLine(Qt::Vertical));
    row->addWidget(right, 1);
    auto *nothing = new PaneGround;
    auto *nothingColumn = new QVBoxLayout(nothing);
    nothingColumn->addWidget(m_empty);
    m_stack = new PageStack;
    m_stack->addWidget(both);
    m_stack->addWidget(nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_purse, &SegmentedSwitch::currentChanged, this, &ExpiringView::reload);
    connect(m_months->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ExpiringView::askCustomers);
    connect(m_tag, &QAbstractButton::clicked, this, &ExpiringView::tagAll);
    connect(m_customers, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.row() >= 0 && index.row() < int(m_listed.size()))
            emit customerWanted(m_listed[size_t(index.row())].customer);
    });
    connect(m_undo, &UndoBar::undo, this, [this] {
        m_jobs.change(this, std::exchange(m_takeBack, {}), [this](const Status &done) {
            if (!done)
                m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
        });
    });
}

void ExpiringView::retranslate()
{
    m_purse->setOptions({tr("Points"), tr("Service credits")});
    m_purse->setAccessibleName(tr("Purse"));
    m_monthModel->setHorizontalHeaderLabels({tr("Month"), tr("Ending"), tr("Customers")});
    m_customerModel->setHorizontalHeaderLabels({tr("Customer"), tr("Card"), tr("Earliest end"), tr("Ending")});
    for (const int column : {1, 2})
        m_monthModel->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_customerModel->horizontalHeaderItem(3)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_months->setAccessibleName(tr("Points that end, by month"));
    m_customers->setAccessibleName(tr("Whose points end"));
    m_empty->setWords(tr("Nothing ends soon"), tr("No points end within the next twelve months."));
    fillMonths();
    fillCustomers();
}

Purse ExpiringView::purse() const { return m_purse->current() == 1 ? Purse::Credits : Purse::Points; }

const points::ExpiringMonth *ExpiringView::chosen() const
{
    const int row = m_months->currentIndex().row();
    return row >= 0 && row < int(m_all.size()) ? &m_all[size_t(row)] : nullptr;
}

void ExpiringView::reload()
{
    const EpochDay today = m_desk.today();
    const quint64 generation = ++m_generation;
    m_jobs.read(
        tr("Adding up what ends"), this,
        [purse = purse(), today](db::ReadSession &session, JobControl &job) {
            return points::expiringMonths(session, purse, today, addMonths(startOfMonth(today), kMonthsAhead + 1), &job);
        },
        [this, generation](const Result<std::vector<points::ExpiringMonth>> &months) {
            if (generation != m_generation)
                return;
            if (!months) {
                m_notice->show(NoticeKind::Danger, errorText(months.error()).sentence);
                return;
            }
            m_notice->clear();
            m_all = *months;
            fillMonths();
        });
}

void ExpiringView::fillMonths()
{
    const int row = qMax(0, m_months->currentIndex().row());
    m_monthModel->removeRows(0, m_monthModel->rowCount());
    for (const points::ExpiringMonth &month : m_all)
        m_monthModel->appendRow(rowOf({monthText(month.month), Format::points(month.points), Format::points(month.customers)}));
    m_stack->setCurrentIndex(m_all.empty() && m_purse->current() == 0 ? 1 : 0);
    if (!m_all.empty())
        m_months->setCurrentIndex(m_monthModel->index(qMin(row, int(m_all.size()) - 1), 0));
    if (m_all.empty()) {
        m_listed.clear();
        fillCustomers();
    }
}

void ExpiringView::askCustomers()
{
    const points::ExpiringMonth *month = chosen();
    if (!month)
        return;
    const EpochDay from = qMax(month->month, m_desk.today());
    const EpochDay end = endOfMonth(month->month) + 1;
    const quint64 generation = m_generation;
    const EpochDay asked = month->month;
    m_jobs.askLong(
        this,
        [purse = purse(), from, end](db::ReadSession &session) {
            return points::expiringCustomers(session, purse, from, end, kListed);
        },
        [this, generation, asked](const Result<std::vector<points::ExpiringCustomer>> &customers) {
            const points::ExpiringMonth *shown = chosen();
            if (generation != m_generation || !shown || shown->month != asked)
                return;
            if (!customers) {
                m_notice->show(NoticeKind::Danger, errorText(customers.error()).sentence);
                return;
            }
            m_listed = *customers;
            fillCustomers();
        });
}

void ExpiringView::fillCustomers()
{
    m_customerModel->removeRows(0, m_customerModel->rowCount());
    for (const points::ExpiringCustomer &one : m_listed)
        m_customerModel->appendRow(rowOf({one.name, one.cardNo, dayText(one.firstOn), Format::points(one.points)}));
    const points::ExpiringMonth *month = chosen();
    m_head->setText(month ? tr("Ending in %1").arg(monthText(month->month)) : QString());
    m_more->setText(month && month->customers > qint64(m_listed.size())
                        ? tr("The first %1 of %2").arg(Format::points(qint64(m_listed.size())), Format::points(month->customers))
                        : QString());
    m_tag->setText(tr("Tag these customers"));
    const QString refusal = CustomerWords::refusal(m_desk.actor, Right::EditCustomer);
    m_tag->setEnabled(month && refusal.isEmpty());
    m_tag->setToolTip(refusal.isEmpty() ? tr("All of them get one tag, by which they are found in the list of customers") : refusal);
}

void ExpiringView::tagAll()
{
    const points::ExpiringMonth *month = chosen();
    if (!month)
        return;
    const EpochDay from = qMax(month->month, m_desk.today());
    const EpochDay end = endOfMonth(month->month) + 1;
    const QString tag = tr("Points end %1", "tag; month").arg(monthText(month->month));
    m_tag->setEnabled(false);
    using Gains = std::vector<directory::TagGain>;
    m_jobs.write(
        tr("Tagging customers"), this,
        [purse = purse(), from, end, tag, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session,
                                                                                     JobControl &job) -> Result<Gains> {
            TRY_LET(const auto ids, points::expiringIds(session, purse, from, end));
            std::vector<qint64> customers;
            for (const CustomerId id : ids)
                customers.push_back(id.value());
            return directory::BulkTagService(*clock).add(session, actor, customers, {tag}, &job);
        },
        [this, tag](const Result<Gains> &gains) {
            m_tag->setEnabled(true);
            if (!gains) {
                m_notice->show(NoticeKind::Danger, errorText(gains.error()).sentence);
                return;
            }
            m_takeBack = [gained = *gains, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                return directory::BulkTagService(*clock).takeBack(session, actor, gained);
            };
            m_undo->offer(tr("%n customers carry the tag “%1” now", nullptr, int(gains->size())).arg(tag));
        });
}

} // namespace regulars::ui
