#include "ui/counter/panels/member_panel.h"

#include "counter/when_done.h"
#include "coupons/coupon_query.h"
#include "referrals/referral_query.h"
#include "referrals/referral_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/referral_words.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

MemberPanel::MemberPanel(Desk &desk, const QString &phone, const QString &name, QWidget *parent)
    : SidePanel(desk, parent),
      m_form(new CustomerForm(desk, {u"phone"_s, u"name"_s, u"card"_s, u"gender"_s, u"birthday"_s, u"channel"_s, u"referrer"_s}))
{
    build();
    m_form->setText(u"phone"_s, phone);
    m_form->setText(u"name"_s, name);
    if (!phone.isEmpty())
        m_form->checkUnique(u"phone"_s);
}

MemberPanel::MemberPanel(Desk &desk, const Customer &customer, QWidget *parent)
    : SidePanel(desk, parent),
      m_form(new CustomerForm(desk, {u"phone"_s, u"name"_s, u"pinyin"_s, u"card"_s, u"gender"_s, u"birthday"_s, u"email"_s, u"region"_s,
                                     u"address"_s, u"channel"_s, u"manager"_s, u"notes"_s}))
{
    m_form->begin(customer);
    build();
}

void MemberPanel::build()
{
    content()->addWidget(m_form);
    m_promise = new TextLabel(TextRole::Body, Tone::Secondary);
    m_promise->setWordWrap(true);
    m_promise->hide();
    content()->addWidget(m_promise);
    content()->addStretch();
    if (isNew())
        readProgramme();
    connect(m_form, &CustomerForm::entered, this, [this] { finish(); });
    connect(m_form, &CustomerForm::openRequested, this, &SidePanel::openRequested);
    retranslate();
}

void MemberPanel::readProgramme()
{
    auto asked = m_desk.database->read([](db::ReadSession &session) -> Result<std::pair<ReferralProgram, QString>> {
        TRY_LET(const ReferralProgram program, referrals::program(session));
        const auto kind = coupons::requireTemplate(session, program.templateId.toString());
        return std::pair(program, kind ? kind->name : QString());
    });
    counter::whenDone(this, asked, [this](const Result<std::pair<ReferralProgram, QString>> &found) {
        if (!found || !found->first.isOn)
            return;
        m_promise->setText(ReferralWords::promise(found->first, found->second, m_desk.currency));
        m_promise->show();
    });
}

void MemberPanel::retranslate()
{
    setTitle(isNew() ? tr("New member") : tr("Edit customer"));
    primary()->setText(isNew() ? tr("Save member") : tr("Save"));
    m_form->retranslate();
}

void MemberPanel::takeFocus()
{
    const bool hasPhone = isNew() && !m_form->textOf(u"phone"_s).isEmpty();
    QLineEdit *first = field(isNew() && !hasPhone ? u"phone"_s : u"name"_s);
    first->setFocus(Qt::ShortcutFocusReason);
    first->selectAll();
}

void MemberPanel::finish()
{
    if (!SidePanel::isSettled())
        return;
    clearErrors();
    m_form->clearErrors();
    if (m_form->textOf(u"name"_s).trimmed().isEmpty()) {
        m_form->row(u"name"_s)->setError(tr("A name is needed"));
        field(u"name"_s)->setFocus();
        return;
    }
    save(m_form->changes());
}

void MemberPanel::save(const CustomerForm::Changes &changes)
{
    if (!isNew() && changes.isEmpty()) {
        emit closeRequested();
        return;
    }
    setBusy(true);
    Customer file = m_form->before();
    if (isNew())
        file.shopId = m_desk.shop.id;
    auto written = m_desk.database->write([file, changes, clock = m_desk.clock, actor = m_desk.actor,
                                           today = m_desk.today()](db::WriteSession &session) mutable -> Result<referrals::Filed> {
        TRY(CustomerForm::apply(session, file, changes, today));
        referrals::ReferralService service(*clock);
        return file.id.isValid() ? service.updateCustomer(session, actor, file, today) : service.addCustomer(session, actor, file, today);
    });
    counter::whenDone(this, written, [this](const Result<referrals::Filed> &filed) {
        setBusy(false);
        if (!filed) {
            if (!m_form->showError(filed.error()))
                showError(filed.error());
            return;
        }
        Deed deed;
        deed.customer = filed->customerId;
        deed.words = ReferralWords::saved(isNew() ? tr("New member saved") : tr("Customer saved"), *filed);
        deed.dropsCustomer = isNew();
        deed.undo = [isAdd = isNew(), done = *filed, before = m_form->before(), clock = m_desk.clock,
                     actor = m_desk.actor](db::WriteSession &session) -> Status {
            referrals::ReferralService service(*clock);
            return isAdd ? service.undoAdd(session, actor, done.customerId) : service.undoUpdate(session, actor, before, done);
        };
        emit done(deed);
    });
}

} // namespace regulars::ui
