// What benefits do elsewhere: a tier's price and coupons at the till, and everything that must know the uses.
#include "benefits_desk.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "customers/dossier_query.h"
#include "settings/setting_service.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::benefits;
using regulars::tests::BenefitsDesk;
using regulars::tests::mergeFiles;
using regulars::tests::outcomeOf;
using regulars::tests::partFiles;

class BenefitEffectsTest : public QObject, private BenefitsDesk {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void tierPriceAtTheTill();
    void tierPriceBeforeCoupons();
    void withdrawnPriceReachesTheTill();
    void couponsOfARise();
    void nightGivesWhatNoTillSaw();

    void mergeMovesUses();
    void erasureAndDossier();
    void aFileWithUsesHasHistory();
    void verifyNamesWhatIsWrong_data();
    void verifyNamesWhatIsWrong();
};

void BenefitEffectsTest::init()
{
    openStore();
    QVERIFY(m_store->isOpen());
}

void BenefitEffectsTest::cleanup() { m_store.reset(); }

// rules.md 4.1: a price benefit is the tier's; points and the tier itself are those held before the purchase.
void BenefitEffectsTest::tierPriceAtTheTill()
{
    const BenefitId price = add(BenefitKind::TierPrice, u"Silver price"_s);
    QVERIFY(grant(price, 1, 500));
    const CustomerId customer = m_store->addCustomer();
    QCOMPARE(m_store->buy(customer, 2000'00)->purchase.netMinor(), 2000'00); // Silver only after it
    const auto sold = m_store->buy(customer, 200'00);
    QCOMPARE(sold->purchase.netMinor(), 190'00);
    QCOMPARE(sold->purchase.pointsEarned, 190);
    QCOMPARE(m_store->rows("SELECT kind,label,taken_minor,left_minor FROM purchase_discount", 4), QStringList{u"tier|Silver price|1000|19000"_s});
    QCOMPARE(m_store->buy(CustomerId(), 200'00)->purchase.netMinor(), 200'00); // a walk-in has no tier
    till::PurchaseBooking imported;
    imported.customerId = customer;
    imported.source = Source::Import;
    imported.lines = {{{}, 1000, 200'00'00, 200'00}};
    QCOMPARE(m_store->quote(imported)->purchase.netMinor(), 200'00); // a file brings its own prices
    QCOMPARE(m_store->problems(), QStringList());
    QCOMPARE(differences(), QStringList());
}

void BenefitEffectsTest::tierPriceBeforeCoupons()
{
    const BenefitId price = add(BenefitKind::TierPrice, u"Price"_s);
    QVERIFY(grant(price, 0, 1000));
    const CouponTemplateId plan = addCoupon(u"Ten off"_s, 10'00);
    const CustomerId customer = m_store->addCustomer();
    const auto coupon = m_store->store().write([&](db::WriteSession &session) {
        return coupons::CouponService(m_store->store().clock()).issue(session, m_store->owner(), plan, customer, m_store->today());
    });
    QVERIFY(coupon);
    till::PurchaseBooking order;
    order.customerId = customer;
    order.lines = {{{}, 1000, 100'00'00, 100'00}};
    order.coupons = {coupon->code};
    const auto sold = m_store->buy(order);
    QVERIFY(sold);
    QCOMPARE(sold->purchase.netMinor(), 80'00); // 100.00, 10 % off, then 10.00
    QCOMPARE(m_store->rows("SELECT kind,taken_minor FROM purchase_discount ORDER BY sequence", 2), (QStringList{u"tier|1000"_s, u"coupon|1000"_s}));
}

// The till keeps its rules between sales: a change of the matrix must reach the next one.
void BenefitEffectsTest::withdrawnPriceReachesTheTill()
{
    const BenefitId price = add(BenefitKind::TierPrice, u"Price"_s);
    QVERIFY(grant(price, 0, 1000));
    const CustomerId customer = m_store->addCustomer();
    QCOMPARE(m_store->buy(customer, 100'00)->purchase.netMinor(), 90'00);
    QVERIFY(grant(price, 0, 2000));
    QCOMPARE(m_store->buy(customer, 100'00)->purchase.netMinor(), 80'00);
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.setActive(session, m_store->owner(), price, false); }));
    QCOMPARE(m_store->buy(customer, 100'00)->purchase.netMinor(), 100'00);
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.setActive(session, m_store->owner(), price, true); }));
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.clearCell(session, m_store->owner(), price, m_store->tierId(0)); }));
    QCOMPARE(m_store->buy(customer, 100'00)->purchase.netMinor(), 100'00);
}

void BenefitEffectsTest::couponsOfARise()
{
    const CouponTemplateId plan = addCoupon(u"Ten off"_s, 10'00);
    const BenefitId pack = add(BenefitKind::CouponPack, u"Pack"_s, 0, QuotaPeriod::Year, plan);
    QVERIFY(grant(pack, 1, 2));
    const CustomerId customer = m_store->addCustomer();
    const auto risen = m_store->buy(customer, 2000'00);
    QVERIFY(risen);
    QCOMPARE(risen->issued.size(), size_t(2));
    QCOMPARE(m_store->rows("SELECT source,customer_id FROM coupon", 2), (QStringList{u"benefit|1"_s, u"benefit|1"_s}));
    QCOMPARE(m_store->store().number("SELECT issued FROM coupon_template"), 2);
    // Taken back, the tier takes its unused coupons along; reached again, it brings new ones. One that was used is not given anew.
    till::PurchaseBooking small;
    small.customerId = customer;
    small.lines = {{{}, 1000, 50'0000, 50'00}};
    small.coupons = QStringList{risen->issued[0].code};
    QCOMPARE(m_store->buy(small)->purchase.netMinor(), 40'00);
    QCOMPARE(m_store->refund(risen->purchase.number)->couponsWithdrawn, 1);
    QCOMPARE(m_store->rank(customer), 0);
    const auto again = m_store->buy(customer, 2000'00);
    QCOMPARE(m_store->rank(customer), 1);
    QCOMPARE(again->issued.size(), size_t(1));
    QVERIFY(m_store->night());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM coupon WHERE voided_at_ms IS NULL"), 2);
    QVERIFY(m_store->buy(customer, 8000'00)->issued.empty()); // Gold has no pack
    QCOMPARE(differences(), QStringList());
}

void BenefitEffectsTest::nightGivesWhatNoTillSaw()
{
    const CouponTemplateId plan = addCoupon(u"Ten off"_s, 10'00);
    const BenefitId pack = add(BenefitKind::CouponPack, u"Pack"_s, 0, QuotaPeriod::Year, plan);
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(m_store->buy(customer, 2000'00)); // Silver, while it had no pack
    QVERIFY(grant(pack, 1, 3));
    QVERIFY(m_store->night());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM coupon WHERE source='benefit'"), 3);
    QVERIFY(m_store->night());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM coupon"), 3);
}

void BenefitEffectsTest::mergeMovesUses()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 3);
    QVERIFY(grant(event, 0));
    const CustomerId keep = m_store->addCustomer();
    const CustomerId other = m_store->addCustomer();
    QVERIFY(use(keep, event));
    QVERIFY(use(other, event));
    QVERIFY(use(other, event));
    const auto made = mergeFiles(*m_store, keep, other);
    QVERIFY(made);
    QCOMPARE(m_store->rows("SELECT DISTINCT customer_id FROM benefit_use", 1), QStringList{u"1"_s});
    QCOMPARE(outcomeOf(use(keep, event)), u"QuotaUsed"_s); // one person has one quota
    QCOMPARE(differences(), QStringList());
    QVERIFY(partFiles(*m_store, *made));
    QCOMPARE(m_store->rows("SELECT customer_id FROM benefit_use ORDER BY id", 1), (QStringList{u"1"_s, u"2"_s, u"2"_s}));
    QVERIFY(use(keep, event));
}

void BenefitEffectsTest::erasureAndDossier()
{
    const BenefitId trial = add(BenefitKind::Trial, u"Trial"_s);
    QVERIFY(grant(trial, 0, 14));
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, trial, u"for her mother"_s));
    const auto cancelled = use(customer, trial);
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.cancel(session, m_store->owner(), cancelled->use.id, u"she left"_s); }));
    const auto dossier = m_store->store().read([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const auto file, customers::customerById(session, customer));
        TRY_LET(const auto values, settings::SettingService::values(session));
        return customers::dossierOf(session, *file, values.currency());
    });
    QVERIFY(dossier);
    const QJsonArray told = (*dossier)[u"benefits"_s].toArray();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[0][u"benefit"_s].toString(), u"Trial"_s);
    QCOMPARE(told[0][u"until"_s].toString(), u"2026-12-08"_s);
    QCOMPARE(told[0][u"note"_s].toString(), u"for her mother"_s);
    QCOMPARE(told[1][u"cancelled_because"_s].toString(), u"she left"_s);
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), customer, u"asked"_s);
    }));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit_use WHERE note<>'' OR cancel_reason<>''"), 0);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit_use"), 2);
    QCOMPARE(outcomeOf(use(customer, trial)), u"CustomerErased"_s);
    QCOMPARE(differences(), QStringList());
}

void BenefitEffectsTest::aFileWithUsesHasHistory()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    QVERIFY(grant(event, 0));
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, event));
    QCOMPARE(outcomeOf(m_store->store().write([&](db::WriteSession &session) {
                 return customers::CustomerService(m_store->store().clock()).undoAdd(session, m_store->owner(), customer);
             })),
             u"HasHistory"_s);
}

void BenefitEffectsTest::verifyNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("checks");
    const auto row = [](const char *name, const char *sql, const QStringList &checks) { QTest::newRow(name) << QByteArray(sql) << checks; };
    row("sound", "UPDATE benefit_use SET note='x'", {});
    row("a quota lowered since is no difference", "UPDATE benefit SET quota=1", {});
    row("trial without an end", "UPDATE benefit_use SET until_on=NULL WHERE id=2", {u"benefits.uses"_s});
    row("event that is lent", "UPDATE benefit_use SET until_on=used_on WHERE id=1", {u"benefits.uses"_s});
    row("what works by itself", "UPDATE benefit SET kind='manager' WHERE id=1", {u"benefits.uses"_s});
    row("cancelled without a reason", "UPDATE benefit_use SET cancelled_at_ms=1,cancelled_by=1 WHERE id=1", {u"benefits.uses"_s});
}

void BenefitEffectsTest::verifyNamesWhatIsWrong()
{
    QFETCH(const QByteArray, sql);
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 4);
    const BenefitId trial = add(BenefitKind::Trial, u"Trial"_s);
    QVERIFY(grant(event, 0));
    QVERIFY(grant(trial, 0, 7));
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, event));
    QVERIFY(use(customer, trial));
    QVERIFY(m_store->store().writeUnaudited([&](db::WriteSession &session) { return session.prepare(sql.constData()).run(); }));
    QTEST(differences(), "checks");
}

REGULARS_TEST(BenefitEffectsTest)
#include "benefit_effects_test.moc"
