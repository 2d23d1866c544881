// Use cases of coupons: kinds, issue, taking, giving back, voiding.
//
// Thread: that of the session. Invariants: a counter moves in the transaction of its cause; a coupon issued by rule has
// the key of its occasion, so that the same occasion never gives two.
// Errors: NotAllowed, those of checkTemplate, NotFound(coupon_template | coupon | customer), AlreadyExists(name),
// HasHistory(coupon_template: coupons of it exist; coupon_pack | coupon_program | coupon_milestone: it is given there,
// detail = where), CouponWithdrawn, CouponExpired, CustomerErased, ReasonRequired,
// CouponVoid, CouponUsed, CouponLimit, BudgetSpent, OutOfRange(quantity).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "coupons/coupon.h"
#include "coupons/coupon_store.h"
#include "db/session.h"

#include <functional>

class QRandomGenerator;

namespace regulars::coupons {

/// The key of an occasion, as it is written for the file of a customer.
using OccasionKey = std::function<QString(CustomerId)>;

class CouponService {
public:
    /// Codes are drawn from `random`; nullptr: from the system, so that nobody guesses the next one.
    explicit CouponService(const Clock &clock, QRandomGenerator *random = nullptr) : m_clock(clock), m_random(random) {}

    /// Adds a kind of coupon, or changes the one with this id: coupons issued before keep their days.
    Result<CouponTemplateId> save(db::WriteSession &session, const Actor &actor, CouponTemplate plan);
    /// Taken out of use, coupons of it do not count any more until it is back in use.
    Status setActive(db::WriteSession &session, const Actor &actor, CouponTemplateId id, bool isActive);
    /// Only while no coupon of it was issued and nothing else gives it.
    Status remove(db::WriteSession &session, const Actor &actor, CouponTemplateId id);

    /// One coupon for a customer.
    Result<Coupon> issue(db::WriteSession &session, const Actor &actor, CouponTemplateId id, CustomerId customer, EpochDay today);
    /// One for each customer; `source` is "filter". Returns how many.
    Result<qint64> issueToAll(db::WriteSession &session, const Actor &actor, CouponTemplateId id, const std::vector<qint64> &customers,
                              EpochDay today, JobControl *job);
    /// `quantity` coupons for whoever brings them (printed cards, a partner). Returns their codes.
    Result<QStringList> issueBatch(db::WriteSession &session, const Actor &actor, CouponTemplateId id, int quantity, EpochDay today,
                                   JobControl *job);
    Status voidCoupon(db::WriteSession &session, const Actor &actor, const QString &code, const QString &reason);

    /// An issue by rule, benefit or referral: once per `issueKey`; nothing where it was made before. Does not audit.
    Result<std::optional<Coupon>> issueOnce(db::WriteSession &session, const CouponTemplate &plan, CustomerId customer, EpochDay today,
                                            const QString &issueKey, const QString &source, OperatorId operatorId);
    /// The same where the occasion is a person's: one that a file merged into the customer's has had is not had again.
    Result<std::optional<Coupon>> issueOncePerPerson(db::WriteSession &session, const CouponTemplate &plan, CustomerId customer, EpochDay today,
                                                     const OccasionKey &keyOf, const QString &source, OperatorId operatorId);
    /// Counts a use in the transaction of the sale. Does not audit.
    static Status take(db::WriteSession &session, const CouponUse &use);
    /// The purchase came back whole: its coupons count once more where their kind says so and they still count.
    static Status giveBack(db::WriteSession &session, PurchaseId purchase, EpochDay today, qint64 atMs);

private:
    Result<CouponTemplate> issuable(db::WriteSession &session, CouponTemplateId id, EpochDay today) const;
    Result<std::optional<Coupon>> write(db::WriteSession &session, const CouponTemplate &plan, Coupon coupon, EpochDay today);

    const Clock &m_clock;
    QRandomGenerator *m_random;
};

/// Most coupons of one batch.
inline constexpr int kMostBatch = 100'000;

} // namespace regulars::coupons
