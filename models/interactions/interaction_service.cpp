#include "interactions/interaction_service.h"

#include "audit/audit_log.h"
#include "customers/customer_query.h"
#include "interactions/interaction_query.h"
#include "interactions/interaction_rules.h"
#include "interactions/interaction_store.h"
#include "shops/shop_service.h"
#include "tiers/standing_service.h"
#include "tiers/tier_query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::interactions {
namespace {

Status requireLiving(db::ReadSession &session, CustomerId id)
{
    TRY_LET(const auto customer, customers::customerById(session, id));
    if (!customer)
        return fail(ErrorCode::NotFound, u"customer"_s, id.toString());
    return customer->isErased ? Status(fail(ErrorCode::CustomerErased, u"customer"_s)) : ok();
}

Result<Interaction> stored(db::ReadSession &session, InteractionId id)
{
    TRY_LET(auto found, interactionById(session, id));
    if (!found)
        return fail(ErrorCode::NotFound, u"interaction"_s, id.toString());
    return *std::move(found);
}

Status note(db::WriteSession &session, const Actor &actor, qint64 nowMs, const QString &action, const Interaction &interaction)
{
    session.changes().add(db::Topic::Interactions, interaction.customerId.value());
    return audit::append(session, actor, nowMs,
                         {action, u"interaction"_s, interaction.id.value(), {{u"kind"_s, interactionKindName(interaction.kind)}}});
}

} // namespace

Status InteractionService::complete(db::ReadSession &session, Interaction &interaction) const
{
    TRY_LET(const QString timezone, customers::shopTimezone(session, interaction.shopId));
    TRY_LET(const BusinessTime time, BusinessTime::fromName(timezone));
    interaction.day = time.dayOf(interaction.atMs);
    TRY(completeInteraction(interaction, time.dayOf(m_clock.nowMs())));
    TRY_LET(interaction.tierId, tiers::tierOnDay(session, interaction.customerId, interaction.day));
    if (!interaction.tierId.isValid()) {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        if (!ladder.tiers.empty())
            interaction.tierId = ladder.tiers.front().id;
    }
    return ok();
}

Result<InteractionId> InteractionService::addUnaudited(db::WriteSession &session, const Actor &actor, Interaction interaction)
{
    TRY(requireLiving(session, interaction.customerId));
    if (interaction.atMs == 0)
        interaction.atMs = m_clock.nowMs();
    if (!interaction.shopId.isValid()) {
        TRY_LET(const Shop shop, shops::ShopService(m_clock).defaultShop(session));
        interaction.shopId = shop.id;
    }
    interaction.operatorId = actor.id;
    TRY(complete(session, interaction));
    if (!interaction.sourceKey.isEmpty()) {
        TRY_LET(const bool isTaken, hasSource(session, interaction.sourceKey));
        if (isTaken)
            return fail(ErrorCode::AlreadyExists, u"source_key"_s, interaction.sourceKey);
    }
    interaction.limitMinutes.reset();
    if (interaction.kind == InteractionKind::Waiting) {
        TRY_LET(interaction.limitMinutes, limitOf(session, interaction.tierId));
    }
    TRY_LET(interaction.id, session.nextId<InteractionId>(u"interaction"_s));
    TRY(insertInteraction(session, interaction, m_clock.nowMs()));
    session.changes().add(db::Topic::Interactions, interaction.customerId.value());
    return interaction.id;
}

Result<InteractionId> InteractionService::add(db::WriteSession &session, const Actor &actor, Interaction interaction)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(interaction.id, addUnaudited(session, actor, interaction));
    TRY(note(session, actor, m_clock.nowMs(), u"interaction.add"_s, interaction));
    return interaction.id;
}

Status InteractionService::update(db::WriteSession &session, const Actor &actor, Interaction interaction)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const Interaction before, stored(session, interaction.id));
    if (before.isVoided)
        return fail(ErrorCode::NotFound, u"interaction"_s, interaction.id.toString());
    TRY(requireLiving(session, before.customerId));
    interaction.customerId = before.customerId;
    interaction.shopId = before.shopId;
    interaction.operatorId = before.operatorId;
    interaction.isImported = before.isImported;
    interaction.sourceKey = before.sourceKey;
    if (interaction.atMs == 0)
        interaction.atMs = before.atMs;
    // Another step is another promise, still to be kept.
    if (interaction.nextStep != before.nextStep && interaction.nextDoneAtMs == before.nextDoneAtMs)
        interaction.nextDoneAtMs.reset();
    TRY(complete(session, interaction));
    // What was promised that day stays, unless the day or the kind was wrong.
    const bool wasSameWait = before.kind == InteractionKind::Waiting && before.tierId == interaction.tierId;
    interaction.limitMinutes = before.limitMinutes;
    if (interaction.kind != InteractionKind::Waiting) {
        interaction.limitMinutes.reset();
    } else if (!wasSameWait) {
        TRY_LET(interaction.limitMinutes, limitOf(session, interaction.tierId));
    }
    TRY(updateInteraction(session, interaction, m_clock.nowMs()));
    return note(session, actor, m_clock.nowMs(), u"interaction.update"_s, interaction);
}

Result<Amendment> InteractionService::amend(db::WriteSession &session, const Actor &actor, const Interaction &seen, const Interaction &wanted)
{
    Amendment amendment;
    TRY_LET(amendment.before, stored(session, wanted.id));
    Interaction made = amendment.before;
    const auto take = [&](auto Interaction::*field) {
        if (wanted.*field != seen.*field)
            made.*field = wanted.*field;
    };
    take(&Interaction::kind);
    take(&Interaction::direction);
    take(&Interaction::channel);
    take(&Interaction::atMs);
    take(&Interaction::outcome);
    take(&Interaction::summary);
    take(&Interaction::minutes);
    take(&Interaction::times);
    take(&Interaction::nextDueOn);
    // Another step is another promise: open, unless it comes back as the one that was kept.
    if (wanted.nextStep != seen.nextStep) {
        made.nextStep = wanted.nextStep;
        made.nextDoneAtMs = wanted.nextDoneAtMs != seen.nextDoneAtMs ? wanted.nextDoneAtMs : std::nullopt;
    }
    TRY(update(session, actor, made));
    TRY_LET(amendment.after, stored(session, wanted.id));
    return amendment;
}

Status InteractionService::setVoided(db::WriteSession &session, const Actor &actor, InteractionId id, bool isVoided)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const Interaction before, stored(session, id));
    TRY(requireLiving(session, before.customerId));
    if (before.isVoided == isVoided)
        return fail(ErrorCode::NotFound, u"interaction"_s, id.toString());
    TRY(interactions::setVoided(session, id, isVoided ? std::optional(m_clock.nowMs()) : std::nullopt, m_clock.nowMs()));
    return note(session, actor, m_clock.nowMs(), isVoided ? u"interaction.void"_s : u"interaction.restore"_s, before);
}

Result<bool> InteractionService::setStepDone(db::WriteSession &session, const Actor &actor, InteractionId id, bool isDone)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(Interaction interaction, stored(session, id));
    if (interaction.isVoided)
        return fail(ErrorCode::NotFound, u"interaction"_s, id.toString());
    if (interaction.nextStep.isEmpty())
        return fail(ErrorCode::Required, u"next_step"_s);
    if (interaction.nextDoneAtMs.has_value() == isDone)
        return false;
    interaction.nextDoneAtMs = isDone ? std::optional(m_clock.nowMs()) : std::nullopt;
    TRY(updateInteraction(session, interaction, m_clock.nowMs()));
    TRY(note(session, actor, m_clock.nowMs(), isDone ? u"interaction.done"_s : u"interaction.reopen"_s, interaction));
    return true;
}

Status InteractionService::setWaitingLimit(db::WriteSession &session, const Actor &actor, TierId tier, std::optional<qint64> minutes)
{
    TRY(require(actor, Right::EditRules));
    if (minutes && (*minutes < 1 || *minutes > kMostMinutes))
        return fail(ErrorCode::OutOfRange, u"minutes"_s, u"1–%1"_s.arg(kMostMinutes));
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    const bool isKnown = std::any_of(ladder.tiers.begin(), ladder.tiers.end(), [tier](const Tier &each) { return each.id == tier; });
    if (!isKnown)
        return fail(ErrorCode::NotFound, u"tier"_s, tier.toString());
    TRY(putLimit(session, tier, minutes));
    session.changes().add(db::Topic::Settings);
    session.changes().add(db::Topic::Interactions);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"interaction.waiting_limit"_s, u"tier"_s, tier.value(), {{u"minutes"_s, minutes.value_or(0)}}});
}

} // namespace regulars::interactions
