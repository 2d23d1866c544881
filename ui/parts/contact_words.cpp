#include "ui/parts/contact_words.h"

#include "ui/kit/format.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

QString ContactWords::kind(InteractionKind kind)
{
    switch (kind) {
    case InteractionKind::Call:
        return tr("Call");
    case InteractionKind::Visit:
        return tr("Visit");
    case InteractionKind::Chat:
        return tr("Chat");
    case InteractionKind::Service:
        return tr("Service", "kind of contact");
    case InteractionKind::Waiting:
        return tr("Waiting", "kind of contact");
    case InteractionKind::App:
        return tr("App");
    }
    return {};
}

QString ContactWords::icon(InteractionKind kind)
{
    switch (kind) {
    case InteractionKind::Call:
        return u"phone"_s;
    case InteractionKind::Visit:
        return u"store"_s;
    case InteractionKind::Chat:
        return u"message-circle"_s;
    case InteractionKind::Service:
        return u"handshake"_s;
    case InteractionKind::Waiting:
        return u"clock"_s;
    case InteractionKind::App:
        return u"monitor-smartphone"_s;
    }
    return {};
}

QString ContactWords::direction(InteractionDirection direction)
{
    switch (direction) {
    case InteractionDirection::In:
        return tr("By the customer");
    case InteractionDirection::Out:
        return tr("By us");
    case InteractionDirection::None:
        break;
    }
    return {};
}

QString ContactWords::outcome(const QString &outcome)
{
    if (outcome == u"reached")
        return tr("Reached");
    if (outcome == u"no_answer")
        return tr("No answer");
    if (outcome == u"interested")
        return tr("Interested");
    if (outcome == u"declined")
        return tr("Declined");
    if (outcome == u"solved")
        return tr("Solved");
    return outcome;
}

QString ContactWords::text(const Interaction &contact)
{
    const QString summary = contact.summary.simplified();
    if (!summary.isEmpty())
        return contact.outcome.isEmpty() ? summary : tr("%1: %2", "outcome, summary").arg(outcome(contact.outcome), summary);
    if (!contact.outcome.isEmpty())
        return outcome(contact.outcome);
    const QString who = direction(contact.direction);
    return who.isEmpty() ? kind(contact.kind) : who;
}

QString ContactWords::measure(const Interaction &contact)
{
    if (contact.times)
        return tr("%n log-ins", nullptr, int(*contact.times));
    if (!contact.minutes)
        return {};
    if (contact.limitMinutes)
        return tr("%1 of %2 min", "waited, limit").arg(*contact.minutes).arg(*contact.limitMinutes);
    return tr("%1 min").arg(*contact.minutes);
}

QString ContactWords::next(const Interaction &contact, QDate today)
{
    if (contact.nextStep.isEmpty())
        return {};
    if (contact.nextDoneAtMs)
        return tr("Done: %1", "next step").arg(contact.nextStep);
    return tr("Next: %1, %2", "step, day").arg(contact.nextStep, Format::date(toDate(contact.nextDueOn.value_or(0)), today));
}

} // namespace regulars::ui
