#include "tiers/tier.h"

#include <array>

namespace regulars {
namespace {

struct NamedCause {
    TierCause cause;
    const char *name;
};

constexpr std::array kCauses{
    NamedCause{TierCause::Purchase, "purchase"}, NamedCause{TierCause::Evaluation, "evaluation"},
    NamedCause{TierCause::Renewal, "renewal"},   NamedCause{TierCause::Lapse, "lapse"},
    NamedCause{TierCause::TakenBack, "taken_back"}, NamedCause{TierCause::Pin, "pin"},
    NamedCause{TierCause::PinEnd, "pin_end"}, NamedCause{TierCause::Import, "import"},
    NamedCause{TierCause::Merge, "merge"},
};

} // namespace

const Tier &Ladder::tierOf(TierId id) const
{
    for (const Tier &tier : tiers) {
        if (tier.id == id)
            return tier;
    }
    return base();
}

const Tier *Ladder::next(const Tier &tier) const
{
    const auto index = static_cast<size_t>(tier.rank) + 1;
    return index < tiers.size() ? &tiers[index] : nullptr;
}

QString tierCauseName(TierCause cause)
{
    for (const NamedCause &named : kCauses) {
        if (named.cause == cause)
            return QString::fromLatin1(named.name);
    }
    Q_UNREACHABLE();
}

TierCause tierCauseFromName(const QString &name)
{
    for (const NamedCause &named : kCauses) {
        if (name == QLatin1String(named.name))
            return named.cause;
    }
    return TierCause::Evaluation;
}

} // namespace regulars
