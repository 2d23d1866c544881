#include "ui/loyalty/points/expiring_view.h"

#include "directory/bulk_tag_service.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/list_parts.h"
#include "ui/loyalty/work_pane.h"
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
    m_months = makeListTable(m_monthModel, {{0, CellKind::Strong, ListColumn::kRest},
                                            {1, CellKind::StrongFigure, ListColumn::kRest},
                                            {2, CellKind::SecondaryFigure, ListColumn::kRest}});
    m_customers = makeListTable(m_customerModel, {{0, CellKind::Strong, ListColumn::kRest},
                                                  {1, CellKind::Secondary, ListColumn::kRest},
                                                  {2, CellKind::Secondary, ListColumn::kRest},
                                                  {3, CellKind::StrongFigure, ListColumn::kRest}});
    m_purse = new SegmentedSwitch({QString(), QString()});
    m_head = new TextLabel(TextRole::CardTitle);
    m_more = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_tag = makeBarButton(u"tag"_s);
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

    auto *rightBar = new PaneBar(metric::kFilterBar);
    rightBar->row()->addWidget(m_head);
    rightBar->row()->addWidget(m_more, 1);
    rightBar->row()->addWidget(m_tag);
    m_right = new WorkPane(m_desk, m_jobs);
    m_right->addHead(rightBar);
    m_right->addHead(new HairLine(Qt::Horizontal));
    m_right->addBody(m_customers, 1);

    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(new HairLine(Qt::Vertical));
    row->addWidget(m_right, 1);
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
}

void ExpiringView::retranslate()
{
    m_purse->setOptions({tr("Points"), tr("Service credits")});
    m_purse->setAccessibleName(tr("Purse"));
    m_monthModel->setHorizontalHeaderLabels({tr("Month"), tr("Ending"), tr("Customers")});
    m_customerModel->setHorizontalHeaderLabels({tr("Customer"), tr("Card"), tr("Earliest end"), tr("Ending")});
    alignFigures(m_monthModel, {1, 2});
    alignFigures(m_customerModel, {3});
    m_months->setAccessibleName(tr("Points that end, by month"));
    m_customers->setAccessibleName(tr("Whose points end"));
    m_empty->setWords(tr("Nothing ends soon"), tr("No points end within the next twelve months."));
    fillMonths();
    fillCustomers();
}

UndoBar *ExpiringView::undoBar() const { return m_right->undoBar(); }

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
                m_right->say(months.error());
                return;
            }
            m_right->notice()->clear();
            m_all = *months;
            fillMonths();
        });
}

void ExpiringView::fillMonths()
{
    const int row = qMax(0, m_months->currentIndex().row());
    m_monthModel->removeRows(0, m_monthModel->rowCount());
    for (const points::ExpiringMonth &month : m_all)
        m_monthModel->appendRow(itemsOf({monthText(month.month), Format::points(month.points), Format::points(month.customers)}));
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
                m_right->say(customers.error());
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
        m_customerModel->appendRow(itemsOf({one.name, one.cardNo, dayText(one.firstOn), Format::points(one.points)}));
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
                m_right->say(gains.error());
                return;
            }
            m_right->offer(deedOf(tr("%n customers carry the tag “%1” now", nullptr, int(gains->size())).arg(tag),
                                  [gained = *gains, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                                      return directory::BulkTagService(*clock).takeBack(session, actor, gained);
                                  }));
        });
}

} // namespace regulars::ui
