// The half of CounterPage that offers things to do: key bar, menu, commands, panels, states for pictures.
#include "ui/counter/counter_page.h"

#include "counter/timeline_model.h"
#include "counter/when_done.h"
#include "ui/counter/customer_view.h"
#include "ui/parts/customer_words.h"
#include "ui/counter/key_bar.h"
#include "ui/counter/lookup_pane.h"
#include "ui/counter/order_entry.h"
#include "ui/counter/panels/adjust_panel.h"
#include "ui/counter/panels/ledger_panel.h"
#include "ui/counter/panels/member_panel.h"
#include "ui/counter/panels/pin_panel.h"
#include "ui/counter/panels/refund_panel.h"
#include "ui/counter/panels/reward_panel.h"
#include "ui/counter/purchase_pane.h"
#include "ui/counter/sale_customer_column.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/theme.h"
#include "ui/parts/contact_panel.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kNameWidth = 112; // of a customer on a button
}

CustomerId CounterPage::highlighted() const
{
    const CustomerId current = m_isTextNewer ? m_lookup->current() : CustomerId();
    return m_hasCard && current == m_card.customer.id ? CustomerId() : current;
}

QString CounterPage::meantName() const
{
    if (highlighted().isValid())
        return m_lookup->currentName();
    return m_hasCard ? m_card.customer.name : QString();
}

void CounterPage::showKeys()
{
    if (isPurchasing())
        showPurchaseKeys();
    else if (isMakingMember())
        showMemberKeys();
    else
        showBrowseKeys();
}

void CounterPage::showBrowseKeys()
{
    const QString noSale = CustomerWords::refusal(m_desk.actor, Right::RecordSale);
    const QString nobody = m_hasCard ? QString() : tr("Open a customer first");
    const QString name = meantName();
    const QString spender = name.isEmpty() ? nobody : QString();
    const QString shortName = QFontMetrics(fontFor(TextRole::Body)).elidedText(name, Qt::ElideRight, kNameWidth);
    const QString whose = name.isEmpty() ? tr("Walk-in sale") : tr("Purchase: %1", "customer").arg(shortName);
    const QString whole = name.isEmpty() ? QString() : tr("Purchase: %1", "customer").arg(name);
    QList<KeyBar::Action> actions{{u"new-member"_s, u"F2"_s, tr("New member"), false,
                                   CustomerWords::refusal(m_desk.actor, Right::EditCustomer),
                                   [this] { openPanel(u"new-member"_s); }},
                                  {u"purchase"_s, u"F3"_s, whose, true, noSale, [this] { startPurchase(false); }, whole},
                                  {u"reward"_s, u"F4"_s, tr("Redeem"), false,
                                   spender.isEmpty() ? CustomerWords::refusal(m_desk.actor, Right::RedeemReward) : spender,
                                   [this] { startRewards(); }},
                                  {u"coupon"_s, u"F5"_s, tr("Coupon"), false, noSale.isEmpty() ? spender : noSale,
                                   [this] { startCoupons(); }},
                                  {u"contact"_s, u"F7"_s, tr("Contact"), false,
                                   spender.isEmpty() ? CustomerWords::refusal(m_desk.actor, Right::EditCustomer) : spender,
                                   [this] { startContact(); }},
                                  {u"more"_s, {}, tr("More…"), false, nobody, [this] { showMore(); }}};
    m_keyBar->set(actions, {}, {{u"Enter"_s, tr("Open")}, {u"Esc"_s, tr("Back", "to the search box")}});
}

void CounterPage::showMemberKeys()
{
    m_keyBar->set({}, {{u"Enter"_s, tr("Save member")}, {u"Tab"_s, tr("Next field")}}, {{u"Esc"_s, tr("No new member")}});
}

void CounterPage::showPurchaseKeys()
{
    QList<KeyBar::Hint> hints;
    const bool isAmountOnly = purchase()->entry()->isAmountOnly();
    if (isAmountOnly)
        hints = {{u"Enter"_s, tr("Record")}};
    else
        hints = {{u"Enter"_s, tr("Add line")}, {u"Del"_s, tr("Remove line")}};
    hints << KeyBar::Hint{u"Ctrl M"_s, isAmountOnly ? tr("By product") : tr("Amount only")};
    if (m_hasPurchaseCard)
        hints << KeyBar::Hint{u"F4"_s, tr("Use points")};
    hints << KeyBar::Hint{u"F5"_s, tr("Coupon")};
    m_keyBar->set({}, hints, {{u"Esc"_s, tr("Drop this order")}});
}

void CounterPage::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &panel, const QString &text, const QString &refusal) {
        QAction *action = menu->addAction(
            refusal.isEmpty() ? text : tr("%1 (%2)", "action, why it cannot be done").arg(text, refusal));
        action->setEnabled(refusal.isEmpty());
        connect(action, &QAction::triggered, this, [this, panel] { openPanel(panel); });
    };
    const auto refusal = [this](Right right) { return CustomerWords::refusal(m_desk.actor, right); };
    add(u"edit"_s, tr("Edit customer"), refusal(Right::EditCustomer));
    add(u"pay"_s, tr("Pay a purchase with points"), refusal(Right::RecordSale));
    add(u"ledger"_s, tr("Points ledger"), {});
    add(u"adjust"_s, tr("Adjust points"), refusal(Right::AdjustPoints));
    add(u"pin"_s, tr("Pin tier"), refusal(Right::PinTier));
    add(u"refund"_s, tr("Refund of the last purchase"), refusal(Right::RecordRefund));
    for (const Command &command : benefitCommands())
        connect(menu->addAction(command.title), &QAction::triggered, this, command.run);
    if (QWidget *anchor = m_keyBar->button(u"more"_s))
        menu->popup(anchor->mapToGlobal(QPoint(0, -menu->sizeHint().height() - metric::kSpace4)));
}

SidePanel *CounterPage::makePanel(const QString &name, const QString &argument)
{
    if (name == u"new-member") {
        // What was looked for in vain is most of the new file.
        const QString text = m_lookup->lookup()->total() == 0 ? m_lookup->lookup()->text() : QString();
        const bool isPhone =
            text.size() >= 7 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        const bool isName = !text.isEmpty() && text.front().isLetter();
        const bool isScanned = !text.isEmpty() && text == m_scannedCode;
        auto *member = new MemberPanel(m_desk, isPhone && !isScanned ? text : QString(), isName ? text : QString());
        if (isScanned)
            member->takeScan(text);
        return member;
    }
    if (name == u"refund")
        return argument.isEmpty() ? nullptr : new RefundPanel(m_desk, argument);
    if (!m_hasCard)
        return nullptr;
    const CustomerId customer = m_card.customer.id;
    if (name == u"edit")
        return new MemberPanel(m_desk, m_card.customer);
    if (name == u"contact")
        return new ContactPanel(m_desk, customer, m_card.customer.name);
    if (name == u"edit-contact") {
        const counter::TimelineEvent *event = m_timeline->contactWith(InteractionId(argument.toLongLong()));
        return event ? new ContactPanel(m_desk, event->contact, m_card.customer.name) : nullptr;
    }
    if (name == u"ledger")
        return new LedgerPanel(m_desk, customer);
    if (name == u"reward") {
        auto *reward = new RewardPanel(m_desk, customer);
        connect(reward, &RewardPanel::payWanted, this, [this] { startPurchase(true); });
        return reward;
    }
    if (name == u"benefit")
        return benefitPanel(argument);
    if (name == u"adjust")
        return new AdjustPanel(m_desk, customer);
    if (name == u"pin")
        return new PinPanel(m_desk, customer, m_card.ladder, m_card.progress.tier.id);
    return nullptr;
}

void CounterPage::openPanel(const QString &name, const QString &argument)
{
    static const QHash<QString, Right> needed{{u"new-member"_s, Right::EditCustomer},
                                              {u"edit"_s, Right::EditCustomer},
                                              {u"contact"_s, Right::EditCustomer},
                                              {u"edit-contact"_s, Right::EditCustomer},
                                              {u"adjust"_s, Right::AdjustPoints},
                                              {u"reward"_s, Right::RedeemReward},
                                              {u"benefit"_s, Right::UseBenefit},
                                              {u"pin"_s, Right::PinTier},
                                              {u"refund"_s, Right::RecordRefund}};
    if (needed.contains(name) && !can(m_desk.actor.role, needed[name])) {
        say(CustomerWords::refusal(m_desk.actor, needed[name]), false);
        return;
    }
    if (name == u"pay") {
        startPurchase(true);
        return;
    }
    QString document = argument;
    if (name == u"refund" && document.isEmpty() && m_hasCard)
        document = m_view->newestPurchase();
    SidePanel *made = makePanel(name, document);
    if (!made) {
        if (name == u"refund")
            say(tr("There is no purchase that could come back"), false);
        return;
    }
    closePanel();
    if (name == u"new-member")
        beginMember();
    m_panel = made;
    m_browseRow->addWidget(made);
    m_isListWanted = false;
    fitPanel();
    m_view->setNarrow(true);
    connect(made, &SidePanel::closeRequested, this, [this] {
        if (m_panel->mayClose())
            leavePanel();
    });
    connect(made, &SidePanel::openRequested, this, &CounterPage::openCustomer);
    connect(made, &SidePanel::done, this, [this](const Deed &deed) {
        closePanel();
        if (deed.customer.isValid())
            loadCard(deed.customer);
        else if (m_hasCard)
            loadCard(m_card.customer.id);
        toBox({});
        offerDeed(deed);
    });
    made->show();
    made->takeFocus();
    showEmptyWords();
    showKeys();
}

void CounterPage::startContact()
{
    if (isPurchasing() || isMakingMember())
        return;
    if (const CustomerId meant = highlighted(); meant.isValid()) {
        openCustomer(meant);
        m_afterCard = [this] { openPanel(u"contact"_s); };
    } else if (m_hasCard) {
        openPanel(u"contact"_s);
    } else {
        say(tr("Open a customer first"), false);
    }
}

void CounterPage::startRewards()
{
    const counter::LookupModel *found = m_lookup->lookup();
    if (isPurchasing() || (m_panel && m_panel->name() == u"reward")) { // F4 once more: points pay a purchase
        startPurchase(true);
    } else if (isMakingMember()) {
        say(tr("Save or close the new member first"), false);
    } else if (m_isTextNewer && (found->isWaiting() || highlighted().isValid())) {
        m_afterCard = [this] { startRewards(); };
        m_wanted = Wanted::First;
        if (!found->isWaiting())
            takeFirstFound();
    } else if (m_isLoadingCard) {
        m_afterCard = [this] { startRewards(); };
    } else if (m_hasCard) {
        openPanel(u"reward"_s);
    } else {
        say(tr("Open a customer first"), false);
    }
}

bool CounterPage::isMakingMember() const
{
    return m_panel && m_panel->name() == u"new-member";
}

void CounterPage::beginMember()
{
    const CustomerId left = m_isLoadingCard ? m_wantedCustomer : m_hasCard ? m_card.customer.id : CustomerId();
    m_afterCard = {};
    closeCustomer();
    m_leftCustomer = left;
    m_lookup->rest();
}

void CounterPage::leavePanel()
{
    const CustomerId left = m_leftCustomer;
    closePanel();
    if (left.isValid())
        loadCard(left);
    emit searchFocusRequested();
}

void CounterPage::closePanel()
{
    if (!m_panel)
        return;
    const bool wasMaking = isMakingMember();
    SidePanel *old = std::exchange(m_panel, nullptr);
    m_browseRow->removeWidget(old);
    old->hide();
    old->deleteLater();
    m_leftCustomer = {};
    m_view->setNarrow(false);
    fitPanel();
    if (wasMaking)
        m_lookup->showOpen({});
    showEmptyWords();
    showKeys();
}

QList<Command> CounterPage::commands() const
{
    auto *self = const_cast<CounterPage *>(this);
    QList<Command> all{{u"counter.new-member"_s, tr("New member"), u"New member"_s, u"user-plus"_s, u"F2"_s,
                        [self] { self->openPanel(u"new-member"_s); }},
                       {u"counter.purchase"_s, tr("Record a purchase"), u"Record a purchase"_s, u"shopping-bag"_s,
                        u"F3"_s, [self] { self->startPurchase(false); }}};
    if (!m_hasCard)
        return all;
    all << Command{u"counter.reward"_s,
                   tr("Redeem a reward"),
                   u"Redeem a reward"_s,
                   u"gift"_s,
                   u"F4"_s,
                   [self] { self->startRewards(); }}
        << Command{u"counter.redeem"_s,
                   tr("Pay a purchase with points"),
                   u"Pay a purchase with points"_s,
                   u"coins"_s,
                   {},
                   [self] { self->startPurchase(true); }}
        << Command{u"counter.edit"_s,
                   tr("Edit customer"),
                   u"Edit customer"_s,
                   u"pencil"_s,
                   {},
                   [self] { self->openPanel(u"edit"_s); }}
        << Command{u"counter.contact"_s,
                   tr("Record a contact"),
                   u"Record a contact"_s,
                   u"phone"_s,
                   u"F7"_s,
                   [self] { self->startContact(); }}
        << Command{u"counter.ledger"_s,
                   tr("Points ledger"),
                   u"Points ledger"_s,
                   u"history"_s,
                   {},
                   [self] { self->openPanel(u"ledger"_s); }}
        << Command{u"counter.adjust"_s,
                   tr("Adjust points"),
                   u"Adjust points"_s,
                   u"coins"_s,
                   {},
                   [self] { self->openPanel(u"adjust"_s); }}
        << Command{u"counter.pin"_s,
                   tr("Pin tier"),
                   u"Pin tier"_s,
                   u"crown"_s,
                   {},
                   [self] { self->openPanel(u"pin"_s); }}
        << Command{u"counter.refund"_s,
                   tr("Refund of the last purchase"),
                   u"Refund of the last purchase"_s,
                   u"undo-2"_s,
                   {},
                   [self] { self->openPanel(u"refund"_s); }};
    return all + benefitCommands();
}

// ---- pictures

QStringList CounterPage::snapshotStates() const
{
    return {u"lookup"_s, u"card"_s,   u"purchase"_s, u"amount"_s, u"redeem"_s, u"new-member"_s, u"edit"_s,
            u"contact"_s, u"refund"_s, u"reward"_s, u"benefit"_s, u"ledger"_s, u"adjust"_s,   u"pin"_s,    u"walk-in"_s, u"empty"_s};
}

void CounterPage::showSnapshotState(const QString &state)
{
    closePanel();
    if (isPurchasing()) {
        purchase()->close();
        showBrowse();
    }
    if (state == u"empty") {
        closeCustomer();
        toBox({});
        return;
    }
    if (m_hasCard && state != u"lookup" && state != u"card") {
        showState(state);
        return;
    }
    ++m_pendingStates;
    auto asked = m_desk.database->read([](db::ReadSession &session) { return counter::richestHistory(session); });
    counter::whenDone(this, asked, [this, state](const Result<CustomerId> &customer) {
        --m_pendingStates;
        if (!customer || !customer->isValid())
            return;
        m_afterCard = [this, state] { showState(state); };
        loadCard(*customer);
    });
}

void CounterPage::showState(const QString &state)
{
    if (state == u"lookup" || state == u"card") {
        const Customer &customer = m_card.customer;
        const QString text = customer.phone.isEmpty() ? customer.name.left(1) : customer.phone.right(4);
        emit searchTextRequested(text);
        searchTextEdited(text);
        if (state == u"lookup")
            closeCustomer();
        emit searchFocusRequested();
    } else if (state == u"walk-in") {
        closeCustomer();
        toBox({});
        startPurchase(false);
    } else if (state != u"purchase" && state != u"amount" && state != u"redeem") {
        openPanel(state);
    } else {
        startPurchase(state == u"redeem");
        counter::SaleDraft draft;
        draft.isAmountOnly = state != u"purchase";
        draft.amountMinor = 88 * minorPerMajor(m_desk.currency);
        draft.discountMinor = state == u"purchase" ? minorPerMajor(m_desk.currency) : 0;
        draft.redeemPoints = qBound(qint64{0}, m_card.points, qint64{200});
        purchase()->resume(draft, &m_card);
        showKeys();
        if (draft.isAmountOnly)
            return;
        ++m_pendingStates;
        auto asked = m_desk.database->read([](db::ReadSession &session) { return counter::someProducts(session, 4); });
        counter::whenDone(this, asked, [this](const Result<std::vector<Product>> &products) {
            --m_pendingStates;
            qint64 pieces = 1;
            for (const Product &product : products ? *products : std::vector<Product>())
                [[maybe_unused]] const auto row = purchase()->entry()->lines()->add(
                    product, pieces++ % 3 * kQuantityOne + kQuantityOne, product.priceE4.value_or(0));
            purchase()->focusEntry();
        });
    }
}

} // namespace regulars::ui
