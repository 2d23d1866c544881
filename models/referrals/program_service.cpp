#include "referrals/program_service.h"

#include "audit/audit_log.h"
#include "coupons/coupon_query.h"
#include "referrals/program_store.h"
#include "referrals/referral_rules.h"
#include "settings/setting_service.h"
#include "tiers/standing_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::referrals {
namespace {

// A kind at rest gives nothing: a promise of it would be empty.
Status checkKind(db::ReadSession &session, CouponTemplateId id)
{
    if (!id.isValid())
        return ok();
    TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, id.toString()));
    return plan.isActive ? ok() : Status(fail(ErrorCode::CouponWithdrawn, u"template"_s, plan.name));
}

Status checkTier(db::ReadSession &session, TierId id)
{
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    if (ladder.tierOf(id).id != id)
        return fail(ErrorCode::NotFound, u"tier"_s, id.toString());
    return id == ladder.base().id ? Status(fail(ErrorCode::Invalid, u"tier"_s, u"first"_s)) : ok();
}

Status checkName(db::ReadSession &session, const ReferralMilestone &wanted)
{
    TRY_LET(const auto milestones, readMilestones(session));
    const bool isTaken = std::any_of(milestones.begin(), milestones.end(), [&](const ReferralMilestone &each) {
        return each.isActive && each.id != wanted.id && each.name.compare(wanted.name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? Status(fail(ErrorCode::AlreadyExists, u"name"_s, wanted.name)) : ok();
}

} // namespace

Status ProgramService::save(db::WriteSession &session, const Actor &actor, const ReferralProgram &program)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const auto milestones, readMilestones(session));
    TRY_LET(const auto values, settings::SettingService::values(session));
    const bool hasMilestones = std::any_of(milestones.begin(), milestones.end(), [](const auto &each) { return each.isActive; });
    TRY(checkProgram(program, hasMilestones, values.currency()));
    if (program.isOn)
        TRY(checkKind(session, program.templateId));
    TRY(putProgram(session, program, m_clock.nowMs()));
    session.changes().add(db::Topic::Referrals);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"referral.program"_s,
                          u"store"_s,
                          0,
                          {{u"on"_s, program.isOn},
                           {u"template"_s, program.templateId.toString()},
                           {u"referrer_points"_s, program.referrerPoints},
                           {u"referred_points"_s, program.referredPoints},
                           {u"minimum"_s, program.minimumMinor},
                           {u"pending_days"_s, program.pendingDays},
                           {u"link_days"_s, program.linkDays}}});
}

Result<ReferralMilestoneId> ProgramService::saveMilestone(db::WriteSession &session, const Actor &actor, ReferralMilestone milestone)
{
    TRY(require(actor, Right::EditRules));
    milestone.name = milestone.name.simplified();
    TRY(checkMilestone(milestone));
    TRY(checkName(session, milestone));
    if (milestone.gives == MilestoneGift::Coupon)
        TRY(checkKind(session, milestone.templateId));
    if (milestone.gives == MilestoneGift::Tier)
        TRY(checkTier(session, milestone.tierId));
    const bool isNew = !milestone.id.isValid();
    if (isNew) {
        TRY_LET(milestone.id, session.nextId<ReferralMilestoneId>(u"referral_milestone"_s));
    }
    TRY(putMilestone(session, milestone, m_clock.nowMs()));
    session.changes().add(db::Topic::Referrals);
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {isNew ? u"referral.milestone.add"_s : u"referral.milestone.change"_s, u"referral_milestone"_s, milestone.id.value(),
                       {{u"friends"_s, milestone.friends}, {u"gives"_s, milestoneGiftName(milestone.gives)}}}));
    return milestone.id;
}

Status ProgramService::removeMilestone(db::WriteSession &session, const Actor &actor, ReferralMilestoneId id)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const auto milestones, readMilestones(session));
    const auto found = std::find_if(milestones.begin(), milestones.end(), [id](const auto &each) { return each.id == id && each.isActive; });
    if (found == milestones.end())
        return fail(ErrorCode::NotFound, u"milestone"_s, id.toString());
    TRY_LET(const bool isKept, wasGiven(session, id));
    ReferralMilestone rested = *found;
    rested.isActive = false;
    TRY(isKept ? putMilestone(session, rested, m_clock.nowMs()) : deleteMilestone(session, id));
    session.changes().add(db::Topic::Referrals);
    return audit::append(session, actor, m_clock.nowMs(), {u"referral.milestone.remove"_s, u"referral_milestone"_s, id.value(), {}});
}

} // namespace regulars::referrals
