#include "memberdays/member_day_query.h"

#include "memberdays/member_day_rules.h"
#include "memberdays/member_day_store.h"

#include <map>

using namespace Qt::StringLiterals;

namespace regulars::memberdays {

Result<std::vector<MemberDay>> allMemberDays(db::ReadSession &session) { return memberDays(session); }

Result<MemberDay> requireMemberDay(db::ReadSession &session, const QString &nameOrId)
{
    TRY_LET(const auto days, memberDays(session));
    for (const MemberDay &day : days) {
        if (day.name == nameOrId || day.id.toString() == nameOrId)
            return day;
    }
    return fail(ErrorCode::NotFound, u"member_day"_s, nameOrId);
}

std::vector<MemberDay> thoseOn(const std::vector<MemberDay> &days, ShopId shop, EpochDay day)
{
    std::vector<MemberDay> found;
    for (const MemberDay &each : days) {
        if (each.isActive && (!each.shopId.isValid() || each.shopId == shop) && isOn(each, day))
            found.push_back(each);
    }
    return found;
}

std::optional<EpochDay> nextDayOf(const MemberDay &memberDay, EpochDay from) { return nextOn(memberDay, from); }

Result<bool> isGiftOpen(db::ReadSession &session, const MemberDay &memberDay, EpochDay day, CustomerId customer)
{
    if (!memberDay.hasGift() || !customer.isValid())
        return false;
    TRY_LET(const qint64 given, givenOn(session, memberDay.id, day));
    if (given >= memberDay.giftLimit)
        return false;
    TRY_LET(const bool claimed, hasClaimed(session, memberDay.id, day, customer));
    return !claimed;
}

Result<qint64> giftsGiven(db::ReadSession &session, MemberDayId id, EpochDay day) { return givenOn(session, id, day); }

Result<std::vector<DayRow>> resultsOf(db::ReadSession &session, MemberDayId id, int limit)
{
    std::map<EpochDay, DayRow, std::greater<>> days;
    // An order counts once, whether it had the price, the gift or both.
    auto sales = session.prepare("SELECT p.day,COUNT(DISTINCT p.id),SUM(d.taken) FROM (SELECT purchase_id,taken_minor AS taken FROM purchase_discount"
                                 " WHERE kind='member_day' AND source_id=?1 UNION ALL SELECT purchase_id,0 FROM member_day_claim WHERE member_day_id=?1) d"
                                 " JOIN purchase p ON p.id=d.purchase_id WHERE p.is_fully_refunded=0 GROUP BY p.day");
    sales.bind(id);
    for (;;) {
        TRY_LET(const bool row, sales.step());
        if (!row)
            break;
        const auto day = static_cast<EpochDay>(sales.intAt(0));
        days[day] = {day, sales.intAt(1), sales.intAt(2), 0};
    }
    auto gifts = session.prepare("SELECT day,given FROM member_day_gift WHERE member_day_id=?");
    gifts.bind(id);
    for (;;) {
        TRY_LET(const bool row, gifts.step());
        if (!row)
            break;
        const auto day = static_cast<EpochDay>(gifts.intAt(0));
        days[day].day = day;
        days[day].gifts = gifts.intAt(1);
    }
    std::vector<DayRow> rows;
    for (const auto &[day, row] : days) {
        if (static_cast<int>(rows.size()) == limit)
            break;
        rows.push_back(row);
    }
    return rows;
}

Result<std::vector<ClaimRow>> claimsOf(db::ReadSession &session, MemberDayId id, int limit, std::optional<EpochDay> on)
{
    auto select = session.prepare("SELECT c.day,c.place,c.customer_id,k.name,p.number,m.name,c.gift,k.card_no FROM member_day_claim c"
                                  " JOIN customer k ON k.id=c.customer_id JOIN purchase p ON p.id=c.purchase_id"
                                  " JOIN member_day m ON m.id=c.member_day_id WHERE (?1 IS NULL OR c.member_day_id=?1)"
                                  " AND (?3 IS NULL OR c.day=?3) ORDER BY c.day DESC,c.member_day_id,c.place DESC LIMIT ?2");
    select.bind(id).bind(limit).bind(on);
    std::vector<ClaimRow> rows;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back({static_cast<EpochDay>(select.intAt(0)), select.intAt(1), select.idAt<CustomerId>(2), select.textAt(3), select.textAt(4),
                        select.textAt(5), select.textAt(6), select.textAt(7)});
    }
}

} // namespace regulars::memberdays
