// When a coupon counts and what it takes off; pure. Sources: rules.md 4.1–4.4.
#pragma once

#include "base/result.h"
#include "coupons/coupon.h"

#include <limits>
#include <optional>

namespace regulars::coupons {

/// One = 10 000 (basis points).
inline constexpr qint64 kWhole = 10'000;
/// Most that one kind of coupon takes off, or asks for: sums over a shop's sales stay within int64.
inline constexpr qint64 kMostMinor = 1'000'000'000'000;

/// Detail of a figure that the kind never looks at, such as steps of a percentage; its field names it.
inline const QString kUnreadByKind = QStringLiteral("unread by kind");
/// Required(name | steps | amount | gift), Invalid(percent | steps | …), OutOfRange: what contradicts itself or would never count.
Status checkTemplate(const CouponTemplate &plan);

/// First and last day of a coupon issued on `day`.
[[nodiscard]] EpochDay firstDay(const CouponTemplate &plan, EpochDay day);
[[nodiscard]] EpochDay lastDay(const CouponTemplate &plan, EpochDay day);

/// The sale at which a coupon is shown.
struct UseOccasion {
    CustomerId customerId;          ///< invalid: a walk-in
    EpochDay day = 0;
    int minuteOfDay = 0;            ///< of the shop's clock
    qint64 ordersBefore = 0;        ///< of the customer
    qint64 usesByCustomer = 0;      ///< of this template, but for coupons that were given back
};

/// CouponWithdrawn, CouponVoid, CouponForeign, CouponNotYetValid, CouponExpired, CouponUsed, CouponLimit, BudgetSpent,
/// CouponNotNow(weekday | its hours), CouponNotFirst, Required(customer).
Status checkUsable(const CouponTemplate &plan, const Coupon &coupon, const UseOccasion &occasion);
/// A window over midnight belongs to the weekday on which it begins: with Fridays 22:00–02:00 Friday 23:00 and Saturday 01:00 are
/// within, Friday 01:00 is not. First and last day of a coupon are days of the calendar all the same: what is printed on it as
/// the last day ends at that midnight.
[[nodiscard]] bool isWithinHours(const CouponHours &hours, EpochDay day, int minuteOfDay);

/// The fixed order of steps: spend-X-save-Y, percentage, fixed amount, gift.
enum class CouponClass { SpendSave, Percentage, Fixed, Gift };
[[nodiscard]] CouponClass classOf(const CouponTemplate &plan);

/// A coupon on the campaign's total measures what the customer keeps: what goods cost before this very reduction, from the
/// campaign's first day, or from the moment of its issue where the campaign has none. Goods that came back leave the total,
/// and their share of the reduction leaves what was given. What one order had taken off is not asked back when goods of
/// another return; it is set against the next step instead, so that no step is paid twice (rules.md 4.4).
struct SavingBase {
    qint64 runningMinor = 0;        ///< what is left of the lines it looks at
    qint64 totalBeforeMinor = 0;    ///< CampaignTotal: paid while the coupon counted, before this order
    qint64 givenBeforeMinor = 0;    ///< CampaignTotal: taken off in those orders
    qint64 mostMinor = std::numeric_limits<qint64>::max(); ///< what the budget still has
};
/// What it takes off, rounded half up once, never more than is left; nothing where it has no effect: the minimum is not
/// reached, no step is, or the budget does not carry it. A gift that is reached takes 0.
[[nodiscard]] std::optional<qint64> savingOf(const CouponTemplate &plan, const SavingBase &base);

/// Whether a coupon may join those that stand already (rules.md 4.2).
[[nodiscard]] bool mayJoin(const std::vector<Stacking> &standing, Stacking joining);

/// What is missing until a spend-X-save-Y coupon gives its next step; nothing where there is none.
struct NextStep {
    qint64 missingMinor = 0;
    SaveStep step;
};
[[nodiscard]] std::optional<NextStep> nextStepOf(const CouponTemplate &plan, qint64 basisMinor);

} // namespace regulars::coupons
