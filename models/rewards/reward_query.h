// Read-only questions about rewards: the catalogue, what one customer may take, what was taken.
#pragma once

#include "db/session.h"
#include "rewards/reward.h"

#include <vector>

namespace regulars::rewards {

/// In use first, then by purse and cost.
Result<std::vector<Reward>> allRewards(db::ReadSession &session);
/// By name (upper and lower case alike) or id. NotFound(reward, word).
Result<Reward> requireReward(db::ReadSession &session, const QString &word);
/// PNG; empty: none.
Result<QByteArray> rewardPicture(db::ReadSession &session, RewardId id);

/// A reward as one customer sees it.
struct RewardOffer {
    Reward reward;
    qint64 balance = 0;             ///< of its purse
    qint64 most = 0;                ///< pieces the customer may take; 0: see `why`
    Error why{};                    ///< what stands in the way of one piece
};
/// All rewards on offer that day: what the customer may take first, by cost; then the rest.
Result<std::vector<RewardOffer>> offersFor(db::ReadSession &session, CustomerId customer, EpochDay today);

/// A claim with the words a receipt and a list need.
struct ClaimRow {
    RewardClaim claim;
    QString rewardName;
    QString cardNo;
    QString customerName;
    QString operatorName;
};
struct ClaimFilter {
    CustomerId customer;            ///< invalid: everybody
    RewardId reward;                ///< invalid: every reward
    RewardClaimId before;           ///< older than this one; invalid: from the newest
    int limit = 100;
};
/// The newest first.
Result<std::vector<ClaimRow>> claims(db::ReadSession &session, const ClaimFilter &filter);
/// NotFound(claim).
Result<ClaimRow> requireClaim(db::ReadSession &session, RewardClaimId id);

/// Pieces handed out of each reward and not returned.
Result<qint64> piecesOut(db::ReadSession &session, RewardId id);

} // namespace regulars::rewards
