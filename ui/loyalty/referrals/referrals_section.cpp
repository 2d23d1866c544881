#include "ui/loyalty/referrals/referrals_section.h"

#include "coupons/coupon_query.h"
#include "customers/customer_query.h"
#include "texts/file_text.h"
#include "tiers/standing_service.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/list_parts.h"
#include "ui/loyalty/referrals/link_panel.h"
#include "ui/loyalty/referrals/milestones_panel.h"
#include "ui/loyalty/referrals/referral_list.h"
#include "ui/loyalty/referrals/referral_story.h"
#include "ui/parts/referral_words.h"
#include "ui/loyalty/referrals/referrals_columns.h"
#include "ui/parts/customer_picker.h"
#include "ui/parts/export_strip.h"

#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kTopListed = 100;
constexpr int kRateDays = 365;
constexpr int kFewDays = 14; // then who must still buy is called
constexpr ReferralState kStates[] = {ReferralState::Pending, ReferralState::Paid, ReferralState::Lapsed, ReferralState::Withdrawn};

} // namespace

ReferralsSection::ReferralsSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent)
{
    build();
    connectAll();
    retranslate();
}

void ReferralsSection::activate() { reload(); }

void ReferralsSection::open(const QVariantMap &arguments)
{
    if (arguments.contains(u"customer"_s)) {
        m_customer = CustomerId(arguments.value(u"customer"_s).toLongLong());
        m_chosen = 0;
        showView(0);
    }
}

referrals::ReferralFilter ReferralsSection::filter() const
{
    referrals::ReferralFilter wanted;
    wanted.today = m_desk.today();
    wanted.customer = m_customer;
    wanted.limit = kListed;
    if (m_chosen > 0)
        wanted.state = kStates[m_chosen - 1];
    return wanted;
}

void ReferralsSection::reload()
{
    m_jobs.ask(
        this,
        [wanted = filter(), isTop = m_switch->current() == 1](db::ReadSession &session) -> Result<Lists> {
            Lists lists;
            TRY_LET(lists.rules.program, referrals::program(session));
            TRY_LET(lists.rules.milestones, referrals::milestones(session));
            TRY_LET(lists.rules.kinds, coupons::allTemplates(session));
            TRY_LET(lists.rules.ladder, tiers::loadLadder(session));
            TRY_LET(lists.rows, referrals::referrals(session, wanted));
            TRY_LET(lists.counts, referrals::countStates(session, wanted.customer, wanted.today));
            TRY_LET(const auto all, referrals::countStates(session, {}, wanted.today));
            for (const qint64 count : all)
                lists.all += count;
            if (!isTop)
                return lists;
            TRY_LET(lists.top, referrals::topReferrers(session, kTopListed));
            TRY_LET(lists.rate, referrals::referralRate(session, wanted.today - kRateDays + 1, wanted.today + 1));
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
            const QString panel = std::exchange(m_wantsPanel, {});
            if (panel == u"story")
                openRow(0);
            else if (panel == u"program")
                openProgram();
            else if (panel == u"milestones")
                openMilestones();
            else if (panel == u"link")
                beginLink();
        });
}

void ReferralsSection::fill()
{
    fillRows();
    fillTop();
    const bool isTop = m_switch->current() == 1;
    const bool hasNone = m_isLoaded && m_lists.all == 0;
    m_filters->setVisible(!isTop && !hasNone);
    if (isTop)
        m_stack->setCurrentIndex(m_isLoaded && m_lists.top.empty() ? int(ReferralView::NoTop) : int(ReferralView::Top));
    else
        m_stack->setCurrentIndex(m_isLoaded && m_lists.rows.empty() ? int(ReferralView::None) : int(ReferralView::List));
    qint64 shown = 0;
    for (const qint64 count : m_lists.counts)
        shown += count;
    m_chips[0]->setCount(Format::points(shown));
    for (size_t i = 0; i < std::size(kStates); ++i)
        m_chips[int(i) + 1]->setCount(Format::points(m_lists.counts[size_t(kStates[i])]));
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setActive(i == m_chosen);
    const QString share = Format::percent(double(m_lists.rate.shareBp()) / 10'000);
    m_hint->setText(isTop ? tr("In the last %1 days %2 of the new customers were brought by somebody.").arg(kRateDays).arg(share)
                    : m_lists.rows.size() >= kListed ? tr("The newest %1").arg(kListed)
                                                     : QString());
    m_hintLine->setVisible(!m_hint->text().isEmpty());
    const bool mayEdit = whyNot(Right::EditRules).isEmpty();
    m_empty->setSecondAction(hasNone && m_lists.rules.program.isOn ? tr("Programme") : QString(), u"handshake"_s);
    if (hasNone && !m_lists.rules.program.isOn) {
        m_empty->setWords(tr("Friends bring friends"), tr("Reward customers for the friends they bring: a coupon for the friend at registration, points for "
                                                          "both once the friend has bought, more for many friends."));
        m_empty->setAction(mayEdit ? tr("Switch it on…") : QString(), u"handshake"_s);
    } else if (hasNone) {
        m_empty->setWords(tr("Nobody was brought yet"), tr("Name who brought a new member when you register one at the counter with F2. Who was forgotten may "
                                                           "still be named here."));
        m_empty->setAction(tr("Name a referrer…"), u"user-plus"_s);
    } else {
        m_empty->setWords(tr("Nobody here"), tr("No referral is in this state. Choose another one, or all."));
        m_empty->setAction({});
    }
}

void ReferralsSection::fillRows()
{
    m_model->removeRows(0, m_model->rowCount());
    const EpochDay today = m_desk.today();
    for (const referrals::ReferralRow &row : m_lists.rows) {
        const Referral &referral = row.referral;
        const bool isPending = referral.state == ReferralState::Pending;
        const auto date = [today](EpochDay day) { return Format::date(toDate(day), toDate(today)); };
        auto items = itemsOf({ReferralWords::friendOf(row), ReferralWords::referrer(row), ReferralWords::state(referral.state), isPending ? date(referral.pendingUntil) : QString(),
                              date(referral.registeredOn), row.paidOn ? date(*row.paidOn) : QString(), row.purchaseNumber,
                              Format::points(referral.referrerPoints)});
        items[int(ReferralColumn::State)]->setData(int(ReferralWords::badge(referral.state)), RowDelegate::kBadgeRole);
        items[int(ReferralColumn::State)]->setToolTip(referral.rests() ? ReferralWords::rests(referral) : referral.reason);
        if (isPending && referral.pendingUntil - today < kFewDays)
            items[int(ReferralColumn::Until)]->setData(int(Tone::Warning), RowDelegate::kToneRole);
        m_model->appendRow(items);
    }
}

void ReferralsSection::fillTop()
{
    m_topModel->removeRows(0, m_topModel->rowCount());
    int place = 0;
    for (const referrals::TopReferrer &row : m_lists.top)
        m_topModel->appendRow(itemsOf({Format::points(++place), fileText(row.name, {}), row.cardNo, Format::points(row.friends), Format::points(row.bought),
                                       Format::points(row.points)}));
}

void ReferralsSection::showView(int index)
{
    m_switch->setCurrent(index);
    if (index == 1)
        pane()->closePanel();
    fill();
    reload();
}

void ReferralsSection::choose(int chip)
{
    m_chosen = chip;
    pane()->closePanel();
    reload();
}

void ReferralsSection::findCustomer()
{
    const QString card = m_finder->text().trimmed();
    if (card.isEmpty()) {
        m_customer = {};
        reload();
        return;
    }
    m_jobs.ask(this, [card](db::ReadSession &session) { return customers::customerByCard(session, card); },
               [this](const Result<std::optional<Customer>> &found) {
                   if (!found || !*found)
                       return; // a name half typed
                   m_customer = (*found)->id;
                   reload();
               });
}

QString ReferralsSection::promise() const
{
    const ReferralProgram &program = m_lists.rules.program;
    return ReferralWords::promise(program, m_lists.rules.kindName(program.templateId), m_desk.currency);
}

void ReferralsSection::openRow(int row)
{
    if (row < 0 || row >= int(m_lists.rows.size()))
        return;
    m_table->selectRow(row);
    showStory(m_lists.rows[size_t(row)].referral.id);
}

void ReferralsSection::showStory(ReferralId id)
{
    m_jobs.ask(this, [id, today = m_desk.today()](db::ReadSession &session) { return referrals::storyOf(session, id, today); },
               [this](const Result<referrals::ReferralStory> &story) {
                   if (story)
                       pane()->openPanel(new ReferralStoryPanel(m_desk, m_jobs, *story));
                   else
                       pane()->say(story.error());
               });
}

void ReferralsSection::openProgram()
{
    auto *program = new ProgramPanel(m_desk, m_jobs, m_lists.rules);
    connect(program, &ProgramPanel::milestonesWanted, this, &ReferralsSection::openMilestones);
    pane()->openPanel(program);
}

void ReferralsSection::openMilestones()
{
    auto *milestones = new MilestonesPanel(m_desk, m_jobs, m_lists.rules);
    connect(milestones, &SidePanel::done, this, [this] { m_wantsPanel = u"milestones"_s; }); // there may be more to add
    pane()->openPanel(milestones);
}

void ReferralsSection::beginLink()
{
    if (m_switch->current() != 0)
        showView(0);
    pane()->openPanel(new LinkPanel(m_desk, m_jobs, promise()));
}

void ReferralsSection::closePanel() { pane()->closePanel(); }

void ReferralsSection::fitColumns()
{
    const bool all = !panel();
    // Beside the panel there is room for who, whom and until when; the story says the rest.
    for (QWidget *aside : std::initializer_list<QWidget *>{m_finder, m_program, m_export})
        aside->setVisible(all);
    for (const auto column : {ReferralColumn::Since, ReferralColumn::Bought, ReferralColumn::Purchase, ReferralColumn::Points})
        m_table->setColumnHidden(int(column), !all);
}

QList<Command> ReferralsSection::commands() const
{
    auto *self = const_cast<ReferralsSection *>(this);
    const auto inFront = [self](void (ReferralsSection::*deed)()) {
        return [self, deed] {
            emit self->openRequested(u"loyalty"_s, {{u"tab"_s, u"referrals"_s}});
            (self->*deed)();
        };
    };
    QList<Command> all;
    if (whyNot(Right::EditCustomer).isEmpty())
        all.append({u"loyalty.referrals.name"_s, tr("Name a referrer"), u"Name a referrer"_s, u"user-plus"_s, {}, inFront(&ReferralsSection::beginLink)});
    if (whyNot(Right::EditRules).isEmpty())
        all.append({u"loyalty.referrals.programme"_s, tr("Referral programme"), u"Referral programme"_s, u"handshake"_s, {},
                    inFront(&ReferralsSection::openProgram)});
    return all;
}

QStringList ReferralsSection::snapshotStates() const { return {u"story"_s, u"program"_s, u"milestones"_s, u"link"_s, u"top"_s}; }

void ReferralsSection::showSnapshotState(const QString &state)
{
    pane()->closePanel();
    m_wantsPanel = state == u"top" ? QString() : state;
    showView(state == u"top" ? 1 : 0);
}

} // namespace regulars::ui
