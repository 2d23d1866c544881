#include "ui/customers/customers_page.h"

#include "directory/saved_filter_service.h"
#include "shops/shop_query.h"
#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "ui/customers/condition_panel.h"
#include "ui/customers/customer_detail.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/filter_bar.h"
#include "ui/customers/profile_tab.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/pane/tab_row.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/contact_panel.h"
#include "ui/parts/customer_form.h"
#include "ui/parts/export_strip.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using directory::CustomerFilter;
using directory::CustomerListModel;
using directory::Field;
using directory::ListOrder;

namespace {

constexpr int kMostWords = 100;   // offered while typing

} // namespace

CustomersPage::CustomersPage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_jobs(std::make_unique<DeskJobs>(desk)), m_model(new CustomerListModel(*desk.database, this))
{
    m_filters = new FilterBar;
    m_detail = new CustomerDetail(desk);
    m_detailLine = new HairLine(Qt::Vertical);
    m_side = new QWidget;
    m_sideColumn = new QVBoxLayout(m_side);
    m_sideColumn->setContentsMargins(0, 0, 0, 0);
    m_sideColumn->addWidget(m_detail);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildList(), 1);
    row->addWidget(m_detailLine);
    row->addWidget(m_side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_filters);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addLayout(row, 1);
    m_undo = new UndoBar(this);
    m_undo->hide();
    connectParts();
    connectDetail();
    recall();
    retranslate();
    showSelection();
}

CustomersPage::~CustomersPage() = default;

QWidget *CustomersPage::buildBar()
{
    auto *bar = new PaneBar(metric::kPageBar);
    m_title = new TextLabel(TextRole::PageTitle);
    m_tabs = new TabRow(metric::kPageBar);
    m_density = new PushButton({}, ButtonKind::Quiet);
    m_density->setIconName(u"list"_s);
    m_columns = new PushButton({}, ButtonKind::Quiet);
    m_columns->setIconName(u"columns-3"_s);
    m_more = new PushButton({}, ButtonKind::Quiet);
    m_more->setIconName(u"ellipsis"_s);
    m_export = new PushButton({});
    m_export->setIconName(u"download"_s);
    m_new = new PushButton({}, ButtonKind::Primary);
    m_new->setIconName(u"plus"_s);
    m_new->setKeyCap(u"F2"_s);
    bar->row()->addWidget(m_title);
    bar->row()->addSpacing(metric::kSpace12);
    bar->row()->addWidget(m_tabs);
    bar->row()->addStretch(1);
    bar->row()->addWidget(m_density);
    bar->row()->addWidget(m_columns);
    bar->row()->addWidget(m_more);
    bar->row()->addWidget(m_export);
    bar->row()->addWidget(m_new);
    return bar;
}

QWidget *CustomersPage::buildList()
{
    auto *box = new QWidget;
    m_notice = new NoticeStrip;
    m_notice->clear();
    m_table = new CustomerTable(m_desk, m_model);
    m_empty = new EmptyState(u"users"_s);
    m_empty->hide();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_exports = new ExportStrip(m_desk, *m_jobs);
    column->addWidget(m_notice);
    column->addWidget(m_exports);
    column->addWidget(m_table, 1);
    m_table->putTickBoxInto(box);
    column->addWidget(m_empty, 1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(buildSelection());
    return box;
}

QWidget *CustomersPage::buildSelection()
{
    m_selection = new PaneBar(metric::kPageBar - metric::kSpace8);
    m_ticked = new TextLabel(TextRole::BodyStrong);
    m_ticked->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_tag = new PushButton({}, ButtonKind::Quiet);
    m_tag->setControlSize(ControlSize::Bar);
    m_tag->setIconName(u"tag"_s);
    m_manager = new PushButton({}, ButtonKind::Quiet);
    m_manager->setControlSize(ControlSize::Bar);
    m_manager->setIconName(u"user-round"_s);
    m_tickAll = new PushButton({}, ButtonKind::Quiet);
    m_tickAll->setControlSize(ControlSize::Bar);
    m_tickAll->setIconName(u"check"_s);
    m_range = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_range->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_coverage = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_coverage->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_selection->row()->setSpacing(metric::kSpace8);
    m_selection->row()->addWidget(m_ticked);
    m_selection->row()->addWidget(m_tag);
    m_selection->row()->addWidget(m_manager);
    m_selection->row()->addWidget(m_tickAll);
    m_selection->row()->addStretch(1);
    m_selection->row()->addWidget(m_coverage);
    m_selection->row()->addWidget(m_range);
    return m_selection;
}

void CustomersPage::connectParts()
{
    connect(m_filters, &FilterBar::filterChanged, this, [this](const CustomerFilter &filter) { showList(filter, m_model->order()); });
    connect(m_filters, &FilterBar::choicesWanted, this, &CustomersPage::answerChoices);
    connect(m_filters, &FilterBar::saveWanted, this, &CustomersPage::askFilterName);
    connect(m_filters, &FilterBar::removeWanted, this, &CustomersPage::removeFilter);
    connect(m_table, &CustomerTable::orderWanted, this, [this](const ListOrder &order) {
        showList(m_model->filter(), order);
        remember();
    });
    connect(m_table, &CustomerTable::layoutChanged, this, &CustomersPage::remember);
    connect(m_table, &CustomerTable::currentChangedTo, this, [this](CustomerId id) {
        // A contact begun says with whom it is, and stays; an empty one gives way.
        const auto *contact = qobject_cast<ContactPanel *>(m_panel);
        if (contact && !contact->isDirty() && id != m_detail->customer())
            closePanel();
        m_detail->show(id);
    });
    connect(m_table, &CustomerTable::scrolled, this, &CustomersPage::showSelection);
    const auto openCounter = [this](CustomerId id) { emit openRequested(u"counter"_s, {{u"customer"_s, id.value()}}); };
    connect(m_table, &CustomerTable::opened, this, openCounter);
    connect(m_detail, &CustomerDetail::counterWanted, this, openCounter);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab == 0)
            return;
        m_tabs->setCurrentIndex(0); // one comes back to the list
        emit openRequested(u"import"_s, {});
    });
    connect(m_model, &CustomerListModel::counted, this, &CustomersPage::takeCount);
    connect(m_model, &CustomerListModel::failed, this, &CustomersPage::say);
    connect(m_model, &CustomerListModel::tickedChanged, this, &CustomersPage::showSelection);
    connect(m_new, &PushButton::clicked, this, [this] { emit openRequested(u"counter"_s, {{u"action"_s, u"new"_s}}); });
    connect(m_notice, &NoticeStrip::actionTriggered, this, [this] {
        liftTheseOnly();
        showList({}, m_model->order());
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        const bool areAll = m_model->filter().isEmpty() && !m_model->isNarrowed();
        liftTheseOnly();
        if (areAll)
            emit openRequested(u"import"_s, {{u"kind"_s, u"customers"_s}});
        else
            showList({}, m_model->order());
    });
    connect(m_empty, &EmptyState::secondTriggered, this, [this] { emit openRequested(u"welcome"_s, {{u"step"_s, u"doors"_s}}); });
    connect(m_tag, &PushButton::clicked, this, [this] { askTags(m_tag, false); });
    connect(m_manager, &PushButton::clicked, this, &CustomersPage::askManager);
    connect(m_export, &PushButton::clicked, this, &CustomersPage::exportList);
    connect(m_more, &PushButton::clicked, this, &CustomersPage::showMore);
    connect(m_exports, &ExportStrip::runningChanged, this, &CustomersPage::showSelection);
    connect(m_tickAll, &PushButton::clicked, this, [this] { m_model->tickAll(int(m_model->ticked().size()) < m_model->rowCount()); });
    connect(m_columns, &PushButton::clicked, this, &CustomersPage::askColumns);
    connect(m_table, &CustomerTable::allTickWanted, m_model, &CustomerListModel::tickAll);
    connect(m_density, &PushButton::clicked, this, [this] {
        m_isComfortable = !m_isComfortable;
        m_table->setComfortable(m_isComfortable);
        showSelection();
        remember();
    });
    connect(m_desk.database, &db::Database::committed, this, &CustomersPage::takeChanges);
}

QString CustomersPage::title() const { return tr("Customers"); }

void CustomersPage::activate()
{
    readLore();
    readCoverage();
    if (!m_isAsked) {
        showList({}, m_model->order());
    } else {
        m_model->refreshRows();
        if (m_detail->customer().isValid())
            m_detail->refresh();
        if (m_hasChanged && !m_model->isCounting()) {
            m_wanted = m_table->current();
            m_model->reload();
        }
    }
    m_hasChanged = false;
    m_table->setFocus();
}

void CustomersPage::deactivate() { remember(); }

void CustomersPage::open(const QVariantMap &arguments)
{
    m_wanted = CustomerId(arguments.value(u"customer"_s).toLongLong());
    CustomerFilter filter = m_model->filter();
    if (arguments.contains(u"these"_s)) {
        m_model->narrowTo(arguments.value(u"these"_s).value<std::vector<qint64>>());
        m_theseWords = arguments.value(u"words"_s).toString();
        filter = {};
    } else if (arguments.contains(u"filter"_s)) {
        liftTheseOnly();
        const auto asked = directory::filterFromJson(QJsonDocument::fromJson(arguments.value(u"filter"_s).toString().toUtf8()).object());
        filter = asked.value_or(CustomerFilter());
    }
    showList(filter, m_model->order());
    if (m_wanted.isValid() && !m_model->isCounting())
        takeCount(m_model->rowCount());
}

void CustomersPage::liftTheseOnly()
{
    if (!m_model->isNarrowed())
        return;
    m_model->narrowTo(std::nullopt);
    m_theseWords.clear();
}

void CustomersPage::showList(const CustomerFilter &filter, const ListOrder &order)
{
    m_isAsked = true;
    if (!m_wanted.isValid())
        m_wanted = m_table->current();
    m_filters->setFilter(filter);
    m_table->showOrder(order);
    m_notice->show(NoticeKind::Info, m_theseWords);
    m_notice->setAction(m_theseWords.isEmpty() ? QString() : tr("All customers"));
    m_model->show(filter, order, m_desk.today());
}

void CustomersPage::takeCount(int rows)
{
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_table->select(m_wanted);
    m_wanted = {};
    m_detail->show(m_table->current());
    if (m_totalled == listed()) { // the same customers in another order
        m_filters->setTotals(rows, m_spendMinor);
    } else {
        m_filters->setTotals(rows, -1);
        readTotals();
    }
    showSelection();
    retranslate();
}

// Whom the list holds, whatever their order: their number, the sum of their ids, and the day the conditions count from.
CustomersPage::Listed CustomersPage::listed() const
{
    quint64 sum = 0;
    for (const qint64 id : m_model->ids())
        sum += static_cast<quint64>(id);
    return {m_model->ids().size(), sum, m_desk.today()};
}

void CustomersPage::readTotals()
{
    const quint64 generation = ++m_totals;
    m_totalled.reset();
    m_isTotalling = true;
    m_jobs->askLong(this, [ids = m_model->ids()](db::ReadSession &session) { return directory::spendOf(session, ids); },
                [this, generation, whose = listed()](const Result<qint64> &spend) {
                    if (generation != m_totals)
                        return;
                    m_isTotalling = false;
                    if (!spend)
                        return;
                    m_totalled = whose;
                    m_spendMinor = *spend;
                    m_filters->setTotals(m_model->rowCount(), m_spendMinor);
                });
}

void CustomersPage::readLore()
{
    m_jobs->ask(this,
                [currency = m_desk.currency](db::ReadSession &session) -> Result<FilterLore> {
                    FilterLore lore;
                    lore.currency = currency;
                    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
                    lore.tiers = ladder.tiers;
                    TRY_LET(const auto shops, shops::allShops(session));
                    lore.shops.assign(shops.begin(), shops.end());
                    return lore;
                },
                [this](const Result<FilterLore> &lore) {
                    if (!lore)
                        return;
                    m_filters->setLore(*lore);
                    m_detail->setShops(QList<Shop>(lore->shops.begin(), lore->shops.end()));
                });
    for (const auto &[field, name] : {std::pair(Field::Channel, u"channel"_s), {Field::Region, u"region"_s}, {Field::Manager, u"manager"_s}})
        m_jobs->ask(this, [field = field](db::ReadSession &session) { return directory::wordsOf(session, field, kMostWords); },
                    [this, name = name](const Result<QStringList> &words) {
                        if (words)
                            m_detail->setWords(name, *words);
                    });
    m_jobs->ask(this, [](db::ReadSession &session) { return directory::SavedFilterService::all(session); },
                [this](const Result<std::vector<directory::SavedFilter>> &saved) {
                    if (saved)
                        m_filters->setSaved(*saved);
                });
}

// Facts changed: what is shown is read again. The list itself stays under the clerk's eyes until it is asked for.
void CustomersPage::takeChanges(const db::ChangeSet &changes)
{
    if (!m_isAsked)
        return;
    m_totalled.reset();
    if (m_isTotalling) // what is on its way was summed up before
        readTotals();
    if (!isVisible()) { // behind another page nothing is counted anew with every sale
        m_hasChanged = m_hasChanged || changes.touches(db::Topic::Customers);
        return;
    }
    if (changes.touches(db::Topic::Settings) || changes.touches(db::Topic::Tiers))
        readLore();
    if (changes.touches(db::Topic::Customers) || changes.touches(db::Topic::Tags))
        readCoverage();
    m_model->refreshRows();
    if (m_detail->customer().isValid() && changes.touchesCustomer(m_detail->customer().value()))
        m_detail->refresh();
    if (changes.touches(db::Topic::Customers) && !m_model->isCounting()) {
        m_wanted = m_table->current();
        m_model->reload();
    }
}

void CustomersPage::showSelection()
{
    const int ticked = int(m_model->ticked().size());
    m_table->showTicks(ticked);
    m_ticked->setText(ticked > 0 ? tr("%n ticked", nullptr, ticked) : tr("None ticked"));
    m_ticked->setTone(ticked > 0 ? Tone::Normal : Tone::Secondary);
    const bool mayEdit = can(m_desk.actor.role, Right::EditCustomer);
    m_tag->setEnabled(mayEdit && (ticked > 0 || m_table->current().isValid()));
    m_manager->setEnabled(m_tag->isEnabled());
    m_export->setText(ticked > 0 ? tr("Export %n", "ticked customers", ticked) : tr("Export"));
    m_export->setEnabled(m_exports->whyNot().isEmpty() && !m_exports->isRunning() && m_model->rowCount() > 0);
    m_export->setToolTip(m_exports->whyNot());
    m_tickAll->setText(ticked > 0 && ticked == m_model->rowCount() ? tr("Tick none") : tr("Tick all"));
    m_tickAll->setEnabled(m_model->rowCount() > 0);
    const auto [first, last] = m_table->rowsInSight();
    m_range->setText(m_model->rowCount() == 0
                         ? QString()
                         : tr("%1–%2 of %3", "rows in sight").arg(Format::points(first), Format::points(last), Format::points(m_model->rowCount())));
}

void CustomersPage::say(const Error &error) { m_notice->show(NoticeKind::Danger, errorText(error).sentence); }

void CustomersPage::placeUndo()
{
    const QSize size = m_undo->sizeHint();
    const int x = (m_table->parentWidget()->width() - size.width()) / 2;
    m_undo->setGeometry(std::max(x, metric::kSpace16), height() - m_selection->height() - size.height() - metric::kSpace16, size.width(), size.height());
    m_undo->raise();
}

void CustomersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitDetail();
    placeUndo();
}

bool CustomersPage::handleKey(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2) {
        m_new->click();
        return true;
    }
    if (event->key() == Qt::Key_F7) {
        if (m_table->current().isValid())
            openPanel(u"contact"_s);
        return true;
    }
    const bool isFinish = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() & Qt::ControlModifier;
    if (isFinish && m_panel) {
        m_panel->finish();
        return true;
    }
    if (isFinish && m_detail->profile()->form()->isDirty()) {
        m_detail->profile()->save();
        return true;
    }
    if (event->key() == Qt::Key_Escape && m_panel) {
        if (m_panel->mayClose())
            closePanel();
        return true;
    }
    if (event->key() == Qt::Key_Escape && !m_model->filter().isEmpty()) {
        showList({}, m_model->order());
        return true;
    }
    return false;
}

QList<Command> CustomersPage::commands() const
{
    auto *self = const_cast<CustomersPage *>(this);
    return {{u"customers.filter"_s, tr("Customers: add a condition"), u"Customers: add a condition"_s, u"list-filter"_s, {}, [self] {
                 emit self->openRequested(u"customers"_s, {});
                 self->m_filters->addCondition();
             }},
            {u"customers.contact"_s, tr("Customers: record a contact"), u"Customers: record a contact"_s, u"phone"_s, {}, [self] {
                 emit self->openRequested(u"customers"_s, {});
                 if (self->m_table->current().isValid())
                     self->openPanel(u"contact"_s);
             }},
            {u"customers.tags"_s, tr("Customers: manage tags"), u"Customers: manage tags"_s, u"tags"_s, {}, [self] {
                 emit self->openRequested(u"customers"_s, {});
                 self->openPanel(u"tags"_s);
             }},
            {u"customers.duplicates"_s, tr("Customers: find duplicates and merge them"), u"Customers: find duplicates and merge them"_s, u"users"_s, {}, [self] {
                 emit self->openRequested(u"customers"_s, {});
                 self->openPanel(u"duplicates"_s);
             }},
            {u"customers.waiting"_s, tr("Customers: waiting times"), u"Customers: waiting times"_s, u"clock"_s, {}, [self] {
                 emit self->openRequested(u"customers"_s, {});
                 self->openPanel(u"waiting"_s);
             }}};
}

void CustomersPage::retranslate()
{
    m_title->setText(title());
    m_new->setText(tr("New member"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_columns->setToolTip(tr("Choose columns"));
    m_density->setAccessibleName(tr("Row height"));
    m_density->setToolTip(tr("Row height"));
    m_tabs->setWords({tr("List", "tab"), tr("Import", "tab")});
    m_tabs->setAccessibleName(tr("Pages of customers"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    m_tag->setText(tr("Tag…"));
    m_manager->setText(tr("Manager…"));
    m_filters->retranslate();
    m_table->retranslate();
    m_detail->retranslate();
    if (m_model->filter().isEmpty()) {
        m_empty->setWords(tr("No customers yet"), tr("Bring them along in a file, look at a demo shop first, or record a new member with F2."));
        m_empty->setAction(tr("Import customers"), u"upload"_s);
        m_empty->setSecondAction(tr("Look at a demo shop…"), u"store"_s);
    } else {
        m_empty->setWords(tr("Nobody meets these conditions"), tr("Take one of them away, or begin with all customers again."));
        m_empty->setAction(tr("Show all customers"), u"users"_s);
        m_empty->setSecondAction({});
    }
    showSelection();
}

QStringList CustomersPage::snapshotStates() const
{
    return {u"filtered"_s, u"timeline"_s, u"purchases"_s, u"profile"_s, u"contact"_s, u"tags"_s, u"waiting"_s, u"duplicates"_s};
}

void CustomersPage::showSnapshotState(const QString &state)
{
    closePanel();
    m_detail->showTab(state == u"timeline"    ? CustomerDetail::Timeline
                      : state == u"purchases" ? CustomerDetail::Purchases
                      : state == u"profile"   ? CustomerDetail::Profile
                                              : CustomerDetail::Overview);
    if (state == u"contact" || state == u"tags" || state == u"waiting" || state == u"duplicates")
        openPanel(state);
    if (state != u"filtered")
        return;
    connect(m_model, &CustomerListModel::counted, this,
            [this](int rows) {
                for (const int row : {1, 3, 6})
                    m_model->setData(m_model->index(std::min(row, rows - 1), 0), Qt::Checked, Qt::CheckStateRole);
            },
            Qt::SingleShotConnection);
    CustomerFilter filter;
    filter.set({Field::DaysAway, directory::Compare::AtLeast, {30}, {}});
    filter.set({Field::Orders, directory::Compare::AtLeast, {3}, {}});
    showList(filter, {directory::SortKey::YearSpend, true});
}

bool CustomersPage::isSettled() const
{
    return m_isAsked && !m_model->isBusy() && m_detail->isSettled() && m_jobs->isIdle() && (!m_panel || m_panel->isSettled());
}

} // namespace regulars::ui
