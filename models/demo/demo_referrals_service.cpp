#include "demo/demo_referrals_service.h"

#include "access/actor.h"
#include "base/clock.h"
#include "base/money.h"
#include "coupons/coupon_query.h"
#include "demo/top_customers_query.h"
#include "referrals/program_service.h"
#include "referrals/referral_facts_query.h"
#include "referrals/referral_query.h"
#include "referrals/referral_service.h"
#include "settings/setting_service.h"
#include "tiers/standing_service.h"

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr int kFriends = 60;
constexpr int kDaysBack = 240; // longer than a friend has, so that some came too late

QString wordOf(const QString &language, const char16_t *chinese, const char16_t *traditional, const char16_t *english)
{
    return QString::fromUtf16(language == u"en" ? english : language == u"zh_TW" ? traditional : chinese);
}

Status saveProgramme(db::WriteSession &session, const Clock &clock, ReferralProgram &program)
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    TRY_LET(const auto kinds, coupons::allTemplates(session));
    for (const CouponTemplate &kind : kinds) {
        if (kind.kind == CouponKind::FirstOrder)
            program.templateId = kind.id;
    }
    program.isOn = true;
    program.referrerPoints = 200;
    program.referredPoints = 100;
    program.minimumMinor = 80 * minorPerMajor(values.currency());
    return referrals::ProgramService(clock).save(session, Actor::owner(), program);
}

Status addMilestones(db::WriteSession &session, const Clock &clock, const ReferralStage &stage)
{
    referrals::ProgramService service(clock);
    ReferralMilestone three;
    three.name = wordOf(stage.language, u"三位好友", u"三位好友", u"Three friends");
    three.friends = 3;
    three.points = 300;
    TRY(service.saveMilestone(session, Actor::owner(), three));
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    if (ladder.tiers.size() < 2)
        return ok();
    ReferralMilestone five;
    five.name = wordOf(stage.language, u"五位好友", u"五位好友", u"Five friends");
    five.friends = 5;
    five.gives = MilestoneGift::Tier;
    five.tierId = ladder.tiers[1].id;
    five.days = 90;
    TRY(service.saveMilestone(session, Actor::owner(), five));
    return ok();
}

// As it would have been: named at registration, paid by the first purchase that was large enough.
Status bring(db::WriteSession &session, const BroughtCustomer &brought, const ReferralStage &stage)
{
    const FixedClock then(stage.time.startOf(brought.registeredOn));
    referrals::ReferralService service(then);
    const auto linked = service.link(session, Actor::owner(), brought.referrer, brought.customer, brought.registeredOn);
    if (!linked && linked.error().code == ErrorCode::ReferralRefused)
        return ok(); // the story named somebody the programme would not take
    if (!linked)
        return tl::unexpected<Error>(linked.error());
    TRY_LET(const auto row, referrals::requireReferral(session, linked->referralId, brought.registeredOn));
    TRY_LET(const auto paying, referrals::firstPaying(session, row.referral, {}));
    if (!paying)
        return ok();
    TRY(referrals::PayoutService(then).payForEarlier(session, row.referral, {paying->day, paying->atMs, paying->day, Actor::owner().id}));
    return ok();
}

} // namespace

Status addReferrals(db::WriteSession &session, const ReferralStage &stage)
{
    const FixedClock clock(stage.nowMs);
    ReferralProgram program;
    TRY(saveProgramme(session, clock, program));
    TRY_LET(const auto friends, broughtCustomers(session, stage.lastDay - kDaysBack, kFriends));
    for (const BroughtCustomer &brought : friends)
        TRY(bring(session, brought, stage));
    TRY(referrals::PayoutService::lapse(session, stage.lastDay));
    return addMilestones(session, clock, stage);
}

} // namespace regulars::demo
