// Rewards (礼品) that customers take for points or service credits, and what they took.
//
// Invariants: a claim costs what the reward cost when it was made; its points are the ledger row (Reward, claim, 0), and
// (Reward, claim, 1) once it is returned. Stock = Σ stock changes − pieces of claims that took stock and are not returned;
// absent: unlimited. Dates half-open.
#pragma once

#include "base/business_time.h"
#include "base/id.h"
#include "points/ledger.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace regulars {

/// Within which the limit per customer counts; weeks begin on Monday.
enum class RewardPeriod { Day, Week, Month, Year, Ever };
/// "month"; stored, and in JSON.
QString rewardPeriodName(RewardPeriod period);
std::optional<RewardPeriod> rewardPeriodFromName(const QString &name);

struct Reward {
    RewardId id;
    QString name;
    QString note;
    Purse purse = Purse::Points;
    qint64 cost = 0;                        ///< of one piece
    std::optional<qint64> stock;            ///< what is left; absent: unlimited
    std::optional<qint64> customerLimit;    ///< pieces per customer and period
    RewardPeriod period = RewardPeriod::Ever;
    TierId minimumTierId;                   ///< invalid: everybody
    std::optional<EpochDay> fromOn;
    std::optional<EpochDay> endOn;          ///< first day on which it is offered no more
    bool isActive = true;
    bool hasPicture = false;

    bool operator==(const Reward &) const = default;
};

struct RewardClaim {
    RewardClaimId id;
    RewardId rewardId;
    CustomerId customerId;
    qint64 quantity = 1;
    Purse purse = Purse::Points;
    qint64 cost = 0;                        ///< of all pieces together
    bool tookStock = false;
    QString key;                            ///< given by who asked; empty: none
    qint64 atMs = 0;
    EpochDay day = 0;
    ShopId shopId;
    OperatorId operatorId;
    std::optional<qint64> returnedAtMs;
    std::optional<EpochDay> returnedOn;
    QString returnReason;

    [[nodiscard]] bool isReturned() const { return returnedAtMs.has_value(); }
};

} // namespace regulars
