// The matrix, the log of uses and their quotas.
#include "benefits/benefit_rules.h"
#include "benefits_desk.h"
#include "coupons/coupon_query.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::benefits;
using regulars::tests::BenefitsDesk;
using regulars::tests::day;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

class BenefitServiceTest : public QObject, private BenefitsDesk {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void matrixOfTiers();
    void refusedChanges();
    void kindStays();
    void removedOnlyWhileUnused();
    void quotaOfAYear();
    void quotaSinceTheTier();
    void cellsOwnQuota();
    void onlyOfTheTierHeld();
    void refusedUses();
    void cancelledUsesCountNoMore();
    void trialsComeBack();
    void lastOneFromTwoConnections();
    void rights();
    void whatACustomerHasToday();
    void theLogIsFilteredAndPaged();
    void usualBenefitsAndBack();
};

void BenefitServiceTest::init()
{
    openStore();
    QVERIFY(m_store->isOpen());
}

void BenefitServiceTest::cleanup() { m_store.reset(); }

void BenefitServiceTest::matrixOfTiers()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 4);
    const BenefitId points = add(BenefitKind::Multiplier, u"More points"_s);
    QVERIFY(grant(event, 1));
    QVERIFY(grant(event, 3, 0, 8));
    const auto matrix = m_store->store().read([](db::ReadSession &session) { return matrixOf(session); });
    QVERIFY(matrix);
    QCOMPARE(matrix->rows.size(), size_t(2));
    QCOMPARE(matrix->rows[0].benefit.id, event);
    QCOMPARE(matrix->rows[1].benefit.id, points);
    QCOMPARE(matrix->rows[0].cells.size(), size_t(4));
    QVERIFY(!matrix->rows[0].cells[0]);
    QVERIFY(matrix->rows[0].cells[1] && !matrix->rows[0].cells[1]->quota);
    QCOMPARE(matrix->rows[0].cells[3]->quota, std::optional<qint64>(8));
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.clearCell(session, m_store->owner(), event, m_store->tierId(3)); }));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier_benefit"), 1);
}

void BenefitServiceTest::refusedChanges()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    const BenefitId points = add(BenefitKind::Multiplier, u"More points"_s);
    QVERIFY(!add(BenefitKind::Event, u"Salon"_s).isValid());
    QCOMPARE(outcomeOf(grant(points, 1)), u"Invalid"_s);
    QCOMPARE(outcomeOf(grant(event, 1, 5)), u"Invalid"_s);
    const BenefitCell nowhere{event, TierId(999), std::nullopt, 0};
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) { return service.setCell(session, m_store->owner(), nowhere); })), u"NotFound"_s);
    QVERIFY(!add(BenefitKind::CouponPack, u"Pack"_s, 0, QuotaPeriod::Year, CouponTemplateId(999)).isValid());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier_benefit"), 0);
}

void BenefitServiceTest::kindStays()
{
    Benefit benefit;
    benefit.id = add(BenefitKind::Event, u"Salon"_s);
    benefit.name = u"Salon"_s;
    benefit.kind = BenefitKind::Trial;
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) { return service.save(session, m_store->owner(), benefit); })), u"Invalid"_s);
    benefit.kind = BenefitKind::Event;
    benefit.name = u"Tea salon"_s;
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.save(session, m_store->owner(), benefit); }));
    QCOMPARE(m_store->rows("SELECT name,kind FROM benefit", 2), QStringList{u"Tea salon|event"_s});
}

void BenefitServiceTest::removedOnlyWhileUnused()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    QVERIFY(grant(event, 0));
    const CustomerId customer = m_store->addCustomer();
    const auto used = use(customer, event);
    QVERIFY(used);
    const auto remove = [&] { return change([&](BenefitService &service, db::WriteSession &session) { return service.remove(session, m_store->owner(), event); }); };
    QCOMPARE(outcomeOf(remove()), u"HasHistory"_s);
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.cancel(session, m_store->owner(), used->use.id, u"slip"_s); }));
    QCOMPARE(outcomeOf(remove()), u"HasHistory"_s); // a cancelled slip is history, too
    const BenefitId other = add(BenefitKind::Event, u"Other"_s);
    QVERIFY(grant(other, 0));
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.remove(session, m_store->owner(), other); }));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier_benefit"), 1);
}

void BenefitServiceTest::quotaOfAYear()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 2);
    QVERIFY(grant(event, 0));
    const CustomerId customer = m_store->addCustomer();
    const CustomerId other = m_store->addCustomer();
    QVERIFY(use(customer, event, u"spring"_s));
    const auto second = use(customer, event);
    QVERIFY(second);
    QCOMPARE(second->used, 2);
    QCOMPARE(second->quota, 2);
    QCOMPARE(second->renewsOn, std::optional(day(2027, 1, 1)));
    const auto third = use(customer, event);
    QCOMPARE(outcomeOf(third), u"QuotaUsed"_s);
    QCOMPARE(third.error().detail, u"2027-01-01"_s);
    QVERIFY(use(other, event)); // each customer's own
    m_store->goTo(QDate(2026, 12, 31), 23);
    QCOMPARE(outcomeOf(use(customer, event)), u"QuotaUsed"_s);
    m_store->goTo(QDate(2027, 1, 1), 0);
    QVERIFY(use(customer, event));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit_use"), 4);
    QCOMPARE(m_store->rows("SELECT note FROM benefit_use WHERE note<>''", 1), QStringList{u"spring"_s});
}

void BenefitServiceTest::quotaSinceTheTier()
{
    const BenefitId event = add(BenefitKind::Bespoke, u"Package"_s, 1, QuotaPeriod::SinceTier);
    QVERIFY(grant(event, 0));
    QVERIFY(grant(event, 1));
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, event));
    m_store->goTo(QDate(2027, 3, 1));
    const auto again = use(customer, event);
    QCOMPARE(outcomeOf(again), u"QuotaUsed"_s);
    QCOMPARE(again.error().detail, QString());
    const auto risen = m_store->buy(customer, 2000'00); // Silver since today
    QVERIFY(use(customer, event));
    QCOMPARE(outcomeOf(use(customer, event)), u"QuotaUsed"_s);
    // Goods brought back and bought again begin no new time, neither in the tier nor beneath it.
    m_store->goTo(QDate(2027, 3, 5));
    QVERIFY(m_store->refund(risen->purchase.number));
    QCOMPARE(m_store->rank(customer), 0);
    QCOMPARE(outcomeOf(use(customer, event)), u"QuotaUsed"_s);
    m_store->goTo(QDate(2027, 3, 9));
    QVERIFY(m_store->buy(customer, 2000'00));
    QCOMPARE(m_store->rank(customer), 1);
    QCOMPARE(outcomeOf(use(customer, event)), u"QuotaUsed"_s);
}

void BenefitServiceTest::cellsOwnQuota()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 1);
    QVERIFY(grant(event, 0, 0, 2));
    QVERIFY(grant(event, 1, 0, 0)); // no limit
    const CustomerId base = m_store->addCustomer();
    const CustomerId silver = silverCustomer();
    QVERIFY(use(base, event));
    QVERIFY(use(base, event));
    QCOMPARE(outcomeOf(use(base, event)), u"QuotaUsed"_s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(use(silver, event));
    QCOMPARE(today(base), QStringList{u"Salon 0/2"_s});
    QCOMPARE(today(silver), QStringList{u"Salon 0/0"_s});
}

void BenefitServiceTest::onlyOfTheTierHeld()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    QVERIFY(grant(event, 1));
    const CustomerId customer = m_store->addCustomer();
    const auto refused = use(customer, event);
    QCOMPARE(outcomeOf(refused), u"TierTooLow"_s);
    QCOMPARE(refused.error().detail, m_store->rows("SELECT name FROM tier WHERE rank=1", 1).first());
    QVERIFY(m_store->buy(customer, 2000'00));
    const auto used = use(customer, event);
    QVERIFY(used);
    QCOMPARE(used->use.tierId, m_store->tierId(1));
    QVERIFY(m_store->buy(customer, 8000'00)); // Gold, which has no cell
    QCOMPARE(outcomeOf(use(customer, event)), u"TierTooLow"_s);
}

void BenefitServiceTest::refusedUses()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    const BenefitId price = add(BenefitKind::TierPrice, u"Price"_s);
    QVERIFY(grant(event, 0));
    QVERIFY(grant(price, 0, 500));
    const CustomerId customer = m_store->addCustomer();
    QCOMPARE(outcomeOf(use(customer, price)), u"Invalid"_s); // works by itself
    QCOMPARE(outcomeOf(use(customer, BenefitId(999))), u"NotFound"_s);
    QCOMPARE(outcomeOf(use(CustomerId(999), event)), u"NotFound"_s);
    QCOMPARE(outcomeOf(use(customer, event, QString(501, u'x'))), u"TooLong"_s);
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.setActive(session, m_store->owner(), event, false); }));
    QCOMPARE(outcomeOf(use(customer, event)), u"NotFound"_s);
    QCOMPARE(today(customer), QStringList{u"Price 0/0"_s});
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.setActive(session, m_store->owner(), event, true); }));
    QVERIFY(use(customer, event));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit_use"), 1);
}

void BenefitServiceTest::cancelledUsesCountNoMore()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 1);
    QVERIFY(grant(event, 0));
    const CustomerId customer = m_store->addCustomer();
    const auto first = use(customer, event);
    const auto cancel = [&](const QString &reason) {
        return change([&](BenefitService &service, db::WriteSession &session) { return service.cancel(session, m_store->owner(), first->use.id, reason); });
    };
    const auto restore = [&] {
        return change([&](BenefitService &service, db::WriteSession &session) { return service.restore(session, m_store->owner(), first->use.id); });
    };
    QCOMPARE(outcomeOf(cancel(u" "_s)), u"ReasonRequired"_s);
    QVERIFY(cancel(u"slip"_s));
    QCOMPARE(outcomeOf(cancel(u"again"_s)), u"NotReturnable"_s);
    QCOMPARE(today(customer), QStringList{u"Salon 1/1"_s});
    QVERIFY(restore());
    QCOMPARE(today(customer), QStringList{u"Salon 0/1"_s});
    QVERIFY(cancel(u"slip"_s));
    // Neither a benefit withdrawn since nor a tier without it stands in the way.
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.setActive(session, m_store->owner(), event, false); }));
    QVERIFY(m_store->buy(customer, 2000'00));
    QVERIFY(restore());
    QVERIFY(cancel(u"slip"_s));
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.setActive(session, m_store->owner(), event, true); }));
    QVERIFY(grant(event, 1));
    QVERIFY(use(customer, event)); // its place is taken
    QCOMPARE(outcomeOf(restore()), u"QuotaUsed"_s);
    QCOMPARE(m_store->rows("SELECT cancel_reason FROM benefit_use ORDER BY id", 1), (QStringList{u"slip"_s, QString()}));
}

void BenefitServiceTest::trialsComeBack()
{
    const BenefitId trial = add(BenefitKind::Trial, u"Trial"_s, 2);
    QVERIFY(grant(trial, 0, 14));
    const CustomerId customer = m_store->addCustomer();
    const auto lent = use(customer, trial, u"kettle"_s);
    QVERIFY(lent);
    QCOMPARE(lent->use.untilOn, std::optional(day(2026, 12, 8)));
    const auto out = [&] { return m_store->store().read([](db::ReadSession &session) { return stillOut(session, 10); })->size(); };
    QCOMPARE(out(), size_t(1));
    m_store->goTo(QDate(2026, 12, 10));
    const auto takeBack = [&] {
        return change([&](BenefitService &service, db::WriteSession &session) { return service.takeBack(session, m_store->owner(), lent->use.id, m_store->today()); });
    };
    QVERIFY(takeBack());
    QCOMPARE(out(), size_t(0));
    QCOMPARE(outcomeOf(takeBack()), u"NotReturnable"_s);
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.lendAgain(session, m_store->owner(), lent->use.id); }));
    QCOMPARE(out(), size_t(1));
    QVERIFY(takeBack());
    QCOMPARE(m_store->rows("SELECT until_on-used_on,returned_on-used_on FROM benefit_use", 2), QStringList{u"14|16"_s});
    // What was lent and came back was had: no clerk makes a slip of it.
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) {
                 return service.cancel(session, TemporaryStore::actor(Role::Clerk), lent->use.id, u"slip"_s);
             })), u"NotAllowed"_s);
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    QVERIFY(grant(event, 0));
    const auto seen = use(customer, event);
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) {
                 return service.takeBack(session, m_store->owner(), seen->use.id, m_store->today());
             })),
             u"NotReturnable"_s);
    QCOMPARE(differences(), QStringList());
}

// Two processes with their own connections take from one quota: of forty tries exactly five succeed.
void BenefitServiceTest::lastOneFromTwoConnections()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 5);
    QVERIFY(grant(event, 0));
    const CustomerId customer = m_store->addCustomer();
    auto other = db::Database::open(m_store->store().path(), {});
    QVERIFY(other);
    const EpochDay now = m_store->today();
    std::array<int, 2> given{};
    std::array<int, 2> refused{};
    const auto take = [&](db::Database &database, size_t who) {
        for (int i = 0; i < 20; ++i) {
            const auto used = database.writeNow([&](db::WriteSession &session) {
                return BenefitService(m_store->store().clock()).use(session, m_store->owner(), {customer, event, {}}, now);
            });
            given[who] += used ? 1 : 0;
            refused[who] += !used && used.error().code == ErrorCode::QuotaUsed ? 1 : 0;
        }
    };
    std::thread there([&] { take(**other, 1); });
    take(m_store->store().database(), 0);
    there.join();
    QCOMPARE(given[0] + given[1], 5);
    QCOMPARE(refused[0] + refused[1], 35);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit_use"), 5);
}

void BenefitServiceTest::rights()
{
    const Actor clerk = TemporaryStore::actor(Role::Clerk);
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    QVERIFY(grant(event, 0));
    const CustomerId customer = m_store->addCustomer();
    Benefit wanted;
    wanted.name = u"Mine"_s;
    const BenefitCell cell{event, m_store->tierId(1), std::nullopt, 0};
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) { return service.save(session, clerk, wanted); })), u"NotAllowed"_s);
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) { return service.setCell(session, clerk, cell); })), u"NotAllowed"_s);
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) { return service.clearCell(session, clerk, event, m_store->tierId(0)); })),
             u"NotAllowed"_s);
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) { return service.setActive(session, clerk, event, false); })), u"NotAllowed"_s);
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) { return service.remove(session, clerk, event); })), u"NotAllowed"_s);
    QCOMPARE(outcomeOf(change([&](BenefitService &service, db::WriteSession &session) {
                 return service.addUsual(session, clerk, QStringList(8, u"x"_s), u"y"_s);
             })),
             u"NotAllowed"_s);
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.use(session, clerk, {customer, event, {}}, m_store->today()); }));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM audit_entry WHERE action='benefit.use'"), 1);
}

void BenefitServiceTest::whatACustomerHasToday()
{
    QVERIFY(add(BenefitKind::Multiplier, u"More points"_s).isValid());
    const BenefitId manager = add(BenefitKind::Manager, u"Manager"_s);
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s, 3, QuotaPeriod::Month);
    const BenefitId trial = add(BenefitKind::Trial, u"Trial"_s);
    for (const BenefitId id : {manager, event})
        QVERIFY(grant(id, 2));
    QVERIFY(grant(trial, 2, 7));
    const CustomerId gold = m_store->addCustomer();
    QCOMPARE(today(gold), QStringList{u"More points 0/0"_s}); // of the base tier
    QVERIFY(m_store->buy(gold, 10'000'00));
    QVERIFY(use(gold, event));
    QVERIFY(use(gold, trial));
    const EpochDay now = m_store->today();
    const auto had = m_store->store().read([&](db::ReadSession &session) { return benefitsToday(session, gold, now); });
    QVERIFY(had);
    QCOMPARE(had->size(), size_t(4));
    QCOMPARE((*had)[0].multiplierBp, 15'000);
    QVERIFY((*had)[1].manager.isEmpty());
    QCOMPARE((*had)[2].left(), 2);
    QCOMPARE((*had)[2].renewsOn, std::optional(day(2026, 12, 1)));
    QVERIFY((*had)[2].isOpen());
    QVERIFY((*had)[3].out && (*had)[3].dueOn == day(2026, 12, 1));
    QVERIFY(m_store->store().write([&](db::WriteSession &session) -> Status {
        TRY_LET(const auto found, customers::customerById(session, gold));
        Customer file = found.value_or(Customer());
        file.manager = u"李经理"_s;
        return customers::CustomerService(m_store->store().clock()).update(session, m_store->owner(), file);
    }));
    const auto named = m_store->store().read([&](db::ReadSession &session) { return benefitsToday(session, gold, now); });
    QCOMPARE((*named)[1].manager, u"李经理"_s);
}

void BenefitServiceTest::theLogIsFilteredAndPaged()
{
    const BenefitId event = add(BenefitKind::Event, u"Salon"_s);
    const BenefitId other = add(BenefitKind::Other, u"Umbrella"_s);
    for (const int rank : {0, 1}) {
        QVERIFY(grant(event, rank));
        QVERIFY(grant(other, rank));
    }
    const CustomerId base = m_store->addCustomer();
    const CustomerId silver = silverCustomer();
    for (int i = 0; i < 5; ++i)
        QVERIFY(use(i % 2 == 0 ? base : silver, event));
    m_store->goTo(QDate(2026, 11, 25));
    QVERIFY(use(silver, other));
    const auto ids = [&](const UseFilter &filter) {
        const auto rows = m_store->store().read([&](db::ReadSession &session) { return useLog(session, filter); });
        QStringList all;
        for (const UseRow &row : rows ? *rows : std::vector<UseRow>())
            all << row.use.id.toString();
        return all;
    };
    UseFilter filter;
    QCOMPARE(ids(filter), (QStringList{u"6"_s, u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    filter.limit = 2;
    filter.before = BenefitUseId(5);
    QCOMPARE(ids(filter), (QStringList{u"4"_s, u"3"_s}));
    filter = {};
    filter.benefit = other;
    QCOMPARE(ids(filter), QStringList{u"6"_s});
    filter = {};
    filter.tier = m_store->tierId(1);
    QCOMPARE(ids(filter), (QStringList{u"6"_s, u"4"_s, u"2"_s}));
    filter.customer = base;
    QCOMPARE(ids(filter), QStringList());
    filter = {};
    filter.customer = base;
    QCOMPARE(ids(filter), (QStringList{u"5"_s, u"3"_s, u"1"_s}));
    filter = {};
    filter.from = day(2026, 11, 25);
    QCOMPARE(ids(filter), QStringList{u"6"_s});
    filter.from = day(2026, 11, 24);
    filter.end = day(2026, 11, 25); // excluded
    QCOMPARE(ids(filter).size(), 5);
    const auto row = m_store->store().read([&](db::ReadSession &session) { return requireUse(session, BenefitUseId(6)); });
    QCOMPARE(row->benefitName, u"Umbrella"_s);
    QCOMPARE(row->tierRank, 1);
    QCOMPARE(row->use.customerId, silver);
}

void BenefitServiceTest::usualBenefitsAndBack()
{
    const QStringList names{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s};
    const auto made = change([&](BenefitService &service, db::WriteSession &session) { return service.addUsual(session, m_store->owner(), names, u"Coupon"_s); });
    QVERIFY(made);
    QCOMPARE(made->benefits.size(), size_t(8));
    QVERIFY(made->coupon.isValid());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier_benefit"), 14); // 3 + 2 + 3 + 3 + 1 + 1 + 1
    const auto plan = m_store->store().read([](db::ReadSession &session) { return coupons::requireTemplate(session, u"Coupon"_s); });
    QCOMPARE(plan->amountMinor, 20'00);
    QCOMPARE(plan->minimumMinor, 100'00);
    const auto again = change([&](BenefitService &service, db::WriteSession &session) { return service.addUsual(session, m_store->owner(), names, u"Coupon"_s); });
    QVERIFY(again && again->benefits.empty()); // nothing twice
    QVERIFY(change([&](BenefitService &service, db::WriteSession &session) { return service.takeBackUsual(session, m_store->owner(), *made); }));
    for (const char *sql : {"SELECT COUNT(*) FROM benefit", "SELECT COUNT(*) FROM tier_benefit", "SELECT COUNT(*) FROM coupon_template"})
        QCOMPARE(m_store->store().number(sql), 0);
}

REGULARS_TEST(BenefitServiceTest)
#include "benefit_service_test.moc"
