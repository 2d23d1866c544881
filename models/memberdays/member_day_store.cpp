#include "memberdays/member_day_store.h"

using namespace Qt::StringLiterals;

namespace regulars::memberdays {

Status putMemberDay(db::WriteSession &session, const MemberDay &day, qint64 nowMs)
{
    auto upsert = session.prepare(
        "INSERT INTO member_day(id,name,shop_id,weekdays,month_day,first_on,last_on,percent_bp,amount_minor,multiplier_bp,least_tier_id,gift,"
        "gift_limit,gift_minimum_minor,is_active,updated_at_ms) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
        "name=excluded.name,shop_id=excluded.shop_id,weekdays=excluded.weekdays,month_day=excluded.month_day,first_on=excluded.first_on,"
        "last_on=excluded.last_on,percent_bp=excluded.percent_bp,amount_minor=excluded.amount_minor,multiplier_bp=excluded.multiplier_bp,"
        "least_tier_id=excluded.least_tier_id,gift=excluded.gift,gift_limit=excluded.gift_limit,gift_minimum_minor=excluded.gift_minimum_minor,"
        "is_active=excluded.is_active,updated_at_ms=excluded.updated_at_ms");
    upsert.bind(day.id).bind(day.name).bind(day.shopId).bind(day.weekdays).bind(day.monthDay).bind(day.firstOn).bind(day.lastOn);
    upsert.bind(day.percentBp).bind(day.amountMinor).bind(day.multiplierBp).bind(day.leastTierId).bind(day.gift + u""_s);
    const Status written = upsert.bind(day.giftLimit).bind(day.giftMinimumMinor).bind(day.isActive).bind(nowMs).run();
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"name"_s, day.name);
    return written;
}

Status deleteMemberDay(db::WriteSession &session, MemberDayId id)
{
    TRY(session.prepare("DELETE FROM member_day_gift WHERE member_day_id=?").bind(id).run());
    return session.prepare("DELETE FROM member_day WHERE id=?").bind(id).run();
}

Result<std::vector<MemberDay>> memberDays(db::ReadSession &session)
{
    auto select = session.prepare("SELECT id,name,shop_id,weekdays,month_day,first_on,last_on,percent_bp,amount_minor,multiplier_bp,"
                                  "least_tier_id,gift,gift_limit,gift_minimum_minor,is_active FROM member_day ORDER BY is_active DESC,name");
    std::vector<MemberDay> days;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return days;
        MemberDay day;
        day.id = select.idAt<MemberDayId>(0);
        day.name = select.textAt(1);
        day.shopId = select.idAt<ShopId>(2);
        day.weekdays = static_cast<int>(select.intAt(3));
        day.monthDay = static_cast<int>(select.intAt(4));
        day.firstOn = static_cast<EpochDay>(select.intAt(5));
        day.lastOn = static_cast<EpochDay>(select.intAt(6));
        day.percentBp = select.intAt(7);
        day.amountMinor = select.intAt(8);
        day.multiplierBp = select.intAt(9);
        day.leastTierId = select.idAt<TierId>(10);
        day.gift = select.textAt(11);
        day.giftLimit = select.intAt(12);
        day.giftMinimumMinor = select.intAt(13);
        day.isActive = select.intAt(14) != 0;
        days.push_back(std::move(day));
    }
}

Result<std::optional<qint64>> takeGift(db::WriteSession &session, MemberDayId id, EpochDay day, qint64 limit)
{
    auto open = session.prepare("INSERT INTO member_day_gift(member_day_id,day,given) VALUES(?,?,0) ON CONFLICT DO NOTHING");
    TRY(open.bind(id).bind(day).run());
    // Where a sale was undone a place is free, but not the last one: the next buyer stands behind all who have theirs.
    auto take = session.prepare("UPDATE member_day_gift SET given=given+1 WHERE member_day_id=?1 AND day=?2 AND given<?3 RETURNING"
                                " (SELECT COALESCE(MAX(c.place),0)+1 FROM member_day_claim c WHERE c.member_day_id=?1 AND c.day=?2)");
    return take.bind(id).bind(day).bind(limit).firstInt();
}

Status insertClaim(db::WriteSession &session, const GiftClaim &claim)
{
    auto insert = session.prepare("INSERT INTO member_day_claim(member_day_id,day,customer_id,purchase_id,place,at_ms,gift) VALUES(?,?,?,?,?,?,?)");
    insert.bind(claim.memberDayId).bind(claim.day).bind(claim.customerId).bind(claim.purchaseId);
    return insert.bind(claim.place).bind(claim.atMs).bind(claim.gift).run();
}

Status releaseClaims(db::WriteSession &session, PurchaseId purchase, EpochDay day)
{
    auto count = session.prepare("UPDATE member_day_gift SET given=given-1 WHERE day=?2 AND member_day_id IN"
                                 " (SELECT member_day_id FROM member_day_claim WHERE purchase_id=?1 AND day=?2)");
    TRY(count.bind(purchase).bind(day).run());
    return session.prepare("DELETE FROM member_day_claim WHERE purchase_id=? AND day=?").bind(purchase).bind(day).run();
}

Result<bool> hasClaimed(db::ReadSession &session, MemberDayId id, EpochDay day, CustomerId customer)
{
    auto select = session.prepare("SELECT 1 FROM member_day_claim WHERE member_day_id=? AND day=? AND customer_id=?");
    TRY_LET(const auto found, select.bind(id).bind(day).bind(customer).firstInt());
    return found.has_value();
}

Result<qint64> givenOn(db::ReadSession &session, MemberDayId id, EpochDay day)
{
    auto select = session.prepare("SELECT given FROM member_day_gift WHERE member_day_id=? AND day=?");
    TRY_LET(const auto given, select.bind(id).bind(day).firstInt());
    return given.value_or(0);
}

Result<bool> isUsed(db::ReadSession &session, MemberDayId id)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM member_day_claim WHERE member_day_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM purchase_discount WHERE kind='member_day' AND source_id=?1)");
    TRY_LET(const auto found, select.bind(id).firstInt());
    return found.value_or(0) != 0;
}

} // namespace regulars::memberdays
