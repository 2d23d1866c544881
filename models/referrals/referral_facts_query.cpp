#include "referrals/referral_facts_query.h"

#include "customers/alias_query.h"
#include "referrals/referral_store.h"

namespace regulars::referrals {
namespace {

Result<bool> exists(db::Statement &select)
{
    TRY_LET(const auto found, select.firstInt());
    return found.value_or(0) != 0;
}

// UNION ends also where older files were named in a circle.
Result<bool> isAbove(db::ReadSession &session, CustomerId start, CustomerId customer)
{
    auto select = session.prepare("WITH RECURSIVE up(id) AS (SELECT ?1 UNION SELECT c.referrer_id FROM up JOIN customer c ON c.id=up.id WHERE "
                                  "c.referrer_id IS NOT NULL UNION SELECT r.referrer_id FROM up JOIN referral r ON r.referred_id=up.id WHERE "
                                  "r.state<>'withdrawn' LIMIT 10000) SELECT EXISTS(SELECT 1 FROM up WHERE id=?2 AND id<>?1)");
    return exists(select.bind(start).bind(customer));
}

Result<bool> hasBought(db::ReadSession &session, CustomerId customer, qint64 nowMs)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM purchase WHERE customer_id=? AND at_ms<=?)");
    return exists(select.bind(customer).bind(nowMs));
}

// A number that a merged file had leads to the file that was kept.
Result<bool> isSamePerson(db::ReadSession &session, const Customer &one, const Customer &other)
{
    if (!one.phone.isEmpty() && one.phone == other.phone)
        return true;
    for (const auto &[from, to] : {std::pair(&one, &other), std::pair(&other, &one)}) {
        TRY_LET(const CustomerId kept, customers::keptFor(session, from->id));
        if (kept.isValid() && kept == to->id)
            return true;
        if (from->phone.isEmpty())
            continue;
        TRY_LET(const CustomerId byPhone, customers::keptForPhone(session, from->phone));
        if (byPhone.isValid() && byPhone == to->id)
            return true;
    }
    return false;
}

} // namespace

Result<ReferralCase> caseOf(db::ReadSession &session, const Customer &referrer, const Customer &referred, EpochDay today, qint64 nowMs)
{
    ReferralCase facts;
    facts.referrerId = referrer.id;
    facts.referredId = referred.id;
    TRY_LET(facts.isSamePerson, isSamePerson(session, referrer, referred));
    facts.referrerEmail = referrer.email;
    facts.referredEmail = referred.email;
    TRY_LET(facts.isAbove, isAbove(session, referrer.id, referred.id));
    TRY_LET(facts.hasBought, hasBought(session, referred.id, nowMs));
    facts.registeredOn = referred.registeredOn;
    facts.today = today;
    TRY_LET(const auto standing, standingOf(session, referred.id));
    facts.hasReferrer = standing.has_value(); // a name in the file alone, or one that was withdrawn, is in nobody's way
    return facts;
}

Result<std::optional<PayingPurchase>> firstPaying(db::ReadSession &session, const Referral &referral, PurchaseId except)
{
    auto select = session.prepare("SELECT id,day,at_ms FROM purchase WHERE customer_id=?1 AND day BETWEEN ?2 AND ?3 AND id<>?5 AND source='till' AND "
                                  "gross_minor-discount_minor-points_paid_minor-refunded_minor>=max(?4,1) ORDER BY at_ms,id LIMIT 1");
    select.bind(referral.referredId).bind(referral.registeredOn).bind(referral.pendingUntil).bind(referral.minimumMinor).bind(except.value());
    TRY_LET(const bool found, select.step());
    if (!found)
        return std::optional<PayingPurchase>();
    return std::optional(PayingPurchase{select.idAt<PurchaseId>(0), static_cast<EpochDay>(select.intAt(1)), select.intAt(2)});
}

} // namespace regulars::referrals
