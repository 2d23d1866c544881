#include "counter/ledger_model.h"
#include "counter/lookup_model.h"
#include "counter/recent_customers_model.h"
#include "counter/sale_lines_model.h"
#include "counter/timeline_model.h"
#include "counter_fixture.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::counter;
using regulars::tests::CounterStore;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class CounterModelTest : public QObject {
    Q_OBJECT

private slots:
    void lookupHasHeadsAndDropsStaleAnswers()
    {
        CounterStore store;
        const CustomerId ann = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        const CustomerId bob = store.addCustomer(u"Bob"_s, u"13900000001"_s);
        store.addSale(bob, 300000);
        LookupModel model(store.database());
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QSignalSpy answered(&model, &LookupModel::answered);
        QCOMPARE(model.total(), -1);
        model.lookUp(u"8046"_s);
        model.lookUp(u"0001"_s);
        QVERIFY(model.isWaiting());
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(answered.size(), 1);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(0).data(LookupModel::IsHeadRole).toBool());
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
        QCOMPARE(model.index(0).data(LookupModel::CountRole).toString(), u"1"_s);
        QCOMPARE(model.customerAt(0), CustomerId());
        QCOMPARE(model.customerAt(1), bob);
        QCOMPARE(model.nextChoice(-1, 1), 1);
        QCOMPARE(model.nextChoice(1, 1), -1);
        QCOMPARE(model.nextChoice(1, -1), -1);
        QCOMPARE(model.rowOf(bob), 1);
        QCOMPARE(model.rowOf(ann), -1);
        QCOMPARE(model.index(1).data(LookupModel::TierRankRole).toInt(), 1);
        QCOMPARE(model.index(1).data(LookupModel::LastVisitRole).toDate(), QDate(2026, 11, 23));
        QVERIFY(!model.index(1).data(LookupModel::MatchesRole).toList().isEmpty());
        model.lookUp({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.total(), -1);
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 0);
    }

    void timelineFetchesPagesAndForgetsOthers()
    {
        CounterStore store;
        const CustomerId ann = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        const CustomerId bob = store.addCustomer(u"Bob"_s, {});
        for (int i = 0; i < 60; ++i)
            store.addSale(ann, 100, i);
        TimelineModel model(store.database());
        model.setCustomer(ann, store.time);
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.rowCount(), TimelineModel::kPage);
        QCOMPARE(model.count(), 61);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.rowCount(), 61);
        QVERIFY(!model.canFetchMore({}));
        // Not earlier: the tester fetches by itself.
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QCOMPARE(model.index(60).data(TimelineModel::KindRole).toInt(), int(EventKind::Registration));
        QVERIFY(!model.index(60).data(TimelineModel::AmountRole).isValid());
        QCOMPARE(model.index(0).data(TimelineModel::AmountRole).toLongLong(), 100);
        model.setCustomer(ann, store.time);
        model.setCustomer(bob, store.time);
        QTRY_VERIFY(!model.isWaiting());
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 1);
        model.setCustomer({}, store.time);
        QCOMPARE(model.rowCount(), 0);
    }

    void recentCustomersLoad()
    {
        CounterStore store;
        const CustomerId ann = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        store.addSale(ann, 100);
        RecentCustomersModel model(store.database());
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.load(store.shopId(), store.time, store.today());
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.customerAt(0), ann);
        QCOMPARE(model.customerAt(5), CustomerId());
        QCOMPARE(model.index(0).data(RecentCustomersModel::TimeRole).toTime(), QTime(10, 0));
        model.load(store.shopId(), store.time, store.today() - 1);
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.rowCount(), 0);
    }

    void ledgerBalancesEndAtTheTop()
    {
        CounterStore store;
        const CustomerId ann = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        store.addSale(ann, 10000, 2);
        store.addSale(ann, 1000, 1, 50);
        LedgerModel model(store.database());
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.load(ann, Purse::Points);
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.rowCount(), 3);
        const auto value = [&](int row, LedgerModel::Column column) {
            return model.index(row, int(column)).data(LedgerModel::ValueRole).toLongLong();
        };
        // 100 earned, 50 spent, 9 earned on 9.50.
        QCOMPARE(value(0, LedgerModel::Column::Balance), 59);
        QCOMPARE(value(0, LedgerModel::Column::Change), 9);
        QCOMPARE(value(1, LedgerModel::Column::Change), -50);
        QCOMPARE(value(2, LedgerModel::Column::Balance), 100);
        for (int cause = int(Cause::Purchase); cause <= int(Cause::Merge); ++cause)
            QVERIFY(!LedgerModel::causeText(Cause(cause)).isEmpty());
        model.load(ann, Purse::Credits);
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.rowCount(), 0);
    }

    void linesCountUpAndRefuseNonsense()
    {
        SaleLinesModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        QSignalSpy changed(&model, &SaleLinesModel::changed);
        Product tea;
        tea.id = ProductId(1);
        tea.sku = u"TE1"_s;
        tea.name = u"Tea"_s;
        QCOMPARE(*model.add(tea, kQuantityOne, 1680000), 0);
        QCOMPARE(*model.add(tea, 2 * kQuantityOne, 1680000), 0);
        QCOMPARE(*model.add(tea, kQuantityOne, 1500000), 1);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.totalMinor(), 3 * 16800 + 15000);
        QCOMPARE(model.piecesMilli(), 4 * kQuantityOne);
        const QModelIndex quantity = model.index(0, int(SaleLinesModel::Column::Quantity));
        QVERIFY(quantity.flags() & Qt::ItemIsEditable);
        QVERIFY(model.setData(quantity, u"0.5"_s));
        QCOMPARE(model.index(0, int(SaleLinesModel::Column::Amount)).data().toString(), u"84.00"_s);
        QVERIFY(!model.setData(quantity, u"-1"_s));
        QVERIFY(!model.setData(quantity, u"many"_s));
        QVERIFY(!model.add(tea, 0, 100));
        // Beyond int64: 10^6 pieces at 10^14 of the major unit.
        QVERIFY(!model.add(tea, 1'000'000'000, qint64{1'000'000'000'000'000'000}));
        QCOMPARE(model.rowCount(), 2);
        model.removeLine(0);
        model.removeLine(9);
        QCOMPARE(model.rowCount(), 1);
        model.clear();
        QCOMPARE(model.totalMinor(), 0);
        QVERIFY(changed.size() >= 6);
    }

    void linesAreRounded_data()
    {
        QTest::addColumn<qint64>("quantityMilli");
        QTest::addColumn<qint64>("priceE4");
        QTest::addColumn<qint64>("amount");
        QTest::newRow("1.5 × 0.01 is 0.015: half to even 0.02") << qint64{1500} << qint64{100} << qint64{2};
        QTest::newRow("0.5 × 0.01 is 0.005: half to even 0.00") << qint64{500} << qint64{100} << qint64{0};
        QTest::newRow("0.333 × 3.00") << qint64{333} << qint64{30000} << qint64{100};
    }
    void linesAreRounded()
    {
        QFETCH(qint64, quantityMilli);
        QFETCH(qint64, priceE4);
        QFETCH(qint64, amount);
        SaleLinesModel model;
        Product product;
        product.sku = u"X"_s;
        QVERIFY(model.add(product, quantityMilli, priceE4));
        QCOMPARE(model.totalMinor(), amount);
    }
};

REGULARS_TEST(CounterModelTest)
#include "counter_model_test.moc"
