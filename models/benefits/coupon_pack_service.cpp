#include "benefits/coupon_pack_service.h"

#include "coupons/coupon_query.h"
#include "coupons/rule_issue_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::benefits {

Result<std::vector<Coupon>> CouponPackService::afterRise(db::WriteSession &session, const coupons::Rise &rise, EpochDay today,
                                                         OperatorId operatorId)
{
    TRY_LET(const auto packs, tierPacks(session));
    if (packs.empty())
        return std::vector<Coupon>();
    TRY_LET(const auto plans, coupons::allTemplates(session));
    return give(session, packs, plans, rise, today, operatorId);
}

Result<std::vector<Coupon>> CouponPackService::give(db::WriteSession &session, const std::vector<TierPack> &packs,
                                                    const std::vector<CouponTemplate> &plans, const coupons::Rise &rise, EpochDay today,
                                                    OperatorId operatorId)
{
    std::vector<Coupon> given;
    for (const TierPack &pack : packs) {
        const auto plan = std::find_if(plans.begin(), plans.end(), [&](const CouponTemplate &each) { return each.id == pack.couponTemplateId; });
        const bool counts = plan != plans.end() && plan->isActive && plan->validUntil >= today;
        if (pack.tierId != rise.tier || !counts)
            continue;
        for (qint64 piece = 1; piece <= pack.coupons; ++piece) {
            const auto keyOf = [&](CustomerId file) {
                return u"benefit:%1:%2:%3:%4:%5"_s.arg(file.toString(), rise.tier.toString(), pack.benefitId.toString())
                    .arg(toDate(rise.onDay).year())
                    .arg(piece);
            };
            TRY_LET(const auto coupon, m_coupons.issueOncePerPerson(session, *plan, rise.customer, today, keyOf, u"benefit"_s, operatorId));
            if (coupon)
                given.push_back(*coupon);
        }
    }
    return given;
}

Result<qint64> CouponPackService::run(db::WriteSession &session, EpochDay today, OperatorId operatorId, JobControl *job)
{
    TRY_LET(const auto packs, tierPacks(session));
    if (packs.empty())
        return qint64{0};
    TRY_LET(const auto plans, coupons::allTemplates(session));
    TRY_LET(const auto rises, coupons::risesSince(session, today - coupons::kRiseDays));
    qint64 issued = 0;
    for (const coupons::Rise &rise : rises) {
        if (job)
            TRY(job->checkCancelled());
        TRY_LET(const auto given, give(session, packs, plans, rise, today, operatorId));
        issued += static_cast<qint64>(given.size());
    }
    return issued;
}

} // namespace regulars::benefits
