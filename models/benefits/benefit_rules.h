// What is wrong with a benefit or a cell, in which days a quota counts, and the usual benefits; pure.
//
// Sources: requirements L6; issue 4, point 6; rules.md 1.2 (quotas count business days).
#pragma once

#include "base/result.h"
#include "benefits/benefit.h"
#include "tiers/tier.h"

#include <QStringList>

#include <vector>

namespace regulars::benefits {

/// Required(name | coupon), TooLong(name | note), OutOfRange(quota).
Status checkBenefit(const Benefit &benefit);
/// OutOfRange(percent | coupons | days | quota), Invalid(cell): the kind has no cells of its own.
Status checkCell(const Benefit &benefit, const BenefitCell &cell);

/// The days in which a quota counts, seen from one of them.
struct QuotaWindow {
    EpochDay from = 0;
    std::optional<EpochDay> renewsOn;  ///< first day of the next period; absent: not while the tier is held
};
[[nodiscard]] QuotaWindow windowOf(QuotaPeriod period, EpochDay day, EpochDay tierSince);

/// Since when a tier counts as held: one that was taken back with refunded goods and reached again begins no new time, nor does
/// one that came with another file.
/// `changes` are the customer's, oldest first; `sinceOn` is the day of the last rise to it.
[[nodiscard]] EpochDay heldSince(const std::vector<TierChange> &changes, TierId tier, EpochDay sinceOn);

/// What the tier of the cell may use in a period; 0: no limit.
[[nodiscard]] qint64 quotaOf(const Benefit &benefit, const BenefitCell &cell);

/// Day by which what is lent on `day` for `days` is due back: lent on the 1st for 14 days, it is due on the 15th.
[[nodiscard]] EpochDay dueBack(EpochDay day, qint64 days);

struct UsualBenefit {
    Benefit benefit;
    std::vector<BenefitCell> cells;    ///< their benefitId is still open
};
/// Kinds of the usual benefits, in the order of their names below.
const QList<BenefitKind> &usualKinds();
/// The eight of the upgrade plan for a ladder of any height: the higher the tier, the more of them. One name per kind.
[[nodiscard]] std::vector<UsualBenefit> usualBenefits(const Ladder &ladder, const QStringList &names, CouponTemplateId coupon);

inline constexpr qsizetype kMostName = 60;
inline constexpr qsizetype kMostNote = 500;
inline constexpr qint64 kMostQuota = 1'000;
inline constexpr qint64 kMostCoupons = 20;    ///< of one pack
inline constexpr qint64 kMostTrialDays = 365;
inline constexpr qint64 kWholeBp = 10'000;

} // namespace regulars::benefits
