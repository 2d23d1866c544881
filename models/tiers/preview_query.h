// A changed ladder tried on all customers: counts from tier to tier and the lists behind them. Writes nothing.
//
// Thread: that of the session; a single pass, about as long as reading the purchases of the window.
// Invariants: `now` and `after` both add up to all customers that are not erased; a move's count is the length of its
// list. Semantics: see preview_rules.h. Errors: LadderInvalid (and its reason), Cancelled.
#pragma once

#include "base/job_control.h"
#include "db/session.h"
#include "tiers/standings_query.h"
#include "tiers/tier.h"

namespace regulars::tiers {

/// Customers who would change from one tier to another.
struct Move {
    int fromRank = 0;       ///< in the ladder as it is
    int toRank = 0;         ///< in the changed ladder
    qint64 customers = 0;
    qint64 waiting = 0;     ///< of them: not before what they hold has ended
};

struct Preview {
    Ladder present;
    Ladder changed;
    std::vector<qint64> now;   ///< customers by rank of `present`
    std::vector<qint64> after; ///< customers by rank of `changed`
    std::vector<Move> moves;   ///< by from, then to; none with 0
    qint64 customers = 0;
    qint64 moved = 0;          ///< sum over `moves`
    qint64 waiting = 0;
    qint64 comesAnyway = 0;    ///< customers the ladder as it is lowers to the same tier when what they hold ends; no moves
};

Result<Preview> previewLadder(db::ReadSession &session, const Ladder &changed, EpochDay today, const JobControl *job = nullptr);

/// The same from standings that are at hand: another threshold costs a few milliseconds then. `standings` are those of
/// the changed ladder's metric and window, on `today`.
Result<Preview> previewOf(const Standings &standings, const Ladder &present, const Ladder &changed, EpochDay today);

/// The customers of one move, by id. An empty list where nobody would make it; a list of more than a million ids is not
/// cut.
Result<std::vector<qint64>> customersOfMove(db::ReadSession &session, const Ladder &changed, int fromRank, int toRank, EpochDay today,
                                            const JobControl *job = nullptr);

} // namespace regulars::tiers
