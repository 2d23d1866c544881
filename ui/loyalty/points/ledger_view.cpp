#include "ui/loyalty/points/ledger_view.h"

#include "counter/ledger_model.h"
#include "customers/customer_query.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/points/ledger_story.h"
#include "ui/parts/customer_picker.h"
#include "ui/shell/desk_jobs.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Column = regulars::points::ShopLedgerModel::Column;

namespace regulars::ui {

namespace {

constexpr int kCauseWidth = 152;
constexpr int kDateWidth = 128;
constexpr int kCustomerWidth = 176;
constexpr Cause kCauses[] = {Cause::Purchase, Cause::Redemption, Cause::Reversal, Cause::Restoration, Cause::Adjustment, Cause::Expiry,
                             Cause::Opening,  Cause::Reward,     Cause::Campaign, Cause::Referral,    Cause::Merge};

/// Words for what the model gives as values.
class Shown : public QIdentityProxyModel {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::LedgerView)
public:
    Shown(const Desk &desk, QObject *parent) : QIdentityProxyModel(parent), m_desk(desk) {}

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && Column(section) == Column::Change)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (Column(section)) {
        case Column::At:
            return tr("When");
        case Column::Customer:
            return tr("Customer");
        case Column::Card:
            return tr("Card");
        case Column::Cause:
            return tr("Cause");
        case Column::Document:
            return tr("Document or reason");
        case Column::Operator:
            return tr("By");
        case Column::Purse:
            return tr("Purse");
        case Column::Change:
            return tr("Change");
        }
        return {};
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
        const auto column = Column(index.column());
        if (role == RowDelegate::kToneRole && column == Column::Change && value.toLongLong() < 0)
            return int(Tone::Danger);
        if (role == Qt::ToolTipRole && column == Column::Document)
            return value;
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return QIdentityProxyModel::data(index, role);
        switch (column) {
        case Column::At:
            return Format::moment(value.toDateTime(), toDate(m_desk.today()));
        case Column::Cause:
            return counter::LedgerModel::causeText(static_cast<Cause>(value.toInt()));
        case Column::Purse:
            return static_cast<Purse>(value.toInt()) == Purse::Credits ? tr("Credits") : tr("Points");
        case Column::Change:
            return Format::signedPoints(value.toLongLong());
        default:
            return value;
        }
    }

private:
    const Desk &m_desk;
};

} // namespace

LedgerView::LedgerView(Desk &desk, DeskJobs &jobs, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_jobs(jobs), m_model(new points::ShopLedgerModel(*desk.database, desk.time, this))
{
    build();
    retranslate();
}

// The longest moment, whatever the language: of today, of yesterday, or of another year.
int LedgerView::momentWidth() const
{
    const QDate today = toDate(m_desk.today());
    const QTime late(22, 58);
    const QFontMetrics body(fontFor(TextRole::Body));
    int width = 0;
    for (const QDate &day : {today, today.addDays(-1), today.addDays(-2), today.addYears(-1)})
        width = std::max(width, body.horizontalAdvance(Format::moment(QDateTime(day, late), today)));
    return width + 2 * metric::kSpace12 + metric::kSpace8;
}

void LedgerView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new HairLine(Qt::Horizontal));
    m_table = new QTableView;
    RowDelegate *delegate = TableStyle::apply(m_table);
    auto *shown = new Shown(m_desk, this);
    shown->setSourceModel(m_model);
    m_table->setModel(shown);
    delegate->setColumn(int(Column::At), CellKind::Secondary);
    delegate->setColumn(int(Column::Customer), CellKind::Strong);
    delegate->setColumn(int(Column::Card), CellKind::Secondary);
    delegate->setColumn(int(Column::Purse), CellKind::Secondary);
    delegate->setColumn(int(Column::Change), CellKind::StrongFigure);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(int(Column::Document), QHeaderView::Stretch);
    const std::pair<Column, int> widths[] = {{Column::Customer, 88}, {Column::Card, 96},
                                             {Column::Cause, 112}, {Column::Purse, 80},    {Column::Change, 88}};
    for (const auto &[which, width] : widths)
        m_table->setColumnWidth(int(which), width);
    m_table->hideColumn(int(Column::Operator)); // the panel says who
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty = new EmptyState(u"coins"_s);
    m_stack = new PageStack;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *ground = new PaneGround;
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_stack);
    row->addWidget(ground, 1);
    row->addWidget(new HairLine(Qt::Vertical));
    m_story = new LedgerStory(m_desk);
    row->addWidget(m_story);
    column->addLayout(row, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showRow(current.row()); });
    connect(m_model, &points::ShopLedgerModel::loaded, this, [this] {
        const bool isEmpty = m_model->rowCount() == 0;
        m_stack->setCurrentIndex(isEmpty ? 1 : 0);
        if (!isEmpty && !m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_table->model()->index(0, 0));
        if (isEmpty)
            m_story->clear();
    });
    connect(m_model, &points::ShopLedgerModel::failed, m_story, &LedgerStory::say);
    connect(m_story, &LedgerStory::customerWanted, this, &LedgerView::customerWanted);
}

QWidget *LedgerView::buildBar()
{
    auto *bar = new PaneBar(metric::kFilterBar);
    m_purse = new SegmentedSwitch({QString(), QString(), QString()});
    m_cause = new QComboBox;
    m_cause->setProperty("controlSize", u"bar"_s);
    m_cause->setFixedWidth(kCauseWidth);
    m_from = new DateEdit;
    m_until = new DateEdit;
    for (DateEdit *edit : {m_from, m_until}) {
        edit->setProperty("controlSize", u"bar"_s);
        edit->setFixedWidth(kDateWidth);
        edit->setReferenceDay(toDate(m_desk.today()));
    }
    m_customer = new CustomerPicker(m_desk);
    m_customer->setProperty("controlSize", u"bar"_s);
    m_customer->setFixedWidth(kCustomerWidth);
    m_customer->setClearButtonEnabled(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_purse), static_cast<QWidget *>(m_cause), static_cast<QWidget *>(m_from),
                            static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_customer)})
        bar->row()->addWidget(widget);
    bar->row()->addStretch(1);
    connect(m_purse, &SegmentedSwitch::currentChanged, this, &LedgerView::ask);
    connect(m_cause, &QComboBox::activated, this, &LedgerView::ask);
    connect(m_from, &DateEdit::dateChanged, this, &LedgerView::ask);
    connect(m_until, &DateEdit::dateChanged, this, &LedgerView::ask);
    connect(m_customer, &CustomerPicker::described, this, [this](const QString &who) {
        if (!who.isEmpty() || m_customer->text().trimmed().isEmpty())
            ask();
    });
    connect(m_customer, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty())
            ask();
    });
    return bar;
}

void LedgerView::retranslate()
{
    m_purse->setOptions({tr("All"), tr("Points"), tr("Service credits")});
    m_purse->setAccessibleName(tr("Purse"));
    const int cause = qMax(0, m_cause->currentIndex());
    m_cause->clear();
    m_cause->addItem(tr("Every cause"), 0);
    for (const Cause each : kCauses)
        m_cause->addItem(counter::LedgerModel::causeText(each), int(each));
    m_cause->setCurrentIndex(cause);
    m_cause->setAccessibleName(tr("Cause"));
    m_table->setColumnWidth(int(Column::At), momentWidth());
    m_from->setPlaceholderText(tr("From"));
    m_from->setAccessibleName(tr("First day"));
    m_until->setPlaceholderText(tr("Until"));
    m_until->setAccessibleName(tr("Last day"));
    m_customer->setPlaceholderText(tr("Customer or card"));
    m_customer->setAccessibleName(tr("Customer"));
    m_table->setAccessibleName(tr("Points ledger of the shop"));
    m_empty->setWords(tr("No rows"), tr("Nothing was booked that fits these filters. Points appear here with the first purchase."));
    m_story->retranslate();
    if (m_table->currentIndex().isValid())
        showRow(m_table->currentIndex().row());
}

void LedgerView::showCustomer(const QString &cardNo)
{
    m_customer->setText(cardNo);
    m_customer->describe();
}

void LedgerView::reload() { ask(); }

void LedgerView::ask()
{
    const QString card = m_customer->text().trimmed();
    if (card.isEmpty()) {
        load({});
        return;
    }
    m_jobs.ask(
        this, [card](db::ReadSession &session) { return customers::requireCustomer(session, card); },
        [this, card](const Result<Customer> &found) {
            if (card == m_customer->text().trimmed() && found)
                load(found->id);
        });
}

void LedgerView::load(CustomerId customer)
{
    points::ShopLedgerFilter filter;
    if (m_purse->current() > 0)
        filter.purse = m_purse->current() == 2 ? Purse::Credits : Purse::Points;
    if (const int cause = m_cause->currentData().toInt(); cause > 0)
        filter.cause = static_cast<Cause>(cause);
    if (const auto from = m_from->date())
        filter.fromDay = toEpochDay(*from);
    if (const auto until = m_until->date())
        filter.endDay = toEpochDay(*until) + 1;
    filter.customer = customer;
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_model->load(filter);
}

void LedgerView::showRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const LedgerId id = m_model->rowAt(row).entry.id;
    const quint64 question = ++m_question;
    m_jobs.ask(
        this, [id](db::ReadSession &session) { return points::explain(session, id); },
        [this, question](const Result<points::LedgerExplanation> &told) {
            if (question != m_question)
                return;
            if (told)
                m_story->tell(*told);
            else
                m_story->say(told.error());
        });
}

QStringList LedgerView::explanation() const { return m_story->lines(); }

} // namespace regulars::ui
