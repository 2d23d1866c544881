#include "tiers/pin_query.h"

namespace regulars::tiers {

Result<std::vector<PinRow>> pinnedCustomers(db::ReadSession &session, int limit)
{
    std::vector<PinRow> pins;
    auto select = session.prepare("SELECT s.customer_id,c.card_no,c.name,s.tier_id,h.on_day,s.valid_until_on,h.reason FROM tier_state s "
                                  "JOIN customer c ON c.id=s.customer_id LEFT JOIN tier_change h ON h.id=s.change_id "
                                  "WHERE s.is_pinned=1 AND c.erased_at_ms IS NULL ORDER BY s.valid_until_on,s.customer_id LIMIT ?");
    select.bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return pins;
        pins.push_back({select.idAt<CustomerId>(0), select.textAt(1), select.textAt(2), select.idAt<TierId>(3), static_cast<EpochDay>(select.intAt(4)),
                        static_cast<EpochDay>(select.intAt(5)), select.textAt(6)});
    }
}

} // namespace regulars::tiers
