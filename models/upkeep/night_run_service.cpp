#include "upkeep/night_run_service.h"

#include "audit/audit_log.h"
#include "benefits/coupon_pack_service.h"
#include "coupons/rule_issue_service.h"
#include "db/interrupt_guard.h"
#include "points/ledger_service.h"
#include "referrals/payout_service.h"
#include "tiers/standing_service.h"
#include "till/loyalty_context.h"
#include "upkeep/due_query.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {

Result<NightRunReport> NightRunService::settleAll(db::WriteSession &session, OperatorId operatorId, JobControl *job)
{
    TRY_LET(const auto context, till::LoyaltyContext::load(session));
    points::LedgerService ledger(context.points);
    tiers::StandingService standing(context.ladder);
    const qint64 now = m_clock.nowMs();
    const EpochDay today = context.timeOf(context.defaultShop).dayOf(now);
    TRY_LET(const auto customers, customersDue(session, today));
    NightRunReport report;
    for (const CustomerId customer : customers) {
        if (job && report.customers % 256 == 0) {
            TRY(job->checkCancelled());
            job->report(report.customers, static_cast<qint64>(customers.size()));
        }
        ++report.customers;
        TRY_LET(const TierState before, standing.stateOf(session, customer));
        TRY_LET(const TierState after, standing.settle(session, {customer, now, today, {}, operatorId, {}, &context.timeOf(context.defaultShop)}));
        const int step = context.ladder.tierOf(after.tierId).rank - context.ladder.tierOf(before.tierId).rank;
        report.tiersLowered += step < 0 ? 1 : 0;
        report.tiersRenewed += step == 0 && after.validUntilOn != before.validUntilOn ? 1 : 0;
        TRY_LET(const qint64 expired, ledger.expireLots(session, customer, today, now, operatorId));
        report.pointsExpired += expired;
    }
    return report;
}

Result<NightRunReport> NightRunService::run(db::WriteSession &session, const Actor &actor, JobControl *job)
{
    TRY(require(actor, Right::Maintain));
    const db::InterruptGuard guard(session.connection(), job);
    TRY_LET(NightRunReport report, settleAll(session, actor.id, job));
    TRY_LET(const auto context, till::LoyaltyContext::load(session));
    const EpochDay today = context.timeOf(context.defaultShop).dayOf(m_clock.nowMs());
    coupons::RuleIssueService rules(m_clock);
    TRY_LET(report.couponsIssued, rules.run(session, today, actor.id, job));
    TRY_LET(const qint64 packed, benefits::CouponPackService(m_clock).run(session, today, actor.id, job));
    report.couponsIssued += packed;
    TRY_LET(report.referralsLapsed, referrals::PayoutService::lapse(session, today));
    TRY_LET(report.milestonesGiven, referrals::PayoutService(m_clock).giveReached(session, {today, m_clock.nowMs(), today, actor.id}, job));
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {kNightRunAction.toString(),
                       u"store"_s,
                       0,
                       {{u"customers"_s, report.customers}, {u"lowered"_s, report.tiersLowered}, {u"expired"_s, report.pointsExpired},
                        {u"coupons"_s, report.couponsIssued}, {u"referrals"_s, report.referralsLapsed},
                        {u"milestones"_s, report.milestonesGiven}}}));
    return report;
}

} // namespace regulars::upkeep
