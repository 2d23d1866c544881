// Everything a sale needs to know about the shop's rules, read once.
//
// Purpose: a long job (import) books thousands of orders under one context; a till reads it anew for each sale.
// Thread: that of the session it was loaded in; cheap to copy.
#pragma once

#include "base/business_time.h"
#include "benefits/benefit_query.h"
#include "db/session.h"
#include "memberdays/member_day.h"
#include "points/points_policy.h"
#include "tiers/tier.h"

#include <QHash>
#include <QSet>

namespace regulars::till {

struct LoyaltyContext {
    PointsPolicy points;
    Ladder ladder;
    QHash<ShopId, BusinessTime> times;
    ShopId defaultShop;
    std::vector<MemberDay> memberDays; ///< in use; which of them counts is the day's and the shop's question
    std::vector<benefits::TierPrice> tierPrices;
    QSet<ProductId> earnNothing; ///< products whose price earns no points

    [[nodiscard]] const Currency &currency() const { return points.currency; }
    /// The shop's clock; the default shop's where the id is unknown.
    [[nodiscard]] const BusinessTime &timeOf(ShopId shop) const;

    static Result<LoyaltyContext> load(db::ReadSession &session);
    /// The same, kept between sales until a rule changes.
    static Result<LoyaltyContext> loadKept(db::WriteSession &session);
};

} // namespace regulars::till
