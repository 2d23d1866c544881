#include "coupons/rise_query.h"

namespace regulars::coupons {

Result<std::vector<Rise>> risesSince(db::ReadSession &session, EpochDay from)
{
    auto select = session.prepare("SELECT c.id,c.customer_id,c.to_tier_id,c.on_day FROM tier_change c JOIN tier t ON t.id=c.to_tier_id"
                                  " JOIN tier f ON f.id=COALESCE(c.from_tier_id,(SELECT id FROM tier WHERE rank=0)) JOIN customer k ON k.id=c.customer_id"
                                  " JOIN tier_state s ON s.customer_id=c.customer_id JOIN tier h ON h.id=s.tier_id"
                                  " WHERE c.on_day>=? AND h.rank>=t.rank AND (c.cause IN ('purchase','evaluation') OR (c.cause='merge' AND c.metric>0 AND c.rests_on IS NULL)) AND t.rank>f.rank AND k.erased_at_ms IS NULL");
    select.bind(from);
    std::vector<Rise> rises;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rises;
        rises.push_back({select.idAt<TierChangeId>(0), select.idAt<CustomerId>(1), select.idAt<TierId>(2), static_cast<EpochDay>(select.intAt(3))});
    }
}

} // namespace regulars::coupons
