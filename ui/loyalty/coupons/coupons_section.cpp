#include "ui/loyalty/coupons/coupons_section.h"

#include "coupons/coupon_desk_query.h"
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
#include "ui/loyalty/coupons/coupon_detail.h"
#include "ui/loyalty/coupons/coupon_list.h"
#include "ui/loyalty/deed_bar.h"
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

void CouponsSection::offer(const Deed &deed)
{
    m_undo->offer(deed);
    placeUndo();
}

UndoBar *CouponsSection::undoBar() const { return m_undo; }

void CouponsSection::say(const Error &error) { m_notice->show(NoticeKind::Danger, errorText(error).sentence); }

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
