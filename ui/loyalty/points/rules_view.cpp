#include "ui/loyalty/points/rules_view.h"

#include "points/earning_query.h"
#include "points/earning_service.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/list_parts.h"
#include "ui/loyalty/points/earning_words.h"
#include "ui/loyalty/points/rule_panel.h"
#include "ui/parts/customer_words.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
enum RuleColumn { Name, Gives, When, State, Action, kRuleColumns };
constexpr int kNameWidth = 168;
constexpr int kMostName = 320;
} // namespace

RulesView::RulesView(Desk &desk, DeskJobs &jobs, QWidget *parent) : WorkPane(desk, jobs, parent)
{
    build();
    retranslate();
}

void RulesView::build()
{
    m_model = new QStandardItemModel(0, kRuleColumns, this);
    m_table = makeListTable(m_model, {{Name, CellKind::Strong, kNameWidth},
                                      {Gives, CellKind::Text, 176},
                                      {When, CellKind::Secondary, ListColumn::kRest},
                                      {State, CellKind::Badge, 88},
                                      {Action, CellKind::Link, 104}});
    m_new = makeBarButton(u"plus"_s, ButtonKind::Primary);
    m_hint = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *bar = new PaneBar(metric::kFilterBar);
    bar->row()->addWidget(m_hint, 1);
    bar->row()->addWidget(m_new);
    addHead(bar);
    addHead(new HairLine(Qt::Horizontal));
    addBody(m_table, 1);
    connect(m_new, &QAbstractButton::clicked, this, &RulesView::beginRule);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != Action)
            openRow(index.row());
    });
    connect(rowsOf(m_table), &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { toggle(index.row()); });
    connect(this, &WorkPane::changed, this, &RulesView::reload);
    connect(this, &WorkPane::panelChanged, this, &RulesView::fitColumns);
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
                say(lists.error());
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
        const QString counts = EarningWords::when(rule);
        QString lines = counts;
        if (const qsizetype dot = counts.indexOf(u" · "_s); dot > 0) // beside an open panel both are read whole
            lines.replace(dot, 3, u"\n"_s);
        const QString state = rule.isActive ? tr("In use") : tr("At rest");
        const auto row = itemsOf({name, EarningWords::gives(rule, m_desk.currency), counts.isEmpty() ? tr("always") : lines, state, link});
        row[When]->setToolTip(counts);
        row[State]->setData(int(rule.isActive ? BadgeKind::Success : BadgeKind::Neutral), RowDelegate::kBadgeRole);
        m_model->appendRow(row);
        if (lines != counts)
            m_table->resizeRowToContents(m_model->rowCount() - 1);
    };
    add(tr("Standard rule"), m_policy.rules.front(), tr("Settings"));
    for (const EarningRule &rule : m_rules)
        add(rule.name, rule, canEdit ? (rule.isActive ? tr("Put to rest") : tr("Use again")) : QString());
    fitColumns();
}

// Names stand whole. Where they are long and a panel tells the rule beside them, what it gives makes room.
void RulesView::fitColumns()
{
    const QFontMetrics strong(fontFor(TextRole::BodyStrong));
    int width = kNameWidth;
    for (int row = 0; row < m_model->rowCount(); ++row)
        width = std::max(width, strong.horizontalAdvance(m_model->index(row, Name).data().toString()) + 2 * metric::kSpace16);
    m_table->setColumnWidth(Name, std::min(width, kMostName));
    m_table->setColumnHidden(Gives, panel() != nullptr && width > kNameWidth);
}

void RulesView::openRow(int row)
{
    if (row > 0 && row <= int(m_rules.size()))
        openRule(m_rules[size_t(row - 1)]);
}

void RulesView::beginRule()
{
    EarningRule rule;
    rule.unitMinor = minorPerMajor(m_desk.currency);
    openRule(rule);
}

void RulesView::openRule(const EarningRule &rule) { openPanel(new RulePanel(m_desk, m_jobs, rule)); }

RulePanel *RulesView::panel() const { return qobject_cast<RulePanel *>(WorkPane::panel()); }

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
    carryOut([set, wanted](db::WriteSession &session) { return set(session, wanted); }, [set, wanted, name = rule.name] {
        return deedOf(wanted ? tr("Rule “%1” is in use again").arg(name) : tr("Rule “%1” rests").arg(name),
                      [set, wanted](db::WriteSession &session) { return set(session, !wanted); });
    });
}

} // namespace regulars::ui
