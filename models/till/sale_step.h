// One step of an order's calculation, in order, for the receipt: what it took and what remained.
//
// Units: money in minor units.
#pragma once

#include "base/id.h"

#include <QString>

namespace regulars::till {

struct SaleStep {
    enum class Kind { Discount, Tier, MemberDay, Coupon, Points } kind = Kind::Discount; ///< Discount: given by hand
    qint64 takenMinor = 0;
    qint64 leftMinor = 0;
    qint64 points = 0;         ///< Points: how many
    qint64 sourceId = 0;       ///< tier, member day or coupon
    QString label;             ///< name of the benefit or the kind of coupon
    QString code;              ///< Coupon
    QString gift;              ///< Coupon, member day: what is handed over
    qint64 percentBp = 0;      ///< Tier, member day: the share off that was asked for
    qint64 amountMinor = 0;    ///< Tier, member day: the amount off beside the share
};

/// Stable name for files, JSON and the store: hand, tier, member_day, coupon, points.
QString saleStepName(SaleStep::Kind kind);

} // namespace regulars::till
