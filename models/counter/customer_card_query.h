// Everything the counter shows of one customer, read in one snapshot.
//
// Thread: that of the session. Units: money in minor units, points whole, days in the shop's zone.
// Errors: NotFound(customer), and those of the ladder.
#pragma once

#include "benefits/benefit_query.h"
#include "coupons/coupon_query.h"
#include "customers/customer_query.h"
#include "customers/lifecycle_rules.h"
#include "points/points_query.h"
#include "referrals/referral_query.h"
#include "tags/tag.h"
#include "tiers/tier_service.h"

namespace regulars::counter {

/// A year of purchases: the 365 business days that end today.
struct YearFigures {
    qint64 spendMinor = 0;   ///< net of refunds, unlinked returns included
    qint64 orders = 0;       ///< not wholly refunded
    qint64 averageMinor = 0; ///< spend ÷ orders, half up; 0 without orders
};

struct CustomerCard {
    Customer customer;
    customers::Stage stage = customers::Stage::Lead;
    tiers::Progress progress;
    Ladder ladder;
    EpochDay graceEndsOn = kNeverDay; ///< last day of the grace while progress.isInGrace
    qint64 points = 0;                ///< as after today's expiry; may be negative
    qint64 deficit = 0;               ///< the next credit pays it first
    qint64 credits = 0;
    std::vector<points::Expiring> expiring; ///< open lots by last day, from today on; never-expiring last
    std::vector<coupons::CouponFile> coupons; ///< that count today, by their last day; at most kMostCardCoupons
    coupons::HeldCoupons couponsHeld;       ///< how many of them there are
    referrals::ReferralSummary referrals;   ///< whom the customer brought, and who brought the customer
    std::vector<benefits::TodayBenefit> benefits; ///< of the tier held today
    qint64 orders = 0;                      ///< of all time
    qint64 spendMinor = 0;                  ///< of all time, net of refunds
    std::optional<EpochDay> firstOn;
    std::optional<EpochDay> lastOn;
    qint64 lastAmountMinor = 0; ///< money of the newest purchase
    YearFigures year;
    QStringList tags;
    std::vector<Tag> tagsOnFile;            ///< the same with their groups and colours
    QList<customers::Consent> consents;     ///< the newest word per channel
    std::optional<EpochDay> nextBirthdayOn; ///< today or later; solar birthdays only
};

inline constexpr int kMostCardCoupons = 5;

Result<CustomerCard> customerCard(db::ReadSession &session, CustomerId customer, EpochDay today);

/// True when no living customer file exists.
Result<bool> hasNoCustomers(db::ReadSession &session);

/// The living customer with the most purchases among those whose tier is neither the first nor the last; else the
/// one with the most purchases; an invalid id in a store without purchases. For pictures.
Result<CustomerId> richestHistory(db::ReadSession &session);

} // namespace regulars::counter
