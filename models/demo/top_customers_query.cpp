#include "demo/top_customers_query.h"

#include <algorithm>

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

Result<std::vector<BroughtCustomer>> broughtCustomers(db::ReadSession &session, EpochDay from, int limit)
{
    auto count = session.prepare("SELECT COUNT(*) FROM customer WHERE registered_on>=? AND referrer_id IS NOT NULL");
    TRY_LET(const auto found, count.bind(from).firstInt());
    const qint64 step = std::max<qint64>(1, found.value_or(0) / limit);
    auto select = session.prepare("SELECT id,referrer_id,registered_on FROM customer WHERE registered_on>=? AND referrer_id IS NOT NULL "
                                  "ORDER BY registered_on,id");
    select.bind(from);
    std::vector<BroughtCustomer> brought;
    for (qint64 place = 0; static_cast<int>(brought.size()) < limit; ++place) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        if (place % step == 0)
            brought.push_back({select.idAt<CustomerId>(0), select.idAt<CustomerId>(1), static_cast<EpochDay>(select.intAt(2))});
    }
    return brought;
}

} // namespace regulars::demo
