// The half of CustomersPage that does things: bulk actions, panels, saved filters, what is remembered.
#include "ui/customers/customers_page.h"

#include "directory/saved_filter_service.h"
#include "tags/tag_query.h"
#include "texts/error_text.h"
#include "ui/customers/condition_panel.h"
#include "ui/customers/customer_detail.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/filter_bar.h"
#include "ui/customers/list_export.h"
#include "ui/customers/list_memory.h"
#include "ui/customers/profile_words.h"
#include "ui/customers/duplicates/duplicates_panel.h"
#include "ui/customers/tag_manager.h"
#include "ui/customers/tag_panel.h"
#include "ui/customers/waiting_panel.h"
#include "ui/customers/word_panel.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/contact_panel.h"
#include "ui/parts/export_strip.h"
#include "ui/shell/desk_jobs.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using directory::CustomerListModel;
using directory::Field;

namespace {

constexpr int kMostChoices = 200;
constexpr int kListWhole = 740; // its bar with every word
constexpr int kListWanted = 812;  // the columns shown at first, whole
constexpr int kDetailLeast = 960; // a page narrower than this shows the list alone

} // namespace

void CustomersPage::connectDetail()
{
    connect(m_detail, &CustomerDetail::refundWanted, this, [this](CustomerId id, const QString &number) {
        emit openRequested(u"counter"_s, {{u"customer"_s, id.value()}, {u"refund"_s, number}});
    });
    connect(m_detail, &CustomerDetail::contactWanted, this, [this](const Interaction &contact) { openPanel(u"contact"_s, contact); });
    connect(m_detail, &CustomerDetail::newContactWanted, this, [this] { openPanel(u"contact"_s); });
    connect(m_detail, &CustomerDetail::tagsWanted, this, [this](QWidget *place) { askTags(place, true); });
    connect(m_detail, &CustomerDetail::customerWanted, this, [this](CustomerId id) { open({{u"customer"_s, id.value()}}); });
    connect(m_detail, &CustomerDetail::done, this, &CustomersPage::offerDeed);
    connect(m_detail, &CustomerDetail::failed, this, &CustomersPage::say);
}

// ---- panels in the place of the customer

void CustomersPage::openPanel(const QString &name, const Interaction &contact)
{
    if (m_panel && !m_panel->mayClose())
        return;
    closePanel();
    SidePanel *made = nullptr;
    if (name == u"contact" && contact.id.isValid())
        made = new ContactPanel(m_desk, contact, m_detail->card().customer.name);
    else if (name == u"contact" && m_detail->hasFacts() && can(m_desk.actor.role, Right::EditCustomer))
        made = new ContactPanel(m_desk, m_detail->customer(), m_detail->card().customer.name);
    else if (name == u"tags" && can(m_desk.actor.role, Right::EditCustomer))
        made = new TagManager(m_desk);
    else if (name == u"duplicates")
        made = new DuplicatesPanel(m_desk);
    else if (name == u"waiting")
        made = new WaitingPanel(m_desk);
    if (!made)
        return;
    m_panel = made;
    connect(made, &SidePanel::closeRequested, this, [this] {
        if (m_panel->mayClose())
            closePanel();
    });
    connect(made, &SidePanel::done, this, [this](const Deed &deed) {
        if (m_panel && m_panel->name() != u"tags" && m_panel->name() != u"duplicates") // there one goes on
            closePanel();
        offerDeed(deed);
    });
    m_detail->hide();
    m_sideColumn->addWidget(made);
    fitDetail();
    made->show();
    made->takeFocus();
}

void CustomersPage::closePanel()
{
    if (!m_panel)
        return;
    SidePanel *old = std::exchange(m_panel, nullptr);
    m_sideColumn->removeWidget(old);
    old->hide();
    old->deleteLater();
    m_detail->setVisible(true);
    fitDetail();
    m_table->setFocus();
}

void CustomersPage::fitDetail()
{
    const bool hasRoom = width() >= kDetailLeast;
    m_side->setVisible(hasRoom || m_panel);
    m_detailLine->setVisible(hasRoom && !m_panel);
    const int wide = std::clamp(width() - kListWanted, CustomerDetail::kLeastWidth, CustomerDetail::kMostWidth);
    m_detail->setFixedWidth(wide);
    if (m_panel)
        // Its choices stand whole; two files side by side take more, where the list's own bar leaves it.
        m_panel->setFixedWidth(m_panel->name() == u"duplicates" ? std::clamp(width() - kListWhole, int(CustomerDetail::kMostWidth), int(DuplicatesPanel::kWide))
                                                                : CustomerDetail::kMostWidth);
}

void CustomersPage::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *tags = menu->addAction(tr("Manage tags…"));
    tags->setEnabled(can(m_desk.actor.role, Right::EditCustomer));
    connect(tags, &QAction::triggered, this, [this] { openPanel(u"tags"_s); });
    connect(menu->addAction(tr("Duplicates…")), &QAction::triggered, this, [this] { openPanel(u"duplicates"_s); });
    connect(menu->addAction(tr("Waiting times…")), &QAction::triggered, this, [this] { openPanel(u"waiting"_s); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

// ---- the way back

void CustomersPage::offer(const QString &words, std::function<Status(db::WriteSession &)> undo)
{
    m_undo->disconnect(this);
    connect(m_undo, &UndoBar::undo, this, [this, undo = std::move(undo)] {
        m_jobs->change(this, undo, [this](const Status &status) {
            if (!status)
                say(status.error());
            if (auto *manager = qobject_cast<TagManager *>(m_panel))
                manager->reload();
            if (auto *duplicates = qobject_cast<DuplicatesPanel *>(m_panel))
                duplicates->reload();
        });
    });
    m_undo->offer(words);
    placeUndo();
}

void CustomersPage::offerDeed(const Deed &deed)
{
    if (deed.undo)
        offer(deed.words, deed.undo);
    m_detail->refresh();
}

// ---- many at once

std::vector<qint64> CustomersPage::chosen() const
{
    if (!m_model->ticked().empty())
        return m_model->tickedInOrder();
    const CustomerId current = m_table->current();
    return current.isValid() ? std::vector<qint64>{current.value()} : std::vector<qint64>();
}

void CustomersPage::askTags(QWidget *place, bool isOne)
{
    const std::vector<qint64> meant = isOne ? std::vector<qint64>{m_detail->customer().value()} : chosen();
    if (meant.empty())
        return;
    struct Choice {
        std::vector<Tag> all;
        std::vector<Tag> held;
    };
    m_jobs->ask(
        this,
        [meant](db::ReadSession &session) -> Result<Choice> {
            Choice choice;
            TRY_LET(choice.all, tags::allTags(session));
            if (meant.size() == 1) {
                TRY_LET(choice.held, tags::tagsOnFile(session, CustomerId(meant.front())));
            }
            return choice;
        },
        [this, meant, isOne, place = QPointer<QWidget>(place)](const Result<Choice> &choice) {
            if (!choice || !place) {
                if (!choice)
                    say(choice.error());
                return;
            }
            QStringList held;
            for (const Tag &each : choice->held)
                held << each.name;
            auto *panel = new TagPanel(choice->all, held, meant.size() > 1, this);
            connect(panel, &TagPanel::taken, this, [this, meant](const QStringList &add, const QStringList &remove) { tag(meant, add, remove); });
            connect(panel, &TagPanel::manageWanted, this, [this] { openPanel(u"tags"_s); });
            if (isOne)
                panel->openUnder(place);
            else
                panel->openAbove(place);
        });
}

void CustomersPage::tagChosen(const QStringList &add, const QStringList &remove) { tag(chosen(), add, remove); }

void CustomersPage::tag(const std::vector<qint64> &customers, const QStringList &add, const QStringList &remove)
{
    m_jobs->write(
        tr("Tagging"), this,
        [customers, add, remove, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, JobControl &job) {
            return directory::BulkTagService(*clock).change(session, actor, customers, add, remove, &job);
        },
        [this](const Result<std::vector<directory::TagGain>> &gains) {
            if (!gains) {
                say(gains.error());
                return;
            }
            offer(tr("Tags of %n customers changed", nullptr, int(gains->size())),
                  [done = *gains, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                      return directory::BulkTagService(*clock).takeBack(session, actor, done);
                  });
        });
}

void CustomersPage::askManager()
{
    m_jobs->ask(this, [](db::ReadSession &session) { return directory::wordsOf(session, Field::Manager, kMostChoices); },
                [this](const Result<QStringList> &words) {
                    auto *panel = new WordPanel(tr("Manager of the customers chosen"), tr("Assign"), this);
                    QStringList names = words.value_or(QStringList());
                    if (!m_desk.actor.name.isEmpty() && !names.contains(m_desk.actor.name))
                        names.prepend(m_desk.actor.name);
                    panel->setWords(names);
                    connect(panel, &WordPanel::taken, this, &CustomersPage::assignManager);
                    panel->openAbove(m_manager);
                });
}

void CustomersPage::assignManager(const QString &manager)
{
    m_jobs->write(
        tr("Assigning"), this,
        [ids = chosen(), manager, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, JobControl &job) {
            return directory::BulkManagerService(*clock).assign(session, actor, ids, manager, &job);
        },
        [this, manager](const Result<std::vector<directory::ManagerBefore>> &before) {
            if (!before) {
                say(before.error());
                return;
            }
            offer(tr("%1 looks after %n more customers", "manager", int(before->size())).arg(manager),
                  [done = *before, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                      return directory::BulkManagerService(*clock).takeBack(session, actor, done);
                  });
        });
}

void CustomersPage::exportList()
{
    std::vector<CustomerListModel::Column> columns;
    const QHeaderView *heads = m_table->horizontalHeader();
    for (int visual = 0; visual < heads->count(); ++visual) {
        const int logical = heads->logicalIndex(visual);
        if (!m_table->isColumnHidden(logical))
            columns.push_back(CustomerListModel::Column(logical));
    }
    std::vector<qint64> ids = m_model->ticked().empty() ? m_model->ids() : m_model->tickedInOrder();
    m_exports->ask(customerListExport(m_desk, columns, std::move(ids), title()), tr("customers", "name of a file"));
}

// ---- filters and columns

void CustomersPage::answerChoices(Field field)
{
    m_jobs->ask(this, [field](db::ReadSession &session) { return directory::wordsOf(session, field, kMostChoices); },
                [this, field](const Result<QStringList> &words) {
                    if (words && m_filters->panel())
                        m_filters->panel()->setChoices(field, *words);
                });
}

void CustomersPage::askFilterName()
{
    auto *panel = new WordPanel(tr("Name of the filter"), tr("Save"), this);
    connect(panel, &WordPanel::taken, this, &CustomersPage::saveFilter);
    panel->openUnder(m_filters);
}

void CustomersPage::saveFilter(const QString &name)
{
    directory::SavedFilter saved{{}, name, m_model->filter()};
    m_jobs->change(this,
                   [saved, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                       return directory::SavedFilterService(*clock).save(session, actor, saved);
                   },
                   [this](const Result<directory::SavedFilterId> &id) {
                       if (!id)
                           say(id.error());
                   });
}

void CustomersPage::removeFilter(directory::SavedFilterId id)
{
    m_jobs->change(this,
                   [id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                       return directory::SavedFilterService(*clock).remove(session, actor, id);
                   },
                   [this](const Status &status) {
                       if (!status)
                           say(status.error());
                   });
}

void CustomersPage::askColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 1; i < CustomerListModel::kColumns; ++i) {
        const auto column = CustomerListModel::Column(i);
        QAction *action = menu->addAction(FilterWords::column(column));
        action->setCheckable(true);
        action->setChecked(m_table->isColumnShown(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { m_table->setColumnShown(column, isShown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("As at the beginning")), &QAction::triggered, m_table, &CustomerTable::resetColumns);
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

// ---- figures and memory

void CustomersPage::readCoverage()
{
    m_isStale = m_isCounting;
    if (m_isCounting)
        return;
    m_isCounting = true;
    m_jobs->askLong(this, [](db::ReadSession &session) { return directory::coverage(session); }, [this](const Result<directory::Coverage> &all) {
        m_isCounting = false;
        const bool isShown = all && all->customers > 0;
        m_coverage->setVisible(isShown);
        if (isShown) {
            m_coverage->setText(ProfileWords::coverage(*all));
            m_coverage->setToolTip(ProfileWords::explained(*all));
            m_coverage->setTone(all->coverageBp < directory::kCoverageTargetBp ? Tone::Warning : Tone::Secondary);
        }
        if (m_isStale)
            readCoverage();
    });
}

void CustomersPage::remember()
{
    ListMemory memory;
    memory.columns = m_table->columnLayout();
    memory.isComfortable = m_isComfortable;
    memory.order = m_model->order();
    memory.save(m_desk.actor.id);
}

void CustomersPage::recall()
{
    const ListMemory memory = ListMemory::load(m_desk.actor.id);
    if (!memory.columns.isEmpty())
        m_table->setColumnLayout(memory.columns);
    m_isComfortable = memory.isComfortable;
    m_table->setComfortable(m_isComfortable);
    m_model->setOrder(memory.order);
}

} // namespace regulars::ui
