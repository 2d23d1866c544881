#include "ui/counter/panels/member_panel.h"

#include "counter/when_done.h"
#include "customers/customer_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"

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
    content()->addStretch();
    connect(m_form, &CustomerForm::entered, this, [this] { finish(); });
    connect(m_form, &CustomerForm::openRequested, this, &SidePanel::openRequested);
    retranslate();
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
                                           today = m_desk.today()](db::WriteSession &session) mutable -> Result<CustomerId> {
        TRY(CustomerForm::apply(session, file, changes, today));
        customers::CustomerService service(*clock);
        if (!file.id.isValid())
            return service.add(session, actor, file);
        TRY(service.update(session, actor, file));
        return file.id;
    });
    counter::whenDone(this, written, [this](const Result<CustomerId> &id) {
        if (!id) {
            setBusy(false);
            if (!m_form->showError(id.error()))
                showError(id.error());
            return;
        }
        setBusy(false);
        Deed deed;
        deed.customer = *id;
        deed.words = isNew() ? tr("New member saved") : tr("Customer saved");
        deed.dropsCustomer = isNew();
        deed.undo = [isAdd = isNew(), id = *id, before = m_form->before(), clock = m_desk.clock,
                     actor = m_desk.actor](db::WriteSession &session) -> Status {
            customers::CustomerService service(*clock);
            return isAdd ? service.undoAdd(session, actor, id) : service.update(session, actor, before);
        };
        emit done(deed);
    });
}

} // namespace regulars::ui
