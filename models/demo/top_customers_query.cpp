#include "demo/top_customers_query.h"

namespace regulars::demo {

Result<std::vector<CustomerId>> topCustomers(db::ReadSession &session, int limit)
{
    auto select = session.prepare("SELECT customer_id FROM customer_summary ORDER BY orders DESC,customer_id LIMIT ?");
    select.bind(limit);
    std::vector<CustomerId> customers;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return customers;
        customers.push_back(select.idAt<CustomerId>(0));
    }
}

Result<LastSale> lastSaleOf(db::ReadSession &session)
{
    auto select = session.prepare("SELECT day,at_ms FROM purchase ORDER BY at_ms DESC LIMIT 1");
    TRY_LET(const bool row, select.step());
    return row ? LastSale{static_cast<EpochDay>(select.intAt(0)), select.intAt(1)} : LastSale{};
}

} // namespace regulars::demo
