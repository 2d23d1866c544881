#include "coupons/coupon_rules.h"

#include "base/rounding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::coupons {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kAllWeekdays = 0x7f;
constexpr qsizetype kLongestName = 60;
constexpr qsizetype kLongestPrefix = 6;
constexpr int kMostDays = 36'500;

Status checkSteps(const CouponTemplate &plan)
{
    if (plan.steps.empty())
        return fail(ErrorCode::Required, u"steps"_s);
    if (plan.isEvery && plan.steps.size() != 1)
        return fail(ErrorCode::Invalid, u"steps"_s, u"every"_s);
    qint64 spend = 0;
    qint64 save = 0;
    for (const SaveStep &step : plan.steps) {
        if (step.spendMinor <= spend || step.saveMinor <= save)
            return fail(ErrorCode::Invalid, u"steps"_s, u"rising"_s);
        if (step.saveMinor > step.spendMinor)
            return fail(ErrorCode::Invalid, u"steps"_s, u"saves more"_s);
        if (step.spendMinor > kMostMinor)
            return fail(ErrorCode::OutOfRange, u"steps"_s);
        spend = step.spendMinor;
        save = step.saveMinor;
    }
    return ok();
}

// A figure that this kind never looks at would be kept and mean nothing.
Status checkUnread(const CouponTemplate &plan)
{
    const bool isSteps = plan.kind == CouponKind::SpendSave;
    const bool isShare = plan.kind == CouponKind::Percent || plan.kind == CouponKind::FirstOrder;
    const bool isAmount = plan.kind == CouponKind::Fixed || plan.kind == CouponKind::FirstOrder;
    const std::pair<const char16_t *, bool> unread[] = {
        {u"steps", !isSteps && !plan.steps.empty()},
        {u"every", !isSteps && plan.isEvery},
        {u"most_times", !plan.isEvery && plan.mostTimes != 0},
        {u"percent", !isShare && plan.percentBp != 0},
        {u"cap", plan.capMinor != 0 && (!isShare || plan.percentBp == 0)},
        {u"amount", !isAmount && plan.amountMinor != 0},
        {u"gift", plan.kind != CouponKind::Gift && !plan.gift.trimmed().isEmpty()},
        {u"issue_tier", plan.issueRule == IssueRule::None && plan.issueTier.isValid()},
    };
    for (const auto &[field, isThere] : unread) {
        if (isThere)
            return fail(ErrorCode::Invalid, QString::fromUtf16(field), kUnreadByKind);
    }
    return ok();
}

Status checkAmounts(const CouponTemplate &plan)
{
    const bool wantsShare = plan.kind == CouponKind::Percent || (plan.kind == CouponKind::FirstOrder && plan.amountMinor == 0);
    const bool wantsAmount = plan.kind == CouponKind::Fixed || (plan.kind == CouponKind::FirstOrder && plan.percentBp == 0);
    if (plan.kind == CouponKind::FirstOrder && wantsShare && wantsAmount)
        return fail(ErrorCode::Required, u"amount"_s);
    if (wantsShare && (plan.percentBp <= 0 || plan.percentBp > kWhole))
        return fail(ErrorCode::OutOfRange, u"percent"_s, u"0.01–100"_s);
    if (wantsAmount && (plan.amountMinor <= 0 || plan.amountMinor > kMostMinor))
        return fail(ErrorCode::OutOfRange, u"amount"_s, u"> 0"_s);
    if (plan.kind == CouponKind::FirstOrder && plan.percentBp > 0 && plan.amountMinor > 0)
        return fail(ErrorCode::Invalid, u"amount"_s, u"both"_s);
    if (plan.kind == CouponKind::Gift && plan.gift.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"gift"_s);
    if (plan.kind == CouponKind::SpendSave)
        return checkSteps(plan);
    if (plan.basis == CouponBasis::CampaignTotal)
        return fail(ErrorCode::Invalid, u"basis"_s, u"steps"_s); // only steps can be reached little by little
    return ok();
}

Status checkHours(const CouponHours &hours)
{
    if (hours.weekdays < 0 || hours.weekdays > kAllWeekdays)
        return fail(ErrorCode::Invalid, u"weekdays"_s, u"1–7"_s);
    const bool areMinutes = hours.fromMinute >= 0 && hours.fromMinute < kMinutesOfDay && hours.untilMinute >= 0 && hours.untilMinute <= kMinutesOfDay;
    if (!areMinutes || (!hours.isWholeDay() && hours.fromMinute == hours.untilMinute))
        return fail(ErrorCode::Invalid, u"hours"_s, u"18:00-21:00"_s);
    return ok();
}

// "18:00–24:00".
QString hoursText(const CouponHours &hours)
{
    const auto text = [](int minute) { return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0')); };
    return u"%1–%2"_s.arg(text(hours.fromMinute), text(hours.untilMinute));
}

// The small hours belong to the evening before.
bool isOnWeekday(const CouponHours &hours, EpochDay day, int minuteOfDay)
{
    const EpochDay evening = hours.isOverMidnight() && minuteOfDay < hours.untilMinute ? day - 1 : day;
    return hours.weekdays == 0 || (hours.weekdays & (1 << (toDate(evening).dayOfWeek() - 1))) != 0;
}

} // namespace

Status checkTemplate(const CouponTemplate &plan)
{
    if (plan.name.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (plan.name.size() > kLongestName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kLongestName));
    const bool isPlainPrefix = std::all_of(plan.codePrefix.begin(), plan.codePrefix.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (plan.codePrefix.size() > kLongestPrefix || !isPlainPrefix)
        return fail(ErrorCode::Invalid, u"code_prefix"_s, u"A–Z, ≤ 6"_s);
    TRY(checkAmounts(plan));
    TRY(checkUnread(plan));
    TRY(checkHours(plan.hours));
    for (const auto &[field, value] : {std::pair(u"minimum"_s, plan.minimumMinor), std::pair(u"cap"_s, plan.capMinor),
                                       std::pair(u"budget"_s, plan.budgetMinor), std::pair(u"limit"_s, plan.limitTotal),
                                       std::pair(u"limit_per_customer"_s, plan.limitPerCustomer),
                                       std::pair(u"uses"_s, qint64{plan.usesPerCoupon}), std::pair(u"most_times"_s, qint64{plan.mostTimes})}) {
        if (value < 0 || value > kMostMinor)
            return fail(ErrorCode::OutOfRange, field, u"≥ 0"_s);
    }
    if (plan.validDays < 0 || plan.validDays > kMostDays)
        return fail(ErrorCode::OutOfRange, u"valid_days"_s, u"0–%1"_s.arg(kMostDays));
    if (plan.validUntil < plan.validFrom)
        return fail(ErrorCode::Invalid, u"valid_until"_s, u"before first"_s);
    if (plan.basis == CouponBasis::CampaignTotal && plan.usesPerCoupon == 1)
        return fail(ErrorCode::Invalid, u"uses"_s, u"several"_s); // steps reached by several orders need several uses
    return ok();
}

EpochDay firstDay(const CouponTemplate &plan, EpochDay day) { return std::max(plan.validFrom, day); }

EpochDay lastDay(const CouponTemplate &plan, EpochDay day)
{
    if (plan.validDays <= 0)
        return plan.validUntil;
    return std::min(plan.validUntil, firstDay(plan, day) + plan.validDays - 1);
}

bool isWithinHours(const CouponHours &hours, EpochDay day, int minuteOfDay)
{
    if (!isOnWeekday(hours, day, minuteOfDay))
        return false;
    if (hours.isOverMidnight())
        return minuteOfDay >= hours.fromMinute || minuteOfDay < hours.untilMinute;
    return hours.isWholeDay() || (minuteOfDay >= hours.fromMinute && minuteOfDay < hours.untilMinute);
}

Status checkUsable(const CouponTemplate &plan, const Coupon &coupon, const UseOccasion &occasion)
{
    const auto refuse = [&coupon](ErrorCode code, const QString &detail) { return fail(code, u"coupon"_s, detail.isNull() ? coupon.code : detail); };
    if (coupon.voidedAtMs != 0)
        return refuse(ErrorCode::CouponVoid, {});
    if (coupon.customerId.isValid() && coupon.customerId != occasion.customerId)
        return refuse(ErrorCode::CouponForeign, {});
    if (!plan.isActive)
        return refuse(ErrorCode::CouponWithdrawn, plan.name);
    if (occasion.day < coupon.validFrom)
        return refuse(ErrorCode::CouponNotYetValid, dayText(coupon.validFrom));
    if (occasion.day > coupon.validUntil)
        return refuse(ErrorCode::CouponExpired, dayText(coupon.validUntil));
    if (coupon.mostUses > 0 && coupon.uses >= coupon.mostUses)
        return refuse(ErrorCode::CouponUsed, {});
    if (plan.limitTotal > 0 && plan.used >= plan.limitTotal)
        return refuse(ErrorCode::CouponLimit, QString::number(plan.limitTotal));
    const bool needsCustomer = plan.limitPerCustomer > 0 || plan.kind == CouponKind::FirstOrder || plan.basis == CouponBasis::CampaignTotal;
    if (needsCustomer && !occasion.customerId.isValid())
        return fail(ErrorCode::Required, u"customer"_s);
    if (plan.limitPerCustomer > 0 && occasion.usesByCustomer >= plan.limitPerCustomer)
        return refuse(ErrorCode::CouponLimit, QString::number(plan.limitPerCustomer));
    if (plan.budgetMinor > 0 && plan.givenMinor >= plan.budgetMinor)
        return refuse(ErrorCode::BudgetSpent, u"0"_s);
    if (!isOnWeekday(plan.hours, occasion.day, occasion.minuteOfDay))
        return refuse(ErrorCode::CouponNotNow, u"weekday"_s);
    if (!isWithinHours(plan.hours, occasion.day, occasion.minuteOfDay))
        return refuse(ErrorCode::CouponNotNow, hoursText(plan.hours));
    if (plan.kind == CouponKind::FirstOrder && occasion.ordersBefore > 0)
        return refuse(ErrorCode::CouponNotFirst, {});
    return ok();
}

CouponClass classOf(const CouponTemplate &plan)
{
    switch (plan.kind) {
    case CouponKind::SpendSave:
        return CouponClass::SpendSave;
    case CouponKind::Percent:
        return CouponClass::Percentage;
    case CouponKind::Fixed:
        return CouponClass::Fixed;
    case CouponKind::Gift:
        return CouponClass::Gift;
    case CouponKind::FirstOrder:
        return plan.percentBp > 0 ? CouponClass::Percentage : CouponClass::Fixed;
    }
    Q_UNREACHABLE();
}

namespace {

qint64 bySteps(const CouponTemplate &plan, qint64 basisMinor)
{
    qint64 save = 0;
    for (const SaveStep &step : plan.steps) {
        if (basisMinor >= step.spendMinor)
            save = step.saveMinor;
    }
    if (!plan.isEvery || save == 0)
        return save;
    qint64 times = basisMinor / plan.steps.front().spendMinor;
    if (plan.mostTimes > 0)
        times = std::min<qint64>(times, plan.mostTimes);
    return checkedMul(save, times).value_or(basisMinor);
}

qint64 byShare(const CouponTemplate &plan, qint64 runningMinor)
{
    const qint64 share = mulDiv(runningMinor, plan.percentBp, kWhole, Rounding::HalfUp).value_or(0);
    return plan.capMinor > 0 ? std::min(share, plan.capMinor) : share;
}

} // namespace

std::optional<qint64> savingOf(const CouponTemplate &plan, const SavingBase &base)
{
    if (base.runningMinor <= 0 || base.runningMinor < plan.minimumMinor)
        return std::nullopt;
    qint64 saving = 0;
    switch (classOf(plan)) {
    case CouponClass::SpendSave:
        saving = plan.basis == CouponBasis::Order
                     ? bySteps(plan, base.runningMinor)
                     : bySteps(plan, base.totalBeforeMinor + base.runningMinor) - base.givenBeforeMinor;
        break;
    case CouponClass::Percentage:
        saving = byShare(plan, base.runningMinor);
        break;
    case CouponClass::Fixed:
        saving = plan.amountMinor;
        break;
    case CouponClass::Gift:
        return 0;
    }
    saving = std::min(saving, base.runningMinor);
    if (saving <= 0 || saving > base.mostMinor)
        return std::nullopt;
    return saving;
}

bool mayJoin(const std::vector<Stacking> &standing, Stacking joining)
{
    if (joining == Stacking::Always)
        return true;
    return std::all_of(standing.begin(), standing.end(), [joining](Stacking other) {
        return other == Stacking::Always || (other == Stacking::Normal && joining == Stacking::Normal);
    });
}

std::optional<NextStep> nextStepOf(const CouponTemplate &plan, qint64 basisMinor)
{
    if (plan.kind != CouponKind::SpendSave || plan.steps.empty())
        return std::nullopt;
    if (plan.isEvery) {
        const SaveStep &step = plan.steps.front();
        const qint64 times = basisMinor / step.spendMinor;
        if (plan.mostTimes > 0 && times >= plan.mostTimes)
            return std::nullopt;
        return NextStep{step.spendMinor * (times + 1) - basisMinor, step};
    }
    for (const SaveStep &step : plan.steps) {
        if (basisMinor < step.spendMinor)
            return NextStep{step.spendMinor - basisMinor, step};
    }
    return std::nullopt;
}

} // namespace regulars::coupons
