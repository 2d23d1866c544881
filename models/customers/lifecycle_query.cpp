#include "customers/lifecycle_query.h"

namespace regulars::customers {

Result<Visits> visitsOf(db::ReadSession &session, CustomerId id, EpochDay today, const StageLimits &limits)
{
    Visits visits;
    auto summary = session.prepare("SELECT orders,spend_minor,first_on,last_on FROM customer_summary WHERE customer_id=?");
    TRY_LET(const bool found, summary.bind(id).step());
    if (!found)
        return visits;
    visits.orders = summary.intAt(0);
    visits.spendMinor = summary.intAt(1);
    if (summary.isNullAt(2) || summary.isNullAt(3))
        return visits;
    visits.facts.firstOn = static_cast<EpochDay>(summary.intAt(2));
    visits.facts.lastOn = static_cast<EpochDay>(summary.intAt(3));

    auto days = session.prepare("SELECT day FROM purchase WHERE customer_id=? AND is_fully_refunded=0 ORDER BY at_ms DESC");
    days.bind(id);
    std::optional<EpochDay> later;
    for (;;) {
        TRY_LET(const bool row, days.step());
        if (!row)
            return visits;
        const auto day = static_cast<EpochDay>(days.intAt(0));
        if (later && *later - day > limits.riskDays) {
            visits.facts.recalledOn = *later;
            return visits;
        }
        if (today - day > limits.recalledDays)
            return visits;
        later = day;
    }
}

} // namespace regulars::customers
