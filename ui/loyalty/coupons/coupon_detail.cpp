#include "ui/loyalty/coupons/coupon_detail.h"

#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/coupon_words.h"
#include "ui/parts/customer_words.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kLabelWidth = 112;

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
}

} // namespace

CouponDetail::CouponDetail(Desk &desk, QWidget *parent) : PaneGround(parent), m_desk(desk)
{
    build();
    retranslate();
}

void CouponDetail::build()
{
    m_inside = new QWidget;
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    column->setSpacing(metric::kSpace8);
    m_name = new TextLabel(TextRole::PageTitle);
    m_state = new Badge;
    auto *head = new QHBoxLayout;
    head->setSpacing(metric::kSpace8);
    head->addWidget(m_name, 1);
    head->addWidget(m_state);
    m_gives = new TextLabel(TextRole::Body);
    m_gives->setWordWrap(true);
    m_stateWords = new TextLabel(TextRole::Body, Tone::Secondary);
    m_stateWords->setWordWrap(true);
    m_issue = new PushButton({});
    m_issue->setIconName(u"send"_s);
    m_batch = new PushButton({});
    m_batch->setIconName(u"printer"_s);
    m_edit = new PushButton({});
    m_edit->setIconName(u"pencil"_s);
    m_withdraw = new LinkButton({});
    m_remove = new LinkButton({});
    m_remove->setTone(Tone::Danger);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kSpace8);
    for (PushButton *button : {m_issue, m_batch, m_edit})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *links = new QHBoxLayout;
    links->setSpacing(metric::kSpace16);
    links->addWidget(m_withdraw);
    links->addWidget(m_remove);
    links->addStretch(1);
    m_reason = new TextLabel(TextRole::Body, Tone::Secondary);
    m_reason->setWordWrap(true);
    m_budgetWords = new TextLabel(TextRole::Body);
    m_budget = new ProgressBar;
    m_rulesTitle = new TextLabel(TextRole::CardTitle);
    m_rules = new QGridLayout;
    m_rules->setHorizontalSpacing(metric::kSpace12);
    m_rules->setVerticalSpacing(metric::kSpace8);
    m_rules->setColumnMinimumWidth(0, kLabelWidth);
    m_rules->setColumnStretch(1, 1);
    m_usesTitle = new TextLabel(TextRole::CardTitle);
    m_uses = new QGridLayout;
    m_uses->setHorizontalSpacing(metric::kSpace12);
    m_uses->setVerticalSpacing(metric::kSpace8);
    m_uses->setColumnStretch(1, 1);
    column->addLayout(head);
    column->addWidget(m_gives);
    column->addWidget(m_stateWords);
    column->addSpacing(metric::kSpace4);
    column->addLayout(buttons);
    column->addLayout(links);
    column->addWidget(m_reason);
    column->addWidget(m_budgetWords);
    column->addWidget(m_budget);
    column->addSpacing(metric::kSpace8);
    column->addWidget(m_rulesTitle);
    column->addLayout(m_rules);
    column->addSpacing(metric::kSpace8);
    column->addWidget(m_usesTitle);
    column->addLayout(m_uses);
    column->addStretch(1);
    addScroll();
    connect(m_issue, &PushButton::clicked, this, &CouponDetail::issueWanted);
    connect(m_batch, &PushButton::clicked, this, &CouponDetail::batchWanted);
    connect(m_edit, &PushButton::clicked, this, &CouponDetail::editWanted);
    connect(m_withdraw, &LinkButton::clicked, this, [this] { emit activeWanted(!m_facts.plan.isActive); });
    connect(m_remove, &LinkButton::clicked, this, &CouponDetail::removeWanted);
    m_inside->hide();
}

void CouponDetail::addScroll()
{
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);  // a stop of the keyboard that does nothing has no name either
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void CouponDetail::show(const CouponFacts &facts)
{
    m_facts = facts;
    fill();
    m_inside->show();
}

void CouponDetail::clear()
{
    m_facts = {};
    m_inside->hide();
}

void CouponDetail::retranslate()
{
    m_issue->setText(tr("Issue…"));
    m_batch->setText(tr("Print codes…"));
    m_edit->setText(tr("Change…"));
    m_remove->setText(tr("Remove"));
    m_rulesTitle->setText(tr("Rules"));
    m_usesTitle->setText(tr("Latest uses"));
    if (m_facts.plan.id.isValid())
        fill();
}

void CouponDetail::fill()
{
    const CouponTemplate &plan = m_facts.plan;
    const CouponWords::State state = CouponWords::state(plan, m_desk.today());
    m_name->setText(plan.name);
    m_state->set(state.badge, state.word);
    m_gives->setText(CouponWords::gives(plan, m_desk.currency));
    m_stateWords->setText(state.sentence);
    m_stateWords->setVisible(!state.sentence.isEmpty());
    m_withdraw->setText(plan.isActive ? tr("Take out of use") : tr("Put back in use"));
    const QString cannotManage = CustomerWords::refusal(m_desk.actor, Right::ManageCoupons);
    const bool isEnded = plan.validUntil < m_desk.today();
    const bool mayIssue = plan.isActive && !isEnded;
    m_issue->setEnabled(mayIssue && can(m_desk.actor.role, Right::IssueCoupon));
    m_batch->setEnabled((mayIssue || m_facts.unusedCodes > 0) && cannotManage.isEmpty());
    for (QWidget *widget : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_withdraw), static_cast<QWidget *>(m_remove)})
        widget->setEnabled(cannotManage.isEmpty());
    m_remove->setVisible(plan.issued == 0);
    const QString cannotIssue = !plan.isActive ? tr("None can be issued while it is out of use.")
                                : isEnded      ? tr("None can be issued after its last day.")
                                               : QString();
    m_reason->setText(cannotManage.isEmpty() ? cannotIssue : cannotManage);
    m_reason->setVisible(!m_reason->text().isEmpty());
    const bool hasBudget = plan.budgetMinor > 0;
    m_budgetWords->setVisible(hasBudget);
    m_budget->setVisible(hasBudget);
    if (hasBudget) {
        const auto money = [this](qint64 minor) { return Format::money(minor, m_desk.currency.code, m_desk.currency.digits); };
        const qint64 left = qMax<qint64>(0, plan.budgetMinor - plan.givenMinor);
        m_budgetWords->setText(tr("Budget: %1 of %2 left").arg(money(left), money(plan.budgetMinor)));
        m_budget->setAccessibleName(m_budgetWords->text());
        m_budget->setFraction(double(plan.givenMinor) / double(plan.budgetMinor));
        m_budget->setTone(left == 0 ? Tone::Warning : Tone::Normal);
    }
    fillRules();
    fillUses();
}

void CouponDetail::addRule(const QString &label, const QString &value)
{
    const int row = m_rules->count() / 2;
    auto *words = new TextLabel(label, TextRole::Body, Tone::Secondary);
    auto *what = new TextLabel(value, TextRole::Body);
    words->setWordWrap(true);
    what->setWordWrap(true);
    m_rules->addWidget(words, row, 0, Qt::AlignTop);
    m_rules->addWidget(what, row, 1, Qt::AlignTop);
}

void CouponDetail::fillRules()
{
    empty(m_rules);
    const CouponTemplate &plan = m_facts.plan;
    const auto limit = [](qint64 uses) { return uses == 0 ? tr("no limit") : tr("%n uses", nullptr, int(uses)); };
    addRule(tr("Kind"), CouponWords::kind(plan.kind));
    addRule(tr("Counts"), CouponWords::when(plan));
    addRule(tr("With others"), CouponWords::stackingSentence(plan.stacking));
    if (!plan.goods.skus.isEmpty())
        addRule(tr("Products"), plan.goods.skus.join(tr(", ", "between products")));
    if (!plan.goods.categories.isEmpty())
        addRule(tr("Categories"), plan.goods.categories.join(tr(", ", "between products")));
    addRule(tr("One coupon"), plan.usesPerCoupon == 0 ? tr("as often as the limits allow") : limit(plan.usesPerCoupon));
    addRule(tr("All together"), limit(plan.limitTotal));
    addRule(tr("Each customer"), limit(plan.limitPerCustomer));
    addRule(tr("After a return"), plan.isReturnedOnRefund ? tr("Counts once more when the whole purchase comes back")
                                                           : tr("Stays used when the purchase comes back"));
    addRule(tr("Gets one by itself"), CouponWords::issueRule(plan, m_facts.tier));
    addRule(tr("Issued"), tr("%1, used %2, given away %3", "coupons, uses, money")
                              .arg(Format::points(plan.issued), Format::points(plan.used),
                                   Format::money(plan.givenMinor, m_desk.currency.code, m_desk.currency.digits)));
    if (m_facts.unusedCodes > 0)
        addRule(tr("Printed codes"), tr("%n not used yet", nullptr, int(m_facts.unusedCodes)));
}

void CouponDetail::fillUses()
{
    empty(m_uses);
    if (m_facts.uses.empty()) {
        m_uses->addWidget(new TextLabel(tr("Nobody has used one yet."), TextRole::Body, Tone::Secondary), 0, 0, 1, 3);
        return;
    }
    int row = 0;
    for (const coupons::UseRow &use : m_facts.uses) {
        const QDate today = toDate(m_desk.today());
        m_uses->addWidget(new TextLabel(Format::date(toDate(use.day), today), TextRole::Body, Tone::Secondary), row, 0);
        if (use.customerId.isValid() && !use.customerName.isEmpty()) {
            auto *open = new LinkButton(use.customerName);
            connect(open, &LinkButton::clicked, this, [this, id = use.customerId] { emit customerWanted(id); });
            m_uses->addWidget(open, row, 1, Qt::AlignLeft);
        } else {
            m_uses->addWidget(new TextLabel(tr("Somebody without a card"), TextRole::Body), row, 1);
        }
        auto *taken = new TextLabel(use.isReturned ? tr("came back") : u"−"_s + Format::amount(use.takenMinor, m_desk.currency.digits),
                                    TextRole::Body, use.isReturned ? Tone::Secondary : Tone::Normal);
        taken->setAlignment(Qt::AlignRight);
        m_uses->addWidget(taken, row, 2);
        ++row;
    }
}

} // namespace regulars::ui
