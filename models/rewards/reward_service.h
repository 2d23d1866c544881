// Use cases on rewards: the catalogue, its stock, handing out and taking back.
//
// Thread: that of the session; each is one write with its audit row. A claim settles what fell due for the customer's
// points, then takes points and stock together or nothing; points never fall below zero for it. Stock is taken by a
// guarded update, so that two desks never give out more than there is.
// Errors: NotAllowed, NotFound(reward | claim | customer), CustomerErased, those of reward_rules, AlreadyExists(name | key),
// HasHistory(reward), NotReturnable.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "rewards/reward.h"

namespace regulars::rewards {

struct ClaimRequest {
    CustomerId customerId;
    RewardId rewardId;
    qint64 quantity = 1;
    QString key{};          ///< the same key again is the same claim; empty: none
    ShopId shopId{};
};

struct Claimed {
    RewardClaim claim;
    qint64 balanceAfter = 0;
    std::optional<qint64> stockLeft;
    bool isRepeated = false; ///< was made before under this key; nothing was written
};

class RewardService {
public:
    explicit RewardService(const Clock &clock) : m_clock(clock) {}

    /// The reward's stock counts from its `stock`.
    Result<RewardId> add(db::WriteSession &session, const Actor &actor, Reward reward);
    /// Everything but stock and picture.
    Status change(db::WriteSession &session, const Actor &actor, Reward reward);
    /// What is left from now on; absent: unlimited.
    Status setStock(db::WriteSession &session, const Actor &actor, RewardId reward, std::optional<qint64> stock);
    /// PNG, at most 256 × 256; empty takes it away.
    Status setPicture(db::WriteSession &session, const Actor &actor, RewardId reward, const QByteArray &png);
    /// HasHistory once somebody took it: take it out of use instead.
    Status remove(db::WriteSession &session, const Actor &actor, RewardId reward);

    /// Hands out.
    Result<Claimed> claim(db::WriteSession &session, const Actor &actor, const ClaimRequest &request, EpochDay today);
    /// Points go back to the lots they came from, pieces to the stock. Once per claim.
    Result<Claimed> takeBack(db::WriteSession &session, const Actor &actor, RewardClaimId claim, EpochDay today, const QString &reason);

private:
    const Clock &m_clock;
};

} // namespace regulars::rewards
