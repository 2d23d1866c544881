// What the tab of coupons does itself: issue to many, take out of use, remove.
#include "coupons/coupon_service.h"
#include "directory/customer_ids_query.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/loyalty/coupons/coupon_detail.h"
#include "ui/loyalty/coupons/coupons_section.h"
#include "ui/loyalty/deed_bar.h"
#include "ui/parts/coupon_words.h"
#include "ui/shell/desk_jobs.h"

namespace regulars::ui {

void CouponsSection::issueToAll(const CouponTemplate &plan, const directory::CustomerFilter &filter)
{
    dropPanel();
    if (m_isIssuing) {
        m_notice->show(NoticeKind::Warning, tr("Coupons are being issued already; wait until that is done, or stop it in the bar at the foot."));
        return;
    }
    m_isIssuing = true;
    m_notice->show(NoticeKind::Info, tr("Issuing “%1”; the bar at the foot shows how far and can stop it.").arg(plan.name));
    m_jobs.write(tr("Issue coupons"), this,
                 [filter, id = plan.id, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](
                     db::WriteSession &session, JobControl &job) -> Result<qint64> {
                     TRY_LET(const auto ids, directory::listIds(session, filter, {directory::SortKey::Card, false}, today));
                     return coupons::CouponService(*clock).issueToAll(session, actor, id, ids, today, &job);
                 },
                 [this, name = plan.name](const Result<qint64> &issued) {
                     m_isIssuing = false;
                     if (issued)
                         m_notice->show(NoticeKind::Success, tr("%1 customers have got “%2”.").arg(Format::points(*issued), name));
                     else if (issued.error().code == ErrorCode::Cancelled)
                         m_notice->show(NoticeKind::Info, tr("The issue was stopped; nobody got a coupon."));
                     else
                         say(issued.error());
                 });
}

void CouponsSection::setActive(bool active)
{
    const CouponTemplate plan = m_detail->facts().plan;
    const auto set = [id = plan.id, clock = m_desk.clock, actor = m_desk.actor](bool wanted) {
        return [=](db::WriteSession &session) { return coupons::CouponService(*clock).setActive(session, actor, id, wanted); };
    };
    m_jobs.change(this, set(active), [this, active, name = plan.name, back = set(!active)](const Status &done) {
        if (!done)
            say(done.error());
        else
            offer(deedOf(active ? tr("“%1” is in use again.").arg(name) : tr("“%1” is out of use.").arg(name), back));
    });
}

void CouponsSection::remove()
{
    const CouponTemplate plan = m_detail->facts().plan;
    const auto takeAway = [id = plan.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return coupons::CouponService(*clock).remove(session, actor, id);
    };
    const auto putBack = [plan, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Status {
        CouponTemplate again = plan;
        again.id = {};
        TRY(coupons::CouponService(*clock).save(session, actor, again));
        return ok();
    };
    m_jobs.change(this, takeAway, [this, name = plan.name, putBack](const Status &done) {
        if (!done)
            m_notice->show(NoticeKind::Danger, CouponWords::refusal(done.error()));
        else
            offer(deedOf(tr("“%1” is removed.").arg(name), putBack));
    });
}

} // namespace regulars::ui
