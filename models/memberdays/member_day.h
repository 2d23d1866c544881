// Member days (会员日): a weekly or monthly day with a price, more points, and a gift for the first N buyers.
//
// Invariants: either by the week or by the month; gifts given on a day never exceed the limit; a customer has one gift
// of a day. Units: shares in basis points, money in minor units, multipliers × 10⁴.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>

namespace regulars {

struct MemberDay {
    MemberDayId id;
    QString name;
    ShopId shopId;                    ///< invalid: in all shops
    int weekdays = 0;                 ///< bit 0 = Monday; 0: by the month
    int monthDay = 0;                 ///< 1–31; 0: by the week
    EpochDay firstOn = 0;
    EpochDay lastOn = kNeverDay;      ///< included
    qint64 percentBp = 0;             ///< off the price
    qint64 amountMinor = 0;           ///< off the order, after the share
    qint64 multiplierBp = 10'000;     ///< of points
    TierId leastTierId;               ///< invalid: for every member
    QString gift;                     ///< empty: none
    qint64 giftLimit = 0;             ///< of each day
    qint64 giftMinimumMinor = 0;      ///< to pay, for the gift
    bool isActive = true;

    [[nodiscard]] bool hasGift() const { return !gift.isEmpty() && giftLimit > 0; }
    bool operator==(const MemberDay &) const = default;
};

/// A gift that a purchase won.
struct DayGift {
    MemberDayId memberDayId;
    QString dayName;
    QString gift;
    qint64 place = 0;                 ///< the how manyth buyer; 0 in a quote
    qint64 limit = 0;
};

} // namespace regulars
