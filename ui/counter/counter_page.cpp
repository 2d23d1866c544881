#include "ui/counter/counter_page.h"

#include "counter/sale_service.h"
#include "counter/timeline_model.h"
#include "counter/when_done.h"
#include "points/points_query.h"
#include "texts/error_text.h"
#include "ui/counter/customer_view.h"
#include "ui/counter/key_bar.h"
#include "ui/counter/lookup_pane.h"
#include "ui/counter/pane_parts.h"
#include "ui/counter/purchase_pane.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kRestMs = 300;
constexpr int kCardLeast = 560; // narrower than this its lines are shortened
}

CounterPage::CounterPage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_timeline(new counter::TimelineModel(*desk.database, this))
{
    build();
    connectParts();
    showEmptyWords();
    showKeys();
}

void CounterPage::build()
{
    m_lookup = new LookupPane(m_desk);
    m_empty = new EmptyState(u"search"_s);
    m_view = new CustomerView(m_desk, m_timeline);
    m_center = new PageStack;
    m_center->addWidget(m_empty);
    m_center->addWidget(m_view);
    auto *browse = new QWidget;
    m_browseRow = new QHBoxLayout(browse);
    m_browseRow->setContentsMargins(0, 0, 0, 0);
    m_browseRow->setSpacing(0);
    m_browseRow->addWidget(m_lookup);
    m_listRule = new Rule(Qt::Vertical);
    m_browseRow->addWidget(m_listRule);
    m_browseRow->addWidget(m_center, 1);
    m_stack = new PageStack;
    m_stack->addWidget(browse);
    m_keyBar = new KeyBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_keyBar);
    m_undoBar = new UndoBar(this);
    m_notice = new NoticeStrip(this);
    m_notice->setPatience(6000);
    m_notice->clear();
}

void CounterPage::connectParts()
{
    connect(m_desk.database, &db::Database::committed, this, &CounterPage::takeChanges);
    connect(m_lookup, &LookupPane::chosen, this, &CounterPage::openCustomer);
    connect(m_lookup, &LookupPane::highlightChanged, this, &CounterPage::showKeys);
    connect(m_lookup->lookup(), &counter::LookupModel::answered, this, &CounterPage::takeLookup);
    connect(m_lookup->lookup(), &counter::LookupModel::failed, this, [this](const Error &error) {
        m_wanted = Wanted::Nothing;
        say(errorText(error).sentence, false);
    });
    connect(m_timeline, &counter::TimelineModel::failed, this,
            [this](const Error &error) { say(errorText(error).sentence, false); });
    connect(m_view, &CustomerView::actionTriggered, this, [this](const QString &id) {
        if (id == u"redeem")
            startPurchase(true);
        else
            openPanel(id);
    });
    connect(m_view, &CustomerView::refundRequested, this,
            [this](const QString &number) { openPanel(u"refund"_s, number); });
    connect(m_view, &CustomerView::contactRequested, this,
            [this](InteractionId contact) { openPanel(u"edit-contact"_s, contact.toString()); });
    connect(m_view, &CustomerView::benefitRequested, this, &CounterPage::useBenefit);
    connect(m_view, &CustomerView::benefitReturnRequested, this, &CounterPage::takeBenefitBack);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { openPanel(u"new-member"_s); });
    connect(m_undoBar, &UndoBar::undo, this, [this] {
        if (const auto undo = std::exchange(m_undo, {}))
            undo();
    });
}

QString CounterPage::title() const { return tr("Counter"); }

QString CounterPage::searchPlaceholder() const { return tr("Four digits, name, initials or member code"); }

bool CounterPage::isPurchasing() const { return m_purchase && m_stack->currentWidget() == m_purchase; }

PurchasePane *CounterPage::purchase() const
{
    if (!m_purchase) {
        m_purchase = new PurchasePane(m_desk);
        m_stack->addWidget(m_purchase);
        connect(m_purchase, &PurchasePane::recordRequested, this, &CounterPage::record);
    }
    return m_purchase;
}

void CounterPage::activate()
{
    if (!m_purchase) // made while nobody waits for it: a fifth of the time until the first rows would go into it
        QTimer::singleShot(kRestMs, this, [this] { purchase(); });
    m_lookup->reload();
    checkEmptyStore();
    // The day may have changed while another page was in front.
    if (m_hasCard)
        loadCard(m_card.customer.id);
}

void CounterPage::open(const QVariantMap &arguments)
{
    if (const qint64 id = arguments.value(u"customer"_s).toLongLong(); id > 0) {
        openCustomer(CustomerId(id));
        if (const QString number = arguments.value(u"refund"_s).toString(); !number.isEmpty())
            m_afterCard = [this, number] { openPanel(u"refund"_s, number); };
    }
    if (const QString text = arguments.value(u"text"_s).toString(); !text.isEmpty()) {
        emit searchTextRequested(text);
        searchTextEdited(text);
    }
    if (arguments.value(u"action"_s).toString() == u"new")
        openPanel(u"new-member"_s);
}

void CounterPage::takeChanges(const db::ChangeSet &changes)
{
    using db::Topic;
    const bool rules = changes.touches(Topic::Settings);
    if (changes.touches(Topic::Purchases) || changes.touches(Topic::Customers) || changes.touches(Topic::Tiers))
        m_lookup->reload();
    if (changes.touches(Topic::Customers))
        checkEmptyStore();
    const qint64 open = m_hasCard ? m_card.customer.id.value() : 0;
    const bool concernsOpen = open > 0 && (changes.touchesCustomer(open) || rules || changes.touches(Topic::Tiers) || changes.touches(Topic::Benefits));
    if (concernsOpen && !m_isLoadingCard)
        loadCard(m_card.customer.id);
    if (isPurchasing() && (rules || changes.touches(Topic::Products) || changes.touches(Topic::Points) || changes.touches(Topic::Coupons) || changes.touches(Topic::Benefits)))
        purchase()->requote();
}

// ---- the open customer

void CounterPage::openCustomer(CustomerId customer)
{
    if (!customer.isValid())
        return;
    m_isTextNewer = false;
    if (isPurchasing())
        showBrowse();
    if (!m_hasCard || m_card.customer.id != customer)
        closePanel();
    loadCard(customer);
    emit searchFocusRequested();
}

void CounterPage::loadCard(CustomerId customer)
{
    const quint64 generation = ++m_cardGeneration;
    m_wantedCustomer = customer;
    m_isLoadingCard = true;
    auto asked = m_desk.database->read([customer, today = m_desk.today()](db::ReadSession &session) {
        return counter::customerCard(session, customer, today);
    });
    counter::whenDone(this, asked, [this, generation](const Result<counter::CustomerCard> &card) {
        if (generation != m_cardGeneration)
            return;
        m_isLoadingCard = false;
        if (card) {
            takeCard(*card);
            return;
        }
        m_afterCard = {};
        closeCustomer();
        if (card.error().code != ErrorCode::NotFound)
            say(errorText(card.error()).sentence, false);
    });
}

void CounterPage::takeCard(const counter::CustomerCard &card)
{
    m_card = card;
    m_hasCard = true;
    m_timeline->setCustomer(card.customer.id, m_desk.time);
    m_view->show(card);
    m_center->setCurrentWidget(m_view);
    m_lookup->showOpen(card.customer.id);
    showKeys();
    if (const auto after = std::exchange(m_afterCard, {}))
        after();
}

void CounterPage::closeCustomer()
{
    ++m_cardGeneration;
    m_isLoadingCard = false;
    m_hasCard = false;
    m_wantedCustomer = {};
    m_isTextNewer = true; // with nobody open, whoever is highlighted is meant
    closePanel();
    m_timeline->setCustomer({}, m_desk.time);
    m_center->setCurrentWidget(m_empty);
    m_lookup->showOpen({});
    showKeys();
}

void CounterPage::checkEmptyStore()
{
    auto asked = m_desk.database->read([](db::ReadSession &session) { return counter::hasNoCustomers(session); });
    counter::whenDone(this, asked, [this](const Result<bool> &empty) {
        m_isStoreEmpty = empty && *empty;
        showEmptyWords();
    });
}

void CounterPage::showEmptyWords()
{
    m_empty->setAction({});
    m_empty->setIconName(isMakingMember() ? u"user-plus"_s : u"search"_s);
    if (isMakingMember()) {
        m_empty->setWords(tr("A new customer"),
                          tr("The form at the right makes a new file; nobody else's card is open. Esc goes back."));
        return;
    }
    if (m_isStoreEmpty) {
        m_empty->setWords(tr("No customers yet"),
                          tr("F2 makes the first member; a customer file is imported in Settings."));
        m_empty->setAction(tr("New member"), u"user-plus"_s);
        return;
    }
    m_empty->setWords(tr("Who is at the counter?"),
                      tr("Type four digits, a name or its initials, or scan a member code"));
}

// ---- selling

bool CounterPage::leavesForHighlighted(bool inPoints)
{
    const counter::LookupModel *found = m_lookup->lookup();
    if (!m_isTextNewer || (!found->isWaiting() && !highlighted().isValid()))
        return false;
    m_afterCard = [this, inPoints] { startPurchase(inPoints); };
    m_wanted = Wanted::First;
    if (!found->isWaiting())
        takeFirstFound();
    return true;
}

void CounterPage::startPurchase(bool inPoints)
{
    if (!can(m_desk.actor.role, Right::RecordSale))
        return;
    if (waitsForRecording())
        return;
    if (isMakingMember()) {
        say(tr("Save or close the new member first"), false);
        return;
    }
    if (!isPurchasing() && leavesForHighlighted(inPoints))
        return;
    // Whose card is on its way is meant, not whose is still shown.
    if (m_isLoadingCard && (!m_hasCard || m_wantedCustomer != m_card.customer.id)) {
        m_afterCard = [this, inPoints] { startPurchase(inPoints); };
        return;
    }
    if (isPurchasing()) {
        if (inPoints)
            purchase()->focusPoints();
        return;
    }
    if (m_hasCard && m_card.customer.isErased)
        return;
    closePanel();
    const CustomerId whose = m_hasCard ? m_card.customer.id : CustomerId();
    const counter::SaleDraft old = purchase()->draft();
    const bool isAside = purchase()->isOpen() && !old.isEmpty();
    m_stack->setCurrentWidget(purchase());
    if (isAside && old.customerId == whose) {
        purchase()->resume(old, m_hasCard ? &m_card : nullptr);
    } else {
        const bool hadCard = m_hasPurchaseCard;
        const counter::CustomerCard oldCard = m_purchaseCard;
        purchase()->start(m_hasCard ? &m_card : nullptr);
        if (isAside) {
            offer(tr("An order put aside was dropped"), [this, old, oldCard, hadCard] {
                m_purchaseCard = oldCard;
                m_hasPurchaseCard = hadCard;
                takeUp(old);
            });
        }
    }
    m_purchaseCard = m_card;
    m_hasPurchaseCard = m_hasCard;
    showKeys();
    purchase()->focusEntry();
    if (inPoints)
        purchase()->focusPoints();
}

void CounterPage::startCoupons()
{
    const bool wasPurchasing = isPurchasing();
    startPurchase(false);
    if (isPurchasing())
        purchase()->focusCoupon();
    else if (m_afterCard && !wasPurchasing)
        m_afterCard = [this] { startCoupons(); }; // the card is on its way
}

void CounterPage::showBrowse()
{
    m_stack->setCurrentIndex(0);
    showKeys();
}

// An order handed over is the store's until it answers: dropped, it would come back and be paid twice.
bool CounterPage::waitsForRecording()
{
    if (!purchase()->isRecording())
        return false;
    say(tr("The sale before is still being recorded. One moment, then go on."), false);
    return true;
}

void CounterPage::abandonPurchase()
{
    if (waitsForRecording())
        return;
    const counter::SaleDraft draft = purchase()->draft();
    purchase()->close();
    showBrowse();
    emit searchFocusRequested();
    if (draft.isEmpty())
        return;
    offer(tr("Order dropped"), [this, draft] { takeUp(draft); });
}

void CounterPage::takeUp(const counter::SaleDraft &draft)
{
    m_stack->setCurrentWidget(purchase());
    purchase()->resume(draft, m_hasPurchaseCard ? &m_purchaseCard : nullptr);
    showKeys();
    purchase()->focusEntry();
}

void CounterPage::record(const counter::SaleDraft &draft)
{
    auto written = m_desk.database->write(
        [draft, clock = m_desk.clock, actor = m_desk.actor, currency = m_desk.currency](db::WriteSession &session) {
            return counter::SaleService(*clock).record(session, actor, draft, currency);
        });
    counter::whenDone(this, written, [this, draft](const Result<till::BookedPurchase> &booked) {
        if (booked) {
            takeRecorded(draft, *booked);
            return;
        }
        purchase()->showError(booked.error());
        if (!isPurchasing()) // the clerk has turned to something else: the order waits, and it must be known
            offer(tr("Not recorded: %1").arg(errorText(booked.error()).sentence), [this, draft] { takeUp(draft); });
    });
}

void CounterPage::takeRecorded(const counter::SaleDraft &draft, const till::BookedPurchase &booked)
{
    const bool isWatching = isPurchasing(); // else the clerk looks somebody up already: let that be
    purchase()->close();
    purchase()->start(nullptr);
    purchase()->close();
    m_lookup->reload();
    if (isWatching) {
        showBrowse();
        if (draft.customerId.isValid())
            loadCard(draft.customerId);
        toBox({});
    }
    const QString paid = Format::money(booked.purchase.netMinor(), m_desk.currency.code, m_desk.currency.digits);
    QString words = draft.customerId.isValid() ? tr("Recorded %1, %2 points", "money, points with sign")
                                                     .arg(paid, Format::signedPoints(booked.purchase.pointsEarned))
                                               : tr("Recorded %1", "money").arg(paid);
    if (booked.tierAfter.rank > booked.tierBefore.rank)
        words = tr("Recorded %1, %2 points; now %3", "money, points with sign, tier")
                    .arg(paid, Format::signedPoints(booked.purchase.pointsEarned), booked.tierAfter.name);
    QStringList gifts;
    for (const DayGift &gift : booked.gifts)
        gifts << gift.gift;
    for (const till::SaleStep &step : booked.figures.steps) {
        if (!step.gift.isEmpty())
            gifts << step.gift;
    }
    if (!gifts.isEmpty())
        words = tr("%1; hand over: %2", "what was recorded, gifts").arg(words, gifts.join(tr(", ", "between gifts")));
    if (booked.referral && booked.referral->referrerPoints > 0)
        words = tr("%1; %2 gets %3 points for the referral", "what was recorded, referrer, points")
                    .arg(words, booked.referral->referrerName, Format::points(booked.referral->referrerPoints));
    if (!booked.issued.empty())
        words = tr("%1; %n coupons given", "what was recorded", static_cast<int>(booked.issued.size())).arg(words);
    if (!can(m_desk.actor.role, Right::RecordRefund)) {
        say(words, true);
        return;
    }
    Deed deed;
    deed.words = words;
    deed.customer = booked.purchase.customerId;
    deed.undo = [number = booked.purchase.number, clock = m_desk.clock,
                 actor = m_desk.actor](db::WriteSession &session) -> Status {
        TRY(counter::SaleService(*clock).undo(session, actor, number));
        return ok();
    };
    offerDeed(deed);
}

// ---- undoing

void CounterPage::offer(const QString &words, std::function<void()> undo)
{
    m_notice->clear();
    m_undoBar->offer(words);
    m_undo = std::move(undo);
    placeOverlays();
}

void CounterPage::say(const QString &words, bool isGood)
{
    m_notice->show(isGood ? NoticeKind::Success : NoticeKind::Danger, words);
    placeOverlays();
}

void CounterPage::offerDeed(const Deed &deed)
{
    if (!deed.undo) {
        say(deed.words, true);
        return;
    }
    offer(deed.words, [this, deed] { runUndo(deed); });
}

void CounterPage::runUndo(const Deed &deed)
{
    // Points of what is taken back may have been spent since; then they are owed.
    auto written = m_desk.database->write([undo = deed.undo, customer = deed.customer](db::WriteSession &session) -> Result<qint64> {
        if (!customer.isValid()) {
            TRY(undo(session));
            return qint64{0};
        }
        TRY_LET(const qint64 before, points::deficitOf(session, customer, Purse::Points));
        TRY(undo(session));
        TRY_LET(const qint64 after, points::deficitOf(session, customer, Purse::Points));
        return after > before ? after : qint64{0}; // what was owed all along is none of this deed's
    });
    counter::whenDone(this, written, [this, deed](const Result<qint64> &owed) {
        if (!owed) {
            say(errorText(owed.error()).sentence, false);
            return;
        }
        say(*owed > 0 ? tr("Taken back; %1 points are owed now").arg(Format::points(*owed)) : tr("Taken back"), true);
        if (deed.dropsCustomer && m_hasCard && m_card.customer.id == deed.customer)
            closeCustomer();
        else if (m_hasCard)
            loadCard(m_card.customer.id);
        m_lookup->reload();
    });
}

// ---- keys

void CounterPage::toBox(const QString &text)
{
    emit searchTextRequested(text);
    m_lookup->lookup()->lookUp(text);
    emit searchFocusRequested();
}

void CounterPage::escape()
{
    if (isPurchasing()) {
        abandonPurchase();
    } else if (m_panel) {
        if (m_panel->mayClose())
            leavePanel();
    } else if (!m_lookup->lookup()->text().isEmpty()) {
        toBox({});
    } else {
        if (m_hasCard)
            closeCustomer();
        emit searchFocusRequested();
    }
}

bool CounterPage::handleKey(QKeyEvent *event)
{
    const bool isControl = event->modifiers() & Qt::ControlModifier;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    switch (event->key()) {
    case Qt::Key_F2:
        if (isMakingMember())
            m_panel->takeFocus();
        else if (!isPurchasing())
            openPanel(u"new-member"_s);
        return true;
    case Qt::Key_F3:
        startPurchase(false);
        return true;
    case Qt::Key_F4:
        startRewards();
        return true;
    case Qt::Key_F5:
        if (m_isLoadingCard || m_lookup->lookup()->isWaiting() || isPurchasing() || !meantName().isEmpty())
            startCoupons();
        return true;
    case Qt::Key_F7:
        startContact();
        return true;
    case Qt::Key_Escape:
        escape();
        return true;
    case Qt::Key_M:
        if (!isControl || !isPurchasing())
            return false;
        purchase()->toggleMode();
        return true;
    case Qt::Key_Delete:
        if (!isPurchasing())
            return false;
        purchase()->removeCurrentLine();
        return true;
    default:
        break;
    }
    if (!isEnter || !isControl)
        return false;
    if (isPurchasing())
        purchase()->pay();
    else if (m_panel)
        m_panel->finish();
    return isPurchasing() || m_panel;
}

bool CounterPage::isSettled() const
{
    return !m_isLoadingCard && m_lookup->isSettled() && !m_timeline->isWaiting() && m_pendingStates == 0 &&
           (!isPurchasing() || purchase()->isSettled()) && (!m_panel || m_panel->isSettled());
}

void CounterPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitPanel();
    placeOverlays();
}

void CounterPage::fitPanel()
{
    const int left = width() - m_lookup->width() - 1 - (m_panel ? m_panel->width() : 0);
    const bool hasRoom = !m_panel || m_isListWanted || left >= kCardLeast;
    m_lookup->setVisible(hasRoom);
    m_listRule->setVisible(hasRoom);
}

void CounterPage::placeOverlays()
{
    const int left = (m_lookup->isHidden() ? 0 : m_lookup->width() + 1) + metric::kSpace24;
    const int foot = height() - metric::kKeyBar - metric::kSpace12;
    for (QWidget *bar : {static_cast<QWidget *>(m_undoBar), static_cast<QWidget *>(m_notice)}) {
        const QSize size = bar->sizeHint();
        const int width = qMin(qMax(size.width(), 240), this->width() - left - metric::kSpace24);
        const int needed = bar->hasHeightForWidth() ? bar->heightForWidth(width) : size.height();
        const int tall = qMax(needed, bar->minimumHeight());
        bar->setGeometry(left, foot - tall, width, tall);
        bar->raise();
    }
}

void CounterPage::retranslate()
{
    showEmptyWords();
    showKeys();
}

} // namespace regulars::ui
