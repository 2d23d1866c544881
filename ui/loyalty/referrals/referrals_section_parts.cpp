// How the tab of referrals is put together and named.
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/referrals/referral_list.h"
#include "ui/parts/referral_words.h"
#include "ui/loyalty/referrals/referrals_columns.h"
#include "ui/loyalty/referrals/referrals_section.h"
#include "ui/parts/customer_picker.h"
#include "ui/parts/export_strip.h"
#include "ui/shell/desk_jobs.h"
#include "texts/error_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kFinderWidth = 208;
}

QTableView *ReferralsSection::makeTable(QStandardItemModel *model)
{
    auto *table = new QTableView;
    TableStyle::apply(table);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setStretchLastSection(false);
    return table;
}

void ReferralsSection::buildTables()
{
    m_model = new QStandardItemModel(0, int(ReferralColumn::Count), this);
    m_table = makeTable(m_model);
    auto *rows = qobject_cast<RowDelegate *>(m_table->itemDelegate());
    rows->setColumn(int(ReferralColumn::Friend), CellKind::Strong);
    rows->setColumn(int(ReferralColumn::State), CellKind::Badge);
    rows->setColumn(int(ReferralColumn::Purchase), CellKind::Secondary);
    rows->setColumn(int(ReferralColumn::Points), CellKind::Figure);
    const std::pair<ReferralColumn, int> widths[] = {{ReferralColumn::Friend, 160}, {ReferralColumn::State, 144}, {ReferralColumn::Until, 112},
                                                     {ReferralColumn::Since, 104},  {ReferralColumn::Bought, 104}, {ReferralColumn::Purchase, 160},
                                                     {ReferralColumn::Points, 96}};
    m_table->horizontalHeader()->setSectionResizeMode(int(ReferralColumn::Referrer), QHeaderView::Stretch);
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(int(column), width);
    m_topModel = new QStandardItemModel(0, int(TopColumn::Count), this);
    m_top = makeTable(m_topModel);
    auto *top = qobject_cast<RowDelegate *>(m_top->itemDelegate());
    top->setColumn(int(TopColumn::Place), CellKind::SecondaryFigure);
    top->setColumn(int(TopColumn::Name), CellKind::Strong);
    top->setColumn(int(TopColumn::Card), CellKind::Secondary);
    top->setColumn(int(TopColumn::Bought), CellKind::StrongFigure);
    for (const auto column : {TopColumn::Friends, TopColumn::Points})
        top->setColumn(int(column), CellKind::Figure);
    m_top->horizontalHeader()->setSectionResizeMode(int(TopColumn::Name), QHeaderView::Stretch);
    const std::pair<TopColumn, int> topWidths[] = {
        {TopColumn::Place, 72}, {TopColumn::Card, 144}, {TopColumn::Friends, 144}, {TopColumn::Bought, 144}, {TopColumn::Points, 144}};
    for (const auto &[column, width] : topWidths)
        m_top->setColumnWidth(int(column), width);
}

QWidget *ReferralsSection::buildFilters()
{
    auto *bar = new PaneBar(metric::kFilterBar);
    for (int i = 0; i < 5; ++i) {
        auto *chip = new Chip({});
        m_chips.append(chip);
        bar->row()->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, i] { choose(i); });
    }
    bar->row()->addStretch(1);
    m_finder = new CustomerPicker(m_desk);
    m_finder->setFixedWidth(kFinderWidth);
    m_finder->setClearButtonEnabled(true);
    m_export = new PushButton({});
    m_export->setControlSize(ControlSize::Bar);
    m_export->setIconName(u"download"_s);
    m_program = new PushButton({});
    m_program->setControlSize(ControlSize::Bar);
    m_program->setIconName(u"handshake"_s);
    bar->row()->addWidget(m_finder);
    bar->row()->addWidget(m_program);
    bar->row()->addWidget(m_export);
    m_filters = new QWidget;
    auto *column = new QVBoxLayout(m_filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(new HairLine(Qt::Horizontal));
    return m_filters;
}

void ReferralsSection::build()
{
    m_switch = new SegmentedSwitch({QString(), QString()});
    m_link = new PushButton({}, ButtonKind::Primary);
    m_link->setControlSize(ControlSize::Bar);
    m_link->setIconName(u"plus"_s);
    buildTables();
    m_empty = new EmptyState(u"handshake"_s);
    m_noTop = new EmptyState(u"handshake"_s);
    m_hint = new TextLabel(TextRole::Body, Tone::Secondary);
    m_notice = new NoticeStrip;
    m_exports = new ExportStrip(m_desk, m_jobs);
    m_undo = new UndoBar;
    m_undo->hide();
    m_stack = new PageStack;
    for (QWidget *view : std::initializer_list<QWidget *>{m_table, m_empty, m_top, m_noTop})
        m_stack->addWidget(view);
    auto *ground = new PaneGround;
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(buildFilters());
    m_hintLine = new QWidget;
    auto *hint = new QHBoxLayout(m_hintLine);
    hint->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    hint->addWidget(m_hint);
    inside->addWidget(m_hintLine);
    inside->addWidget(m_notice);
    inside->addWidget(m_exports);
    inside->addWidget(m_stack, 1);
    inside->addWidget(m_undo);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(ground, 1);
    addAction(m_switch);
    addAction(m_link);
}

void ReferralsSection::connectAll()
{
    connect(m_switch, &SegmentedSwitch::currentChanged, this, &ReferralsSection::showView);
    connect(m_program, &QAbstractButton::clicked, this, &ReferralsSection::openProgram);
    connect(m_link, &QAbstractButton::clicked, this, &ReferralsSection::beginLink);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_lists.rules.program.isOn ? beginLink() : openProgram(); });
    connect(m_empty, &EmptyState::secondTriggered, this, &ReferralsSection::openProgram);
    connect(m_finder, &CustomerPicker::described, this, [this](const QString &who) {
        m_finder->setToolTip(who);
        if (!who.isEmpty() || m_finder->text().isEmpty())
            findCustomer();
    });
    connect(m_export, &QAbstractButton::clicked, this, [this] { m_exports->ask(referralList(m_desk, filter()), u"referrals"_s); });
    connect(m_exports, &ExportStrip::runningChanged, this,
            [this](bool isRunning) { m_export->setEnabled(!isRunning && m_exports->whyNot().isEmpty()); });
    for (const auto signal : {&QTableView::clicked, &QTableView::activated})
        connect(m_table, signal, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_top, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.row() < int(m_lists.top.size()))
            emit openRequested(u"customers"_s, {{u"customer"_s, m_lists.top[size_t(index.row())].customerId.value()}});
    });
    connect(m_undo, &UndoBar::undo, this, [this] {
        m_jobs.change(this, std::exchange(m_takeBack, {}), [this](const Status &done) {
            if (!done)
                m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
            reload();
        });
    });
}

void ReferralsSection::retranslate()
{
    m_switch->setOptions({tr("List"), tr("Top referrers")});
    m_switch->setAccessibleName(tr("Part of referrals"));
    m_program->setText(tr("Programme"));
    m_link->setText(tr("New referral"));
    const QString refusal = whyNot(Right::EditCustomer);
    m_link->setEnabled(refusal.isEmpty());
    m_link->setToolTip(refusal);
    m_program->setToolTip(whyNot(Right::EditRules));
    m_export->setText(tr("Export"));
    m_export->setEnabled(m_exports->whyNot().isEmpty() && !m_exports->isRunning());
    m_export->setToolTip(m_exports->whyNot());
    m_finder->setPlaceholderText(tr("Find a customer"));
    m_finder->setAccessibleName(tr("Find a customer’s referrals"));
    m_chips[0]->setText(tr("All"));
    for (int i = 1; i < m_chips.size(); ++i)
        m_chips[i]->setText(ReferralWords::state(ReferralState(i - 1)));
    m_model->setHorizontalHeaderLabels(
        {tr("Friend"), tr("Brought by"), tr("State"), tr("May buy until"), tr("Since"), tr("Bought on"), tr("Purchase"), tr("Points")});
    m_model->horizontalHeaderItem(int(ReferralColumn::Points))->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_topModel->setHorizontalHeaderLabels({tr("Place"), tr("Customer"), tr("Card"), tr("Friends brought"), tr("Friends who bought"), tr("Points got")});
    for (const auto column : {TopColumn::Place, TopColumn::Friends, TopColumn::Bought, TopColumn::Points})
        m_topModel->horizontalHeaderItem(int(column))->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Referrals"));
    m_top->setAccessibleName(tr("Top referrers"));
    m_noTop->setWords(tr("Nobody has brought a friend yet"), tr("Who brings most friends stands here, with what they got for it."));
    fill();
}

} // namespace regulars::ui
