#include "tiers/preview_rules.h"

#include "tiers/tier_rules.h"

namespace regulars::tiers {

Judgement judge(const Ladder &changed, int heldRank, bool isPinned, qint64 metric, EpochDay dueOn, bool isInGrace, EpochDay today)
{
    const int earned = qualified(changed, metric).rank;
    if (heldRank < 0)
        return {earned, false};
    if (isPinned || earned == heldRank)
        return {heldRank, false};
    if (earned > heldRank)
        return {earned, false};
    if (changed.downgrade == Downgrade::Never)
        return {heldRank, false};
    const int lowered = changed.downgrade == Downgrade::OneStep ? heldRank - 1 : earned;
    // Without a grace, or after it, the day it falls due is the day it falls.
    const bool isOver = dueOn <= today && (isInGrace || changed.graceDays == 0);
    return {lowered, !isOver};
}

Effect effectOf(const Ladder &present, const Ladder &changed, const std::vector<int> &rankAfter, int heldRank, bool isPinned, qint64 metric,
                EpochDay dueOn, bool isInGrace, EpochDay today)
{
    const int held = rankAfter[static_cast<size_t>(heldRank)];
    const Judgement after = judge(changed, held, isPinned, metric, dueOn, isInGrace, today);
    if (!after.waits)
        return {after, false};
    const Judgement before = judge(present, heldRank, isPinned, metric, dueOn, isInGrace, today);
    const bool isSame = before.waits && rankAfter[static_cast<size_t>(before.rank)] == after.rank;
    return isSame ? Effect{{held, false}, true} : Effect{after, false};
}

std::vector<int> ranksIn(const Ladder &to, const Ladder &from)
{
    std::vector<int> ranks;
    for (const Tier &tier : from.tiers) {
        const Tier &same = to.tierOf(tier.id);
        ranks.push_back(same.id == tier.id ? same.rank : -1);
    }
    return ranks;
}

} // namespace regulars::tiers
