#include "audit/audit_log.h"

#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars::audit {
namespace {

using tests::TemporaryStore;

Status addRow(TemporaryStore &store, const QString &action, qint64 subject = 0)
{
    return store.write([&](db::WriteSession &session) {
        return audit::append(session, store.owner(), store.clock().nowMs(),
                      {action, u"customer"_s, subject, {{u"points"_s, 12}, {u"reason"_s, u"生日"_s}}});
    });
}

QList<qint64> broken(TemporaryStore &store)
{
    return store.read([](db::ReadSession &session) { return verify(session); }).value_or(QList<qint64>{-1});
}

// Behind the program's back, as somebody with an SQLite shell would.
bool tamper(TemporaryStore &store, const std::string &sql)
{
    return store.database().maintain([sql](db::Connection &connection) { return connection.execute(sql); }).result().has_value();
}

} // namespace

class AuditLogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anHonestTrailVerifies();
    void everyChangeShows_data();
    void everyChangeShows();
    void textsDoNotRunTogether();
    void manyBrokenRowsAreBounded();
    void newestOfAnAction();

private:
    std::unique_ptr<TemporaryStore> m_store;
    qint64 m_first = 0;
};

// Rows first … first + 4 stand behind what made the template.
void AuditLogTest::init()
{
    m_store = std::make_unique<TemporaryStore>();
    QVERIFY(m_store->isOpen());
    m_first = m_store->number("SELECT max(id) FROM audit_entry") + 1;
    for (int i = 0; i < 5; ++i) {
        m_store->clock().advance(1000);
        QVERIFY(addRow(*m_store, u"test.%1"_s.arg(i), i));
    }
}

void AuditLogTest::anHonestTrailVerifies()
{
    QCOMPARE(m_store->number("SELECT count(*) FROM audit_entry"), m_first + 4);
    QCOMPARE(broken(*m_store), QList<qint64>());
    QCOMPARE(m_store->number("SELECT min(length(hash)) FROM audit_entry"), 32);
    QCOMPARE(m_store->number("SELECT count(*) FROM audit_entry WHERE subject_id IS NULL"), 1); // subject 0 is none
}

void AuditLogTest::everyChangeShows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QList<qint64>>("rows"); // counted from the first of init()
    const auto row = [](const char *name, const char *sql, const QList<qint64> &rows) {
        QTest::newRow(name) << QString::fromLatin1(sql) << rows;
    };
    row("the time", "UPDATE audit_entry SET at_ms=at_ms+1 WHERE id=%3", {2});
    row("who", "UPDATE audit_entry SET operator_id=2 WHERE id=%3", {2});
    row("what", "UPDATE audit_entry SET action='test.x' WHERE id=%3", {2});
    row("the kind", "UPDATE audit_entry SET subject_kind='purchase' WHERE id=%3", {2});
    row("whose", "UPDATE audit_entry SET subject_id=77 WHERE id=%3", {2});
    row("a figure", "UPDATE audit_entry SET detail=replace(detail,'12','13') WHERE id=%3", {2});
    row("the hash", "UPDATE audit_entry SET hash=zeroblob(32) WHERE id=%3", {2, 3}); // and the row that builds on it
    row("a row taken out", "DELETE FROM audit_entry WHERE id=%3", {3});
    row("the first of ours taken out", "DELETE FROM audit_entry WHERE id=%1", {1});
    row("the newest taken out", "DELETE FROM audit_entry WHERE id=%5", {4});
    row("the two newest taken out", "DELETE FROM audit_entry WHERE id>=%4", {3});
    row("a row put in", "INSERT INTO audit_entry SELECT id+100,at_ms,operator_id,action,subject_kind,subject_id,detail,hash "
                        "FROM audit_entry WHERE id=%5", {104});
}

void AuditLogTest::everyChangeShows()
{
    QFETCH(QString, sql);
    QFETCH(QList<qint64>, rows);
    for (int i = 0; i < 5; ++i)
        sql.replace(u"%%1"_s.arg(i + 1), QString::number(m_first + i));
    QVERIFY(tamper(*m_store, sql.toStdString()));
    for (qint64 &row : rows)
        row += m_first;
    QCOMPARE(broken(*m_store), rows);
}

void AuditLogTest::textsDoNotRunTogether()
{
    QVERIFY(tamper(*m_store, "UPDATE audit_entry SET action=action||'c', subject_kind='ustomer' WHERE id=" + std::to_string(m_first)));
    QCOMPARE(broken(*m_store), QList<qint64>{m_first});
}

void AuditLogTest::newestOfAnAction()
{
    const auto newest = [&](const QString &action) {
        return m_store->read([&](db::ReadSession &session) { return newestAtMs(session, action); }).value_or(std::optional<qint64>(-1));
    };
    const qint64 now = m_store->clock().nowMs(); // of test.4; each a second after the one before
    QCOMPARE(newest(u"test.4"_s), std::optional(now));
    QCOMPARE(newest(u"test.1"_s), std::optional(now - 3000));
    QCOMPARE(newest(u"test.9"_s), std::optional<qint64>());
}

void AuditLogTest::manyBrokenRowsAreBounded()
{
    for (int i = 0; i < 120; ++i)
        QVERIFY(addRow(*m_store, u"more"_s));
    QVERIFY(tamper(*m_store, "UPDATE audit_entry SET action='x'"));
    QCOMPARE(broken(*m_store).size(), 100);
}

} // namespace regulars::audit

using regulars::audit::AuditLogTest;
REGULARS_TEST(AuditLogTest)

#include "audit_log_test.moc"
