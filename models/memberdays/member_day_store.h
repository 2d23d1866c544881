// SQL of member days, their gifts and who had them.
#pragma once

#include "db/session.h"
#include "memberdays/member_day.h"

namespace regulars::memberdays {

/// Writes it under its id. AlreadyExists(name).
Status putMemberDay(db::WriteSession &session, const MemberDay &day, qint64 nowMs);
Status deleteMemberDay(db::WriteSession &session, MemberDayId id);
Result<std::vector<MemberDay>> memberDays(db::ReadSession &session);

/// Who had a gift, and in which sale.
struct GiftClaim {
    MemberDayId memberDayId;
    EpochDay day = 0;
    CustomerId customerId;
    PurchaseId purchaseId;
    qint64 place = 0;
    qint64 atMs = 0;
    QString gift;   ///< as it is called then
};

/// Takes one gift of the day and gives the buyer's place, which nobody else has; nothing when `limit` are given. The guard
/// stands in the statement itself, so that two processes never give more.
Result<std::optional<qint64>> takeGift(db::WriteSession &session, MemberDayId id, EpochDay day, qint64 limit);
Status insertClaim(db::WriteSession &session, const GiftClaim &claim);
/// Takes the gifts back that a purchase won on that day: they may be given once more.
Status releaseClaims(db::WriteSession &session, PurchaseId purchase, EpochDay day);
Result<bool> hasClaimed(db::ReadSession &session, MemberDayId id, EpochDay day, CustomerId customer);
Result<qint64> givenOn(db::ReadSession &session, MemberDayId id, EpochDay day);
/// True when a gift of it was given or a sale had its price or its points.
Result<bool> isUsed(db::ReadSession &session, MemberDayId id);

} // namespace regulars::memberdays
