// Sentences of a cause that the words of its code do not tell.
//
// Pure; part of error_text.cpp alone. Invariant: of rows with the same code and field, one with a detail of its own stands
// before one that takes any.
#pragma once

#include "base/error.h"

#include <QCoreApplication>

namespace regulars::texts {

/// The exit status is the code's.
struct CauseRow {
    ErrorCode code;
    const char *field;    ///< null: any, as %1 of the sentence
    const char *detail;   ///< null: any, as %1 of the sentence
    const char *sentence;
};

inline constexpr CauseRow kCauseRows[] = {
    {ErrorCode::HasHistory, "benefit", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” stays: customers have used it. Withdraw it instead.")},
    {ErrorCode::Invalid, "benefit", "automatic",
     QT_TRANSLATE_NOOP("ErrorText", "This benefit works by itself, so that no use of it is recorded. Choose one that staff give, such as an event.")},
    {ErrorCode::Invalid, "benefit", "multiplier",
     QT_TRANSLATE_NOOP("ErrorText", "The multiplier of points belongs to the tier rules. Change it there.")},
    {ErrorCode::TierTooLow, "benefit", "",
     QT_TRANSLATE_NOOP("ErrorText", "The customer’s tier does not have this benefit. Look at the benefits of the tier.")},
    {ErrorCode::NotReturnable, "benefit_use", "cancelled",
     QT_TRANSLATE_NOOP("ErrorText", "This use was cancelled before. Look at the log of benefits.")},
    {ErrorCode::NotReturnable, "benefit_use", "returned",
     QT_TRANSLATE_NOOP("ErrorText", "Nothing is out on this use: it lent nothing, or it came back before. Look at what is still out.")},
    {ErrorCode::HasHistory, "coupon_template", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” stays: coupons of it were issued. Take it out of use instead.")},
    {ErrorCode::HasHistory, "coupon_pack", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The benefit “%1” gives this coupon. Choose another coupon there under Loyalty › Benefits, or take this one out of use instead.")},
    {ErrorCode::HasHistory, "coupon_program", "",
     QT_TRANSLATE_NOOP("ErrorText", "The referral programme gives this coupon to friends. Choose another coupon under Loyalty › Referrals › Programme, or take "
              "this one out of use instead.")},
    {ErrorCode::HasHistory, "coupon_milestone", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "“%1”, a reward for many friends, gives this coupon. Choose another coupon under Loyalty › Referrals › Programme › Rewards "
              "for many friends, or take this one out of use instead.")},
    {ErrorCode::HasHistory, "member_day", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” stays: sales had its price, its points or its gift. Take it out of use instead.")},
    {ErrorCode::Invalid, "month_day", "both",
     QT_TRANSLATE_NOOP("ErrorText", "A member day is on days of the week or on a day of the month, not both. Leave one of the two empty.")},
    {ErrorCode::Invalid, "gift_limit", "no gift",
     QT_TRANSLATE_NOOP("ErrorText", "A number of gifts needs a gift. Name the gift, or leave the number empty.")},
    {ErrorCode::Invalid, "gift_minimum", "no gift",
     QT_TRANSLATE_NOOP("ErrorText", "An amount for the gift needs a gift. Name the gift, or leave the amount empty.")},
    {ErrorCode::Invalid, "end", nullptr, QT_TRANSLATE_NOOP("ErrorText", "The last day is before the first, %1. Correct one of the two.")},
    {ErrorCode::Invalid, "gives", "several",
     QT_TRANSLATE_NOOP("ErrorText", "A reward for many friends is one thing: a tier for some days, a coupon, or points. Add a second reward for the other.")},
    {ErrorCode::Invalid, "tier", "first", QT_TRANSLATE_NOOP("ErrorText", "Everybody has the first tier, so that it is no reward. Choose a higher one.")},
    {ErrorCode::Invalid, "points.unit", "decimals", QT_TRANSLATE_NOOP("ErrorText", "No such amount can be paid: it has more decimals than the currency. Round it and try again.")},
    {ErrorCode::Invalid, "tier.metric", "alone",
     QT_TRANSLATE_NOOP("ErrorText", "The thresholds of the tiers are written in what counts now. Change both together: with “tier save”, or under Loyalty › Tier rules.")},
    {ErrorCode::HasHistory, "reward", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” stays: it was handed out before. Take it out of use instead.")},
    {ErrorCode::Invalid, "tag", "separator",
     QT_TRANSLATE_NOOP("ErrorText", "A tag cannot hold “;”, which stands between the tags in lists. Write it without, or as two tags.")},
    {ErrorCode::Invalid, "file", "ledger",
     QT_TRANSLATE_NOOP("ErrorText", "This file is the ledger of points, not a list of balances; nothing was imported. To carry balances over, "
              "export the customers and import that list: its column “points” holds them.")},
    {ErrorCode::Invalid, "folder", "file",
     QT_TRANSLATE_NOOP("ErrorText", "This is a file, not a folder. Name the folder in which the files will lie.")},
    {ErrorCode::Invalid, "date", "before 1970",
     QT_TRANSLATE_NOOP("ErrorText", "The date is before 1970. Correct it and try again.")},
    {ErrorCode::Invalid, "referrer", "",
     QT_TRANSLATE_NOOP("ErrorText", "Nobody can be their own referrer. Name another customer, or leave it empty.")},
    {ErrorCode::Invalid, "referrer", "loop",
     QT_TRANSLATE_NOOP("ErrorText", "That customer came through this one, directly or through others, and cannot have brought it. Name another "
              "customer, or leave it empty.")},
    {ErrorCode::ReferralRefused, "self", "merged",
     QT_TRANSLATE_NOOP("ErrorText", "This referral rests: the files of both were made one. Part them again if they are two people.")},
    {ErrorCode::ReferralRefused, "existing", "merged",
     QT_TRANSLATE_NOOP("ErrorText", "This referral rests: the friend’s file was made one with that of somebody who had bought before. Part them again if they "
              "are two people.")},
    {ErrorCode::ReferralRefused, "twice", "merged",
     QT_TRANSLATE_NOOP("ErrorText", "This referral rests: the friend’s file was made one with another whom somebody had brought, too. Part them again if they "
              "are two people.")},
    {ErrorCode::ReferralRefused, "loop", "merged",
     QT_TRANSLATE_NOOP("ErrorText", "This referral rests: the friend’s file was made one with that of somebody through whom the referrer came. Part them again "
              "if they are two people.")},
    {ErrorCode::ReferralRefused, "self", "",
     QT_TRANSLATE_NOOP("ErrorText", "Both are the same person: their files, phone or e-mail say so. Nobody is rewarded for bringing oneself; name "
              "another customer.")},
    {ErrorCode::ReferralRefused, "loop", "",
     QT_TRANSLATE_NOOP("ErrorText", "The referrer came through this very customer, directly or through others. Name another one.")},
    {ErrorCode::ReferralRefused, "twice", "",
     QT_TRANSLATE_NOOP("ErrorText", "Somebody else was named as referrer before, and nobody is brought twice. Withdraw that referral first if it was wrong.")},
    {ErrorCode::ReferralRefused, "existing", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "This customer is not new: there is a purchase, or the file is older than %1 days. Name the referrer when a new "
              "member is registered.")},
    {ErrorCode::ReferralRefused, "off", "",
     QT_TRANSLATE_NOOP("ErrorText", "The referral programme is switched off. Switch it on under Loyalty › Referrals, then try again.")},
    {ErrorCode::HasHistory, "referral", "withdrawn",
     QT_TRANSLATE_NOOP("ErrorText", "This referral was withdrawn before. Look at the list of referrals.")},
    {ErrorCode::HasHistory, "referral", "counts",
     QT_TRANSLATE_NOOP("ErrorText", "This referral counts already. Look at the list of referrals.")},
    {ErrorCode::HasHistory, "referral", "",
     QT_TRANSLATE_NOOP("ErrorText", "Something was given for this referral already. Withdraw it with a reason instead.")},
    {ErrorCode::HasHistory, "coupon", "",
     QT_TRANSLATE_NOOP("ErrorText", "The coupon that came with it has been used. Leave it as it is, or withdraw the referral with a reason.")},
    {ErrorCode::Invalid, "tag", "", QT_TRANSLATE_NOOP("ErrorText", "A tag cannot be merged into itself. Name two different tags.")},
    {ErrorCode::Invalid, "phone", "several",
     QT_TRANSLATE_NOOP("ErrorText", "Two phone numbers stand in one field. Give one number, and write the other into the notes.")},
    {ErrorCode::Invalid, "period", "",
     QT_TRANSLATE_NOOP("ErrorText", "No day lies between these two, so that there is nothing to export. Begin before the end, which is not included.")},
    {ErrorCode::Invalid, "filter", "",
     QT_TRANSLATE_NOOP("ErrorText", "The filter cannot be understood. Write it as "
              "{\"conditions\":[{\"field\":\"orders\",\"compare\":\"at_least\",\"values\":[3]}]}.")},
    {ErrorCode::Invalid, "filter", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The filter’s condition on “%1” does not fit. A figure takes at_least or at_most with one number, anything else any_of "
              "with a list; each field may stand once.")},
    {ErrorCode::FileNotFound, "folder", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "There is no folder %1. Make it, plug its disk in, or choose another one.")},
    {ErrorCode::Invalid, "points", "zero",
     QT_TRANSLATE_NOOP("ErrorText", "An adjustment by 0 points changes nothing. Say how many to add or to take away.")},
    {ErrorCode::Required, "active_shop", "",
     QT_TRANSLATE_NOOP("ErrorText", "This is the only shop in use, and one must be. Bring another one into use first.")},
    {ErrorCode::OutOfRange, "until", nullptr, QT_TRANSLATE_NOOP("ErrorText", "The end date is too far away. Allowed: %1")},
    {ErrorCode::NotFound, "aside", "",
     QT_TRANSLATE_NOOP("ErrorText", "Nobody said that these two are not one person. Look at the list of those set aside.")},
    {ErrorCode::HasHistory, "entry", "sale",
     QT_TRANSLATE_NOOP("ErrorText", "These points belong to a sale. Refund the sale, or undo it while it is the last one; its points follow by themselves.")},
    {ErrorCode::HasHistory, "entry", "refund",
     QT_TRANSLATE_NOOP("ErrorText", "These points belong to a refund and stay as it left them. If the refund was wrong, record the sale again.")},
    {ErrorCode::HasHistory, "entry", "reward",
     QT_TRANSLATE_NOOP("ErrorText", "These points paid for a reward. Take the reward back; its points follow by themselves.")},
    {ErrorCode::HasHistory, "entry", "merge",
     QT_TRANSLATE_NOOP("ErrorText", "These points came or went with another file of the same person. Part the two files again; their points follow.")},
    {ErrorCode::CustomerErased, "merged", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "This row belongs to a file that was made one with card %1. Adjust the points of that card instead.")},
    {ErrorCode::SameCustomer, "merged", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Rows that lead to a merged file: %1. They were left alone, since they tell of a file that is another one’s now. Change the "
              "kept file by its own card where something is new.")},
    {ErrorCode::OpeningIgnored, "customer", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Points in the file were not booked for known customers: %1. What is booked here counts for them; adjust it by hand where "
              "they differ.")},
    {ErrorCode::HasHistory, "entry", "other",
     QT_TRANSLATE_NOOP("ErrorText", "Only what was adjusted by hand can be reversed. Adjust the points the other way instead.")},
    {ErrorCode::Invalid, nullptr, "unread by kind",
     QT_TRANSLATE_NOOP("ErrorText", "“%1” does nothing for this kind of coupon. Leave it out, or choose another kind.")},
    {ErrorCode::Invalid, "steps", "every",
     QT_TRANSLATE_NOOP("ErrorText", "“For every” goes with one step. Leave one step, or switch “for every” off.")},
    {ErrorCode::Invalid, "steps", "rising",
     QT_TRANSLATE_NOOP("ErrorText", "From step to step both amounts must rise. Put the steps in order and correct what does not.")},
    {ErrorCode::Invalid, "steps", "saves more",
     QT_TRANSLATE_NOOP("ErrorText", "A step saves more than it asks to be spent. Correct that step.")},
    {ErrorCode::Invalid, "amount", "both",
     QT_TRANSLATE_NOOP("ErrorText", "A coupon for a first order takes off a share or an amount, not both. Leave one of the two out.")},
    {ErrorCode::Invalid, "basis", "steps",
     QT_TRANSLATE_NOOP("ErrorText", "Only steps can count what is spent over a campaign. Let this coupon count each order, or choose spend and save.")},
    {ErrorCode::Invalid, "uses", "several",
     QT_TRANSLATE_NOOP("ErrorText", "What is counted over all orders of a campaign needs more than one use. Write 0 for as often as the limits allow.")},
    {ErrorCode::Invalid, "valid_until", "before first",
     QT_TRANSLATE_NOOP("ErrorText", "The last day lies before the first. Correct one of the two.")},
    {ErrorCode::Invalid, "valid_until", "past",
     QT_TRANSLATE_NOOP("ErrorText", "The last day is over, so that nobody could be given this coupon. Choose a later one.")},
    {ErrorCode::CouponUsed, "void", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon %1 has been used up and counts no more, so that there is nothing to take out of use. Refund its purchase if that was wrong.")},
    {ErrorCode::CouponVoid, "void", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The coupon %1 was taken out of use before. Issue a new one if the customer should have it back.")},
    {ErrorCode::CouponNotNow, "coupon", "weekday",
     QT_TRANSLATE_NOOP("ErrorText", "The coupon does not count on this day of the week. Use it on another day.")},
    {ErrorCode::BudgetSpent, "coupon", "0",
     QT_TRANSLATE_NOOP("ErrorText", "What these coupons may give away is used up. Leave them out, or raise the budget.")},
    {ErrorCode::InsufficientPoints, "credits", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The customer does not have that many service credits; the balance is %1. Take fewer, or something cheaper.")},
    {ErrorCode::NotFound, "work", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "There is nothing about “%1” on today’s list now. Look at the list again.")},
    {ErrorCode::FileNotFound, "backup.folder", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "There is no folder %1. Make it, plug its disk in, or choose another one.")},
    {ErrorCode::FileUnwritable, "backup.folder", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Nothing can be written into the folder %1. Check your rights there, or choose another one.")},
    {ErrorCode::FileUnwritable, "printer", nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The printer %1 takes nothing. Check that it is switched on and has paper, or save the receipt as PDF.")},
    {ErrorCode::FileUnwritable, "folder", nullptr, QT_TRANSLATE_NOOP("ErrorText", "%1 is a folder. Name a file in it.")},
};

} // namespace regulars::texts
