#include "tiers/tier_query.h"

#include "tiers/tier_store.h"

namespace regulars::tiers {

Result<std::vector<CustomerId>> customersWithPurchases(db::ReadSession &session)
{
    std::vector<CustomerId> customers;
    auto select = session.prepare(
        "SELECT customer_id FROM customer_summary UNION SELECT customer_id FROM tier_state ORDER BY customer_id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return customers;
        customers.push_back(select.idAt<CustomerId>(0));
    }
}

Result<qint64> holdersOf(db::ReadSession &session, TierId tier)
{
    auto select = session.prepare("SELECT COUNT(*) FROM tier_state WHERE tier_id=?");
    TRY_LET(const auto count, select.bind(tier).firstInt());
    return count.value_or(0);
}

Result<bool> isInHistory(db::ReadSession &session, TierId tier)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM tier_change WHERE to_tier_id=?1 OR from_tier_id=?1) "
                                  "OR EXISTS(SELECT 1 FROM purchase WHERE tier_before_id=?1)");
    TRY_LET(const auto found, select.bind(tier).firstInt());
    return found.value_or(0) != 0;
}

Result<QHash<TierId, qint64>> customersByTier(db::ReadSession &session)
{
    TRY_LET(const auto all, allTiers(session));
    TRY_LET(auto counts, counters(session));
    TRY_LET(const auto customers, session.prepare("SELECT COUNT(*) FROM customer").firstInt());
    qint64 rest = customers.value_or(0);
    for (const qint64 count : std::as_const(counts))
        rest -= count;
    if (all.empty())
        return counts;
    counts.insert(all.front().id, rest);
    // Files that were erased or went into another are nobody's.
    auto erased = session.prepare("SELECT COALESCE(s.tier_id,?1),COUNT(*) FROM customer c INDEXED BY customer_erased LEFT JOIN tier_state s ON "
                                  "s.customer_id=c.id WHERE c.erased_at_ms IS NOT NULL GROUP BY 1");
    erased.bind(all.front().id);
    for (;;) {
        TRY_LET(const bool row, erased.step());
        if (!row)
            return counts;
        counts[erased.idAt<TierId>(0)] -= erased.intAt(1);
    }
}

Result<TierId> tierOnDay(db::ReadSession &session, CustomerId customer, EpochDay day)
{
    // The order of changes is the sequence number; a day has the tier it ended with.
    auto select = session.prepare("SELECT to_tier_id FROM tier_change WHERE customer_id=? AND on_day<=? ORDER BY on_day DESC,id DESC LIMIT 1");
    TRY_LET(const bool found, select.bind(customer).bind(day).step());
    return found ? select.idAt<TierId>(0) : TierId();
}

} // namespace regulars::tiers
