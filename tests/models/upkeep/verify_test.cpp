#include "customers/customer_service.h"
#include "support/test_registry.h"
#include "verify_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::tests;

/// rules.md 2.11: verify recomputes every kept figure and names what differs; repair mends what is derived.
class VerifyTest : public QObject {
    Q_OBJECT
private slots:
    void soundStore();
    void namesEachDifference_data();
    void namesEachDifference();
    void needsTheRight();
    void sumsAreTold_data();
    void sumsAreTold();
    void namesWithoutReading_data();
    void namesWithoutReading();
    void withoutNativeStatements();
    void tellsHowFarItIs();
};

namespace {

QStringList differences(LoyaltyStore &store) { return checksOf(store.store().database()); }

Status tamper(LoyaltyStore &store, const QByteArray &sql)
{
    return store.store().writeUnaudited([&](db::WriteSession &session) { return session.prepare(sql.constData()).run(); });
}

void row(const char *name, const char *sql, const QString &check, bool isDerived)
{
    QTest::newRow(name) << QByteArray(sql) << check << isDerived;
}

void addPointsRows()
{
    row("balance", "UPDATE points_account SET balance=balance+1", u"points.balance"_s, true);
    row("account lost", "DELETE FROM points_account", u"points.balance"_s, true);
    row("deficit", "UPDATE points_account SET deficit=deficit+1", u"points.lots"_s, true);
    row("next expiry", "UPDATE points_account SET next_expiry_on=next_expiry_on+1", u"points.next_expiry"_s, true);
    row("ledger row changed", "UPDATE points_ledger SET delta=delta+1 WHERE id=1", u"points.balance"_s, false);
    row("lot changed", "UPDATE points_lot SET remaining=remaining-1 WHERE remaining>0", u"points.uses"_s, false);
    row("use lost", "DELETE FROM points_lot_use WHERE taken=(SELECT MAX(taken) FROM points_lot_use)", u"points.uses"_s, false);
    row("points earned", "UPDATE purchase SET points_earned=points_earned+1 WHERE id=1", u"points.purchases"_s, false);
    row("points reversed", "UPDATE refund SET points_reversed=points_reversed+1 WHERE id=1", u"points.refunds"_s, false);
    row("reversal forgotten", "UPDATE purchase SET points_reversed=0", u"points.taken_back"_s, false);
    row("restoration forgotten", "UPDATE purchase SET points_restored=0", u"points.taken_back"_s, false);
    row("more reversed than earned", "UPDATE purchase SET points_reversed=points_earned+1 WHERE id=1", u"points.taken_back"_s, false);
    row("points spent", "UPDATE purchase SET points_spent=points_spent+1 WHERE id=2", u"points.purchases"_s, false);
    row("ledger row of a purchase for another cause", "UPDATE points_ledger SET cause=8 WHERE cause=2", u"points.purchases"_s, false);
    row("ledger row moved to another purchase", "UPDATE points_ledger SET cause_id=3 WHERE cause=2", u"points.purchases"_s, false);
    row("points restored", "UPDATE refund SET points_restored=points_restored+1 WHERE id=1", u"points.refunds"_s, false);
    row("ledger row of a refund for another cause", "UPDATE points_ledger SET cause=9 WHERE cause=3", u"points.refunds"_s, false);
    row("lot's original", "UPDATE points_lot SET original=original+1 WHERE id=1", u"points.uses"_s, false);
    row("lot's expiry", "UPDATE points_lot SET expires_on=expires_on-1 WHERE remaining>0", u"points.next_expiry"_s, true);
    row("lot moved to another purse", "UPDATE points_lot SET purse=1 WHERE remaining>0", u"points.lots"_s, false);
    row("two lots of one number", "UPDATE points_lot SET id=1 WHERE customer_id=2", u"points.uses"_s, false);
}

void addPurchaseRows()
{
    row("line's amount", "UPDATE purchase_line SET amount_minor=amount_minor+1", u"purchases.lines"_s, false);
    row("line lost", "DELETE FROM purchase_line WHERE purchase_id=1", u"purchases.lines"_s, false);
    row("refunded quantity", "UPDATE purchase_line SET refunded_milli=refunded_milli+1 WHERE purchase_id=2", u"purchases.refunded"_s, false);
    row("refund's amount", "UPDATE refund SET amount_minor=amount_minor+1 WHERE id=1", u"refunds.lines"_s, false);
    row("line's discount", "UPDATE purchase_line SET discount_minor=discount_minor+1 WHERE purchase_id=1", u"purchases.lines"_s, false);
    row("line's eligible part", "UPDATE purchase_line SET eligible_minor=eligible_minor-1 WHERE purchase_id=1", u"purchases.lines"_s, false);
    row("line's part paid with points", "UPDATE purchase_line SET points_paid_minor=points_paid_minor+1 WHERE purchase_id=1", u"purchases.lines"_s, false);
    row("refunded money of a line", "UPDATE purchase_line SET refunded_minor=refunded_minor+1 WHERE purchase_id=2", u"purchases.refunded"_s, false);
    row("refunded money", "UPDATE purchase SET refunded_minor=refunded_minor+1 WHERE id=1", u"purchases.refunded"_s, false);
    row("refunded eligible part", "UPDATE purchase SET refunded_eligible_minor=refunded_eligible_minor+1 WHERE id=2", u"purchases.refunded"_s, false);
    row("wholly back", "UPDATE purchase SET is_fully_refunded=1 WHERE id=1", u"purchases.refunded"_s, false);
    row("amount kept", "UPDATE purchase SET net_minor=net_minor+1 WHERE id=2", u"purchases.net"_s, true);
    row("link lost", "DELETE FROM refund_link", u"purchases.refunded"_s, false);
    row("link's quantity", "UPDATE refund_link SET quantity_milli=quantity_milli+1", u"purchases.refunded"_s, false);
    row("link to no line", "UPDATE refund_link SET purchase_line_no=9", u"purchases.refunded"_s, false);
    row("part without purchase", "UPDATE refund SET unlinked_minor=unlinked_minor+1 WHERE id=2", u"refunds.lines"_s, false);
    row("refund's line", "UPDATE refund_line SET amount_minor=amount_minor+1 WHERE refund_id=1", u"refunds.lines"_s, false);
    row("refund's line lost", "DELETE FROM refund_line WHERE refund_id=2", u"refunds.lines"_s, false);
}

void addKeptRows()
{
    row("orders", "UPDATE customer_summary SET orders=orders+1", u"customers.summary"_s, true);
    row("spend", "UPDATE customer_summary SET spend_minor=spend_minor-1", u"customers.summary"_s, true);
    row("summary lost", "DELETE FROM customer_summary", u"customers.summary"_s, true);
    row("day", "UPDATE day_rollup SET sales_minor=sales_minor+1", u"rollups.day"_s, true);
    row("day lost", "DELETE FROM day_rollup WHERE orders>0", u"rollups.day"_s, true);
    row("month", "UPDATE month_rollup SET refund_minor=refund_minor+1", u"rollups.month"_s, true);
    row("tier counter", "UPDATE tier_counter SET customers=customers+1", u"tiers.counters"_s, true);
    row("tier", "UPDATE tier_state SET tier_id=(SELECT id FROM tier WHERE rank=3)", u"tiers.history"_s, false);
    row("tier's end", "UPDATE tier_state SET valid_until_on=valid_until_on+1,due_on=due_on+1 WHERE due_on<2932896", u"tiers.states"_s, false);
    row("tier's beginning", "UPDATE tier_state SET since_on=since_on-1", u"tiers.states"_s, false);
    row("pin", "UPDATE tier_state SET is_pinned=1", u"tiers.states"_s, false);
    row("next look at a tier", "UPDATE tier_state SET due_on=2932896 WHERE due_on<2932896", u"tiers.states"_s, false);
    row("change of somebody else", "UPDATE tier_state SET change_id=change_id+1000", u"tiers.states"_s, false);
    row("tier state lost", "DELETE FROM tier_state", u"tiers.states"_s, false);
    row("refunds of a customer", "UPDATE customer_summary SET refunds=refunds+1", u"customers.summary"_s, true);
    row("first day", "UPDATE customer_summary SET first_on=first_on-1", u"customers.summary"_s, true);
    row("last day", "UPDATE customer_summary SET last_on=last_on+1", u"customers.summary"_s, true);
    row("last instant", "UPDATE customer_summary SET last_at_ms=last_at_ms+1", u"customers.summary"_s, true);
    for (const char *column : {"orders", "walk_in_orders", "sales_minor", "discount_minor", "points_paid_minor", "refunds", "refund_minor",
                               "points_earned", "points_spent", "new_customers"}) {
        for (const char *table : {"day", "month"}) {
            const QByteArray sql = QByteArray("UPDATE ") + table + "_rollup SET " + column + "=" + column + "+1";
            QTest::newRow(QByteArray(table) + ": " + column) << sql << u"rollups."_s + QString::fromLatin1(table) << true;
        }
    }
    row("day without a fact", "INSERT INTO day_rollup(shop_id,day,orders) VALUES(1,1,1)", u"rollups.day"_s, true);
    row("month lost", "DELETE FROM month_rollup", u"rollups.month"_s, true);
    row("month without a fact", "INSERT INTO month_rollup(shop_id,month,orders) VALUES(1,1,1)", u"rollups.month"_s, true);
    row("history lost", "DELETE FROM tier_change", u"tiers.history"_s, false);
    row("change lost", "DELETE FROM tier_change WHERE id=(SELECT MAX(id) FROM tier_change)", u"tiers.history"_s, false);
    row("counter lost", "DELETE FROM tier_counter", u"tiers.counters"_s, true);
    row("in grace", "UPDATE tier_state SET is_in_grace=1", u"tiers.states"_s, false);
}

void addOtherRows()
{
    row("phone reversed", "UPDATE customer SET phone_reversed='1' WHERE phone IS NOT NULL", u"search.phones"_s, false);
    row("phone reversed lost", "UPDATE customer SET phone_reversed=NULL", u"search.phones"_s, false);
    row("reading emptied", "UPDATE customer SET pinyin='' WHERE name='许静怡'", u"search.readings"_s, false);
    row("index row lost", "INSERT INTO customer_fts(customer_fts,rowid,name,phone) SELECT 'delete',id,'许 静 怡','1380 3800 8001 0013 0138 1380 "
                          "3804 8046' FROM customer WHERE name='许静怡'", u"search.index"_s, false);
    row("phone in the index", "INSERT INTO customer_fts(customer_fts,rowid,name,phone) SELECT 'delete',id,'','8046' FROM customer WHERE name='许静怡'",
        u"search.index"_s, false);
    row("a word too much", "INSERT INTO customer_fts(rowid,name,phone) SELECT id,'张','' FROM customer WHERE name='许静怡'", u"search.index"_s, false);
    row("a name of nobody", "INSERT INTO customer_fts(rowid,name,phone) VALUES(99,'张','')", u"search.index"_s, false);
    row("another name in the index", "UPDATE customer SET name='许静宜' WHERE name='许静怡'", u"search.index"_s, false);
    row("initials emptied", "UPDATE customer SET initials='' WHERE name='许静怡'", u"search.readings"_s, false);
    row("audit row changed", "UPDATE audit_entry SET detail='{}' WHERE action='purchase.record'", u"audit.chain"_s, false);
    row("audit row lost", "DELETE FROM audit_entry WHERE id=(SELECT MAX(id)-1 FROM audit_entry)", u"audit.chain"_s, false);
}

} // namespace

void VerifyTest::soundStore()
{
    LoyaltyStore store;
    QCOMPARE(differences(store), QStringList());
    QVERIFY(fillForVerify(store));
    QCOMPARE(store.problems(), QStringList());
    QCOMPARE(differences(store), QStringList());
}

void VerifyTest::namesEachDifference_data()
{
    QTest::addColumn<QByteArray>("tampering");
    QTest::addColumn<QString>("check");
    QTest::addColumn<bool>("isDerived"); // repair brings it back
    addPointsRows();
    addPurchaseRows();
    addKeptRows();
    addOtherRows();
}

void VerifyTest::namesEachDifference()
{
    QFETCH(QByteArray, tampering);
    QFETCH(QString, check);
    QFETCH(bool, isDerived);
    LoyaltyStore store;
    QVERIFY(fillForVerify(store));
    QVERIFY(tamper(store, tampering));
    QVERIFY2(differences(store).contains(check), qPrintable(differences(store).join(u' ')));
    const Status repaired = store.store().write([&](db::WriteSession &session) {
        return upkeep::VerifyService(store.store().clock()).repair(session, store.owner());
    });
    QCOMPARE(outcomeOf(repaired), u"ok"_s);
    if (isDerived) {
        QCOMPARE(differences(store), QStringList());
        QCOMPARE(store.problems(), QStringList());
    } else {
        QVERIFY(!differences(store).isEmpty());
    }
}

void VerifyTest::needsTheRight()
{
    LoyaltyStore store;
    const auto report = store.store().read([&](db::ReadSession &session) {
        return upkeep::VerifyService(store.store().clock()).verify(session, TemporaryStore::actor(Role::Clerk), nullptr);
    });
    QCOMPARE(outcomeOf(report), u"NotAllowed"_s);
}

void VerifyTest::sumsAreTold_data()
{
    QTest::addColumn<QByteArray>("tampering");
    QTest::addColumn<QStringList>("told");
    const auto row = [](const char *name, const char *sql, const QStringList &told) { QTest::newRow(name) << QByteArray(sql) << told; };
    // 3000.00 earn 3000 points; 900.00 less 5.00 paid with 500 points earn 895.
    row("earned", "UPDATE purchase SET points_earned=points_earned+2 WHERE id=1",
        {u"points.purchases 1 3000/0 3002/0"_s, u"rollups.day 20463 2/0/389500/0/500/0/0/3897/500/0 2/0/389500/0/500/0/0/3895/500/0"_s});
    row("two that make up for each other",
        "UPDATE purchase SET points_earned=points_earned+CASE id WHEN 1 THEN 1 ELSE -1 END WHERE id<3",
        {u"points.purchases 1 3000/0 3001/0"_s, u"points.purchases 2 895/500 894/500"_s});
    row("lot", "UPDATE points_lot_use SET taken=taken-1 WHERE lot_id=1 AND sequence=1 AND ledger_id=(SELECT MIN(ledger_id) FROM points_lot_use)",
        {u"points.uses 1 2999 3000"_s});
}

void VerifyTest::sumsAreTold()
{
    QFETCH(QByteArray, tampering);
    QFETCH(QStringList, told);
    LoyaltyStore store;
    QVERIFY(fillForVerify(store));
    QVERIFY(tamper(store, tampering));
    const QStringList found = differencesOf(store.store().database());
    for (const QString &line : told)
        QVERIFY2(found.contains(line), qPrintable(u"%1 not in\n%2"_s.arg(line, found.join(u'\n'))));
}

void VerifyTest::namesWithoutReading_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasReading");
    QTest::newRow("made in Japan") << u"桛"_s << false;
    QTest::newRow("a Japanese measure") << u"甅"_s << false;
    QTest::newRow("signs") << u"？？"_s << false;
    QTest::newRow("one of two can be read") << u"桛静"_s << true;
    QTest::newRow("outside the first plane") << u"𠮷"_s << false;
    QTest::newRow("rare") << u"㛃"_s << true; // jié
    QTest::newRow("Latin") << u"Ann"_s << true;
}

// What cannot be read is no difference; what can be read and is not there is one.
void VerifyTest::namesWithoutReading()
{
    QFETCH(QString, name);
    QFETCH(bool, hasReading);
    LoyaltyStore store;
    Customer customer;
    customer.name = name;
    QVERIFY(store.store().write([&](db::WriteSession &session) {
        return customers::CustomerService(store.store().clock()).add(session, store.owner(), customer);
    }));
    QCOMPARE(differencesOf(store.store().database()), QStringList());
    QVERIFY(tamper(store, "UPDATE customer SET pinyin='',initials=''"));
    QCOMPARE(differencesOf(store.store().database()), hasReading ? QStringList{u"search.readings 1 reading none"_s} : QStringList());
}

// Where Qt brings a SQLite of its own, there are no functions and no vocabulary, and the answers are the same.
void VerifyTest::withoutNativeStatements()
{
    LoyaltyStore store;
    QVERIFY(fillForVerify(store));
    const QString sound = copyOf(store);
    db::Connection::forceQtStatements(true);
    const QStringList ofSound = differencesOf(sound);
    const Status damaged = damage(sound, {"UPDATE customer SET name='张静怡' WHERE name='许静怡'", "UPDATE purchase SET points_earned=1 WHERE id=1"});
    const QStringList ofDamaged = checksOf(sound);
    db::Connection::forceQtStatements(false);
    QCOMPARE(ofSound, QStringList());
    QCOMPARE(outcomeOf(damaged), u"ok"_s);
    QCOMPARE(ofDamaged, QStringList({u"points.purchases"_s, u"rollups.day"_s, u"rollups.month"_s, u"search.index"_s}));
}

void VerifyTest::tellsHowFarItIs()
{
    LoyaltyStore store;
    QVERIFY(fillForVerify(store));
    double last = 0;
    bool hasFallen = false;
    JobControl job([&](qint64 done, qint64 total) {
        const double share = static_cast<double>(done) / static_cast<double>(total);
        hasFallen = hasFallen || share < last;
        last = share;
    });
    const auto report = store.store().read([&](db::ReadSession &session) {
        return upkeep::VerifyService(store.store().clock()).verify(session, store.owner(), &job);
    });
    QVERIFY(report);
    QVERIFY(!hasFallen);
    QVERIFY(job.total() > 0);
    QCOMPARE(job.done(), job.total());
    QHash<QString, qint64> counted;
    for (const auto &[check, count] : report->checked)
        counted.insert(check, count);
    QCOMPARE(counted.size(), 34);
    QCOMPARE(counted.value(u"points.purchases"_s), 3); // of customers; the fourth is a walk-in
    QCOMPARE(counted.value(u"purchases.lines"_s), 4);
    QCOMPARE(counted.value(u"points.refunds"_s), 2);
    QCOMPARE(counted.value(u"customers.summary"_s), 2);
    QCOMPARE(counted.value(u"search.index"_s), 2);
}

REGULARS_TEST(VerifyTest)
#include "verify_test.moc"
