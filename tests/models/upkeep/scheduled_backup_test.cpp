#include "upkeep/scheduled_backup_service.h"

#include "settings/setting_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::upkeep;
using regulars::tests::kTestNowMs;
using regulars::tests::TemporaryStore;

namespace {
constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kHourMs = 3'600'000;
} // namespace

/// The clock begins at 2026-11-23 10:00 in Shanghai.
class ScheduledBackupTest : public QObject {
    Q_OBJECT

private slots:
    void isDue_data()
    {
        QTest::addColumn<int>("everyDays");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("files"); // newest first
        QTest::addColumn<bool>("due");
        QTest::newRow("off") << 0 << u"/b"_s << QStringList() << false;
        QTest::newRow("no folder") << 1 << QString() << QStringList() << false;
        QTest::newRow("the first one") << 1 << u"/b"_s << QStringList() << true;
        QTest::newRow("yesterday late") << 1 << u"/b"_s << QStringList{u"2026-11-22T23:59"_s} << true; // a day has begun since
        QTest::newRow("today") << 1 << u"/b"_s << QStringList{u"2026-11-23T00:01"_s} << false;
        QTest::newRow("six days of seven") << 7 << u"/b"_s << QStringList{u"2026-11-17T08:00"_s} << false;
        QTest::newRow("seven days") << 7 << u"/b"_s << QStringList{u"2026-11-16T20:00"_s} << true;
        QTest::newRow("a clock set back") << 1 << u"/b"_s << QStringList{u"2027-01-01T08:00"_s} << true;
        QTest::newRow("a clock set back, and one of today") << 1 << u"/b"_s << QStringList{u"2027-01-01T08:00"_s, u"2026-11-23T08:00"_s} << false;
    }
    void isDue()
    {
        QFETCH(int, everyDays);
        QFETCH(QString, folder);
        QFETCH(QStringList, files);
        QFETCH(bool, due);
        BackupPlan plan;
        plan.folder = folder;
        plan.everyDays = everyDays;
        QList<BackupFile> backups;
        for (const QString &at : files)
            backups.append({at, QDateTime::fromString(at, u"yyyy-MM-ddTHH:mm")});
        QCOMPARE(isBackupDue(plan, backups, QDateTime(QDate(2026, 11, 23), QTime(10, 0))), due);
    }

    void onlyItsOwnFilesCount()
    {
        const QTemporaryDir folder;
        const QString mine = u"/data/shop.regulars"_s;
        const auto at = [](int day) { return QDateTime(QDate(2026, 11, day), QTime(9, 0)); };
        QStringList names{backupName(mine, at(20)), backupName(mine, at(22)), backupName(mine, at(21))};
        const QStringList wanted{names.at(1), names.at(2), names.at(0)};
        // Another shop's store of the same name on the same disk, and what else lies about.
        names << backupName(u"/other/shop.regulars"_s, at(23)) << u"shop-20261123-0900.regulars"_s << u"shop.regulars"_s << names.at(0) + u".txt"_s
              << QString(names.at(0)).replace(u"20261120"_s, u"20261320"_s);
        for (const QString &name : names)
            QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
        QStringList found;
        for (const BackupFile &file : backupsIn(folder.path(), mine))
            found << QFileInfo(file.path).fileName();
        QCOMPARE(found, wanted);
    }

    void aWrongClockDestroysNothing()
    {
        TemporaryStore store;
        const QTemporaryDir folder;
        set(store, u"backup.folder"_s, folder.path());
        set(store, u"backup.every"_s, u"day"_s);
        set(store, u"backup.keep"_s, u"2"_s);
        store.clock().set(kTestNowMs - kDayMs);
        QVERIFY(run(store).value_or(std::nullopt));
        store.clock().set(kTestNowMs + 400 * kDayMs); // a dead battery
        QVERIFY(run(store).value_or(std::nullopt));
        store.clock().set(kTestNowMs);
        QVERIFY(run(store).value_or(std::nullopt));
        for (int look = 1; look <= 3; ++look) {
            store.clock().set(kTestNowMs + look * kHourMs);
            QVERIFY(!run(store).value_or(std::nullopt)); // one a day, whatever lies in the future
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
    }

    void makesOneADayAndKeepsTheNewest()
    {
        TemporaryStore store;
        QVERIFY(store.isOpen());
        const QTemporaryDir folder;
        QVERIFY(QFile(folder.filePath(u"notes.txt"_s)).open(QIODevice::WriteOnly));
        set(store, u"backup.folder"_s, folder.path());
        set(store, u"backup.every"_s, u"day"_s);
        set(store, u"backup.keep"_s, u"2"_s);
        const auto first = run(store);
        QVERIFY(first && *first);
        QVERIFY((**first).endsWith(u"-20261123-1000.regulars"_s));
        store.clock().set(kTestNowMs + 5 * kHourMs);
        const auto again = run(store);
        QVERIFY(again && !*again); // once a day
        for (int day = 1; day <= 3; ++day) {
            store.clock().set(kTestNowMs + day * kDayMs);
            QVERIFY(run(store).value_or(std::nullopt));
        }
        QStringList names = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 3);
        QVERIFY(names.at(0).endsWith(u"notes.txt"_s) || names.contains(u"notes.txt"_s)); // what is not its own stays
        names.removeAll(u"notes.txt"_s);
        QVERIFY(names.at(0).endsWith(u"-20261125-1000.regulars"_s));
        QVERIFY(names.at(1).endsWith(u"-20261126-1000.regulars"_s));
    }

    void aMissingFolderIsTold()
    {
        TemporaryStore store;
        set(store, u"backup.folder"_s, store.folder() + u"/gone"_s);
        set(store, u"backup.every"_s, u"day"_s);
        const auto made = run(store);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileNotFound);
        QVERIFY(!QDir(store.folder() + u"/gone"_s).exists()); // an unplugged disk is not replaced by a folder
    }

    void aStoppedOneLeavesNothingAndKeepsTheOld()
    {
        TemporaryStore store;
        const QTemporaryDir folder;
        set(store, u"backup.folder"_s, folder.path());
        set(store, u"backup.every"_s, u"day"_s);
        set(store, u"backup.keep"_s, u"1"_s);
        QVERIFY(run(store).value_or(std::nullopt));
        store.clock().set(kTestNowMs + kDayMs);
        const auto job = std::make_shared<JobControl>();
        job->cancel();
        const auto made = ScheduledBackupService(store.clock()).runIfDue(store.database(), store.owner(), job);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        const QStringList names = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 1);
        QVERIFY(names.first().endsWith(u"-20261123-1000.regulars"_s));
    }

    void aFolderAloneMeansEveryDay()
    {
        TemporaryStore store;
        const QTemporaryDir folder;
        const auto plan = [&] { return store.read([&](db::ReadSession &session) { return ScheduledBackupService(store.clock()).plan(session); }); };
        QVERIFY(plan() && !plan()->isOn()); // no folder, no promise
        set(store, u"backup.folder"_s, folder.path());
        QVERIFY(plan() && plan()->isOn());
        QCOMPARE(plan()->everyDays, 1);
        set(store, u"backup.every"_s, u"off"_s);
        QVERIFY(plan() && !plan()->isOn());
    }

    void aFolderIsTriedBeforeItIsTaken()
    {
        const QTemporaryDir folder;
        QVERIFY(checkBackupFolder({}).has_value());
        QVERIFY(checkBackupFolder(folder.path()).has_value());
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)); // the trial goes again
        QCOMPARE(checkBackupFolder(u"copies"_s).error(), (Error{ErrorCode::Invalid, u"backup.folder"_s, u"whole path"_s}));
        QCOMPARE(checkBackupFolder(folder.filePath(u"gone"_s)).error().code, ErrorCode::FileNotFound);
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(checkBackupFolder(file.fileName()).error().code, ErrorCode::FileNotFound);
#ifdef Q_OS_LINUX
        QCOMPARE(checkBackupFolder(u"/proc/self"_s).error().code, ErrorCode::FileUnwritable); // whoever asks, root too
#endif
    }

    void aRelativeFolderIsRefused()
    {
        TemporaryStore store;
        const Status status = store.write([&](db::WriteSession &session) {
            return settings::SettingService(store.clock()).set(session, store.owner(), u"backup.folder"_s, u"copies"_s);
        });
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Invalid);
    }

private:
    static void set(TemporaryStore &store, const QString &key, const QString &value)
    {
        QVERIFY(store.write([&](db::WriteSession &session) {
            return settings::SettingService(store.clock()).set(session, store.owner(), key, value);
        }));
    }
    static Result<std::optional<QString>> run(TemporaryStore &store)
    {
        return ScheduledBackupService(store.clock()).runIfDue(store.database(), store.owner(), nullptr);
    }
};

REGULARS_TEST(ScheduledBackupTest)
#include "scheduled_backup_test.moc"
