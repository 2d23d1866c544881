// Sentences of what coupons, rewards, benefits, referrals and merges refuse.
#pragma once

#include "texts/error_row.h"

#include <QCoreApplication>

namespace regulars::texts {

inline constexpr Row kLoyaltyRows[] = {
    {ErrorCode::CouponNotYetValid, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon does not count yet. Use it later."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon counts from %1 on. Use it then.")},
    {ErrorCode::CouponExpired, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon has ended. Take another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon ended on %1. Take another one.")},
    {ErrorCode::CouponUsed, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon has been used. Take another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon %1 has been used. Take another one.")},
    {ErrorCode::CouponVoid, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon was taken out of use. Take another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon %1 was taken out of use. Take another one.")},
    {ErrorCode::CouponForeign, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon belongs to another customer. Ask for the customer’s own."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon %1 belongs to another customer. Ask for the customer’s own.")},
    {ErrorCode::CouponWithdrawn, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "Coupons of this kind are no longer in use. Take another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Coupons of the kind “%1” are no longer in use. Take another one.")},
    {ErrorCode::CouponNotNow, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon does not count at this hour. Use it another time."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon does not count at this hour, but %1. Use it then.")},
    {ErrorCode::CouponNotFirst, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon is for a first order, and the customer has bought before. Leave it out."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon %1 is for a first order, and the customer has bought before. Leave it out.")},
    {ErrorCode::StackingForbidden, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "These coupons cannot be used together. Leave one of them out."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon %1 cannot be used together with the others. Leave it out, or use it alone.")},
    {ErrorCode::CouponLimit, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon has been used as often as it may be. Leave it out."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Coupons of this kind have been used as often as they may be (%1). Leave it out.")},
    {ErrorCode::BudgetSpent, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "What these coupons may give away is used up. Leave them out."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "What these coupons may give away is used up, but for %1. Leave them out, or raise the budget.")},
    {ErrorCode::OutOfStock, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "Nothing is left of it. Choose another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "There are not so many left. Left: %1. Take fewer, or choose another one.")},
    {ErrorCode::RewardLimit, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The customer has had as many of this reward as one may have. Choose another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The customer has had as many of this reward as one may have (%1). Choose another one, or take fewer.")},
    {ErrorCode::TierTooLow, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The customer’s tier is too low for it. Choose something else."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "It is for customers from the tier “%1” on. Choose something else.")},
    {ErrorCode::QuotaUsed, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The customer has used this benefit as often as the tier allows. It renews with the next tier; offer something else."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The customer has used this benefit as often as the period allows. It renews on %1; offer it again then.")},
    {ErrorCode::GiftsGone, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The gifts of the day are gone. Go on without one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The gifts of the day are gone: the first %1 buyers have had them. Go on without one.")},
    {ErrorCode::SameCustomer, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "A customer cannot be merged with itself. Name two different customers.")},
    {ErrorCode::MergeUndone, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The two customers were parted again before. There is nothing left to part.")},
    {ErrorCode::NotReturnable, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This reward cannot be returned: it was returned before, or never handed out. Look at the list of rewards handed out.")},
    {ErrorCode::ReferralRefused, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This recommendation does not count, and nothing is given for it. Go on without it.")},
};

} // namespace regulars::texts
