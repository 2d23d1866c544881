#include "ui/loyalty/benefits/uses_view.h"

#include "benefits/benefit_service.h"
#include "customers/customer_query.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/loyalty/benefits/uses_list.h"
#include "ui/loyalty/list_parts.h"
#include "ui/parts/benefit_words.h"
#include "ui/parts/customer_picker.h"
#include "ui/parts/export_strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum UseColumn { At, Customer, Card, TierColumn, BenefitColumn, Note, Due, State, By, Action, kUseColumns };

constexpr int kPage = 200;
constexpr int kMostOut = 1000;
constexpr int kBenefitWidth = 160;
constexpr int kTierWidth = 104;
constexpr int kDateWidth = 128;
constexpr int kCustomerWidth = 152;

} // namespace

UsesView::UsesView(Desk &desk, DeskJobs &jobs, Kind kind, QWidget *parent) : WorkPane(desk, jobs, parent), m_kind(kind)
{
    build();
    retranslate();
}

QWidget *UsesView::buildBar()
{
    auto *bar = new PaneBar(metric::kFilterBar);
    m_benefit = new QComboBox;
    m_benefit->setFixedWidth(kBenefitWidth);
    m_tier = new QComboBox;
    m_tier->setFixedWidth(kTierWidth);
    m_from = new DateEdit;
    m_until = new DateEdit;
    m_customer = new CustomerPicker(m_desk);
    m_customer->setFixedWidth(kCustomerWidth);
    m_export = makeBarButton(u"download"_s);
    for (DateEdit *date : {m_from, m_until}) {
        date->setFixedWidth(kDateWidth);
        date->setReferenceDay(toDate(m_desk.today()));
        connect(date, &DateEdit::dateChanged, this, &UsesView::reload);
    }
    for (QWidget *filter : std::initializer_list<QWidget *>{m_benefit, m_tier, m_from, m_until, m_customer}) {
        bar->row()->addWidget(filter);
        filter->setVisible(m_kind == Kind::Log);
    }
    bar->row()->addStretch(1);
    bar->row()->addWidget(m_export);
    connect(m_benefit, &QComboBox::activated, this, &UsesView::reload);
    connect(m_tier, &QComboBox::activated, this, &UsesView::reload);
    connect(m_customer, &QLineEdit::editingFinished, this, &UsesView::reload);
    connect(m_export, &QAbstractButton::clicked, this, &UsesView::exportRows);
    return bar;
}

void UsesView::build()
{
    m_model = new QStandardItemModel(0, kUseColumns, this);
    m_table = makeListTable(m_model, {{At, CellKind::Secondary, 128},
                                      {Customer, CellKind::Strong, 104},
                                      {Card, CellKind::Secondary, 96},
                                      {TierColumn, CellKind::Badge, 88},
                                      {BenefitColumn, CellKind::Text, 144},
                                      {Note, CellKind::Secondary, ListColumn::kRest},
                                      {Due, CellKind::Secondary, 96},
                                      {State, CellKind::Badge, 96},
                                      {By, CellKind::Secondary, 80},
                                      {Action, CellKind::Link, 96}});
    m_exports = new ExportStrip(m_desk, m_jobs);
    m_empty = new EmptyState(m_kind == Kind::Log ? u"award"_s : u"package"_s);
    m_stack = new PageStack;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    addHead(buildBar());
    addHead(new HairLine(Qt::Horizontal));
    addBody(m_exports);
    addBody(m_stack, 1);
    connect(m_exports, &ExportStrip::runningChanged, this, [this](bool isRunning) { m_export->setEnabled(!isRunning && m_exports->whyNot().isEmpty()); });
    connect(rowsOf(m_table), &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { act(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != Action && index.row() < int(m_rows.size()))
            emit customerWanted(m_rows[size_t(index.row())].use.customerId);
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_hasMore && !m_isAsking && value >= m_table->verticalScrollBar()->maximum() - m_table->height())
            ask(m_rows.back().use.id);
    });
    connect(this, &WorkPane::changed, this, &UsesView::reload);
}

void UsesView::retranslate()
{
    m_model->setHorizontalHeaderLabels({tr("When"), tr("Customer"), tr("Card"), tr("Tier"), tr("Benefit"), tr("Note"), tr("Due back"), tr("State"),
                                        tr("By"), QString()});
    m_table->setAccessibleName(m_kind == Kind::Log ? tr("Benefits used") : tr("Still out"));
    m_benefit->setAccessibleName(tr("Benefit"));
    m_tier->setAccessibleName(tr("Tier"));
    m_from->setPlaceholderText(tr("from"));
    m_from->setAccessibleName(tr("From this day on"));
    m_until->setPlaceholderText(tr("until"));
    m_until->setAccessibleName(tr("Until this day"));
    m_customer->setPlaceholderText(tr("Customer"));
    m_customer->setAccessibleName(tr("Customer"));
    m_export->setText(tr("Export"));
    m_export->setEnabled(m_exports->whyNot().isEmpty() && !m_exports->isRunning());
    m_export->setToolTip(m_exports->whyNot());
    fillTexts();
    take(std::vector(m_rows), false);
}

void UsesView::fillTexts()
{
    const qint64 benefit = m_benefit->currentData().toLongLong();
    m_benefit->clear();
    m_benefit->addItem(tr("All benefits"), qint64{0});
    for (const Benefit &each : m_benefits) {
        if (isRecorded(each.kind))
            m_benefit->addItem(each.name, each.id.value());
    }
    m_benefit->setCurrentIndex(qMax(0, m_benefit->findData(benefit)));
    fillTiers(m_tier, m_ladder, tr("All tiers"));
}

void UsesView::setChoices(const std::vector<Benefit> &benefits, const Ladder &ladder)
{
    m_benefits = benefits;
    m_ladder = ladder;
    fillTexts();
}

benefits::UseFilter UsesView::filter() const
{
    benefits::UseFilter wanted;
    wanted.benefit = BenefitId(m_benefit->currentData().toLongLong());
    wanted.tier = TierId(m_tier->currentData().toLongLong());
    if (const auto from = m_from->date())
        wanted.from = toEpochDay(*from);
    if (const auto until = m_until->date())
        wanted.end = toEpochDay(*until) + 1;
    wanted.limit = kPage;
    return wanted;
}

void UsesView::reload() { ask({}); }

void UsesView::ask(BenefitUseId before)
{
    const quint64 question = ++m_question;
    m_isAsking = true;
    benefits::UseFilter wanted = filter();
    wanted.before = before;
    using Rows = std::vector<benefits::UseRow>;
    m_jobs.ask(
        this,
        [wanted, kind = m_kind, card = m_customer->text().trimmed()](db::ReadSession &session) mutable -> Result<Rows> {
            if (kind == Kind::StillOut)
                return benefits::stillOut(session, kMostOut);
            if (!card.isEmpty()) {
                TRY_LET(const regulars::Customer customer, customers::requireCustomer(session, card));
                wanted.customer = customer.id;
            }
            return benefits::useLog(session, wanted);
        },
        [this, question, isMore = before.isValid()](const Result<Rows> &rows) {
            if (question != m_question)
                return;
            m_isAsking = false;
            if (!rows) {
                say(rows.error());
                return;
            }
            notice()->clear();
            take(*rows, isMore);
        });
}

void UsesView::take(const std::vector<benefits::UseRow> &rows, bool isMore)
{
    const int current = m_table->currentIndex().row();
    if (!isMore) {
        m_rows.clear();
        m_model->removeRows(0, m_model->rowCount());
    }
    m_hasMore = m_kind == Kind::Log && rows.size() >= size_t(kPage);
    for (const benefits::UseRow &row : rows) {
        m_rows.push_back(row);
        append(row);
    }
    m_stack->setCurrentIndex(m_rows.empty() ? 1 : 0);
    const bool isFiltered = filter().benefit.isValid() || filter().tier.isValid() || filter().from || filter().end || !m_customer->text().isEmpty();
    if (m_kind == Kind::StillOut)
        m_empty->setWords(tr("Nothing is out"), tr("Products lent for a trial stand here until they come back."));
    else if (isFiltered)
        m_empty->setWords(tr("No use fits these filters"), tr("Choose other days, or all benefits and tiers."));
    else
        m_empty->setWords(tr("No benefit was used yet"), tr("Uses are recorded at the counter, on the card of the customer."));
    if (!m_rows.empty() && !isMore)
        m_table->setCurrentIndex(m_model->index(qBound(0, current, int(m_rows.size()) - 1), 0));
}

void UsesView::append(const benefits::UseRow &row)
{
    const BenefitWords::State state = BenefitWords::state(row.use, m_desk.today());
    const bool mayAct = can(m_desk.actor.role, row.use.returnedOn ? Right::EditRules : Right::UseBenefit) && !row.use.isCancelled();
    const QDate today = toDate(m_desk.today());
    const QString due = row.use.untilOn ? Format::date(toDate(*row.use.untilOn), today) : QString();
    const QString act = !mayAct ? QString() : row.use.isOut() ? tr("Take back") : tr("Cancel");
    const auto items = itemsOf({Format::moment(m_desk.time.local(row.use.atMs), today), row.customerName, row.cardNo, row.tierName, row.benefitName,
                                row.use.note, due, state.word, row.operatorName, act});
    items[TierColumn]->setData(int(Badge::tierKind(row.tierRank)), RowDelegate::kBadgeRole);
    items[State]->setData(int(state.badge), RowDelegate::kBadgeRole);
    items[State]->setToolTip(row.use.returnedOn ? BenefitWords::returned(row.use) : row.use.cancelReason);
    items[Note]->setToolTip(row.use.note);
    m_model->appendRow(items);
}

void UsesView::act(int row)
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].use.isCancelled())
        return;
    const benefits::UseRow used = m_rows[size_t(row)];
    const bool isOut = used.use.isOut();
    const auto work = [id = used.use.id, isOut, reason = BenefitWords::slip(), clock = m_desk.clock, actor = m_desk.actor,
                       today = m_desk.today()](db::WriteSession &session) {
        benefits::BenefitService service(*clock);
        return isOut ? service.takeBack(session, actor, id, today) : service.cancel(session, actor, id, reason);
    };
    carryOut(work, [used, isOut, clock = m_desk.clock, actor = m_desk.actor] {
        return deedOf(isOut ? tr("“%1” of %2 is back", "benefit, customer").arg(used.benefitName, used.customerName)
                            : tr("Use of “%1” by %2 cancelled", "benefit, customer").arg(used.benefitName, used.customerName),
                      [id = used.use.id, isOut, clock, actor](db::WriteSession &session) {
                          benefits::BenefitService service(*clock);
                          return isOut ? service.lendAgain(session, actor, id) : service.restore(session, actor, id);
                      });
    });
}

void UsesView::exportRows()
{
    if (m_kind == Kind::StillOut) {
        m_exports->ask(stillOutList(), u"still-out"_s);
        return;
    }
    const QString card = m_customer->text().trimmed();
    if (card.isEmpty()) {
        m_exports->ask(usesList(filter()), u"benefits-used"_s);
        return;
    }
    m_jobs.ask(
        this, [card](db::ReadSession &session) { return customers::requireCustomer(session, card); },
        [this](const Result<regulars::Customer> &customer) {
            if (!customer) {
                say(customer.error());
                return;
            }
            benefits::UseFilter wanted = filter();
            wanted.customer = customer->id;
            m_exports->ask(usesList(wanted), u"benefits-used"_s);
        });
}

} // namespace regulars::ui
