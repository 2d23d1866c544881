// SQL of rewards, their stock and their claims.
#pragma once

#include "db/session.h"
#include "rewards/reward.h"

#include <vector>

namespace regulars::rewards {

Result<std::vector<Reward>> readRewards(db::ReadSession &session);
Result<std::optional<Reward>> rewardById(db::ReadSession &session, RewardId id);
Result<QByteArray> pictureOf(db::ReadSession &session, RewardId id);

/// Without stock and picture, which have their own ways.
Status insertReward(db::WriteSession &session, const Reward &reward, qint64 nowMs);
Status updateReward(db::WriteSession &session, const Reward &reward, qint64 nowMs);
Status putPicture(db::WriteSession &session, RewardId id, const QByteArray &png, qint64 nowMs);
/// Only where nothing refers to it.
Status deleteReward(db::WriteSession &session, RewardId id);

/// What the stock should be by its changes and claims.
Result<qint64> countedStock(db::ReadSession &session, RewardId id);
/// Puts the stock and the change that explains it; absent: unlimited from now on.
Status putStock(db::WriteSession &session, RewardId id, std::optional<qint64> stock, qint64 delta, qint64 atMs, OperatorId operatorId);
/// Takes pieces where so many are left; false where not. An unlimited stock gives none and is not asked.
Result<bool> takeStock(db::WriteSession &session, RewardId id, qint64 quantity);
Status returnStock(db::WriteSession &session, RewardId id, qint64 quantity);

Status insertClaim(db::WriteSession &session, const RewardClaim &claim);
Status markReturned(db::WriteSession &session, const RewardClaim &claim, OperatorId operatorId);
Result<std::optional<RewardClaim>> claimById(db::ReadSession &session, RewardClaimId id);
Result<std::optional<RewardClaim>> claimByKey(db::ReadSession &session, const QString &key);
Result<bool> hasClaims(db::ReadSession &session, RewardId id);
/// Pieces that were not returned, from the day on.
Result<qint64> piecesSince(db::ReadSession &session, RewardId reward, CustomerId customer, EpochDay from);

} // namespace regulars::rewards
