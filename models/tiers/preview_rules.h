// What a changed ladder would make of one customer; pure. Source: rules.md 3.6.
//
// Semantics: what saving the ladder and judging everybody today would come to. Whoever qualifies for more rises at once.
// Whoever no longer qualifies keeps the tier until its validity (and the grace after it) ends and would be lowered then,
// by the ladder's downgrade policy; both are counted, and told apart by `Judgement::waits`. Who would fall to the same tier
// then without the change is counted apart (effectOf). A pinned customer keeps the tier pinned. A tier that the changed ladder lacks cannot be kept: its customers go where the rule puts them.
#pragma once

#include "tiers/tier.h"

namespace regulars::tiers {

struct Judgement {
    int rank = 0;       ///< in the changed ladder
    bool waits = false; ///< a lower tier, but not before what is held has ended

    bool operator==(const Judgement &) const = default;
};

/// `heldRank`: of the tier held, in the changed ladder; -1 where that ladder lacks it. `dueOn`: when what is held falls
/// due; a day up to `today` holds nothing any more.
[[nodiscard]] Judgement judge(const Ladder &changed, int heldRank, bool isPinned, qint64 metric, EpochDay dueOn, bool isInGrace, EpochDay today);

/// What the change comes to for somebody whom it would lower when what is held ends: where the ladder as it is lowers to the same
/// tier at the same end, the change is not the reason, and they stay where they are.
struct Effect {
    Judgement judgement;
    bool comesAnyway = false;
};
/// `present`: the ladder as it is, of the same metric and window; the rest as in judge().
[[nodiscard]] Effect effectOf(const Ladder &present, const Ladder &changed, const std::vector<int> &rankAfter, int heldRank, bool isPinned,
                              qint64 metric, EpochDay dueOn, bool isInGrace, EpochDay today);

/// For each tier of `from` its rank in `to`, by id; -1 where it is gone.
[[nodiscard]] std::vector<int> ranksIn(const Ladder &to, const Ladder &from);

} // namespace regulars::tiers
