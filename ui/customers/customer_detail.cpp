#include "ui/customers/customer_detail.h"

#include "counter/when_done.h"
#include "interactions/interaction_service.h"
#include "ui/customers/overview_tab.h"
#include "ui/customers/profile_tab.h"
#include "ui/customers/purchases_tab.h"
#include "ui/customers/timeline_tab.h"
#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/pane/tab_row.h"
#include "ui/kit/text_label.h"
#include "ui/parts/customer_words.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

CustomerDetail::CustomerDetail(Desk &desk, QWidget *parent) : PaneGround(parent), m_desk(desk)
{
    setFixedWidth(kMostWidth);
    build();
    connectTabs();
    retranslate();
    show(CustomerId());
}

void CustomerDetail::build()
{
    m_drafts = new NoticeStrip;
    m_drafts->clear();
    m_tabs = new TabRow;
    m_overview = new OverviewTab(m_desk);
    m_timeline = new TimelineTab(m_desk);
    m_purchases = new PurchasesTab(m_desk);
    m_profile = new ProfileTab(m_desk);
    m_stack = new QStackedWidget;
    for (QWidget *tab : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_timeline), static_cast<QWidget *>(m_purchases), static_cast<QWidget *>(m_profile)})
        m_stack->addWidget(tab);
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *words = new QHBoxLayout;
    words->setContentsMargins(metric::kSpace4, 0, metric::kSpace4, 0);
    words->addWidget(m_tabs);
    column->addLayout(words);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_stack, 1);
    auto *foot = new PaneBar(metric::kPageBar);
    m_counter = new PushButton({});
    m_counter->setControlSize(ControlSize::Bar);
    m_contact = new PushButton({});
    m_contact->setControlSize(ControlSize::Bar);
    m_contact->setKeyCap(u"F7"_s);
    foot->row()->addWidget(m_contact);
    foot->row()->addStretch(1);
    foot->row()->addWidget(m_counter);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_drafts);
    whole->addWidget(m_content, 1);
    whole->addStretch(0);
    whole->addWidget(new HairLine(Qt::Horizontal));
    whole->addWidget(foot);
}

QWidget *CustomerDetail::buildHead()
{
    m_name = new TextLabel(TextRole::PageTitle);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_tier = new Badge;
    m_stage = new Badge;
    m_line = new TextLabel(TextRole::Body, Tone::Secondary);
    m_line->setWordWrap(true);
    auto *first = new QHBoxLayout;
    first->setSpacing(metric::kSpace8);
    first->addWidget(m_name);
    first->addWidget(m_tier);
    first->addWidget(m_stage);
    first->addStretch(1);
    auto *box = new QWidget;
    auto *head = new QVBoxLayout(box);
    head->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace4);
    head->setSpacing(metric::kSpace4);
    head->addLayout(first);
    head->addWidget(m_line);
    return box;
}

void CustomerDetail::connectTabs()
{
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_counter, &QAbstractButton::clicked, this, [this] { emit counterWanted(m_customer); });
    connect(m_contact, &QAbstractButton::clicked, this, &CustomerDetail::newContactWanted);
    connect(m_overview, &OverviewTab::timelineWanted, this, [this] { showTab(Timeline); });
    connect(m_overview, &OverviewTab::profileWanted, this, [this] { showTab(Profile); });
    connect(m_overview, &OverviewTab::tagsWanted, this, [this] { emit tagsWanted(m_overview->tagLink()); });
    connect(m_overview, &OverviewTab::promptTriggered, this, [this] { emit counterWanted(m_customer); });
    connect(m_overview, &OverviewTab::stepDone, this, &CustomerDetail::tickStep);
    connect(m_timeline, &TimelineTab::refundWanted, this, [this](const QString &number) { emit refundWanted(m_customer, number); });
    connect(m_timeline, &TimelineTab::contactWanted, this, &CustomerDetail::contactWanted);
    connect(m_timeline, &TimelineTab::newContactWanted, this, &CustomerDetail::newContactWanted);
    connect(m_purchases, &PurchasesTab::refundWanted, this, [this](const QString &number) { emit refundWanted(m_customer, number); });
    connect(m_profile, &ProfileTab::done, this, &CustomerDetail::done);
    connect(m_profile, &ProfileTab::openRequested, this, &CustomerDetail::customerWanted);
    connect(m_profile, &ProfileTab::draftsChanged, this, &CustomerDetail::showDrafts);
    connect(m_drafts, &NoticeStrip::actionTriggered, this, [this] {
        if (m_profile->drafts().isEmpty())
            return;
        showTab(Profile);
        emit customerWanted(m_profile->drafts().last().first);
    });
}

void CustomerDetail::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

bool CustomerDetail::isSettled() const
{
    return m_pending == 0 && m_overview->isSettled() && m_timeline->isSettled() && m_purchases->isSettled() && m_profile->isSettled();
}

void CustomerDetail::show(CustomerId customer)
{
    m_customer = customer;
    const quint64 generation = ++m_generation;
    m_counter->setEnabled(customer.isValid());
    m_contact->setEnabled(customer.isValid() && can(m_desk.actor.role, Right::EditCustomer));
    if (!customer.isValid()) {
        m_hasFacts = false;
        m_content->hide();
        m_overview->clear();
        m_timeline->setCustomer({});
        m_purchases->setCustomer({});
        m_profile->clear();
        return;
    }
    ++m_pending;
    auto asked = m_desk.database->read(
        [customer, today = m_desk.today()](db::ReadSession &session) { return readCustomerFacts(session, customer, today); });
    counter::whenDone(this, asked, [this, generation](const Result<CustomerFacts> &facts) {
        --m_pending;
        if (generation != m_generation)
            return;
        if (facts)
            take(*facts);
        else
            show(CustomerId());
    });
}

void CustomerDetail::refresh() { show(m_customer); }

void CustomerDetail::take(const CustomerFacts &facts)
{
    m_facts = facts;
    m_hasFacts = true;
    showHead();
    showTabWords();
    m_overview->show(m_facts);
    m_timeline->setCustomer(m_customer);
    m_purchases->setCustomer(m_customer);
    m_profile->show(m_facts);
    m_content->show();
}

void CustomerDetail::showHead()
{
    const Customer &customer = m_facts.card.customer;
    m_name->setText(customer.name);
    m_tier->set(Badge::tierKind(m_facts.card.progress.tier.rank), m_facts.card.progress.tier.name);
    m_stage->set(CustomerWords::stageBadge(m_facts.card.stage), CustomerWords::stage(m_facts.card.stage));
    QStringList parts;
    if (!customer.phone.isEmpty())
        parts << CustomerWords::phone(customer.phone, can(m_desk.actor.role, Right::SeeFullPhone)).text;
    parts << tr("Card %1").arg(CustomerWords::card(customer.cardNo));
    if (!customer.manager.isEmpty())
        parts << tr("Manager %1").arg(customer.manager);
    m_line->setText(parts.join(u" · "_s));
}

void CustomerDetail::showTabWords()
{
    const QString purchases = m_hasFacts && m_facts.card.orders > 0 ? tr("Purchases %1", "tab, count").arg(Format::points(m_facts.card.orders))
                                                                    : tr("Purchases", "tab");
    m_tabs->setWords({tr("Overview", "tab"), tr("Timeline", "tab"), purchases, tr("File", "tab")});
}

void CustomerDetail::showDrafts()
{
    const auto &drafts = m_profile->drafts();
    if (drafts.isEmpty()) {
        m_drafts->clear();
        return;
    }
    const QString name = drafts.last().second;
    m_drafts->show(NoticeKind::Warning, drafts.size() == 1 ? tr("Changes to %1 are not saved.", "customer").arg(name)
                                                           : tr("Changes to %1 and %n more are not saved.", "customer", int(drafts.size()) - 1).arg(name));
    m_drafts->setAction(tr("Go back"));
}

void CustomerDetail::tickStep(InteractionId contact)
{
    ++m_pending;
    const auto set = [contact, clock = m_desk.clock, actor = m_desk.actor](bool isDone) {
        return [=](db::WriteSession &session) { return interactions::InteractionService(*clock).setStepDone(session, actor, contact, isDone); };
    };
    counter::whenDone(this, m_desk.database->write(set(true)), [this, set](const Result<bool> &wasOpen) {
        --m_pending;
        if (!wasOpen) {
            emit failed(wasOpen.error());
            return;
        }
        if (!*wasOpen) { // somebody else has done it meanwhile, which is not ours to take back
            refresh();
            return;
        }
        Deed deed;
        deed.customer = m_customer;
        deed.words = tr("Next step done");
        deed.undo = [reopen = set(false)](db::WriteSession &session) -> Status {
            TRY(reopen(session));
            return ok();
        };
        emit done(deed);
    });
}

void CustomerDetail::setShops(const QList<Shop> &shops) { m_profile->setShops(shops); }

void CustomerDetail::setWords(const QString &field, const QStringList &words) { m_profile->setWords(field, words); }

void CustomerDetail::retranslate()
{
    m_counter->setText(tr("Open at the counter"));
    m_contact->setText(tr("Contact"));
    m_tabs->setAccessibleName(tr("What is known of the customer"));
    showTabWords();
    m_overview->retranslate();
    m_timeline->retranslate();
    m_purchases->retranslate();
    m_profile->retranslate();
    showDrafts();
    if (m_hasFacts)
        showHead();
}

} // namespace regulars::ui
