// SQL of kinds of coupons, coupons and their uses.
#pragma once

#include "base/money.h"
#include "coupons/coupon.h"
#include "db/session.h"

namespace regulars::coupons {

/// AlreadyExists(name).
Status insertTemplate(db::WriteSession &session, const CouponTemplate &plan, const Currency &currency, qint64 nowMs);
/// Everything but the counters. AlreadyExists(name).
Status updateTemplate(db::WriteSession &session, const CouponTemplate &plan, const Currency &currency, qint64 nowMs);
Status deleteTemplate(db::WriteSession &session, CouponTemplateId id);
Result<std::vector<CouponTemplate>> templates(db::ReadSession &session, const Currency &currency);
Result<std::optional<CouponTemplate>> templateById(db::ReadSession &session, CouponTemplateId id, const Currency &currency);

/// False when the code is taken: nothing was written.
Result<bool> insertCoupon(db::WriteSession &session, const Coupon &coupon);
Result<std::optional<Coupon>> couponByCode(db::ReadSession &session, const QString &code);
Result<std::optional<Coupon>> couponById(db::ReadSession &session, CouponId id);
Result<bool> isOccasionUsed(db::ReadSession &session, const QString &issueKey);
Status countIssued(db::WriteSession &session, CouponTemplateId id, qint64 coupons);
/// Deletes a coupon that nobody has used, so that it was never issued; its kind. Nothing where it was used.
Result<std::optional<CouponTemplateId>> deleteUnused(db::WriteSession &session, CouponId id);
/// Takes the customer's unused coupons of occasions like `occasion` (GLOB) out of use and frees the occasions. Returns how many.
Result<qint64> voidUnused(db::WriteSession &session, CustomerId customer, const QString &occasion, EpochDay issuedFrom, qint64 atMs, const QString &reason);
Status setVoided(db::WriteSession &session, CouponId id, qint64 atMs, const QString &reason);

/// Counts a use on the coupon; false when it has none left or was voided.
Result<bool> takeFromCoupon(db::WriteSession &session, CouponId id);
/// Counts it on the template; false when a limit or the budget does not carry it.
Result<bool> takeFromTemplate(db::WriteSession &session, CouponTemplateId id, qint64 takenMinor);
Status insertUse(db::WriteSession &session, const CouponUse &use);
/// Uses of a purchase that have not been returned.
Result<std::vector<CouponUse>> usesOf(db::ReadSession &session, PurchaseId purchase);
/// The purchase came back: the template's counters fall, and the coupon's where it may be used once more.
Status returnUse(db::WriteSession &session, const CouponUse &use, qint64 atMs, bool isGivenBack);

} // namespace regulars::coupons
