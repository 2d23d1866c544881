#include "ui/loyalty/coupons/coupons_section.h"

#include "coupons/coupon_desk_query.h"
#include "coupons/coupon_service.h"
#include "directory/customer_ids_query.h"
#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/coupons/batch_panel.h"
#include "ui/loyalty/coupons/coupon_detail.h"
#include "ui/loyalty/coupons/coupon_editor.h"
#include "ui/loyalty/coupons/coupon_finder.h"
#include "ui/loyalty/coupons/coupon_list.h"
#include "ui/loyalty/coupons/issue_panel.h"
#include "ui/loyalty/deed_bar.h"
#include "ui/parts/coupon_words.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using Shown = regulars::coupons::CouponListModel::Shown;

namespace regulars::ui {

namespace {

constexpr int kDetailWidth = 400;
constexpr int kPanelWidth = 464;
constexpr int kCodeWidth = 216;
constexpr int kNoticePatience = 12'000;

} // namespace

CouponsSection::CouponsSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent)
{
    build();
    listen();
}

void CouponsSection::build()
{
    m_new = new PushButton({}, ButtonKind::Primary);
    m_new->setIconName(u"plus"_s);
    m_new->setEnabled(whyNot(Right::ManageCoupons).isEmpty());
    m_reason = new TextLabel(TextRole::Body, Tone::Secondary);
    addAction(m_reason);
    addAction(m_new);
    m_notice = new NoticeStrip;
    m_notice->setPatience(kNoticePatience);
    m_notice->clear();
    m_list = new CouponList;
    m_list->setCurrency(m_desk.currency);
    m_list->setToday(m_desk.today());
    m_list->setMakeable(m_new->isEnabled());
    m_detail = new CouponDetail(m_desk);
    m_left = new PaneGround;
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_list);
    m_right = new PaneGround;
    m_side = new QVBoxLayout(m_right);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->addWidget(m_detail);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left, 1);
    m_line = new HairLine(Qt::Vertical);
    row->addWidget(m_line);
    row->addWidget(m_right);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(buildBar());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addLayout(row, 1);
    m_undo = new DeedBar(m_jobs, m_notice, this);
    fitSide();
}

QWidget *CouponsSection::buildBar()
{
    auto *bar = new PaneBar(metric::kFilterBar);
    m_inUse = new Chip({});
    m_withdrawn = new Chip({});
    m_inUse->setActive(true);
    m_code = new QLineEdit;
    m_code->setProperty("controlSize", u"bar"_s);
    m_code->setFixedWidth(kCodeWidth);
    m_code->setClearButtonEnabled(true);
    m_code->addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    bar->row()->setSpacing(metric::kSpace8);
    bar->row()->addWidget(m_inUse);
    bar->row()->addWidget(m_withdrawn);
    bar->row()->addStretch(1);
    bar->row()->addWidget(m_code);
    return bar;
}

void CouponsSection::listen()
{
    const auto choose = [this](Shown shown) {
        m_list->show(shown);
        showChips();
    };
    connect(m_inUse, &Chip::clicked, this, [choose] { choose(Shown::InUse); });
    connect(m_withdrawn, &Chip::clicked, this, [choose] { choose(Shown::Withdrawn); });
    connect(m_new, &PushButton::clicked, this, [this] { openEditor({}); });
    connect(m_list, &CouponList::newWanted, this, [this] { openEditor({}); });
    connect(m_list, &CouponList::chosenChanged, this, [this](CouponTemplateId id) {
        // Issue and print speak of the kind that was chosen; a form being filled in stays.
        const bool isAboutChosen = m_panel && (m_panel->name() == u"issue"_s || m_panel->name() == u"batch"_s);
        if (std::exchange(m_chosen, id) != id && isAboutChosen)
            closePanel();
        readFacts();
    });
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (!m_code->text().trimmed().isEmpty())
            findCode(m_code->text());
    });
    connect(m_detail, &CouponDetail::issueWanted, this, [this] { openIssue(false); });
    connect(m_detail, &CouponDetail::batchWanted, this, &CouponsSection::openBatch);
    connect(m_detail, &CouponDetail::editWanted, this, [this] { openEditor(m_detail->facts().plan); });
    connect(m_detail, &CouponDetail::activeWanted, this, &CouponsSection::setActive);
    connect(m_detail, &CouponDetail::removeWanted, this, &CouponsSection::remove);
    connect(m_detail, &CouponDetail::customerWanted, this, &CouponsSection::openCustomer);
}

void CouponsSection::activate()
{
    m_list->setToday(m_desk.today());
    reload();
}

void CouponsSection::noticeChanges(const db::ChangeSet &changes)
{
    if (m_isAsked && (changes.touches(db::Topic::Coupons) || changes.touches(db::Topic::Tiers)))
        reload();
}

void CouponsSection::reload()
{
    m_isAsked = true;
    m_jobs.ask(this, [](db::ReadSession &session) { return coupons::allTemplates(session); },
               [this, question = ++m_question](const Result<std::vector<CouponTemplate>> &plans) {
                   if (question != m_question)
                       return;
                   if (!plans) {
                       say(plans.error());
                       return;
                   }
                   m_list->setPlans(*plans);
                   if (const CouponTemplate *wanted = m_list->model()->plan(m_wanted)) {
                       m_list->show(wanted->isActive ? Shown::InUse : Shown::Withdrawn);
                       m_list->choose(std::exchange(m_wanted, CouponTemplateId()));
                   }
                   showChips();
               });
}

void CouponsSection::showChips()
{
    const auto *model = m_list->model();
    m_inUse->setActive(model->shown() == Shown::InUse);
    m_withdrawn->setActive(model->shown() == Shown::Withdrawn);
    m_inUse->setCount(Format::points(model->countOf(Shown::InUse)));
    m_withdrawn->setCount(Format::points(model->countOf(Shown::Withdrawn)));
}

void CouponsSection::readFacts()
{
    const CouponTemplateId id = m_list->chosen();
    const quint64 question = ++m_factsQuestion;
    if (!id.isValid()) {
        m_detail->clear();
        return;
    }
    m_jobs.ask(this,
               [id](db::ReadSession &session) -> Result<CouponFacts> {
                   CouponFacts facts;
                   TRY_LET(facts.plan, coupons::requireTemplate(session, id.toString()));
                   TRY_LET(facts.uses, coupons::usesOfTemplate(session, id, CouponDetail::kUses));
                   TRY_LET(facts.unusedCodes, coupons::countUnusedCodes(session, id));
                   if (facts.plan.issueTier.isValid()) {
                       TRY_LET(const Ladder ladder, tiers::loadLadder(session));
                       facts.tier = ladder.tierOf(facts.plan.issueTier).name;
                   }
                   return facts;
               },
               [this, question](const Result<CouponFacts> &facts) {
                   if (question != m_factsQuestion)
                       return;
                   if (facts)
                       m_detail->show(*facts);
                   else
                       m_detail->clear(); // it is gone; the list follows
               });
}

// ---- panels

void CouponsSection::openPanel(SidePanel *made)
{
    dropPanel();
    m_panel = made;
    made->setFixedWidth(kPanelWidth);
    connect(made, &SidePanel::closeRequested, this, &CouponsSection::closePanel);
    connect(made, &SidePanel::openRequested, this, &CouponsSection::openCustomer);
    connect(made, &SidePanel::done, this, [this](const Deed &deed) {
        dropPanel();
        offer(deed);
    });
    m_detail->hide();
    m_side->addWidget(made);
    fitSide();
    made->show();
    made->takeFocus();
}

bool CouponsSection::closePanel()
{
    if (m_panel && !m_panel->mayClose())
        return false;
    dropPanel();
    return true;
}

void CouponsSection::dropPanel()
{
    if (!m_panel)
        return;
    SidePanel *old = std::exchange(m_panel, nullptr);
    m_side->removeWidget(old);
    old->hide();
    old->deleteLater();
    m_detail->setVisible(true);
    fitSide();
    m_list->table()->setFocus();
}

void CouponsSection::openEditor(const CouponTemplate &plan)
{
    if (!whyNot(Right::ManageCoupons).isEmpty() || !closePanel())
        return;
    CouponTemplate begun = plan;
    if (!plan.id.isValid())
        begun.kind = CouponKind::SpendSave; // what shops make most
    auto *made = new CouponEditor(m_desk, m_jobs, begun);
    connect(made, &CouponEditor::saved, this, [this](CouponTemplateId id) {
        m_wanted = id;
        reload();
    });
    openPanel(made);
}

void CouponsSection::openIssue(bool many)
{
    if (!m_list->chosen().isValid() || !closePanel())
        return;
    const CouponTemplate plan = m_detail->facts().plan;
    auto *made = new IssuePanel(m_desk, m_jobs, plan);
    connect(made, &IssuePanel::issueToAllWanted, this, [this, plan](const directory::CustomerFilter &filter) { issueToAll(plan, filter); });
    openPanel(made);
    if (many)
        made->chooseMany();
}

void CouponsSection::openBatch()
{
    if (m_list->chosen().isValid() && closePanel())
        openPanel(new BatchPanel(m_desk, m_jobs, m_detail->facts().plan));
}

void CouponsSection::findCode(const QString &code)
{
    if (!closePanel())
        return;
    m_jobs.ask(this, [code](db::ReadSession &session) { return CouponFinder::read(session, code); },
               [this](const Result<CouponCard> &card) {
                   if (!card) {
                       say(card.error());
                       m_code->setFocus();
                       m_code->selectAll();
                       return;
                   }
                   m_notice->clear();
                   m_code->clear();
                   openPanel(new CouponFinder(m_desk, *card));
               });
}

// ---- deeds

void CouponsSection::issueToAll(const CouponTemplate &plan, const directory::CustomerFilter &filter)
{
    dropPanel();
    if (m_isIssuing) {
        m_notice->show(NoticeKind::Warning, tr("Coupons are being issued already; wait until that is done, or stop it in the bar at the foot."));
        return;
    }
    m_isIssuing = true;
    m_notice->show(NoticeKind::Info, tr("Issuing “%1”; the bar at the foot shows how far and can stop it.").arg(plan.name));
    m_jobs.write(tr("Issue coupons"), this,
                 [filter, id = plan.id, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](
                     db::WriteSession &session, JobControl &job) -> Result<qint64> {
                     TRY_LET(const auto ids, directory::listIds(session, filter, {directory::SortKey::Card, false}, today));
                     return coupons::CouponService(*clock).issueToAll(session, actor, id, ids, today, &job);
                 },
                 [this, name = plan.name](const Result<qint64> &issued) {
                     m_isIssuing = false;
                     if (issued)
                         m_notice->show(NoticeKind::Success, tr("%1 customers have got “%2”.").arg(Format::points(*issued), name));
                     else if (issued.error().code == ErrorCode::Cancelled)
                         m_notice->show(NoticeKind::Info, tr("The issue was stopped; nobody got a coupon."));
                     else
                         say(issued.error());
                 });
}

void CouponsSection::setActive(bool active)
{
    const CouponTemplate plan = m_detail->facts().plan;
    const auto set = [id = plan.id, clock = m_desk.clock, actor = m_desk.actor](bool wanted) {
        return [=](db::WriteSession &session) { return coupons::CouponService(*clock).setActive(session, actor, id, wanted); };
    };
    m_jobs.change(this, set(active), [this, active, name = plan.name, back = set(!active)](const Status &done) {
        if (!done)
            say(done.error());
        else
            offer(deedOf(active ? tr("“%1” is in use again.").arg(name) : tr("“%1” is out of use.").arg(name), back));
    });
}

void CouponsSection::remove()
{
    const CouponTemplate plan = m_detail->facts().plan;
    const auto takeAway = [id = plan.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return coupons::CouponService(*clock).remove(session, actor, id);
    };
    const auto putBack = [plan, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Status {
        CouponTemplate again = plan;
        again.id = {};
        TRY(coupons::CouponService(*clock).save(session, actor, again));
        return ok();
    };
    m_jobs.change(this, takeAway, [this, name = plan.name, putBack](const Status &done) {
        if (!done)
            m_notice->show(NoticeKind::Danger, CouponWords::refusal(done.error()));
        else
            offer(deedOf(tr("“%1” is removed.").arg(name), putBack));
    });
}

void CouponsSection::offer(const Deed &deed)
{
    m_undo->offer(deed);
    placeUndo();
}

UndoBar *CouponsSection::undoBar() const { return m_undo; }

void CouponsSection::say(const Error &error) { m_notice->show(NoticeKind::Danger, errorText(error).sentence); }

void CouponsSection::fitSide()
{
    m_right->setFixedWidth(m_panel ? kPanelWidth : kDetailWidth);
    m_line->setVisible(!m_panel); // a panel draws its own
}

void CouponsSection::placeUndo()
{
    const QSize size = m_undo->sizeHint();
    m_undo->setGeometry(qMax(metric::kSpace16, (m_left->width() - size.width()) / 2), height() - size.height() - metric::kSpace16, size.width(),
                        size.height());
    m_undo->raise();
}

void CouponsSection::resizeEvent(QResizeEvent *event)
{
    LoyaltySection::resizeEvent(event);
    placeUndo();
}

// ---- the frame's questions

void CouponsSection::open(const QVariantMap &arguments)
{
    if (const QString code = arguments.value(u"code"_s).toString(); !code.isEmpty())
        findCode(code);
}

bool CouponsSection::handleKey(QKeyEvent *event)
{
    if (!m_panel)
        return false;
    if (event->key() == Qt::Key_Escape) {
        closePanel();
        return true;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && (event->modifiers() & Qt::ControlModifier)) {
        m_panel->finish();
        return true;
    }
    return false;
}

QList<Command> CouponsSection::commands() const
{
    if (!whyNot(Right::ManageCoupons).isEmpty())
        return {};
    auto *self = const_cast<CouponsSection *>(this);
    return {{u"loyalty.coupons.new"_s, tr("New coupon"), u"New coupon"_s, u"ticket-percent"_s, {}, [self] {
                 emit self->openRequested(u"loyalty"_s, {{u"tab"_s, u"coupons"_s}});
                 self->openEditor({});
             }}};
}

bool CouponsSection::isSettled() const { return !m_panel || m_panel->isSettled(); }

void CouponsSection::retranslate()
{
    m_new->setText(tr("New coupon"));
    m_reason->setText(whyNot(Right::ManageCoupons));
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_inUse->setText(tr("In use"));
    m_withdrawn->setText(tr("Withdrawn"));
    m_code->setPlaceholderText(tr("Find a coupon by its code"));
    m_code->setAccessibleName(m_code->placeholderText());
    m_list->retranslate();
    m_detail->retranslate();
    showChips();
}

QStringList CouponsSection::snapshotStates() const { return {u"editor"_s, u"new"_s, u"issue"_s, u"batch"_s, u"code"_s}; }

void CouponsSection::showSnapshotState(const QString &state)
{
    if (state == u"new"_s)
        openEditor({});
    else if (state == u"editor"_s)
        openEditor(m_detail->facts().plan);
    else if (state == u"issue"_s)
        openIssue(true);
    else if (state == u"batch"_s)
        openBatch();
    else if (state == u"code"_s)
        m_jobs.ask(this,
                   [id = m_list->chosen()](db::ReadSession &session) { return coupons::couponsOfTemplate(session, id, {}, 1); },
                   [this](const Result<std::vector<Coupon>> &some) {
                       if (some && !some->empty())
                           findCode(some->front().code);
                   });
}

} // namespace regulars::ui
