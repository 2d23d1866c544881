// Use cases of referrals: naming the referrer with a file or by hand, taking a referral out and back.
//
// Purpose: composes customers, coupons and referrals, so that a registration, its referral and the friend's coupon are one
// transaction. The friend's coupon is given once per friend: a referral that begins after another was withdrawn gives no
// second one, whether the first was used or not; it stays with the friend. Where the programme does not take somebody the file is kept all the same, and `refusal` says why.
// Thread: that of the session. Errors: NotAllowed, those of CustomerService, ReferralRefused(self | loop | existing | twice
// | off), CustomerErased, NotFound(referral | customer), ReasonRequired, HasHistory(referral: nothing to take out or back).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "customers/customer.h"
#include "db/session.h"
#include "referrals/payout_service.h"
#include "referrals/referral.h"

namespace regulars::referrals {

/// A file that was written, and what came of its referrer.
struct Filed {
    CustomerId customerId;
    ReferralId referralId;           ///< invalid: none began
    QString referrerName;
    QString couponName;              ///< what the friend got; empty: nothing
    QString couponCode;
    std::optional<Error> refusal;    ///< why the programme gives nothing for the referrer named
};

class ReferralService {
public:
    explicit ReferralService(const Clock &clock) : m_clock(clock), m_payout(clock) {}

    /// A new customer; the referrer stands in the file.
    Result<Filed> addCustomer(db::WriteSession &session, const Actor &actor, const Customer &customer, EpochDay today);
    /// A changed file; a referrer who was named now counts like one named at registration.
    Result<Filed> updateCustomer(db::WriteSession &session, const Actor &actor, const Customer &customer, EpochDay today);
    /// Takes back a registration with its referral and the coupon nobody has used.
    Status undoAdd(db::WriteSession &session, const Actor &actor, CustomerId customer);
    /// Takes back a change: the file as it was before, without the referral that began with it.
    Status undoUpdate(db::WriteSession &session, const Actor &actor, const Customer &before, const Filed &filed);

    /// Names the referrer of a customer who is there already, in the file too.
    Result<Filed> link(db::WriteSession &session, const Actor &actor, CustomerId referrer, CustomerId referred, EpochDay today);
    /// Takes back a link made by hand just now; the file names again whom it named before.
    Status unlink(db::WriteSession &session, const Actor &actor, ReferralId id);
    /// Out of the programme: what both sides got for it is taken back by the claw-back policy; the coupon stays.
    Status withdraw(db::WriteSession &session, const Actor &actor, ReferralId id, const QString &reason, EpochDay today);
    /// Into it again; where the friend has bought in time it is paid at once.
    Status reinstate(db::WriteSession &session, const Actor &actor, ReferralId id, EpochDay today);

private:
    /// Begins a referral and gives the friend's coupon. Checks before it writes.
    Status begin(db::WriteSession &session, const Actor &actor, const Customer &referred, CustomerId namedBefore, EpochDay today, Filed &filed);
    /// The same where a refusal by the programme is no error of the file.
    Status tryBegin(db::WriteSession &session, const Actor &actor, CustomerId referred, CustomerId namedBefore, EpochDay today, Filed &filed);
    /// Removes a referral that nothing came of. HasHistory where something did.
    Status remove(db::WriteSession &session, const Referral &referral);
    Status undoBegin(db::WriteSession &session, const Actor &actor, const Referral &referral);
    [[nodiscard]] PayoutOccasion occasion(const Actor &actor, EpochDay today) const { return {today, m_clock.nowMs(), today, actor.id}; }

    const Clock &m_clock;
    PayoutService m_payout;
};

} // namespace regulars::referrals
