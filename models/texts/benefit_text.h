// Names of kinds of benefits, of the periods of a quota, and of the usual benefits, in the user's language.
//
// Thread: that of the translators. Unknown keys come back as they are.
#pragma once

#include <QString>
#include <QStringList>

namespace regulars {

/// By the stable name: "tier_price".
QString benefitKindText(const QString &kind);
/// By the stable name: "once a year" is "year".
QString quotaPeriodText(const QString &period);
/// In the order multiplier, coupon_pack, priority, trial, event, manager, bespoke, partnership.
QStringList usualBenefitNames();
/// Of the coupons that the usual pack gives.
QString usualCouponName();

} // namespace regulars
