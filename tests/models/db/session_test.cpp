#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

using ShoeId = Id<struct ShoeTag>;
using tests::TemporaryStore;

Status insertMeta(WriteSession &session, const QString &key)
{
    return session.prepare("INSERT INTO meta(key,value) VALUES(?,'')").bind(key).run();
}

Status audited(WriteSession &session)
{
    return audit::append(session, Actor::owner(), tests::kTestNowMs, {u"test"_s, {}, 0, {}});
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void aWriteNeedsItsAuditRow();
    void aWriteWithoutChangesNeedsNone();
    void anErrorLeavesNoTrace();
    void idsCountUp();
    void idsOfADevice();
    void idsRunOut();
    void aSavepointTakesARowBack();
    void anAuditRowTakenBackDoesNotCount();
    void announcesWhatChanged();
    void changeSets();
    void aReadSeesOneSnapshot();
};

void SessionTest::aWriteNeedsItsAuditRow()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const auto silent = store.write([](WriteSession &session) { return insertMeta(session, u"a"_s); });
    QVERIFY(!silent);
    QCOMPARE(silent.error().code, ErrorCode::Internal);
    QCOMPARE(store.number("SELECT count(*) FROM meta"), 0);
    const auto spoken = store.write([](WriteSession &session) -> Status {
        TRY(insertMeta(session, u"a"_s));
        return audited(session);
    });
    QVERIFY(spoken.has_value());
    QCOMPARE(store.number("SELECT count(*) FROM meta"), 1);
}

void SessionTest::aWriteWithoutChangesNeedsNone()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    QVERIFY(store.write([](WriteSession &session) -> Status {
        return session.prepare("DELETE FROM meta WHERE key='nobody'").run();
    }));
}

void SessionTest::anErrorLeavesNoTrace()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const qint64 entries = store.number("SELECT count(*) FROM audit_entry");
    const auto failed = store.write([](WriteSession &session) -> Status {
        TRY(insertMeta(session, u"a"_s));
        TRY_LET(const ShoeId id, session.nextId<ShoeId>(u"shoe"_s));
        TRY(audited(session));
        return fail(ErrorCode::LimitExceeded, u"shoe"_s, id.toString());
    });
    QCOMPARE(failed.error(), (Error{ErrorCode::LimitExceeded, u"shoe"_s, u"1"_s}));
    QCOMPARE(store.number("SELECT count(*) FROM meta"), 0);
    QCOMPARE(store.number("SELECT count(*) FROM audit_entry"), entries);
    QCOMPARE(store.number("SELECT count(*) FROM id_counter WHERE table_name='shoe'"), 0);
    // The next write works as if nothing had been.
    QVERIFY(store.writeUnaudited([](WriteSession &session) { return insertMeta(session, u"a"_s); }));
}

void SessionTest::idsCountUp()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const auto take = [](WriteSession &session) -> Result<QList<ShoeId>> {
        QList<ShoeId> ids;
        for (int i = 0; i < 3; ++i) {
            TRY_LET(const ShoeId id, session.nextId<ShoeId>(u"shoe"_s));
            ids.append(id);
        }
        return ids;
    };
    QCOMPARE(store.writeUnaudited(take).value_or(QList<ShoeId>{}), (QList{ShoeId(1), ShoeId(2), ShoeId(3)}));
    QCOMPARE(store.writeUnaudited(take).value_or(QList<ShoeId>{}), (QList{ShoeId(4), ShoeId(5), ShoeId(6)}));
    QCOMPARE(store.number("SELECT next FROM id_counter WHERE table_name='shoe' AND device=0"), 7);
}

void SessionTest::idsOfADevice()
{
    QString path;
    QTemporaryDir folder;
    path = folder.filePath(u"device.regulars"_s);
    Database::Options options;
    options.create = true;
    options.device = 3;
    const auto database = Database::open(path, options);
    QVERIFY(database.has_value());
    const auto id = (*database)->writeNow([](WriteSession &session) -> Result<ShoeId> {
        TRY(audited(session));
        return session.nextId<ShoeId>(u"shoe"_s);
    });
    QCOMPARE(id.value_or(ShoeId()), ShoeId(12884901889)); // 3 × 2^32 + 1
}

void SessionTest::idsRunOut()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    QVERIFY(store.writeUnaudited([](WriteSession &session) {
        return session.prepare("INSERT INTO id_counter(table_name,device,next) VALUES('shoe',0,4294967295)").run();
    }));
    const auto take = [](WriteSession &session) { return session.nextId<ShoeId>(u"shoe"_s); };
    QCOMPARE(store.writeUnaudited(take).value_or(ShoeId()), ShoeId(4294967295));
    const auto none = store.writeUnaudited(take);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::OutOfRange);
}

void SessionTest::aSavepointTakesARowBack()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const auto ids = store.writeUnaudited([](WriteSession &session) -> Result<QList<ShoeId>> {
        QList<ShoeId> taken;
        for (const bool keep : {true, false, true}) {
            TRY(session.savepoint());
            TRY_LET(const ShoeId id, session.nextId<ShoeId>(u"shoe"_s));
            TRY(insertMeta(session, id.toString()));
            taken.append(id);
            TRY(keep ? session.releaseSavepoint() : session.rollbackToSavepoint());
        }
        return taken;
    });
    QCOMPARE(ids.value_or(QList<ShoeId>{}), (QList{ShoeId(1), ShoeId(2), ShoeId(2)}));
    QCOMPARE(store.number("SELECT count(*) FROM meta"), 2);
    QCOMPARE(store.number("SELECT next FROM id_counter WHERE table_name='shoe'"), 3);
}

void SessionTest::anAuditRowTakenBackDoesNotCount()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const auto status = store.write([](WriteSession &session) -> Status {
        TRY(insertMeta(session, u"a"_s));
        TRY(session.savepoint());
        TRY(audited(session));
        return session.rollbackToSavepoint();
    });
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Internal);
    QCOMPARE(store.number("SELECT count(*) FROM meta"), 0);
}

void SessionTest::announcesWhatChanged()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    QSignalSpy spy(&store.database(), &Database::committed);
    QVERIFY(!store.write([](WriteSession &session) -> Status {
        session.changes().add(Topic::Customers, 5);
        return fail(ErrorCode::Invalid);
    }));
    QTest::qWait(20);
    QCOMPARE(spy.count(), 0);
    QVERIFY(store.writeUnaudited([](WriteSession &session) -> Status {
        session.changes().add(Topic::Points, 5);
        return insertMeta(session, u"a"_s);
    }));
    QTRY_COMPARE(spy.count(), 1);
    const auto changes = spy.first().first().value<ChangeSet>();
    QVERIFY(changes.touches(Topic::Points));
    QVERIFY(changes.touches(Topic::Audit));
    QVERIFY(!changes.touches(Topic::Tiers));
    QVERIFY(changes.touchesCustomer(5));
    QVERIFY(!changes.touchesCustomer(6));
}

void SessionTest::changeSets()
{
    ChangeSet changes;
    QVERIFY(changes.isEmpty());
    for (qint64 id = 1; id <= 1000; ++id)
        changes.add(Topic::Customers, id);
    QVERIFY(!changes.touchesCustomer(1001));
    changes.add(Topic::Customers, 2000); // more than it keeps: from now on everybody
    QVERIFY(changes.touchesCustomer(1001));
    QVERIFY(!changes.touches(Topic::Shops));
    changes.addEverything();
    QVERIFY(changes.touches(Topic::Shops));
}

void SessionTest::aReadSeesOneSnapshot()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    constexpr std::string_view kCount = "SELECT count(*) FROM meta";
    const auto counts = store.read([&](ReadSession &session) -> Result<QList<qint64>> {
        TRY_LET(const auto before, session.prepare(kCount).firstInt());
        TRY(store.writeUnaudited([](WriteSession &writing) { return insertMeta(writing, u"a"_s); }));
        TRY_LET(const auto after, session.prepare(kCount).firstInt());
        return QList<qint64>{before.value_or(-1), after.value_or(-1)};
    });
    QCOMPARE(counts.value_or(QList<qint64>{}), (QList<qint64>{0, 0}));
    QCOMPARE(store.number(kCount), 1);
}

} // namespace regulars::db

using regulars::db::SessionTest;
REGULARS_TEST(SessionTest)

#include "session_test.moc"
