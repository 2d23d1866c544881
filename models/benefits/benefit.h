// Benefits of tiers (权益): what there is, which tier has it (the matrix' cells), and one use of it.
//
// Invariants: a tier without a cell does not have the benefit; a use is never deleted, a slip is cancelled; only a trial
// has a day by which it is due back. Units: shares in basis points (10 000 = all), days of the shop.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QList>
#include <QString>

#include <optional>

namespace regulars {

using BenefitUseId = Id<struct BenefitUseTag>;

enum class BenefitKind {
    Multiplier,  ///< points; stands in the ladder and is shown here
    TierPrice,   ///< a share off every order, taken at the till
    CouponPack,  ///< coupons given when the tier is reached
    Priority,    ///< priority service; how long one waits at most stands in the settings
    Trial,       ///< a product lent for some days
    Event,       ///< invitation to an event
    Manager,     ///< a dedicated manager; who it is stands in the customer's file
    Bespoke,     ///< a package made for the customer
    Partnership, ///< a lead to a partner
    Other,
};

/// In which a quota counts.
enum class QuotaPeriod {
    Month,
    Quarter,
    Year,
    SinceTier,   ///< since the tier held was reached
};

struct Benefit {
    BenefitId id;
    QString name;
    BenefitKind kind = BenefitKind::Other;
    QString note;
    QuotaPeriod period = QuotaPeriod::Year;
    qint64 quota = 0;                  ///< uses per customer and period; 0: no limit
    CouponTemplateId couponTemplateId; ///< CouponPack
    bool isActive = true;
    int position = 0;                  ///< row of the matrix

    bool operator==(const Benefit &) const = default;
};

/// What a tier has of a benefit.
struct BenefitCell {
    BenefitId benefitId;
    TierId tierId;
    std::optional<qint64> quota;       ///< absent: the benefit's; 0: no limit
    qint64 value = 0;                  ///< TierPrice: basis points off; CouponPack: coupons; Trial: days; else 0

    bool operator==(const BenefitCell &) const = default;
};

struct BenefitUse {
    BenefitUseId id;
    BenefitId benefitId;
    CustomerId customerId;
    TierId tierId;                     ///< held at that time
    EpochDay usedOn = 0;
    std::optional<EpochDay> untilOn;   ///< Trial: day by which it is due back
    std::optional<EpochDay> returnedOn;
    qint64 atMs = 0;
    OperatorId operatorId;
    QString note;
    qint64 cancelledAtMs = 0;          ///< 0: counts
    QString cancelReason;

    [[nodiscard]] bool isCancelled() const { return cancelledAtMs != 0; }
    [[nodiscard]] bool isOut() const { return untilOn && !returnedOn && !isCancelled(); }
};

/// All kinds, in the order of the matrix' presets.
const QList<BenefitKind> &benefitKinds();
/// Stable names for files and JSON: multiplier, tier_price, coupon_pack, priority …
QString benefitKindName(BenefitKind kind);
std::optional<BenefitKind> benefitKindFromName(const QString &name);
/// month, quarter, year, tier.
QString quotaPeriodName(QuotaPeriod period);
std::optional<QuotaPeriod> quotaPeriodFromName(const QString &name);

/// True for what staff give and write down; the rest works by itself.
bool isRecorded(BenefitKind kind);

} // namespace regulars
