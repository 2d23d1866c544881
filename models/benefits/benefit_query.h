// Read-only questions about benefits: the matrix, what one customer may have today, the log, what is still lent out.
//
// Thread: that of the session. Units: shares in basis points, days of the shop.
#pragma once

#include "benefits/benefit.h"
#include "benefits/benefit_rules.h"
#include "db/session.h"
#include "tiers/tier.h"

#include <vector>

namespace regulars::benefits {

/// In the order of the matrix.
Result<std::vector<Benefit>> allBenefits(db::ReadSession &session);
/// By name (upper and lower case alike) or id. NotFound(benefit).
Result<Benefit> requireBenefit(db::ReadSession &session, const QString &word);

struct MatrixRow {
    Benefit benefit;
    QString couponName;                            ///< CouponPack; empty: that kind of coupon is gone
    std::vector<std::optional<BenefitCell>> cells; ///< by the ladder's tiers; of a Multiplier always absent
};
struct Matrix {
    Ladder ladder;
    std::vector<MatrixRow> rows;
};
Result<Matrix> matrixOf(db::ReadSession &session);

/// The period of a benefit's quota that `day` lies in, for a customer who holds the tier since `tierSince`.
Result<QuotaWindow> quotaWindow(db::ReadSession &session, const Benefit &benefit, CustomerId customer, TierId tier, EpochDay day, EpochDay tierSince);

/// A benefit as one customer has it.
struct TodayBenefit {
    Benefit benefit;
    BenefitCell cell;
    qint64 multiplierBp = 0;           ///< Multiplier: of the tier
    QString couponName;                ///< CouponPack
    QString manager;                   ///< Manager: as named in the customer's file; empty: nobody is
    qint64 quota = 0;                  ///< 0: no limit
    qint64 used = 0;                   ///< in the period
    std::optional<EpochDay> renewsOn;  ///< absent: not while the tier is held, or no limit
    std::optional<BenefitUseId> out;   ///< Trial: the use that is still out, the oldest
    std::optional<EpochDay> dueOn;     ///< of that use

    [[nodiscard]] bool isLimited() const { return quota > 0; }
    [[nodiscard]] qint64 left() const { return quota > used ? quota - used : 0; }
    /// It can be written down now.
    [[nodiscard]] bool isOpen() const { return isRecorded(benefit.kind) && (!isLimited() || left() > 0); }
};
/// Those of the customer's tier, in the order of the matrix; withdrawn ones left out. NotFound(customer).
Result<std::vector<TodayBenefit>> benefitsToday(db::ReadSession &session, CustomerId customer, EpochDay today);

/// A use with the words a list needs.
struct UseRow {
    BenefitUse use;
    QString benefitName;
    BenefitKind kind = BenefitKind::Other;
    QString cardNo;
    QString customerName;
    int tierRank = 0;
    QString tierName;                  ///< empty: that tier is gone
    QString operatorName;
};
struct UseFilter {
    BenefitId benefit;                 ///< invalid: all
    TierId tier;                       ///< held at that time; invalid: all
    CustomerId customer;               ///< invalid: everybody
    std::optional<EpochDay> from;      ///< included
    std::optional<EpochDay> end;       ///< excluded
    BenefitUseId before;               ///< older than this one; invalid: from the newest
    int limit = 100;
};
/// The newest first.
Result<std::vector<UseRow>> useLog(db::ReadSession &session, const UseFilter &filter);
/// NotFound(benefit_use).
Result<UseRow> requireUse(db::ReadSession &session, BenefitUseId id);
/// What is lent and not back, the longest due first.
Result<std::vector<UseRow>> stillOut(db::ReadSession &session, int limit);

/// The price of a tier at the till.
struct TierPrice {
    TierId tierId;
    QString label;                     ///< the benefit's name
    qint64 percentBp = 0;              ///< off
};
/// Those in use, in the order of the matrix.
Result<std::vector<TierPrice>> tierPrices(db::ReadSession &session);

/// The coupons that reaching a tier gives.
struct TierPack {
    BenefitId benefitId;
    TierId tierId;
    CouponTemplateId couponTemplateId;
    qint64 coupons = 0;
};
Result<std::vector<TierPack>> tierPacks(db::ReadSession &session);

} // namespace regulars::benefits
