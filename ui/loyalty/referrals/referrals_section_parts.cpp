// How the tab of referrals is put together and named.
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/list_parts.h"
#include "ui/loyalty/referrals/referral_list.h"
#include "ui/parts/referral_words.h"
#include "ui/loyalty/referrals/referrals_columns.h"
#include "ui/loyalty/referrals/referrals_section.h"
#include "ui/parts/customer_picker.h"
#include "ui/parts/export_strip.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kFinderWidth = 208;
}

void ReferralsSection::buildTables()
{
    m_model = new QStandardItemModel(0, int(ReferralColumn::Count), this);
    m_table = makeListTable(m_model, {{int(ReferralColumn::Friend), CellKind::Strong, 160},
                                      {int(ReferralColumn::Referrer), CellKind::Text, ListColumn::kRest},
                                      {int(ReferralColumn::State), CellKind::Badge, 144},
                                      {int(ReferralColumn::Until), CellKind::Text, 112},
                                      {int(ReferralColumn::Since), CellKind::Text, 104},
                                      {int(ReferralColumn::Bought), CellKind::Text, 104},
                                      {int(ReferralColumn::Purchase), CellKind::Secondary, 160},
                                      {int(ReferralColumn::Points), CellKind::Figure, 96}});
    m_topModel = new QStandardItemModel(0, int(TopColumn::Count), this);
    m_top = makeListTable(m_topModel, {{int(TopColumn::Place), CellKind::SecondaryFigure, 72},
                                       {int(TopColumn::Name), CellKind::Strong, ListColumn::kRest},
                                       {int(TopColumn::Card), CellKind::Secondary, 144},
                                       {int(TopColumn::Friends), CellKind::Figure, 144},
                                       {int(TopColumn::Bought), CellKind::StrongFigure, 144},
                                       {int(TopColumn::Points), CellKind::Figure, 144}});
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
    m_export = makeBarButton(u"download"_s);
    m_program = makeBarButton(u"handshake"_s);
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
    m_link = makeBarButton(u"plus"_s, ButtonKind::Primary);
    buildTables();
    m_empty = new EmptyState(u"handshake"_s);
    m_noTop = new EmptyState(u"handshake"_s);
    m_hint = new TextLabel(TextRole::Body, Tone::Secondary);
    m_exports = new ExportStrip(m_desk, m_jobs);
    m_stack = new PageStack;
    for (QWidget *view : std::initializer_list<QWidget *>{m_table, m_empty, m_top, m_noTop})
        m_stack->addWidget(view);
    m_hintLine = new QWidget;
    auto *hint = new QHBoxLayout(m_hintLine);
    hint->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    hint->addWidget(m_hint);
    auto *whole = new WorkPane(m_desk, m_jobs);
    whole->addHead(buildFilters());
    whole->addHead(m_hintLine);
    whole->addBody(m_exports);
    whole->addBody(m_stack, 1);
    setPane(whole);
    fillWith(whole);
    readAgainOn({db::Topic::Referrals, db::Topic::Customers});
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
            openCustomer(m_lists.top[size_t(index.row())].customerId);
    });
    connect(pane(), &WorkPane::panelChanged, this, &ReferralsSection::fitColumns);
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
    alignFigures(m_model, {int(ReferralColumn::Points)});
    m_topModel->setHorizontalHeaderLabels({tr("Place"), tr("Customer"), tr("Card"), tr("Friends brought"), tr("Friends who bought"), tr("Points got")});
    alignFigures(m_topModel, {int(TopColumn::Place), int(TopColumn::Friends), int(TopColumn::Bought), int(TopColumn::Points)});
    m_table->setAccessibleName(tr("Referrals"));
    m_top->setAccessibleName(tr("Top referrers"));
    m_noTop->setWords(tr("Nobody has brought a friend yet"), tr("Who brings most friends stands here, with what they got for it."));
    fill();
}

} // namespace regulars::ui
