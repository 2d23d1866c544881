// A store at 2026-11-24 with the few verbs that tests of benefits say over and over.
#pragma once

#include "benefits/benefit_query.h"
#include "benefits/benefit_service.h"
#include "support/loyalty_verbs.h"

#include <memory>

namespace regulars::tests {

using benefits::BenefitService;
using benefits::UsedBenefit;

class BenefitsDesk {
protected:
    void openStore()
    {
        m_store = std::make_unique<LoyaltyStore>();
        if (m_store->isOpen())
            m_store->goTo(QDate(2026, 11, 24));
    }

    BenefitId add(BenefitKind kind, const QString &name, qint64 quota = 0, QuotaPeriod period = QuotaPeriod::Year, CouponTemplateId coupon = {});
    Status grant(BenefitId benefit, int rank, qint64 value = 0, std::optional<qint64> quota = std::nullopt);
    Result<UsedBenefit> use(CustomerId customer, BenefitId benefit, const QString &note = {});
    template <class F>
    auto change(F deed)
    {
        return m_store->store().write([&](db::WriteSession &session) {
            BenefitService service(m_store->store().clock());
            return deed(service, session);
        });
    }
    /// "Name left/quota" of each.
    QStringList today(CustomerId customer);
    CouponTemplateId addCoupon(const QString &name, qint64 amountMinor);
    CustomerId silverCustomer();
    QStringList differences();

    std::unique_ptr<LoyaltyStore> m_store;
};

inline BenefitId BenefitsDesk::add(BenefitKind kind, const QString &name, qint64 quota, QuotaPeriod period, CouponTemplateId coupon)
{
    Benefit benefit;
    benefit.kind = kind;
    benefit.name = name;
    benefit.quota = quota;
    benefit.period = period;
    benefit.couponTemplateId = coupon;
    return change([&](BenefitService &service, db::WriteSession &session) { return service.save(session, m_store->owner(), benefit); })
        .value_or(BenefitId());
}

inline Status BenefitsDesk::grant(BenefitId benefit, int rank, qint64 value, std::optional<qint64> quota)
{
    const BenefitCell cell{benefit, m_store->tierId(rank), quota, value};
    return change([&](BenefitService &service, db::WriteSession &session) { return service.setCell(session, m_store->owner(), cell); });
}

inline Result<UsedBenefit> BenefitsDesk::use(CustomerId customer, BenefitId benefit, const QString &note)
{
    const EpochDay now = m_store->today();
    return change([&](BenefitService &service, db::WriteSession &session) { return service.use(session, m_store->owner(), {customer, benefit, note}, now); });
}

inline QStringList BenefitsDesk::today(CustomerId customer)
{
    const EpochDay now = m_store->today();
    const auto found = m_store->store().read([&](db::ReadSession &session) { return benefits::benefitsToday(session, customer, now); });
    QStringList words;
    for (const benefits::TodayBenefit &each : found ? *found : std::vector<benefits::TodayBenefit>())
        words << QStringLiteral("%1 %2/%3").arg(each.benefit.name).arg(each.left()).arg(each.quota);
    return words;
}

inline CouponTemplateId BenefitsDesk::addCoupon(const QString &name, qint64 amountMinor) { return addCouponKind(*m_store, name, amountMinor, 30); }

inline CustomerId BenefitsDesk::silverCustomer()
{
    const CustomerId customer = m_store->addCustomer();
    return m_store->buy(customer, 2000'00) ? customer : CustomerId();
}

inline QStringList BenefitsDesk::differences() { return verifiedOf(*m_store); }

} // namespace regulars::tests
