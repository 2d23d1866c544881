#include "demo/demo_coupons_service.h"

#include "access/actor.h"
#include "base/clock.h"
#include "base/money.h"
#include "coupons/coupon_service.h"
#include "demo/demo_words.h"
#include "demo/top_customers_query.h"
#include "memberdays/member_day_service.h"
#include "settings/setting_service.h"
#include "till/till_service.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr int kHolders = 60;
constexpr int kWednesday = 1 << 2;
constexpr qint64 kGiftsADay = 20;
constexpr size_t kUsedEvery = 5;
constexpr qint64 kPriceOne = 10'000; // prices keep four decimals
constexpr std::array<qint64, 4> kAmounts{238, 520, 86, 1080}; // one of them too small for the coupon: it stays unused

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
    CouponTemplate share = kind(CouponKind::Percent, u"会员九折", u"會員九折", u"Members' 10%", u"ZK"_s);
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

// The season's coupon on the counter: every fifth of those who hold one came back with it at the end of the story.
Result<qint64> addUses(db::WriteSession &session, const Clock &clock, qint64 atMs, const std::vector<CustomerId> &customers, const QStringList &codes, qint64 major)
{
    till::TillService till(clock);
    qint64 sales = 0;
    for (size_t i = 0; i < customers.size() && atMs > 0; i += kUsedEvery) {
        till::PurchaseBooking order;
        order.customerId = customers[i];
        order.atMs = atMs;
        order.coupons = QStringList{codes.at(static_cast<qsizetype>(i))};
        const qint64 amount = kAmounts[static_cast<size_t>(sales) % kAmounts.size()];
        order.lines.push_back({{}, kQuantityOne, amount * kPriceOne, amount * major});
        TRY(till.record(session, Actor::owner(), order));
        ++sales;
    }
    return sales;
}

} // namespace

Result<qint64> addCoupons(db::WriteSession &session, const CouponStage &stage)
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
    QStringList codes;
    for (size_t i = 0; i < customers.size(); ++i) {
        TRY_LET(const Coupon season, service.issue(session, owner, kinds[0], customers[i], stage.lastDay));
        codes << season.code;
        if (i % 2 == 0)
            TRY(service.issue(session, owner, kinds[1], customers[i], stage.lastDay));
        if (i % 3 == 0)
            TRY(service.issue(session, owner, kinds[4], customers[i], stage.lastDay));
    }
    MemberDay day;
    day.name = wordOf(stage.language, u"周三会员日", u"週三會員日", u"Members' Wednesday");
    day.weekdays = kWednesday;
    day.firstOn = stage.lastDay + 1; // what was earned in the story stays explained
    day.percentBp = 500;
    day.multiplierBp = 20'000;
    day.gift = wordOf(stage.language, u"试饮装茶包", u"試飲裝茶包", u"Trial tea bag");
    day.giftLimit = kGiftsADay;
    day.giftMinimumMinor = 50 * major;
    TRY(memberdays::MemberDayService(clock).save(session, owner, day));
    TRY_LET(const LastSale lastSale, lastSaleOf(session)); // numbers run on through the day
    return addUses(session, clock, lastSale.day == stage.lastDay ? lastSale.atMs : 0, customers, codes, major);
}

} // namespace regulars::demo
