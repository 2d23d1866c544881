#include "upkeep/backup_service.h"

#include "db/backup.h"
#include "db/interrupt_guard.h"
#include "db/migrator.h"
#include "db/store_files.h"
#include "demo/demo_service.h"
#include "support/small_disk.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"
#include "upkeep/store_setup_service.h"
#include "upkeep/verify_service.h"
#include "verify_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
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
    void aSaleIsWholeOrAbsent_data();
    void aSaleIsWholeOrAbsent();
    void nobodyWaitsForTheLog();
    void aLinkHasItsLogElsewhere();
    void aCopyIsOnePiece();
    void aTornCopyIsFound_data();
    void aTornCopyIsFound();
    void aFileThatDoesNotFitIsTold();
    void aDamagedStoreIsTold();
    void restoreLooksIntoIndexes();
    void verifyStopsWithinACheck();

private:
    // Ten megabytes, so that a copy takes several pieces.
    static Status grow(TemporaryStore &store)
    {
        return store.writeUnaudited([](db::WriteSession &session) -> Status {
            for (int i = 0; i < kRows; ++i)
                TRY(session.prepare("INSERT INTO meta(key,value) VALUES('row '||?,printf('%.*c',10000,'a'))").bind(i).run());
            return ok();
        });
    }
    static constexpr int kRows = 1000;
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

void BackupTest::aSaleIsWholeOrAbsent_data()
{
    QTest::addColumn<bool>("isLogNeeded"); // by another reader, so that the file cannot be copied as it lies
    QTest::newRow("as it lies") << false;
    QTest::newRow("page by page") << true;
}

// While the copy is half made, every page of the store changes, and everything is done to bring that into the file.
void BackupTest::aSaleIsWholeOrAbsent()
{
    QFETCH(bool, isLogNeeded);
    TemporaryStore store;
    QVERIFY(grow(store));
    const auto reader = db::Connection::open(store.path(), db::OpenMode::ReadOnly);
    QVERIFY(reader);
    if (isLogNeeded) {
        QVERIFY((*reader)->execute("BEGIN"));
        QVERIFY((*reader)->prepare("SELECT COUNT(*) FROM meta").firstInt());
    }
    const QString copy = store.folder() + u"/copy.regulars"_s;
    int changes = 0;
    Status changed;
    JobControl job([&](qint64 done, qint64 total) {
        if (changes > 0 || done <= 0 || done >= total)
            return;
        ++changes;
        changed = store.writeUnaudited([](db::WriteSession &session) {
            return session.prepare("UPDATE meta SET value=printf('%.*c',10000,'b') WHERE key LIKE 'row %'").run();
        });
        for (const std::string_view fold : {"PRAGMA busy_timeout=0", "PRAGMA wal_checkpoint(PASSIVE)", "PRAGMA wal_checkpoint(TRUNCATE)"})
            store.database().maintain([fold](db::Connection &connection) { return connection.execute(fold); }).waitForFinished();
    });
    const auto made = db::backupStore(store.path(), copy, {&job});
    QVERIFY(made);
    QCOMPARE(made->sum.has_value(), !isLogNeeded);
    QCOMPARE(changes, 1);
    QVERIFY(changed);
    QCOMPARE(store.number("SELECT COUNT(*) FROM meta WHERE value LIKE 'bb%'"), kRows);
    QCOMPARE(numberIn(copy, "SELECT COUNT(*) FROM meta WHERE value=printf('%.*c',10000,'a')"), kRows);
    QCOMPARE(numberIn(copy, "SELECT COUNT(*) FROM meta WHERE value LIKE '%b%' AND key LIKE 'row %'"), 0);
    QCOMPARE(numberIn(copy, "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"), 0);
}

// Another program writes, an import for minutes: the copy is made all the same, without what is not committed.
void BackupTest::nobodyWaitsForTheLog()
{
    TemporaryStore store;
    QVERIFY(grow(store));
    const auto writer = db::Connection::open(store.path(), db::OpenMode::ReadWrite);
    QVERIFY(writer);
    QVERIFY((*writer)->execute("BEGIN IMMEDIATE"));
    QVERIFY((*writer)->execute("DELETE FROM meta WHERE key LIKE 'row %'"));
    const QString copy = store.folder() + u"/copy.regulars"_s;
    const auto made = db::backupStore(store.path(), copy);
    QVERIFY(made);
    QVERIFY(!made->sum);
    QCOMPARE(numberIn(copy, "SELECT COUNT(*) FROM meta WHERE key LIKE 'row %'"), kRows);
}

void BackupTest::aLinkHasItsLogElsewhere()
{
    TemporaryStore store;
    const QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(u"link.regulars"_s);
    QVERIFY(QFile::link(store.path(), link));
    const auto reader = db::Connection::open(store.path(), db::OpenMode::ReadOnly);
    QVERIFY(reader);
    QVERIFY((*reader)->execute("BEGIN"));
    QVERIFY((*reader)->prepare("SELECT COUNT(*) FROM meta").firstInt());
    QVERIFY(grow(store)); // in the log, where the reader keeps it
    const QString copy = elsewhere.filePath(u"copy.regulars"_s);
    QVERIFY(db::backupStore(link, copy));
    QCOMPARE(numberIn(copy, "SELECT COUNT(*) FROM meta WHERE key LIKE 'row %'"), kRows);
}

void BackupTest::aCopyIsOnePiece()
{
    TemporaryStore store;
    QVERIFY(grow(store));
    const QString copy = store.folder() + u"/copy.regulars"_s;
    const auto made = db::backupStore(store.path(), copy);
    QVERIFY(made && made->sum);
    QCOMPARE(made->bytes, QFileInfo(copy).size());
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(20).mid(18), QByteArray("\x01\x01")); // no log beside it
    file.close();
    QVERIFY(db::checkCopy(copy, *made, {}));
    QCOMPARE(QDir(store.folder()).entryList({u"copy*"_s}, QDir::Files), QStringList({u"copy.regulars"_s}));
    const auto opened = db::Database::open(copy, {});
    QVERIFY(opened);
    QCOMPARE(differencesOf(**opened), QStringList());
}

void BackupTest::aTornCopyIsFound_data()
{
    QTest::addColumn<int>("cut"); // bytes off the end; 0: one byte is another one
    QTest::newRow("byte changed") << 0;
    QTest::newRow("last page missing") << 4096;
    QTest::newRow("something behind it") << -1;
}

// Between writing and reading back the disk loses something.
void BackupTest::aTornCopyIsFound()
{
    QFETCH(int, cut);
    TemporaryStore store;
    QVERIFY(grow(store));
    const QString copy = store.folder() + u"/copy.regulars"_s;
    bool isTorn = false;
    const auto job = std::make_shared<JobControl>([&](qint64 done, qint64 total) {
        QFile file(copy);
        if (isTorn || done <= total / 12 || !file.open(QIODevice::ReadWrite)) // the first piece was read back
            return;
        const qint64 size = file.size();
        isTorn = cut == 0  ? file.seek(size - 100) && file.write("\x5a", 1) == 1
                 : cut < 0 ? file.seek(size) && file.write("x", 1) == 1
                           : file.resize(size - cut);
    });
    const Status done = upkeep::BackupService(store.clock()).backup(store.database(), store.owner(), copy, job);
    QVERIFY(isTorn);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::BackupDamaged);
    QVERIFY(!QFile::exists(copy));
    QCOMPARE(store.number("SELECT COUNT(*) FROM audit_entry WHERE action='store.backup'"), 0);
}

void BackupTest::aFileThatDoesNotFitIsTold()
{
#ifdef Q_OS_UNIX
    TemporaryStore store;
    QVERIFY(grow(store));
    QVERIFY(store.database().maintain([](db::Connection &connection) { return connection.execute("PRAGMA wal_checkpoint(TRUNCATE)"); }).result());
    const QString copy = store.folder() + u"/copy.regulars"_s;
    Status done;
    {
        const SmallDisk disk(5'000'000); // room for the first piece
        done = upkeep::BackupService(store.clock()).backup(store.database(), store.owner(), copy, nullptr);
    }
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileUnwritable); // a full disk would say so: tests/models/base holds OutputFile to it
    QCOMPARE(QDir(store.folder()).entryList({u"copy*"_s}, QDir::Files), QStringList());
    QCOMPARE(outcome(upkeep::BackupService(store.clock()).backup(store.database(), store.owner(), copy, nullptr)), u"done"_s);
#else
    QSKIP("Files can be kept small only on Unix.");
#endif
}

// A true copy of what is damaged is no backup, and the store is what has to be seen to.
void BackupTest::aDamagedStoreIsTold()
{
    TemporaryStore sound;
    const QString path = sound.folder() + u"/damaged.regulars"_s;
    QVERIFY(db::backupStore(sound.path(), path));
    const qint64 root = numberIn(path, "SELECT rootpage FROM sqlite_schema WHERE name='purchase_at'");
    QVERIFY(changePage(path, root, [](QByteArray &page) { page.fill('\x55'); }));
    const auto database = db::Database::open(path, {});
    QVERIFY(database);
    const QString copy = sound.folder() + u"/copy.regulars"_s;
    const Status done = upkeep::BackupService(sound.clock()).backup(**database, sound.owner(), copy, nullptr);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StoreDamaged);
    QVERIFY(!QFile::exists(copy));
}

// What was sound when it was made need not be so when it is wanted.
void BackupTest::restoreLooksIntoIndexes()
{
    LoyaltyStore store;
    QVERIFY(fillForVerify(store));
    const QString copy = copyOf(store);
    QCOMPARE(outcome(damage(copy, {"CREATE TABLE aside AS SELECT * FROM sqlite_schema WHERE name='purchase_at'",
                                   "DELETE FROM sqlite_schema WHERE name='purchase_at'"})),
             u"done"_s);
    QCOMPARE(outcome(damage(copy, {"UPDATE purchase SET at_ms=at_ms+1"})), u"done"_s);
    QCOMPARE(outcome(damage(copy, {"INSERT INTO sqlite_schema SELECT * FROM aside", "DROP TABLE aside"})), u"done"_s);
    const QString path = store.store().folder() + u"/new.regulars"_s;
    const Status restored = upkeep::BackupService(store.store().clock()).restore(store.owner(), copy, path, {}, nullptr);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::BackupDamaged);
    QVERIFY(!QFile::exists(path));
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
