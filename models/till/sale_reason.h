// Why an order costs what it costs, in facts that a person at the till can say in a sentence each.
//
// Units: money in minor units, shares and multipliers in basis points (10 000 = one).
#pragma once

#include "coupons/coupon.h"
#include "till/sale_step.h"

#include <QStringList>

namespace regulars::till {

struct SaleReason {
    enum class Kind {
        PriceBenefit, ///< `name`, with `percentBp` and `amountMinor` off, and `multiplierBp` where the day multiplies points
        DayPoints,    ///< a member day that multiplies points only
        StepReached,  ///< a coupon gave its highest step; `missingMinor` more reach `next` where there is one
        StepAhead,    ///< a coupon gives nothing yet: `missingMinor` more reach `next`
        Together,     ///< `names` were used together, in the order that costs the customer least
        StandsAlone,  ///< `name` goes with no other, so `names` stay with the customer
    };

    Kind kind = Kind::PriceBenefit;
    SaleStep::Kind benefit = SaleStep::Kind::MemberDay; ///< of a PriceBenefit
    QString name;
    qint64 percentBp = 0;
    qint64 amountMinor = 0;
    qint64 multiplierBp = 10'000;
    SaveStep reached;
    SaveStep next;
    qint64 missingMinor = 0;
    QStringList names;
};

} // namespace regulars::till
