// What the desk asks about coupons: examples, goods that exist, codes nobody used; and the list of kinds as a model.
#include "coupons/coupon_desk_query.h"
#include "coupons/coupon_list_model.h"
#include "coupons/coupon_service.h"
#include "products/product_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::coupons;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

class CouponDeskTest : public QObject {
    Q_OBJECT

private slots:
    void examples_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("taken"); // -1: no effect
        QTest::newRow("first step") << u"steps"_s << qint64{60'000} << qint64{6'000};
        QTest::newRow("second step") << u"steps"_s << qint64{100'000} << qint64{15'000};
        QTest::newRow("below the steps") << u"steps"_s << qint64{49'999} << qint64{-1};
        QTest::newRow("share under the cap") << u"percent"_s << qint64{60'000} << qint64{6'000};
        QTest::newRow("share above the cap") << u"percent"_s << qint64{100'000} << qint64{8'000};
        QTest::newRow("below the minimum") << u"percent"_s << qint64{29'999} << qint64{-1};
    }

    void examples()
    {
        QFETCH(QString, kind);
        QFETCH(qint64, total);
        QFETCH(qint64, taken);
        CouponTemplate plan;
        plan.name = u"Autumn"_s;
        if (kind == u"steps"_s) {
            plan.kind = CouponKind::SpendSave;
            plan.steps = {{50'000, 6'000}, {100'000, 15'000}};
        } else {
            plan.kind = CouponKind::Percent;
            plan.percentBp = 1'000;
            plan.minimumMinor = 30'000;
            plan.capMinor = 8'000;
        }
        const auto example = exampleOf(plan, total);
        QVERIFY(example);
        QCOMPARE(example->value_or(-1), taken);
    }

    void anExampleNeedsAKindThatHoldsTogether()
    {
        CouponTemplate plan;
        plan.name = u"Autumn"_s;
        QCOMPARE(outcomeOf(exampleOf(plan, 60'000)), u"OutOfRange"_s);
    }

    void goodsThatNoProductHas()
    {
        LoyaltyStore store;
        Product tea;
        tea.sku = u"TEA-1"_s;
        tea.category = u"Tea"_s;
        QVERIFY(store.store().write([&](db::WriteSession &session) {
            return products::ProductService(store.store().clock()).add(session, store.owner(), tea);
        }));
        const auto check = [&](const CouponGoods &goods) {
            return store.store().read([&](db::ReadSession &session) { return checkGoods(session, goods); });
        };
        QVERIFY(check({}));
        QVERIFY(check({QStringList{u"TEA-1"_s}, QStringList{u"Tea"_s}}));
        const auto sku = check({QStringList{u"TEA-1"_s, u"TEA-9"_s}, {}});
        QVERIFY(!sku);
        QCOMPARE(sku.error().field, u"skus"_s);
        QCOMPARE(sku.error().detail, u"TEA-9"_s);
        const auto category = check({{}, QStringList{u"Cups"_s}});
        QVERIFY(!category);
        QCOMPARE(category.error().field, u"categories"_s);
        const auto known = store.store().read([](db::ReadSession &session) { return categories(session); });
        QVERIFY(known);
        QCOMPARE(*known, QStringList{u"Tea"_s});
    }

    void unusedCodesAreThoseOfBatchesTheLatestFirst()
    {
        LoyaltyStore store;
        const CustomerId customer = store.addCustomer();
        CouponService service(store.store().clock());
        CouponTemplate plan;
        plan.name = u"Card"_s;
        plan.amountMinor = 1'000;
        plan.validDays = 30;
        QStringList codes;
        const Status made = store.store().write([&](db::WriteSession &session) -> Status {
            TRY_LET(plan.id, service.save(session, store.owner(), plan));
            TRY_LET(codes, service.issueBatch(session, store.owner(), plan.id, 3, store.today(), nullptr));
            TRY(service.issue(session, store.owner(), plan.id, customer, store.today()));
            return service.voidCoupon(session, store.owner(), codes[1], u"torn"_s);
        });
        QVERIFY(made);
        const auto all = store.store().read([&](db::ReadSession &session) { return unusedCodes(session, plan.id, 10); });
        QVERIFY(all);
        QCOMPARE(all->size(), size_t(2));
        QVERIFY((all->at(0) == UnusedCode{codes[2], store.today(), store.today() + 29})); // 30 days, that of the issue included
        QCOMPARE(all->at(1).code, codes[0]);
        const auto one = store.store().read([&](db::ReadSession &session) { return unusedCodes(session, plan.id, 1); });
        QVERIFY(one);
        QCOMPARE(one->size(), size_t(1));
        QCOMPARE(one->front().code, codes[2]);
        const auto count = store.store().read([&](db::ReadSession &session) { return countUnusedCodes(session, plan.id); });
        QVERIFY(count);
        QCOMPARE(*count, 2);
    }

    void listShowsWhatIsInUseOrWithdrawn()
    {
        CouponListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        CouponTemplate used;
        used.id = CouponTemplateId(1);
        used.name = u"Autumn"_s;
        used.issued = 7;
        used.used = 3;
        used.givenMinor = 18'000;
        used.budgetMinor = 50'000;
        used.validUntil = toEpochDay({2026, 12, 31});
        CouponTemplate gone = used;
        gone.id = CouponTemplateId(2);
        gone.isActive = false;
        gone.validUntil = kNeverDay;
        model.setPlans({used, gone});
        QCOMPARE(model.rowCount(), 1);
        const auto cell = [&](CouponListModel::Column column) { return model.index(0, int(column)).data(); };
        QCOMPARE(cell(CouponListModel::Column::Name).toString(), u"Autumn"_s);
        QCOMPARE(cell(CouponListModel::Column::When).toDate(), QDate(2026, 12, 31));
        QCOMPARE(cell(CouponListModel::Column::Issued).toLongLong(), 7);
        QCOMPARE(cell(CouponListModel::Column::Used).toLongLong(), 3);
        QCOMPARE(cell(CouponListModel::Column::Given).toLongLong(), 18'000);
        QCOMPARE(cell(CouponListModel::Column::Budget).toLongLong(), 50'000);
        QCOMPARE(model.countOf(CouponListModel::Shown::Withdrawn), 1);
        QCOMPARE(model.rowOf(CouponTemplateId(2)), -1);
        QVERIFY(model.plan(CouponTemplateId(2)));
        model.show(CouponListModel::Shown::Withdrawn);
        QCOMPARE(model.rowOf(CouponTemplateId(2)), 0);
        QVERIFY(!cell(CouponListModel::Column::When).toDate().isValid());
        model.setPlans({});
        QCOMPARE(model.rowCount(), 0);
    }
};

REGULARS_TEST(CouponDeskTest)
#include "coupon_desk_test.moc"
