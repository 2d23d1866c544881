// Whatever writes a rule of the till says so: the sale that follows counts by the rule as it is now, not as it was kept.
#include "benefits/benefit_service.h"
#include "memberdays/member_day_service.h"
#include "points/earning_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;

class KeptRulesWritersTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void earningRules();
    void memberDays();
    void benefits();
    void multiplierOfATier();

private:
    template <class F>
    auto write(F work)
    {
        return m_store->store().write([&](db::WriteSession &session) { return work(session); });
    }
    /// The till keeps its rules from the sale before; a quote reads them anew. Both have to say this.
    void expect(qint64 payableMinor, qint64 points, const char *after)
    {
        till::PurchaseBooking order;
        order.customerId = m_customer;
        order.lines = {{{}, 1000, 100'0000, 100'00}};
        const auto quoted = m_store->quote(order);
        const auto sold = m_store->buy(order);
        QVERIFY2(quoted && sold, after);
        QVERIFY2(quoted->purchase.netMinor() == payableMinor && quoted->purchase.pointsEarned == points, after);
        QVERIFY2(sold->purchase.netMinor() == payableMinor && sold->purchase.pointsEarned == points, after);
    }

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void KeptRulesWritersTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 25)); // a Wednesday
    m_customer = m_store->addCustomer();
    expect(100'00, 100, "the beginning");
}

void KeptRulesWritersTest::earningRules()
{
    points::EarningService service(m_store->store().clock());
    EarningRule rule;
    rule.name = u"Five more"_s;
    rule.unitMinor = 0; // a fixed number for each purchase
    rule.points = 5;
    const auto id = write([&](db::WriteSession &session) { return service.add(session, m_store->owner(), rule); });
    QVERIFY(id);
    expect(100'00, 105, "a rule was added");
    rule.id = *id;
    rule.points = 7;
    QVERIFY(write([&](db::WriteSession &session) { return service.change(session, m_store->owner(), rule); }));
    expect(100'00, 107, "it was changed");
    QVERIFY(write([&](db::WriteSession &session) { return service.setActive(session, m_store->owner(), *id, false); }));
    expect(100'00, 100, "it was withdrawn");
    QVERIFY(write([&](db::WriteSession &session) { return service.setActive(session, m_store->owner(), *id, true); }));
    expect(100'00, 107, "it was put back");
    QVERIFY(write([&](db::WriteSession &session) { return service.remove(session, m_store->owner(), *id); }));
    expect(100'00, 100, "it was removed");
}

void KeptRulesWritersTest::memberDays()
{
    memberdays::MemberDayService service(m_store->store().clock());
    MemberDay day;
    day.name = u"Wednesday"_s;
    day.weekdays = 1 << 2;
    day.percentBp = 1000;
    day.multiplierBp = 20'000;
    const auto save = [&](db::WriteSession &session) { return service.save(session, m_store->owner(), day); };
    const auto id = write(save);
    QVERIFY(id);
    day.id = *id;
    expect(90'00, 180, "a member day was added");
    day.percentBp = 2000;
    QVERIFY(write(save));
    expect(80'00, 160, "it was changed");
    QVERIFY(write([&](db::WriteSession &session) { return service.setActive(session, m_store->owner(), *id, false); }));
    expect(100'00, 100, "it was stopped");
}

void KeptRulesWritersTest::benefits()
{
    benefits::BenefitService service(m_store->store().clock());
    Benefit price;
    price.name = u"Price of members"_s;
    price.kind = BenefitKind::TierPrice;
    const auto id = write([&](db::WriteSession &session) { return service.save(session, m_store->owner(), price); });
    QVERIFY(id);
    const BenefitCell cell{*id, m_store->tierId(0), {}, 500};
    QVERIFY(write([&](db::WriteSession &session) { return service.setCell(session, m_store->owner(), cell); }));
    expect(95'00, 95, "a tier has a price");
    QVERIFY(write([&](db::WriteSession &session) { return service.setActive(session, m_store->owner(), *id, false); }));
    expect(100'00, 100, "it was withdrawn");
    QVERIFY(write([&](db::WriteSession &session) { return service.setActive(session, m_store->owner(), *id, true); }));
    expect(95'00, 95, "it was put back");
    QVERIFY(write([&](db::WriteSession &session) { return service.clearCell(session, m_store->owner(), *id, m_store->tierId(0)); }));
    expect(100'00, 100, "the tier lost it");
    QVERIFY(write([&](db::WriteSession &session) { return service.setCell(session, m_store->owner(), cell); }));
    expect(95'00, 95, "the tier has it again");
    QVERIFY(write([&](db::WriteSession &session) { return service.remove(session, m_store->owner(), *id); }));
    expect(100'00, 100, "it was removed");
}

void KeptRulesWritersTest::multiplierOfATier()
{
    QVERIFY(m_store->setLadder({0, 5000'00}, {20'000, 30'000}));
    expect(100'00, 200, "the ladder changed");
}

REGULARS_TEST(KeptRulesWritersTest)
#include "kept_rules_writers_test.moc"
