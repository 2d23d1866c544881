#include "tiers/board_query.h"

#include "tiers/board_rules.h"
#include "tiers/standing_service.h"
#include "tiers/standings_query.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace regulars::tiers {
namespace {

constexpr int kWeekDays = 7;

/// Why a change is in the books: the customer rose or fell, or two files became one or two again.
enum class StepKind { Own = 0, Joining = 1, Parting = 2 };

/// A change of tier as the board sees it.
struct Step {
    qint64 customer = 0; ///< whose file stands now, where this one went into another
    qint64 file = 0;
    EpochDay onDay = 0;
    int fromRank = 0;
    int toRank = 0;
    StepKind kind = StepKind::Own;
};

// In the order in which they happened. A tier that a file gives up or takes over in a merge is nobody's rise or fall; what all
// purchases reach only together is one, unless the two were parted again.
Result<std::vector<Step>> stepsBetween(db::ReadSession &session, const Ladder &ladder, EpochDay firstOn, EpochDay lastOn)
{
    std::vector<Step> steps;
    auto select = session.prepare(
        "SELECT COALESCE(a.keep_id,t.customer_id),t.customer_id,t.on_day,t.from_tier_id,t.to_tier_id,CASE "
        "WHEN t.cause IN ('merge','pin','taken_back') AND EXISTS(SELECT 1 FROM customer_merge m WHERE (m.keep_id=t.customer_id OR "
        "m.other_id=t.customer_id) AND m.parted_at_ms=t.at_ms) THEN 2 "
        "WHEN t.cause='merge' AND (COALESCE(t.metric,0)<=0 OR t.rests_on IS NOT NULL OR EXISTS(SELECT 1 FROM customer_merge m WHERE "
        "m.keep_id=t.customer_id AND m.at_ms=t.at_ms AND m.parted_at_ms IS NOT NULL)) THEN 1 ELSE 0 END "
        "FROM tier_change t INDEXED BY tier_change_day LEFT JOIN customer_alias a ON a.other_id=t.customer_id "
        "WHERE t.on_day BETWEEN ? AND ? ORDER BY t.id");
    select.bind(firstOn).bind(lastOn);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return steps;
        steps.push_back({select.intAt(0), select.intAt(1), static_cast<EpochDay>(select.intAt(2)), ladder.tierOf(select.idAt<TierId>(3)).rank,
                         ladder.tierOf(select.idAt<TierId>(4)).rank, static_cast<StepKind>(select.intAt(5))});
    }
}

Result<std::unordered_set<qint64>> erasedCustomers(db::ReadSession &session)
{
    std::unordered_set<qint64> erased;
    auto select = session.prepare("SELECT id FROM customer WHERE erased_at_ms IS NOT NULL");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return erased;
        erased.insert(select.intAt(0));
    }
}

void dropErased(std::vector<Step> &steps, const std::unordered_set<qint64> &erased)
{
    if (!erased.empty())
        std::erase_if(steps, [&](const Step &step) { return erased.contains(step.customer); });
}

// Ids, each once, of those whose step `fits`.
template <class Fits>
std::vector<qint64> distinct(const std::vector<Step> &steps, Fits fits)
{
    std::vector<qint64> ids;
    for (const Step &step : steps) {
        if (fits(step))
            ids.push_back(step.customer);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

bool rises(const Step &step) { return step.kind == StepKind::Own && step.toRank > step.fromRank; }
bool falls(const Step &step) { return step.kind == StepKind::Own && step.toRank < step.fromRank; }

template <class Fits>
qint64 countDistinct(const std::vector<Step> &steps, Fits fits)
{
    return static_cast<qint64>(distinct(steps, fits).size());
}

void countMoves(const std::vector<Step> &steps, Board &board)
{
    const BoardQuestion &question = board.question;
    const EpochDay middle = question.beforeOn();
    const EpochDay first = middle - kWeekDays * question.weeks;
    const auto isNow = [&](const Step &s) { return s.onDay > middle && s.onDay <= question.endsOn(); };
    const auto isBefore = [&](const Step &s) { return s.onDay > first && s.onDay <= middle; };
    board.risen = countDistinct(steps, [&](const Step &s) { return isNow(s) && rises(s); });
    board.fallen = countDistinct(steps, [&](const Step &s) { return isNow(s) && falls(s); });
    board.risenBefore = countDistinct(steps, [&](const Step &s) { return isBefore(s) && rises(s); });
    board.fallenBefore = countDistinct(steps, [&](const Step &s) { return isBefore(s) && falls(s); });
    std::vector<std::vector<Step>> byWeek(static_cast<size_t>(question.chartWeeks));
    for (const Step &step : steps) {
        const int back = weeksBefore(step.onDay, question.endsOn());
        if (back >= 0 && back < question.chartWeeks)
            byWeek[static_cast<size_t>(question.chartWeeks - 1 - back)].push_back(step);
    }
    for (int week = 0; week < question.chartWeeks; ++week) {
        const auto &own = byWeek[static_cast<size_t>(week)];
        BoardWeek figures;
        figures.endsOn = question.endsOn() - kWeekDays * (question.chartWeeks - 1 - week);
        for (const Tier &tier : board.ladder.tiers)
            figures.risenTo.push_back(countDistinct(own, [&](const Step &s) { return rises(s) && s.toRank == tier.rank; }));
        figures.fallen = countDistinct(own, falls);
        board.weeks.push_back(std::move(figures));
    }
}

/// What was held when the period began, for those of whom it differs from now or who were no customers yet.
struct Past {
    std::unordered_map<qint64, int> own;
    std::unordered_map<qint64, int> joined; ///< the highest in files that went into this one since
    std::unordered_set<qint64> isNew;

    [[nodiscard]] int rankThen(qint64 customer, int rankNow) const
    {
        const auto held = own.find(customer);
        const auto other = joined.find(customer);
        return std::max(held == own.end() ? rankNow : held->second, other == joined.end() ? 0 : other->second);
    }
};

Result<Past> pastOf(db::ReadSession &session, const std::vector<Step> &steps, EpochDay beforeOn)
{
    Past past;
    std::unordered_set<qint64> isSeen;
    for (const Step &step : steps) {
        if (step.onDay <= beforeOn || !isSeen.insert(step.file).second)
            continue; // the first change says what was held before it; before a parting that was two customers'
        const int held = step.kind == StepKind::Parting ? step.toRank : step.fromRank;
        if (step.file == step.customer)
            past.own.emplace(step.customer, held);
        else
            past.joined[step.customer] = std::max(past.joined[step.customer], held);
    }
    auto select = session.prepare("SELECT id FROM customer WHERE registered_on>? AND erased_at_ms IS NULL");
    select.bind(beforeOn);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return past;
        past.isNew.insert(select.intAt(0));
    }
}

void countFlow(const Past &past, const Standings &standings, Board &board)
{
    const size_t tiers = board.ladder.tiers.size();
    board.flow.assign(tiers + 1, std::vector<qint64>(tiers));
    for (size_t rank = 0; rank < tiers; ++rank)
        board.flow[rank + 1][rank] = board.holders[rank];
    const auto rankNow = [&](qint64 id) {
        const size_t slot = standings.places.slotOf(id);
        return slot < standings.rank.size() ? standings.rank[slot] : Standings::kNobody;
    };
    const auto moveOut = [&](qint64 id) {
        const int now = rankNow(id);
        if (now < 0 || past.isNew.contains(id))
            return;
        --board.flow[static_cast<size_t>(now) + 1][static_cast<size_t>(now)];
        ++board.flow[static_cast<size_t>(past.rankThen(id, now)) + 1][static_cast<size_t>(now)];
    };
    for (const auto &[id, held] : past.own)
        moveOut(id);
    for (const auto &[id, held] : past.joined) {
        if (!past.own.contains(id))
            moveOut(id);
    }
    for (const qint64 id : past.isNew) {
        const int now = rankNow(id);
        if (now < 0)
            continue;
        --board.flow[static_cast<size_t>(now) + 1][static_cast<size_t>(now)];
        ++board.flow[0][static_cast<size_t>(now)];
    }
}

void lookAhead(const Standings &standings, Board &board)
{
    const BoardQuestion &question = board.question;
    board.holders.assign(board.ladder.tiers.size(), 0);
    board.holders[0] = standings.others;
    for (size_t slot = 0; slot < standings.metric.size(); ++slot) {
        if (!standings.isCounted(slot))
            continue;
        const int rank = standings.rank[slot];
        ++board.holders[static_cast<size_t>(rank)];
        const Tier *next = board.ladder.next(board.ladder.tiers[static_cast<size_t>(rank)]);
        const qint64 metric = standings.metric[slot];
        if (!next || standings.flags[slot] & Standings::Pinned || metric <= 0)
            continue;
        const qint64 gap = std::max<qint64>(0, next->threshold - metric);
        if (gap <= question.within)
            board.near.push_back({standings.places.idAt(slot), rank, metric, gap, standings.rhythms[slot].lastOn});
        if (isExpectedToReach(next->threshold, standings.rhythms[slot], metric, standings.kept[slot], question.today, question.horizonOn))
            board.expected.push_back(standings.places.idAt(slot).value());
    }
    std::sort(board.near.begin(), board.near.end(), [](const NearRow &a, const NearRow &b) { return std::tie(a.gap, a.id) < std::tie(b.gap, b.id); });
    std::sort(board.expected.begin(), board.expected.end());
}

} // namespace

Result<Board> boardOf(db::ReadSession &session, const BoardQuestion &question, const JobControl *job)
{
    Board board;
    board.question = question;
    // Without an outlook nothing is expected, but rhythms are still wanted for the last visits.
    const EpochDay horizon = std::max(question.horizonOn, question.today + 1);
    TRY_LET(board.ladder, loadLadder(session));
    TRY_LET(const Standings standings, standingsOf(session, board.ladder, board.ladder, question.today, horizon, job));
    board.customers = standings.customers;
    lookAhead(standings, board);
    const int weeks = std::max(2 * question.weeks, question.chartWeeks);
    TRY_LET(auto steps, stepsBetween(session, board.ladder, question.endsOn() - kWeekDays * weeks + 1, question.today));
    TRY_LET(const auto erased, erasedCustomers(session));
    dropErased(steps, erased);
    countMoves(steps, board);
    TRY_LET(const Past past, pastOf(session, steps, question.beforeOn()));
    countFlow(past, standings, board);
    return board;
}

Result<std::vector<qint64>> movedCustomers(db::ReadSession &session, bool hasRisen, EpochDay firstOn, EpochDay lastOn, int rank)
{
    TRY_LET(const Ladder ladder, loadLadder(session));
    TRY_LET(auto steps, stepsBetween(session, ladder, firstOn, lastOn));
    TRY_LET(const auto erased, erasedCustomers(session));
    dropErased(steps, erased);
    return distinct(steps, [&](const Step &s) { return (hasRisen ? rises(s) : falls(s)) && (rank < 0 || s.toRank == rank); });
}

Result<std::vector<qint64>> customersFromRank(db::ReadSession &session, int rank)
{
    TRY_LET(const Ladder ladder, loadLadder(session));
    TRY_LET(const auto erased, erasedCustomers(session));
    std::vector<qint64> ids;
    auto select = session.prepare("SELECT customer_id,tier_id FROM tier_state ORDER BY customer_id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ids;
        if (ladder.tierOf(select.idAt<TierId>(1)).rank >= rank && !erased.contains(select.intAt(0)))
            ids.push_back(select.intAt(0));
    }
}

Result<std::vector<qint64>> customersOfFlow(db::ReadSession &session, const BoardQuestion &question, int row, int column)
{
    TRY_LET(const Ladder ladder, loadLadder(session));
    TRY_LET(auto steps, stepsBetween(session, ladder, question.beforeOn() + 1, question.today));
    TRY_LET(const Past past, pastOf(session, steps, question.beforeOn()));
    std::unordered_map<qint64, int> rankNow;
    auto states = session.prepare("SELECT customer_id,tier_id FROM tier_state");
    for (;;) {
        TRY_LET(const bool found, states.step());
        if (!found)
            break;
        rankNow.emplace(states.intAt(0), ladder.tierOf(states.idAt<TierId>(1)).rank);
    }
    std::vector<qint64> ids;
    auto customers = session.prepare("SELECT id FROM customer WHERE erased_at_ms IS NULL ORDER BY id");
    for (;;) {
        TRY_LET(const bool found, customers.step());
        if (!found)
            return ids;
        const qint64 id = customers.intAt(0);
        const auto state = rankNow.find(id);
        const int now = state == rankNow.end() ? 0 : state->second;
        const int then = past.isNew.contains(id) ? 0 : 1 + past.rankThen(id, now);
        if (then == row && now == column)
            ids.push_back(id);
    }
}

} // namespace regulars::tiers
