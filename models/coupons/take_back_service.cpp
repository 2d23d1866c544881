#include "coupons/take_back_service.h"

#include "coupons/coupon_store.h"

using namespace Qt::StringLiterals;

namespace regulars::coupons {

Status takeBackIssue(db::WriteSession &session, CouponId id)
{
    TRY_LET(const auto kind, deleteUnused(session, id));
    if (!kind)
        return fail(ErrorCode::HasHistory, u"coupon"_s);
    session.changes().add(db::Topic::Coupons);
    return countIssued(session, *kind, -1);
}

} // namespace regulars::coupons
