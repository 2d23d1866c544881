#include "demo/demo_rewards_service.h"

#include "access/actor.h"
#include "base/clock.h"
#include "demo/demo_words.h"
#include "points/earning_service.h"
#include "rewards/reward_query.h"
#include "rewards/reward_service.h"
#include "tiers/standing_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr qint64 kMostAsked = 60;
constexpr size_t kMostClaims = 24;
constexpr size_t kReturnedEvery = 9;
constexpr qint64 kGiftPoints = 5;

struct RewardWords {
    const char16_t *chinese;
    const char16_t *traditional;
    const char16_t *english;
    Purse purse;
    qint64 cost;
    qint64 stock;           ///< 0: unlimited
    qint64 limit;           ///< 0: none
    RewardPeriod period;
    size_t rank;            ///< of the tier from which on
};

constexpr RewardWords kRewards[] = {
    {u"帆布购物袋", u"帆布購物袋", u"Canvas bag", Purse::Points, 300, 120, 0, RewardPeriod::Ever, 0},
    {u"免费饮品一杯", u"免費飲品一杯", u"A free drink", Purse::Points, 200, 0, 2, RewardPeriod::Month, 0},
    {u"不锈钢保温杯", u"不鏽鋼保溫杯", u"Steel thermos", Purse::Points, 1'200, 40, 1, RewardPeriod::Year, 0},
    {u"生日蛋糕", u"生日蛋糕", u"Birthday cake", Purse::Points, 1'800, 0, 1, RewardPeriod::Year, 1},
    {u"节日礼盒", u"節慶禮盒", u"Festival gift box", Purse::Points, 5'000, 12, 1, RewardPeriod::Ever, 2},
    {u"上门保养一次", u"到府保養一次", u"One home service", Purse::Credits, 30, 0, 0, RewardPeriod::Ever, 0},
};

Status addCatalogue(db::WriteSession &session, const Clock &clock, const QString &language)
{
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    rewards::RewardService service(clock);
    for (const RewardWords &words : kRewards) {
        Reward reward;
        reward.name = wordOf(language, words.chinese, words.traditional, words.english);
        reward.purse = words.purse;
        reward.cost = words.cost;
        if (words.stock > 0)
            reward.stock = words.stock;
        if (words.limit > 0)
            reward.customerLimit = words.limit;
        reward.period = words.period;
        if (words.rank > 0)
            reward.minimumTierId = ladder.tiers[std::min(words.rank, ladder.tiers.size() - 1)].id;
        TRY(service.add(session, Actor::owner(), reward));
    }
    return ok();
}

Status addRule(db::WriteSession &session, const Clock &clock, const RewardStage &stage)
{
    EarningRule rule;
    rule.name = wordOf(stage.language, u"新品到店礼", u"新品到店禮", u"Gift for trying something new");
    rule.unitMinor = 0;
    rule.points = kGiftPoints;
    rule.scope.categories = {stage.category};
    rule.time.fromOn = stage.lastDay + 1;
    TRY(points::EarningService(clock).add(session, Actor::owner(), rule));
    return ok();
}

Status addClaims(db::WriteSession &session, const Clock &clock, const RewardStage &stage)
{
    rewards::RewardService service(clock);
    const QString reason = wordOf(stage.language, u"客户不喜欢颜色", u"客戶不喜歡顏色", u"The customer did not like the colour");
    size_t made = 0;
    for (qint64 id = 1; id <= std::min(stage.customers, kMostAsked) && made < kMostClaims; ++id) {
        TRY_LET(const auto offers, rewards::offersFor(session, CustomerId(id), stage.lastDay));
        const auto affordable = static_cast<size_t>(
            std::count_if(offers.begin(), offers.end(), [](const rewards::RewardOffer &offer) { return offer.most > 0; }));
        if (affordable == 0)
            continue;
        const Reward &wanted = offers[static_cast<size_t>(id) % affordable].reward; // those come first
        TRY_LET(const auto claimed, service.claim(session, Actor::owner(), {CustomerId(id), wanted.id}, stage.lastDay));
        if (++made % kReturnedEvery == 0)
            TRY(service.takeBack(session, Actor::owner(), claimed.claim.id, stage.lastDay, reason));
    }
    return ok();
}

} // namespace

Status addRewards(db::WriteSession &session, const RewardStage &stage)
{
    const FixedClock clock(stage.nowMs);
    TRY(addCatalogue(session, clock, stage.language));
    if (!stage.category.isEmpty())
        TRY(addRule(session, clock, stage));
    return addClaims(session, clock, stage);
}

} // namespace regulars::demo
