#include "ui/loyalty/referrals/link_panel.h"

#include "customers/customer_query.h"
#include "referrals/referral_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/customer_picker.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

LinkPanel::LinkPanel(Desk &desk, DeskJobs &jobs, const QString &promise, QWidget *parent) : DeedForm(desk, jobs, parent)
{
    m_friend = new CustomerPicker(m_desk);
    m_referrer = new CustomerPicker(m_desk);
    m_friendRow = new FormRow({}, m_friend);
    m_referrerRow = new FormRow({}, m_referrer);
    for (const auto &[picker, made] : {std::pair(m_friend, m_friendRow), std::pair(m_referrer, m_referrerRow)}) {
        content()->addWidget(made);
        connect(picker, &CustomerPicker::described, made, [row = made](const QString &who) { row->setHint(who); });
        connect(picker, &QLineEdit::textEdited, this, [this] { clearErrors(); });
        connect(picker, &QLineEdit::returnPressed, this, [this] { finish(); });
    }
    // What a refusal is about: the friend's file, or who brought the friend.
    for (const QString &field : {u"customer"_s, u"existing"_s, u"twice"_s})
        nameField(field, m_friendRow);
    for (const QString &field : {u"referrer"_s, u"self"_s, u"loop"_s, u"off"_s})
        nameField(field, m_referrerRow);
    auto *words = new TextLabel(promise, TextRole::Body, Tone::Secondary);
    words->setWordWrap(true);
    content()->addWidget(words);
    content()->addStretch(1);
    primary()->setEnabled(can(m_desk.actor.role, Right::EditCustomer));
    retranslate();
}

void LinkPanel::retranslate()
{
    setTitle(tr("Name a referrer"));
    primary()->setText(tr("Save referral"));
    m_friendRow->setLabel(tr("New customer (required)"));
    m_referrerRow->setLabel(tr("Brought by (required)"));
    for (CustomerPicker *picker : {m_friend, m_referrer})
        picker->setPlaceholderText(tr("Name, phone or card number"));
}

void LinkPanel::takeFocus() { m_friend->setFocus(Qt::ShortcutFocusReason); }

void LinkPanel::finish()
{
    if (!begins())
        return;
    const QString friendCard = m_friend->text().trimmed();
    const QString referrerCard = m_referrer->text().trimmed();
    if (friendCard.isEmpty() || referrerCard.isEmpty()) {
        (friendCard.isEmpty() ? m_friendRow : m_referrerRow)->setError(tr("Choose a customer"));
        (friendCard.isEmpty() ? m_friend : m_referrer)->setFocus();
        return;
    }
    const auto work = [friendCard, referrerCard, clock = m_desk.clock, actor = m_desk.actor,
                       today = m_desk.today()](db::WriteSession &session) -> Result<referrals::Filed> {
        TRY_LET(const Customer referred, customers::requireCustomer(session, friendCard));
        TRY_LET(const auto referrer, customers::customerByCard(session, referrerCard));
        if (!referrer)
            return fail(ErrorCode::NotFound, u"referrer"_s, referrerCard);
        return referrals::ReferralService(*clock).link(session, actor, referrer->id, referred.id, today);
    };
    carryOut(work, [clock = m_desk.clock, actor = m_desk.actor](const referrals::Filed &filed) {
        const QString words = filed.couponCode.isEmpty()
                                  ? tr("Brought by %1").arg(filed.referrerName)
                                  : tr("Brought by %1; the new customer has the coupon %2").arg(filed.referrerName, filed.couponCode);
        return deedOf(words, [id = filed.referralId, clock, actor](db::WriteSession &session) {
            return referrals::ReferralService(*clock).unlink(session, actor, id);
        });
    });
}

} // namespace regulars::ui
