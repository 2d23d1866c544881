#include "counter/favourite_query.h"

namespace regulars::counter {

Result<std::vector<Favourite>> favouritesOf(db::ReadSession &session, CustomerId customer, int limit)
{
    auto select = session.prepare(
        "SELECT p.category,SUM(l.amount_minor-l.discount_minor-l.refunded_minor) AS net,"
        "COUNT(DISTINCT CASE WHEN l.refunded_milli<l.quantity_milli THEN b.id END) FROM purchase b"
        " JOIN purchase_line l ON l.purchase_id=b.id JOIN product p ON p.id=l.product_id"
        " WHERE b.customer_id=? AND p.category<>'' GROUP BY p.category HAVING net>0 ORDER BY net DESC,p.category LIMIT ?");
    select.bind(customer).bind(limit);
    std::vector<Favourite> found;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        found.push_back({select.textAt(0), select.intAt(1), select.intAt(2)});
    }
}

} // namespace regulars::counter
