#include "customers/customer_service.h"
#include "directory/customer_list_model.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::directory;
using regulars::tests::LoyaltyStore;
using Column = CustomerListModel::Column;

/// 300 customers, K000 … K299; the model reads them in blocks of 8.
class CustomerListModelTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void rowsComeAsTheyAreLookedAt();
    void newerListWins();
    void ticksFollowTheCustomers();
    void changedRowsAreReadAgain();
    void failureIsTold();

private:
    QString cardAt(const CustomerListModel &model, int row) const
    {
        return model.index(row, int(Column::Card)).data(CustomerListModel::ValueRole).toString();
    }
    std::unique_ptr<LoyaltyStore> m_store;
};

void CustomerListModelTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    QVERIFY(m_store->store().writeUnaudited([&](db::WriteSession &session) -> Status {
        customers::CustomerService service(m_store->store().clock());
        for (int i = 0; i < 300; ++i) {
            Customer customer;
            customer.cardNo = u"K%1"_s.arg(i, 3, 10, QChar(u'0'));
            customer.name = i % 2 ? u"odd"_s : u"even"_s;
            customer.channel = i % 3 ? u"street"_s : u"web"_s;
            TRY(service.addUnaudited(session, customer));
        }
        return ok();
    }));
}

void CustomerListModelTest::rowsComeAsTheyAreLookedAt()
{
    CustomerListModel model(m_store->store().database());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.show({}, {SortKey::Card, false}, m_store->today());
    QVERIFY(model.isCounting());
    QTRY_COMPARE(model.rowCount(), 300);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QModelIndex far = model.index(250, int(Column::Card));
    QVERIFY(!far.data(CustomerListModel::ValueRole).isValid());
    QVERIFY(!far.data(paging::PagedModel::kLoadedRole).toBool());
    QTRY_COMPARE(far.data(CustomerListModel::ValueRole).toString(), u"K250"_s);
    QVERIFY(far.data(paging::PagedModel::kLoadedRole).toBool());
    QTRY_VERIFY(!model.isBusy());
    bool isBlockTold = false; // rows 248 … 255
    for (const auto &signal : changed)
        isBlockTold |= signal.at(0).toModelIndex().row() == 248 && signal.at(1).toModelIndex().row() == 255;
    QVERIFY(isBlockTold);
    QTRY_COMPARE(cardAt(model, 299), u"K299"_s); // the last block is shorter
    QCOMPARE(model.rowOf(model.idAt(123)), 123);
    QCOMPARE(model.rowOf(987'654), -1);
    QCOMPARE(model.idAt(300), 0);
}

void CustomerListModelTest::newerListWins()
{
    CustomerListModel model(m_store->store().database());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy counted(&model, &paging::PagedModel::counted);
    model.show({}, {SortKey::Card, false}, m_store->today());
    model.show({{{Field::Channel, Compare::AnyOf, {}, {u"web"_s}}}}, {SortKey::Card, true}, m_store->today());
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(counted.first().first().toInt(), 100);
    QTRY_COMPARE(cardAt(model, 0), u"K297"_s);
    QTRY_VERIFY(!model.isBusy());
    model.show(model.filter(), model.order(), m_store->today()); // the same is not asked for again
    QVERIFY(!model.isCounting());
    // A block asked for before the order changed never shows in the new one.
    cardAt(model, 90);
    model.show(model.filter(), {SortKey::Card, false}, m_store->today());
    QTRY_VERIFY(!model.isBusy());
    QTRY_COMPARE(cardAt(model, 90), u"K270"_s);
}

void CustomerListModelTest::ticksFollowTheCustomers()
{
    CustomerListModel model(m_store->store().database());
    QSignalSpy ticked(&model, &CustomerListModel::tickedChanged);
    model.show({}, {SortKey::Card, false}, m_store->today());
    QTRY_COMPARE(model.rowCount(), 300);
    const auto box = [&](int row) { return model.index(row, int(Column::Name)); };
    QVERIFY(model.setData(box(0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(box(3), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.setData(box(1), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, 1), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(box(3).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    model.show({}, {SortKey::Card, true}, m_store->today());
    QTRY_VERIFY(!model.isCounting());
    QCOMPARE(box(299).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(box(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(model.tickedInOrder(), std::vector<qint64>({model.idAt(296), model.idAt(298), model.idAt(299)}));
    // K001 is not of the web: its tick goes with it.
    model.show({{{Field::Channel, Compare::AnyOf, {}, {u"web"_s}}}}, {SortKey::Card, false}, m_store->today());
    QTRY_VERIFY(!model.isCounting());
    QCOMPARE(model.ticked().size(), size_t(2));
    QCOMPARE(ticked.last().first().toInt(), 2);
    model.tickAll(true);
    QCOMPARE(ticked.last().first().toInt(), 100);
    model.tickAll(false);
    QCOMPARE(model.ticked().size(), size_t(0));
}

void CustomerListModelTest::changedRowsAreReadAgain()
{
    CustomerListModel model(m_store->store().database());
    model.show({}, {SortKey::Card, false}, m_store->today());
    QTRY_COMPARE(model.rowCount(), 300);
    const QModelIndex spend = model.index(0, int(Column::Spend));
    QTRY_COMPARE(spend.data(CustomerListModel::ValueRole).toLongLong(), 0);
    QTRY_VERIFY(spend.data(paging::PagedModel::kLoadedRole).toBool());
    QVERIFY(m_store->buy(CustomerId(model.idAt(0)), 4200));
    model.refreshRows();
    QTRY_COMPARE(spend.data(CustomerListModel::ValueRole).toLongLong(), 4200);
    QCOMPARE(model.rowCount(), 300);
}

void CustomerListModelTest::failureIsTold()
{
    CustomerListModel model(m_store->store().database());
    QSignalSpy failed(&model, &paging::PagedModel::failed);
    model.show({{{Field::Tag, Compare::AnyOf, {}, {}}}}, {}, m_store->today());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Invalid);
    QCOMPARE(model.rowCount(), 0);
}

REGULARS_TEST(CustomerListModelTest)
#include "customer_list_model_test.moc"
