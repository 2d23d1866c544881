// Whom the programme takes, what pays, and what is wrong with its settings; pure. Sources: rules.md 5.1, capability L7.
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "referrals/referral.h"

namespace regulars::referrals {

/// What is known of two customers when one is named as the other's referrer.
struct ReferralCase {
    CustomerId referrerId;
    CustomerId referredId;
    bool isSamePerson = false;      ///< a phone of one leads to the other, or their files were merged
    QString referrerEmail;
    QString referredEmail;
    bool isAbove = false;           ///< the referred brought the referrer, directly or through others
    bool hasBought = false;
    EpochDay registeredOn = 0;      ///< of the referred
    EpochDay today = 0;
    bool hasReferrer = false;       ///< a referral of the referred stands
};

/// Errors: ReferralRefused(self | loop | twice | existing; of the last detail = the days a file may have).
Status checkReferral(const ReferralCase &facts, const ReferralProgram &program);

/// Whether a purchase of the referred pays: `paidMinor` is what is left of it after refunds. Both days are included.
[[nodiscard]] bool paysFor(const Referral &referral, qint64 paidMinor, EpochDay day);
/// The state of one whose payment was taken back, or whose withdrawal was.
[[nodiscard]] ReferralState reopenedState(const Referral &referral, EpochDay today);

/// The currency is for the words of a limit. OutOfRange(referrer_points | referred_points | minimum | pending_days | link_days); Required(effect) where it is on
/// and gives nothing.
Status checkProgram(const ReferralProgram &program, bool hasMilestones, const Currency &currency);
/// Required(name | tier | template), TooLong(name), OutOfRange(friends | days | points), Invalid(gives): more than one gift.
Status checkMilestone(const ReferralMilestone &milestone);

inline constexpr qint64 kMostReferralPoints = 1'000'000'000;
inline constexpr int kMostPendingDays = 3'650;
inline constexpr int kMostLinkDays = 365;
inline constexpr int kMostFriends = 10'000;
inline constexpr int kMostTierDays = 3'650;

} // namespace regulars::referrals
