#include "demo/demo_coupons_service.h"

#include "access/actor.h"
#include "base/clock.h"
#include "base/money.h"
#include "coupons/coupon_service.h"
#include "demo/top_customers_query.h"
#include "memberdays/member_day_service.h"
#include "settings/setting_service.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr int kHolders = 60;
constexpr int kWednesday = 1 << 2;
constexpr qint64 kGiftsADay = 20;

QString wordOf(const QString &language, const char16_t *chinese, const char16_t *traditional, const char16_t *english)
{
    return QString::fromUtf16(language == u"en" ? english : language == u"zh_TW" ? traditional : chinese);
}

std::vector<CouponTemplate> kindsOf(const CouponStage &stage, qint64 major)
{
    const auto kind = [&](CouponKind of, const char16_t *chinese, const char16_t *traditional, const char16_t *english, const QString &prefix) {
        CouponTemplate plan;
        plan.kind = of;
        plan.name = wordOf(stage.language, chinese, traditional, english);
        plan.codePrefix = prefix;
        plan.validDays = 30;
        return plan;
    };
    CouponTemplate steps = kind(CouponKind::SpendSave, u"应季满减", u"應季滿減", u"Season savings", u"MJ"_s);
    steps.steps = {{200 * major, 20 * major}, {500 * major, 60 * major}, {1000 * major, 150 * major}};
    CouponTemplate share = kind(CouponKind::Percent, u"会员九折", u"會員九折", u"Members’ 10%", u"ZK"_s);
    share.percentBp = 1000;
    share.minimumMinor = 300 * major;
    share.capMinor = 80 * major;
    CouponTemplate birthday = kind(CouponKind::Fixed, u"生日券", u"生日券", u"Birthday coupon", u"SR"_s);
    birthday.amountMinor = 20 * major;
    birthday.issueRule = IssueRule::BirthdayMonth;
    birthday.stacking = Stacking::Always;
    CouponTemplate first = kind(CouponKind::FirstOrder, u"新客首单券", u"新客首單券", u"First order coupon", u"XK"_s);
    first.amountMinor = 15 * major;
    first.minimumMinor = 50 * major;
    CouponTemplate goods = kind(CouponKind::Fixed, u"新品尝鲜券", u"新品嘗鮮券", u"Try something new", u"XP"_s);
    goods.amountMinor = 15 * major;
    if (!stage.category.isEmpty())
        goods.goods.categories = {stage.category};
    goods.budgetMinor = 3000 * major;
    goods.stacking = Stacking::Exclusive;
    return {steps, share, birthday, first, goods};
}

} // namespace

Status addCoupons(db::WriteSession &session, const CouponStage &stage)
{
    const FixedClock clock(stage.nowMs);
    const Actor owner = Actor::owner();
    QRandomGenerator random(stage.seed);
    coupons::CouponService service(clock, &random);
    TRY_LET(const auto values, settings::SettingService::values(session));
    const qint64 major = minorPerMajor(values.currency());
    std::vector<CouponTemplateId> kinds;
    for (const CouponTemplate &plan : kindsOf(stage, major)) {
        TRY_LET(const CouponTemplateId id, service.save(session, owner, plan));
        kinds.push_back(id);
    }
    TRY_LET(const auto customers, topCustomers(session, kHolders));
    for (size_t i = 0; i < customers.size(); ++i) {
        TRY(service.issue(session, owner, kinds[0], customers[i], stage.lastDay));
        if (i % 2 == 0)
            TRY(service.issue(session, owner, kinds[1], customers[i], stage.lastDay));
        if (i % 3 == 0)
            TRY(service.issue(session, owner, kinds[4], customers[i], stage.lastDay));
    }
    MemberDay day;
    day.name = wordOf(stage.language, u"周三会员日", u"週三會員日", u"Members’ Wednesday");
    day.weekdays = kWednesday;
    day.firstOn = stage.lastDay + 1; // what was earned in the story stays explained
    day.percentBp = 500;
    day.multiplierBp = 20'000;
    day.gift = wordOf(stage.language, u"试饮装茶包", u"試飲裝茶包", u"Trial tea bag");
    day.giftLimit = kGiftsADay;
    day.giftMinimumMinor = 50 * major;
    TRY(memberdays::MemberDayService(clock).save(session, owner, day));
    return ok();
}

} // namespace regulars::demo
