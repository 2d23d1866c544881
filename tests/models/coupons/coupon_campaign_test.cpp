// Coupons on what a customer spends over a campaign (累计消费满减), through returns; and what a kind of coupon may name.
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

class CouponCampaignTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void goodsThatCameBackCountNoMore();
    void aReachedStepIsNotPaidTwice();
    void countsFromTheMomentOfItsIssue();
    void countsFromTheCampaignsFirstDay();
    void aSecondCouponBeginsAnew();
    void onlyItsOwnGoodsCount();
    void namesOnlyWhatIsThere();

private:
    QString issue(const CouponTemplate &plan);
    Result<till::BookedPurchase> buy(std::vector<qint64> amounts, const QString &code);

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
    CouponTemplate m_plan; ///< spend 500 save 60, spend 1 000 save 150
};

void CouponCampaignTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 20), 10);
    m_customer = m_store->addCustomer();
    m_plan = CouponTemplate();
    m_plan.name = u"Autumn"_s;
    m_plan.kind = CouponKind::SpendSave;
    m_plan.basis = CouponBasis::CampaignTotal;
    m_plan.steps = {{500'00, 60'00}, {1000'00, 150'00}};
    m_plan.usesPerCoupon = 0;
}

QString CouponCampaignTest::issue(const CouponTemplate &plan)
{
    const auto made = m_store->store().write([&](db::WriteSession &session) -> Result<Coupon> {
        coupons::CouponService service(m_store->store().clock());
        TRY_LET(const CouponTemplateId id, service.save(session, m_store->owner(), plan));
        return service.issue(session, m_store->owner(), id, m_customer, m_store->today());
    });
    return made ? made->code : errorName(made.error().code);
}

Result<till::BookedPurchase> CouponCampaignTest::buy(std::vector<qint64> amounts, const QString &code)
{
    till::PurchaseBooking order;
    order.customerId = m_customer;
    for (const qint64 amount : amounts)
        order.lines.push_back({{}, 1000, amount * 100, amount});
    order.coupons = QStringList{code};
    return m_store->buy(order);
}

void CouponCampaignTest::goodsThatCameBackCountNoMore()
{
    const QString code = issue(m_plan);
    QCOMPARE(buy({300'00}, code)->purchase.netMinor(), 300'00);
    const auto second = buy({150'00, 150'00}, code);
    QCOMPARE(second->purchase.netMinor(), 240'00); // 600 in all: 60 off
    QCOMPARE(m_store->refund(second->purchase.number, {{2, 1000}})->refund.amountMinor, 120'00);
    // Goods for 450 were kept, with 30 off. 549.99 more stay beneath 1 000: 60 are due, 30 were given.
    QCOMPARE(buy({549'99}, code)->purchase.discountMinor, 30'00);
    QCOMPARE(m_store->problems(), QStringList());
}

void CouponCampaignTest::aReachedStepIsNotPaidTwice()
{
    const QString code = issue(m_plan);
    const auto first = buy({400'00}, code);
    QCOMPARE(buy({200'00}, code)->purchase.netMinor(), 140'00);
    // What was paid back is paid back whole; the reduction of the other order stays, and is not given anew.
    QCOMPARE(m_store->refund(first->purchase.number)->refund.amountMinor, 400'00);
    QCOMPARE(buy({300'00}, code)->purchase.discountMinor, 0);      // 500 of goods: 60 are due, 60 were given
    QCOMPARE(buy({500'00}, code)->purchase.discountMinor, 90'00);  // 1 000: 150 less 60
    QCOMPARE(m_store->problems(), QStringList());
}

void CouponCampaignTest::countsFromTheMomentOfItsIssue()
{
    m_store->goTo(QDate(2026, 11, 20), 9);
    QVERIFY(m_store->buy(m_customer, 400'00));
    m_store->goTo(QDate(2026, 11, 20), 10);
    const QString code = issue(m_plan);
    m_store->goTo(QDate(2026, 11, 20), 11);
    QCOMPARE(buy({100'00}, code)->purchase.discountMinor, 0);
    QCOMPARE(buy({400'00}, code)->purchase.discountMinor, 60'00);
}

void CouponCampaignTest::countsFromTheCampaignsFirstDay()
{
    m_store->goTo(QDate(2026, 11, 20), 9);
    QVERIFY(m_store->buy(m_customer, 400'00));
    m_store->goTo(QDate(2026, 11, 22), 10);
    m_plan.validFrom = tests::day(2026, 11, 20);
    const QString code = issue(m_plan);
    QCOMPARE(buy({100'00}, code)->purchase.discountMinor, 60'00);
}

void CouponCampaignTest::aSecondCouponBeginsAnew()
{
    const QString first = issue(m_plan);
    QCOMPARE(buy({600'00}, first)->purchase.discountMinor, 60'00);
    m_store->goTo(QDate(2026, 12, 20), 10);
    const auto second = m_store->store().write([&](db::WriteSession &session) -> Result<Coupon> {
        TRY_LET(const auto plans, coupons::allTemplates(session));
        coupons::CouponService service(m_store->store().clock());
        return service.issue(session, m_store->owner(), plans.front().id, m_customer, m_store->today());
    });
    QVERIFY(second);
    QCOMPARE(buy({600'00}, second->code)->purchase.discountMinor, 60'00);
    QCOMPARE(buy({400'00}, second->code)->purchase.discountMinor, 90'00);
}

void CouponCampaignTest::onlyItsOwnGoodsCount()
{
    const ProductId tea = m_store->addProduct(u"TEA"_s);
    const ProductId cup = m_store->addProduct(u"CUP"_s);
    m_plan.goods.skus = {u"TEA"_s};
    const QString code = issue(m_plan);
    const auto sell = [&](ProductId product, qint64 amount) {
        till::PurchaseBooking order;
        order.customerId = m_customer;
        order.lines = {{product, 1000, amount * 100, amount}};
        order.coupons = QStringList{code};
        return m_store->buy(order)->purchase.discountMinor;
    };
    QCOMPARE(sell(cup, 450'00), 0);
    QCOMPARE(sell(tea, 60'00), 0);   // 60 of tea
    QCOMPARE(sell(tea, 440'00), 60'00);
}

void CouponCampaignTest::namesOnlyWhatIsThere()
{
    CouponTemplate plan;
    plan.name = u"Tea"_s;
    plan.amountMinor = 10'00;
    plan.goods.skus = {u"TE-1"_s};
    QCOMPARE(issue(plan), u"NotFound"_s);
    QVERIFY(m_store->addProduct(u"TE-1"_s).isValid());
    QVERIFY(issue(plan) != u"NotFound"_s);
    plan.goods.skus.clear();
    plan.issueRule = IssueRule::TierReached;
    plan.issueTier = TierId(4711);
    QCOMPARE(issue(plan), u"NotFound"_s);
    plan.issueTier = m_store->tierId(1);
    QVERIFY(issue(plan) != u"NotFound"_s);
}

REGULARS_TEST(CouponCampaignTest)
#include "coupon_campaign_test.moc"
