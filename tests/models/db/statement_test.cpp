#include "db/connection.h"
#include "db/sqlite_error.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

enum class Colour { Red };
using ColourId = Id<Colour>;

} // namespace

class StatementTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void backends_data();
    void backends();
    void valuesComeBack_data() { backends_data(); }
    void valuesComeBack();
    void emptyIsNotNull_data() { backends_data(); }
    void emptyIsNotNull();
    void runsAgain_data() { backends_data(); }
    void runsAgain();
    void sameTextTwiceAtOnce_data() { backends_data(); }
    void sameTextTwiceAtOnce();
    void endsWithItsScope_data() { backends_data(); }
    void endsWithItsScope();
    void errorsKeepTheirKind_data() { backends_data(); }
    void errorsKeepTheirKind();
    void errorAmidRowsIsNoEnd_data() { backends_data(); }
    void errorAmidRowsIsNoEnd();
    void injectionStaysText_data() { backends_data(); }
    void injectionStaysText();
    void pragmasOfTheHouse();
    void readersCannotWrite();
    void splitsScripts_data();
    void splitsScripts();
    void sqliteCodes_data();
    void sqliteCodes();

private:
    bool open(bool native);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void StatementTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void StatementTest::cleanup()
{
    m_connection.reset();
    m_folder.reset();
    Connection::forceQtStatements(false);
}

bool StatementTest::open(bool native)
{
    Connection::forceQtStatements(!native);
    auto connection = Connection::open(m_folder->filePath(u"test.db"_s), OpenMode::ReadWrite);
    if (!connection)
        return false;
    m_connection = std::move(*connection);
    return m_connection
        ->executeScript(u"CREATE TABLE t(id INTEGER PRIMARY KEY, n INTEGER, r REAL, s TEXT UNIQUE, b BLOB);"
                        "CREATE TABLE child(t_id INTEGER NOT NULL REFERENCES t(id), c INTEGER CHECK(c > 0));"_s)
        .has_value();
}

void StatementTest::backends_data()
{
    QTest::addColumn<bool>("native");
    QTest::newRow("SQLite handle") << true;
    QTest::newRow("QSqlQuery") << false;
}

void StatementTest::backends()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    if (!native)
        QVERIFY(!m_connection->isNative());
    QCOMPARE(m_connection->handle() != nullptr, m_connection->isNative());
    const qint64 before = m_connection->totalChanges();
    QVERIFY(m_connection->execute("INSERT INTO t(id) VALUES(1),(2)"));
    QCOMPARE(m_connection->totalChanges() - before, 2);
}

void StatementTest::valuesComeBack()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    const qint64 most = std::numeric_limits<qint64>::max();
    const qint64 least = std::numeric_limits<qint64>::min();
    const QString text = u"王小明 O'Neil \U0001F600 \"x\""_s;
    const QByteArray blob("a\0b\xff", 4);
    for (const qint64 number : {qint64{0}, qint64{-1}, most, least, qint64{9007199254740993}}) {
        QVERIFY(m_connection->execute("DELETE FROM t"));
        auto insert = m_connection->prepare("INSERT INTO t(id,n,r,s,b) VALUES(?,?,?,?,?)");
        QVERIFY(insert.bind(ColourId(7)).bind(number).bind(0.1).bind(text).bind(blob).run());
        auto select = m_connection->prepare("SELECT id,n,r,s,b FROM t");
        const auto row = select.step();
        QVERIFY(row && *row);
        QCOMPARE(select.idAt<ColourId>(0), ColourId(7));
        QCOMPARE(select.intAt(1), number);
        QCOMPARE(select.realAt(2), 0.1);
        QCOMPARE(select.textAt(3), text);
        QCOMPARE(select.blobAt(4), blob);
        const auto end = select.step();
        QVERIFY(end && !*end);
    }
    const QByteArray utf8 = u"陈"_s.toUtf8() + "tail";
    QVERIFY(m_connection->prepare("UPDATE t SET s=?, n=?").bindUtf8(utf8.constData(), 3).bind(true).run());
    auto select = m_connection->prepare("SELECT s, n FROM t");
    QVERIFY(select.step().value_or(false));
    QCOMPARE(select.textAt(0), u"陈"_s);
    QCOMPARE(select.intAt(1), 1);
}

void StatementTest::emptyIsNotNull()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    auto ask = m_connection->prepare("SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)");
    ask.bind(QString()).bind(QStringView(u"")).bind(QByteArray()).bindUtf8(nullptr, 0).bindOptional(QString()).bindNull();
    ask.bind(ColourId()).bind(std::optional<qint64>());
    QVERIFY(ask.step().value_or(false));
    QCOMPARE(ask.textAt(0), u"text"_s);
    QCOMPARE(ask.textAt(1), u"text"_s);
    QCOMPARE(ask.textAt(2), u"blob"_s);
    QCOMPARE(ask.textAt(3), u"text"_s);
    for (int column = 4; column < 8; ++column)
        QCOMPARE(ask.textAt(column), u"null"_s);
    auto nothing = m_connection->prepare("SELECT NULL");
    QVERIFY(nothing.step().value_or(false));
    QVERIFY(nothing.isNullAt(0));
    QVERIFY(!nothing.idAt<ColourId>(0).isValid());
}

void StatementTest::runsAgain()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    auto insert = m_connection->prepare("INSERT INTO t(id,s) VALUES(?,?)");
    for (int i = 1; i <= 100; ++i)
        QVERIFY(insert.bind(i).bind(QString::number(i)).run());
    auto count = m_connection->prepare("SELECT count(*) FROM t WHERE id<=?");
    QCOMPARE(count.bind(40).firstInt().value_or(-1), std::optional<qint64>(40));
    QCOMPARE(count.bind(90).firstInt().value_or(-1), std::optional<qint64>(90));
    QCOMPARE(m_connection->prepare("SELECT id FROM t WHERE id=1000").firstInt().value_or(-1), std::nullopt);
    QCOMPARE(m_connection->prepare("SELECT NULL").firstInt().value_or(-1), std::nullopt);
}

void StatementTest::sameTextTwiceAtOnce()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    QVERIFY(m_connection->execute("INSERT INTO t(id) VALUES(1),(2),(3)"));
    constexpr std::string_view kSql = "SELECT id FROM t ORDER BY id";
    QList<qint64> seen;
    auto outer = m_connection->prepare(kSql);
    while (outer.step().value_or(false)) {
        auto inner = m_connection->prepare(kSql);
        while (inner.step().value_or(false))
            seen.append(outer.intAt(0) * 10 + inner.intAt(0));
    }
    QCOMPARE(seen, (QList<qint64>{11, 12, 13, 21, 22, 23, 31, 32, 33}));
}

// A SELECT left in the middle must not hold the log open once its statement is out of scope.
void StatementTest::endsWithItsScope()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    QVERIFY(m_connection->execute("INSERT INTO t(id) VALUES(1),(2),(3)"));
    const auto busy = [this] { return m_connection->prepare("PRAGMA wal_checkpoint(TRUNCATE)").firstInt(); };
    {
        auto select = m_connection->prepare("SELECT id FROM t");
        QVERIFY(select.step().value_or(false));
        QVERIFY(busy().value_or(-1) != std::optional<qint64>(0));
        const Statement moved = std::move(select);
        QCOMPARE(moved.intAt(0), 1);
    }
    QCOMPARE(busy().value_or(-1), std::optional<qint64>(0));
}

void StatementTest::errorsKeepTheirKind()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    QCOMPARE(m_connection->prepare("SELEC 1").step().error().code, ErrorCode::Internal);
    QCOMPARE(m_connection->prepare("SELECT x FROM nowhere").bind(1).bind(u"a"_s).run().error().code, ErrorCode::Internal);
    QVERIFY(m_connection->execute("INSERT INTO t(id,s) VALUES(1,'a')"));
    const auto sameText = m_connection->execute("INSERT INTO t(id,s) VALUES(2,'a')");
    QCOMPARE(sameText.error().code, ErrorCode::AlreadyExists);
    QVERIFY2(!sameText.error().detail.contains(u'a') || sameText.error().detail.startsWith(u"step"_s), "no data in detail");
    QCOMPARE(m_connection->execute("INSERT INTO t(id,s) VALUES(1,'b')").error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_connection->execute("INSERT INTO child(t_id,c) VALUES(99,1)").error().code, ErrorCode::Internal);
    QCOMPARE(m_connection->execute("INSERT INTO child(t_id,c) VALUES(1,0)").error().code, ErrorCode::Internal);
    // A statement that failed can be used again.
    auto insert = m_connection->prepare("INSERT INTO t(id) VALUES(?)");
    QVERIFY(!insert.bind(1).run());
    insert.rewind();
    QVERIFY(insert.bind(5).run());
}

void StatementTest::errorAmidRowsIsNoEnd()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    auto insert = m_connection->prepare("INSERT INTO t(id,n) VALUES(?,?)");
    QVERIFY(insert.bind(1).bind(5).run());
    QVERIFY(insert.bind(2).bind(std::numeric_limits<qint64>::min()).run());
    auto select = m_connection->prepare("SELECT abs(n) FROM t ORDER BY id"); // overflows at the second row
    QVERIFY(select.step().value_or(false));
    QCOMPARE(select.intAt(0), 5);
    QVERIFY(!select.step().has_value());
}

void StatementTest::injectionStaysText()
{
    QFETCH(bool, native);
    QVERIFY(open(native));
    const QString evil = u"x'); DROP TABLE t; --"_s;
    QVERIFY(m_connection->prepare("INSERT INTO t(id,s) VALUES(1,?)").bind(evil).run());
    auto select = m_connection->prepare("SELECT s FROM t WHERE s=?");
    QVERIFY(select.bind(evil).step().value_or(false));
    QCOMPARE(select.textAt(0), evil);
}

void StatementTest::pragmasOfTheHouse()
{
    QVERIFY(open(true));
    const auto number = [this](std::string_view sql) { return m_connection->prepare(sql).firstInt().value_or(-1).value_or(-1); };
    QCOMPARE(number("PRAGMA foreign_keys"), 1);
    QCOMPARE(number("PRAGMA synchronous"), 2); // FULL
    QCOMPARE(number("PRAGMA secure_delete"), 1);
    QCOMPARE(number("PRAGMA trusted_schema"), 0);
    QCOMPARE(number("PRAGMA cell_size_check"), 1);
    auto mode = m_connection->prepare("PRAGMA journal_mode");
    QVERIFY(mode.step().value_or(false));
    QCOMPARE(mode.textAt(0), u"wal"_s);
}

void StatementTest::readersCannotWrite()
{
    QVERIFY(open(true));
    const auto reader = Connection::open(m_folder->filePath(u"test.db"_s), OpenMode::ReadOnly);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->execute("INSERT INTO t(id) VALUES(1)").error().code, ErrorCode::StoreReadOnly);
    QCOMPARE((*reader)->execute("DROP TABLE t").error().code, ErrorCode::StoreReadOnly);
    QVERIFY(Connection::open(m_folder->filePath(u"absent.db"_s), OpenMode::ReadOnly).error().code == ErrorCode::StoreIo);
}

void StatementTest::splitsScripts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("only comments") << u"-- a; b\n -- c\n"_s << QStringList();
    QTest::newRow("two") << u"A;\nB"_s << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("stray semicolons") << u";;A;;"_s << QStringList{u"A"_s};
    QTest::newRow("quoted semicolon") << u"A 'x;y' \"p;q\"; B"_s << QStringList{u"A 'x;y' \"p;q\""_s, u"B"_s};
    QTest::newRow("quoted dashes") << u"A '--x'; B"_s << QStringList{u"A '--x'"_s, u"B"_s};
    QTest::newRow("doubled quote") << u"A 'it''s; fine'; B"_s << QStringList{u"A 'it''s; fine'"_s, u"B"_s};
    QTest::newRow("comment with a quote") << u"A -- it's\n;B"_s << QStringList{u"A"_s, u"B"_s};
}

void StatementTest::splitsScripts()
{
    QFETCH(QString, sql);
    QTEST(splitScript(sql), "statements");
}

void StatementTest::sqliteCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, int code, ErrorCode expected) {
        QTest::newRow(name) << code << static_cast<int>(expected);
    };
    row("BUSY", 5, ErrorCode::StoreBusy);
    row("BUSY_SNAPSHOT", 517, ErrorCode::StoreBusy);
    row("LOCKED", 6, ErrorCode::StoreBusy);
    row("FULL", 13, ErrorCode::DiskFull);
    row("READONLY", 8, ErrorCode::StoreReadOnly);
    row("CORRUPT", 11, ErrorCode::StoreDamaged);
    row("NOTADB", 26, ErrorCode::NotAStore);
    row("INTERRUPT", 9, ErrorCode::Cancelled);
    row("IOERR_WRITE", 778, ErrorCode::StoreIo);
    row("CANTOPEN", 14, ErrorCode::StoreIo);
    row("CONSTRAINT_UNIQUE", 2067, ErrorCode::AlreadyExists);
    row("CONSTRAINT_PRIMARYKEY", 1555, ErrorCode::AlreadyExists);
    row("CONSTRAINT_CHECK", 275, ErrorCode::Internal);
    row("CONSTRAINT_FOREIGNKEY", 787, ErrorCode::Internal);
    row("ERROR", 1, ErrorCode::Internal);
}

void StatementTest::sqliteCodes()
{
    QFETCH(int, code);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(sqliteError(code, "step").code), expected);
}

} // namespace regulars::db

using regulars::db::StatementTest;
REGULARS_TEST(StatementTest)

#include "statement_test.moc"
