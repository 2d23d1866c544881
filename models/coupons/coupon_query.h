// Read-only questions about coupons.
//
// Thread: that of the session. Codes are taken as they were typed, see code_rules.
#pragma once

#include "coupons/coupon.h"
#include "db/session.h"

#include <optional>

namespace regulars::coupons {

/// In use first, then by name.
Result<std::vector<CouponTemplate>> allTemplates(db::ReadSession &session);
/// By name or id. NotFound(coupon_template).
Result<CouponTemplate> requireTemplate(db::ReadSession &session, const QString &nameOrId);

/// What gives coupons of a kind: its part of the error's field, and its name.
struct KindGiver {
    QString what;   ///< pack, program, milestone
    QString name;   ///< of the benefit or the milestone; the programme has none
};
/// The first of them, in use or not; nothing where the kind is free to go.
Result<std::optional<KindGiver>> giverOf(db::ReadSession &session, CouponTemplateId id);

/// A code as it is stored, from what was typed; what cannot be a code stays as it is.
QString spelledCode(const QString &typed);

struct CouponFile {
    Coupon coupon;
    CouponTemplate plan;
};
/// NotFound(coupon, code): also where the code cannot be one of ours.
Result<CouponFile> requireCoupon(db::ReadSession &session, const QString &typedCode);
/// The same by id; nothing where there is none.
Result<std::optional<CouponFile>> couponFileOf(db::ReadSession &session, CouponId id);
/// What a customer holds, whether it counts today or not: what ends first stands first, what is used or over last.
Result<std::vector<CouponFile>> couponsOf(db::ReadSession &session, CustomerId customer, EpochDay today, int limit);
/// What a customer may show at a till, neither used up nor void: all that have not ended, what ends first first, of one kind
/// at most kMostOfKind, in all at most kMostShown; then the few that ended last, since somebody may still ask for them.
Result<std::vector<CouponFile>> shownBy(db::ReadSession &session, CustomerId customer, EpochDay today);
inline constexpr int kMostOfKind = 20;
inline constexpr int kMostShown = 400;
inline constexpr int kMostEnded = 5;
/// How many of a customer's coupons count today, and the last day of the one that ends first.
struct HeldCoupons {
    qint64 count = 0;
    EpochDay nextEnd = kNeverDay;
};
Result<HeldCoupons> heldBy(db::ReadSession &session, CustomerId customer, EpochDay today);
/// Coupons of a template in order of issue after `after`, at most `limit`.
Result<std::vector<Coupon>> couponsOfTemplate(db::ReadSession &session, CouponTemplateId id, CouponId after, int limit);

/// What a customer has done with a template.
struct UseFacts {
    qint64 uses = 0;         ///< but for those whose coupon was given back with the purchase
    qint64 ordersBefore = 0; ///< of the customer, whatever the coupon
};
Result<UseFacts> useFactsOf(db::ReadSession &session, CouponTemplateId id, CustomerId customer);

/// Uses of a template by a customer that were not returned.
Result<std::vector<CouponUse>> usesBy(db::ReadSession &session, CouponTemplateId id, CustomerId customer);

/// A use of a coupon, for lists.
struct UseRow {
    QString code;
    QString purchaseNumber;
    CustomerId customerId;
    QString customerName;
    EpochDay day = 0;
    qint64 takenMinor = 0;
    bool isReturned = false;
};
/// The newest first.
Result<std::vector<UseRow>> usesOfTemplate(db::ReadSession &session, CouponTemplateId id, int limit);
/// When and where a coupon was used.
Result<std::vector<UseRow>> usesOfCoupon(db::ReadSession &session, CouponId id);

} // namespace regulars::coupons
