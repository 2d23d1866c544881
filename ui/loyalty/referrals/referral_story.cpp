#include "ui/loyalty/referrals/referral_story.h"

#include "referrals/referral_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/referral_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kDayWidth = 88;
constexpr int kLongestReason = 200;
} // namespace

ReferralStoryPanel::ReferralStoryPanel(Desk &desk, DeskJobs &jobs, const referrals::ReferralStory &story, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_story(story)
{
    auto *people = new QVBoxLayout;
    people->setSpacing(metric::kSpace4);
    m_friend = new LinkButton({});
    m_referrer = new LinkButton({});
    people->addWidget(m_friend, 0, Qt::AlignLeft);
    people->addWidget(m_referrer, 0, Qt::AlignLeft);
    content()->addLayout(people);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(metric::kSpace8);
    content()->addLayout(m_lines);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(kLongestReason);
    FormRow *reason = addField(u"reason"_s, m_reason);
    content()->addStretch(1);
    const bool mayChange = can(m_desk.actor.role, Right::EditRules) && !m_story.row.referral.rests();
    reason->setVisible(mayChange && !isWithdrawn());
    if (!mayChange)
        hideActions();
    const Referral &referral = m_story.row.referral;
    connect(m_friend, &QAbstractButton::clicked, this, [this, id = referral.referredId] { emit openRequested(id); });
    connect(m_referrer, &QAbstractButton::clicked, this, [this, id = referral.referrerId] { emit openRequested(id); });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { finish(); });
    retranslate();
}

void ReferralStoryPanel::add(const QString &day, const QString &words)
{
    m_events << words;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace8);
    auto *when = new TextLabel(day, TextRole::Body, Tone::Secondary);
    when->setFixedWidth(kDayWidth);
    auto *what = new TextLabel(words, TextRole::Body);
    what->setWordWrap(true);
    row->addWidget(when, 0, Qt::AlignTop);
    row->addWidget(what, 1);
    m_lines->addWidget(line);
}

void ReferralStoryPanel::addPayment(const referrals::ReferralStory::Payment &payment)
{
    const ReferralPayment &paid = payment.payment;
    add(dayText(paid.day), tr("Purchase %1 paid: %2 points for the referrer, %3 for the friend")
                               .arg(payment.purchaseNumber, Format::points(paid.referrerPoints), Format::points(paid.referredPoints)));
    if (paid.takenBackOn)
        add(dayText(*paid.takenBackOn), tr("Taken back: %1 points from the referrer, %2 from the friend").arg(Format::points(paid.referrerTaken), Format::points(paid.referredTaken)));
}

void ReferralStoryPanel::tell()
{
    m_events.clear();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Referral &referral = m_story.row.referral;
    add(dayText(referral.registeredOn), tr("%1 was named by %2", "friend, referrer").arg(ReferralWords::friendOf(m_story.row), ReferralWords::referrer(m_story.row)));
    if (!m_story.couponName.isEmpty())
        add(dayText(referral.registeredOn), (m_story.isCouponUsed ? tr("Coupon “%1” (%2), used since") : tr("Coupon “%1” (%2), not used yet"))
                                                .arg(m_story.couponName, m_story.couponCode));
    for (const auto &payment : m_story.payments)
        addPayment(payment);
    for (const QString &milestone : m_story.milestones)
        add({}, tr("This friend made “%1” full").arg(milestone));
    switch (referral.state) {
    case ReferralState::Pending:
        add(dayText(referral.pendingUntil),
            referral.minimumMinor > 0 ? tr("Last day for a purchase of %1 or more")
                                            .arg(Format::moneyShort(referral.minimumMinor, m_desk.currency.code, m_desk.currency.digits))
                                      : tr("Last day for the first purchase"));
        break;
    case ReferralState::Lapsed:
        add(dayText(referral.pendingUntil), tr("The last day passed without a purchase that was large enough"));
        break;
    case ReferralState::Withdrawn:
        add({}, referral.rests()            ? ReferralWords::rests(referral)
                : referral.reason.isEmpty() ? ReferralWords::state(referral.state)
                                            : tr("Withdrawn: %1", "reason").arg(referral.reason));
        break;
    case ReferralState::Paid:
        break;
    }
}

void ReferralStoryPanel::retranslate()
{
    setTitle(tr("Referral"));
    m_friend->setText(tr("Friend: %1").arg(ReferralWords::friendOf(m_story.row)));
    m_referrer->setText(tr("Brought by: %1").arg(ReferralWords::referrer(m_story.row)));
    row(u"reason"_s)->setLabel(tr("Why it is withdrawn (required)"));
    row(u"reason"_s)->setHint(m_story.row.referral.state == ReferralState::Paid ? tr("The points of both are taken back; the coupon stays")
                                                                                : tr("Nothing will be paid for it; the coupon stays"));
    primary()->setText(isWithdrawn() ? tr("Let it count again") : tr("Withdraw"));
    tell();
}

void ReferralStoryPanel::takeFocus()
{
    if (m_reason->isVisibleTo(this))
        m_reason->setFocus(Qt::ShortcutFocusReason);
    else
        m_friend->setFocus(Qt::ShortcutFocusReason);
}

void ReferralStoryPanel::finish()
{
    if (!isSettled() || m_story.row.referral.rests() || !can(m_desk.actor.role, Right::EditRules))
        return;
    clearErrors();
    if (!isWithdrawn() && m_reason->text().trimmed().isEmpty()) {
        row(u"reason"_s)->setError(tr("Say why"));
        m_reason->setFocus();
        return;
    }
    const ReferralId id = m_story.row.referral.id;
    const auto change = [id, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session, bool withdraws,
                                                                                               const QString &reason) {
        referrals::ReferralService service(*clock);
        return withdraws ? service.withdraw(session, actor, id, reason, today) : service.reinstate(session, actor, id, today);
    };
    const bool withdraws = !isWithdrawn();
    const QString reason = withdraws ? m_reason->text() : m_story.row.referral.reason;
    const QString words = withdraws ? tr("Referral of %1 withdrawn").arg(ReferralWords::friendOf(m_story.row))
                                    : tr("Referral of %1 counts again").arg(ReferralWords::friendOf(m_story.row));
    carryOut([change, withdraws, reason](db::WriteSession &session) { return change(session, withdraws, reason); }, [change, withdraws, reason, words] {
        return deedOf(words, [change, withdraws, reason](db::WriteSession &session) { return change(session, !withdraws, reason); });
    });
}

} // namespace regulars::ui
