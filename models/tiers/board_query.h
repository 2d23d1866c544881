// The upgrade board: who is close to the next tier, who rose and fell, how customers moved between tiers, who is
// expected to rise.
//
// Thread: that of the session; one pass over the purchases of the window. Units: the ladder's metric; business days.
// Invariants: every figure is a number of customers and the length of the list that answers behind it; erased
// customers are counted nowhere. Periods are whole weeks that end yesterday, since today is not over. Where files were
// merged, the one that stands counts for both: each one's own rises and falls are its, and a tier that only went from one
// to the other, or back when they were parted, is none; in the flow it began with the higher of the two.
// Who is close: holds no pin, has something in the window, and lacks at most `within` of the tier above the one held;
// 0 is lacking where a changed ladder or late facts have earned it and the next evaluation brings it.
#pragma once

#include "base/job_control.h"
#include "db/session.h"
#include "tiers/tier.h"

namespace regulars::tiers {

struct BoardQuestion {
    EpochDay today = 0;
    int weeks = 4;         ///< of the period; compared with as many before
    int chartWeeks = 12;   ///< of the weekly figures
    qint64 within = 0;     ///< in the metric's unit
    EpochDay horizonOn = 0; ///< last day of the outlook; usually outlookUntil()

    [[nodiscard]] EpochDay endsOn() const { return today - 1; }
    /// As many weeks from today on as the period has.
    [[nodiscard]] EpochDay outlookUntil() const { return endsOn() + 7 * weeks; }
    /// The day before the period: what was held when it ended.
    [[nodiscard]] EpochDay beforeOn() const { return endsOn() - 7 * weeks; }
};

struct NearRow {
    CustomerId id;
    int rank = 0;          ///< of the tier held; the next is one above
    qint64 metric = 0;
    qint64 gap = 0;
    EpochDay lastOn = 0;   ///< last purchase within the window
};

/// Customers who rose or fell in one week.
struct BoardWeek {
    EpochDay endsOn = 0;
    std::vector<qint64> risenTo; ///< by rank reached
    qint64 fallen = 0;
};

struct Board {
    Ladder ladder;
    BoardQuestion question;
    qint64 customers = 0;
    std::vector<qint64> holders;        ///< by rank, as stored
    std::vector<NearRow> near;          ///< by gap, then id
    qint64 risen = 0;
    qint64 risenBefore = 0;
    qint64 fallen = 0;
    qint64 fallenBefore = 0;
    std::vector<BoardWeek> weeks;       ///< oldest first
    /// Row 0: registered within the period; row r + 1: held rank r when it began. Columns: rank held now.
    std::vector<std::vector<qint64>> flow;
    std::vector<qint64> expected;       ///< ids expected to rise by the horizon
};

Result<Board> boardOf(db::ReadSession &session, const BoardQuestion &question, const JobControl *job = nullptr);

/// Who rose (or fell) from `firstOn` to `lastOn`; `rank` ≥ 0: only to that tier. By id.
Result<std::vector<qint64>> movedCustomers(db::ReadSession &session, bool hasRisen, EpochDay firstOn, EpochDay lastOn, int rank = -1);
/// Behind one cell of the flow: `row` and `column` as there.
Result<std::vector<qint64>> customersOfFlow(db::ReadSession &session, const BoardQuestion &question, int row, int column);
/// Who holds a tier of at least this rank.
Result<std::vector<qint64>> customersFromRank(db::ReadSession &session, int rank);

} // namespace regulars::tiers
