// What the rules of referrals ask of the store: who two customers are to each other, and which purchase pays.
#pragma once

#include "customers/customer.h"
#include "db/session.h"
#include "referrals/referral_rules.h"

namespace regulars::referrals {

/// What checkReferral asks about naming `referrer` as the one who brought `referred` at that instant.
Result<ReferralCase> caseOf(db::ReadSession &session, const Customer &referrer, const Customer &referred, EpochDay today, qint64 nowMs);

struct PayingPurchase {
    PurchaseId id;
    EpochDay day = 0;
    qint64 atMs = 0;
};
/// The referred customer's first purchase at the till that pays, `except` left out.
Result<std::optional<PayingPurchase>> firstPaying(db::ReadSession &session, const Referral &referral, PurchaseId except);

} // namespace regulars::referrals
