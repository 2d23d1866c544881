#include "ui/loyalty/memberdays/member_days_section.h"

#include "memberdays/member_day_service.h"
#include "shops/shop_query.h"
#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "ui/kit/badge.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/memberdays/member_day_form.h"
#include "ui/loyalty/memberdays/member_day_words.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

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

QTableView *MemberDaysSection::makeTable(QStandardItemModel *model)
{
    auto *table = new QTableView;
    TableStyle::apply(table);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setStretchLastSection(false);
    return table;
}

void MemberDaysSection::build()
{
    m_switch = new SegmentedSwitch({QString(), QString()});
    m_new = new PushButton({}, ButtonKind::Primary);
    m_new->setControlSize(ControlSize::Bar);
    m_new->setIconName(u"plus"_s);
    m_model = new QStandardItemModel(0, kDayColumns, this);
    m_table = makeTable(m_model);
    auto *days = qobject_cast<RowDelegate *>(m_table->itemDelegate());
    days->setColumn(Name, CellKind::Strong);
    for (const int column : {Price, PointsColumn, Gift, Next})
        days->setColumn(column, CellKind::Secondary);
    days->setColumn(Today, CellKind::Figure);
    days->setColumn(State, CellKind::Badge);
    days->setColumn(Act, CellKind::Link);
    m_giftModel = new QStandardItemModel(0, kGiftColumns, this);
    m_gifts = makeTable(m_giftModel);
    auto *gifts = qobject_cast<RowDelegate *>(m_gifts->itemDelegate());
    gifts->setColumn(GiftPlace, CellKind::Figure);
    gifts->setColumn(GiftCustomer, CellKind::Strong);
    m_gifts->horizontalHeader()->setSectionResizeMode(GiftWhat, QHeaderView::Stretch);
    for (const auto &[column, width] : {std::pair<int, int>{GiftDay, 112}, {GiftPlace, 72}, {GiftCustomer, 144}, {GiftOf, 144}, {GiftPurchase, 144}})
        m_gifts->setColumnWidth(column, width);
    m_empty = new EmptyState(u"calendar"_s);
    m_noGifts = new EmptyState(u"gift"_s);
    m_notice = new NoticeStrip;
    m_undo = new UndoBar;
    m_undo->hide();
    m_stack = new PageStack;
    for (QWidget *view : std::initializer_list<QWidget *>{m_table, m_empty, m_gifts, m_noGifts})
        m_stack->addWidget(view);
    auto *ground = new PaneGround;
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_notice);
    inside->addWidget(m_stack, 1);
    inside->addWidget(m_undo);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(ground, 1);
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
            emit openRequested(u"customers"_s, {{u"customer"_s, m_lists.claims[size_t(index.row())].customerId.value()}});
    });
    connect(m_undo, &UndoBar::undo, this, [this] {
        m_jobs.change(this, std::exchange(m_takeBack, {}), [this](const Status &done) {
            if (!done)
                m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
            reload();
        });
    });
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
                m_notice->show(NoticeKind::Danger, errorText(lists.error()).sentence);
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
        QList<QStandardItem *> row;
        for (const QString &words :
             {day.name, MemberDayWords::when(day), MemberDayWords::price(day, m_desk.currency), MemberDayWords::points(day), MemberDayWords::gift(day),
              given, next && day.isActive ? Format::date(toDate(*next), toDate(today)) : QString(), state,
              whyNot(Right::EditRules).isEmpty() ? (day.isActive ? tr("Stop") : tr("Start")) : QString()})
            row.append(new QStandardItem(words));
        row[State]->setData(int(isToday ? BadgeKind::Success : day.isActive && next ? BadgeKind::Accent : BadgeKind::Neutral), RowDelegate::kBadgeRole);
        m_model->appendRow(row);
    }
}

void MemberDaysSection::fillGifts()
{
    m_giftModel->removeRows(0, m_giftModel->rowCount());
    for (const memberdays::ClaimRow &claim : m_lists.claims) {
        QList<QStandardItem *> row;
        for (const QString &words : {dayText(claim.day), QString::number(claim.place), claim.customerName, claim.gift, claim.dayName, claim.purchaseNumber})
            row.append(new QStandardItem(words));
        m_giftModel->appendRow(row);
    }
}

void MemberDaysSection::noticeChanges(const db::ChangeSet &changes)
{
    if (isVisible() && (changes.touches(db::Topic::MemberDays) || changes.touches(db::Topic::Purchases)))
        reload();
}

void MemberDaysSection::showView(int index)
{
    m_switch->setCurrent(index);
    if (index == 1)
        closeForm();
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
    int left = width() - (m_form ? m_form->width() : 0);
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
    closeForm();
    m_form = new MemberDayForm(m_desk, m_jobs, day, m_lists.ladder, m_lists.shops);
    m_row->addWidget(m_form);
    fitColumns();
    connect(m_form, &SidePanel::closeRequested, this, &MemberDaysSection::closeForm);
    connect(m_form, &SidePanel::done, this, [this](const Deed &deed) {
        closeForm();
        offer(deed.words, deed.undo);
        reload();
    });
    m_form->takeFocus();
}

void MemberDaysSection::closeForm()
{
    if (!m_form)
        return;
    MemberDayForm *old = std::exchange(m_form, nullptr);
    m_row->removeWidget(old);
    old->hide();
    old->deleteLater();
    fitColumns();
}

void MemberDaysSection::toggleRow(int row)
{
    if (row < 0 || row >= int(m_lists.days.size()) || !whyNot(Right::EditRules).isEmpty())
        return;
    const MemberDay day = m_lists.days[size_t(row)];
    const auto set = [id = day.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, bool isActive) {
        return memberdays::MemberDayService(*clock).setActive(session, actor, id, isActive);
    };
    m_jobs.change(this, [set, day](db::WriteSession &session) { return set(session, !day.isActive); }, [this, set, day](const Status &done) {
        if (!done) {
            m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
            return;
        }
        offer(day.isActive ? tr("“%1” rests").arg(day.name) : tr("“%1” counts again").arg(day.name),
              [set, day](db::WriteSession &session) { return set(session, day.isActive); });
        reload();
    });
}

void MemberDaysSection::offer(const QString &words, std::function<Status(db::WriteSession &)> undo)
{
    m_takeBack = std::move(undo);
    m_undo->offer(words);
}

bool MemberDaysSection::handleKey(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_form)
        return false;
    closeForm();
    return true;
}

QStringList MemberDaysSection::snapshotStates() const { return {u"form"_s, u"gifts"_s}; }

void MemberDaysSection::showSnapshotState(const QString &state)
{
    closeForm();
    m_wantsFirst = state == u"form";
    showView(state == u"gifts" ? 1 : 0);
}

bool MemberDaysSection::isSettled() const { return !m_form || m_form->isSettled(); }

} // namespace regulars::ui
