// Tiers (等级), the ladder they form, and what a customer holds.
//
// Invariants: ranks rise with thresholds; the first tier has threshold 0 and never ends. A customer without a
// tier state holds the first tier since registration, so the tier on any date is exactly one.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace regulars {

enum class TierMetric { Spend, Orders, Points };
enum class TierWindow { Rolling, CalendarYear, Lifetime };
enum class Downgrade { ToEarned, OneStep, Never };

struct Tier {
    TierId id;
    int rank = 0;               ///< 0 = first
    QString name;
    qint64 threshold = 0;       ///< minor units, orders or points, by the ladder's metric
    qint64 multiplierBp = 10'000;
    int color = 0;              ///< 0: that of its rank; 1–4: plain, silver, gold, diamond

    bool operator==(const Tier &) const = default;
};

struct Ladder {
    TierMetric metric = TierMetric::Spend;
    TierWindow window = TierWindow::Rolling;
    int windowDays = 365;
    int validityMonths = 12;
    int graceDays = 30;
    Downgrade downgrade = Downgrade::ToEarned;
    std::vector<Tier> tiers;    ///< by rank

    [[nodiscard]] const Tier &base() const { return tiers.front(); }
    /// The tier with this id; the first one when there is none.
    [[nodiscard]] const Tier &tierOf(TierId id) const;
    /// nullptr at the top.
    [[nodiscard]] const Tier *next(const Tier &tier) const;
};

struct TierState {
    CustomerId customerId;
    TierId tierId;
    EpochDay sinceOn = 0;
    EpochDay validUntilOn = kNeverDay;
    EpochDay dueOn = kNeverDay; ///< first day on which the night run must look at it
    bool isInGrace = false;
    bool isPinned = false;
    TierChangeId changeId;      ///< the change that led here

    bool operator==(const TierState &) const = default;
};

/// A state taken apart: what a customer holds by the rule, and what a hand has put over it.
struct TierHolding {
    TierState own;
    std::optional<TierState> pin;
    QString pinReason;
};

/// Why a tier changed; the names are stored.
/// Merge: two files became one, or two again. Its metric is that of all purchases together, or, where the tier of the other file
/// was taken over, what had led to it there (TierChange::restsOn): refunds may undo either. 0 where it rested on no purchase.
enum class TierCause { Purchase, Evaluation, Renewal, Lapse, TakenBack, Pin, PinEnd, Import, Merge };
QString tierCauseName(TierCause cause);
TierCause tierCauseFromName(const QString &name);

struct TierChange {
    TierChangeId id;
    CustomerId customerId;
    TierId fromTierId;
    TierId toTierId;
    TierCause cause = TierCause::Purchase;
    qint64 atMs = 0;
    EpochDay onDay = 0;
    EpochDay validUntilOn = kNeverDay;     ///< of the tier reached
    EpochDay fromValidUntilOn = kNeverDay; ///< of the tier left
    qint64 metric = 0;
    std::optional<EpochDay> restsOn;       ///< taken over: the day that was judged in the other file …
    qint64 restsAtMs = 0;                  ///< … and the instant
    PurchaseId purchaseId;
    QString reason;
    OperatorId operatorId;
};

/// One purchase as a ladder sees it, net of what has been refunded of it.
struct MetricEvent {
    EpochDay day = 0;
    qint64 atMs = 0;
    qint64 value = 0;           ///< minor units, 1 order, or points; unlinked returns count negative
    bool operator==(const MetricEvent &) const = default;
};

} // namespace regulars
