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
    // What two looks come to: "name outcome added".
    QStringList dealt()
    {
        look();
        QStringList all;
        for (const WatchedFile &file : look().files)
            all.append(u"%1 %2 %3"_s.arg(file.fileName, watchOutcomeName(file.outcome)).arg(file.added));
        return all;
    }
    QStringList in(const QString &folder) { return QDir(m_till.filePath(folder)).entryList(QDir::Files, QDir::Name); }
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
        const WatchRound round = look();
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
        QCOMPARE(look().files.size(), 0);
        QCOMPARE(look().files.size(), 1);
        QCOMPARE(m_store->info().purchases, 2);
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
        QTest::newRow("relative") << u"till"_s << u"*.csv"_s << ErrorCode::Invalid;
        QTest::newRow("no pattern") << u"/till"_s << QString() << ErrorCode::Required;
        QTest::newRow("pattern with a folder") << u"/till"_s << u"a/*.csv"_s << ErrorCode::Invalid;
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
};

REGULARS_TEST(WatchServiceTest)
#include "watch_service_test.moc"
