// What a proposal looks at, what counts against the limits of a kind, and what is refused when a kind is written.
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "coupons/rule_issue_service.h"
#include "support/loyalty_store.h"
#include "support/loyalty_verbs.h"
#include "support/test_registry.h"
#include "texts/error_text.h"
#include "upkeep/repair_store.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::coupons;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

class CouponLimitsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void proposalLooksBehindWhatEndsFirst_data();
    void proposalLooksBehindWhatEndsFirst();
    void aCouponThatStaysSpentCountsAgainstItsLimits_data();
    void aCouponThatStaysSpentCountsAgainstItsLimits();
    void lastDayMustBeToCome_data();
    void lastDayMustBeToCome();
    void whatIsSpentIsNotVoided();
    void birthdayOfATierIsForThoseWhoHoldIt();

private:
    template <class F>
    auto with(F work)
    {
        return m_store->store().write([&](db::WriteSession &session) {
            CouponService service(m_store->store().clock());
            return work(service, session);
        });
    }

    CouponTemplateId add(CouponTemplate plan)
    {
        const auto id = with([&](CouponService &service, db::WriteSession &session) { return service.save(session, m_store->owner(), plan); });
        return id.value_or(CouponTemplateId());
    }

    QString issue(CouponTemplateId id, CustomerId customer)
    {
        const auto made = with([&](CouponService &service, db::WriteSession &session) {
            return service.issue(session, m_store->owner(), id, customer, m_store->today());
        });
        return made ? made->code : errorName(made.error().code);
    }

    till::PurchaseBooking order(CustomerId customer, qint64 amountMinor, const QStringList &codes)
    {
        till::PurchaseBooking made;
        made.customerId = customer;
        made.lines = {{{}, 1000, amountMinor * 100, amountMinor}};
        made.coupons = codes;
        return made;
    }

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_first; ///< born in November
};

void CouponLimitsTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 20)); // a Friday
    m_first = m_store->addCustomer(u"1990-11-27"_s);
}

void CouponLimitsTest::proposalLooksBehindWhatEndsFirst_data()
{
    QTest::addColumn<int>("weekdays"); // of the twelve that end first; the sale is on a Friday
    QTest::addColumn<bool>("isOneKind");
    QTest::addColumn<qint64>("net");
    QTest::newRow("smaller ones") << 0 << false << qint64(500'00);
    QTest::newRow("of other weekdays") << 0x01 << false << qint64(500'00);
    QTest::newRow("twelve of a kind") << 0 << true << qint64(500'00);
}

void CouponLimitsTest::proposalLooksBehindWhatEndsFirst()
{
    QFETCH(const int, weekdays);
    QFETCH(const bool, isOneKind);
    CouponTemplateId kind;
    for (int i = 0; i < 12; ++i) {
        CouponTemplate small;
        small.name = u"1 off %1"_s.arg(i);
        small.amountMinor = 100;
        small.validDays = 7;
        small.hours.weekdays = weekdays;
        if (!kind.isValid() || !isOneKind)
            kind = add(small);
        issue(kind, m_first);
    }
    CouponTemplate half;
    half.name = u"half"_s;
    half.kind = CouponKind::Percent;
    half.percentBp = 5000;
    half.stacking = Stacking::Exclusive;
    half.validDays = 90;
    issue(add(half), m_first);
    till::PurchaseBooking wish = order(m_first, 1'000'00, {});
    wish.proposesCoupons = true;
    const auto quoted = m_store->quote(wish);
    QVERIFY(quoted);
    QTEST(quoted->purchase.netMinor(), "net");
    QCOMPARE(quoted->offers.size() + quoted->refused.size(), size_t(13)); // none is hidden
}

void CouponLimitsTest::aCouponThatStaysSpentCountsAgainstItsLimits_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("expected");
    QTest::newRow("of the customer") << u"customer"_s << u"CouponLimit"_s;
    QTest::newRow("of all") << u"all"_s << u"CouponLimit"_s;
    QTest::newRow("of the budget: what came back was given to nobody") << u"budget"_s << u"ok"_s;
}

void CouponLimitsTest::aCouponThatStaysSpentCountsAgainstItsLimits()
{
    QFETCH(const QString, limit);
    CouponTemplate once;
    once.name = u"once"_s;
    once.amountMinor = 2000;
    once.isReturnedOnRefund = false;
    once.limitPerCustomer = limit == u"customer" ? 1 : 0;
    once.limitTotal = limit == u"all" ? 1 : 0;
    once.budgetMinor = limit == u"budget" ? 2000 : 0;
    const CouponTemplateId kind = add(once);
    const QString first = issue(kind, m_first);
    const QString second = issue(kind, m_first);
    const auto sold = m_store->buy(order(m_first, 10000, {first}));
    QVERIFY(sold);
    QVERIFY(m_store->refund(sold->purchase.number));
    QTEST(outcomeOf(m_store->buy(order(m_first, 10000, {second}))), "expected");
    QCOMPARE(tests::verifiedOf(*m_store), QStringList());
    // What a repair counts anew is the same.
    QVERIFY(m_store->store().writeUnaudited([&](db::WriteSession &session) { return upkeep::rebuildCouponCounters(session); }));
    QCOMPARE(tests::verifiedOf(*m_store), QStringList());
}

void CouponLimitsTest::lastDayMustBeToCome_data()
{
    QTest::addColumn<EpochDay>("lastDay");
    QTest::addColumn<QString>("expected");
    QTest::newRow("yesterday") << day(2026, 11, 19) << u"Invalid"_s;
    QTest::newRow("today") << day(2026, 11, 20) << u"ok"_s;
}

void CouponLimitsTest::lastDayMustBeToCome()
{
    QFETCH(const EpochDay, lastDay);
    CouponTemplate past;
    past.name = u"past"_s;
    past.amountMinor = 1000;
    past.validUntil = lastDay;
    const auto save = [&] { return with([&](CouponService &service, db::WriteSession &session) { return service.save(session, m_store->owner(), past); }); };
    const auto made = save();
    QTEST(outcomeOf(made), "expected");
    if (!made) {
        QCOMPARE(made.error().field, u"valid_until"_s);
        QCOMPARE(errorText(made.error()).sentence, u"The last day is over, so that nobody could be given this coupon. Choose a later one."_s);
        return;
    }
    m_store->goTo(QDate(2026, 11, 21));
    past.id = *made;
    past.name = u"renamed"_s;
    QCOMPARE(outcomeOf(save()), u"ok"_s); // the day was right when it was written
    past.validUntil = day(2026, 11, 18);
    QCOMPARE(outcomeOf(save()), u"Invalid"_s);
}

void CouponLimitsTest::whatIsSpentIsNotVoided()
{
    const CouponTemplateId kind = tests::addCouponKind(*m_store, u"10 off"_s, 1000);
    const QString code = issue(kind, m_first);
    QVERIFY(m_store->buy(order(m_first, 5000, {code})));
    const auto voided = [&](const QString &which) {
        const auto status = with([&](CouponService &service, db::WriteSession &session) { return service.voidCoupon(session, m_store->owner(), which, u"lost"_s); });
        return status ? u"ok"_s : errorText(status.error()).sentence;
    };
    QCOMPARE(voided(code), u"The coupon %1 has been used up and counts no more, so that there is nothing to take out of use. Refund its purchase if that was wrong."_s.arg(code));
    const QString other = issue(kind, m_first);
    QCOMPARE(voided(other), u"ok"_s);
    QCOMPARE(voided(other), u"The coupon %1 was taken out of use before. Issue a new one if the customer should have it back."_s.arg(other));
}

void CouponLimitsTest::birthdayOfATierIsForThoseWhoHoldIt()
{
    CouponTemplate birthday;
    birthday.name = u"birthday"_s;
    birthday.amountMinor = 2000;
    birthday.issueRule = IssueRule::BirthdayMonth;
    birthday.issueTier = m_store->tierId(2); // Gold
    QVERIFY(add(birthday).isValid());
    const CustomerId gold = m_store->addCustomer(u"1980-11-03"_s);
    const CustomerId diamond = m_store->addCustomer(u"1980-11-30"_s);
    QVERIFY(m_store->buy(m_first, 3'000'00)); // Silver
    QVERIFY(m_store->buy(gold, 11'000'00));
    QVERIFY(m_store->buy(diamond, 60'000'00));
    const auto run = [&] {
        return m_store->store().writeUnaudited([&](db::WriteSession &session) {
            return RuleIssueService(m_store->store().clock()).run(session, m_store->today(), m_store->owner().id, nullptr);
        });
    };
    QCOMPARE(*run(), 2);
    QCOMPARE(m_store->rows("SELECT customer_id FROM coupon ORDER BY customer_id", 1), (QStringList{gold.toString(), diamond.toString()}));
    m_store->goTo(QDate(2026, 11, 21));
    QVERIFY(m_store->buy(m_first, 11'000'00)); // risen within the month
    QCOMPARE(*run(), 1);
    QCOMPARE(*run(), 0);
    QCOMPARE(m_store->rows("SELECT issued FROM coupon_template", 1), QStringList{u"3"_s});
}

REGULARS_TEST(CouponLimitsTest)
#include "coupon_limits_test.moc"
