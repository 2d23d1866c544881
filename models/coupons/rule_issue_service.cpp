#include "coupons/rule_issue_service.h"

#include "coupons/coupon_query.h"
#include "coupons/coupon_store.h"
#include "customers/birthday_list_query.h"
#include "settings/setting_service.h"
#include "tiers/standing_service.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace regulars::coupons {
namespace {

bool isOpen(const CouponTemplate &plan, EpochDay today) { return plan.isActive && plan.validUntil >= today; }

// Where the ladder has no such tier any more nobody holds it.
Result<bool> holds(db::ReadSession &session, const tiers::StandingService &standing, TierId wanted, CustomerId customer, EpochDay today)
{
    const Tier &least = standing.ladder().tierOf(wanted);
    if (least.id != wanted)
        return false;
    TRY_LET(const TierState state, standing.settled(session, customer, today));
    return standing.ladder().tierOf(state.tierId).rank >= least.rank;
}

} // namespace

Result<std::vector<Coupon>> RuleIssueService::afterRise(db::WriteSession &session, const Rise &rise, EpochDay today, OperatorId operatorId)
{
    TRY_LET(const auto plans, allTemplates(session));
    return giveForRise(session, plans, rise, today, operatorId);
}

Result<qint64> RuleIssueService::takeBackRise(db::WriteSession &session, const Rise &rise, qint64 atMs)
{
    const QString tier = rise.tier.toString();
    qint64 voided = 0;
    for (const QString &occasion : {u"tier:*:%1:*"_s.arg(tier), u"benefit:*:%1:*"_s.arg(tier)}) {
        TRY_LET(const qint64 part, voidUnused(session, rise.customer, occasion, rise.onDay, atMs, kTierTakenBack));
        voided += part;
    }
    if (voided > 0)
        session.changes().add(db::Topic::Coupons, rise.customer.value());
    return voided;
}

Result<std::vector<Coupon>> RuleIssueService::giveForRise(db::WriteSession &session, const std::vector<CouponTemplate> &plans,
                                                          const Rise &rise, EpochDay today, OperatorId operatorId)
{
    std::vector<Coupon> given;
    for (const CouponTemplate &plan : plans) {
        const bool isMeant = plan.issueRule == IssueRule::TierReached && (!plan.issueTier.isValid() || plan.issueTier == rise.tier);
        if (!isMeant || !isOpen(plan, today))
            continue;
        // By customer, tier and the year of the rise: a sale taken back and made anew is no second one.
        const auto keyOf = [&](CustomerId file) {
            return u"tier:%1:%2:%3:%4"_s.arg(file.toString(), rise.tier.toString(), plan.id.toString()).arg(toDate(rise.onDay).year());
        };
        TRY_LET(const auto coupon, m_coupons.issueOncePerPerson(session, plan, rise.customer, today, keyOf, u"rule"_s, operatorId));
        if (coupon)
            given.push_back(*coupon);
    }
    return given;
}

Result<qint64> RuleIssueService::giveRises(db::WriteSession &session, const std::vector<CouponTemplate> &plans, EpochDay today, OperatorId operatorId, JobControl *job)
{
    qint64 issued = 0;
    TRY_LET(const auto rises, risesSince(session, today - kRiseDays));
    for (const Rise &rise : rises) {
        if (job)
            TRY(job->checkCancelled());
        TRY_LET(const auto given, giveForRise(session, plans, rise, today, operatorId));
        issued += static_cast<qint64>(given.size());
    }
    return issued;
}

Result<qint64> RuleIssueService::giveBirthdays(db::WriteSession &session, const CouponTemplate &plan, EpochDay today, OperatorId operatorId,
                                               JobControl *job)
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    const bool isLeapDayOnFeb28 = values.text(u"birthday.leap_day"_s) == u"02-28";
    TRY_LET(Ladder ladder, tiers::loadLadder(session));
    const tiers::StandingService standing(std::move(ladder));
    qint64 issued = 0;
    for (EpochDay day = startOfMonth(today); day <= endOfMonth(today); ++day) {
        if (job)
            TRY(job->checkCancelled());
        TRY_LET(const auto born, customers::birthdaysOn(session, day, isLeapDayOnFeb28));
        for (const auto &person : born) {
            if (plan.issueTier.isValid()) {
                TRY_LET(const bool isMeant, holds(session, standing, plan.issueTier, person.customer, today));
                if (!isMeant)
                    continue;
            }
            const auto keyOf = [&](CustomerId file) {
                return u"birthday:%1:%2:%3"_s.arg(toDate(today).year()).arg(plan.id.value()).arg(file.value());
            };
            TRY_LET(const auto coupon, m_coupons.issueOncePerPerson(session, plan, person.customer, today, keyOf, u"rule"_s, operatorId));
            issued += coupon ? 1 : 0;
        }
    }
    return issued;
}

Result<qint64> RuleIssueService::run(db::WriteSession &session, EpochDay today, OperatorId operatorId, JobControl *job)
{
    qint64 issued = 0;
    bool hasTierRule = false;
    TRY_LET(const auto plans, allTemplates(session));
    for (const CouponTemplate &plan : plans) {
        if (!isOpen(plan, today))
            continue;
        hasTierRule = hasTierRule || plan.issueRule == IssueRule::TierReached;
        if (plan.issueRule != IssueRule::BirthdayMonth)
            continue;
        TRY_LET(const qint64 given, giveBirthdays(session, plan, today, operatorId, job));
        issued += given;
    }
    if (hasTierRule) {
        TRY_LET(const qint64 given, giveRises(session, plans, today, operatorId, job));
        issued += given;
    }
    return issued;
}

} // namespace regulars::coupons
