#include "upkeep/backup_service.h"

#include "db/migrator.h"
#include "demo/demo_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"
#include "upkeep/store_setup_service.h"

#include <QFile>
#include <QTest>

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
    const auto restored = service.restore(store.owner(), copy, path);
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
    QCOMPARE(outcome(service.restore(store.owner(), copy, path)), u"done"_s);
}

REGULARS_TEST(BackupTest)
#include "backup_test.moc"
