#include "ui/loyalty/points/rules_view.h"

#include "points/earning_query.h"
#include "points/earning_service.h"
#include "texts/error_text.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/points/earning_words.h"
#include "ui/loyalty/points/rule_panel.h"
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
enum RuleColumn { Name, Gives, When, State, Action, kRuleColumns };
constexpr int kNameWidth = 168;
constexpr int kGivesWidth = 176;
constexpr int kStateWidth = 88;
constexpr int kActionWidth = 104;
} // namespace

RulesView::RulesView(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    build();
    retranslate();
}

void RulesView::build()
{
    m_model = new QStandardItemModel(0, kRuleColumns, this);
    m_table = new QTableView;
    RowDelegate *delegate = TableStyle::apply(m_table);
    m_table->setModel(m_model);
    delegate->setColumn(Name, CellKind::Strong);
    delegate->setColumn(When, CellKind::Secondary);
    delegate->setColumn(State, CellKind::Badge);
    delegate->setColumn(Action, CellKind::Link);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(When, QHeaderView::Stretch);
    m_table->setColumnWidth(Name, kNameWidth);
    m_table->setColumnWidth(Gives, kGivesWidth);
    m_table->setColumnWidth(State, kStateWidth);
    m_table->setColumnWidth(Action, kActionWidth);
    m_new = new PushButton({}, ButtonKind::Primary);
    m_new->setControlSize(ControlSize::Bar);
    m_new->setIconName(u"plus"_s);
    m_hint = new TextLabel(TextRole::Body, Tone::Secondary);
    m_notice = new NoticeStrip;
    m_undo = new UndoBar;
    m_undo->hide();
    auto *bar = new PaneBar(metric::kFilterBar);
    bar->row()->addWidget(m_hint, 1);
    bar->row()->addWidget(m_new);
    auto *ground = new PaneGround;
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    column->addWidget(m_undo);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(ground, 1);
    connect(m_new, &QAbstractButton::clicked, this, &RulesView::beginRule);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != Action)
            openRow(index.row());
    });
    connect(delegate, &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { toggle(index.row()); });
    connect(m_undo, &UndoBar::undo, this, [this] {
        m_jobs.change(this, std::exchange(m_takeBack, {}), [this](const Status &done) {
            if (!done)
                m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
            reload();
        });
    });
}

void RulesView::retranslate()
{
    m_model->setHorizontalHeaderLabels({tr("Rule"), tr("Gives"), tr("Counts"), tr("State"), QString()});
    m_table->setAccessibleName(tr("Earning rules"));
    m_new->setText(tr("New rule"));
    const QString refusal = CustomerWords::refusal(m_desk.actor, Right::EditRules);
    m_new->setEnabled(refusal.isEmpty());
    m_new->setToolTip(refusal);
    m_hint->setText(tr("Rules are added up, then multiplied, and count from now on."));
    fill();
}

bool RulesView::isSettled() const { return !m_panel || m_panel->isSettled(); }

void RulesView::reload()
{
    struct Lists {
        PointsPolicy policy;
        std::vector<EarningRule> rules;
    };
    m_jobs.ask(
        this,
        [](db::ReadSession &session) -> Result<Lists> {
            Lists lists;
            TRY_LET(lists.policy, points::policyOf(session));
            TRY_LET(lists.rules, points::earningRules(session));
            return lists;
        },
        [this](const Result<Lists> &lists) {
            if (!lists) {
                m_notice->show(NoticeKind::Danger, errorText(lists.error()).sentence);
                return;
            }
            m_policy = lists->policy;
            m_rules = lists->rules;
            fill();
        });
}

void RulesView::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    const bool canEdit = can(m_desk.actor.role, Right::EditRules);
    const auto add = [&](const QString &name, const EarningRule &rule, const QString &link) {
        QList<QStandardItem *> row;
        const QString counts = EarningWords::when(rule);
        const QString state = rule.isActive ? tr("In use") : tr("At rest");
        for (const QString &words : {name, EarningWords::gives(rule, m_desk.currency), counts.isEmpty() ? tr("always") : counts, state, link})
            row.append(new QStandardItem(words));
        row[When]->setToolTip(counts);
        row[State]->setData(int(rule.isActive ? BadgeKind::Success : BadgeKind::Neutral), RowDelegate::kBadgeRole);
        m_model->appendRow(row);
    };
    add(tr("Standard rule"), m_policy.rules.front(), tr("Settings"));
    for (const EarningRule &rule : m_rules)
        add(rule.name, rule, canEdit ? (rule.isActive ? tr("Put to rest") : tr("Use again")) : QString());
}

void RulesView::openRow(int row)
{
    if (row > 0 && row <= int(m_rules.size()))
        openPanel(m_rules[size_t(row - 1)]);
}

void RulesView::beginRule()
{
    EarningRule rule;
    rule.unitMinor = minorPerMajor(m_desk.currency);
    openPanel(rule);
}

void RulesView::openPanel(const EarningRule &rule)
{
    closePanel();
    m_panel = new RulePanel(m_desk, rule);
    m_row->addWidget(m_panel);
    connect(m_panel, &SidePanel::closeRequested, this, &RulesView::closePanel);
    connect(m_panel, &SidePanel::done, this, [this](const Deed &deed) {
        closePanel();
        offer(deed);
        reload();
    });
    m_panel->takeFocus();
}

void RulesView::closePanel()
{
    if (!m_panel)
        return;
    RulePanel *old = std::exchange(m_panel, nullptr);
    m_row->removeWidget(old);
    old->hide();
    old->deleteLater();
}

void RulesView::toggle(int row)
{
    if (row == 0) {
        emit settingsWanted();
        return;
    }
    if (row < 1 || row > int(m_rules.size()))
        return;
    const EarningRule &rule = m_rules[size_t(row - 1)];
    const auto set = [id = rule.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, bool isActive) {
        return points::EarningService(*clock).setActive(session, actor, id, isActive);
    };
    const bool wanted = !rule.isActive;
    m_jobs.change(
        this, [set, wanted](db::WriteSession &session) { return set(session, wanted); },
        [this, set, wanted, name = rule.name](const Status &done) {
            if (!done) {
                m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
                return;
            }
            Deed deed;
            deed.words = wanted ? tr("Rule “%1” is in use again").arg(name) : tr("Rule “%1” rests").arg(name);
            deed.undo = [set, wanted](db::WriteSession &session) { return set(session, !wanted); };
            offer(deed);
            reload();
        });
}

void RulesView::offer(const Deed &deed)
{
    m_takeBack = deed.undo;
    m_undo->offer(deed.words);
}

} // namespace regulars::ui
