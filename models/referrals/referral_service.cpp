#include "referrals/referral_service.h"

#include "audit/audit_log.h"
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "coupons/take_back_service.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "referrals/program_store.h"
#include "referrals/referral_facts_query.h"
#include "referrals/referral_rules.h"
#include "referrals/referral_store.h"

using namespace Qt::StringLiterals;

namespace regulars::referrals {
namespace {

Result<Customer> livingFile(db::ReadSession &session, CustomerId id, const QString &field)
{
    TRY_LET(auto found, customers::customerById(session, id));
    if (!found)
        return fail(ErrorCode::NotFound, field, id.toString());
    if (found->isErased)
        return fail(ErrorCode::CustomerErased, field);
    return *std::move(found);
}

Result<Referral> required(db::ReadSession &session, ReferralId id)
{
    TRY_LET(const auto found, referralById(session, id));
    if (!found)
        return fail(ErrorCode::NotFound, u"referral"_s, id.toString());
    return *found;
}

void tell(db::WriteSession &session, const Referral &referral)
{
    session.changes().add(db::Topic::Referrals, referral.referrerId.value());
    session.changes().add(db::Topic::Referrals, referral.referredId.value());
}

} // namespace

Result<Filed> ReferralService::addCustomer(db::WriteSession &session, const Actor &actor, const Customer &customer, EpochDay today)
{
    Filed filed;
    TRY_LET(filed.customerId, customers::CustomerService(m_clock).add(session, actor, customer));
    if (customer.referrerId.isValid())
        TRY(tryBegin(session, actor, filed.customerId, {}, today, filed));
    return filed;
}

Result<Filed> ReferralService::updateCustomer(db::WriteSession &session, const Actor &actor, const Customer &customer, EpochDay today)
{
    Filed filed;
    filed.customerId = customer.id;
    TRY_LET(const auto before, customers::customerById(session, customer.id));
    TRY(customers::CustomerService(m_clock).update(session, actor, customer));
    if (!customer.referrerId.isValid() || !before || before->referrerId == customer.referrerId)
        return filed;
    TRY(tryBegin(session, actor, customer.id, before->referrerId, today, filed)); // a corrected name is no second friend where one stands
    return filed;
}

Status ReferralService::tryBegin(db::WriteSession &session, const Actor &actor, CustomerId referred, CustomerId namedBefore, EpochDay today,
                                 Filed &filed)
{
    TRY_LET(const ReferralProgram program, readProgram(session));
    if (!program.isOn)
        return ok(); // a referrer is part of the file, with or without a programme
    TRY_LET(const Customer file, livingFile(session, referred, u"customer"_s));
    const Status begun = begin(session, actor, file, namedBefore, today, filed);
    if (begun)
        return ok();
    if (begun.error().code != ErrorCode::ReferralRefused && begun.error().code != ErrorCode::CustomerErased)
        return begun;
    filed.refusal = begun.error();
    return ok();
}

Status ReferralService::begin(db::WriteSession &session, const Actor &actor, const Customer &referred, CustomerId namedBefore, EpochDay today,
                              Filed &filed)
{
    TRY_LET(const ReferralProgram program, readProgram(session));
    if (!program.isOn)
        return fail(ErrorCode::ReferralRefused, u"off"_s);
    TRY_LET(const Customer referrer, livingFile(session, referred.referrerId, u"referrer"_s));
    TRY_LET(const ReferralCase facts, caseOf(session, referrer, referred, today, m_clock.nowMs()));
    TRY(checkReferral(facts, program));
    Referral referral;
    TRY_LET(referral.id, session.nextId<ReferralId>(u"referral"_s));
    referral.referrerId = referrer.id;
    referral.referredId = referred.id;
    referral.registeredOn = today;
    referral.pendingUntil = today + program.pendingDays;
    referral.referrerPoints = program.referrerPoints;
    referral.referredPoints = program.referredPoints;
    referral.minimumMinor = program.minimumMinor;
    referral.operatorId = actor.id;
    referral.atMs = m_clock.nowMs();
    referral.namedBeforeId = namedBefore;
    const auto plan = coupons::requireTemplate(session, program.templateId.toString());
    if (!plan && plan.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(plan.error());
    if (plan && plan->isActive && plan->validUntil >= today) {
        const QString key = u"referral:friend:"_s + referred.id.toString(); // once, whoever is named afterwards
        TRY_LET(const auto coupon, coupons::CouponService(m_clock).issueOnce(session, *plan, referred.id, today, key, u"referral"_s, actor.id));
        if (coupon) {
            referral.couponId = coupon->id;
            filed.couponName = plan->name;
            filed.couponCode = coupon->code;
        }
    }
    TRY(insertReferral(session, referral));
    tell(session, referral);
    filed.referralId = referral.id;
    filed.referrerName = referrer.name;
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"referral.add"_s, u"customer"_s, referred.id.value(),
                          {{u"referral"_s, referral.id.toString()}, {u"referrer"_s, referrer.id.toString()}}});
}

Status ReferralService::remove(db::WriteSession &session, const Referral &referral)
{
    TRY_LET(const auto payments, paymentsOf(session, referral.id));
    if (!payments.empty() || referral.state == ReferralState::Withdrawn)
        return fail(ErrorCode::HasHistory, u"referral"_s);
    TRY(deleteReferral(session, referral.id));
    if (referral.couponId.isValid())
        TRY(coupons::takeBackIssue(session, referral.couponId));
    tell(session, referral);
    return ok();
}

Status ReferralService::undoAdd(db::WriteSession &session, const Actor &actor, CustomerId customer)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const auto referral, standingOf(session, customer));
    if (referral)
        TRY(remove(session, *referral));
    return customers::CustomerService(m_clock).undoAdd(session, actor, customer);
}

Status ReferralService::undoUpdate(db::WriteSession &session, const Actor &actor, const Customer &before, const Filed &filed)
{
    TRY(require(actor, Right::EditCustomer));
    if (filed.referralId.isValid()) {
        TRY_LET(const Referral referral, required(session, filed.referralId));
        TRY(undoBegin(session, actor, referral));
    }
    return customers::CustomerService(m_clock).update(session, actor, before);
}

Result<Filed> ReferralService::link(db::WriteSession &session, const Actor &actor, CustomerId referrer, CustomerId referred, EpochDay today)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(Customer file, livingFile(session, referred, u"customer"_s));
    Filed filed;
    filed.customerId = referred;
    if (referrer == referred)
        return fail(ErrorCode::ReferralRefused, u"self"_s);
    TRY_LET(const Customer by, livingFile(session, referrer, u"referrer"_s));
    TRY_LET(const ReferralCase facts, caseOf(session, by, file, today, m_clock.nowMs())); // before the file names somebody else
    TRY_LET(const ReferralProgram program, readProgram(session));
    if (!program.isOn)
        return fail(ErrorCode::ReferralRefused, u"off"_s);
    TRY(checkReferral(facts, program));
    const CustomerId namedBefore = file.referrerId;
    if (namedBefore != referrer) {
        file.referrerId = referrer;
        TRY(customers::CustomerService(m_clock).update(session, actor, file));
    }
    TRY(begin(session, actor, file, namedBefore, today, filed));
    return filed;
}

Status ReferralService::unlink(db::WriteSession &session, const Actor &actor, ReferralId id)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const Referral referral, required(session, id));
    TRY(undoBegin(session, actor, referral));
    TRY_LET(auto file, customers::customerById(session, referral.referredId));
    if (!file || file->isErased || file->referrerId != referral.referrerId || referral.namedBeforeId == referral.referrerId)
        return ok(); // corrected since, or named in the file all along
    TRY_LET(const auto before, customers::customerById(session, referral.namedBeforeId));
    file->referrerId = before && !before->isErased ? before->id : CustomerId();
    return customers::CustomerService(m_clock).update(session, actor, *file);
}

Status ReferralService::undoBegin(db::WriteSession &session, const Actor &actor, const Referral &referral)
{
    TRY(remove(session, referral));
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"referral.undo"_s, u"customer"_s, referral.referredId.value(), {{u"referral"_s, referral.id.toString()}}});
}

Status ReferralService::withdraw(db::WriteSession &session, const Actor &actor, ReferralId id, const QString &reason, EpochDay today)
{
    TRY(require(actor, Right::EditRules));
    const QString why = reason.simplified();
    if (why.isEmpty())
        return fail(ErrorCode::ReasonRequired, u"reason"_s);
    TRY_LET(const Referral referral, required(session, id));
    if (referral.state == ReferralState::Withdrawn)
        return fail(ErrorCode::HasHistory, u"referral"_s, u"withdrawn"_s);
    TRY(PayoutService::takeBack(session, referral, ReferralState::Withdrawn, why, occasion(actor, today)));
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"referral.withdraw"_s, u"customer"_s, referral.referredId.value(), {{u"referral"_s, id.toString()}}});
}

Status ReferralService::reinstate(db::WriteSession &session, const Actor &actor, ReferralId id, EpochDay today)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(Referral referral, required(session, id));
    if (referral.state != ReferralState::Withdrawn)
        return fail(ErrorCode::HasHistory, u"referral"_s, u"counts"_s);
    if (referral.rests())
        return fail(ErrorCode::ReferralRefused, referral.restsFor, u"merged"_s);
    TRY_LET(const auto other, standingOf(session, referral.referredId));
    if (other)
        return fail(ErrorCode::ReferralRefused, u"twice"_s);
    referral.state = reopenedState(referral, today);
    TRY(setState(session, id, referral.state));
    tell(session, referral);
    TRY(m_payout.payForEarlier(session, referral, occasion(actor, today)));
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"referral.reinstate"_s, u"customer"_s, referral.referredId.value(), {{u"referral"_s, id.toString()}}});
}

} // namespace regulars::referrals
