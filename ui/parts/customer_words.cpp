#include "ui/parts/customer_words.h"

#include "counter/ledger_model.h"
#include "counter/sale_service.h"
#include "ui/kit/format.h"
#include "ui/parts/benefit_words.h"
#include "ui/parts/contact_words.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

QString CustomerWords::stage(customers::Stage stage)
{
    switch (stage) {
    case customers::Stage::Lead:
        return tr("No purchase yet", "lifecycle stage");
    case customers::Stage::New:
        return tr("New", "lifecycle stage");
    case customers::Stage::Active:
        return tr("Active", "lifecycle stage");
    case customers::Stage::AtRisk:
        return tr("At risk", "lifecycle stage");
    case customers::Stage::Dormant:
        return tr("Dormant", "lifecycle stage");
    case customers::Stage::Lost:
        return tr("Lost", "lifecycle stage");
    case customers::Stage::Recalled:
        return tr("Back again", "lifecycle stage");
    }
    return {};
}

QString CustomerWords::stage(const QString &name)
{
    using customers::Stage;
    for (const Stage each : {Stage::Lead, Stage::New, Stage::Active, Stage::AtRisk, Stage::Dormant, Stage::Lost, Stage::Recalled}) {
        if (customers::stageName(each) == name)
            return stage(each);
    }
    return name;
}

BadgeKind CustomerWords::stageBadge(customers::Stage stage)
{
    switch (stage) {
    case customers::Stage::New:
    case customers::Stage::Recalled:
        return BadgeKind::Accent;
    case customers::Stage::Active:
        return BadgeKind::Success;
    case customers::Stage::AtRisk:
        return BadgeKind::Warning;
    case customers::Stage::Lead:
    case customers::Stage::Dormant:
    case customers::Stage::Lost:
        break;
    }
    return BadgeKind::Neutral;
}

QString CustomerWords::gender(Gender gender)
{
    switch (gender) {
    case Gender::Female:
        return tr("Female");
    case Gender::Male:
        return tr("Male");
    case Gender::Other:
        return tr("Other", "gender");
    case Gender::Unknown:
        break;
    }
    return {};
}

QString CustomerWords::person(const Customer &customer)
{
    const QString known = gender(customer.gender);
    const bool hasYear = !customer.birthday.isEmpty() && !customer.birthday.startsWith(u'-');
    const QString year = hasYear ? customer.birthday.left(4) : QString();
    if (known.isEmpty())
        return hasYear ? tr("Born %1").arg(year) : QString();
    return hasYear ? tr("%1, born %2", "gender and year").arg(known, year) : known;
}

QString CustomerWords::channel(const QString &channel)
{
    if (channel == u"sms")
        return tr("SMS");
    if (channel == u"email")
        return tr("E-mail");
    if (channel == u"wechat")
        return tr("WeChat");
    if (channel == u"phone")
        return tr("Phone");
    if (channel == u"app")
        return tr("App");
    if (channel == u"post")
        return tr("Post");
    if (channel == u"all")
        return tr("All channels");
    return channel;
}

PhoneText CustomerWords::phone(const QString &phone, bool isOpen, int from, int length)
{
    PhoneText written;
    const int size = int(phone.size());
    const bool isMainland = size == 11 && phone.startsWith(u'1');
    // Elsewhere nobody knows which digits are the area's: only the last four stay open.
    const int openHead = isMainland ? 3 : 0;
    const int openTail = size >= 7 ? 4 : 0;
    int markStart = -1;
    for (int i = 0; i < size; ++i) {
        const bool isMarked = i >= from && i < from + length;
        const bool gapBefore = isMainland ? i == 3 || i == 7 : i > 0 && i == size - openTail;
        if (gapBefore)
            written.text += u' ';
        const bool isShown = isOpen || isMarked || i < openHead || i >= size - openTail;
        if (isMarked && markStart < 0)
            markStart = int(written.text.size());
        written.text += isShown ? phone[i] : QChar(u'*');
    }
    if (markStart >= 0) {
        int end = markStart;
        for (int left = length; end < written.text.size() && left > 0; ++end)
            left -= written.text[end] == u' ' ? 0 : 1;
        written.marks.append({markStart, end - markStart});
    }
    return written;
}

QString CustomerWords::card(const QString &cardNo)
{
    if (cardNo.size() != 8)
        return cardNo;
    return cardNo.left(4) + u' ' + cardNo.mid(4);
}

QString CustomerWords::metric(qint64 value, TierMetric metric, const Currency &currency)
{
    switch (metric) {
    case TierMetric::Spend:
        return Format::moneyShort(value, currency.code, currency.digits);
    case TierMetric::Orders:
        return tr("%n orders", nullptr, int(value));
    case TierMetric::Points:
        return tr("%1 points").arg(Format::points(value));
    }
    return {};
}

QString CustomerWords::gap(const counter::CustomerCard &card, const Currency &currency)
{
    if (!card.progress.next)
        return tr("Highest tier reached");
    const QString missing = metric(card.progress.toNext, card.progress.kind, currency);
    return tr("%1 to %2", "amount missing, tier").arg(missing, card.progress.next->name);
}

QString CustomerWords::validity(const counter::CustomerCard &card)
{
    const Ladder &ladder = card.ladder;
    QString measure;
    if (ladder.window == TierWindow::Rolling) {
        measure = ladder.metric == TierMetric::Spend    ? tr("by spend in %n days", nullptr, ladder.windowDays)
                  : ladder.metric == TierMetric::Orders ? tr("by orders in %n days", nullptr, ladder.windowDays)
                                                        : tr("by points in %n days", nullptr, ladder.windowDays);
    } else if (ladder.window == TierWindow::CalendarYear) {
        measure = ladder.metric == TierMetric::Spend    ? tr("by spend this year")
                  : ladder.metric == TierMetric::Orders ? tr("by orders this year")
                                                        : tr("by points this year");
    } else {
        measure = ladder.metric == TierMetric::Spend    ? tr("by spend of all time")
                  : ladder.metric == TierMetric::Orders ? tr("by orders of all time")
                                                        : tr("by points of all time");
    }
    const tiers::Progress &held = card.progress;
    if (held.validUntilOn >= kNeverDay)
        return tr("%1 for good, %2", "tier, measure").arg(held.tier.name, measure);
    const QString until = dayText(held.isInGrace ? card.graceEndsOn : held.validUntilOn);
    if (held.isPinned)
        return tr("%1 pinned until %2", "tier, day").arg(held.tier.name, until);
    if (held.isInGrace)
        return tr("%1 in grace until %2", "tier, day").arg(held.tier.name, until);
    return tr("%1 until %2, %3", "tier, day, measure").arg(held.tier.name, until, measure);
}

QString CustomerWords::eventKind(const counter::TimelineEvent &event)
{
    switch (event.key.kind) {
    case counter::EventKind::Purchase:
        return tr("Purchase");
    case counter::EventKind::Refund:
        return tr("Refund");
    case counter::EventKind::Points:
        return event.purse == Purse::Credits ? tr("Credits") : tr("Points");
    case counter::EventKind::TierChange:
        return tr("Tier");
    case counter::EventKind::Contact:
        return ContactWords::kind(event.contact.kind);
    case counter::EventKind::Benefit:
        return tr("Benefit", "kind of event");
    case counter::EventKind::Registration:
        return tr("Joined");
    }
    return {};
}

QString CustomerWords::eventIcon(const counter::TimelineEvent &event)
{
    switch (event.key.kind) {
    case counter::EventKind::Purchase:
        return u"shopping-bag"_s;
    case counter::EventKind::Refund:
        return u"undo-2"_s;
    case counter::EventKind::Points:
        return u"coins"_s;
    case counter::EventKind::TierChange:
        return u"crown"_s;
    case counter::EventKind::Contact:
        return ContactWords::icon(event.contact.kind);
    case counter::EventKind::Benefit:
        return u"award"_s;
    case counter::EventKind::Registration:
        return u"user-plus"_s;
    }
    return {};
}

QString CustomerWords::eventText(const counter::TimelineEvent &event)
{
    switch (event.key.kind) {
    case counter::EventKind::Purchase:
    case counter::EventKind::Refund: {
        const QString goods = event.product.isEmpty() ? event.document
                              : event.lines > 1
                                  ? tr("%1 and %n more", "product", int(event.lines - 1)).arg(event.product)
                                  : event.product;
        if (event.isFullyRefunded)
            return tr("%1, taken back", "goods").arg(goods);
        if (event.refundedMinor > 0)
            return tr("%1, partly taken back", "goods").arg(goods);
        if (event.key.kind == counter::EventKind::Refund && event.reason == QString::fromUtf16(counter::kUndoNote))
            return tr("%1, undone", "goods").arg(goods);
        return event.key.kind == counter::EventKind::Refund && !event.reason.isEmpty()
                   ? tr("%1: %2", "goods, reason").arg(goods, event.reason)
                   : goods;
    }
    case counter::EventKind::Points:
        return event.reason.isEmpty()
                   ? counter::LedgerModel::causeText(event.cause)
                   : tr("%1: %2", "cause, reason").arg(counter::LedgerModel::causeText(event.cause), event.reason);
    case counter::EventKind::TierChange:
        if (event.tierCause == TierCause::Renewal)
            return tr("%1 renewed", "tier").arg(event.tierTo);
        if (event.tierCause == TierCause::Pin)
            return tr("%1 pinned: %2", "tier, reason").arg(event.tierTo, event.reason);
        if (event.tierCause == TierCause::Merge)
            return tr("%1 → %2, files merged or parted: %3", "from tier, to tier, card of the other file").arg(event.tierFrom, event.tierTo, event.reason);
        return tr("%1 → %2", "from tier, to tier").arg(event.tierFrom, event.tierTo);
    case counter::EventKind::Contact:
        return ContactWords::text(event.contact);
    case counter::EventKind::Benefit:
        return BenefitWords::event(event.benefit, event.use);
    case counter::EventKind::Registration:
        return event.reason.isEmpty() ? tr("Member since this day") : tr("Through %1", "channel").arg(event.reason);
    }
    return {};
}

QString CustomerWords::refusal(const Actor &actor, Right right)
{
    if (can(actor.role, right))
        return {};
    switch (right) {
    case Right::RecordSale:
        return tr("Your role may not record sales");
    case Right::RecordRefund:
        return tr("Your role may not give refunds");
    case Right::EditCustomer:
        return tr("Your role may not change customers");
    case Right::AdjustPoints:
        return tr("Your role may not adjust points");
    case Right::PinTier:
        return tr("Your role may not pin tiers");
    default:
        return tr("Your role may not do this");
    }
}

} // namespace regulars::ui
