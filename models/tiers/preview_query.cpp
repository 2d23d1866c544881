#include "tiers/preview_query.h"

#include "tiers/preview_rules.h"
#include "tiers/standing_service.h"
#include "tiers/standings_query.h"
#include "tiers/tier_rules.h"

#include <algorithm>

namespace regulars::tiers {
namespace {

// Else what the ladder as it is makes of somebody is not known from the same figures.
bool hasSameFigures(const Ladder &one, const Ladder &another)
{
    return one.metric == another.metric && one.window == another.window &&
           (one.window != TierWindow::Rolling || one.windowDays == another.windowDays);
}

// Calls visit(slot, rank now, effect) for everybody who has something in the window or a tier of their own.
template <class Visit>
Status judgeAll(const Standings &standings, const Ladder &present, const Ladder &changed, EpochDay today, Visit visit)
{
    const std::vector<int> rankAfter = ranksIn(changed, present);
    const bool isComparable = hasSameFigures(present, changed);
    for (size_t slot = 0; slot < standings.metric.size(); ++slot) {
        if (!standings.isCounted(slot))
            continue;
        const int held = standings.rank[slot];
        const quint8 flags = standings.flags[slot];
        const bool isPinned = flags & Standings::Pinned;
        const bool isInGrace = flags & Standings::InGrace;
        const EpochDay due = standings.dueOn[slot];
        if (isComparable)
            visit(slot, held, effectOf(present, changed, rankAfter, held, isPinned, standings.metric[slot], due, isInGrace, today));
        else
            visit(slot, held, Effect{judge(changed, rankAfter[static_cast<size_t>(held)], isPinned, standings.metric[slot], due, isInGrace, today), false});
    }
    return ok();
}

bool isSameTier(const Ladder &present, int from, const Ladder &changed, int to)
{
    const TierId id = changed.tiers[static_cast<size_t>(to)].id;
    return id.isValid() && present.tiers[static_cast<size_t>(from)].id == id;
}

} // namespace

Result<Preview> previewLadder(db::ReadSession &session, const Ladder &changed, EpochDay today, const JobControl *job)
{
    TRY(checkLadder(changed));
    TRY_LET(const Ladder present, loadLadder(session));
    TRY_LET(const Standings standings, standingsOf(session, changed, present, today, 0, job));
    return previewOf(standings, present, changed, today);
}

Result<Preview> previewOf(const Standings &standings, const Ladder &present, const Ladder &changed, EpochDay today)
{
    TRY(checkLadder(changed));
    Preview preview;
    preview.present = present;
    preview.changed = changed;
    const size_t rows = preview.present.tiers.size();
    const size_t columns = changed.tiers.size();
    std::vector<Move> grid(rows * columns);
    const auto count = [&](int from, const Judgement &to, qint64 customers) {
        Move &move = grid[static_cast<size_t>(from) * columns + static_cast<size_t>(to.rank)];
        move.customers += customers;
        move.waiting += to.waits ? customers : 0;
    };
    TRY(judgeAll(standings, preview.present, changed, today, [&](size_t, int from, const Effect &effect) {
        count(from, effect.judgement, 1);
        preview.comesAnyway += effect.comesAnyway ? 1 : 0;
    }));
    // Who has bought nothing in the window and never rose stands on the first tier and is judged by 0.
    count(0, judge(changed, ranksIn(changed, preview.present).front(), false, 0, kNeverDay, false, today), standings.others);
    preview.customers = standings.customers;
    preview.now.resize(rows);
    preview.after.resize(columns);
    for (size_t from = 0; from < rows; ++from) {
        for (size_t to = 0; to < columns; ++to) {
            Move move = grid[from * columns + to];
            move.fromRank = static_cast<int>(from);
            move.toRank = static_cast<int>(to);
            preview.now[from] += move.customers;
            preview.after[to] += move.customers;
            if (move.customers == 0 || isSameTier(preview.present, move.fromRank, changed, move.toRank))
                continue;
            preview.moves.push_back(move);
            preview.moved += move.customers;
            preview.waiting += move.waiting;
        }
    }
    return preview;
}

Result<std::vector<qint64>> customersOfMove(db::ReadSession &session, const Ladder &changed, int fromRank, int toRank, EpochDay today,
                                            const JobControl *job)
{
    TRY(checkLadder(changed));
    TRY_LET(const Ladder present, loadLadder(session));
    TRY_LET(const Standings standings, standingsOf(session, changed, present, today, 0, job));
    std::vector<qint64> ids;
    std::vector<bool> isJudged(standings.metric.size());
    TRY(judgeAll(standings, present, changed, today, [&](size_t slot, int from, const Effect &effect) {
        isJudged[slot] = true;
        if (from == fromRank && effect.judgement.rank == toRank)
            ids.push_back(standings.places.idAt(slot).value());
    }));
    const Judgement rest = judge(changed, ranksIn(changed, present).front(), false, 0, kNeverDay, false, today);
    if (fromRank != 0 || rest.rank != toRank)
        return ids;
    auto all = session.prepare("SELECT id FROM customer WHERE erased_at_ms IS NULL");
    for (;;) {
        TRY_LET(const bool row, all.step());
        if (!row)
            break;
        const qint64 id = all.intAt(0);
        if (!isJudged[standings.places.slotOf(id)])
            ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace regulars::tiers
