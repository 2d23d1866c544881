#include "db/database.h"
#include "db/migrator.h"

#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

using tests::TemporaryStore;

Status note(WriteSession &session, const QString &key)
{
    TRY(session.prepare("INSERT INTO meta(key,value) VALUES(?,'')").bind(key).run());
    return audit::append(session, Actor::owner(), tests::kTestNowMs, {u"test"_s, {}, 0, {}});
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

qint64 count(Database &database)
{
    const auto rows = database.readNow([](ReadSession &session) { return session.prepare("SELECT count(*) FROM meta").firstInt(); });
    return rows.value_or(-1).value_or(-1);
}

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { Connection::forceQtStatements(false); }
    void creates();
    void worksThroughQSqlQueryToo();
    void refusesWhatIsNoStore_data();
    void refusesWhatIsNoStore();
    void refusesAForeignDatabase();
    void refusesANewerStore();
    void refusesAChangedMigration();
    void makesWhatIsMissingOfAnInterruptedCreation();
    void keepsACopyBeforeItMigrates();
    void isAStoreFromTheFirstMoment();
    void busyIsReported();
    void twoProgramsAtOnce();
    void aFullDiskLosesNothing();
    void damageIsReported();
    void closingDropsWhatWaits();
    void aLongReadCanBeInterrupted();
    void shortReadsPassLongOnes();
    void leavesNoLogBehind();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    Result<std::unique_ptr<Database>> create(const QString &name) const
    {
        Database::Options options;
        options.create = true;
        return Database::open(at(name), options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::creates()
{
    {
        const auto database = create(u"deep/er/new.regulars"_s); // makes the folders, too
        QVERIFY(database.has_value());
        QCOMPARE((*database)->schema(), shippedMigrations()->last().number);
        QVERIFY((*database)->writeNow([](WriteSession &session) { return note(session, u"a"_s); }));
    }
    const auto again = create(u"deep/er/new.regulars"_s);
    QCOMPARE(again.error(), (Error{ErrorCode::StoreExists, {}, at(u"deep/er/new.regulars"_s)}));
    const auto opened = Database::open(at(u"deep/er/new.regulars"_s), {});
    QVERIFY(opened.has_value());
    QCOMPARE(count(**opened), 1);
    put(at(u"file"_s), "x");
    QCOMPARE(create(u"file/new.regulars"_s).error().code, ErrorCode::FileUnwritable);
    QCOMPARE(create(u"deep"_s).error().code, ErrorCode::StoreExists);
    put(at(u"empty"_s), {}); // what a kill at the very start leaves
    QVERIFY(create(u"empty"_s).has_value());
}

void DatabaseTest::worksThroughQSqlQueryToo()
{
    Connection::forceQtStatements(true);
    const auto database = create(u"qt.regulars"_s);
    QVERIFY(database.has_value());
    QVERIFY((*database)->writeNow([](WriteSession &session) { return note(session, u"a"_s); }));
    QVERIFY(!(*database)->writeNow([](WriteSession &session) { return note(session, u"a"_s); }));
    QCOMPARE(count(**database), 1);
    const auto broken = (*database)->readNow([](ReadSession &session) { return audit::verify(session); });
    QCOMPARE(broken.value_or(QList<qint64>{-1}), QList<qint64>());
}

void DatabaseTest::refusesWhatIsNoStore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("card,name\n88001,Wang\n");
    QTest::newRow("long text") << QByteArray(5000, 'x');
    QTest::newRow("only the header's first words") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("a header full of noughts") << QByteArray("SQLite format 3\0", 16) + QByteArray(20, '\0');
}

void DatabaseTest::refusesWhatIsNoStore()
{
    QFETCH(QByteArray, bytes);
    put(at(u"some.file"_s), bytes);
    QCOMPARE(Database::open(at(u"some.file"_s), {}).error(), (Error{ErrorCode::NotAStore, {}, at(u"some.file"_s)}));
    QCOMPARE(bytesOf(at(u"some.file"_s)), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"some.file"_s});
    QCOMPARE(Database::open(m_folder->path(), {}).error().code, ErrorCode::NotAStore);
    QCOMPARE(Database::open(at(u"absent"_s), {}).error(), (Error{ErrorCode::FileNotFound, {}, at(u"absent"_s)}));
}

void DatabaseTest::refusesAForeignDatabase()
{
    const QString path = at(u"foreign.db"_s);
    {
        const auto other = Connection::open(path, OpenMode::ReadWrite);
        QVERIFY((*other)->executeScript(u"PRAGMA journal_mode=DELETE; CREATE TABLE meta(key TEXT); PRAGMA user_version=1;"_s));
    }
    const QByteArray before = bytesOf(path);
    QCOMPARE(Database::open(path, {}).error(), (Error{ErrorCode::ForeignStore, {}, path}));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"foreign.db"_s});
}

void DatabaseTest::refusesANewerStore()
{
    const QString path = at(u"newer.regulars"_s);
    {
        const auto database = create(u"newer.regulars"_s);
        QVERIFY((*database)->maintain([](Connection &connection) { return connection.execute("PRAGMA user_version=42"); }).result());
    }
    const QByteArray before = bytesOf(path);
    QCOMPARE(Database::open(path, {}).error(), (Error{ErrorCode::StoreNewer, {}, u"42"_s}));
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"newer.regulars"_s});
}

void DatabaseTest::refusesAChangedMigration()
{
    const QString path = at(u"changed.regulars"_s);
    {
        const auto database = create(u"changed.regulars"_s);
        QVERIFY((*database)->maintain([](Connection &connection) {
                               return connection.execute("UPDATE schema_migration SET checksum='x' WHERE number=1");
                           }).result());
    }
    QCOMPARE(Database::open(path, {}).error().code, ErrorCode::MigrationChanged);
    QVERIFY(QFile::exists(path)); // refusing an old store never deletes it
}

// Killed between the making of the file and its first migration: opening completes it.
void DatabaseTest::makesWhatIsMissingOfAnInterruptedCreation()
{
    const QString path = at(u"half.regulars"_s);
    QVERIFY(Connection::open(path, OpenMode::Create).has_value());
    const auto database = Database::open(path, {});
    QVERIFY(database.has_value());
    QCOMPARE((*database)->schema(), shippedMigrations()->last().number);
    QVERIFY((*database)->writeNow([](WriteSession &session) { return note(session, u"a"_s); }));
}

// An update of the program is no reason to lose the way back.
void DatabaseTest::keepsACopyBeforeItMigrates()
{
    const QString path = at(u"old.regulars"_s);
    const auto makeOld = [&] {
        const auto connection = Connection::open(path, OpenMode::Create);
        QVERIFY(connection.has_value());
        QVERIFY(Migrator(**connection, {shippedMigrations()->first()}).migrate(tests::kTestNowMs));
        QVERIFY((*connection)->prepare("INSERT INTO meta(key,value) VALUES('mark','old')").run());
    };
    makeOld();
    {
        const auto database = Database::open(path, {});
        QVERIFY(database.has_value());
        QCOMPARE((*database)->schema(), shippedMigrations()->last().number);
    }
    const QString copy = path + u".schema-1.bak"_s;
    {
        const auto kept = Connection::open(copy, OpenMode::ReadOnly);
        QVERIFY(kept.has_value());
        QCOMPARE(Migrator(**kept, *shippedMigrations()).currentSchema().value_or(0), 1);
        QCOMPARE((*kept)->prepare("SELECT count(*) FROM meta WHERE key='mark'").firstInt().value_or(0).value_or(0), 1);
    }
    QVERIFY(Database::open(path, {}).has_value()); // nothing to migrate, nothing to keep
    QVERIFY(!QFile::exists(copy + u".2"_s));
    // The same again with a store restored from elsewhere: the first copy is not written over.
    QVERIFY(QFile::remove(path));
    makeOld();
    QVERIFY(Database::open(path, {}).has_value());
    QVERIFY(QFile::exists(copy + u".2"_s));
    // No room for the copy: the store stays as it is.
    QVERIFY(QFile::remove(path));
    makeOld();
    QVERIFY(QDir().mkpath(copy + u".3.partial"_s));
    QVERIFY(!Database::open(path, {}).has_value());
    const auto connection = Connection::open(path, OpenMode::ReadOnly);
    QVERIFY(connection.has_value());
    QCOMPARE(Migrator(**connection, *shippedMigrations()).currentSchema().value_or(0), 1);
}

// What a power cut leaves of a store in use, database and log, opens again; and the file alone tells what it is.
void DatabaseTest::isAStoreFromTheFirstMoment()
{
    const QString path = at(u"live.regulars"_s);
    const auto database = create(u"live.regulars"_s);
    QVERIFY(database.has_value());
    QVERIFY((*database)->writeNow([](WriteSession &session) { return note(session, u"a"_s); }));
    QVERIFY(inspectStoreFile(path, shippedMigrations()->last().number));
    QVERIFY(QFile::copy(path, at(u"copy.regulars"_s)));
    QVERIFY(QFile::copy(path + u"-wal"_s, at(u"copy.regulars-wal"_s)));
    const auto copy = Database::open(at(u"copy.regulars"_s), {});
    QVERIFY2(copy.has_value(), qPrintable(copy ? QString() : errorName(copy.error().code)));
    QCOMPARE(count(**copy), 1);
}

void DatabaseTest::busyIsReported()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    QVERIFY(store.database().maintain([](Connection &connection) { return connection.execute("PRAGMA busy_timeout=50"); }).result());
    const auto other = Connection::open(store.path(), OpenMode::ReadWrite);
    QVERIFY((*other)->execute("BEGIN IMMEDIATE"));
    const auto refused = store.write([](WriteSession &session) { return note(session, u"a"_s); });
    QCOMPARE(refused.error().code, ErrorCode::StoreBusy);
    QCOMPARE(count(store.database()), 0); // reading goes on meanwhile
    QVERIFY((*other)->execute("ROLLBACK"));
    QVERIFY(store.write([](WriteSession &session) { return note(session, u"a"_s); }));
    QCOMPARE(count(store.database()), 1);
}

void DatabaseTest::twoProgramsAtOnce()
{
    constexpr int kEach = 40;
    TemporaryStore store;
    QVERIFY(store.isOpen());
    std::atomic<int> done{0};
    const auto work = [&](const QString &name) {
        const auto database = Database::open(store.path(), {});
        for (int i = 0; database && i < kEach; ++i) {
            if ((*database)->writeNow([&](WriteSession &session) { return note(session, name + QString::number(i)); }))
                ++done;
        }
    };
    std::thread one([&] { work(u"one"_s); });
    std::thread two([&] { work(u"two"_s); });
    one.join();
    two.join();
    QCOMPARE(done.load(), 2 * kEach);
    QCOMPARE(count(store.database()), 2 * kEach);
    QCOMPARE(store.read([](ReadSession &session) { return audit::verify(session); }).value_or(QList<qint64>{-1}), QList<qint64>());
}

void DatabaseTest::aFullDiskLosesNothing()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    QVERIFY(store.write([](WriteSession &session) { return note(session, u"before"_s); }));
    const auto limit = [&](std::string_view pragma) {
        return store.database().maintain([pragma](Connection &connection) { return connection.execute(pragma); }).result();
    };
    QVERIFY(limit("PRAGMA max_page_count=1")); // SQLite takes the present size as the least
    const auto full = store.write([](WriteSession &session) -> Status {
        for (int i = 0; i < 200; ++i)
            TRY(session.prepare("INSERT INTO meta(key,value) VALUES(?,hex(randomblob(2000)))").bind(i).run());
        return note(session, u"never"_s);
    });
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(count(store.database()), 1);
    QVERIFY(limit("PRAGMA max_page_count=100000"));
    QVERIFY(store.write([](WriteSession &session) { return note(session, u"after"_s); }));
    QCOMPARE(count(store.database()), 2);
    QCOMPARE(store.number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"), 0);
}

void DatabaseTest::damageIsReported()
{
    const QString path = at(u"damaged.regulars"_s);
    {
        const auto database = create(u"damaged.regulars"_s);
        QVERIFY(database.has_value());
    }
    QByteArray bytes = bytesOf(path);
    for (qsizetype i = 4096; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31);
    put(path, bytes);
    const auto opened = Database::open(path, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreDamaged);
    QCOMPARE(bytesOf(path), bytes);
}

void DatabaseTest::closingDropsWhatWaits()
{
    auto created = create(u"closing.regulars"_s);
    std::unique_ptr<Database> database = std::move(*created);
    std::promise<void> entered;
    std::promise<void> leave;
    auto running = database->write([&](WriteSession &session) -> Status {
        entered.set_value();
        leave.get_future().wait();
        return note(session, u"running"_s);
    });
    auto waiting = database->write([](WriteSession &session) { return note(session, u"waiting"_s); });
    entered.get_future().wait();
    std::thread closing([&] { database.reset(); });
    QTest::qSleep(30);
    leave.set_value();
    closing.join();
    running.waitForFinished();
    QVERIFY(running.result().has_value());
    waiting.waitForFinished();
    QCOMPARE(waiting.resultCount(), 0);
    const auto opened = Database::open(at(u"closing.regulars"_s), {});
    QCOMPARE(count(**opened), 1);
}

void DatabaseTest::aLongReadCanBeInterrupted()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    std::promise<Connection *> reader;
    auto endless = store.database().read([&](ReadSession &session) -> Result<std::optional<qint64>> {
        reader.set_value(&session.connection());
        return session.prepare("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT count(*) FROM n").firstInt();
    });
    Connection *connection = reader.get_future().get();
    for (int i = 0; i < 2000 && !endless.isFinished(); ++i) {
        connection->interrupt();
        QTest::qSleep(5);
    }
    QCOMPARE(endless.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(count(store.database()), 0); // the reader is as good as new
}

// However many long jobs wait, a keystroke's question is answered.
void DatabaseTest::shortReadsPassLongOnes()
{
    const auto database = create(u"long.regulars"_s);
    QVERIFY(database.has_value());
    std::promise<void> release;
    const auto gate = release.get_future().share();
    QList<QFuture<Status>> waiting;
    for (int i = 0; i < 5; ++i) {
        waiting.append((*database)->readLong([gate](ReadSession &) -> Status {
            gate.wait();
            return ok();
        }));
    }
    const auto answer = (*database)->read([](ReadSession &session) { return session.prepare("SELECT 7").firstInt(); });
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().value_or(0).value_or(0), 7);
    QVERIFY(!waiting.first().isFinished());
    release.set_value();
    for (QFuture<Status> &future : waiting)
        QVERIFY(future.result());
}

void DatabaseTest::leavesNoLogBehind()
{
    for (int round = 0; round < 20; ++round) {
        const QString name = QString::number(round);
        {
            const auto database = create(name);
            QVERIFY(database.has_value());
            QVERIFY((*database)->writeNow([](WriteSession &session) { return note(session, u"a"_s); }));
        }
        QCOMPARE(QDir(m_folder->path()).entryList({name + u'*'}, QDir::Files), QStringList{name});
        QVERIFY(QFile::remove(at(name)));
    }
}

} // namespace regulars::db

using regulars::db::DatabaseTest;
REGULARS_TEST(DatabaseTest)

#include "database_test.moc"
