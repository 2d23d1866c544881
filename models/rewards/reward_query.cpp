#include "rewards/reward_query.h"

#include "points/points_query.h"
#include "rewards/reward_rules.h"
#include "rewards/reward_store.h"
#include "tiers/standing_service.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::rewards {

Result<std::vector<Reward>> allRewards(db::ReadSession &session)
{
    return readRewards(session);
}

Result<Reward> requireReward(db::ReadSession &session, const QString &word)
{
    TRY_LET(const auto rewards, readRewards(session));
    for (const Reward &reward : rewards) {
        if (reward.name.compare(word, Qt::CaseInsensitive) == 0)
            return reward;
    }
    for (const Reward &reward : rewards) {
        if (reward.id.toString() == word)
            return reward;
    }
    return fail(ErrorCode::NotFound, u"reward"_s, word);
}

Result<QByteArray> rewardPicture(db::ReadSession &session, RewardId id)
{
    return pictureOf(session, id);
}

Result<std::vector<RewardOffer>> offersFor(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    const tiers::StandingService standing(ladder);
    TRY_LET(const TierState state, standing.settled(session, customer, today));
    const int rank = ladder.tierOf(state.tierId).rank;
    TRY_LET(const auto rewards, readRewards(session));
    std::vector<RewardOffer> offers;
    for (const Reward &reward : rewards) {
        RewardOffer offer{reward, 0, 0, {}};
        TRY_LET(offer.balance, points::spendable(session, customer, reward.purse, today));
        ClaimCase wish;
        wish.day = today;
        wish.balance = offer.balance;
        TRY_LET(wish.hadInPeriod, piecesSince(session, reward.id, customer, periodStart(reward.period, today)));
        if (reward.minimumTierId.isValid()) {
            const auto minimum = std::find_if(ladder.tiers.begin(), ladder.tiers.end(),
                                              [&](const Tier &tier) { return tier.id == reward.minimumTierId; });
            wish.isTierEnough = minimum != ladder.tiers.end() && rank >= minimum->rank;
            wish.minimumTierName = minimum != ladder.tiers.end() ? minimum->name : QString();
        }
        const Status verdict = checkClaim(reward, wish);
        if (!verdict && verdict.error().code == ErrorCode::NotFound)
            continue; // not on offer
        if (!verdict)
            offer.why = verdict.error();
        offer.most = mostOf(reward, wish);
        offers.push_back(std::move(offer));
    }
    std::stable_sort(offers.begin(), offers.end(), [](const RewardOffer &a, const RewardOffer &b) {
        return std::pair(a.most == 0, a.reward.cost) < std::pair(b.most == 0, b.reward.cost);
    });
    return offers;
}

namespace {

ClaimRow rowFrom(const db::Statement &row)
{
    ClaimRow made;
    RewardClaim &claim = made.claim;
    claim.id = row.idAt<RewardClaimId>(0);
    claim.rewardId = row.idAt<RewardId>(1);
    claim.customerId = row.idAt<CustomerId>(2);
    claim.quantity = row.intAt(3);
    claim.purse = static_cast<Purse>(row.intAt(4));
    claim.cost = row.intAt(5);
    claim.tookStock = row.intAt(6) != 0;
    claim.atMs = row.intAt(7);
    claim.day = static_cast<EpochDay>(row.intAt(8));
    claim.shopId = row.idAt<ShopId>(9);
    claim.operatorId = row.idAt<OperatorId>(10);
    if (!row.isNullAt(11))
        claim.returnedAtMs = row.intAt(11);
    if (!row.isNullAt(12))
        claim.returnedOn = static_cast<EpochDay>(row.intAt(12));
    claim.returnReason = row.textAt(13);
    made.rewardName = row.textAt(14);
    made.cardNo = row.textAt(15);
    made.customerName = row.textAt(16);
    made.operatorName = row.textAt(17);
    return made;
}

#define CLAIM_COLUMNS                                                                                                                      \
    "SELECT k.id,k.reward_id,k.customer_id,k.quantity,k.purse,k.cost,k.took_stock,k.at_ms,k.day,k.shop_id,k.operator_id,"                 \
    "k.returned_at_ms,k.returned_on,k.return_reason,r.name,c.card_no,c.name,COALESCE(o.name,'') FROM reward_claim k "                     \
    "JOIN reward r ON r.id=k.reward_id JOIN customer c ON c.id=k.customer_id LEFT JOIN operator o ON o.id=k.operator_id "

} // namespace

Result<std::vector<ClaimRow>> claims(db::ReadSession &session, const ClaimFilter &filter)
{
    std::vector<ClaimRow> rows;
    auto select = filter.customer.isValid()
                      ? session.prepare(CLAIM_COLUMNS "WHERE k.customer_id=?3 AND k.id<?1 AND (?4 IS NULL OR k.reward_id=?4) ORDER BY k.id DESC LIMIT ?2")
                      : session.prepare(CLAIM_COLUMNS "WHERE k.id<?1 AND ?3 IS NULL AND (?4 IS NULL OR k.reward_id=?4) ORDER BY k.id DESC LIMIT ?2");
    select.bind(filter.before.isValid() ? filter.before.value() : std::numeric_limits<qint64>::max()).bind(filter.limit);
    select.bind(filter.customer).bind(filter.reward);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back(rowFrom(select));
    }
}

Result<ClaimRow> requireClaim(db::ReadSession &session, RewardClaimId id)
{
    auto select = session.prepare(CLAIM_COLUMNS "WHERE k.id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"claim"_s, id.toString());
    return rowFrom(select);
}

Result<qint64> piecesOut(db::ReadSession &session, RewardId id)
{
    auto select = session.prepare("SELECT COALESCE(SUM(quantity),0) FROM reward_claim WHERE reward_id=? AND returned_at_ms IS NULL");
    TRY_LET(const auto pieces, select.bind(id).firstInt());
    return pieces.value_or(0);
}

#undef CLAIM_COLUMNS

} // namespace regulars::rewards
