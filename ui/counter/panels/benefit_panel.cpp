#include "ui/counter/panels/benefit_panel.h"

#include "counter/when_done.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/benefit_words.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

BenefitPanel::BenefitPanel(Desk &desk, CustomerId customer, const benefits::TodayBenefit &benefit, QWidget *parent)
    : SidePanel(desk, parent), m_customer(customer), m_benefit(benefit), m_name(new TextLabel(benefit.benefit.name, TextRole::CardTitle)),
      m_left(new TextLabel(TextRole::Body, Tone::Secondary)), m_note(new QLineEdit)
{
    m_name->setWordWrap(true);
    m_left->setWordWrap(true);
    m_note->setMaxLength(benefits::kMostNote);
    auto *note = new FormRow({}, m_note);
    nameField(u"note"_s, note);
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_left), static_cast<QWidget *>(note)})
        content()->addWidget(part);
    content()->addStretch();
    connect(m_note, &QLineEdit::returnPressed, this, &BenefitPanel::finish);
    retranslate();
}

void BenefitPanel::retranslate()
{
    setTitle(tr("Use a benefit"));
    primary()->setText(tr("Record use"));
    m_left->setText(BenefitWords::todaySentence(m_benefit, toDate(m_desk.today())));
    row(u"note"_s)->setLabel(tr("Note"));
    row(u"note"_s)->setHint(tr("Who came along, which product, what was agreed. It stands in the log of benefits and among the events of the customer."));
}

void BenefitPanel::takeFocus() { m_note->setFocus(Qt::ShortcutFocusReason); }

Deed BenefitPanel::deedOf(const Desk &desk, CustomerId customer, const QString &benefit, const benefits::UsedBenefit &used)
{
    Deed deed;
    deed.words = BenefitWords::recorded(benefit, used.used, used.quota);
    deed.customer = customer;
    deed.undo = [id = used.use.id, reason = BenefitWords::slip(), clock = desk.clock, actor = desk.actor](db::WriteSession &session) {
        return benefits::BenefitService(*clock).cancel(session, actor, id, reason);
    };
    return deed;
}

void BenefitPanel::finish()
{
    if (!isSettled())
        return;
    clearErrors();
    setBusy(true);
    const benefits::UseRequest request{m_customer, m_benefit.benefit.id, m_note->text()};
    auto written = m_desk.database->write([request, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session) {
        return benefits::BenefitService(*clock).use(session, actor, request, today);
    });
    counter::whenDone(this, written, [this](const Result<benefits::UsedBenefit> &used) {
        if (!used) {
            showError(used.error());
            return;
        }
        setBusy(false);
        emit done(deedOf(m_desk, m_customer, m_benefit.benefit.name, *used));
    });
}

} // namespace regulars::ui
