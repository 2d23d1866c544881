#include "db/migrator.h"

#include "support/test_registry.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

constexpr qint64 kNow = 1'795'399'200'000;

Migration migration(int number, const QString &sql)
{
    return {number, u"%1_test"_s.arg(number, 4, 10, QChar(u'0')), sql,
            QCryptographicHash::hash(sql.toUtf8(), QCryptographicHash::Sha256).toHex()};
}

qint64 number(Connection &connection, std::string_view sql)
{
    return connection.prepare(sql).firstInt().value_or(-1).value_or(-1);
}

} // namespace

class MigratorTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void shippedOnesAreInOrder();
    void freshStore();
    void cutAtEveryStatement();
    void goesUpStepByStep();
    void changedStepIsRefused();
    void newerIsRefused();
    void twoAtOnce();

private:
    std::unique_ptr<Connection> open() const
    {
        auto connection = Connection::open(m_folder->filePath(u"test.db"_s), OpenMode::ReadWrite);
        return connection ? std::move(*connection) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MigratorTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void MigratorTest::shippedOnesAreInOrder()
{
    const auto migrations = shippedMigrations();
    QVERIFY(migrations.has_value());
    for (qsizetype i = 0; i < migrations->size(); ++i) {
        QCOMPARE(migrations->at(i).number, i + 1);
        QCOMPARE(migrations->at(i).checksum.size(), 64);
        QVERIFY(!migrations->at(i).sql.isEmpty());
    }
}

void MigratorTest::freshStore()
{
    const auto connection = open();
    QVERIFY(connection);
    const auto migrations = shippedMigrations();
    Migrator migrator(*connection, *migrations);
    QCOMPARE(migrator.currentSchema().value_or(-1), 0);
    QVERIFY(migrator.migrate(kNow));
    QCOMPARE(migrator.currentSchema().value_or(-1), migrations->last().number);
    QCOMPARE(number(*connection, "PRAGMA application_id"), 0x52474C52);
    QCOMPARE(number(*connection, "SELECT count(*) FROM schema_migration"), migrations->size());
    QCOMPARE(number(*connection, "SELECT min(applied_at_ms) FROM schema_migration"), kNow);
    QVERIFY(migrator.migrate(kNow + 1)); // again: nothing to do
    QCOMPARE(number(*connection, "SELECT max(applied_at_ms) FROM schema_migration"), kNow);
    QCOMPARE(number(*connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"), 0);
    QCOMPARE(number(*connection, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

// Every migration breaks off after each of its statements: the store must stay as it was, and the whole must work after.
void MigratorTest::cutAtEveryStatement()
{
    const auto migrations = shippedMigrations();
    QVERIFY(migrations.has_value());
    QList<Migration> done;
    for (const Migration &whole : *migrations) {
        const QStringList statements = splitScript(whole.sql);
        QVERIFY(!statements.isEmpty());
        const auto connection = open();
        QVERIFY(connection);
        const qint64 objects = number(*connection, "SELECT count(*) FROM sqlite_master");
        for (qsizetype cut = 0; cut <= statements.size(); ++cut) {
            Migration broken = whole;
            broken.sql = statements.first(cut).join(u";\n"_s) + u";\nSELECT no_such_function()"_s;
            const auto status = Migrator(*connection, done + QList{broken}).migrate(kNow);
            QVERIFY(!status);
            QCOMPARE(number(*connection, "PRAGMA user_version"), whole.number - 1);
            QCOMPARE(number(*connection, "SELECT count(*) FROM sqlite_master"), objects);
        }
        done.append(whole);
        QVERIFY(Migrator(*connection, done).migrate(kNow));
        QCOMPARE(number(*connection, "PRAGMA user_version"), whole.number);
    }
}

void MigratorTest::goesUpStepByStep()
{
    const auto shipped = shippedMigrations();
    const int next = shipped->last().number + 1;
    const auto connection = open();
    QVERIFY(connection);
    QVERIFY(Migrator(*connection, *shipped).migrate(kNow));
    QVERIFY(connection->execute("INSERT INTO meta(key,value) VALUES('kept','1')"));
    const QList<Migration> longer = *shipped + QList{migration(next, u"CREATE TABLE later(id INTEGER PRIMARY KEY)"_s),
                                                     migration(next + 1, u"ALTER TABLE later ADD COLUMN name TEXT"_s)};
    QVERIFY(Migrator(*connection, longer).migrate(kNow + 5));
    QCOMPARE(number(*connection, "PRAGMA user_version"), next + 1);
    QCOMPARE(number(*connection, "SELECT count(*) FROM later WHERE name IS NULL"), 0);
    QCOMPARE(number(*connection, "SELECT value FROM meta WHERE key='kept'"), 1);
    // Now the store is newer than what ships.
    const auto older = Migrator(*connection, *shipped).migrate(kNow);
    QVERIFY(!older);
    QCOMPARE(older.error(), (Error{ErrorCode::StoreNewer, {}, QString::number(next + 1)}));
}

void MigratorTest::changedStepIsRefused()
{
    const auto shipped = shippedMigrations();
    const auto connection = open();
    QVERIFY(connection);
    QVERIFY(Migrator(*connection, *shipped).migrate(kNow));
    QList<Migration> changed = *shipped;
    changed.first().checksum = QByteArray(64, 'a');
    const auto status = Migrator(*connection, changed).migrate(kNow);
    QVERIFY(!status);
    QCOMPARE(status.error(), (Error{ErrorCode::MigrationChanged, {}, shipped->first().name}));
}

void MigratorTest::newerIsRefused()
{
    const auto connection = open();
    QVERIFY(connection);
    QVERIFY(connection->execute("PRAGMA user_version=99"));
    const auto status = Migrator(*connection, *shippedMigrations()).migrate(kNow);
    QVERIFY(!status);
    QCOMPARE(status.error(), (Error{ErrorCode::StoreNewer, {}, u"99"_s}));
}

// The window and the command line start together after an update: both find the old schema, one of them migrates.
void MigratorTest::twoAtOnce()
{
    constexpr int kRounds = 10;
    for (int round = 0; round < kRounds; ++round) {
        const QString path = m_folder->filePath(QString::number(round));
        QVERIFY(Connection::open(path, OpenMode::Create).has_value());
        const auto run = [&path](Status &result) {
            auto connection = Connection::open(path, OpenMode::ReadWrite);
            result = connection ? Migrator(**connection, *shippedMigrations()).migrate(kNow)
                                : Status(tl::unexpected<Error>(connection.error()));
        };
        Status first;
        Status second;
        std::thread one([&] { run(first); });
        std::thread two([&] { run(second); });
        one.join();
        two.join();
        QVERIFY2(first.has_value(), qPrintable(first ? QString() : errorName(first.error().code) + first.error().detail));
        QVERIFY2(second.has_value(), qPrintable(second ? QString() : errorName(second.error().code) + second.error().detail));
    }
}

} // namespace regulars::db

using regulars::db::MigratorTest;
REGULARS_TEST(MigratorTest)

#include "migrator_test.moc"
