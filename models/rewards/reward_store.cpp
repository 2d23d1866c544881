#include "rewards/reward_store.h"

namespace regulars::rewards {
namespace {

template <class T>
std::optional<T> optionalAt(const db::Statement &row, int column)
{
    return row.isNullAt(column) ? std::nullopt : std::optional(static_cast<T>(row.intAt(column)));
}

Reward rewardFrom(const db::Statement &row)
{
    Reward reward;
    reward.id = row.idAt<RewardId>(0);
    reward.name = row.textAt(1);
    reward.note = row.textAt(2);
    reward.purse = static_cast<Purse>(row.intAt(3));
    reward.cost = row.intAt(4);
    reward.stock = optionalAt<qint64>(row, 5);
    reward.customerLimit = optionalAt<qint64>(row, 6);
    reward.period = rewardPeriodFromName(row.textAt(7)).value_or(RewardPeriod::Ever);
    reward.minimumTierId = row.idAt<TierId>(8);
    reward.fromOn = optionalAt<EpochDay>(row, 9);
    reward.endOn = optionalAt<EpochDay>(row, 10);
    reward.isActive = row.intAt(11) != 0;
    reward.hasPicture = row.intAt(12) != 0;
    return reward;
}

RewardClaim claimFrom(const db::Statement &row)
{
    RewardClaim claim;
    claim.id = row.idAt<RewardClaimId>(0);
    claim.rewardId = row.idAt<RewardId>(1);
    claim.customerId = row.idAt<CustomerId>(2);
    claim.quantity = row.intAt(3);
    claim.purse = static_cast<Purse>(row.intAt(4));
    claim.cost = row.intAt(5);
    claim.tookStock = row.intAt(6) != 0;
    claim.key = row.textAt(7);
    claim.atMs = row.intAt(8);
    claim.day = static_cast<EpochDay>(row.intAt(9));
    claim.shopId = row.idAt<ShopId>(10);
    claim.operatorId = row.idAt<OperatorId>(11);
    claim.returnedAtMs = optionalAt<qint64>(row, 12);
    claim.returnedOn = optionalAt<EpochDay>(row, 13);
    claim.returnReason = row.textAt(14);
    return claim;
}

Result<std::optional<RewardClaim>> firstClaim(db::Statement &select)
{
    TRY_LET(const bool found, select.step());
    return found ? std::optional(claimFrom(select)) : std::nullopt;
}

} // namespace

Result<std::vector<Reward>> readRewards(db::ReadSession &session)
{
    std::vector<Reward> rewards;
    auto select = session.prepare("SELECT id,name,note,purse,cost,stock,customer_limit,period,minimum_tier_id,from_on,end_on,is_active,"
                                  "picture IS NOT NULL FROM reward ORDER BY is_active DESC,purse,cost,name");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rewards;
        rewards.push_back(rewardFrom(select));
    }
}

Result<std::optional<Reward>> rewardById(db::ReadSession &session, RewardId id)
{
    auto select = session.prepare("SELECT id,name,note,purse,cost,stock,customer_limit,period,minimum_tier_id,from_on,end_on,is_active,"
                                  "picture IS NOT NULL FROM reward WHERE id=?");
    TRY_LET(const bool found, select.bind(id).step());
    return found ? std::optional(rewardFrom(select)) : std::nullopt;
}

Result<QByteArray> pictureOf(db::ReadSession &session, RewardId id)
{
    auto select = session.prepare("SELECT picture FROM reward WHERE id=? AND picture IS NOT NULL");
    TRY_LET(const bool found, select.bind(id).step());
    return found ? select.blobAt(0) : QByteArray();
}

Status insertReward(db::WriteSession &session, const Reward &reward, qint64 nowMs)
{
    auto insert = session.prepare("INSERT INTO reward(id,name,note,purse,cost,customer_limit,period,minimum_tier_id,from_on,end_on,"
                                  "is_active,updated_at_ms) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(reward.id).bind(reward.name).bind(reward.note).bind(static_cast<int>(reward.purse)).bind(reward.cost);
    insert.bind(reward.customerLimit).bind(rewardPeriodName(reward.period)).bind(reward.minimumTierId).bind(reward.fromOn);
    return insert.bind(reward.endOn).bind(reward.isActive).bind(nowMs).run();
}

Status updateReward(db::WriteSession &session, const Reward &reward, qint64 nowMs)
{
    auto update = session.prepare("UPDATE reward SET name=?,note=?,purse=?,cost=?,customer_limit=?,period=?,minimum_tier_id=?,from_on=?,"
                                  "end_on=?,is_active=?,updated_at_ms=? WHERE id=?");
    update.bind(reward.name).bind(reward.note).bind(static_cast<int>(reward.purse)).bind(reward.cost).bind(reward.customerLimit);
    update.bind(rewardPeriodName(reward.period)).bind(reward.minimumTierId).bind(reward.fromOn).bind(reward.endOn);
    return update.bind(reward.isActive).bind(nowMs).bind(reward.id).run();
}

Status putPicture(db::WriteSession &session, RewardId id, const QByteArray &png, qint64 nowMs)
{
    auto update = session.prepare("UPDATE reward SET picture=?,updated_at_ms=? WHERE id=?");
    (void)(png.isEmpty() ? update.bindNull() : update.bind(png));
    return update.bind(nowMs).bind(id).run();
}

Status deleteReward(db::WriteSession &session, RewardId id)
{
    TRY(session.prepare("DELETE FROM reward_stock_change WHERE reward_id=?").bind(id).run());
    return session.prepare("DELETE FROM reward WHERE id=?").bind(id).run();
}

Result<qint64> countedStock(db::ReadSession &session, RewardId id)
{
    auto select = session.prepare(
        "SELECT (SELECT COALESCE(SUM(delta),0) FROM reward_stock_change WHERE reward_id=?1)-"
        "(SELECT COALESCE(SUM(quantity),0) FROM reward_claim WHERE reward_id=?1 AND took_stock=1 AND returned_at_ms IS NULL)");
    TRY_LET(const auto counted, select.bind(id).firstInt());
    return counted.value_or(0);
}

Status putStock(db::WriteSession &session, RewardId id, std::optional<qint64> stock, qint64 delta, qint64 atMs, OperatorId operatorId)
{
    TRY(session.prepare("UPDATE reward SET stock=?,updated_at_ms=? WHERE id=?").bind(stock).bind(atMs).bind(id).run());
    if (delta == 0)
        return ok();
    TRY_LET(const auto change, session.nextId<Id<struct RewardStockChangeTag>>(QStringLiteral("reward_stock_change")));
    auto insert = session.prepare("INSERT INTO reward_stock_change(id,reward_id,delta,at_ms,operator_id) VALUES(?,?,?,?,?)");
    return insert.bind(change).bind(id).bind(delta).bind(atMs).bind(operatorId).run();
}

Result<bool> takeStock(db::WriteSession &session, RewardId id, qint64 quantity)
{
    auto update = session.prepare("UPDATE reward SET stock=stock-?1 WHERE id=?2 AND stock>=?1 RETURNING 1");
    return update.bind(quantity).bind(id).step();
}

Status returnStock(db::WriteSession &session, RewardId id, qint64 quantity)
{
    return session.prepare("UPDATE reward SET stock=stock+? WHERE id=? AND stock IS NOT NULL").bind(quantity).bind(id).run();
}

Status insertClaim(db::WriteSession &session, const RewardClaim &claim)
{
    auto insert = session.prepare("INSERT INTO reward_claim(id,reward_id,customer_id,quantity,purse,cost,took_stock,claim_key,at_ms,day,"
                                  "shop_id,operator_id) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(claim.id).bind(claim.rewardId).bind(claim.customerId).bind(claim.quantity).bind(static_cast<int>(claim.purse));
    insert.bind(claim.cost).bind(claim.tookStock).bindOptional(claim.key).bind(claim.atMs).bind(claim.day).bind(claim.shopId);
    return insert.bind(claim.operatorId).run();
}

Status markReturned(db::WriteSession &session, const RewardClaim &claim, OperatorId operatorId)
{
    auto update = session.prepare("UPDATE reward_claim SET returned_at_ms=?,returned_on=?,returned_by=?,return_reason=? WHERE id=?");
    return update.bind(claim.returnedAtMs).bind(claim.returnedOn).bind(operatorId).bind(claim.returnReason).bind(claim.id).run();
}

Result<std::optional<RewardClaim>> claimById(db::ReadSession &session, RewardClaimId id)
{
    auto select = session.prepare("SELECT id,reward_id,customer_id,quantity,purse,cost,took_stock,claim_key,at_ms,day,shop_id,operator_id,"
                                  "returned_at_ms,returned_on,return_reason FROM reward_claim WHERE id=?");
    return firstClaim(select.bind(id));
}

Result<std::optional<RewardClaim>> claimByKey(db::ReadSession &session, const QString &key)
{
    auto select = session.prepare("SELECT id,reward_id,customer_id,quantity,purse,cost,took_stock,claim_key,at_ms,day,shop_id,operator_id,"
                                  "returned_at_ms,returned_on,return_reason FROM reward_claim WHERE claim_key=?");
    return firstClaim(select.bind(key));
}

Result<bool> hasClaims(db::ReadSession &session, RewardId id)
{
    auto select = session.prepare("SELECT 1 FROM reward_claim WHERE reward_id=? LIMIT 1");
    return select.bind(id).step();
}

Result<qint64> piecesSince(db::ReadSession &session, RewardId reward, CustomerId customer, EpochDay from)
{
    auto select = session.prepare("SELECT COALESCE(SUM(quantity),0) FROM reward_claim WHERE reward_id=? AND customer_id=? AND day>=? AND "
                                  "returned_at_ms IS NULL");
    TRY_LET(const auto pieces, select.bind(reward).bind(customer).bind(from).firstInt());
    return pieces.value_or(0);
}

} // namespace regulars::rewards
