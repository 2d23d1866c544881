#include "memberdays/member_day_service.h"

#include "audit/audit_log.h"
#include "memberdays/member_day_query.h"
#include "memberdays/member_day_rules.h"
#include "memberdays/member_day_store.h"

using namespace Qt::StringLiterals;

namespace regulars::memberdays {

Result<MemberDayId> MemberDayService::save(db::WriteSession &session, const Actor &actor, MemberDay day)
{
    TRY(require(actor, Right::EditRules));
    day.name = day.name.trimmed();
    day.gift = day.gift.trimmed();
    TRY(checkMemberDay(day));
    const bool isNew = !day.id.isValid();
    if (isNew) {
        TRY_LET(day.id, session.nextId<MemberDayId>(u"member_day"_s));
    } else {
        TRY(requireMemberDay(session, day.id.toString()));
    }
    TRY(putMemberDay(session, day, m_clock.nowMs()));
    session.changes().add(db::Topic::MemberDays);
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {isNew ? u"member_day.add"_s : u"member_day.change"_s, u"member_day"_s, day.id.value(), {{u"name"_s, day.name}}}));
    return day.id;
}

Status MemberDayService::setActive(db::WriteSession &session, const Actor &actor, MemberDayId id, bool isActive)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(MemberDay day, requireMemberDay(session, id.toString()));
    day.isActive = isActive;
    TRY(putMemberDay(session, day, m_clock.nowMs()));
    session.changes().add(db::Topic::MemberDays);
    return audit::append(session, actor, m_clock.nowMs(), {u"member_day.active"_s, u"member_day"_s, id.value(), {{u"active"_s, isActive}}});
}

Status MemberDayService::remove(db::WriteSession &session, const Actor &actor, MemberDayId id)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const MemberDay day, requireMemberDay(session, id.toString()));
    TRY_LET(const bool used, isUsed(session, id));
    if (used)
        return fail(ErrorCode::HasHistory, u"member_day"_s, day.name);
    TRY(deleteMemberDay(session, id));
    session.changes().add(db::Topic::MemberDays);
    return audit::append(session, actor, m_clock.nowMs(), {u"member_day.remove"_s, u"member_day"_s, id.value(), {{u"name"_s, day.name}}});
}

Result<std::optional<DayGift>> MemberDayService::give(db::WriteSession &session, const MemberDay &memberDay, EpochDay day,
                                                      CustomerId customer, PurchaseId purchase, qint64 atMs)
{
    if (!memberDay.hasGift() || !customer.isValid())
        return std::optional<DayGift>();
    TRY_LET(const bool claimed, hasClaimed(session, memberDay.id, day, customer));
    if (claimed)
        return std::optional<DayGift>();
    TRY_LET(const auto place, takeGift(session, memberDay.id, day, memberDay.giftLimit));
    if (!place)
        return std::optional<DayGift>();
    TRY(insertClaim(session, {memberDay.id, day, customer, purchase, *place, atMs, memberDay.gift})); // told with the purchase: the rules stand
    return std::optional(DayGift{memberDay.id, memberDay.name, memberDay.gift, *place, memberDay.giftLimit});
}

Status MemberDayService::takeBack(db::WriteSession &session, PurchaseId purchase, EpochDay today)
{
    return releaseClaims(session, purchase, today);
}

} // namespace regulars::memberdays
