// Everything the store knows about one person, for the person (C8): one JSON document.
#pragma once

#include "base/money.h"
#include "customers/customer.h"
#include "db/session.h"

#include <QJsonObject>

namespace regulars::customers {

/// Keys: file, tags, consents, summary, purchases (with lines and the steps of their discounts), refunds; points (the ledger: cause,
/// what for, and why), lots, balances, tier, tiers; interactions; coupons, coupon_uses, rewards, member_day_gifts, benefits;
/// referrals, referral_milestones, referred; other_files, went_into, merges, no_duplicates. Of other customers it has the card
/// alone. Money is decimal text in major units, instants end in Z, ids are text. Sections without rows are empty arrays.
Result<QJsonObject> dossierOf(db::ReadSession &session, const Customer &customer, const Currency &currency);

} // namespace regulars::customers
