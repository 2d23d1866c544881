#include "counter/recent_customers_query.h"

namespace regulars::counter {

Result<RecentCustomers> recentCustomers(db::ReadSession &session, ShopId shop, qint64 fromMs, qint64 toMs, int limit)
{
    RecentCustomers recent;
    auto count =
        session.prepare("SELECT COUNT(DISTINCT customer_id) FROM purchase WHERE at_ms>=? AND at_ms<? AND shop_id=?");
    TRY_LET(const auto all, count.bind(fromMs).bind(toMs).bind(shop).firstInt());
    recent.count = all.value_or(0);
    // COALESCE: without a stored state the first tier is held.
    auto select = session.prepare("SELECT c.id,c.name,c.phone,c.card_no,t.name,t.rank,n.at_ms FROM (SELECT "
                                  "customer_id,MAX(at_ms) AS at_ms FROM purchase WHERE "
                                  "at_ms>=? AND at_ms<? AND shop_id=? AND customer_id IS NOT NULL GROUP BY customer_id "
                                  "ORDER BY 2 DESC LIMIT ?) n "
                                  "JOIN customer c ON c.id=n.customer_id LEFT JOIN tier_state s ON s.customer_id=c.id "
                                  "LEFT JOIN tier t ON t.id=COALESCE(s.tier_id,(SELECT id FROM tier WHERE rank=0)) "
                                  "ORDER BY n.at_ms DESC,c.id DESC");
    select.bind(fromMs).bind(toMs).bind(shop).bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return recent;
        RecentCustomer customer;
        customer.id = select.idAt<CustomerId>(0);
        customer.name = select.textAt(1);
        customer.phone = select.isNullAt(2) ? QString() : select.textAt(2);
        customer.cardNo = select.textAt(3);
        customer.tierName = select.isNullAt(4) ? QString() : select.textAt(4);
        customer.tierRank = static_cast<int>(select.intAt(5));
        customer.atMs = select.intAt(6);
        recent.customers.push_back(std::move(customer));
    }
}

} // namespace regulars::counter
