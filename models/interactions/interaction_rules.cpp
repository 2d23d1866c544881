#include "interactions/interaction_rules.h"

#include "customers/customer_rules.h"

using namespace Qt::StringLiterals;

namespace regulars::interactions {
namespace {

Status checkCount(const std::optional<qint64> &count, qint64 most, const QString &field)
{
    if (count && (*count < 0 || *count > most))
        return fail(ErrorCode::OutOfRange, field, u"0–%1"_s.arg(most));
    return ok();
}

} // namespace

Status completeInteraction(Interaction &interaction, EpochDay today)
{
    using customers::normaliseText;
    TRY_LET(interaction.channel, normaliseText(interaction.channel, kMaxChannelWord, u"channel"_s));
    TRY_LET(interaction.summary, normaliseText(interaction.summary, kMaxSummary, u"summary"_s, true));
    TRY_LET(interaction.nextStep, normaliseText(interaction.nextStep, kMaxStep, u"next_step"_s));
    TRY_LET(interaction.sourceKey, normaliseText(interaction.sourceKey, kMaxSourceKey, u"source_key"_s));
    if (!interaction.outcome.isEmpty() && !interactionOutcomes().contains(interaction.outcome))
        return fail(ErrorCode::Invalid, u"outcome"_s, interactionOutcomes().join(u", "));
    TRY(checkCount(interaction.minutes, kMostMinutes, u"minutes"_s));
    TRY(checkCount(interaction.times, kMostTimes, u"times"_s));
    if (interaction.kind == InteractionKind::Waiting && !interaction.minutes)
        return fail(ErrorCode::Required, u"minutes"_s);
    if (interaction.kind != InteractionKind::App)
        interaction.times.reset();
    if (interaction.nextStep.isEmpty() && interaction.nextDueOn)
        return fail(ErrorCode::Required, u"next_step"_s);
    if (!interaction.nextStep.isEmpty() && !interaction.nextDueOn)
        return fail(ErrorCode::Required, u"next_due"_s);
    if (interaction.nextDueOn && *interaction.nextDueOn >= kNeverDay)
        return fail(ErrorCode::Invalid, u"next_due"_s, u"YYYY-MM-DD"_s);
    if (interaction.nextStep.isEmpty())
        interaction.nextDoneAtMs.reset();
    if (interaction.day > today)
        return fail(ErrorCode::FutureDate, u"at"_s, dayText(today));
    return ok();
}

std::optional<bool> isWithinLimit(const Interaction &interaction)
{
    if (interaction.kind != InteractionKind::Waiting || !interaction.limitMinutes || !interaction.minutes)
        return std::nullopt;
    return *interaction.minutes <= *interaction.limitMinutes;
}

} // namespace regulars::interactions
