// Paying referrals inside somebody else's use case: sale, refund, night run.
//
// Purpose: a friend's first purchase that pays gives both sides their points and the referrer what so many friends
// unlock, all in the sale's own transaction. Does not audit and asks for no right; the calling use case does.
// Thread: that of the session. Invariants: a referral is paid once, whatever is done twice and from whichever program:
// its standing payment is unique in the store, and so are the rows of the ledger. What a refund takes back is asked of both
// by the shop's claw-back policy, and the next purchase that pays may pay again, but never more than was promised less what
// the claw-back left with each side; where one stands already, it takes the place of the one that came back and no points
// move. What a milestone gave stays: it was reached, and is given once.
// Only sales at the till pay; imports bring the past.
#pragma once

#include "base/clock.h"
#include "base/job_control.h"
#include "db/session.h"
#include "purchases/purchase.h"
#include "referrals/referral_store.h"

namespace regulars::referrals {

/// When and by whom.
struct PayoutOccasion {
    EpochDay day = 0;        ///< of the sale or the refund
    qint64 atMs = 0;
    EpochDay today = 0;      ///< a late sale gives coupons and tiers from today on
    OperatorId operatorId{1};
    bool keepsLastDay = false; ///< what was paid before and comes again is good as long as it was
};

class PayoutService {
public:
    explicit PayoutService(const Clock &clock) : m_clock(clock) {}

    /// What afterPurchase() would pay, without writing; milestones are not foreseen.
    static Result<std::optional<ReferralPaid>> foreseen(db::ReadSession &session, const Purchase &purchase);
    /// Nothing where the customer was not referred, the days are over or the purchase is too small.
    Result<std::optional<ReferralPaid>> afterPurchase(db::WriteSession &session, const Purchase &purchase, const PayoutOccasion &occasion);
    /// `purchase` as it is after the refund. Nothing where no points moved: it had paid for nothing, or another takes its place.
    static Result<std::optional<ReferralTakenBack>> afterRefund(db::WriteSession &session, const Purchase &purchase, const PayoutOccasion &occasion);
    /// Pending ones past their last day become lapsed; may be run twice. Returns how many.
    static Result<qint64> lapse(db::WriteSession &session, EpochDay today);
    /// Gives the milestones that were reached and not given: set up since, their coupon or a better tier in the way that day,
    /// or full by a merge. May be run twice. Returns how many.
    Result<qint64> giveReached(db::WriteSession &session, const PayoutOccasion &occasion, JobControl *job);

    /// Pays for a purchase that stands already, where one does: of a referral that counts again.
    Result<std::optional<ReferralPaid>> payForEarlier(db::WriteSession &session, const Referral &referral, const PayoutOccasion &occasion);
    /// Takes back what was paid; the referral is `then` afterwards. No points where nothing stands.
    static Result<ReferralTakenBack> takeBack(db::WriteSession &session, const Referral &referral, ReferralState then,
                                              const QString &reason, const PayoutOccasion &occasion);
    /// Takes back what was paid; the referral waits again, or is lapsed by then.
    static Status reopen(db::WriteSession &session, const Referral &referral, const PayoutOccasion &occasion);
    /// One that counts again after it rested, when it saw no sale and no return: by what the friend has now.
    Status judgeAgain(db::WriteSession &session, ReferralId id, const PayoutOccasion &occasion);

private:
    /// The sides and what each is due by what was promised and what is still out.
    static Result<ReferralPaid> due(db::ReadSession &session, const Referral &referral);
    Result<ReferralPaid> pay(db::WriteSession &session, const Referral &referral, PurchaseId purchase, const PayoutOccasion &occasion);
    Result<QStringList> giveMilestones(db::WriteSession &session, const Referral &referral, const PayoutOccasion &occasion);
    /// False where there is nothing to give: the tier is held already, a tier held by hand is as high or stands longer, or
    /// what was promised is gone.
    Result<bool> give(db::WriteSession &session, const Reached &reached, const ReferralMilestone &milestone, const PayoutOccasion &occasion);

    const Clock &m_clock;
};

} // namespace regulars::referrals
