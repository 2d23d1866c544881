#include "upkeep/due_query.h"

namespace regulars::upkeep {

Result<std::vector<CustomerId>> customersDue(db::ReadSession &session, EpochDay today)
{
    std::vector<CustomerId> customers;
    // The constants repeat the partial indexes' conditions, so that the indexes are used.
    auto select = session.prepare("SELECT customer_id FROM tier_state WHERE due_on<=?1 AND due_on<2932896 UNION "
                                  "SELECT customer_id FROM points_account WHERE next_expiry_on<?1 AND next_expiry_on<2932896 "
                                  "ORDER BY customer_id");
    select.bind(today);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return customers;
        customers.push_back(select.idAt<CustomerId>(0));
    }
}

Result<bool> hasNightRunSince(db::ReadSession &session, qint64 sinceMs)
{
    auto select = session.prepare("SELECT at_ms,action FROM audit_entry ORDER BY id DESC"); // the newest first: a day's rows at most
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row || select.intAt(0) < sinceMs)
            return false;
        if (select.textAt(1) == kNightRunAction)
            return true;
    }
}

} // namespace regulars::upkeep
