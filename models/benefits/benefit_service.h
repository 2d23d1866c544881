// Use cases of benefits: the matrix, and writing down who used what.
//
// Thread: that of the session; each is one write with its audit row. The quota is asked in the statement that writes a
// use, so that two desks never give the last one twice.
// Errors: NotAllowed, those of benefit_rules, AlreadyExists(name), NotFound(benefit | benefit_use | coupon_template | tier |
// customer), HasHistory(benefit: it was used), CustomerErased, Invalid(benefit: works by itself), TierTooLow(benefit),
// QuotaUsed(day it renews), ReasonRequired, NotReturnable(benefit_use).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "benefits/benefit.h"
#include "db/session.h"

#include <QStringList>

#include <vector>

namespace regulars::benefits {

struct UseRequest {
    CustomerId customerId;
    BenefitId benefitId;
    QString note;
};

struct UsedBenefit {
    BenefitUse use;
    qint64 used = 0;                   ///< in the period, this one included
    qint64 quota = 0;                  ///< 0: no limit
    std::optional<EpochDay> renewsOn;  ///< absent without a quota, or while the tier is held
};

/// What addUsual made, so that it can be taken back.
struct UsualSet {
    std::vector<BenefitId> benefits;
    CouponTemplateId coupon;           ///< invalid: one that was there is used
};

class BenefitService {
public:
    explicit BenefitService(const Clock &clock) : m_clock(clock) {}

    /// Adds a benefit below the others, or changes the one with this id; its kind stays.
    Result<BenefitId> save(db::WriteSession &session, const Actor &actor, Benefit benefit);
    /// Withdrawn, nobody can use it until it is put back; its cells and its log stay.
    Status setActive(db::WriteSession &session, const Actor &actor, BenefitId id, bool isActive);
    /// Only while nobody used it.
    Status remove(db::WriteSession &session, const Actor &actor, BenefitId id);
    /// What a tier has of a benefit from now on.
    Status setCell(db::WriteSession &session, const Actor &actor, const BenefitCell &cell);
    /// The tier does not have it any more.
    Status clearCell(db::WriteSession &session, const Actor &actor, BenefitId benefit, TierId tier);

    /// The usual eight for the ladder at hand: `names` by usualKinds(), `couponName` for the coupons of the pack, which are
    /// made where there is no such kind yet. Those whose names are taken are left out.
    Result<UsualSet> addUsual(db::WriteSession &session, const Actor &actor, const QStringList &names, const QString &couponName);
    Status takeBackUsual(db::WriteSession &session, const Actor &actor, const UsualSet &made);

    /// Writes down that the customer had it today.
    Result<UsedBenefit> use(db::WriteSession &session, const Actor &actor, const UseRequest &request, EpochDay today);
    /// A slip: it counts no more.
    Status cancel(db::WriteSession &session, const Actor &actor, BenefitUseId id, const QString &reason);
    /// It was no slip after all; QuotaUsed where others have taken its place.
    Status restore(db::WriteSession &session, const Actor &actor, BenefitUseId id);
    /// What was lent came back.
    Status takeBack(db::WriteSession &session, const Actor &actor, BenefitUseId id, EpochDay today);
    /// It did not come back after all.
    Status lendAgain(db::WriteSession &session, const Actor &actor, BenefitUseId id);

private:
    Result<CouponTemplateId> usualCoupon(db::WriteSession &session, const Actor &actor, const QString &name, UsualSet &made);
    Status tell(db::WriteSession &session, const Actor &actor, const QString &event, BenefitId id);
    Status tellUse(db::WriteSession &session, const Actor &actor, const QString &event, const BenefitUse &use);

    const Clock &m_clock;
};

} // namespace regulars::benefits
