#include "rewards/reward_service.h"

#include "audit/audit_log.h"
#include "customers/customer_query.h"
#include "points/ledger_service.h"
#include "points/points_query.h"
#include "rewards/reward_rules.h"
#include "rewards/reward_store.h"
#include "tiers/standing_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::rewards {
namespace {

const QString kReward = u"reward"_s;

Result<Reward> found(db::ReadSession &session, RewardId id)
{
    TRY_LET(const auto reward, rewardById(session, id));
    if (!reward)
        return fail(ErrorCode::NotFound, kReward, id.toString());
    return *reward;
}

Status checkName(db::ReadSession &session, const Reward &reward)
{
    TRY_LET(const auto all, readRewards(session));
    const bool isTaken = std::any_of(all.begin(), all.end(), [&](const Reward &other) {
        return other.id != reward.id && other.name.compare(reward.name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? Status(fail(ErrorCode::AlreadyExists, u"name"_s, reward.name)) : ok();
}

Result<ClaimCase> caseOf(db::ReadSession &session, const Reward &reward, const ClaimRequest &request, EpochDay today)
{
    ClaimCase wish;
    wish.day = today;
    wish.quantity = request.quantity;
    TRY_LET(wish.balance, points::spendable(session, request.customerId, reward.purse, today));
    TRY_LET(wish.hadInPeriod, piecesSince(session, reward.id, request.customerId, periodStart(reward.period, today)));
    if (!reward.minimumTierId.isValid())
        return wish;
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    const tiers::StandingService standing(ladder);
    TRY_LET(const TierState state, standing.settled(session, request.customerId, today));
    wish.isTierEnough = false;
    for (const Tier &tier : ladder.tiers) {
        if (tier.id != reward.minimumTierId)
            continue;
        wish.minimumTierName = tier.name;
        wish.isTierEnough = ladder.tierOf(state.tierId).rank >= tier.rank;
    }
    return wish;
}

points::Posting postingOf(const RewardClaim &claim, qint64 atMs, EpochDay day, OperatorId operatorId)
{
    points::Posting posting;
    posting.customerId = claim.customerId;
    posting.purse = claim.purse;
    posting.cause = Cause::Reward;
    posting.causeId = claim.id.value();
    posting.amount = claim.cost;
    posting.atMs = atMs;
    posting.day = day;
    posting.operatorId = operatorId;
    return posting;
}

Result<Claimed> outcome(db::ReadSession &session, RewardClaim claim, EpochDay today)
{
    Claimed claimed;
    TRY_LET(claimed.balanceAfter, points::balanceAfterExpiry(session, claim.customerId, claim.purse, today));
    TRY_LET(const Reward reward, found(session, claim.rewardId));
    claimed.stockLeft = reward.stock;
    claimed.claim = std::move(claim);
    return claimed;
}

} // namespace

Result<RewardId> RewardService::add(db::WriteSession &session, const Actor &actor, Reward reward)
{
    TRY(require(actor, Right::EditRules));
    reward.name = reward.name.simplified();
    TRY(checkReward(reward));
    TRY(checkName(session, reward));
    TRY_LET(reward.id, session.nextId<RewardId>(kReward));
    const qint64 now = m_clock.nowMs();
    TRY(insertReward(session, reward, now));
    if (reward.stock)
        TRY(putStock(session, reward.id, reward.stock, *reward.stock, now, actor.id));
    session.changes().add(db::Topic::Rewards);
    TRY(audit::append(session, actor, now, {u"reward.add"_s, kReward, reward.id.value(), {{u"cost"_s, reward.cost}}}));
    return reward.id;
}

Status RewardService::change(db::WriteSession &session, const Actor &actor, Reward reward)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const Reward before, found(session, reward.id));
    reward.name = reward.name.simplified();
    TRY(checkReward(reward));
    TRY(checkName(session, reward));
    TRY(updateReward(session, reward, m_clock.nowMs()));
    session.changes().add(db::Topic::Rewards);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"reward.change"_s,
                          kReward,
                          reward.id.value(),
                          {{u"cost_before"_s, before.cost}, {u"cost"_s, reward.cost}, {u"active"_s, reward.isActive}}});
}

Status RewardService::setStock(db::WriteSession &session, const Actor &actor, RewardId id, std::optional<qint64> stock)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(Reward reward, found(session, id));
    const auto before = reward.stock;
    reward.stock = stock;
    TRY(checkReward(reward));
    TRY_LET(const qint64 counted, countedStock(session, id));
    TRY(putStock(session, id, stock, stock ? *stock - counted : 0, m_clock.nowMs(), actor.id));
    session.changes().add(db::Topic::Rewards);
    QJsonObject detail;
    detail.insert(u"before"_s, before ? QJsonValue(*before) : QJsonValue());
    detail.insert(u"stock"_s, stock ? QJsonValue(*stock) : QJsonValue());
    return audit::append(session, actor, m_clock.nowMs(), {u"reward.stock"_s, kReward, id.value(), detail});
}

Status RewardService::setPicture(db::WriteSession &session, const Actor &actor, RewardId id, const QByteArray &png)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const Reward reward, found(session, id));
    if (!png.isEmpty())
        TRY(checkPicture(png));
    TRY(putPicture(session, reward.id, png, m_clock.nowMs()));
    session.changes().add(db::Topic::Rewards);
    return audit::append(session, actor, m_clock.nowMs(), {u"reward.picture"_s, kReward, id.value(), {{u"bytes"_s, png.size()}}});
}

Status RewardService::remove(db::WriteSession &session, const Actor &actor, RewardId id)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const Reward reward, found(session, id));
    TRY_LET(const bool isUsed, hasClaims(session, reward.id));
    if (isUsed)
        return fail(ErrorCode::HasHistory, kReward, reward.name);
    TRY(deleteReward(session, reward.id));
    session.changes().add(db::Topic::Rewards);
    return audit::append(session, actor, m_clock.nowMs(), {u"reward.remove"_s, kReward, id.value(), {}});
}

Result<Claimed> RewardService::claim(db::WriteSession &session, const Actor &actor, const ClaimRequest &request, EpochDay today)
{
    TRY(require(actor, Right::RedeemReward));
    if (!request.key.isEmpty()) {
        TRY_LET(const auto made, claimByKey(session, request.key));
        if (made && (made->customerId != request.customerId || made->rewardId != request.rewardId || made->quantity != request.quantity))
            return fail(ErrorCode::AlreadyExists, u"key"_s, request.key);
        if (made) {
            TRY_LET(Claimed claimed, outcome(session, *made, today));
            claimed.isRepeated = true;
            return claimed;
        }
    }
    TRY(customers::checkLiving(session, request.customerId));
    TRY_LET(const Reward reward, found(session, request.rewardId));
    const qint64 now = m_clock.nowMs();
    TRY_LET(points::LedgerService ledger, points::ledgerFor(session));
    TRY(ledger.expireLots(session, request.customerId, today, now, actor.id));
    TRY_LET(const ClaimCase wish, caseOf(session, reward, request, today));
    TRY(checkClaim(reward, wish));
    RewardClaim claim;
    TRY_LET(claim.id, session.nextId<RewardClaimId>(u"reward_claim"_s));
    claim.rewardId = reward.id;
    claim.customerId = request.customerId;
    claim.quantity = request.quantity;
    claim.purse = reward.purse;
    claim.cost = reward.cost * request.quantity; // checkClaim has seen that it fits
    claim.tookStock = reward.stock.has_value();
    claim.key = request.key;
    claim.atMs = now;
    claim.day = today;
    claim.shopId = request.shopId;
    claim.operatorId = actor.id;
    if (claim.tookStock) {
        TRY_LET(const bool isTaken, takeStock(session, reward.id, claim.quantity));
        if (!isTaken)
            return fail(ErrorCode::OutOfStock, u"quantity"_s, QString::number(*reward.stock));
    }
    TRY(insertClaim(session, claim));
    TRY(ledger.debit(session, postingOf(claim, now, today, actor.id), points::Shortfall::Refuse));
    session.changes().add(db::Topic::Rewards, claim.customerId.value());
    TRY(audit::append(session, actor, now,
                      {u"reward.claim"_s,
                       u"claim"_s,
                       claim.id.value(),
                       {{kReward, reward.id.toString()}, {u"quantity"_s, claim.quantity}, {u"cost"_s, claim.cost}}}));
    return outcome(session, std::move(claim), today);
}

Result<Claimed> RewardService::takeBack(db::WriteSession &session, const Actor &actor, RewardClaimId id, EpochDay today,
                                        const QString &reason)
{
    TRY(require(actor, Right::RedeemReward));
    TRY_LET(const auto made, claimById(session, id));
    if (!made)
        return fail(ErrorCode::NotFound, u"claim"_s, id.toString());
    if (made->isReturned())
        return fail(ErrorCode::NotReturnable, u"claim"_s, id.toString());
    TRY(customers::checkLiving(session, made->customerId));
    RewardClaim claim = *made;
    const qint64 now = m_clock.nowMs();
    TRY_LET(points::LedgerService ledger, points::ledgerFor(session));
    TRY(ledger.expireLots(session, claim.customerId, today, now, actor.id));
    points::Posting posting = postingOf(claim, now, today, actor.id);
    posting.part = 1;
    posting.reason = reason.trimmed();
    TRY(ledger.giveBackReward(session, posting));
    if (claim.tookStock)
        TRY(returnStock(session, claim.rewardId, claim.quantity));
    claim.returnedAtMs = now;
    claim.returnedOn = today;
    claim.returnReason = posting.reason;
    TRY(markReturned(session, claim, actor.id));
    session.changes().add(db::Topic::Rewards, claim.customerId.value());
    TRY(audit::append(session, actor, now,
                      {u"reward.return"_s, u"claim"_s, id.value(), {{u"quantity"_s, claim.quantity}, {u"cost"_s, claim.cost}}}));
    return outcome(session, std::move(claim), today);
}

} // namespace regulars::rewards
