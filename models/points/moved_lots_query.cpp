#include "points/moved_lots_query.h"

#include "points/points_store.h"

#include <algorithm>

namespace regulars::points {
namespace {

struct Hop {
    qint64 merge = 0;
    CustomerId keep; ///< invalid: it went nowhere
};

Result<Hop> hopFrom(db::ReadSession &session, CustomerId owner)
{
    auto select = session.prepare("SELECT id,keep_id FROM customer_merge WHERE other_id=? AND parted_at_ms IS NULL");
    TRY_LET(const bool found, select.bind(owner).step());
    return found ? Hop{select.intAt(0), select.idAt<CustomerId>(1)} : Hop();
}

Result<LotId> twinOf(db::ReadSession &session, qint64 merge, LotId lot)
{
    auto select = session.prepare("SELECT twin_id FROM merge_move WHERE merge_id=? AND kind='lot' AND row_id=?");
    TRY_LET(const auto twin, select.bind(merge).bind(lot).firstInt());
    return LotId(twin.value_or(0));
}

} // namespace

Result<std::vector<MovedLot>> movedLots(db::ReadSession &session, CustomerId owner, CustomerId keep, Purse purse)
{
    std::vector<MovedLot> moved;
    TRY_LET(const auto lots, allLots(session, owner, purse));
    for (const Lot &lot : lots)
        moved.push_back({lot.id, lot});
    while (owner != keep) {
        TRY_LET(const Hop hop, hopFrom(session, owner));
        if (!hop.keep.isValid())
            return std::vector<MovedLot>();
        TRY_LET(const auto kept, allLots(session, hop.keep, purse));
        for (MovedLot &each : moved) {
            TRY_LET(const LotId twin, twinOf(session, hop.merge, each.now.id));
            const auto found = std::find_if(kept.begin(), kept.end(), [twin](const Lot &lot) { return lot.id == twin; });
            if (found != kept.end())
                each.now = *found;
        }
        owner = hop.keep;
    }
    return moved;
}

} // namespace regulars::points
