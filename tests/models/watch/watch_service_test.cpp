// Watched folders: finished files are taken in once, whatever happens in between.
#include "models/exchange/import_fixture.h"
#include "support/test_registry.h"
#include "undo/import_undo_service.h"
#include "watch/watch_service.h"

#include <QDir>
#include <QTest>

using namespace regulars;
using namespace regulars::watch;
using regulars::tests::ImportFixture;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'783'051'200'000; // 2026-07-03 12:00 in Shanghai
const QByteArray kSales = "date,order,customer,quantity,unit_price\n2026-07-01 10:00,A1,C1,1,30\n2026-07-01 11:00,A2,C2,1,40\n";

} // namespace

class WatchServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;
    std::unique_ptr<WatchService> m_service;
    QDir m_till;

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_till.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    WatchRound look()
    {
        JobControl job;
        return m_service->look(*m_store->database, Actor::owner(), job).value_or(WatchRound());
    }
    // A look when what the one before saw has settled.
    WatchRound lookLater()
    {
        m_store->clock.advance(WatchService::kSettleMs);
        return look();
    }
    // What two looks come to: "name outcome added".
    QStringList dealt()
    {
        look();
        QStringList all;
        for (const WatchedFile &file : lookLater().files)
            all.append(u"%1 %2 %3"_s.arg(file.fileName, watchOutcomeName(file.outcome)).arg(file.added));
        return all;
    }
    QStringList in(const QString &folder) { return QDir(m_till.filePath(folder)).entryList(QDir::Files, QDir::Name); }
    // "name code" of each trouble.
    static QStringList troubles(const WatchRound &round)
    {
        QStringList all;
        for (const auto &[path, error] : round.troubles)
            all.append(QFileInfo(path).fileName() + u' ' + errorName(error.code));
        return all;
    }
    // Gives the reasons by a function that may meddle with the files meanwhile.
    void restart(const std::function<void()> &meanwhile)
    {
        m_service = std::make_unique<WatchService>(m_store->clock, [meanwhile](const Error &error) {
            meanwhile();
            return errorName(error.code);
        });
    }
    Result<exchange::ImportWatchId> add(ImportWatch watch)
    {
        return m_store->database->writeNow([&](db::WriteSession &session) { return m_service->add(session, Actor::owner(), watch); });
    }
    void restart() { m_service = std::make_unique<WatchService>(m_store->clock, [](const Error &error) { return errorName(error.code); }); }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(kNowMs);
        restart();
        m_till = QDir(m_store->folder.filePath(u"till"_s));
        QVERIFY(m_till.mkpath(u"."_s));
        ImportWatch watch;
        watch.folder = m_till.path();
        watch.pattern = u"*.csv"_s;
        QVERIFY(add(watch));
    }

    void takesAFinishedFileIn()
    {
        put(u"day.csv"_s, kSales);
        QCOMPARE(look().waiting.size(), 1); // one look cannot know whether it grows
        const WatchRound round = lookLater();
        QCOMPARE(round.files.size(), 1);
        QCOMPARE(round.files.constFirst().added, 2);
        QCOMPARE(m_store->info().purchases, 2);
        QCOMPARE(in(u"."_s), QStringList());
        QCOMPARE(in(u"done"_s), QStringList(u"day.csv"_s));
        QCOMPARE(in(u"rejected"_s), QStringList());
        QCOMPARE(m_store->number("SELECT watch_id FROM import_run"), 1);
    }

    void waitsWhileTheFileGrows()
    {
        put(u"day.csv"_s, kSales.chopped(20));
        look();
        put(u"day.csv"_s, kSales);
        QCOMPARE(lookLater().files.size(), 0);
        QCOMPARE(lookLater().files.size(), 1);
        QCOMPARE(m_store->info().purchases, 2);
    }

    void twoLooksAtOnceAreOne()
    {
        put(u"day.csv"_s, kSales.chopped(20));
        look();
        QCOMPARE(look().files.size(), 0); // no time for it to grow
        m_store->clock.advance(WatchService::kSettleMs - 1);
        QCOMPARE(look().files.size(), 0);
        m_store->clock.advance(1);
        QCOMPARE(look().files.size(), 1);
    }

    void aClockSetBackBeginsAnew()
    {
        put(u"day.csv"_s, kSales);
        look();
        m_store->clock.advance(-3'600'000);
        QCOMPARE(look().files.size(), 0);
        QCOMPARE(lookLater().files.size(), 1);
    }

    void overlappingWatchesWaitEachForItself()
    {
        ImportWatch second;
        second.folder = m_till.path();
        second.pattern = u"day*"_s;
        QVERIFY(add(second));
        put(u"day.csv"_s, kSales.chopped(20));
        QCOMPARE(look().files.size(), 0); // both see it for the first time
        QCOMPARE(lookLater().files.size(), 1);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_run"), 1);
        // Also where the caller waits between two looks.
        m_service = std::make_unique<WatchService>(m_store->clock, [](const Error &error) { return errorName(error.code); }, 0);
        put(u"day2.csv"_s, "date,order,customer,quantity,unit_price\n2026-07-02 10:00,A9,C1,1,30\n");
        QCOMPARE(look().files.size(), 0);
        QCOMPARE(look().files.size(), 1);
    }

    void theOpenStoreIsLeftAlone()
    {
        ImportWatch all;
        all.folder = m_store->folder.path();
        all.pattern = u"*"_s;
        QVERIFY(add(all));
        QVERIFY(QFile::exists(m_store->folder.filePath(u"store.regulars-wal"_s)));
        const QStringList before = QDir(all.folder).entryList(QDir::Files, QDir::Name);
        QCOMPARE(look().waiting, QStringList());
        QCOMPARE(dealt(), QStringList());
        QCOMPARE(QDir(all.folder).entryList(QDir::Files, QDir::Name), before);
        QVERIFY(!QFile::exists(m_store->folder.filePath(u"rejected"_s)));
    }

    void databasesAreLeftAlone()
    {
        ImportWatch all;
        all.folder = m_till.path();
        all.pattern = u"*"_s;
        QVERIFY(add(all));
        put(u"store.regulars.schema-3.bak"_s, QByteArray("SQLite format 3\0", 16) + QByteArray(200, 'x'));
        put(u"other.csv"_s, QByteArray("SQLite format 3\0", 16) + QByteArray(200, 'x'));
        put(u"other.csv-wal"_s, "frames");
        QVERIFY(QFile::link(m_store->folder.filePath(u"store.regulars"_s), m_till.filePath(u"alias.csv"_s)));
        QCOMPARE(dealt(), QStringList());
        QCOMPARE(in(u"."_s), QStringList({u"alias.csv"_s, u"other.csv"_s, u"other.csv-wal"_s, u"store.regulars.schema-3.bak"_s}));
    }

    void whatGrowsWhileItIsReadStays()
    {
        bool isFirst = true;
        restart([&] { // called for the rejected row, when all rows have been read
            QFile till(m_till.filePath(u"day.csv"_s));
            if (isFirst && till.open(QIODevice::Append))
                till.write("2026-07-01 12:00,A4,C4,1,50\n");
            isFirst = false;
        });
        put(u"day.csv"_s, kSales + "2026-13-45,A3,C1,1,30\n");
        look();
        const WatchRound round = lookLater();
        QCOMPARE(troubles(round), QStringList(u"day.csv FileUnreadable"_s));
        QCOMPARE(round.files.size(), 1);
        QCOMPARE(m_store->info().purchases, 2);
        QCOMPARE(in(u"."_s), QStringList(u"day.csv"_s));
        QCOMPARE(in(u"done"_s), QStringList());
        QCOMPARE(dealt(), QStringList(u"day.csv imported 1"_s));
        QCOMPARE(m_store->info().purchases, 3);
        QCOMPARE(in(u"done"_s), QStringList(u"day.csv"_s));
    }

    void theReasonComesAfterTheMove()
    {
        bool wasMoved = false;
        restart([&] { wasMoved = QFile::exists(m_till.filePath(u"rejected/day.csv"_s)); });
        put(u"day.csv"_s, "colour,size\nred,1\n");
        QCOMPARE(dealt(), QStringList(u"day.csv rejected 0"_s));
        QVERIFY(wasMoved);
    }

    void whatCannotBeMovedIsToldOnce()
    {
        put(u"day.csv"_s, kSales);
        QCOMPARE(dealt(), QStringList(u"day.csv imported 2"_s));
        QVERIFY(QDir(m_till.filePath(u"done"_s)).removeRecursively());
        put(u"done"_s, "no folder");
        put(u"day.csv"_s, kSales);
        look();
        QCOMPARE(troubles(lookLater()), QStringList(u"day.csv FileUnwritable"_s));
        QCOMPARE(troubles(lookLater()), QStringList());
        QCOMPARE(troubles(lookLater()), QStringList());
        QVERIFY(QFile::remove(m_till.filePath(u"done"_s)));
        put(u"day.csv"_s, kSales + "\n"); // it changed
        QCOMPARE(dealt(), QStringList(u"day.csv imported 0"_s));
    }

    void rejectedRowsThatFindNoPlaceAreTold()
    {
        restart([&] { QDir().mkpath(m_till.filePath(u"rejected/day.csv.rejects.csv"_s)); });
        put(u"day.csv"_s, kSales + "2026-13-45,A3,C1,1,30\n");
        look();
        const WatchRound round = lookLater();
        QCOMPARE(troubles(round), QStringList(u"day.csv FileUnwritable"_s));
        QCOMPARE(round.files.size(), 1);
        QCOMPARE(m_store->info().purchases, 2);
        QCOMPARE(in(u"done"_s), QStringList(u"day.csv"_s));
    }

    void looksAreJoined()
    {
        const auto file = [](const QString &name) {
            WatchedFile made;
            made.fileName = name;
            return made;
        };
        const Error full{ErrorCode::DiskFull, {}, {}};
        const Error locked{ErrorCode::FileUnwritable, {}, u"/t"_s};
        WatchRound both{{file(u"a"_s)}, {u"/gone"_s}, {u"b"_s, u"c"_s}, {{u"d"_s, full}}};
        both.join({{file(u"b"_s)}, {}, {u"c"_s}, {{u"d"_s, full}, {u"e"_s, locked}}});
        QCOMPARE(both.files.size(), 2);
        QCOMPARE(both.files.at(0).fileName, u"a"_s);
        QCOMPARE(both.files.at(1).fileName, u"b"_s);
        QCOMPARE(both.absentFolders, QStringList());
        QCOMPARE(both.waiting, QStringList(u"c"_s));
        QCOMPARE(troubles(both), QStringList({u"d DiskFull"_s, u"e FileUnwritable"_s}));
    }

    void passesOverWhatIsInTheMaking()
    {
        put(u"~$day.csv"_s, kSales);
        put(u".day.csv"_s, kSales);
        put(u"day.csv.part"_s, kSales);
        put(u"day.txt"_s, kSales);
        put(u"empty.csv"_s, {});
        QCOMPARE(dealt(), QStringList());
    }

    void neverTheSameContentTwice()
    {
        put(u"day.csv"_s, kSales);
        QCOMPARE(dealt(), QStringList(u"day.csv imported 2"_s));
        restart(); // as after a restart of the program
        put(u"day.csv"_s, kSales);
        put(u"again.csv"_s, kSales);
        QStringList all = dealt();
        all.sort();
        QCOMPARE(all, QStringList({u"again.csv repeated 0"_s, u"day.csv repeated 0"_s}));
        QCOMPARE(in(u"done"_s), QStringList({u"again.csv"_s, u"day (2).csv"_s, u"day.csv"_s}));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_run"), 1);
    }

    void undoneContentMayComeAgain()
    {
        put(u"day.csv"_s, kSales);
        dealt();
        JobControl job;
        QVERIFY(undo::ImportUndoService(m_store->clock).runJob(*m_store->database, Actor::owner(), exchange::ImportRunId(1), false, job));
        put(u"day.csv"_s, kSales);
        QCOMPARE(dealt(), QStringList(u"day.csv imported 2"_s));
    }

    void rejectedRowsLieBesideIt()
    {
        put(u"day.csv"_s, kSales + "2026-13-45,A3,C1,1,30\n");
        QCOMPARE(dealt(), QStringList(u"day.csv imported 2"_s));
        QCOMPARE(in(u"done"_s), QStringList(u"day.csv"_s));
        QCOMPARE(in(u"rejected"_s), QStringList(u"day.csv.rejects.csv"_s));
    }

    void filesThatCannotBeReadAreRejected()
    {
        put(u"day.csv"_s, "colour,size\nred,1\n");
        QCOMPARE(dealt(), QStringList(u"day.csv rejected 0"_s));
        QCOMPARE(in(u"rejected"_s), QStringList({u"day.csv"_s, u"day.csv.reason.txt"_s}));
        QFile reason(m_till.filePath(u"rejected/day.csv.reason.txt"_s));
        QVERIFY(reason.open(QIODevice::ReadOnly));
        QCOMPARE(reason.readAll(), "MissingColumn\n"_ba);
        const auto files = m_store->database->readNow([](db::ReadSession &session) { return WatchService::files(session, 5); });
        QCOMPARE(files->constFirst().detail, u"MissingColumn"_s);
    }

    void usesTheRememberedMapping()
    {
        // The headings say nothing; by hand it was told once what they are.
        const QByteArray odd = "when,bon,who,pcs,each\n2026-07-01 10:00,A1,C1,1,30\n";
        put(u"day.csv"_s, odd);
        QCOMPARE(dealt(), QStringList(u"day.csv rejected 0"_s));
        exchange::ImportRequest request = m_store->request(exchange::ImportKind::Purchases, odd);
        request.mapping.map = {{u"date"_s, u"when"_s}, {u"order"_s, u"bon"_s}, {u"customer"_s, u"who"_s}, {u"quantity"_s, u"pcs"_s}, {u"unit_price"_s, u"each"_s}};
        QVERIFY(m_store->import(request));
        put(u"next.csv"_s, "when,bon,who,pcs,each\n2026-07-02 10:00,A2,C1,1,35\n");
        QCOMPARE(dealt(), QStringList(u"next.csv imported 1"_s));
    }

    void survivesAnAbsentFolder()
    {
        QVERIFY(m_till.removeRecursively());
        QCOMPARE(look().absentFolders, QStringList(m_till.path()));
        QVERIFY(m_till.mkpath(u"."_s));
        put(u"day.csv"_s, kSales);
        QCOMPARE(dealt(), QStringList(u"day.csv imported 2"_s));
    }

    void takesTheOldestFirst()
    {
        put(u"b.csv"_s, kSales);
        QFile older(m_till.filePath(u"b.csv"_s));
        QVERIFY(older.open(QIODevice::ReadWrite));
        QVERIFY(older.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        older.close();
        put(u"a.csv"_s, "date,order,customer,quantity,unit_price\n2026-07-02 10:00,A9,C1,1,30\n");
        QCOMPARE(dealt(), QStringList({u"b.csv imported 2"_s, u"a.csv imported 1"_s}));
    }

    void disabledWatchesSleep()
    {
        const auto off = m_store->database->writeNow([&](db::WriteSession &session) -> Status {
            TRY_LET(const auto all, WatchService::list(session));
            ImportWatch watch = all.constFirst();
            watch.isEnabled = false;
            return m_service->change(session, Actor::owner(), watch);
        });
        QVERIFY(off);
        put(u"day.csv"_s, kSales);
        QCOMPARE(dealt(), QStringList());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no folder") << u" "_s << u"*.csv"_s << ErrorCode::Required;
        QTest::newRow("folder that is not there") << u"/no/such/folder"_s << u"*.csv"_s << ErrorCode::FileNotFound;
        QTest::newRow("a file") << QFileInfo(QCoreApplication::applicationFilePath()).filePath() << u"*.csv"_s << ErrorCode::Invalid;
        QTest::newRow("relative") << u"till"_s << u"*.csv"_s << ErrorCode::Invalid;
        QTest::newRow("no pattern") << QDir::tempPath() << QString() << ErrorCode::Required;
        QTest::newRow("pattern with a folder") << QDir::tempPath() << u"a/*.csv"_s << ErrorCode::Invalid;
        QTest::newRow("twice") << QString() << u"*.csv"_s << ErrorCode::AlreadyExists;
    }
    void refusals()
    {
        QFETCH(QString, folder);
        QFETCH(QString, pattern);
        QFETCH(ErrorCode, code);
        ImportWatch watch;
        watch.folder = folder.isEmpty() ? m_till.path() : folder;
        watch.pattern = pattern;
        QCOMPARE(add(watch).error().code, code);
    }

    // A stick that is out keeps its watch, which can be put off and on; only another folder must be there.
    void aFolderThatIsAwayKeepsItsWatch()
    {
        const auto watches = m_store->database->readNow([](db::ReadSession &session) { return WatchService::list(session); });
        QVERIFY(watches && watches->size() == 1);
        QVERIFY(m_till.removeRecursively());
        const auto change = [&](ImportWatch watch) {
            return m_store->database->writeNow([&](db::WriteSession &session) { return m_service->change(session, Actor::owner(), watch); });
        };
        ImportWatch watch = watches->constFirst();
        watch.isEnabled = false;
        QVERIFY(change(watch));
        watch.folder += u"-2"_s;
        QCOMPARE(change(watch).error(), (Error{ErrorCode::FileNotFound, u"folder"_s, QDir::toNativeSeparators(watch.folder)}));
        watch.id = exchange::ImportWatchId(99);
        QCOMPARE(change(watch).error().code, ErrorCode::NotFound);
    }

    void aRejectedFileSaysWhy()
    {
        put(u"bad.csv"_s, "a,b\n1,2\n");
        look();
        const WatchRound round = lookLater();
        QCOMPARE(round.files.size(), 1);
        QCOMPARE(round.files.constFirst().outcome, WatchOutcome::Rejected);
        QCOMPARE(round.files.constFirst().reason, u"MissingColumn"_s); // the test's reasons are names of errors
    }
};

REGULARS_TEST(WatchServiceTest)
#include "watch_service_test.moc"
