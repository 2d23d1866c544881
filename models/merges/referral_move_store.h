// Referrals of two files that become one, and are parted again.
//
// Purpose: nobody brings themselves, is brought twice, or is a new friend who was a customer before (rules.md 5.1): such referrals
// rest while the two are one, and what was paid for them goes back before the points move. The others change their sides.
// Called in the order below, after the purchases were moved. Thread: that of the session.
#pragma once

#include "db/session.h"
#include "merges/merge.h"

#include <vector>

namespace regulars::merges {

/// Marks those that must rest.
Status restReferrals(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other);
/// Those among them that had been paid.
Result<std::vector<ReferralId>> paidThatRest(db::ReadSession &session, MergeId id);
/// Who was brought by the other and who brought it, what was given for friends, and what had been paid by then.
Status moveReferrals(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other);

/// One that the files together made due: parting takes it back and judges it anew.
Status rememberDue(db::WriteSession &session, MergeId id, ReferralId referral);
/// Those.
Result<std::vector<ReferralId>> dueByMerge(db::ReadSession &session, MergeId id);
/// The referral that waits for its first purchase, of whoever is one with `referred` now; 0 where none does.
Result<ReferralId> openReferral(db::ReadSession &session, CustomerId referred);
/// What rests because the customer was brought twice, where nobody else brought `referred` any more since `parted` was parted:
/// it counts again, and is due in the merge it rests for. Returns it, 0 for none.
Result<ReferralId> wakeRested(db::WriteSession &session, CustomerId referred, MergeId parted);

/// All of that back; what rested counts again.
Status moveReferralsBack(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other);
/// Referrals that rested for this merge and count again.
Result<std::vector<ReferralId>> restedReferrals(db::ReadSession &session, MergeId id);

/// What a merge would take back, as paidThatRest() after it.
Result<QList<ReferralBack>> referralsThatWouldRest(db::ReadSession &session, CustomerId keep, CustomerId other);

} // namespace regulars::merges
