#include "customers/customer_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "upkeep/verify_service.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

/// rules.md 2.11: verify recomputes every kept figure and names what differs; repair mends what is derived.
class VerifyTest : public QObject {
    Q_OBJECT
private slots:
    void soundStore();
    void namesEachDifference_data();
    void namesEachDifference();
    void needsTheRight();

private:
    static bool fill(LoyaltyStore &store);
    static QStringList differences(LoyaltyStore &store);
};

// Sales, a redemption, refunds, a return without purchase, an expiry, tiers up and down.
bool VerifyTest::fill(LoyaltyStore &store)
{
    Customer named;
    named.name = u"许静怡"_s;
    named.phone = u"13800138046"_s;
    const auto added = store.store().write([&](db::WriteSession &session) {
        return customers::CustomerService(store.store().clock()).add(session, store.owner(), named);
    });
    if (!added)
        return false;
    const CustomerId customer = *added;
    const CustomerId other = store.addCustomer();
    store.goTo({2026, 1, 10});
    const auto first = store.buy(customer, 300'000);
    const auto second = store.buy(customer, 90'000, 500);
    store.goTo({2027, 3, 5});
    const auto third = store.buy(other, 1'200'000);
    till::ReturnBooking back;
    back.customerId = other;
    back.lines = {{{}, 1000, 0, 700}};
    return first && second && third && store.night() && store.refund(second->purchase.number, {{1, 400}}) && store.giveBack(back)
           && store.buy(CustomerId(), 5000);
}

QStringList VerifyTest::differences(LoyaltyStore &store)
{
    const auto report = store.store().read([&](db::ReadSession &session) {
        return upkeep::VerifyService(store.store().clock()).verify(session, store.owner(), nullptr);
    });
    if (!report)
        return {errorName(report.error().code)};
    QStringList names;
    for (const upkeep::Difference &difference : report->differences)
        names.append(difference.check);
    names.removeDuplicates();
    return names;
}

void VerifyTest::soundStore()
{
    LoyaltyStore store;
    QCOMPARE(differences(store), QStringList());
    QVERIFY(fill(store));
    QCOMPARE(store.problems(), QStringList());
    QCOMPARE(differences(store), QStringList());
}

void VerifyTest::namesEachDifference_data()
{
    QTest::addColumn<QByteArray>("tampering");
    QTest::addColumn<QString>("check");
    QTest::addColumn<bool>("isDerived"); // repair brings it back
    const auto row = [](const char *name, const char *sql, const QString &check, bool isDerived) {
        QTest::newRow(name) << QByteArray(sql) << check << isDerived;
    };
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
    row("line's amount", "UPDATE purchase_line SET amount_minor=amount_minor+1", u"purchases.lines"_s, false);
    row("line lost", "DELETE FROM purchase_line WHERE purchase_id=1", u"purchases.lines"_s, false);
    row("refunded quantity", "UPDATE purchase_line SET refunded_milli=refunded_milli+1 WHERE purchase_id=2", u"purchases.refunded"_s, false);
    row("refund's amount", "UPDATE refund SET amount_minor=amount_minor+1 WHERE id=1", u"refunds.lines"_s, false);
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
    row("phone reversed", "UPDATE customer SET phone_reversed='1' WHERE phone IS NOT NULL", u"search.phones"_s, false);
    row("phone reversed lost", "UPDATE customer SET phone_reversed=NULL", u"search.phones"_s, false);
    row("reading emptied", "UPDATE customer SET pinyin='' WHERE name='许静怡'", u"search.readings"_s, false);
    row("index row lost", "INSERT INTO customer_fts(customer_fts,rowid,name,phone) SELECT 'delete',id,'许 静 怡','1380 3800 8001 0013 0138 1380 "
                          "3804 8046' FROM customer WHERE name='许静怡'", u"search.index"_s, false);
    row("audit row changed", "UPDATE audit_entry SET detail='{}' WHERE action='purchase.record'", u"audit.chain"_s, false);
    row("audit row lost", "DELETE FROM audit_entry WHERE id=(SELECT MAX(id)-1 FROM audit_entry)", u"audit.chain"_s, false);
}

void VerifyTest::namesEachDifference()
{
    QFETCH(QByteArray, tampering);
    QFETCH(QString, check);
    QFETCH(bool, isDerived);
    LoyaltyStore store;
    QVERIFY(fill(store));
    QVERIFY(store.store().writeUnaudited([&](db::WriteSession &session) { return session.prepare(tampering.constData()).run(); }));
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

REGULARS_TEST(VerifyTest)
#include "verify_test.moc"
