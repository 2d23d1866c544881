// What the desk asks about kinds of coupons while they are made and handed out.
//
// Thread: that of the session; exampleOf needs none. Units: minor units.
#pragma once

#include "coupons/coupon.h"
#include "db/session.h"

namespace regulars::coupons {

/// What the coupon alone takes off a purchase of `totalMinor` in goods it looks at; nothing where it has no effect. What is left
/// of the budget does not count. Errors: those of checkTemplate.
Result<std::optional<qint64>> exampleOf(const CouponTemplate &plan, qint64 totalMinor);

/// NotFound(skus, detail = the SKU), NotFound(categories, detail = the word): what no product has, so that it would never count.
Status checkGoods(db::ReadSession &session, const CouponGoods &goods);
/// The categories that products have, in order.
Result<QStringList> categories(db::ReadSession &session);

struct UnusedCode {
    QString code;
    EpochDay validFrom = 0;
    EpochDay validUntil = kNeverDay;
    bool operator==(const UnusedCode &) const = default;
};
/// Codes for whoever brings them that nobody used and nobody took out of use, the latest issue first, at most `limit`.
Result<std::vector<UnusedCode>> unusedCodes(db::ReadSession &session, CouponTemplateId id, int limit);
Result<qint64> countUnusedCodes(db::ReadSession &session, CouponTemplateId id);

} // namespace regulars::coupons
