// A kind of coupon as JSON: in files, on the command line and in the store alike.
//
// {"name","kind":"spend_save"|"percent"|"fixed"|"gift"|"first_order","steps":[{"spend","save"}],"every","most_times",
//  "percent","cap","amount","gift","minimum","valid_days","valid_from","valid_until","stacking","basis","weekdays":[1…7],
//  "hours":"18:00-21:00","skus","categories","uses","limit","limit_per_customer","budget","returned_on_refund",
//  "issue_rule","issue_tier","code_prefix"}; money in major units as text or number, days as YYYY-MM-DD.
#pragma once

#include "base/money.h"
#include "coupons/coupon.h"

#include <QJsonObject>

namespace regulars::coupons {

/// Errors: Required(kind), Invalid(field; detail = what is expected), UnknownField(detail = key). Not checked further,
/// see checkTemplate. Id, activity and counters are not part of it; `issue_tier` is the tier's id.
Result<CouponTemplate> templateFromJson(const QJsonObject &json, const Currency &currency);
[[nodiscard]] QJsonObject templateToJson(const CouponTemplate &plan, const Currency &currency);

} // namespace regulars::coupons
