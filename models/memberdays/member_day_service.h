// Use cases of member days.
//
// Thread: that of the session. Errors: NotAllowed, those of checkMemberDay, AlreadyExists(name), NotFound(member_day),
// HasHistory(member_day: gifts of it were given).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "memberdays/member_day.h"

namespace regulars::memberdays {

class MemberDayService {
public:
    explicit MemberDayService(const Clock &clock) : m_clock(clock) {}

    /// Adds a member day, or changes the one with this id: what was given before stays.
    Result<MemberDayId> save(db::WriteSession &session, const Actor &actor, MemberDay day);
    Status setActive(db::WriteSession &session, const Actor &actor, MemberDayId id, bool isActive);
    /// Only while no gift of it was given and no sale had its price.
    Status remove(db::WriteSession &session, const Actor &actor, MemberDayId id);

    /// Gives the gift of the day in the transaction of the purchase; nothing when the first N have had theirs or the
    /// customer has. Does not audit.
    static Result<std::optional<DayGift>> give(db::WriteSession &session, const MemberDay &memberDay, EpochDay day, CustomerId customer,
                                               PurchaseId purchase, qint64 atMs);
    /// The sale was a slip and is undone on its very day: its gifts are the next buyers'. A refund leaves them with the
    /// customer, so that never more are given than there were.
    static Status takeBack(db::WriteSession &session, PurchaseId purchase, EpochDay today);

private:
    const Clock &m_clock;
};

} // namespace regulars::memberdays
