#include "support/test_registry.h"
#include "upkeep/backup_service.h"
#include "verify_fixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::tests;

namespace {

Status repair(db::Database &database)
{
    return database.writeNow([](db::WriteSession &session) {
        const FixedClock clock(kTestNowMs);
        return upkeep::VerifyService(clock).repair(session, Actor::owner());
    });
}

} // namespace

/// Damage that no statement of ours could do: references, indexes, pages. Each is done to a closed copy of a sound store.
class VerifyDamageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void brokenReferences_data();
    void brokenReferences();
    void followedReferencesAreAllThereAre();
    void indexesAreComparedAll();
    void indexThatDoesNotAgree_data();
    void indexThatDoesNotAgree();
    void damagedAutomaticIndex_data();
    void damagedAutomaticIndex();
    void twiceInAUniqueIndex();
    void rowsOutOfOrder_data();
    void rowsOutOfOrder();
    void unreadablePage_data();
    void unreadablePage();
    void indexIsRebuilt_data();
    void indexIsRebuilt();
    void whatCannotBeRebuiltIsTold_data();
    void whatCannotBeRebuiltIsTold();

private:
    [[nodiscard]] qint64 rootOf(const char *name) const
    {
        return numberIn(m_path, std::string("SELECT rootpage FROM sqlite_schema WHERE name='") + name + "'");
    }
    [[nodiscard]] QStringList listed(const std::string &sql) const;

    std::unique_ptr<LoyaltyStore> m_store;
    QString m_path;
};

void VerifyDamageTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(fillForVerify(*m_store));
    m_path = copyOf(*m_store);
    QVERIFY(!m_path.isEmpty());
    QCOMPARE(differencesOf(m_path), QStringList());
}

QStringList VerifyDamageTest::listed(const std::string &sql) const
{
    QStringList lines;
    const auto connection = db::Connection::open(m_path, db::OpenMode::ReadOnly);
    if (!connection)
        return {u"cannot be opened"_s};
    auto select = (*connection)->prepare(sql);
    for (;;) {
        const auto row = select.step();
        if (!row || !*row)
            return lines;
        lines.append(select.textAt(0));
    }
}

void VerifyDamageTest::brokenReferences_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("told"); // subject, the table referred to, the table that refers
    const auto row = [](const char *name, const char *sql, const QString &told) { QTest::newRow(name) << QByteArray(sql) << told; };
    row("purchase's customer", "UPDATE purchase SET customer_id=99 WHERE id=1", u"file.references 1 customer purchase"_s);
    row("purchase's shop", "UPDATE purchase SET shop_id=99 WHERE id=1", u"file.references 1 shop purchase"_s);
    row("line's purchase", "UPDATE purchase_line SET purchase_id=99 WHERE purchase_id=1", u"file.references 99 purchase purchase_line"_s);
    row("line's purchase before the first", "UPDATE purchase_line SET purchase_id=-1 WHERE purchase_id=1", u"file.references -1 purchase purchase_line"_s);
    row("line's product", "UPDATE purchase_line SET product_id=99 WHERE purchase_id=1", u"file.references 1 product purchase_line"_s);
    row("ledger row's customer", "UPDATE points_ledger SET customer_id=99 WHERE id=1", u"file.references 1 customer points_ledger"_s);
    row("lot's customer", "UPDATE points_lot SET customer_id=99 WHERE id=1", u"file.references 1 customer points_lot"_s);
    row("lot's ledger row", "UPDATE points_lot SET ledger_id=99 WHERE id=1", u"file.references 1 points_ledger points_lot"_s);
    row("use's ledger row", "UPDATE points_lot_use SET ledger_id=99 WHERE ledger_id=(SELECT MIN(ledger_id) FROM points_lot_use)",
        u"file.references 99 points_ledger points_lot_use"_s);
    row("refund's customer", "UPDATE refund SET customer_id=99 WHERE id=1", u"file.references 1 customer refund"_s);
    row("link's purchase", "UPDATE refund_link SET purchase_id=99", u"file.references 0 purchase refund_link"_s);
    row("state's tier", "UPDATE tier_state SET tier_id=99 WHERE customer_id=1", u"file.references 1 tier tier_state"_s);
    row("summary's customer", "UPDATE customer_summary SET customer_id=99 WHERE customer_id=1", u"file.references 99 customer customer_summary"_s);
}

void VerifyDamageTest::brokenReferences()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, told);
    QCOMPARE(outcomeOf(damage(m_path, {sql.toStdString()})), u"ok"_s);
    const QStringList found = differencesOf(m_path);
    QVERIFY2(found.contains(told), qPrintable(found.join(u'\n')));
}

// The passes follow these; a reference that is added to one of these tables has to be followed, too.
void VerifyDamageTest::followedReferencesAreAllThereAre()
{
    QStringList references = listed("SELECT m.name||'.'||f.\"from\"||' '||f.\"table\" FROM sqlite_schema m,pragma_foreign_key_list(m.name) f WHERE "
                                    "m.name IN ('purchase','purchase_line','points_ledger','points_lot','points_lot_use')");
    references.sort();
    QCOMPARE(references, QStringList({u"points_ledger.customer_id customer"_s, u"points_lot.customer_id customer"_s,
                                      u"points_lot.ledger_id points_ledger"_s, u"points_lot_use.ledger_id points_ledger"_s,
                                      u"purchase.customer_id customer"_s, u"purchase.shop_id shop"_s, u"purchase_line.product_id product"_s,
                                      u"purchase_line.purchase_id purchase"_s}));
}

// The rows of indexThatDoesNotAgree and damagedAutomaticIndex are all indexes of the tables that are compared by sums.
void VerifyDamageTest::indexesAreComparedAll()
{
    QStringList indexes = listed("SELECT name FROM sqlite_schema WHERE type='index' AND tbl_name IN ('purchase','points_ledger','customer')");
    indexes.sort();
    QCOMPARE(indexes, QStringList({u"customer_birthday"_s, u"customer_channel"_s, u"customer_erased"_s, u"customer_initials"_s, u"customer_manager"_s,
                                   u"customer_name"_s, u"customer_order_name"_s, u"customer_phone"_s, u"customer_phone_reversed"_s,
                                   u"customer_pinyin"_s, u"customer_referrer"_s, u"customer_region"_s, u"customer_registered"_s,
                                   u"points_ledger_cause"_s, u"points_ledger_customer"_s, u"purchase_at"_s, u"purchase_customer"_s, u"purchase_window"_s,
                                   u"sqlite_autoindex_customer_1"_s, u"sqlite_autoindex_purchase_1"_s}));
}

void VerifyDamageTest::indexThatDoesNotAgree_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QByteArray>("table");
    for (const char *index : {"purchase_at", "purchase_customer", "purchase_window"})
        QTest::newRow(index) << QByteArray(index) << QByteArray("purchase");
    for (const char *index : {"points_ledger_cause", "points_ledger_customer"})
        QTest::newRow(index) << QByteArray(index) << QByteArray("points_ledger");
    for (const char *index : {"customer_birthday", "customer_channel", "customer_erased", "customer_initials", "customer_manager", "customer_name",
                              "customer_order_name", "customer_phone", "customer_phone_reversed", "customer_pinyin", "customer_referrer",
                              "customer_region", "customer_registered"})
        QTest::newRow(index) << QByteArray(index) << QByteArray("customer");
    QTest::newRow("of a small table") << QByteArray("refund_at") << QByteArray("refund");
}

// The index does not hear of a change: it is out of the schema while every row moves, and then it is back.
void VerifyDamageTest::indexThatDoesNotAgree()
{
    QFETCH(QByteArray, index);
    QFETCH(QByteArray, table);
    // Something for the indexes of a part of the rows.
    QCOMPARE(outcomeOf(damage(m_path, {"UPDATE customer SET referrer_id=id,birthday='1990-05-05',erased_at_ms=1 WHERE name='许静怡'"})), u"ok"_s);
    const QStringList before = differencesOf(m_path);
    QVERIFY(before.filter(u"file."_s).isEmpty());
    const std::string name = index.toStdString();
    QCOMPARE(outcomeOf(damage(m_path, {"CREATE TABLE aside AS SELECT * FROM sqlite_schema WHERE name='" + name + "'",
                                       "DELETE FROM sqlite_schema WHERE name='" + name + "'"})),
             u"ok"_s);
    QCOMPARE(outcomeOf(damage(m_path, {"UPDATE " + table.toStdString() + " SET id=id+1000"})), u"ok"_s);
    QCOMPARE(outcomeOf(damage(m_path, {"INSERT INTO sqlite_schema SELECT * FROM aside", "DROP TABLE aside"})), u"ok"_s);
    const QStringList found = differencesOf(m_path).filter(u"file.integrity"_s);
    QVERIFY2(!found.isEmpty(), "no damage found");
    QVERIFY2(found.filter(QString::fromLatin1(index)).size() == found.size(), qPrintable(found.join(u'\n'))); // this one, and no other
}

void VerifyDamageTest::damagedAutomaticIndex_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("purchase number") << QByteArray("sqlite_autoindex_purchase_1") << QByteArray("SELECT number FROM purchase ORDER BY id LIMIT 1");
    QTest::newRow("card number") << QByteArray("sqlite_autoindex_customer_1") << QByteArray("SELECT card_no FROM customer ORDER BY id LIMIT 1");
}

void VerifyDamageTest::damagedAutomaticIndex()
{
    QFETCH(QByteArray, index);
    QFETCH(QByteArray, column);
    const QStringList key = listed(column.toStdString());
    QCOMPARE(key.size(), 1);
    QVERIFY(changePage(m_path, rootOf(index.constData()), [&](QByteArray &page) {
        const qsizetype at = page.indexOf(key.first().toLatin1());
        if (at >= 0)
            page[at] = '!';
    }));
    const QStringList found = differencesOf(m_path);
    QVERIFY2(!found.filter(QString::fromLatin1(index)).isEmpty(), qPrintable(found.join(u'\n')));
}

void VerifyDamageTest::twiceInAUniqueIndex()
{
    QCOMPARE(outcomeOf(damage(m_path, {"DROP INDEX customer_phone", "UPDATE customer SET phone='13800138046',phone_reversed='64083100831'",
                                       "CREATE INDEX customer_phone ON customer(phone) WHERE phone IS NOT NULL",
                                       "UPDATE sqlite_schema SET sql='CREATE UNIQUE INDEX customer_phone ON customer(phone) WHERE phone IS NOT NULL' "
                                       "WHERE name='customer_phone'"})),
             u"ok"_s);
    const QStringList found = differencesOf(m_path);
    QVERIFY2(found.contains(u"file.integrity 0 ok non-unique entry in index customer_phone"_s), qPrintable(found.join(u'\n')));
}

void VerifyDamageTest::rowsOutOfOrder_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char *table : {"purchase_line", "points_lot", "points_lot_use", "points_account", "day_rollup"})
        QTest::newRow(table) << QByteArray(table);
}

// The first two cells of a leaf change places, which SQLite's quick check does not notice in a table without row ids.
void VerifyDamageTest::rowsOutOfOrder()
{
    QFETCH(QByteArray, table);
    QVERIFY(changePage(m_path, rootOf(table.constData()), [](QByteArray &page) {
        constexpr char kLeafOfIndex = 10;
        constexpr int kCells = 8; // where the places of the cells stand, two bytes each
        if (page.at(0) == kLeafOfIndex) {
            std::swap(page[kCells], page[kCells + 2]);
            std::swap(page[kCells + 1], page[kCells + 3]);
        }
    }));
    const QStringList checks = checksOf(m_path);
    QVERIFY2(checks.contains(u"file.integrity"_s), qPrintable(checks.join(u' ')));
}

void VerifyDamageTest::unreadablePage_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"purchase", "purchase_line", "purchase_at", "points_ledger", "points_lot", "customer", "tier_state"})
        QTest::newRow(name) << QByteArray(name);
}

// What is damaged is told as a difference, not as an error that says nothing more.
void VerifyDamageTest::unreadablePage()
{
    QFETCH(QByteArray, name);
    QVERIFY(changePage(m_path, rootOf(name.constData()), [](QByteArray &page) { page.fill('\x55'); }));
    const QStringList checks = checksOf(m_path);
    QVERIFY2(checks.contains(u"file.integrity"_s), qPrintable(checks.join(u' ')));
}

void VerifyDamageTest::indexIsRebuilt_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QByteArray>("change");
    const auto row = [](const char *index, const char *change) { QTest::newRow(index) << QByteArray(index) << QByteArray(change); };
    row("purchase_at", "UPDATE purchase SET at_ms=at_ms+1"); // the figures rebuilt after it are those of the table
    row("customer_region", "UPDATE customer SET region='滨江'");
    row("customer_manager", "UPDATE customer SET manager='王'");
    row("refund_at", "UPDATE refund SET at_ms=at_ms+1");
}

// It is no backup while an index says something else than its table; the table is what counts.
void VerifyDamageTest::indexIsRebuilt()
{
    QFETCH(QByteArray, index);
    QFETCH(QByteArray, change);
    const std::string name = index.toStdString();
    QCOMPARE(outcomeOf(damage(m_path, {"CREATE TABLE aside AS SELECT * FROM sqlite_schema WHERE name='" + name + "'",
                                       "DELETE FROM sqlite_schema WHERE name='" + name + "'"})),
             u"ok"_s);
    QCOMPARE(outcomeOf(damage(m_path, {change.toStdString()})), u"ok"_s);
    QCOMPARE(outcomeOf(damage(m_path, {"INSERT INTO sqlite_schema SELECT * FROM aside", "DROP TABLE aside"})), u"ok"_s);
    const QString backup = m_store->store().folder() + u"/backup.regulars"_s;
    const FixedClock clock(kTestNowMs);
    upkeep::BackupService backups(clock);
    {
        const auto opened = db::Database::open(m_path, {});
        QVERIFY(opened);
        db::Database &database = **opened;
        QVERIFY(checksOf(database).contains(u"file.integrity"_s));
        QCOMPARE(outcomeOf(backups.backup(database, m_store->owner(), backup, nullptr)), u"StoreDamaged"_s);
        QVERIFY(!QFile::exists(backup));

        QCOMPARE(outcomeOf(repair(database)), u"ok"_s);
        QCOMPARE(differencesOf(database), QStringList());
        QCOMPARE(outcomeOf(backups.backup(database, m_store->owner(), backup, nullptr)), u"ok"_s);
    }
    QCOMPARE(numberIn(m_path, "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'"), 0);
    QCOMPARE(differencesOf(backup), QStringList());
}

void VerifyDamageTest::whatCannotBeRebuiltIsTold_data()
{
    QTest::addColumn<bool>("isUnreadable");
    QTest::newRow("page of an index") << true;
    QTest::newRow("twice in the table") << false;
}

void VerifyDamageTest::whatCannotBeRebuiltIsTold()
{
    QFETCH(bool, isUnreadable);
    if (isUnreadable) {
        QVERIFY(changePage(m_path, rootOf("purchase_at"), [](QByteArray &page) { page.fill('\x55'); }));
    } else {
        QCOMPARE(outcomeOf(damage(m_path, {"DROP INDEX customer_phone", "UPDATE customer SET phone='13800138046',phone_reversed='64083100831'",
                                           "CREATE INDEX customer_phone ON customer(phone) WHERE phone IS NOT NULL",
                                           "UPDATE sqlite_schema SET sql='CREATE UNIQUE INDEX customer_phone ON customer(phone) WHERE phone IS NOT "
                                           "NULL' WHERE name='customer_phone'"})),
                 u"ok"_s);
    }
    const QStringList before = differencesOf(m_path);
    const auto opened = db::Database::open(m_path, {});
    QVERIFY(opened);
    QCOMPARE(outcomeOf(repair(**opened)), u"StoreDamaged"_s);
    QCOMPARE(differencesOf(**opened), before); // nothing was half repaired
}

REGULARS_TEST(VerifyDamageTest)
#include "verify_damage_test.moc"
