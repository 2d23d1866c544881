#include "base/id.h"
#include "base/job_control.h"
#include "base/result.h"

#include "support/test_registry.h"

#include <QSet>
#include <QTest>

#include <type_traits>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

Result<int> half(int value)
{
    if (value % 2 != 0)
        return fail(ErrorCode::Invalid, u"value"_s, QString::number(value));
    return value / 2;
}

Result<int> quarter(int value)
{
    TRY_LET(const int first, half(value));
    TRY(half(first));
    return half(first);
}

} // namespace

class ValuesTest : public QObject {
    Q_OBJECT

private slots:
    void ids();
    void idsOfDevicesNeverMeet();
    void errorsTravel();
    void errorNames();
    void jobs();
};

void ValuesTest::ids()
{
    QVERIFY(!CustomerId().isValid());
    QVERIFY(!CustomerId(0).isValid());
    QVERIFY(!CustomerId(-1).isValid());
    QVERIFY(CustomerId(1).isValid());
    QVERIFY(CustomerId(1) < CustomerId(2));
    QCOMPARE(CustomerId(9007199254740993).toString(), u"9007199254740993"_s); // more than a JavaScript number holds
    QVERIFY((!std::is_convertible_v<CustomerId, ShopId>));
    QVERIFY((!std::is_convertible_v<qint64, CustomerId>));
    const QSet<CustomerId> set{CustomerId(1), CustomerId(1), CustomerId(2)};
    QCOMPARE(set.size(), 2);
    const std::unordered_set<CustomerId> other{CustomerId(1), CustomerId(1), CustomerId(2)};
    QCOMPARE(other.size(), size_t{2});
}

void ValuesTest::idsOfDevicesNeverMeet()
{
    QCOMPARE(makeId(0, 1), 1);
    QCOMPARE(makeId(0, kMaxCounter), 4294967295);
    QCOMPARE(makeId(1, 1), 4294967297);
    QVERIFY(makeId(0, kMaxCounter) < makeId(1, 0));
    QVERIFY(makeId(kMaxDevice, kMaxCounter) > 0);
    QCOMPARE(makeId(kMaxDevice, kMaxCounter), 4503599627370495); // 2^52 - 1
}

void ValuesTest::errorsTravel()
{
    QCOMPARE(quarter(8).value_or(-1), 2);
    const auto failed = quarter(6);
    QVERIFY(!failed);
    QCOMPARE(failed.error(), (Error{ErrorCode::Invalid, u"value"_s, u"3"_s}));
    QVERIFY(ok().has_value());
}

void ValuesTest::errorNames()
{
    QSet<QString> names;
    for (const ErrorCode code : allErrorCodes())
        names.insert(errorName(code));
    QCOMPARE(names.size(), allErrorCodes().size());
    QCOMPARE(errorName(ErrorCode::InsufficientPoints), u"InsufficientPoints"_s);
    // Codes are numbered from nought without gaps: one missing in the list shows as the last code's number.
    QCOMPARE(static_cast<qsizetype>(ErrorCode::ImportForgotten) + 1, allErrorCodes().size());
}

void ValuesTest::jobs()
{
    QList<qint64> seen;
    JobControl job([&](qint64 done, qint64 total) { seen.append(done * 1000 + total); });
    QVERIFY(job.checkCancelled().has_value());
    job.report(3, 10);
    QCOMPARE(job.done(), 3);
    QCOMPARE(job.total(), 10);
    QCOMPARE(seen, QList<qint64>{3010});
    job.cancel();
    QVERIFY(job.isCancelled());
    QCOMPARE(job.checkCancelled().error().code, ErrorCode::Cancelled);
}

} // namespace regulars

using regulars::ValuesTest;
REGULARS_TEST(ValuesTest)

#include "values_test.moc"
