// Coupons (优惠券): what a kind of coupon gives, and one coupon in somebody's hand.
//
// Invariants: a coupon counts only between its first and last day, both included; `uses` never exceeds `mostUses`
// unless that is 0; a template's counters equal its coupons, the uses whose coupon was not given back, and what those gave
// whose purchase stands: a coupon that stays spent after a return counts against the limits, and not against the budget.
// Units: money in minor units, shares in basis points (10 000 = all), minutes of the shop's day.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace regulars {

enum class CouponKind {
    SpendSave,  ///< 满减: spend X, save Y, in steps or for every X
    Percent,    ///< 折扣券: a share off, with or without a cap
    Fixed,      ///< an amount off
    Gift,       ///< goods handed over; takes nothing off
    FirstOrder, ///< a share or an amount off a customer's first order
};

enum class Stacking {
    Exclusive, ///< with no other coupon but those that go with all
    Normal,    ///< with other normal ones
    Always,    ///< with all
};

/// What a spend-X-save-Y coupon measures: this order, or all the customer has spent while it counts (累计消费满减).
enum class CouponBasis { Order, CampaignTotal };

enum class IssueRule { None, TierReached, BirthdayMonth };

struct SaveStep {
    qint64 spendMinor = 0;
    qint64 saveMinor = 0;
    bool operator==(const SaveStep &) const = default;
};

/// When on the week and the day it counts; an empty window is always. A window that ends before it begins goes over midnight
/// (22:00–02:00).
struct CouponHours {
    int weekdays = 0;        ///< bit 0 = Monday … bit 6 = Sunday, of the day on which the window begins; 0: every day
    int fromMinute = 0;      ///< of the shop's day
    int untilMinute = 0;     ///< exclusive; 0 with fromMinute 0: the whole day
    [[nodiscard]] bool isWholeDay() const { return fromMinute == 0 && untilMinute == 0; }
    [[nodiscard]] bool isOverMidnight() const { return untilMinute < fromMinute; }
    bool operator==(const CouponHours &) const = default;
};

/// Which lines of an order it looks at; all where both lists are empty.
struct CouponGoods {
    QStringList skus;
    QStringList categories;
    [[nodiscard]] bool isAll() const { return skus.isEmpty() && categories.isEmpty(); }
    bool operator==(const CouponGoods &) const = default;
};

struct CouponTemplate {
    CouponTemplateId id;
    QString name;
    CouponKind kind = CouponKind::Fixed;
    std::vector<SaveStep> steps;          ///< SpendSave, by rising spend; one step where isEvery
    bool isEvery = false;                 ///< 每满: the step applies floor(total / spend) times
    int mostTimes = 0;                    ///< isEvery: at most so often; 0: no limit
    qint64 percentBp = 0;                 ///< off; Percent, or FirstOrder by share
    qint64 capMinor = 0;                  ///< Percent: takes off at most; 0: no cap
    qint64 amountMinor = 0;               ///< off; Fixed, or FirstOrder by amount
    QString gift;                         ///< Gift: what is handed over
    qint64 minimumMinor = 0;              ///< of the running total of its goods
    Stacking stacking = Stacking::Normal;
    CouponBasis basis = CouponBasis::Order;
    EpochDay validFrom = 0;               ///< 0: from its issue on
    EpochDay validUntil = kNeverDay;
    int validDays = 0;                    ///< counted from the day of issue, that day included; 0: until validUntil
    CouponHours hours;
    CouponGoods goods;
    int usesPerCoupon = 1;                ///< 0: as often as the limits allow
    qint64 limitTotal = 0;                ///< uses by all; 0: no limit
    qint64 limitPerCustomer = 0;
    qint64 budgetMinor = 0;
    bool isReturnedOnRefund = true;
    IssueRule issueRule = IssueRule::None;
    TierId issueTier;                     ///< TierReached: invalid for any rise; BirthdayMonth: this or a higher one, invalid for everybody
    QString codePrefix;                   ///< capitals before the code, such as "QY"
    bool isActive = true;
    // Counters.
    qint64 issued = 0;
    qint64 used = 0;
    qint64 givenMinor = 0;

    bool operator==(const CouponTemplate &) const = default;
};

struct Coupon {
    CouponId id;
    QString code;
    CouponTemplateId templateId;
    CustomerId customerId;                ///< invalid: whoever brings it
    qint64 issuedAtMs = 0;
    EpochDay issuedOn = 0;
    EpochDay validFrom = 0;
    EpochDay validUntil = kNeverDay;
    qint64 uses = 0;
    qint64 mostUses = 1;
    QString issueKey;
    QString source;                       ///< hand, filter, batch, rule, benefit, referral, campaign
    OperatorId operatorId;
    qint64 voidedAtMs = 0;                ///< 0: in use
    QString voidReason;                   ///< as somebody typed it, or kTierTakenBack
};

/// A use of a coupon on a purchase.
struct CouponUse {
    CouponId couponId;
    PurchaseId purchaseId;
    CouponTemplateId templateId;
    CustomerId customerId;
    EpochDay day = 0;
    qint64 takenMinor = 0;
};

/// Reason of a coupon that went with the tier that had given it.
inline const QString kTierTakenBack = QStringLiteral("tier_taken_back");

/// Stable names for files and JSON.
QString couponKindName(CouponKind kind);
QString stackingName(Stacking stacking);
QString issueRuleName(IssueRule rule);

} // namespace regulars
