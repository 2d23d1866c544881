#include "referrals/program_store.h"

using namespace Qt::StringLiterals;

namespace regulars::referrals {

Result<ReferralProgram> readProgram(db::ReadSession &session)
{
    auto select = session.prepare("SELECT is_on,template_id,referrer_points,referred_points,minimum_minor,pending_days,link_days FROM referral_program");
    ReferralProgram program;
    TRY_LET(const bool found, select.step());
    if (!found)
        return program;
    program.isOn = select.intAt(0) != 0;
    program.templateId = select.idAt<CouponTemplateId>(1);
    program.referrerPoints = select.intAt(2);
    program.referredPoints = select.intAt(3);
    program.minimumMinor = select.intAt(4);
    program.pendingDays = static_cast<int>(select.intAt(5));
    program.linkDays = static_cast<int>(select.intAt(6));
    return program;
}

Status putProgram(db::WriteSession &session, const ReferralProgram &program, qint64 nowMs)
{
    auto upsert = session.prepare("INSERT INTO referral_program(id,is_on,template_id,referrer_points,referred_points,minimum_minor,pending_days,link_days,"
                                  "updated_at_ms) VALUES(1,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET is_on=excluded.is_on,"
                                  "template_id=excluded.template_id,referrer_points=excluded.referrer_points,referred_points=excluded.referred_points,"
                                  "minimum_minor=excluded.minimum_minor,pending_days=excluded.pending_days,link_days=excluded.link_days,"
                                  "updated_at_ms=excluded.updated_at_ms");
    upsert.bind(program.isOn).bind(program.templateId).bind(program.referrerPoints).bind(program.referredPoints).bind(program.minimumMinor);
    return upsert.bind(program.pendingDays).bind(program.linkDays).bind(nowMs).run();
}

Result<std::vector<ReferralMilestone>> readMilestones(db::ReadSession &session)
{
    auto select = session.prepare("SELECT id,name,friends,gives,tier_id,days,template_id,points,is_active FROM referral_milestone "
                                  "ORDER BY is_active DESC,friends,id");
    std::vector<ReferralMilestone> milestones;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return milestones;
        ReferralMilestone milestone;
        milestone.id = select.idAt<ReferralMilestoneId>(0);
        milestone.name = select.textAt(1);
        milestone.friends = static_cast<int>(select.intAt(2));
        milestone.gives = milestoneGiftFromName(select.textAt(3)).value_or(MilestoneGift::Points);
        milestone.tierId = select.idAt<TierId>(4);
        milestone.days = static_cast<int>(select.intAt(5));
        milestone.templateId = select.idAt<CouponTemplateId>(6);
        milestone.points = select.intAt(7);
        milestone.isActive = select.intAt(8) != 0;
        milestones.push_back(std::move(milestone));
    }
}

Status putMilestone(db::WriteSession &session, const ReferralMilestone &milestone, qint64 nowMs)
{
    auto upsert = session.prepare("INSERT INTO referral_milestone(id,name,friends,gives,tier_id,days,template_id,points,is_active,updated_at_ms) "
                                  "VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET name=excluded.name,friends=excluded.friends,"
                                  "gives=excluded.gives,tier_id=excluded.tier_id,days=excluded.days,template_id=excluded.template_id,"
                                  "points=excluded.points,is_active=excluded.is_active,updated_at_ms=excluded.updated_at_ms");
    upsert.bind(milestone.id).bind(milestone.name).bind(milestone.friends).bind(milestoneGiftName(milestone.gives)).bind(milestone.tierId);
    return upsert.bind(milestone.days).bind(milestone.templateId).bind(milestone.points).bind(milestone.isActive).bind(nowMs).run();
}

Status deleteMilestone(db::WriteSession &session, ReferralMilestoneId id)
{
    return session.prepare("DELETE FROM referral_milestone WHERE id=?").bind(id).run();
}

Result<bool> wasGiven(db::ReadSession &session, ReferralMilestoneId id)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM referral_milestone_given WHERE milestone_id=?)");
    TRY_LET(const auto found, select.bind(id).firstInt());
    return found.value_or(0) != 0;
}

} // namespace regulars::referrals
