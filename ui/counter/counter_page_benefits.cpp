// The part of CounterPage that writes down benefits.
#include "ui/counter/counter_page.h"

#include "benefits/benefit_service.h"
#include "counter/when_done.h"
#include "texts/error_text.h"
#include "ui/counter/panels/benefit_panel.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void CounterPage::useBenefit(BenefitId benefit, bool asksNote)
{
    if (asksNote)
        openPanel(u"benefit"_s, benefit.toString());
    else
        recordBenefit(benefit);
}

SidePanel *CounterPage::benefitPanel(const QString &id)
{
    for (const benefits::TodayBenefit &each : m_card.benefits) {
        if (each.isOpen() && (id.isEmpty() || each.benefit.id.toString() == id))
            return new BenefitPanel(m_desk, m_card.customer.id, each);
    }
    return nullptr;
}

void CounterPage::recordBenefit(BenefitId benefit)
{
    if (!m_hasCard || m_isRecordingBenefit)
        return;
    m_isRecordingBenefit = true;
    const CustomerId customer = m_card.customer.id;
    QString name;
    for (const benefits::TodayBenefit &each : m_card.benefits)
        name = each.benefit.id == benefit ? each.benefit.name : name;
    auto written = m_desk.database->write([customer, benefit, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](
                                              db::WriteSession &session) {
        return benefits::BenefitService(*clock).use(session, actor, {customer, benefit, {}}, today);
    });
    counter::whenDone(this, written, [this, customer, name](const Result<benefits::UsedBenefit> &used) {
        m_isRecordingBenefit = false;
        if (!used) {
            say(errorText(used.error()).sentence, false);
            return;
        }
        offerDeed(BenefitPanel::deedOf(m_desk, customer, name, *used));
    });
}

void CounterPage::takeBenefitBack(BenefitUseId use)
{
    if (!m_hasCard)
        return;
    const CustomerId customer = m_card.customer.id;
    auto written = m_desk.database->write([use, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session) {
        return benefits::BenefitService(*clock).takeBack(session, actor, use, today);
    });
    counter::whenDone(this, written, [this, customer, use](const Status &back) {
        if (!back) {
            say(errorText(back.error()).sentence, false);
            return;
        }
        Deed deed;
        deed.words = tr("What was lent is back");
        deed.customer = customer;
        deed.undo = [use, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return benefits::BenefitService(*clock).lendAgain(session, actor, use);
        };
        offerDeed(deed);
    });
}

QList<Command> CounterPage::benefitCommands() const
{
    QList<Command> commands;
    if (!m_hasCard || !can(m_desk.actor.role, Right::UseBenefit))
        return commands;
    auto *self = const_cast<CounterPage *>(this);
    for (const benefits::TodayBenefit &each : m_card.benefits) {
        const BenefitId id = each.benefit.id;
        if (each.out) {
            commands << Command{u"counter.benefit-back."_s + id.toString(), tr("%1 came back", "benefit").arg(each.benefit.name),
                                u"Back: "_s + each.benefit.name, u"package"_s, {}, [self, use = *each.out] { self->takeBenefitBack(use); }};
        }
        if (each.isOpen()) {
            commands << Command{u"counter.benefit."_s + id.toString(), tr("Record use of %1", "benefit").arg(each.benefit.name),
                                u"Record use of "_s + each.benefit.name, u"award"_s, {}, [self, id] { self->recordBenefit(id); }};
        }
    }
    return commands;
}

} // namespace regulars::ui
