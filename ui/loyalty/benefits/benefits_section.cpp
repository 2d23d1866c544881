#include "ui/loyalty/benefits/benefits_section.h"

#include "coupons/coupon_query.h"
#include "interactions/interaction_query.h"
#include "texts/benefit_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/loyalty/benefits/benefit_form.h"
#include "ui/loyalty/benefits/cell_form.h"
#include "ui/loyalty/benefits/matrix_view.h"
#include "ui/loyalty/benefits/uses_view.h"
#include "ui/loyalty/list_parts.h"
#include "ui/shell/desk_jobs.h"

#include <QTableView>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum View { MatrixPage, EmptyPage, LogPage, OutPage };

} // namespace

BenefitsSection::BenefitsSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent)
{
    build();
    retranslate();
}

void BenefitsSection::build()
{
    m_switch = new SegmentedSwitch({QString(), QString(), QString()});
    m_new = makeBarButton(u"plus"_s, ButtonKind::Primary);
    m_matrix = new MatrixView;
    m_empty = new EmptyState(u"award"_s);
    m_log = new UsesView(m_desk, m_jobs, UsesView::Kind::Log);
    m_out = new UsesView(m_desk, m_jobs, UsesView::Kind::StillOut);
    m_stack = new PageStack;
    for (QWidget *view : std::initializer_list<QWidget *>{m_matrix, m_empty, m_log, m_out})
        m_stack->addWidget(view);
    auto *whole = new WorkPane(m_desk, m_jobs);
    whole->addBody(m_stack, 1);
    setPane(whole);
    fillWith(whole);
    readAgainOn({db::Topic::Benefits, db::Topic::Settings, db::Topic::Coupons});
    addAction(m_switch);
    addAction(m_new);
    connect(m_switch, &SegmentedSwitch::currentChanged, this, &BenefitsSection::showPart);
    connect(m_new, &QAbstractButton::clicked, this, &BenefitsSection::beginBenefit);
    connect(m_empty, &EmptyState::actionTriggered, this, &BenefitsSection::addUsual);
    connect(m_empty, &EmptyState::secondTriggered, this, &BenefitsSection::beginBenefit);
    connect(m_matrix, &MatrixView::benefitWanted, this, &BenefitsSection::openBenefit);
    connect(m_matrix, &MatrixView::cellWanted, this, &BenefitsSection::openCell);
    connect(m_matrix, &MatrixView::toggleWanted, this, &BenefitsSection::toggleRow);
    for (UsesView *view : {m_log, m_out})
        connect(view, &UsesView::customerWanted, this, &BenefitsSection::openCustomer);
    connect(whole, &WorkPane::panelChanged, this, [this] {
        m_matrix->setNarrow(panel() != nullptr);
        if (!panel())
            m_matrix->table()->setFocus();
    });
}

void BenefitsSection::retranslate()
{
    m_switch->setOptions({tr("By tier"), tr("Used"), tr("Still out")});
    m_switch->setAccessibleName(tr("Part of benefits"));
    m_new->setText(tr("New", "benefit"));
    m_new->setAccessibleName(tr("New benefit"));
    const QString refusal = whyNot(Right::EditRules);
    m_new->setEnabled(refusal.isEmpty());
    m_new->setToolTip(refusal);
    m_empty->setWords(tr("No benefits yet"),
                      tr("Benefits are what a tier brings beside points: a price, coupons, a trial, an invitation. The counter shows what a customer "
                         "may have today, and what was given is written down."));
    m_empty->setAction(refusal.isEmpty() ? tr("Add the usual benefits") : QString(), u"award"_s);
    m_empty->setSecondAction(refusal.isEmpty() ? tr("New benefit") : QString(), u"plus"_s);
    m_matrix->retranslate();
    m_log->retranslate();
    m_out->retranslate();
    fill();
}

void BenefitsSection::activate()
{
    reload();
    if (m_switch->current() == LogPart)
        m_log->reload();
    if (m_switch->current() == OutPart)
        m_out->reload();
}

void BenefitsSection::reload()
{
    m_jobs.ask(
        this,
        [today = m_desk.today()](db::ReadSession &session) -> Result<Lists> {
            Lists lists;
            TRY_LET(lists.matrix, benefits::matrixOf(session));
            TRY_LET(const auto figures, interactions::waitingFigures(session, today, today));
            for (const auto &figure : figures) {
                if (figure.limitMinutes)
                    lists.waits.insert(figure.tierId, *figure.limitMinutes);
            }
            TRY_LET(lists.plans, coupons::allTemplates(session));
            return lists;
        },
        [this](const Result<Lists> &lists) {
            if (!lists) {
                pane()->say(lists.error());
                return;
            }
            m_lists = *lists;
            m_isLoaded = true;
            std::vector<Benefit> all;
            for (const benefits::MatrixRow &row : m_lists.matrix.rows)
                all.push_back(row.benefit);
            m_log->setChoices(all, m_lists.matrix.ladder);
            fill();
            const QString wanted = std::exchange(m_wanted, {});
            if (wanted == u"new")
                beginBenefit();
            for (size_t row = 0; wanted == u"cell" && row < m_lists.matrix.rows.size(); ++row) {
                if (m_lists.matrix.rows[row].benefit.kind == BenefitKind::Trial)
                    openCell(int(row), int(m_lists.matrix.ladder.tiers.size()) - 1);
            }
        });
}

void BenefitsSection::fill()
{
    m_matrix->show(m_lists.matrix, m_lists.waits, whyNot(Right::EditRules).isEmpty());
    const int part = m_switch->current();
    m_stack->setCurrentIndex(part == LogPart    ? LogPage
                             : part == OutPart  ? OutPage
                             : m_isLoaded && m_lists.matrix.rows.empty() ? EmptyPage
                                                                         : MatrixPage);
}

void BenefitsSection::showPart(int part)
{
    m_switch->setCurrent(part);
    if (part != MatrixPart)
        pane()->closePanel();
    fill();
    activate();
}

void BenefitsSection::beginBenefit()
{
    if (m_switch->current() != MatrixPart)
        showPart(MatrixPart);
    Benefit fresh;
    fresh.kind = BenefitKind::Event;
    pane()->openPanel(new BenefitForm(m_desk, m_jobs, fresh, m_lists.plans));
}

void BenefitsSection::openBenefit(int row)
{
    if (row >= 0 && row < int(m_lists.matrix.rows.size()))
        pane()->openPanel(new BenefitForm(m_desk, m_jobs, m_lists.matrix.rows[size_t(row)].benefit, m_lists.plans));
}

void BenefitsSection::openCell(int row, int tier)
{
    if (row < 0 || row >= int(m_lists.matrix.rows.size()) || tier < 0 || tier >= int(m_lists.matrix.ladder.tiers.size()))
        return;
    const benefits::MatrixRow &chosen = m_lists.matrix.rows[size_t(row)];
    if (chosen.benefit.kind == BenefitKind::Multiplier) { // stands in the ladder
        emit openRequested(u"loyalty"_s, {{u"tab"_s, u"ladder"_s}});
        return;
    }
    m_matrix->choose(row, tier);
    pane()->openPanel(new CellForm(m_desk, m_jobs, chosen.benefit, m_lists.matrix.ladder.tiers[size_t(tier)], chosen.cells[size_t(tier)]));
}

void BenefitsSection::addUsual()
{
    pane()->carryOut(
        [names = usualBenefitNames(), coupon = usualCouponName(), clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return benefits::BenefitService(*clock).addUsual(session, actor, names, coupon);
        },
        [clock = m_desk.clock, actor = m_desk.actor](const benefits::UsualSet &made) {
            return deedOf(tr("%n benefits added", nullptr, int(made.benefits.size())), [made, clock, actor](db::WriteSession &session) {
                return benefits::BenefitService(*clock).takeBackUsual(session, actor, made);
            });
        });
}

void BenefitsSection::toggleRow(int row)
{
    if (row < 0 || row >= int(m_lists.matrix.rows.size()) || !whyNot(Right::EditRules).isEmpty())
        return;
    const Benefit benefit = m_lists.matrix.rows[size_t(row)].benefit;
    const auto set = [id = benefit.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, bool isActive) {
        return benefits::BenefitService(*clock).setActive(session, actor, id, isActive);
    };
    pane()->carryOut([set, benefit](db::WriteSession &session) { return set(session, !benefit.isActive); }, [set, benefit] {
        return deedOf(benefit.isActive ? tr("“%1” is withdrawn").arg(benefit.name) : tr("“%1” counts again").arg(benefit.name),
                      [set, benefit](db::WriteSession &session) { return set(session, benefit.isActive); });
    });
}

QStringList BenefitsSection::snapshotStates() const { return {u"cell"_s, u"new"_s, u"log"_s, u"out"_s}; }

void BenefitsSection::showSnapshotState(const QString &state)
{
    pane()->closePanel();
    m_wanted = state;
    showPart(state == u"log" ? LogPart : state == u"out" ? OutPart : MatrixPart);
}

} // namespace regulars::ui
