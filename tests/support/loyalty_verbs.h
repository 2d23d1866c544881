// Verbs of a loyalty store that several features' tests say.
//
// Purpose: what would make support/loyalty_store.h heavy for tests that need none of it. Thread: main.
#pragma once

#include "coupons/coupon_service.h"
#include "merges/merge_service.h"
#include "support/loyalty_store.h"
#include "upkeep/verify_service.h"

namespace regulars::tests {

/// The checks of `store verify` that differ, or the error where it could not look; empty when all adds up.
inline QStringList verifiedOf(LoyaltyStore &desk)
{
    const auto report = desk.store().read(
        [&](db::ReadSession &session) { return upkeep::VerifyService(desk.store().clock()).verify(session, desk.owner(), nullptr); });
    if (!report)
        return {errorName(report.error().code)};
    QStringList found;
    for (const upkeep::Difference &difference : report->differences)
        found << difference.check;
    return found;
}

/// A kind of coupon that takes a fixed amount off; invalid where it is refused. 0 days: without an end.
inline CouponTemplateId addCouponKind(LoyaltyStore &desk, const QString &name, qint64 amountMinor, int validDays = 0)
{
    CouponTemplate plan;
    plan.name = name;
    plan.kind = CouponKind::Fixed;
    plan.amountMinor = amountMinor;
    plan.validDays = validDays;
    return desk.store()
        .write([&](db::WriteSession &session) { return coupons::CouponService(desk.store().clock()).save(session, desk.owner(), plan); })
        .value_or(CouponTemplateId());
}

inline Result<MergeId> mergeFiles(LoyaltyStore &desk, CustomerId keep, CustomerId other)
{
    return desk.store().write(
        [&](db::WriteSession &session) { return merges::MergeService(desk.store().clock()).merge(session, desk.owner(), keep, other, {}); });
}

inline Status partFiles(LoyaltyStore &desk, MergeId merge)
{
    return desk.store().write([&](db::WriteSession &session) { return merges::MergeService(desk.store().clock()).unmerge(session, desk.owner(), merge); });
}

} // namespace regulars::tests
