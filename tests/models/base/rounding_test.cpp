#include "base/rounding.h"

#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <numeric>

namespace regulars {
namespace {

constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kMin = std::numeric_limits<qint64>::min();

} // namespace

class RoundingTest : public QObject {
    Q_OBJECT

private slots:
    void divide_data();
    void divide();
    void mulDivRows_data();
    void mulDivRows();
    void checkedArithmetic();
    void spread_data();
    void spread();
    void spreadKeepsItsPromise();
};

void RoundingTest::divide_data()
{
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<qint64>("floor");
    QTest::addColumn<qint64>("halfUp");
    QTest::addColumn<qint64>("halfEven");
    QTest::addColumn<qint64>("ceil");
    const auto row = [](qint64 a, qint64 b, qint64 floor, qint64 halfUp, qint64 halfEven, qint64 ceil) {
        QTest::addRow("%lld/%lld", a, b) << a << b << floor << halfUp << halfEven << ceil;
    };
    row(0, 7, 0, 0, 0, 0);
    row(14, 7, 2, 2, 2, 2);
    row(5, 2, 2, 3, 2, 3);     // 2.5
    row(7, 2, 3, 4, 4, 4);     // 3.5
    row(-5, 2, -3, -3, -2, -2); // -2.5: half up means away from zero
    row(-7, 2, -4, -4, -4, -3);
    row(5, -2, -3, -3, -2, -2);
    row(-5, -2, 2, 3, 2, 3);
    row(1, 3, 0, 0, 0, 1);
    row(2, 3, 0, 1, 1, 1);
    row(-1, 3, -1, 0, 0, 0);
    row(-2, 3, -1, -1, -1, 0);
    row(kMax, 1, kMax, kMax, kMax, kMax);
    row(kMin, 1, kMin, kMin, kMin, kMin);
    row(kMax, 2, 4611686018427387903, 4611686018427387904, 4611686018427387904, 4611686018427387904);
    row(kMin, 2, -4611686018427387904, -4611686018427387904, -4611686018427387904, -4611686018427387904);
    row(kMin, 3, -3074457345618258603, -3074457345618258603, -3074457345618258603, -3074457345618258602);
}

void RoundingTest::divide()
{
    QFETCH(qint64, a);
    QFETCH(qint64, b);
    QTEST(regulars::divide(a, b, Rounding::Floor), "floor");
    QTEST(regulars::divide(a, b, Rounding::HalfUp), "halfUp");
    QTEST(regulars::divide(a, b, Rounding::HalfEven), "halfEven");
    QTEST(regulars::divide(a, b, Rounding::Ceil), "ceil");
}

void RoundingTest::mulDivRows_data()
{
    QTest::addColumn<qint64>("a");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<qint64>("c");
    QTest::addColumn<int>("rounding");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, qint64 a, qint64 b, qint64 c, Rounding rounding, bool fits, qint64 expected) {
        QTest::newRow(name) << a << b << c << static_cast<int>(rounding) << fits << expected;
    };
    row("19 points x 1.5 floor", 19, 15000, 10000, Rounding::Floor, true, 28);
    row("19 points x 1.5 half up", 19, 15000, 10000, Rounding::HalfUp, true, 29);
    row("19 points x 1.5 ceil", 19, 15000, 10000, Rounding::Ceil, true, 29);
    row("the product may leave int64", kMax, 10, 10, Rounding::Floor, true, kMax);
    row("largest squared and back", kMax, kMax, kMax, Rounding::HalfEven, true, kMax);
    row("smallest squared and back", kMin, kMin, kMin, Rounding::HalfEven, true, kMin);
    row("one too many", kMax, 2, 1, Rounding::Floor, false, 0);
    row("smallest turned round does not fit", kMin, -1, 1, Rounding::Floor, false, 0);
    row("smallest divided by -1 does not fit", kMin, 1, -1, Rounding::Floor, false, 0);
    row("rounding up to the limit", kMax, 2, 2, Rounding::Ceil, true, kMax);
    row("rounding up beyond the limit", kMax, 3, 2, Rounding::Ceil, false, 0);
}

void RoundingTest::mulDivRows()
{
    QFETCH(qint64, a);
    QFETCH(qint64, b);
    QFETCH(qint64, c);
    QFETCH(int, rounding);
    QFETCH(bool, fits);
    QFETCH(qint64, expected);
    const auto result = mulDiv(a, b, c, static_cast<Rounding>(rounding));
    QCOMPARE(result.has_value(), fits);
    if (fits)
        QCOMPARE(*result, expected);
}

void RoundingTest::checkedArithmetic()
{
    QCOMPARE(checkedAdd(kMax, 0), std::optional<qint64>(kMax));
    QCOMPARE(checkedAdd(kMax, 1), std::nullopt);
    QCOMPARE(checkedAdd(kMin, -1), std::nullopt);
    QCOMPARE(checkedAdd(kMin, kMax), std::optional<qint64>(-1));
    QCOMPARE(checkedMul(3037000499, 3037000499), std::optional<qint64>(9223372030926249001));
    QCOMPARE(checkedMul(3037000500, 3037000500), std::nullopt);
    QCOMPARE(checkedMul(kMin, -1), std::nullopt);
    QCOMPARE(checkedMul(kMin, 1), std::optional<qint64>(kMin));
}

void RoundingTest::spread_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QList<qint64>>("weights");
    QTest::addColumn<QList<qint64>>("parts");
    const auto row = [](const char *name, qint64 total, const QList<qint64> &weights, const QList<qint64> &parts) {
        QTest::newRow(name) << total << weights << parts;
    };
    row("nobody", 100, {}, {});
    row("one", 100, {7}, {100});
    row("even", 100, {1, 1}, {50, 50});
    row("a tie goes to the earlier", 100, {1, 1, 1}, {34, 33, 33});
    row("two left over", 101, {1, 1, 1}, {34, 34, 33});
    row("the larger remainder wins", 10, {1, 2, 4}, {1, 3, 6}); // 1.43 2.86 5.71
    row("no weight, no share", 10, {0, 5, 0, 5}, {0, 5, 0, 5});
    row("all weightless", 10, {0, 0, 0}, {10, 0, 0});
    row("nothing to split", 0, {3, 4}, {0, 0});
    row("less than one each", 2, {1, 1, 1}, {1, 1, 0});
    row("negative, as in a refund", -10, {1, 1, 1}, {-3, -3, -4});
    row("limits", kMax, {kMax, kMax}, {4611686018427387904, 4611686018427387903});
}

void RoundingTest::spread()
{
    QFETCH(qint64, total);
    QFETCH(QList<qint64>, weights);
    QFETCH(QList<qint64>, parts);
    const auto result = spreadByLargestRemainder(total, {weights.cbegin(), weights.cend()});
    QCOMPARE(QList<qint64>(result.cbegin(), result.cend()), parts);
}

// Thousands of random splits: exact sum, each part within one unit of its exact share, more weight never less.
void RoundingTest::spreadKeepsItsPromise()
{
    QRandomGenerator random(20261123);
    for (int round = 0; round < 20000; ++round) {
        std::vector<qint64> weights(static_cast<size_t>(random.bounded(1, 12)));
        for (qint64 &weight : weights)
            weight = random.bounded(4) == 0 ? 0 : random.bounded(1'000'000);
        const qint64 total = random.bounded(-1'000'000, 1'000'000);
        const auto parts = spreadByLargestRemainder(total, weights);
        QCOMPARE(parts.size(), weights.size());
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), qint64{0}), total);
        const qint64 sum = std::accumulate(weights.begin(), weights.end(), qint64{0});
        if (sum == 0)
            continue;
        for (size_t i = 0; i < parts.size(); ++i) {
            QVERIFY(std::abs(parts[i] * sum - total * weights[i]) < sum);
            for (size_t j = 0; j < i && total > 0; ++j)
                QVERIFY(weights[i] <= weights[j] || parts[i] >= parts[j]);
        }
    }
}

} // namespace regulars

using regulars::RoundingTest;
REGULARS_TEST(RoundingTest)

#include "rounding_test.moc"
