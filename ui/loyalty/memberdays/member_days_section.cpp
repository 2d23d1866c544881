#include "ui/loyalty/memberdays/member_days_section.h"

#include "memberdays/member_day_service.h"
#include "shops/shop_query.h"
#include "tiers/standing_service.h"
#include "ui/kit/badge.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/list_parts.h"
#include "ui/loyalty/memberdays/member_day_form.h"
#include "ui/loyalty/memberdays/member_day_words.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
enum DayColumn { Name, When, Price, PointsColumn, Gift, Today, Next, State, Act, kDayColumns };
enum GiftColumn { GiftDay, GiftPlace, GiftCustomer, GiftWhat, GiftOf, GiftPurchase, kGiftColumns };
enum View { Days, NoDays, Gifts, NoGifts };
constexpr int kMostClaims = 500;
} // namespace

MemberDaysSection::MemberDaysSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent)
{
    build();
    retranslate();
}

void MemberDaysSection::build()
{
    m_switch = new SegmentedSwitch({QString(), QString()});
    m_new = makeBarButton(u"plus"_s, ButtonKind::Primary);
    m_model = new QStandardItemModel(0, kDayColumns, this);
    m_table = makeListTable(m_model, {{Name, CellKind::Strong},
                                      {Price, CellKind::Secondary},
                                      {PointsColumn, CellKind::Secondary},
                                      {Gift, CellKind::Secondary},
                                      {Today, CellKind::Figure},
                                      {Next, CellKind::Secondary},
                                      {State, CellKind::Badge},
                                      {Act, CellKind::Link}});
    m_giftModel = new QStandardItemModel(0, kGiftColumns, this);
    m_gifts = makeListTable(m_giftModel, {{GiftDay, CellKind::Text, 112},
                                          {GiftPlace, CellKind::Figure, 72},
                                          {GiftCustomer, CellKind::Strong, 144},
                                          {GiftWhat, CellKind::Text, ListColumn::kRest},
                                          {GiftOf, CellKind::Text, 144},
                                          {GiftPurchase, CellKind::Text, 144}});
    m_empty = new EmptyState(u"calendar"_s);
    m_noGifts = new EmptyState(u"gift"_s);
    m_stack = new PageStack;
    for (QWidget *view : std::initializer_list<QWidget *>{m_table, m_empty, m_gifts, m_noGifts})
        m_stack->addWidget(view);
    auto *whole = new WorkPane(m_desk, m_jobs);
    whole->addBody(m_stack, 1);
    setPane(whole);
    fillWith(whole);
    readAgainOn({db::Topic::MemberDays, db::Topic::Purchases});
    addAction(m_switch);
    addAction(m_new);
    connect(m_switch, &SegmentedSwitch::currentChanged, this, &MemberDaysSection::showView);
    connect(m_new, &QAbstractButton::clicked, this, &MemberDaysSection::beginDay);
    connect(m_empty, &EmptyState::actionTriggered, this, &MemberDaysSection::beginDay);
    const auto open = [this](const QModelIndex &index) {
        if (index.column() == Act)
            toggleRow(index.row());
        else if (index.row() < int(m_lists.days.size()))
            openForm(m_lists.days[size_t(index.row())]);
    };
    connect(m_table, &QTableView::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    connect(m_gifts, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.row() < int(m_lists.claims.size()))
            openCustomer(m_lists.claims[size_t(index.row())].customerId);
    });
    connect(whole, &WorkPane::panelChanged, this, &MemberDaysSection::fitColumns);
}

void MemberDaysSection::retranslate()
{
    m_switch->setOptions({tr("Member days"), tr("Gifts given")});
    m_switch->setAccessibleName(tr("Part of member days"));
    m_new->setText(tr("New day", "a member day"));
    m_new->setAccessibleName(tr("New member day"));
    const QString refusal = whyNot(Right::EditRules);
    m_new->setEnabled(refusal.isEmpty());
    m_new->setToolTip(refusal);
    m_model->setHorizontalHeaderLabels(
        {tr("Member day"), tr("When"), tr("Price"), tr("Points"), tr("Gift"), tr("Given today"), tr("Next"), tr("State"), QString()});
    m_giftModel->setHorizontalHeaderLabels({tr("Day"), tr("Place"), tr("Customer"), tr("Gift"), tr("Member day"), tr("Purchase")});
    m_table->setAccessibleName(tr("Member days"));
    m_gifts->setAccessibleName(tr("Gifts given"));
    m_empty->setWords(tr("No member days yet"),
                      tr("A member day brings members back on a fixed day: a price, more points, a gift for the first buyers. The counter counts it by itself."));
    m_empty->setAction(refusal.isEmpty() ? tr("New member day") : QString(), u"plus"_s);
    m_noGifts->setWords(tr("No gifts given yet"), tr("Who was among the first buyers of a member day stands here."));
    fill();
}

void MemberDaysSection::activate() { reload(); }

void MemberDaysSection::reload()
{
    m_jobs.ask(
        this,
        [today = m_desk.today()](db::ReadSession &session) -> Result<Lists> {
            Lists lists;
            TRY_LET(lists.ladder, tiers::loadLadder(session));
            TRY_LET(lists.shops, shops::allShops(session));
            TRY_LET(lists.days, memberdays::allMemberDays(session));
            for (const MemberDay &day : lists.days) {
                TRY_LET(const qint64 given, memberdays::giftsGiven(session, day.id, today));
                lists.givenToday.push_back(given);
            }
            TRY_LET(lists.claims, memberdays::claimsOf(session, {}, kMostClaims));
            return lists;
        },
        [this](const Result<Lists> &lists) {
            if (!lists) {
                pane()->say(lists.error());
                return;
            }
            m_lists = *lists;
            m_isLoaded = true;
            fill();
            if (std::exchange(m_wantsFirst, false))
                m_lists.days.empty() ? beginDay() : openForm(m_lists.days.front());
        });
}

void MemberDaysSection::fill()
{
    fillDays();
    fitColumns();
    fillGifts();
    const bool isGifts = m_switch->current() == 1;
    if (isGifts)
        m_stack->setCurrentIndex(m_isLoaded && m_lists.claims.empty() ? NoGifts : Gifts);
    else
        m_stack->setCurrentIndex(m_isLoaded && m_lists.days.empty() ? NoDays : Days);
}

void MemberDaysSection::fillDays()
{
    m_model->removeRows(0, m_model->rowCount());
    const EpochDay today = m_desk.today();
    for (size_t i = 0; i < m_lists.days.size(); ++i) {
        const MemberDay &day = m_lists.days[i];
        const auto next = memberdays::nextDayOf(day, today);
        const bool isToday = day.isActive && next == today;
        const QString state = !day.isActive ? tr("At rest") : !next ? tr("Over") : isToday ? tr("Today") : tr("In use");
        const QString given = day.hasGift() && isToday
                                  ? tr("%1 of %2", "given, limit").arg(Format::points(m_lists.givenToday[i]), Format::points(day.giftLimit))
                                  : QString();
        const QString act = !whyNot(Right::EditRules).isEmpty() ? QString() : day.isActive ? tr("Stop") : tr("Start");
        const auto row = itemsOf({day.name, MemberDayWords::when(day), MemberDayWords::price(day, m_desk.currency), MemberDayWords::points(day),
                                  MemberDayWords::gift(day), given, next && day.isActive ? Format::date(toDate(*next), toDate(today)) : QString(), state, act});
        row[State]->setData(int(isToday ? BadgeKind::Success : day.isActive && next ? BadgeKind::Accent : BadgeKind::Neutral), RowDelegate::kBadgeRole);
        m_model->appendRow(row);
    }
}

void MemberDaysSection::fillGifts()
{
    m_giftModel->removeRows(0, m_giftModel->rowCount());
    for (const memberdays::ClaimRow &claim : m_lists.claims)
        m_giftModel->appendRow(
            itemsOf({dayText(claim.day), QString::number(claim.place), claim.customerName, claim.gift, claim.dayName, claim.purchaseNumber}));
}

void MemberDaysSection::showView(int index)
{
    m_switch->setCurrent(index);
    if (index == 1)
        pane()->closePanel();
    fill();
    reload();
}

void MemberDaysSection::beginDay()
{
    if (m_switch->current() != 0)
        showView(0);
    openForm(MemberDay());
}

void MemberDaysSection::fitColumns()
{
    constexpr int kRoom = 2 * metric::kSpace12 + metric::kSpace4;
    const QFontMetrics heads(fontFor(TextRole::CaptionStrong));
    const QFontMetrics body(fontFor(TextRole::BodyStrong));
    const auto widthOf = [&](int column) {
        int width = heads.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString words = m_model->index(row, column).data().toString();
            width = std::max(width, column == State ? Badge::sizeFor(words).width() : body.horizontalAdvance(words));
        }
        return width + kRoom + (column == Name || column == Act ? metric::kSpace4 : 0); // the margin of the list
    };
    // What names a day stands always; the rest as far as there is room, beside the form, too, which says it all.
    int left = width() - (form() ? form()->width() : 0);
    for (const int column : {Name, When, Next, State, Act}) {
        const int width = widthOf(column);
        m_table->setColumnWidth(column, width); // but for When, which takes what is left
        left -= width;
    }
    bool hasRoom = true;
    for (const int column : {Price, PointsColumn, Gift, Today}) {
        const int width = widthOf(column);
        hasRoom = hasRoom && width <= left;
        m_table->setColumnHidden(column, !hasRoom);
        if (!hasRoom)
            continue;
        m_table->setColumnWidth(column, width);
        left -= width;
    }
    m_table->horizontalHeader()->setSectionResizeMode(When, QHeaderView::Stretch);
}

void MemberDaysSection::resizeEvent(QResizeEvent *event)
{
    LoyaltySection::resizeEvent(event);
    fitColumns();
}

void MemberDaysSection::openForm(const MemberDay &day)
{
    pane()->openPanel(new MemberDayForm(m_desk, m_jobs, day, m_lists.ladder, m_lists.shops));
}

MemberDayForm *MemberDaysSection::form() const { return qobject_cast<MemberDayForm *>(pane()->panel()); }

void MemberDaysSection::closeForm() { pane()->closePanel(); }

void MemberDaysSection::toggleRow(int row)
{
    if (row < 0 || row >= int(m_lists.days.size()) || !whyNot(Right::EditRules).isEmpty())
        return;
    const MemberDay day = m_lists.days[size_t(row)];
    const auto set = [id = day.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, bool isActive) {
        return memberdays::MemberDayService(*clock).setActive(session, actor, id, isActive);
    };
    pane()->carryOut([set, day](db::WriteSession &session) { return set(session, !day.isActive); }, [set, day] {
        return deedOf(day.isActive ? tr("“%1” rests").arg(day.name) : tr("“%1” counts again").arg(day.name),
                      [set, day](db::WriteSession &session) { return set(session, day.isActive); });
    });
}

QStringList MemberDaysSection::snapshotStates() const { return {u"form"_s, u"gifts"_s}; }

void MemberDaysSection::showSnapshotState(const QString &state)
{
    closeForm();
    m_wantsFirst = state == u"form";
    showView(state == u"gifts" ? 1 : 0);
}

} // namespace regulars::ui
