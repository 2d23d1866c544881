#include "demo/demo_benefits_service.h"

#include "access/actor.h"
#include "base/clock.h"
#include "benefits/benefit_query.h"
#include "benefits/benefit_service.h"
#include "demo/demo_words.h"
#include "demo/top_customers_query.h"
#include "tiers/standing_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kUsers = 60;
constexpr EpochDay kDaysBack = 24;
constexpr size_t kReturnedEvery = 2;
constexpr size_t kSlipEvery = 17;

/// In the order of benefits::usualKinds().
QStringList namesOf(const QString &language)
{
    return {wordOf(language, u"积分加倍", u"點數加倍", u"More points"),
            wordOf(language, u"升级礼券", u"升級禮券", u"Upgrade coupons"),
            wordOf(language, u"优先服务", u"優先服務", u"Priority service"),
            wordOf(language, u"新品试用", u"新品試用", u"New product trial"),
            wordOf(language, u"活动邀请", u"活動邀請", u"Event invitation"),
            wordOf(language, u"专属客户经理", u"專屬客戶經理", u"Dedicated manager"),
            wordOf(language, u"定制服务包", u"客製服務包", u"Bespoke package"),
            wordOf(language, u"合作机会优先", u"合作機會優先", u"Partnership lead")};
}

/// The uses of one day's customer: what the tier has and the quota leaves, one of them.
Status useOne(db::WriteSession &session, const BenefitStage &stage, CustomerId customer, size_t turn, size_t &made)
{
    const EpochDay day = stage.lastDay - kDaysBack + static_cast<EpochDay>(turn * size_t(kDaysBack) / kUsers);
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const TierState state, tiers::StandingService(ladder).stateOf(session, customer));
    if (state.sinceOn > day) // had another tier then
        return ok();
    std::vector<BenefitId> open;
    TRY_LET(const auto all, benefits::benefitsToday(session, customer, day));
    for (const benefits::TodayBenefit &each : all) {
        if (each.isOpen() && !each.out)
            open.push_back(each.benefit.id);
    }
    if (open.empty())
        return ok();
    const FixedClock clock(stage.nowMs - (stage.lastDay - day) * kDayMs);
    benefits::BenefitService service(clock);
    const QString note = turn % 5 == 0 ? wordOf(stage.language, u"带朋友一起", u"帶朋友一起", u"With a friend") : QString();
    TRY_LET(const auto used, service.use(session, Actor::owner(), {customer, open[turn % open.size()], note}, day));
    ++made;
    const bool isLent = used.use.untilOn.has_value();
    if (isLent && made % kReturnedEvery == 0)
        return service.takeBack(session, Actor::owner(), used.use.id, std::min(stage.lastDay, day + 5));
    if (!isLent && made % kSlipEvery == 0)
        return service.cancel(session, Actor::owner(), used.use.id, wordOf(stage.language, u"录错客户", u"登錄錯客戶", u"Wrong customer"));
    return ok();
}

} // namespace

Status addBenefits(db::WriteSession &session, const BenefitStage &stage)
{
    const FixedClock clock(stage.nowMs);
    TRY(benefits::BenefitService(clock).addUsual(session, Actor::owner(), namesOf(stage.language),
                                                 wordOf(stage.language, u"升级券", u"升級券", u"Upgrade coupon")));
    TRY_LET(const auto customers, topCustomers(session, kUsers));
    size_t made = 0;
    for (size_t turn = 0; turn < customers.size(); ++turn)
        TRY(useOne(session, stage, customers[turn], turn, made));
    return ok();
}

} // namespace regulars::demo
