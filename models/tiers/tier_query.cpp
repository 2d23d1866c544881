#include "tiers/tier_query.h"

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

Result<TierId> tierOnDay(db::ReadSession &session, CustomerId customer, EpochDay day)
{
    // The order of changes is the sequence number; a day has the tier it ended with.
    auto select = session.prepare("SELECT to_tier_id FROM tier_change WHERE customer_id=? AND on_day<=? ORDER BY on_day DESC,id DESC LIMIT 1");
    TRY_LET(const bool found, select.bind(customer).bind(day).step());
    return found ? select.idAt<TierId>(0) : TierId();
}

} // namespace regulars::tiers
