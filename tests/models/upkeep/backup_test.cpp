#include "upkeep/backup_service.h"

#include "db/interrupt_guard.h"
#include "db/migrator.h"
#include "db/store_files.h"
#include "demo/demo_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"
#include "upkeep/store_setup_service.h"
#include "upkeep/verify_service.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <atomic>
#include <filesystem>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::tests;

namespace {

QString outcome(const Status &status)
{
    return status ? u"done"_s : u"%1 %2"_s.arg(errorName(status.error().code), status.error().field);
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Copies of a store, and what lies in their way.
class BackupTest : public QObject {
    Q_OBJECT
private slots:
    void logOfADeletedStoreStandsInTheWay_data();
    void logOfADeletedStoreStandsInTheWay();
    void openStoreIsNoFileToChoose_data();
    void openStoreIsNoFileToChoose();
    void storeInUseIsNoBackup();
    void restoreTellsHowFarItIs();
    void salesGoOnDuringABackup();
    void verifyStopsWithinACheck();
};

void BackupTest::logOfADeletedStoreStandsInTheWay_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("log") << u"-wal"_s;
    QTest::newRow("index of the log") << u"-shm"_s;
    QTest::newRow("journal") << u"-journal"_s;
}

void BackupTest::logOfADeletedStoreStandsInTheWay()
{
    QFETCH(QString, ending);
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const QString copy = store.folder() + u"/copy.regulars"_s;
    upkeep::BackupService service(store.clock());
    QCOMPARE(outcome(service.backup(store.database(), store.owner(), copy, nullptr)), u"done"_s);

    const QString path = store.folder() + u"/shop.regulars"_s;
    const QString left = path + ending;
    QVERIFY(put(left, "left behind"));
    const Error refused{ErrorCode::StoreExists, u"log"_s, left};
    const auto restored = service.restore(store.owner(), copy, path, {}, nullptr);
    QVERIFY(!restored);
    QCOMPARE(restored.error(), refused);
    const auto made = upkeep::createStore(path, {u"Shop"_s}, store.clock());
    QVERIFY(!made);
    QCOMPARE(made.error(), refused);
    const auto demo = demo::DemoService(store.clock()).create(path, {}, nullptr);
    QVERIFY(!demo);
    QCOMPARE(demo.error(), refused);
    const auto again = service.backup(store.database(), store.owner(), path, nullptr);
    QVERIFY(!again);
    QCOMPARE(again.error(), refused);
    QVERIFY(!QFile::exists(path));
    QFile kept(left);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), "left behind");
    kept.close();

    QVERIFY(QFile::remove(left));
    QCOMPARE(outcome(service.restore(store.owner(), copy, path, {}, nullptr)), u"done"_s);
}

void BackupTest::openStoreIsNoFileToChoose_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPart");
    QTest::newRow("itself") << u"test.regulars"_s << true;
    QTest::newRow("another way to it") << u"sub/../test.regulars"_s << true;
    QTest::newRow("its log") << u"test.regulars-wal"_s << true;
    QTest::newRow("the log's index") << u"test.regulars-shm"_s << true;
    QTest::newRow("symbolic link") << u"symbolic"_s << true;
    QTest::newRow("hard link") << u"hard"_s << true;
    QTest::newRow("another file") << u"other.regulars"_s << false;
    QTest::newRow("no file") << u"none"_s << false;
}

void BackupTest::openStoreIsNoFileToChoose()
{
    QFETCH(QString, name);
    QFETCH(bool, isPart);
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const QString folder = store.folder() + u'/';
    QVERIFY(QDir(folder).mkdir(u"sub"_s));
    QVERIFY(put(folder + u"other.regulars"_s, "other"));
    QVERIFY(QFile::link(store.path(), folder + u"symbolic"_s));
    std::error_code failed;
    std::filesystem::create_hard_link(store.path().toStdString(), (folder + u"hard"_s).toStdString(), failed);
    QVERIFY(!failed);

    QCOMPARE(db::isPartOf(store.database().path(), folder + name), isPart);
    const auto restored = upkeep::BackupService(store.clock())
                              .restore(store.owner(), folder + name, folder + u"new.regulars"_s, store.database().path(), nullptr);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code == ErrorCode::FileUnreadable && restored.error().field == u"store", isPart);
    QVERIFY(!QFile::exists(folder + u"new.regulars"_s));
}

void BackupTest::storeInUseIsNoBackup()
{
    TemporaryStore store;
    QVERIFY(store.writeUnaudited([](db::WriteSession &) -> Status { return ok(); })); // something in the log
    const auto restored = upkeep::BackupService(store.clock())
                              .restore(store.owner(), store.path(), store.folder() + u"/new.regulars"_s, {}, nullptr);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::BackupDamaged);
}

void BackupTest::restoreTellsHowFarItIs()
{
    TemporaryStore store;
    const QString copy = store.folder() + u"/copy.regulars"_s;
    const QString path = store.folder() + u"/new.regulars"_s;
    upkeep::BackupService service(store.clock());
    QCOMPARE(outcome(service.backup(store.database(), store.owner(), copy, nullptr)), u"done"_s);
    JobControl job;
    job.cancel();
    QCOMPARE(outcome(service.restore(store.owner(), copy, path, {}, &job)), u"Cancelled "_s);
    QVERIFY(!QFile::exists(path));
    QVERIFY(!QFile::exists(path + u".partial"_s));
    JobControl watched;
    QCOMPARE(outcome(service.restore(store.owner(), copy, path, {}, &watched)), u"done"_s);
    QCOMPARE(watched.total(), QFileInfo(copy).size());
    QCOMPARE(watched.done(), watched.total());
}

void BackupTest::salesGoOnDuringABackup()
{
    TemporaryStore store;
    const QString copy = store.folder() + u"/copy.regulars"_s;
    int looks = 0;
    bool wasHeldUp = false;
    auto job = std::make_shared<JobControl>([&](qint64, qint64) {
        if (looks++ > 0)
            return;
        auto sale = store.database().write([&](db::WriteSession &session) -> Status {
            return audit::append(session, store.owner(), store.clock().nowMs(), {u"test.sale"_s, {}, 0, {}});
        });
        wasHeldUp = !QTest::qWaitFor([&] { return sale.isFinished(); }, 5000);
    });
    QCOMPARE(outcome(upkeep::BackupService(store.clock()).backup(store.database(), store.owner(), copy, job)), u"done"_s);
    QVERIFY(looks > 0);
    QVERIFY(!wasHeldUp);
    QCOMPARE(store.number("SELECT COUNT(*) FROM audit_entry WHERE action='test.sale'"), 1);
    QCOMPARE(store.number("SELECT COUNT(*) FROM audit_entry WHERE action='store.backup'"), 1);
    // The copy is the store of the instant at which the copying began.
    const auto copied = db::Database::open(copy, {});
    QVERIFY(copied);
    const auto sales = (*copied)->readNow([](db::ReadSession &session) {
        return session.prepare("SELECT COUNT(*) FROM audit_entry WHERE action='test.sale'").firstInt();
    });
    QCOMPARE(sales->value_or(-1), 0);
}

void BackupTest::verifyStopsWithinACheck()
{
    TemporaryStore store;
    JobControl job;
    std::atomic<bool> isRunning{false};
    // A statement that would take hours, as a check of a large table takes minutes.
    auto endless = store.database().read([&](db::ReadSession &session) -> Result<std::optional<qint64>> {
        const db::InterruptGuard guard(session.connection(), &job);
        isRunning = true;
        return session.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n LIMIT 1000000000000) SELECT COUNT(*) FROM n")
            .firstInt();
    });
    QVERIFY(QTest::qWaitFor([&] { return isRunning.load(); }));
    job.cancel();
    QVERIFY(QTest::qWaitFor([&] { return endless.isFinished(); }, 5000));
    QVERIFY(!endless.result());
    QCOMPARE(endless.result().error().code, ErrorCode::Cancelled);
    // The connection is as good as before, also for the same job's guard taken away.
    QCOMPARE(store.number("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n LIMIT 200000) SELECT COUNT(*) FROM n"), 200000);
    const auto verified = store.read([&](db::ReadSession &session) {
        return upkeep::VerifyService(store.clock()).verify(session, store.owner(), &job);
    });
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::Cancelled);
}

REGULARS_TEST(BackupTest)
#include "backup_test.moc"
