#include "support/test_registry.h"
#include "upkeep/block_sums.h"

#include <QTest>

using namespace regulars;
using namespace regulars::upkeep;

/// Sets, maps and sums by id.
class BlockSumsTest : public QObject {
    Q_OBJECT
private slots:
    void setRemembers();
    void mapIsInOrder();
    void sumsFindTheBlock_data();
    void sumsFindTheBlock();
    void closeLookFindsTheId();
};

void BlockSumsTest::setRemembers()
{
    constexpr qint64 kOtherDevice = (qint64{7} << 32) + 5;
    IdSet ids;
    for (const qint64 id : {qint64{1}, qint64{64}, qint64{65'535}, qint64{65'536}, kOtherDevice})
        QVERIFY(ids.insert(id));
    QVERIFY(!ids.insert(64));
    QVERIFY(!ids.insert(kOtherDevice));
    for (const qint64 id : {qint64{1}, qint64{64}, qint64{65'535}, qint64{65'536}, kOtherDevice})
        QVERIFY(ids.contains(id));
    for (const qint64 id : {qint64{0}, qint64{2}, qint64{63}, qint64{5}, qint64{-1}, kOtherDevice + 1})
        QVERIFY(!ids.contains(id));
}

void BlockSumsTest::mapIsInOrder()
{
    IdMap<int> map;
    map[5'000'000] = 3;
    map[-1] = 1;
    map[7] = 2;
    QList<qint64> ids;
    map.forEach([&](qint64 id, int value) {
        if (value != 0)
            ids.append(id);
    });
    QCOMPARE(ids, QList<qint64>({-1, 7, 5'000'000}));
    QVERIFY(!map.find(2'000'000));
    QCOMPARE(*map.find(7), 2);
    QCOMPARE(*map.find(8), 0); // of the same page
    map.clear();
    QVERIFY(!map.find(7));
}

void BlockSumsTest::sumsFindTheBlock_data()
{
    QTest::addColumn<QList<qint64>>("more"); // ids of which one more is kept than the facts say
    QTest::addColumn<QList<qint64>>("blocks");
    QTest::newRow("agree") << QList<qint64>{} << QList<qint64>{};
    QTest::newRow("one") << QList<qint64>{1} << QList<qint64>{0};
    QTest::newRow("last of a block") << QList<qint64>{1023} << QList<qint64>{0};
    QTest::newRow("first of the next") << QList<qint64>{1024} << QList<qint64>{1};
    QTest::newRow("several") << QList<qint64>{1, 2, 5000, 9000} << QList<qint64>{0, 4, 8};
}

void BlockSumsTest::sumsFindTheBlock()
{
    QFETCH(QList<qint64>, more);
    QFETCH(QList<qint64>, blocks);
    BlockSums sums(12345);
    for (qint64 id = 0; id < 10'000; ++id)
        sums.add(id, {id * 7 + qint64{more.contains(id)}, -id});
    for (qint64 id = 9999; id >= 0; --id) { // in another order, in two parts
        sums.subtract(id, {id * 3, -id});
        sums.subtract(id, {id * 4, 0});
    }
    const auto found = sums.unequalBlocks(100);
    QCOMPARE(QList<qint64>(found.begin(), found.end()), blocks);
    QVERIFY(sums.unequalBlocks(1).size() <= 1);
}

void BlockSumsTest::closeLookFindsTheId()
{
    // What one id has too much, the other of the same block has too little; and first against second figure.
    BlockSums sums(6789);
    CloseLook look({0});
    const auto add = [&](qint64 id, const Figures &kept, const Figures &facts) {
        sums.add(id, kept);
        sums.subtract(id, facts);
        look.addKept(id, kept);
        look.addFact(id, facts);
    };
    add(1, {5, 0}, {4, 0});
    add(2, {4, 0}, {5, 0});
    add(3, {9, 1}, {9, 1});
    add(4, {1, 2}, {2, 1});
    add(2000, {1, 0}, {0, 0}); // not looked at
    QCOMPARE(sums.unequalBlocks(100), std::vector<qint64>({0, 1}));
    QList<qint64> unequal;
    for (const auto &[id, sides] : look.sides()) {
        if (sides.kept != sides.facts)
            unequal.append(id);
    }
    QCOMPARE(unequal, QList<qint64>({1, 2, 4}));
    QVERIFY(look.covers(1023));
    QVERIFY(!look.covers(1024));
}

REGULARS_TEST(BlockSumsTest)
#include "block_sums_test.moc"
