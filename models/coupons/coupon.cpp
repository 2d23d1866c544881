#include "coupons/coupon.h"

using namespace Qt::StringLiterals;

namespace regulars {

QString couponKindName(CouponKind kind)
{
    switch (kind) {
    case CouponKind::SpendSave:
        return u"spend_save"_s;
    case CouponKind::Percent:
        return u"percent"_s;
    case CouponKind::Fixed:
        return u"fixed"_s;
    case CouponKind::Gift:
        return u"gift"_s;
    case CouponKind::FirstOrder:
        return u"first_order"_s;
    }
    Q_UNREACHABLE();
}

QString stackingName(Stacking stacking)
{
    switch (stacking) {
    case Stacking::Exclusive:
        return u"exclusive"_s;
    case Stacking::Normal:
        return u"normal"_s;
    case Stacking::Always:
        return u"always"_s;
    }
    Q_UNREACHABLE();
}

QString issueRuleName(IssueRule rule)
{
    switch (rule) {
    case IssueRule::None:
        return {};
    case IssueRule::TierReached:
        return u"tier_reached"_s;
    case IssueRule::BirthdayMonth:
        return u"birthday_month"_s;
    }
    Q_UNREACHABLE();
}

} // namespace regulars
