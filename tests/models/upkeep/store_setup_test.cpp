#include "upkeep/store_setup_service.h"

#include "db/database.h"
#include "db/migrator.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::kTestNowMs;
using regulars::tests::outcomeOf;

/// What a store has from its first day on.
class StoreSetupTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void ownerIsTheFirstOperator_data();
    void ownerIsTheFirstOperator();
    void olderStoreGetsItsOwner_data();
    void olderStoreGetsItsOwner();
    void badSetupLeavesNoFile();

private:
    /// "id|login|name|role" of every operator, then the id the next one would get.
    QString operators();
    [[nodiscard]] QString path() const { return m_folder->filePath(u"new.regulars"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreSetupTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

QString StoreSetupTest::operators()
{
    const auto database = db::Database::open(path(), {});
    if (!database)
        return errorName(database.error().code);
    const auto found = (*database)->readNow([](db::ReadSession &session) -> Result<QString> {
        QString text;
        auto select = session.prepare("SELECT id||'|'||login||'|'||name||'|'||role FROM operator ORDER BY id");
        for (;;) {
            TRY_LET(const bool row, select.step());
            if (!row)
                break;
            text += select.textAt(0) + u' ';
        }
        auto next = session.prepare("SELECT next FROM id_counter WHERE table_name='operator'");
        TRY_LET(const auto id, next.firstInt());
        return text + u"next %1"_s.arg(id.value_or(0));
    });
    return found ? *found : errorName(found.error().code);
}

void StoreSetupTest::ownerIsTheFirstOperator_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("operators");
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"1|owner|店主|administrator next 2"_s;
    QTest::newRow("en") << u"en"_s << u"1|owner|Owner|administrator next 2"_s;
}

void StoreSetupTest::ownerIsTheFirstOperator()
{
    QFETCH(QString, language);
    upkeep::StoreSetup setup;
    setup.shop = u"Shop"_s;
    setup.language = language;
    QCOMPARE(outcomeOf(upkeep::createStore(path(), setup, FixedClock(kTestNowMs))), u"ok"_s);
    QTEST(operators(), "operators");
}

void StoreSetupTest::olderStoreGetsItsOwner_data()
{
    QTest::addColumn<QString>("before"); // what the store of schema 2 holds
    QTest::addColumn<QString>("operators");
    const QString shop = u"INSERT INTO shop(id,name,timezone) VALUES(1,'Shop','Asia/Shanghai');"_s;
    const QString staff = u"INSERT INTO operator(id,login,name,role) VALUES(%1,'li','Li','clerk');"
                          "INSERT INTO id_counter(table_name,device,next) VALUES('operator',0,%2);"_s;
    QTest::newRow("no operator") << shop << u"1|owner|店主|administrator next 2"_s;
    QTest::newRow("in English") << shop + u"INSERT INTO setting(key,value) VALUES('store.language','en');"_s
                                << u"1|owner|Owner|administrator next 2"_s;
    QTest::newRow("somebody else") << shop + staff.arg(7).arg(8) << u"1|owner|店主|administrator 7|li|Li|clerk next 8"_s;
    QTest::newRow("the id is given") << shop + staff.arg(1).arg(2) << u"1|li|Li|clerk next 2"_s;
    QTest::newRow("not set up yet") << QString() << u"next 0"_s;
}

void StoreSetupTest::olderStoreGetsItsOwner()
{
    QFETCH(QString, before);
    {
        auto connection = db::Connection::open(path(), db::OpenMode::ReadWrite);
        QVERIFY(connection);
        const auto shipped = db::shippedMigrations();
        QVERIFY(shipped);
        QVERIFY(db::Migrator(**connection, shipped->first(2)).migrate(kTestNowMs));
        QVERIFY((*connection)->executeScript(before));
    }
    QTEST(operators(), "operators");
}

void StoreSetupTest::badSetupLeavesNoFile()
{
    upkeep::StoreSetup setup;
    QCOMPARE(outcomeOf(upkeep::createStore(path(), setup, FixedClock(kTestNowMs))), u"Required"_s);
    QVERIFY(!QFile::exists(path()));
}

REGULARS_TEST(StoreSetupTest)
#include "store_setup_test.moc"
