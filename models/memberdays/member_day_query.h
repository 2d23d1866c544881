// Read-only questions about member days.
#pragma once

#include "db/session.h"
#include "memberdays/member_day.h"

namespace regulars::memberdays {

/// In use first, then by name.
Result<std::vector<MemberDay>> allMemberDays(db::ReadSession &session);
/// By name or id. NotFound(member_day).
Result<MemberDay> requireMemberDay(db::ReadSession &session, const QString &nameOrId);

/// Those in use that count in the shop on the day.
[[nodiscard]] std::vector<MemberDay> thoseOn(const std::vector<MemberDay> &days, ShopId shop, EpochDay day);
/// The first day it counts on or after `from`.
[[nodiscard]] std::optional<EpochDay> nextDayOf(const MemberDay &memberDay, EpochDay from);

/// Whether a customer would have the gift of the day: there is one left, and it was not had before.
Result<bool> isGiftOpen(db::ReadSession &session, const MemberDay &memberDay, EpochDay day, CustomerId customer);
Result<qint64> giftsGiven(db::ReadSession &session, MemberDayId id, EpochDay day);

/// What a member day brought: sales of the shop's members on it.
struct DayRow {
    EpochDay day = 0;
    qint64 orders = 0;      ///< that had its price, its points or its gift
    qint64 takenMinor = 0;
    qint64 gifts = 0;
};
/// The newest first.
Result<std::vector<DayRow>> resultsOf(db::ReadSession &session, MemberDayId id, int limit);

/// Who had the gift.
struct ClaimRow {
    EpochDay day = 0;
    qint64 place = 0;
    CustomerId customerId;
    QString customerName;
    QString purchaseNumber;
    QString dayName;        ///< of the member day
    QString gift;           ///< as it was called when it was given
    QString cardNo;
};
/// The newest first; of all member days where the id is invalid, of one day where one is given.
Result<std::vector<ClaimRow>> claimsOf(db::ReadSession &session, MemberDayId id, int limit, std::optional<EpochDay> on = {});

} // namespace regulars::memberdays
