// Referrals (推荐有礼): the shop's programme, who brought whom, what was paid for it, and what so many friends unlock.
//
// Invariants: a customer has at most one referral that is not withdrawn; what was promised when it began stands, whatever
// the programme says later; a paid referral has exactly one payment that was not taken back. A referral is pending through
// its last day (day 180 still pays, day 181 does not) and lapsed after it, whether a night run has said so or not.
// A payment's points are the ledger rows (Referral, payment, kPaidReferrer | kPaidReferred), and those behind them once they
// were taken back; a milestone's are (Referral, its gift, 0). Units: points, minor units.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace regulars {

using ReferralMilestoneId = Id<struct ReferralMilestoneTag>;
using ReferralPaymentId = Id<struct ReferralPaymentTag>;

enum class ReferralState { Pending, Paid, Lapsed, Withdrawn };
/// "pending"; stored, and in JSON.
QString referralStateName(ReferralState state);
std::optional<ReferralState> referralStateFromName(const QString &name);

struct ReferralProgram {
    bool isOn = false;                 ///< off: nobody new comes in; what was promised before is kept
    CouponTemplateId templateId;       ///< for the friend at registration; invalid: none
    qint64 referrerPoints = 0;         ///< once the friend has bought
    qint64 referredPoints = 0;
    qint64 minimumMinor = 0;           ///< of the purchase that pays; 0: any that is paid
    int pendingDays = 180;             ///< from the day it began
    int linkDays = 30;                 ///< a file that is older is no new customer's

    bool operator==(const ReferralProgram &) const = default;
};

struct Referral {
    ReferralId id;
    CustomerId referrerId;
    CustomerId referredId;
    EpochDay registeredOn = 0;         ///< the day it began
    EpochDay pendingUntil = 0;         ///< last day on which a purchase pays
    ReferralState state = ReferralState::Pending;
    CouponId couponId;                 ///< the friend's; invalid: none
    qint64 referrerPoints = 0;
    qint64 referredPoints = 0;
    qint64 minimumMinor = 0;
    OperatorId operatorId;
    qint64 atMs = 0;
    QString reason;                    ///< of a withdrawal
    CustomerId namedBeforeId;          ///< whom the friend's file named until it began; invalid: nobody
    QString restsFor;                  ///< withdrawn while files are one: self, existing, twice, loop as ReferralRefused; empty: not so

    [[nodiscard]] bool rests() const { return !restsFor.isEmpty(); }
    /// What it is on that day: pending past its last day is lapsed.
    [[nodiscard]] ReferralState stateOn(EpochDay day) const
    {
        return state == ReferralState::Pending && day > pendingUntil ? ReferralState::Lapsed : state;
    }
};

struct ReferralPayment {
    ReferralPaymentId id;
    ReferralId referralId;
    PurchaseId purchaseId;
    EpochDay day = 0;
    qint64 atMs = 0;
    qint64 referrerPoints = 0;         ///< booked
    qint64 referredPoints = 0;
    std::optional<qint64> takenBackAtMs;
    std::optional<EpochDay> takenBackOn;
    qint64 referrerTaken = 0;          ///< really taken back; less than booked where the claw-back stops at zero
    qint64 referredTaken = 0;
};

/// Parts of the ledger rows of a payment.
inline constexpr int kPaidReferrer = 0;
inline constexpr int kPaidReferred = 1;
inline constexpr int kTakenFromReferrer = 2;
inline constexpr int kTakenFromReferred = 3;

enum class MilestoneGift { Tier, Coupon, Points };
QString milestoneGiftName(MilestoneGift gift);
std::optional<MilestoneGift> milestoneGiftFromName(const QString &name);

/// What a referrer gets, once, when so many friends have bought.
struct ReferralMilestone {
    ReferralMilestoneId id;
    QString name;                      ///< in the shop's words; the reason of a tier given
    int friends = 0;
    MilestoneGift gives = MilestoneGift::Points;
    TierId tierId;
    int days = 0;                      ///< so long the tier is held
    CouponTemplateId templateId;
    qint64 points = 0;
    bool isActive = true;

    bool operator==(const ReferralMilestone &) const = default;
};

/// What a sale set in motion, or would.
struct ReferralPaid {
    ReferralId id;
    CustomerId referrerId;
    QString referrerName;              ///< empty: the file is no more
    QString referrerCard;
    qint64 referrerPoints = 0;
    qint64 referredPoints = 0;
    QStringList milestones;            ///< names of those the referrer reached by it; a quote does not foresee them
};

/// What a return took back of it.
struct ReferralTakenBack {
    ReferralId id;
    CustomerId referrerId;
    QString referrerName;              ///< empty: the file is no more
    QString referrerCard;
    qint64 referrerPoints = 0;         ///< really taken
    qint64 referredPoints = 0;
};

} // namespace regulars
