// A store with a referral programme, for the tests of referrals.
//
// Purpose: the few verbs these tests say over and over. Thread: main.
#pragma once

#include "referrals/program_service.h"
#include "referrals/referral_query.h"
#include "referrals/referral_service.h"
#include "support/loyalty_verbs.h"

namespace regulars::tests {

using namespace Qt::StringLiterals;
using namespace regulars::referrals;

/// 200 and 100 points once the friend has bought for 50.00.
inline ReferralProgram usual()
{
    ReferralProgram program;
    program.isOn = true;
    program.referrerPoints = 200;
    program.referredPoints = 100;
    program.minimumMinor = 50'00;
    return program;
}

/// "ReferralRefused self": code and field of a failed result, "ok" of a good one.
template <class R>
QString refusalOf(const R &result)
{
    if (result)
        return u"ok"_s;
    return errorName(result.error().code) + u' ' + result.error().field;
}

class ReferralDesk {
protected:
    /// 1 March 2026.
    bool open()
    {
        m_store = std::make_unique<LoyaltyStore>();
        if (!m_store->isOpen())
            return false;
        m_store->goTo(QDate(2026, 3, 1));
        return true;
    }

    /// What does not add up at the end of a test.
    QStringList close()
    {
        const QStringList problems = m_store ? m_store->problems() : QStringList();
        m_store.reset();
        return problems;
    }

    LoyaltyStore &store() { return *m_store; }

    Status switchOn(const ReferralProgram &program = usual())
    {
        return store().store().write([&](db::WriteSession &session) {
            return ProgramService(store().store().clock()).save(session, store().owner(), program);
        });
    }

    Result<Filed> registerBy(CustomerId referrer, const QString &name = u"friend"_s)
    {
        Customer file;
        file.name = name;
        file.referrerId = referrer;
        return store().store().write([&](db::WriteSession &session) {
            return ReferralService(store().store().clock()).addCustomer(session, store().owner(), file, store().today());
        });
    }

    Result<Filed> link(CustomerId referrer, CustomerId referred)
    {
        return store().store().write([&](db::WriteSession &session) {
            return ReferralService(store().store().clock()).link(session, store().owner(), referrer, referred, store().today());
        });
    }

    Status withdraw(ReferralId id)
    {
        return store().store().write([&](db::WriteSession &session) {
            return ReferralService(store().store().clock()).withdraw(session, store().owner(), id, u"a slip"_s, store().today());
        });
    }

    Status reinstate(ReferralId id)
    {
        return store().store().write([&](db::WriteSession &session) {
            return ReferralService(store().store().clock()).reinstate(session, store().owner(), id, store().today());
        });
    }

    Result<ReferralMilestoneId> milestone(const ReferralMilestone &wanted)
    {
        return store().store().write([&](db::WriteSession &session) {
            return ProgramService(store().store().clock()).saveMilestone(session, store().owner(), wanted);
        });
    }

    QString stateOf(ReferralId id)
    {
        const auto row = rowOf(id);
        return row ? referralStateName(row->referral.state) : errorName(row.error().code);
    }

    Result<ReferralRow> rowOf(ReferralId id)
    {
        return store().store().read([&](db::ReadSession &session) { return requireReferral(session, id, store().today()); });
    }

    QStringList verified() { return verifiedOf(store()); }

private:
    std::unique_ptr<LoyaltyStore> m_store;
};

} // namespace regulars::tests
