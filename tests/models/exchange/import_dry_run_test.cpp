// A dry run lets sales go first, tells the same for all that, and leaves nothing.
#include "import_fixture.h"
#include "settings/setting_service.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23 10:00 in Shanghai
constexpr int kRows = 8'000;                 // several reports of progress long

QByteArray customers()
{
    QByteArray text("card,name,phone\n");
    for (int i = 0; i < kRows; ++i)
        text += "C" + QByteArray::number(i) + ",Ann," + QByteArray::number(13'800'000'000 + i) + '\n';
    return text;
}

QByteArray purchases()
{
    QByteArray text("date,order,customer,amount\n");
    for (int i = 0; i < kRows; ++i)
        text += "2026-07-01,A" + QByteArray::number(i) + ",C" + QByteArray::number(i % 50) + ",10\n";
    return text;
}

} // namespace

class ImportDryRunTest : public QObject {
    Q_OBJECT

private slots:
    void othersGoFirst_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isDryRun");
        QTest::newRow("customers, tried") << int(ImportKind::Customers) << true;
        QTest::newRow("purchases, tried") << int(ImportKind::Purchases) << true;
        QTest::newRow("customers, written") << int(ImportKind::Customers) << false; // all or nothing: holds the writer
    }
    void othersGoFirst()
    {
        QFETCH(int, kind);
        QFETCH(bool, isDryRun);
        ImportFixture store(kNowMs);
        QVERIFY(store.isOpen());
        ImportRequest request = store.request(ImportKind(kind), ImportKind(kind) == ImportKind::Customers ? customers() : purchases());
        request.isDryRun = isDryRun;
        std::atomic<qint64> doneWhenServed{-1};
        std::atomic<qint64> total{0};
        QFuture<Status> other;
        JobControl *watched = nullptr;
        bool isAsked = false;
        JobControl job([&](qint64 done, qint64 all) {
            total = all;
            if (isAsked || done == 0)
                return;
            isAsked = true; // once, when the import is under way
            other = store.database->write([&](db::WriteSession &session) -> Status {
                doneWhenServed = watched->done();
                return settings::SettingService(store.clock).set(session, Actor::owner(), u"tier.grace_days"_s, u"7"_s);
            });
        });
        watched = &job;
        const auto report = store.import(request, &job);
        QVERIFY2(report, report ? "" : qPrintable(errorName(report.error().code)));
        QVERIFY(isAsked);
        other.waitForFinished();
        QVERIFY(other.result());
        QCOMPARE(report->read, kRows);
        QCOMPARE(report->added, kRows);
        QVERIFY2((doneWhenServed < total / 2) == isDryRun, qPrintable(u"served at %1 of %2"_s.arg(doneWhenServed).arg(total)));
        QCOMPARE(store.number("SELECT COUNT(*) FROM customer"), isDryRun ? 0 : kRows);
        QCOMPARE(store.number("SELECT COUNT(*) FROM purchase"), 0);
        QCOMPARE(store.number("SELECT value FROM setting WHERE key='tier.grace_days'"), 7);
    }

    // Somebody who writes all the time does not keep a trial from its end.
    void itEndsAllTheSame()
    {
        ImportFixture store(kNowMs);
        ImportRequest request = store.request(ImportKind::Customers, customers());
        request.isDryRun = true;
        int asked = 0;
        JobControl job([&](qint64, qint64) {
            ++asked;
            [[maybe_unused]] const auto other = store.database->write([](db::WriteSession &) { return ok(); });
        });
        const auto report = store.import(request, &job);
        QVERIFY(report);
        QCOMPARE(report->added, kRows);
        QVERIFY(asked > 6); // begun anew, and more than once
        QCOMPARE(store.number("SELECT COUNT(*) FROM customer"), 0);
    }

    void itStopsAtOnce()
    {
        ImportFixture store(kNowMs);
        ImportRequest request = store.request(ImportKind::Customers, customers());
        request.isDryRun = true;
        JobControl *watched = nullptr;
        JobControl job([&](qint64 done, qint64) {
            if (done > 0)
                watched->cancel();
        });
        watched = &job;
        QCOMPARE(store.import(request, &job).error().code, ErrorCode::Cancelled);
        QCOMPARE(store.number("SELECT COUNT(*) FROM customer"), 0);
    }
};

REGULARS_TEST(ImportDryRunTest)
#include "import_dry_run_test.moc"
